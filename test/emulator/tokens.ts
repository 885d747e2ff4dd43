import {Refused} from './answer.ts'
import {writes} from './store/accounts.ts'
import type {Repo} from './store/model.ts'
import type {Account} from './store/said.ts'

export type Level = 'none' | 'read' | 'write'
/** As in a workflow's `permissions:`, with underscores as in GitHub's answers. */
export type Permissions = Readonly<Record<string, Level>>

/** Whose token it is, and in what kind of run it was given out. */
export type Profile = 'actions' | 'fork-readonly' | 'dependabot' | 'review-readonly' | 'app' | 'user'

export interface Token {
  readonly text: string
  readonly profile: Profile
  readonly account: Account
  /** The repositories that it was made for: one in a run, those of an installation for an App; a user's is for all. */
  readonly repositories: readonly Repo[]
  /** A classic token of a user has no list: it may do what the user may. */
  readonly permissions: Permissions | 'classic'
  readonly limit: Limit
}

export interface Limit {
  rest: number
  graphql: number
  restLeft: number
  graphqlLeft: number
  resetAt: Date
}

export const SANDBOXED: readonly Profile[] = ['fork-readonly', 'dependabot', 'review-readonly']

/** What a run may be given at most: that of a pull request from outside can read, and nothing else. */
export function granted(profile: Profile, asked: Permissions): Permissions {
  const given: Permissions = {metadata: 'read', ...asked}
  if (!SANDBOXED.includes(profile)) return given
  return Object.fromEntries(Object.entries(given).map(([name, level]) => [name, level === 'write' ? 'read' : level]))
}

/** One way to be let in: every permission of it. */
export type Needed = Readonly<Record<string, Level>>

const RANK = {none: 0, read: 1, write: 2}

/** Never given to a run of GitHub Actions, whatever its workflow says. */
const NEVER_FOR_ACTIONS = new Set(['administration', 'members', 'organization_custom_properties'])

export function holds(token: Token, needed: Needed): boolean {
  const {permissions} = token
  if (permissions === 'classic') return true
  return Object.entries(needed).every(([name, level]) => {
    if (NEVER_FOR_ACTIONS.has(name) && token.profile !== 'app' && token.profile !== 'user') return false
    return RANK[permissions[name] ?? 'none'] >= RANK[level]
  })
}

export const accepted = (ways: readonly Needed[]): string =>
  ways
    .map(way =>
      Object.entries(way)
        .map(([name, level]) => `${name}=${level}`)
        .join(','),
    )
    .join('; ')

/** Is the repository there, for this token? */
export function sees(token: Token | null, repository: Repo): boolean {
  if (!repository.private) return true
  if (token === null) return false
  if (token.profile === 'user') return repository.permissionOf(token.account) !== 'none'
  return token.repositories.some(one => one.git === repository.git)
}

/** Lets the token in, or refuses as GitHub does. */
export function authorise(token: Token | null, repository: Repo, ways: readonly Needed[], documentation: string): void {
  if (!sees(token, repository)) throw Refused.notFound(documentation)
  const isWrite = ways.every(way => Object.values(way).includes('write'))
  const isAdmin = ways.every(way => 'administration' in way)
  if (token === null) {
    if (isWrite || isAdmin) throw new Refused(401, 'Requires authentication', documentation)
    return
  }
  const headers = {'x-accepted-github-permissions': accepted(ways)}
  if (token.profile === 'user') {
    const may = isAdmin
      ? repository.permissionOf(token.account) === 'admin'
      : !isWrite || writes(repository, token.account) || ways.some(way => onlyTalks(way))
    if (!may) {
      throw new Refused(403, 'Must have admin rights to Repository.', documentation, {headers})
    }
  }
  const elsewhere = token.profile !== 'user' && !token.repositories.includes(repository)
  if (elsewhere && (isWrite || isAdmin)) throw new Refused(403, NOT_ACCESSIBLE, documentation, {headers})
  if (!elsewhere && !ways.some(way => holds(token, way))) {
    throw new Refused(403, NOT_ACCESSIBLE, documentation, {headers})
  }
}

/** Everybody who can read may comment and open issues. */
const onlyTalks = (way: Needed): boolean => Object.keys(way).every(name => ['issues', 'pull_requests'].includes(name))

export const NOT_ACCESSIBLE = 'Resource not accessible by integration'
