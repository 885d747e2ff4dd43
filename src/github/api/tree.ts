import {MAX_BYTES_PER_FILE, MAX_TOTAL_BYTES, RepositoryError} from '../../repository/limits.ts'
import {type Item, listingOf} from '../../repository/listing.ts'
import {gather, treeOver} from '../../repository/over.ts'
import type {Content, Tree} from '../../repository/tree.ts'
import type {Path} from '../../words/place.ts'
import type {Commit, RepositoryName} from '../ports.ts'
import {understood} from './answers.ts'
import {openBlobs} from './blobs.ts'
import type {ApiClient} from './client.ts'
import {LIST, listTree, type Source} from './list.ts'
import {checkCommit, checkName} from './names.ts'

/** Trees of one run, read over the API: every commit is listed once, and every blob read once for all of them. */
export function openTrees(
  client: ApiClient,
  own?: RepositoryName,
): (commit: Commit, repository: RepositoryName) => Tree {
  const blobs = openBlobs(client)
  const known = new Map<string, Tree>()
  let ahead: readonly Source[] = []
  const open = (commit: Commit, repository: RepositoryName, key: string): Tree =>
    treeOver<Source>({
      commit,
      list: () =>
        understood(LIST, async () => {
          const items = await listTree(client, repository, commit)
          if (repository === own) ahead = [...documentsIn(items), ...ahead].slice(0, MOST_AHEAD)
          return listingOf(items)
        }).catch(error => {
          // Whoever asks for the tree again may have more luck.
          known.delete(key)
          throw error
        }),
      async read(files: readonly Item<Source>[]) {
        checkSizes(files)
        const contents = await blobs(
          repository,
          files.map(file => file.source),
          repository === own ? ahead : [],
        )
        return gather(files.map(({path, source}): [Path, Content] => [path, contents.get(source.oid) ?? MISSING]))
      },
      async identify(items) {
        return new Map(items.map(({path, source}) => [path, source.oid]))
      },
    })
  return (commit, repository) => {
    checkName(repository)
    checkCommit(commit)
    const key = `${repository.owner}/${repository.name}@${commit}`.toLowerCase()
    const tree = known.get(key) ?? open(commit, repository, key)
    known.set(key, tree)
    return tree
  }
}

/** What declarations name is most often among these; declarations themselves come first. */
const DOCUMENT = /\.(?:ya?ml|md|csv|json)$/
const DECLARATION = /(?:^|\/)ethics\.yml$/
const LARGEST_AHEAD = 32 * 1024
const MOST_AHEAD = 1000

function documentsIn(items: readonly Item<Source>[]): Source[] {
  const small = items.filter(
    ({path, kind, source}) =>
      kind === 'file' && DOCUMENT.test(path) && source.size !== null && source.size <= LARGEST_AHEAD,
  )
  const first = small.filter(({path}) => DECLARATION.test(path))
  return [...first, ...small.filter(({path}) => !DECLARATION.test(path))].map(({source}) => source)
}

const MISSING: Content = {kind: 'unreadable', why: 'object-missing'}

/** Before anything is asked for: what is too large on its own is not loaded. */
function checkSizes(files: readonly Item<Source>[]): void {
  const sizes = new Map(files.map(({source}) => [source.oid, source.size ?? 0]))
  const total = [...sizes.values()].reduce((sum, size) => sum + (size > MAX_BYTES_PER_FILE ? 0 : size), 0)
  if (total > MAX_TOTAL_BYTES) throw new RepositoryError('too-many-bytes', {limit: MAX_TOTAL_BYTES})
}
