import type {Path} from '../words/place.ts'
import {matches} from './glob.ts'

/** All paths of a tree, asked by pattern without walking all of them. */
export interface PathIndex {
  has(path: Path): boolean
  /** Paths that a pattern matches, or that lie below a folder; sorted. */
  matching(pattern: string): readonly Path[]
  /** Paths below a folder; all for `''`. */
  below(folder: Path): readonly Path[]
}

export function pathIndex(paths: Iterable<Path>): PathIndex {
  const sorted = [...new Set(paths)].sort()
  const set = new Set(sorted)
  const startingWith = (prefix: string) => {
    const first = lowest(sorted, prefix)
    let end = first
    while (sorted[end]?.startsWith(prefix) === true) end++
    return sorted.slice(first, end)
  }
  return {
    has: path => set.has(path),
    below: folder => (folder === '' ? sorted : startingWith(`${folder}/`)),
    matching(pattern) {
      const folder = pattern.replace(/\/+$/, '')
      if (!/[*?]/.test(folder)) return [...(set.has(folder) ? [folder] : []), ...startingWith(`${folder}/`)]
      const literal = folder.slice(0, folder.search(/[*?]/)).replace(/\/+$/, '')
      return startingWith(literal).filter(path => matches(folder, path))
    },
  }
}

/** Index of the first path that is not before `prefix`. */
function lowest(sorted: readonly Path[], prefix: string): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? '') < prefix) low = middle + 1
    else high = middle
  }
  return low
}
