import type {BiasComparison, BiasDetail, BiasGroup} from '../words/detail.ts'
import {OUTCOMES} from '../words/outcome.ts'
import {scaleFor} from './bar.ts'
import {endless} from './bias-words.ts'
import {limitsOf} from './limits.ts'
import {grouped} from './summary.ts'

/** What of a bias result is shown, and how much is left out: the same in a table and in a picture. */
export interface Chosen {
  /** The sides of the event that were compared, each with its groups and the ends of the allowed range. */
  readonly sides: readonly Side[]
  /** What other versions did. */
  readonly beside: readonly Side[]
  /** The end of the scale of every rate. */
  readonly scale: number
  /** Failures first, passes last. */
  readonly comparisons: readonly BiasComparison[]
  readonly left: {readonly groups: number; readonly comparisons: number; readonly beside: number}
}

export interface Side {
  readonly side: string
  readonly version?: string
  readonly groups: readonly BiasGroup[]
  readonly limits: readonly number[]
}

const MOST_BESIDE = 6

/**
 * At most `most` groups a side and `most` comparisons: the worst, and the groups in them.
 *
 * @param highest where rates stand beside others on the same scale, the highest of those
 */
export function choose(detail: BiasDetail, most: number, highest = 0): Chosen {
  const ranked = [...detail.comparisons].sort((a, b) => weight(a) - weight(b))
  const split = (groups: readonly BiasGroup[]) =>
    [...grouped(groups, ({side}) => side)].map(([side, own]) => ({
      side,
      groups: within(own, ranked, most),
      all: own.length,
    }))
  const sides = split(detail.groups)
  const beside = (detail.beside ?? []).flatMap(({version, groups}) => split(groups).map(own => ({...own, version})))
  const shownBeside = beside.slice(0, MOST_BESIDE)
  const drawn = [...sides, ...shownBeside]
  return {
    sides: sides.map(({side, groups}) => ({side, groups, limits: limitsOf(detail, side)})),
    beside: shownBeside.map(({side, version, groups}) => ({side, version, groups, limits: []})),
    scale: scaleFor(Math.max(highest, highestIn(drawn.flatMap(({groups}) => groups)))),
    comparisons: ranked
      .slice(0, most)
      .map(one => ({...one, estimate: endless(one.estimate), interval: endless(one.interval)})),
    left: {
      groups: drawn.reduce((left, {all}) => Math.max(left, all - most), 0),
      comparisons: Math.max(0, ranked.length - most),
      beside: beside.length - shownBeside.length,
    },
  }
}

export const highestIn = (groups: readonly BiasGroup[]) =>
  groups.reduce((top, {interval, rate}) => Math.max(top, interval?.[1] ?? 0, rate?.[1] ?? 0), 0)

/** In their own order; where there are too many, those that the worst comparisons are about. */
function within(groups: readonly BiasGroup[], ranked: readonly BiasComparison[], most: number): readonly BiasGroup[] {
  if (groups.length <= most) return groups
  const first = new Set<string>()
  for (const {group, against} of ranked) {
    for (const name of [group, against]) if (first.size < most) first.add(name)
  }
  const named = groups.filter(({group}) => first.has(group)).slice(0, most)
  const others = groups.filter(({group}) => !first.has(group)).slice(0, most - named.length)
  const kept = new Set([...named, ...others])
  return groups.filter(group => kept.has(group))
}

function weight({outcome}: BiasComparison): number {
  const order: readonly string[] = [...OUTCOMES.slice(1), 'pass']
  return Math.max(order.indexOf(outcome), 0)
}
