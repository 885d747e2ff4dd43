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
 */
export function peopleNeeded(effect: Effect, rate1: Bounds, rate2: Bounds, range: Range, level: Level): number | null {
  const found = estimate(effect, rate1, rate2)
  if (inside(found, range)) {
    const passes = (interval: Interval) => inside(interval, range)
    return fewest(Math.max(1, level.atLeastPeople), n => intervalAt(effect, rate1, rate2, n, level.plain), passes)
  }
  if (!outside(found, range)) return null
  const fails = (interval: Interval) => outside(interval, range)
  return fewest(1, n => intervalAt(effect, rate1, rate2, n, level.simultaneous), fails)
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
