import {entryAt} from './files.ts'
import type {Oid} from './git.ts'
import type {Repo} from './model.ts'
import type {Account} from './said.ts'

export interface OwnerLine {
  readonly line: number
  readonly pattern: string
  readonly owners: readonly string[]
  /** Such a line is skipped. */
  readonly error?: {readonly kind: string; readonly message: string; readonly column: number; readonly source: string}
}

const PLACES = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS']
const LARGEST = 3 * 1024 * 1024

/** The file that counts, of a commit: the first of the three places; one that is too large is none. */
export function ownersFile(repository: Repo, commit: Oid): {path: string; lines: readonly OwnerLine[]} | undefined {
  const {git} = repository
  for (const path of PLACES) {
    const entry = entryAt(git, git.commit(commit).tree, path)
    const object = entry === undefined || entry.mode === '040000' ? undefined : git.read(entry.oid)
    if (object === undefined || object.bytes.length > LARGEST) continue
    return {path, lines: parse(repository, object.bytes.toString('utf8'))}
  }
  return undefined
}

function parse(repository: Repo, text: string): readonly OwnerLine[] {
  return text.split('\n').flatMap((source, i): OwnerLine[] => {
    const content = source.replace(/(^|\s)#.*$/, '').trim()
    if (content === '') return []
    const [pattern = '', ...owners] = content.split(/\s+/)
    const at = {line: i + 1, pattern, owners}
    const wrong = (kind: string, message: string): OwnerLine[] => [{...at, error: {kind, message, column: 1, source}}]
    if (/^!|[[\]]|^\\#/.test(pattern)) return wrong('Invalid pattern', `Invalid pattern on line ${i + 1}`)
    const unknown = owners.find(owner => !known(repository, owner))
    if (unknown !== undefined) return wrong('Unknown owner', `Unknown owner on line ${i + 1}: ${unknown}`)
    return [at]
  })
}

/** An owner must be there and be able to write; teams are `@org/team`, and are not emulated. */
function known(repository: Repo, owner: string): boolean {
  if (owner.includes('/')) return true
  return accountOf(repository, owner) !== undefined
}

function accountOf(repository: Repo, owner: string): Account | undefined {
  const account = repository.world.accounts.find(
    one => !one.deleted && owner.toLowerCase() === `@${one.login.toLowerCase()}`,
  )
  const level = account === undefined ? 'none' : repository.permissionOf(account)
  return ['write', 'maintain', 'admin'].includes(level) ? account : undefined
}

/** Whose approval each path needs: the last line that matches counts. Paths that nobody owns are left out. */
export function ownersOf(
  repository: Repo,
  commit: Oid,
  paths: readonly string[],
): ReadonlyMap<string, readonly Account[]> {
  const lines = ownersFile(repository, commit)?.lines.filter(({error}) => error === undefined) ?? []
  return new Map(
    paths.flatMap(path => {
      const last = lines.findLast(({pattern}) => patternOf(pattern).test(path))
      if (last === undefined || last.owners.length === 0) return []
      const accounts = last.owners.flatMap(owner => accountOf(repository, owner) ?? [])
      return [[path, accounts] as const]
    }),
  )
}

/** As in a `.gitignore` file, without negation and sets. */
function patternOf(pattern: string): RegExp {
  const anchored = /\/./.test(pattern)
  const body = pattern.replace(/^\//, '').replace(/\/$/, '')
  const source = body
    .replace(/[.+^${}()|\\]/g, '\\$&')
    .replace(/\*\*\/|\*\*|\*|\?/g, found => ({'**/': '(?:.*/)?', '**': '.*', '*': '[^/]*', '?': '[^/]'})[found] ?? '')
  const end = pattern.endsWith('/') ? '/.*' : body.endsWith('*') ? '' : '(?:/.*)?'
  return new RegExp(`^${anchored || pattern.startsWith('/') ? '' : '(?:.*/)?'}${source}${end}$`)
}
