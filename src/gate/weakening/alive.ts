import {type Contents, contentsOf} from '../../evidence/signoffs/content.ts'
import type {Path} from '../../words/place.ts'
import type {Difference} from '../change/changed.ts'
import {wholeSystem} from '../evaluate.ts'
import type {Pair} from './areas/area.ts'
import {hasEnded, modelFiles} from './status.ts'
import type {Weakening} from './weakening.ts'

/** What has ended does not change any more: model files that do, of a system that had ended before. */
export function stillAlive(pair: Pair, changed: ReadonlyMap<Path, Difference>, owners: readonly string[]): Weakening[] {
  const {before, after, sides} = pair
  if (!hasEnded(before) || !hasEnded(after)) return []
  const contents = new Set([...changed.values()].flatMap(({before: was}) => was ?? []))
  const files = modelFiles(sides.after, after).filter(path => {
    const now = changed.get(path)?.after
    return now !== undefined && !contents.has(now)
  })
  if (files.length === 0) return []
  return [
    {
      cause: {
        kind: 'alive',
        status: after.system.facts.project.status ?? '',
        files,
      },
      contents: contentsIn(changed, files),
      subject: wholeSystem(after),
      at: after.system.place('project', 'status'),
      ended: [],
      endedInUse: [],
      lowered: [],
      needs: [[...owners].sort()],
    },
  ]
}

/** What files hold after a change; `null` where it does not touch them. */
export function contentsIn(changed: ReadonlyMap<Path, Difference>, files: readonly Path[]): Contents {
  return contentsOf(files, path => changed.get(path)?.after)
}

/** Where content that is gone from its path lies now. */
export function movedContent(changed: ReadonlyMap<Path, Difference>): ReadonlyMap<Path, readonly Path[]> {
  const places = new Map<string, Path[]>()
  for (const [path, {after}] of changed)
    if (after !== undefined) places.set(after, [...(places.get(after) ?? []), path])
  return new Map(
    [...changed].flatMap(([path, {before}]) => {
      const now = before === undefined ? undefined : places.get(before)
      return now ? [[path, now] as const] : []
    }),
  )
}
