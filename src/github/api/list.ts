import {checkCount, type Item} from '../../repository/listing.ts'
import type {Path} from '../../words/place.ts'
import type {Commit, RepositoryName} from '../ports.ts'
import {idIn, unreadable} from './answers.ts'
import type {ApiClient} from './client.ts'
import {ForgeError} from './error.ts'
import {messages} from './messages.ts'

/** A blob, or the commit of a submodule. `size` is in bytes, `null` where it was not said. */
export interface Source {
  readonly oid: string
  readonly size: number | null
}

interface Entry {
  readonly path?: string
  readonly mode?: string
  readonly type?: string
  readonly sha?: string | null
  readonly size?: number
}

interface Answer {
  readonly tree: readonly Entry[]
  readonly truncated: boolean
}

export const LIST = 'GET /repos/{owner}/{repo}/git/trees/{tree_sha}'
/** For one tree that is too large to be listed at once. */
const MOST_REQUESTS = 60

/**
 * Everything in a commit's tree with one request, or folder by folder where GitHub cuts the list off (above 100,000
 * entries or 7 MB). It is whole, or this rejects.
 */
export async function listTree(
  client: ApiClient,
  {owner, name}: RepositoryName,
  commit: Commit,
): Promise<Item<Source>[]> {
  const items: Item<Source>[] = []
  const folders: {readonly sha: string; readonly path: Path}[] = [{sha: commit, path: ''}]
  let requests = 0
  const ask = async (sha: string, recursive: boolean): Promise<Answer> => {
    if (requests++ >= MOST_REQUESTS) throw tooLarge(commit)
    const parameters = {owner, repo: name, tree_sha: sha, ...(recursive && {recursive: '1'})}
    const {data} = await client.rest<Answer>(LIST, parameters)
    if (typeof data?.truncated === 'boolean' && Array.isArray(data.tree)) return data
    throw unreadable(LIST)
  }
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const {sha, path} = folder
    const whole = await ask(sha, true)
    const {tree, truncated} = whole.truncated ? await ask(sha, false) : whole
    if (truncated) throw tooLarge(commit)
    for (const entry of tree) {
      const at = path === '' ? nameOf(entry) : `${path}/${nameOf(entry)}`
      if (entry.type !== 'tree') items.push({path: at, kind: kindOf(entry), source: sourceOf(entry)})
      else if (whole.truncated) folders.push({sha: idIn(entry.sha), path: at})
    }
    checkCount(items.length)
  }
  return items
}

function nameOf({path}: Entry): string {
  if (typeof path === 'string' && path !== '') return path
  throw new TypeError('no name')
}

/** Modes as in gitformat-index(5). */
function kindOf({mode, type}: Entry): 'file' | 'link' | 'submodule' {
  if (mode === '160000' && type === 'commit') return 'submodule'
  if (mode === '120000' && type === 'blob') return 'link'
  if (mode?.startsWith('100') && type === 'blob') return 'file'
  throw new TypeError('unknown mode')
}

const sourceOf = ({sha, size}: Entry): Source => ({oid: idIn(sha), size: typeof size === 'number' ? size : null})

const tooLarge = (commit: Commit) =>
  new ForgeError('too-much', LIST, messages.say('tree-too-large', {commit, limit: MOST_REQUESTS}))
