import type {Declaration} from '../../../declaration/declaration.ts'
import {resolvePath} from '../../../declaration/paths.ts'
import type {Path} from '../../../words/place.ts'
import type {Side} from '../side.ts'
import type {Pair} from './area.ts'

/** Files that patterns of a declaration stand for, from the root of the tree. */
export function filesOf(written: readonly string[], {folder}: Declaration, {paths}: Side): ReadonlySet<Path> {
  return new Set(
    written.flatMap(pattern => {
      const path = resolvePath(folder, pattern)
      return path === undefined ? [] : paths.matching(path)
    }),
  )
}

/**
 * Files that were looked at, are still there, and are looked at no more; as the old declaration would name them. A file that
 * went along with its project, or whose content only has another path now, is looked for where it is.
 */
export function noLonger(was: readonly string[], is: readonly string[], pair: Pair): string[] {
  const {before, after, sides} = pair
  // What is still written in the same folder still stands for what is there.
  const stayed = before.declaration.folder === after.declaration.folder
  const dropped = stayed ? was.filter(pattern => !is.includes(pattern)) : was
  if (dropped.length === 0) return []
  const now = filesOf(is, after.declaration, sides.after)
  return [...filesOf(dropped, before.declaration, sides.before)].flatMap(path => {
    const there = whereNow(path, pair)
    return there.length > 0 && !there.some(each => now.has(each)) ? [nameIn(before.declaration.folder, path)] : []
  })
}

function whereNow(path: Path, {before, after, sides, moved}: Pair): readonly Path[] {
  const along = alongWith(path, before.declaration.folder, after.declaration.folder)
  if (along !== path && sides.after.paths.has(along)) return [along]
  return sides.after.paths.has(path) ? [path] : (moved.get(path) ?? [])
}

/** Where a file of a project is once its folder moved. */
export function alongWith(path: Path, from: Path, to: Path): Path {
  if (from === to) return path
  const below = from === '' ? '' : `${from}/`
  if (!path.startsWith(below)) return path
  return to === '' ? path.slice(below.length) : `${to}/${path.slice(below.length)}`
}

/** As it is written in a declaration in that folder: with a slash where it lies outside. */
export function nameIn(folder: Path, path: Path): string {
  if (folder === '') return path
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : `/${path}`
}
