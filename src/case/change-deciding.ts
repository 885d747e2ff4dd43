import {approveWith} from '../evidence/signoffs/approve.ts'
import {contentsOf} from '../evidence/signoffs/content.ts'
import {type Required, requiredFinding} from '../gate/change/approvals.ts'
import type {Difference} from '../gate/change/changed.ts'
import {messages} from '../gate/change/messages.ts'
import {gateChange, organisationChange} from '../gate/change/required.ts'
import type {Change, Finding, Judgement} from '../gate/finding.ts'
import {isGateFile} from '../policy/gate-files.ts'
import type {Path} from '../words/place.ts'
import {isOwned, withOwners} from './change-owners.ts'
import {ADMINISTRATOR, type ChangeRequest, identity, notesOn} from './change-request.ts'
import {voices} from './change-reviews.ts'
import {conclude} from './check.ts'
import {classified} from './classified.ts'
import {GATE_FOLDER} from './names.ts'
import type {Pins} from './pins.ts'
import {decisionsTooSoon, newWaivers, waiversTooSoon} from './too-soon.ts'
import {type JudgedTree, judgeTree} from './tree.ts'
import type {Trusted} from './trusted.ts'

type Changed = ReadonlyMap<Path, Difference>

/** Does it bring the first configuration of the gate? */
export function bringsFirst({gate}: Trusted, changed: Changed): boolean {
  return gate === undefined && changed.get(`${GATE_FOLDER}/gate.yml`)?.after !== undefined
}

/** Is everything beside the deciding files paper that was not there before? What an edit would end, nobody could weigh yet. */
export function bringsPaper(changed: Changed, kind: Change['kind']): boolean {
  return kind === 'paperwork' && besides(changed).every(([, {before}]) => before === undefined)
}

/**
 * A change of the deciding files where those of today are not there or cannot be read: no owner is known, so whoever
 * administers the repository approves it, and the new files must be in order. The first of them may bring the first
 * declarations and their papers along: those are approved with them, and hold up only what cannot be read, and what somebody is
 * said to have decided.
 */
export async function judgeDeciding(
  request: ChangeRequest,
  merged: JudgedTree,
  changed: Changed,
  pins: Pins,
): Promise<Judgement> {
  const {pullRequest} = request
  const {gate, organisation} = merged.prepared.trusted
  const kind = gate || merged.errors.length > 0 ? 'repair' : 'adoption'
  const held = isOwned(merged.prepared.trusted, [], merged.today)
  const owners = gate && held ? gate.owners : [ADMINISTRATOR]
  const approve = approveWith(merged.approvals, {today: merged.today})
  const {deciding: _deciding, base: _base, onProject: _onProject, ...alone} = request
  const proposed = withOwners(await judgeTree({...alone, today: merged.today, keep: true}), pullRequest)
  const paper = besides(changed)
  const waivers = newWaivers(merged.prepared.trusted, proposed, changed)
  const asked = [
    ...(held && gate ? waivers : []),
    ...gateChange(changed, owners).map(one => (kind === 'adoption' ? first(one, changed, paper) : one)),
    ...(paper.length > 0 ? await firstClassified(request, proposed, changed) : []),
  ]
  const findings = [
    ...asked.map(one => requiredFinding(one, approve, held && pullRequest !== undefined)),
    ...(held && gate ? [] : waiversTooSoon(waivers)),
    ...(kind === 'adoption' ? decisionsTooSoon(proposed, changed) : []),
    ...organisationChange(changed, pins, organisation?.owners ?? []).map(one =>
      requiredFinding(one, approve, pullRequest !== undefined),
    ),
    ...voices(pullRequest, merged, {changed, teams: [], owners}, approve),
    ...proposed.findings.map((finding): Finding => {
      const isFault = finding.outcome === 'error' && changed.has(finding.at.file)
      return isFault ? {...finding, movement: 'new'} : {...finding, movement: 'same', standing: 'before'}
    }),
  ]
  return conclude(
    {...merged, errors: proposed.errors, policies: proposed.policies, systems: proposed.systems, idle: false},
    request,
    {
      findings,
      notes: [...notesOn(proposed.prepared, pullRequest !== undefined), messages.say(kind, {})],
      change: {...identity(pullRequest), kind, mended: []},
    },
  )
}

function besides(changed: Changed): (readonly [Path, Difference])[] {
  return [...changed].filter(([path]) => !isGateFile(path))
}

/** The first configuration is approved with all that it brings: anything else in it is another. */
function first(required: Required, changed: Changed, paper: readonly (readonly [Path, Difference])[]): Required {
  const [files, papers] = [[...changed.keys()].filter(isGateFile), paper.map(([path]) => path)]
  const one = {...required, say: messages.say('gate-first', {files, papers})}
  if (paper.length === 0) return one
  const contents = new Map([...one.asked.contents, ...paper.map(([path, {after}]) => [path, after ?? null] as const)])
  return {
    ...one,
    asked: {
      ...one.asked,
      contents: contentsOf(contents.keys(), path => contents.get(path)),
      within: others => others.below('').length > 0,
    },
  }
}

/** Low tiers of what is declared for the first time, by the new files; whom those name cannot decide on them yet. */
async function firstClassified(request: ChangeRequest, proposed: JudgedTree, changed: Changed): Promise<Required[]> {
  const {deciding: _deciding, base, onProject: _onProject, ...alone} = request
  const {today, prepared} = proposed
  const before = await judgeTree({...alone, tree: base, trusted: prepared.trusted, today, keep: true})
  const asked = await classified(before, proposed, request, changed)
  return asked.map(one => ({...one, asked: {...one.asked, roles: [ADMINISTRATOR]}}))
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
