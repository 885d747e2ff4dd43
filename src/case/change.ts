import type {Approvals} from '../checks/check.ts'
import type {Declaration} from '../declaration/declaration.ts'
import type {Approve} from '../evidence/signoffs/approval.ts'
import {approveWith} from '../evidence/signoffs/approve.ts'
import {holdersOf} from '../evidence/signoffs/holds.ts'
import {requiredFinding} from '../gate/change/approvals.ts'
import {type Difference, differences} from '../gate/change/changed.ts'
import {type Declared, isPaperwork} from '../gate/change/kind.ts'
import {messages} from '../gate/change/messages.ts'
import {compareFindings} from '../gate/change/movement.ts'
import {approvalRules, gateChange, organisationChange, waiverChanges} from '../gate/change/required.ts'
import {answerFor} from '../gate/change/standing.ts'
import {highestTier, nearness, touchedProjects} from '../gate/change/touched.ts'
import {type Heard, voicesIn} from '../gate/change/voices.ts'
import type {Change, Finding, Judgement} from '../gate/finding.ts'
import {blocks, ownFinding, verdictOf} from '../gate/judge.ts'
import {isOffered, revealedProjects} from '../gate/settle/reveal.ts'
import {weakeningFindings} from '../gate/weakening/findings.ts'
import {weakenings} from '../gate/weakening/weakenings.ts'
import {isGateFile} from '../policy/gate-files.ts'
import {type Gate, rolesOf} from '../policy/organisation.ts'
import {ownerProblems} from '../policy/owners.ts'
import type {Waivers} from '../policy/waivers.ts'
import type {Tree} from '../repository/tree.ts'
import type {Message} from '../words/message.ts'
import type {Path} from '../words/place.ts'
import type {Problem} from '../words/problem.ts'
import type {Holder, Reviewed, RoleHolders, Roles} from '../words/review.ts'
import {conclude, standardNotes} from './check.ts'
import {classified} from './classified.ts'
import {contentsOf} from './contents.ts'
import {inherited} from './inherited.ts'
import {GATE_FOLDER} from './names.ts'
import {type Pins, pinsOf} from './pins.ts'
import type {Prepared} from './prepare.ts'
import {circumstancesOf, settled} from './settled.ts'
import {sideOf} from './sides.ts'
import {signedIn} from './signed-in.ts'
import {type JudgedTree, judgeTree, type TreeRequest} from './tree.ts'
import type {Elsewhere, Trusted} from './trusted.ts'

/** A pull request as it was when it was frozen; without one, two trees are compared and nobody's approval is known. */
export interface PullRequest
  extends Required<Pick<Change, 'baseBranch' | 'decidingTip' | 'baseTip' | 'head' | 'merge'>> {
  /** Its number; `null` for several that a merge queue has put together. */
  readonly number: number | null
  readonly reviewed: readonly Reviewed[]
  /** Can anybody read what is said about it? */
  readonly publicRepository?: boolean
  /** The deciding files on the base are not those that decide: a change of them is approved together with what came in unseen. */
  readonly ratifies?: boolean
  /** Reviews of earlier pull requests that signatures name. */
  readonly earlier: (numbers: readonly number[]) => Promise<ReadonlyMap<number, Reviewed>>
  /** Who of those that reviewed it administers the repository: asked only where no owner can be known. */
  readonly administrators: () => Promise<readonly Holder[]>
}

export interface ChangeRequest extends Omit<TreeRequest, 'approvals' | 'changes' | 'keep' | 'base'> {
  readonly base: Tree
  readonly pullRequest?: PullRequest
}

/** A role that no file gives: whoever administers the repository approves the first configuration, and the repair of a broken one. */
export const ADMINISTRATOR = 'repository-administrator'

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
      approvals: (prepared, day) => approvalsOf(prepared, pullRequest, {onlyGate, day}),
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
  const aside = settled(merged, request.folder, base.findings)
  const {findings: moved, mended} = compareFindings(aside.findings, base.findings)
  const proposed = await previewOf({...request, today: merged.today}, changed, trusted.gate?.organisation)
  const asked = [
    ...gateChange(await gateFilesToApprove(request, changed, now), owners),
    ...waiverChanges(trusted.waivers, proposed?.waivers),
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
    ),
    ...asked.map(one => requiredFinding(one, approve, pullRequest !== undefined)),
    ...ruled.map(one => requiredFinding(one, approveRule, pullRequest !== undefined)),
    ...voices(pullRequest, {roles: namedRoles(merged), teams: teamsOf(declarationsOf(base)), owners}, approve),
    ...unusable(proposed?.preview.errors ?? []),
    ...newlyRefused(proposed?.refused ?? [], aside.own),
    ...aside.own,
    ...moved.map(finding => answerFor(finding, answering)),
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

/**
 * A change of the deciding files alone, where those of today are not there or cannot be read: no owner is known, so whoever
 * administers the repository approves it, and the new files must be in order.
 */
async function judgeDeciding(
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
function undecided(request: ChangeRequest, merged: JudgedTree): Promise<Judgement> {
  const {pullRequest} = request
  return conclude({...merged, policies: [], systems: [], idle: false}, request, {
    findings: [],
    notes: [messages.say(pullRequest ? 'compared-on-forge' : 'compared', {})],
    change: {...identity(pullRequest), kind: 'content', mended: []},
  })
}

/** A waiver that would set nothing aside says something that is not so: it is told before it is merged, not after. */
function newlyRefused(refused: readonly Finding[], known: readonly Finding[]): Finding[] {
  const before = new Set(known.filter(isRefused).map(({fingerprint}) => fingerprint))
  return refused.filter(({fingerprint}) => !before.has(fingerprint)).map(finding => ({...finding, level: 'block'}))
}

/** Deciding files that could not be used once they are merged would hold everything up, their own repair too. */
function unusable(errors: readonly Problem[]): Finding[] {
  const subject = {project: '', system: '', kind: 'repository', id: ''} as const
  return errors.map(({at, say}) => ownFinding('gate-change', subject, {outcome: 'error', at, say}))
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

/** Policies, roles, waivers: not a workflow. */
function isRuling(path: Path): boolean {
  return path.startsWith(`${GATE_FOLDER}/`)
}

/** Does it change what decides and something else at once? */
function isMixed(changed: Iterable<Path>): boolean {
  const paths = [...changed]
  return paths.some(isRuling) && !paths.every(isGateFile)
}

/** Can what decides be used, and is there anybody on this day who may approve a change of it? Whoever had that role may have left. */
function isOwned({gate, organisation}: Trusted, errors: readonly Problem[], day: string): boolean {
  if (!gate || errors.length > 0) return false
  const roles = rolesOf(organisation, gate)
  const holders = gate.owners.flatMap(role => holdersOf(role, roles, {on: day, capacity: 'either'}))
  return holders.length > 0 && ownerProblems(gate, roles).length === 0
}

/** Where nobody owns what decides, anybody could change it: on a forge that is a fault. */
function withOwners(judged: JudgedTree, pullRequest: PullRequest | undefined): JudgedTree {
  const {gate, organisation} = judged.prepared.trusted
  if (!pullRequest || !gate) return judged
  return {...judged, errors: [...judged.errors, ...ownerProblems(gate, rolesOf(organisation, gate))]}
}

async function approvalsOf(
  {trusted, errors, candidates}: Prepared,
  pullRequest: PullRequest | undefined,
  {onlyGate, day}: {readonly onlyGate: boolean; readonly day: string},
): Promise<Approvals> {
  if (!pullRequest) return {kind: 'none'}
  const {number: current, reviewed, earlier, administrators} = pullRequest
  const known = new Map(reviewed.map(one => [one.number, one]))
  const roles = new Map(rolesOf(trusted.organisation, trusted.gate))
  if (onlyGate && !isOwned(trusted, errors, day)) {
    roles.set(ADMINISTRATOR, {accounts: await administrators(), body: false, enteredBy: [], perProject: false})
  }
  const numbers = signedIn(candidates.flatMap(({declaration}) => declaration ?? [])).filter(
    number => !known.has(number),
  )
  const others = numbers.length > 0 ? await earlier(numbers) : new Map<number, Reviewed>()
  return {kind: 'known', roles, ...(current !== null && {current}), reviewed: new Map([...others, ...known])}
}

function voices(pullRequest: PullRequest | undefined, heard: Heard, approve: Approve): Finding[] {
  return (pullRequest?.reviewed ?? []).flatMap(reviewed => voicesIn(reviewed, heard, approve))
}

/** Roles that somebody holds, and those that policies name and nobody holds yet: a request to decide waits for these too. */
function namedRoles({approvals, policies}: JudgedTree): Roles {
  const nobody: RoleHolders = {accounts: [], body: false, enteredBy: [], perProject: false}
  const named = policies.flatMap(({roles}) => Object.keys(roles).map(role => [role, nobody] as const))
  return new Map([...named, ...rolesIn(approvals)])
}

function rolesIn(approvals: Approvals): Roles {
  return approvals.kind === 'known' ? approvals.roles : new Map()
}

/** Roles that projects fill themselves, by their team as it stood before the change. */
function ofProject({approvals, today}: JudgedTree, base: JudgedTree) {
  const roles = [...rolesIn(approvals)].flatMap(([role, {perProject}]) => (perProject ? [role] : []))
  const teamOf = (project: string) =>
    declarationsOf(base).flatMap(one =>
      one.project === project ? one.systems.flatMap(({facts}) => facts.team ?? []) : [],
    )
  return {
    roles: new Set(roles),
    approve: (project: string) => approveWith(approvals, {today, team: teamOf(project)}),
  }
}

/** Accounts that projects name as their team, by login. */
function teamsOf(declarations: readonly Declaration[]): string[] {
  return declarations.flatMap(({systems}) =>
    systems.flatMap(({facts}) => (facts.team ?? []).flatMap(({account}) => account?.slice(1) ?? [])),
  )
}

function projectsIn(judged: JudgedTree): string[] {
  return declarationsOf(judged).map(({project}) => project)
}

function declaredIn(judged: JudgedTree): Declared {
  return {declarations: declarationsOf(judged), files: judged.prepared.candidates.map(({file}) => file)}
}

function declarationsOf({assessed}: JudgedTree): Declaration[] {
  return assessed.flatMap(({candidate: {declaration}}) => declaration ?? [])
}

interface Previewed {
  readonly preview: NonNullable<Change['preview']>
  readonly waivers: Waivers | undefined
  /** Waivers that set nothing aside, and why. */
  readonly refused: readonly Finding[]
}

function isRefused({say}: Finding): boolean {
  return say.key.startsWith('settle.refused-') || say.key === 'settle.tier-refused'
}

/** What the deciding files would say that the change brings; nothing where it brings none. */
async function previewOf(
  request: ChangeRequest,
  changed: ReadonlyMap<Path, Difference>,
  pinned: Gate['organisation'],
): Promise<Previewed | undefined> {
  if (![...changed.keys()].some(isRuling)) return undefined
  const {deciding: _deciding, onProject: _onProject, ...alone} = request
  const proposed = withOwners(await judgeTree({...alone, ...notBefore(pinned, request.elsewhere)}), request.pullRequest)
  const {findings, own, problems} = settled(proposed, request.folder)
  const errors = [...proposed.errors, ...problems]
  const preview = {verdict: verdictOf(findings, errors), blocking: findings.filter(blocks), errors}
  return {preview, waivers: proposed.prepared.trusted.waivers, refused: own.filter(isRefused)}
}

/** A pin may move forward only: an older organisation file may be a weaker one. */
function notBefore(pinned: Gate['organisation'], elsewhere: Elsewhere | undefined): {elsewhere?: Elsewhere} {
  const {repository, commit} = pinned ?? {}
  if (!elsewhere || commit === undefined) return elsewhere ? {elsewhere} : {}
  return {elsewhere: pin => elsewhere(pin.repository === repository ? {...pin, notBefore: commit} : pin)}
}

function identity(pullRequest: PullRequest | undefined): Omit<Change, 'kind' | 'mended'> {
  if (!pullRequest) return {}
  const {baseBranch, decidingTip, baseTip, head, merge, number} = pullRequest
  return {...(number !== null && {pullRequest: number}), baseBranch, decidingTip, baseTip, head, merge}
}

function notesOn({byDefault, everywhere, trusted}: Prepared, forge: boolean): Message[] {
  return [
    ...standardNotes(byDefault, everywhere),
    ...(trusted.gate ? [] : [messages.say('not-enforced', {})]),
    messages.say(forge ? 'compared-on-forge' : 'compared', {}),
  ]
}
