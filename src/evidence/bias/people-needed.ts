import type {Range} from './decision.ts'
import {type Effect, estimate, intervalAt} from './effect.ts'
import type {Bounds} from './measurement.ts'
import type {Interval} from './statistics/interval.ts'

const MOST_PEOPLE = 1e9

export interface Level {
  /** For a pass: the plain z and the least number of people. */
  readonly plain: number
  readonly atLeastPeople: number
  /** For a fail. */
  readonly simultaneous: number
}

export function inside(interval: Interval, range: Range): boolean {
  return range[0] <= interval[0] && interval[1] <= range[1]
}

export function outside(interval: Interval, range: Range): boolean {
  return interval[1] < range[0] || range[1] < interval[0]
}

/**
 * The smallest number of people per group, in groups of one size, at which these rates would be a pass or a fail;
 * `null` where no number below 10⁹ is enough: the estimate is at an end of the range, or its bounds are on both sides.
 * People are those that the rate is of: for a false positive rate, those to whom it should not happen.
 */
export function peopleNeeded(effect: Effect, rate1: Bounds, rate2: Bounds, range: Range, level: Level): number | null {
  return smallerGroup(effect, rate1, rate2, [1, 1], range, level)
}

/** The same where the two groups keep the proportion of `sizes`, as they do when more of the same people are counted. */
export function peopleNeededInProportion(
  effect: Effect,
  rate1: Bounds,
  rate2: Bounds,
  [n1, n2]: readonly [number, number],
  range: Range,
  level: Level,
): readonly [number, number] | null {
  const smaller = Math.min(n1, n2)
  if (!(smaller > 0)) return null
  const times = [n1 / smaller, n2 / smaller] as const
  const found = smallerGroup(effect, rate1, rate2, times, range, level)
  return found === null ? null : [Math.ceil(found * times[0]), Math.ceil(found * times[1])]
}

/** The least size of the smaller group, where the groups are `times` as large. */
function smallerGroup(
  effect: Effect,
  rate1: Bounds,
  rate2: Bounds,
  [times1, times2]: readonly [number, number],
  range: Range,
  level: Level,
): number | null {
  const found = estimate(effect, rate1, rate2)
  const at = (n: number, z: number) => intervalAt(effect, rate1, rate2, [n * times1, n * times2], z)
  if (inside(found, range)) {
    const passes = (interval: Interval) => inside(interval, range)
    return fewest(Math.max(1, level.atLeastPeople), n => at(n, level.plain), passes)
  }
  if (!outside(found, range)) return null
  return fewest(
    1,
    n => at(n, level.simultaneous),
    interval => outside(interval, range),
  )
}

/** The smallest n from `least` at which the interval is good, where a larger group's is no worse. */
function fewest(least: number, at: (n: number) => Interval | null, isGood: (interval: Interval) => boolean) {
  const isEnough = (n: number) => {
    const interval = at(n)
    return interval !== null && isGood(interval)
  }
  let [tooFew, enough] = [least - 1, least]
  while (!isEnough(enough)) {
    if (enough >= MOST_PEOPLE) return null
    tooFew = enough
    enough *= 2
  }
  while (enough - tooFew > 1) {
    const middle = Math.floor((enough + tooFew) / 2)
    if (isEnough(middle)) enough = middle
    else tooFew = middle
  }
  return enough
}
