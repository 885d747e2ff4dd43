import type {Account, Holder, RoleHolders, Roles} from '../../words/review.ts'

/** Somebody on the team of a project, as a declaration writes it. */
export interface TeamMember {
  readonly role?: string
  /** `@login`. */
  readonly account?: string
}

/** In person, or as one who enters the record of a body or a signature on paper. */
export type Capacity = 'person' | 'entering' | 'either'

export type Held =
  /** `weakly`: known by login alone, as a project's own team is written; see `heldBy`. */
  | {readonly kind: 'held'; readonly as: 'person' | 'entering'; readonly weakly: boolean}
  /** Somebody with this login holds it, under another account id. */
  | {readonly kind: 'other-id'}
  | {readonly kind: 'not-then'}
  /** Holds it in the other capacity. */
  | {readonly kind: 'only-enters' | 'enters-nothing'}
  | {readonly kind: 'not-held'}

export interface Asking {
  /** ISO date, in UTC: the forge's clock. */
  readonly on: string
  readonly capacity: Capacity
  /** The project's team as it stood on the base branch: the change under judgement could name its own author. */
  readonly team?: readonly TeamMember[]
}

/**
 * Does an account hold a role on a day? By account id: a login can be given up and taken by somebody else. Only the holders
 * that a project names itself have no id; theirs is the weaker proof, and it holds only for `inside` accounts, so that a login
 * that was given up is worth nothing to a stranger.
 */
export function heldBy(
  account: Account,
  inside: boolean,
  name: string,
  role: RoleHolders,
  {on, capacity, team = []}: Asking,
): Held {
  const lists = [
    {as: 'person', holders: role.accounts},
    {as: 'entering', holders: role.enteredBy},
  ] as const
  const asked = lists.filter(({as}) => capacity === 'either' || capacity === as)
  const own = (holders: readonly Holder[]) => holders.filter(({id}) => id === account.id)
  for (const {as, holders} of asked)
    if (own(holders).some(holder => isThen(holder, on))) return {kind: 'held', as, weakly: false}
  const inTeam = role.perProject && teamLogins(name, team).some(login => same(login, account.login))
  if (inTeam && inside && capacity !== 'entering') return {kind: 'held', as: 'person', weakly: true}
  if (asked.some(({holders}) => own(holders).length > 0)) return {kind: 'not-then'}
  const other = lists.find(({holders}) => own(holders).length > 0)
  if (other) return {kind: other.as === 'entering' ? 'only-enters' : 'enters-nothing'}
  const taken = lists.some(({holders}) => holders.some(({login}) => same(login, account.login)))
  return {kind: taken ? 'other-id' : 'not-held'}
}

/** Logins that hold a role on a day and are not among these accounts, for people to ask. */
export function holdersOf(
  name: string,
  roles: Roles,
  {on, team = [], capacity, except = []}: Asking & {readonly except?: readonly Account[]},
): string[] {
  const role = roles.get(name)
  if (!role) return []
  const listed = [
    ...(capacity === 'entering' ? [] : role.accounts),
    ...(capacity === 'person' ? [] : role.enteredBy),
  ].filter(holder => isThen(holder, on) && !except.some(({id}) => id === holder.id))
  const own = role.perProject && capacity !== 'entering' ? teamLogins(name, team) : []
  const others = own.filter(login => !except.some(account => same(account.login, login)))
  return [...new Set([...listed.map(({login}) => login), ...others])]
}

/** The account that a login as written stands for, by the list of holders. */
export function holderNamed(login: string, role: RoleHolders): Holder | undefined {
  return [...role.accounts, ...role.enteredBy].find(holder => same(holder.login, login))
}

/** Is there anybody at all who could hold it, on whatever day? */
export function isFilled(name: string, role: RoleHolders, team: readonly TeamMember[] = []): boolean {
  if (role.accounts.length + role.enteredBy.length > 0) return true
  return role.perProject && teamLogins(name, team).length > 0
}

/** Members whose `role` is this very role. */
function teamLogins(name: string, team: readonly TeamMember[]): string[] {
  return team.flatMap(({role, account}) => (role === name && account !== undefined ? [withoutAt(account)] : []))
}

/** Logins are the same in capitals and in small letters. */
export function same(one: string, other: string): boolean {
  return withoutAt(one).toLowerCase() === withoutAt(other).toLowerCase()
}

function withoutAt(login: string): string {
  return login.startsWith('@') ? login.slice(1) : login
}

function isThen({from, until}: Holder, day: string): boolean {
  return (from === undefined || from <= day) && (until === undefined || day <= until)
}
