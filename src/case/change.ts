import type {Declaration} from '../declaration/declaration.ts'
import {approveWith} from '../evidence/signoffs/approve.ts'
import {requiredFinding} from '../gate/change/approvals.ts'
import {type Difference, differences} from '../gate/change/changed.ts'
import {newDecisions} from '../gate/change/decided.ts'
import {type Declared, isPaperwork} from '../gate/change/kind.ts'
import {messages} from '../gate/change/messages.ts'
import {compareFindings} from '../gate/change/movement.ts'
import {approvalRules, gateChange, organisationChange, waiverChanges} from '../gate/change/required.ts'
import {answerFor} from '../gate/change/standing.ts'
import {highestTier, nearness, touchedProjects} from '../gate/change/touched.ts'
import type {Change, Finding, Judgement} from '../gate/finding.ts'
import {isOffered, revealedProjects} from '../gate/settle/reveal.ts'
import {weakeningFindings} from '../gate/weakening/findings.ts'
import {weakenings} from '../gate/weakening/weakenings.ts'
import {isGateFile} from '../policy/gate-files.ts'
import type {Path} from '../words/place.ts'
import {bringsFirst, bringsPaper, judgeDeciding, undecided} from './change-deciding.ts'
import {isOwned, withOwners} from './change-owners.ts'
import {isRuling, newlyRefused, previewOf, unusable} from './change-preview.ts'
import {type ChangeRequest, declarationsOf, identity, notesOn} from './change-request.ts'
import {approvalsOf, ofProject, teamsOf, voices} from './change-reviews.ts'
import {conclude} from './check.ts'
import {classified} from './classified.ts'
import {contentsOf} from './contents.ts'
import {asChanged} from './ended.ts'
import {inherited} from './inherited.ts'
import {pinsOf} from './pins.ts'
import {circumstancesOf, settled} from './settled.ts'
import {sideOf} from './sides.ts'
import {type JudgedTree, judgeTree} from './tree.ts'

/** Judges a change: the tree that comes out of it, compared with what it would be merged into. */
export async function judgeChange(request: ChangeRequest): Promise<Judgement> {
  const {pullRequest} = request
  const [then, now] = await Promise.all([contentsOf(request.base), contentsOf(request.tree)])
  const changed = differences(then, now)
  const pins = await pinsOf(request)
  const onlyGate = changed.size > 0 && [...changed.keys()].every(isGateFile)
  const merged = withOwners(
    await judgeTree({
      ...request,
      keep: true,
      approvals: (prepared, day) =>
        approvalsOf(prepared, pullRequest, {
          onlyGate: onlyGate || bringsFirst(prepared.trusted, changed),
          day,
          base: request.base,
          tree: request.tree,
          then,
          now,
        }),
      changes: {kind: 'known', paths: changed},
    }),
    pullRequest,
  )
  const {trusted} = merged.prepared
  if (onlyGate && !isOwned(trusted, merged.errors, merged.today)) return judgeDeciding(request, merged, changed, pins)
  if (!trusted.gate && merged.errors.length > 0) return undecided(request, merged)

  const {base: _base, onProject: _onProject, ...alone} = request
  const base = await judgeTree({
    ...alone,
    tree: request.base,
    trusted,
    today: merged.today,
    keep: true,
    approvals: async () => merged.approvals,
    changes: {kind: 'known', paths: new Map()},
  })
  const owners = trusted.gate?.owners ?? []
  const tiers = trusted.organisation?.tiers && {tiers: trusted.organisation.tiers}
  const approve = approveWith(merged.approvals, {today: merged.today})
  const declarations = [...declarationsOf(base), ...declarationsOf(merged)]
  const kind: Change['kind'] = isPaperwork(changed, {before: declaredIn(base), after: declaredIn(merged)})
    ? 'paperwork'
    : 'content'
  if (bringsFirst(trusted, changed) && bringsPaper(changed, kind)) return judgeDeciding(request, merged, changed, pins)
  const aside = settled(merged, request.folder, base.findings)
  const {findings: moved, mended} = compareFindings(aside.findings, base.findings)
  const proposed = await previewOf({...request, today: merged.today}, changed, trusted.gate?.organisation)
  const asked = [
    ...gateChange(await gateFilesToApprove(request, changed, now), owners),
    ...waiverChanges(trusted.waivers, proposed?.waivers, now),
    ...organisationChange(changed, pins, trusted.organisation?.owners ?? []),
    ...inherited({base, merged, aside, now, owners}),
    ...(await classified(base, merged, request, changed)),
  ]
  const ruled = approvalRules(trusted.gate?.approvals ?? [], changed, path =>
    highestTier(path, base.systems, merged.systems),
  )
  const team = declarationsOf(base).flatMap(({systems}) => systems.flatMap(({facts}) => facts.team ?? []))
  const approveRule = approveWith(merged.approvals, {today: merged.today, team})
  const answering = {
    kind,
    touched: touchedProjects(changed.keys(), declarations),
    near: (file: Path) => nearness(file, changed),
    revealed: revealedProjects(projectsIn(base), projectsIn(merged), trusted.baseline),
    isOffered: (finding: Finding) => isOffered(finding, circumstancesOf(merged, request.folder)),
  }
  const perProject = ofProject(merged, base)
  const answered = moved.map(finding => answerFor(asChanged(finding, answering.revealed), answering))
  const findings = [
    ...weakeningFindings(
      weakenings(sideOf(base), sideOf(merged), {
        owners,
        today: merged.today,
        changed,
        ofProject: perProject.roles,
        ...tiers,
      }),
      approve,
      perProject,
      declarationsOf(merged),
    ),
    ...asked.map(one => requiredFinding(one, approve, pullRequest !== undefined)),
    ...ruled.map(one => requiredFinding(one, approveRule, pullRequest !== undefined)),
    ...voices(pullRequest, merged, {changed, teams: teamsOf(declarationsOf(base)), owners}, approve),
    ...unusable(proposed?.preview.errors ?? []),
    ...newlyRefused(proposed?.refused ?? [], aside.own),
    ...aside.own,
    ...(trusted.gate ? decisionsIn(merged, base, changed, answered) : []),
    ...answered,
  ]
  return conclude(merged, request, {
    findings,
    errors: aside.problems,
    setAside: aside.setAside,
    notes: [
      ...notesOn(merged.prepared, pullRequest !== undefined),
      ...(isMixed(changed.keys()) ? [messages.say('together', {})] : []),
    ],
    change: {...identity(pullRequest), kind, mended, ...(proposed && {preview: proposed.preview})},
  })
}

/** A declaration as it stood: in the same file, or, where a folder was moved, in the one file that had this project. */
function stoodBefore(before: readonly Declaration[], after: readonly Declaration[]) {
  const files = new Set(after.map(({file}) => file))
  return ({file, project}: Declaration): Declaration | undefined => {
    const [moved, ...others] = before.filter(one => one.project === project && !files.has(one.file))
    return before.find(one => one.file === file) ?? (others.length === 0 ? moved : undefined)
  }
}

/** Decisions that the change brings or alters, and that wait for whoever took them. */
function decisionsIn(
  merged: JudgedTree,
  base: JudgedTree,
  paths: ReadonlyMap<Path, Difference>,
  findings: readonly Finding[],
): Finding[] {
  const {approvals, today, stricter} = merged
  const stood = stoodBefore(declarationsOf(base), declarationsOf(merged))
  const found = merged.assessed.flatMap(({systems}) =>
    systems.flatMap(({judged}) => {
      const facts = (system: string) => stood(judged.declaration)?.systems.find(({id}) => id === system)?.facts
      const before = {kind: 'known', identified: new Map<Path, string>(), facts} as const
      return newDecisions(
        judged,
        {approvals, today, base: before, changes: {kind: 'known', paths}},
        {stricter, findings},
      )
    }),
  )
  // Systems of one project share its decisions: one line approves it in all of them.
  return [...new Map(found.map(finding => [`${finding.at.file} ${finding.at.pointer}`, finding])).values()]
}

/** What of the deciding files is not yet approved, where the change touches any of them. */
async function gateFilesToApprove(
  {deciding, pullRequest}: ChangeRequest,
  changed: ReadonlyMap<Path, Difference>,
  now: ReadonlyMap<Path, string>,
): Promise<ReadonlyMap<Path, Difference>> {
  if (!deciding || pullRequest?.ratifies !== true || ![...changed.keys()].some(isRuling)) return changed
  const ruling = differences(await contentsOf(deciding), now)
  return new Map([...changed, ...[...ruling].filter(([path]) => isRuling(path))])
}

/** Does it change what decides and something else at once? */
function isMixed(changed: Iterable<Path>): boolean {
  const paths = [...changed]
  return paths.some(isRuling) && !paths.every(isGateFile)
}

function projectsIn(judged: JudgedTree): string[] {
  return declarationsOf(judged).map(({project}) => project)
}

function declaredIn(judged: JudgedTree): Declared {
  return {declarations: declarationsOf(judged), files: judged.prepared.candidates.map(({file}) => file)}
}
