import type {Path} from '../words/place.ts'
import {failure, type GitPlace, git} from './git.ts'
import {RepositoryError} from './limits.ts'
import {checkCount, type Item, type Listing, listingOf} from './listing.ts'
import {decodeName, records} from './names.ts'
import {readBlobs} from './objects.ts'
import {treeOver} from './over.ts'
import type {Content, Entry, Tree} from './tree.ts'

/**
 * The tree of a commit, from Git objects alone: works for bare repositories too. `ref` is a commit id, branch, tag or
 * other revision (gitrevisions(7)). Rejects with `ref-unknown` where it names no commit.
 */
export async function openCommit(gitDir: string, ref: string): Promise<Tree> {
  const place: GitPlace = {gitDir, workTree: null}
  const commit = await resolveCommit(place, ref)
  if (commit === null) throw new RepositoryError('ref-unknown', {ref: ref.slice(0, 200)})
  return treeOver<string>({
    commit,
    list: () => listCommit(place, commit),
    async read(files) {
      const blobs = await readBlobs(
        place,
        files.map(file => file.source),
      )
      return new Map(files.map(({path, source}): [Path, Content] => [path, blobs.get(source) ?? missing]))
    },
    async identify(items) {
      return new Map(items.map(({path, source}) => [path, source]))
    },
  })
}

/** The commit that a revision names, or `null`. */
export async function resolveCommit(place: GitPlace, ref: string): Promise<string | null> {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  if (ref === '' || ref.startsWith('-') || ref.length > 1024 || /[\u0000-\u001f]/.test(ref)) return null
  const answer = await git(place, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`])
  if (answer.code === 1 || (answer.code === 128 && answer.stderr.includes('Needed a single revision'))) return null
  if (answer.code !== 0) throw failure('rev-parse', answer)
  const commit = answer.stdout.toString('latin1').trim()
  if (/^[0-9a-f]{64}$/.test(commit)) throw new RepositoryError('hash-unsupported')
  if (!/^[0-9a-f]{40}$/.test(commit)) throw new RepositoryError('git-answer', {command: 'rev-parse'})
  return commit
}

async function listCommit(place: GitPlace, commit: string): Promise<Listing<string>> {
  const answer = await git(place, ['ls-tree', '-r', '-z', '--full-tree', commit])
  if (answer.code !== 0) throw failure('ls-tree', answer)
  const items: Item<string>[] = []
  for (const record of records(answer.stdout)) {
    const tab = record.indexOf('\t')
    const match = /^(\d{6}) (?:blob|commit) ([0-9a-f]{40})$/.exec(record.slice(0, tab))
    if (match?.[1] === undefined || match[2] === undefined)
      throw new RepositoryError('git-answer', {command: 'ls-tree'})
    items.push({path: decodeName(record.slice(tab + 1)), kind: kindOf(match[1]), source: match[2]})
    checkCount(items.length)
  }
  return listingOf(items)
}

/** What a mode in a Git tree or index stands for, see gitformat-index(5). */
export function kindOf(mode: string): Entry['kind'] {
  if (mode === '120000') return 'link'
  if (mode === '160000') return 'submodule'
  if (mode.startsWith('100')) return 'file'
  throw new RepositoryError('git-answer', {mode})
}

const missing: Content = {kind: 'unreadable', why: 'object-missing'}
