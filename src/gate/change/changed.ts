import type {Path} from '../../words/place.ts'

/** Git blob ids of one path, before and after; absent where there was or is nothing. */
export interface Difference {
  readonly before?: string
  readonly after?: string
}

/** What differs between two trees, by path. A renamed file is one path gone and one that is new. */
export function differences(
  before: ReadonlyMap<Path, string>,
  after: ReadonlyMap<Path, string>,
): ReadonlyMap<Path, Difference> {
  const changed = new Map<Path, Difference>()
  for (const [path, oid] of after) {
    const was = before.get(path)
    if (was !== oid) changed.set(path, {...(was !== undefined && {before: was}), after: oid})
  }
  for (const [path, oid] of before) if (!after.has(path)) changed.set(path, {before: oid})
  return new Map([...changed].sort(([a], [b]) => (a < b ? -1 : 1)))
}
