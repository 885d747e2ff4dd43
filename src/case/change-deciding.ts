import {approveWith} from '../evidence/signoffs/approve.ts'
import {requiredFinding} from '../gate/change/approvals.ts'
import type {Difference} from '../gate/change/changed.ts'
import {messages} from '../gate/change/messages.ts'
import {gateChange, organisationChange} from '../gate/change/required.ts'
import type {Finding, Judgement} from '../gate/finding.ts'
import type {Path} from '../words/place.ts'
import {isOwned, withOwners} from './change-owners.ts'
import {ADMINISTRATOR, type ChangeRequest, identity, notesOn} from './change-request.ts'
import {namedRoles, voices} from './change-reviews.ts'
import {conclude} from './check.ts'
import type {Pins} from './pins.ts'
import {type JudgedTree, judgeTree} from './tree.ts'

/**
 * A change of the deciding files alone, where those of today are not there or cannot be read: no owner is known, so whoever
 * administers the repository approves it, and the new files must be in order.
 */
export async function judgeDeciding(
  request: ChangeRequest,
  merged: JudgedTree,
  changed: ReadonlyMap<Path, Difference>,
  pins: Pins,
): Promise<Judgement> {
  const {pullRequest} = request
  const {gate, organisation} = merged.prepared.trusted
  const kind = gate || merged.errors.length > 0 ? 'repair' : 'adoption'
  const held = isOwned(merged.prepared.trusted, [], merged.today)
  const owners = gate && held ? gate.owners : [ADMINISTRATOR]
  const approve = approveWith(merged.approvals, {today: merged.today})
  const {deciding: _deciding, base: _base, onProject: _onProject, ...alone} = request
  const proposed = withOwners(await judgeTree({...alone, today: merged.today}), pullRequest)
  const findings = [
    ...gateChange(changed, owners).map(one => requiredFinding(one, approve, held && pullRequest !== undefined)),
    ...organisationChange(changed, pins, organisation?.owners ?? []).map(one =>
      requiredFinding(one, approve, pullRequest !== undefined),
    ),
    ...voices(pullRequest, {roles: namedRoles(merged), teams: [], owners}, approve),
    ...proposed.findings.map((finding): Finding => ({...finding, movement: 'same', standing: 'before'})),
  ]
  return conclude({...merged, errors: proposed.errors, policies: proposed.policies, idle: false}, request, {
    findings,
    notes: [...notesOn(merged.prepared, pullRequest !== undefined), messages.say(kind, {})],
    change: {...identity(pullRequest), kind, mended: []},
  })
}

/** What decides cannot be read: nothing is asked by policies that nobody chose. */
export function undecided(request: ChangeRequest, merged: JudgedTree): Promise<Judgement> {
  const {pullRequest} = request
  return conclude({...merged, policies: [], systems: [], idle: false}, request, {
    findings: [],
    notes: [messages.say(pullRequest ? 'compared-on-forge' : 'compared', {})],
    change: {...identity(pullRequest), kind: 'content', mended: []},
  })
}
