import type {Path} from '../words/place.ts'
import {MAX_ENTRIES, MAX_PATH, RepositoryError} from './limits.ts'
import {isNormal} from './names.ts'
import type {Entry} from './tree.ts'

/** An entry, and where its content is: what `source` is, each kind of tree decides for itself. */
export interface Item<Source> extends Entry {
  readonly source: Source
}

export type Found<Source> =
  | {readonly kind: 'item'; readonly item: Item<Source>}
  | {readonly kind: 'absent' | 'folder' | 'link' | 'submodule' | 'special'}

/** Everything in one tree. Questions are answered from it and never from the disk, so no path asked for can leave the tree. */
export interface Listing<Source> {
  readonly entries: readonly Entry[]
  find(path: Path): Found<Source>
  /** Something in it is not what the commit holds. */
  readonly changed: boolean
}

/** `specials` are pipes, sockets and devices: Git does not list them, yet they are not absent. */
export function listingOf<Source>(
  items: Item<Source>[],
  specials: ReadonlySet<Path> = new Set(),
  changed = false,
): Listing<Source> {
  checkCount(items.length)
  items.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
  const byPath = new Map<Path, Item<Source>>()
  for (const item of items) {
    if (item.path.length > MAX_PATH) throw new RepositoryError('path-too-long', {path: item.path.slice(0, 200)})
    if (!isNormal(item.path)) throw new RepositoryError('path-refused', {path: item.path})
    if (byPath.has(item.path)) throw new RepositoryError('path-twice', {path: item.path})
    byPath.set(item.path, item)
  }
  refuseFileAndFolder(items, byPath)
  return {
    changed,
    entries: Object.freeze(items.map(({path, kind}): Entry => Object.freeze({path, kind}))),
    find(path) {
      const item = byPath.get(path)
      if (item !== undefined) return {kind: 'item', item}
      if (specials.has(path)) return {kind: 'special'}
      if (!isNormal(path)) return {kind: 'absent'}
      if (firstFrom(items, `${path}/`)?.startsWith(`${path}/`)) return {kind: 'folder'}
      for (const parent of parents(path)) {
        const above = byPath.get(parent)
        if (above?.kind === 'link' || above?.kind === 'submodule') return {kind: above.kind}
      }
      return {kind: 'absent'}
    },
  }
}

export function checkCount(entries: number): void {
  if (entries > MAX_ENTRIES) throw new RepositoryError('too-many-entries', {limit: MAX_ENTRIES})
}

/** The folders above a path, nearest first. */
export function* parents(path: Path): Generator<Path> {
  for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) yield path.slice(0, end)
}

function refuseFileAndFolder(items: readonly Entry[], byPath: ReadonlyMap<Path, Entry>): void {
  const seen = new Set<Path>()
  for (const {path} of items) {
    for (const parent of parents(path)) {
      if (seen.has(parent)) break
      if (byPath.has(parent)) throw new RepositoryError('path-twice', {path: parent})
      seen.add(parent)
    }
  }
}

/** The first path that is not before `bound`, by binary search. */
function firstFrom(sorted: readonly Entry[], bound: string): Path | undefined {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const at = sorted[middle]
    if (at !== undefined && at.path < bound) low = middle + 1
    else high = middle
  }
  return sorted[low]?.path
}
