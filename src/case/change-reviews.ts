import type {Approvals} from '../checks/check.ts'
import type {Declaration} from '../declaration/declaration.ts'
import type {Approve} from '../evidence/signoffs/approval.ts'
import {approveWith} from '../evidence/signoffs/approve.ts'
import type {Difference} from '../gate/change/changed.ts'
import {type Heard, voicesIn} from '../gate/change/voices.ts'
import {wholeChange} from '../gate/change/whole.ts'
import type {Finding} from '../gate/finding.ts'
import {rolesOf} from '../policy/organisation.ts'
import type {Tree} from '../repository/tree.ts'
import type {Path} from '../words/place.ts'
import type {Reviewed, RoleHolders, Roles} from '../words/review.ts'
import {isOwned} from './change-owners.ts'
import {ADMINISTRATOR, declarationsOf, type PullRequest} from './change-request.ts'
import {type Prepared, project} from './prepare.ts'
import {reviewedContents} from './reviewed-content.ts'
import {broughtIn, signedIn} from './signed-in.ts'
import type {JudgedTree} from './tree.ts'

interface Asking {
  readonly onlyGate: boolean
  readonly day: string
  readonly base: Tree
  readonly tree: Tree
  /** Git blob ids before the change, and of what comes out of it. */
  readonly then: ReadonlyMap<Path, string>
  readonly now: ReadonlyMap<Path, string>
}

export async function approvalsOf(
  prepared: Prepared,
  pullRequest: PullRequest | undefined,
  {onlyGate, day, base, tree, then, now}: Asking,
): Promise<Approvals> {
  const {trusted, errors, candidates} = prepared
  if (!pullRequest) return {kind: 'none'}
  const {number: current, baseBranch, reviewed, earlier, administrators, past} = pullRequest
  const known = new Map(reviewed.map(one => [one.number, one]))
  const roles = new Map(rolesOf(trusted.organisation, trusted.gate))
  if (onlyGate && !isOwned(trusted, errors, day)) {
    roles.set(ADMINISTRATOR, {accounts: await administrators(), body: false, enteredBy: [], perProject: false})
  }
  const declarations = candidates.flatMap(({declaration}) => declaration ?? [])
  const numbers = signedIn(declarations).filter(number => !known.has(number))
  const others = numbers.length > 0 ? await earlier(numbers) : new Map<number, Reviewed>()
  const all = {kind: 'known', roles, reviewed: new Map([...others, ...known])} as const
  // Each pull request of a merge group was judged at its own head, by its own reviews.
  if (current === null) return all
  const {names: brought, numbers: named} = await broughtIn(declarations, {
    base: {tree: base, ids: then},
    merged: {tree, ids: now},
    judgedIn: one =>
      project({file: one.file, declaration: one, problems: []}, prepared, day).systems.map(({judged}) => judged),
    today: day,
  })
  const judged = known.get(current)
  const pulls = [judged, ...named.map(number => all.reviewed.get(number))].filter(one => one !== undefined)
  const reviewedAt = await reviewedContents([...new Set(pulls)], roles, judged?.head, {
    judged: now,
    base: then,
    past,
    current,
    baseBranch,
  })
  return {...all, current, baseBranch, reviewedAt, brought}
}

export function voices(
  pullRequest: PullRequest | undefined,
  merged: JudgedTree,
  {changed, ...heard}: Pick<Heard, 'teams' | 'owners'> & {readonly changed: ReadonlyMap<Path, Difference>},
  approve: Approve,
): Finding[] {
  const whole = wholeChange(changed, declarationsOf(merged))
  const all = {...heard, roles: namedRoles(merged), whole, approvals: merged.approvals}
  return (pullRequest?.reviewed ?? []).flatMap(reviewed => voicesIn(reviewed, all, approve))
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
export function ofProject({approvals, today}: JudgedTree, base: JudgedTree) {
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
export function teamsOf(declarations: readonly Declaration[]): string[] {
  return declarations.flatMap(({systems}) =>
    systems.flatMap(({facts}) => (facts.team ?? []).flatMap(({account}) => account?.slice(1) ?? [])),
  )
}
