import type {BiasComparison, BiasDetail, BiasGroup} from '../words/detail.ts'
import {OUTCOMES} from '../words/outcome.ts'
import {scaleFor} from './bar.ts'
import {limitsOf} from './limits.ts'
import {grouped} from './summary.ts'

/** What of a bias result is shown, and how much is left out: the same in a table and in a picture. */
export interface Chosen {
  /** The sides of the event that were compared, each with its groups and the ends of the allowed range. */
  readonly sides: readonly Side[]
  /** The end of the scale of every rate. */
  readonly scale: number
  /** Failures first, passes last. */
  readonly comparisons: readonly BiasComparison[]
  readonly left: {readonly groups: number; readonly comparisons: number}
}

export interface Side {
  readonly side: string
  readonly groups: readonly BiasGroup[]
  readonly limits: readonly number[]
}

/** At most `most` groups a side and `most` comparisons: the worst, and the groups in them. */
export function choose(detail: BiasDetail, most: number): Chosen {
  const ranked = [...detail.comparisons].sort((a, b) => weight(a) - weight(b))
  const sides = grouped(detail.groups, ({side}) => side)
  const highest = detail.groups.reduce((top, {interval, rate}) => Math.max(top, interval?.[1] ?? 0, rate?.[1] ?? 0), 0)
  const longest = [...sides.values()].reduce((top, groups) => Math.max(top, groups.length), 0)
  return {
    sides: [...sides].map(([side, groups]) => ({
      side,
      groups: within(groups, ranked, most),
      limits: limitsOf(detail, side),
    })),
    scale: scaleFor(highest),
    comparisons: ranked.slice(0, most),
    left: {groups: Math.max(0, longest - most), comparisons: Math.max(0, ranked.length - most)},
  }
}

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
