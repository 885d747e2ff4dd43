import type {CountName} from '../../../declaration/schema/figures.ts'
import type {Precision} from '../../../declaration/schema/mapping.ts'
import type {Bounds} from '../measurement.ts'
import {readNumber} from './number.ts'
import {plus} from './shares.ts'

/** Every whole number of people that is rounded to `count`; halves may have gone either way. */
export function roundedBounds(count: number, precision: Precision): Bounds {
  const to = precision.rounded_to
  if (to === undefined || (count === 0 && precision.zero === 'exact')) return [count, count]
  return [Math.max(0, Math.ceil(count - to / 2)), Math.floor(count + to / 2)]
}

/**
 * What is said to stand for hidden counts, where it can be a count that was not hidden: a number above 0 that is not below
 * `below`. Then nothing is taken for hidden.
 */
export function ordinaryMark(precision: Precision): string | undefined {
  const {shown_as: mark, below = 0} = precision.hidden ?? {}
  if (mark === undefined) return undefined
  const numbers = [readNumber(mark), readNumber(mark, 'comma')]
  const isOrdinary = numbers.some(number => number.kind === 'number' && number.value > 0 && number.value >= below)
  return isOrdinary ? mark : undefined
}

/** Does this text stand for a number that was hidden? `0`, `0.0` and `00` are the same. */
export function isHidden(text: string, precision: Precision): boolean {
  const mark = precision.hidden?.shown_as
  if (mark === undefined || ordinaryMark(precision) !== undefined) return false
  const written = text.trim()
  if (written === (mark === 'empty' ? '' : mark)) return true
  const [shown, found] = [readNumber(mark), readNumber(written)]
  return (
    shown.kind === 'number' && found.kind === 'number' && shown.value === found.value && shown.percent === found.percent
  )
}

/** Bounds of a count, or that it was hidden: first without bounds, then with those that can be worked out. */
export type Known = Bounds | 'hidden'
export type Counted = Partial<Record<CountName, Known>>

/** Added up; hidden when one of them is, and `undefined` when one is not known or there are none. */
export function total(parts: readonly (Known | undefined)[]): Known | undefined {
  if (parts.length === 0) return undefined
  return parts.reduce((sum, part) => {
    if (sum === undefined || part === undefined) return undefined
    return sum === 'hidden' || part === 'hidden' ? 'hidden' : plus(sum, part)
  })
}

const CELLS = ['tp', 'fp', 'fn', 'tn'] as const

/**
 * Bounds for hidden counts of one group (primary and complementary cell suppression, as statistics offices do it).
 * A hidden count is below `below`; with `next-lowest` it can also be the lowest of the others, so that it is at most as
 * large as the smallest that is shown. What is left of `n` after the others is a bound too. Without any, it stays hidden.
 */
export function unhide(counted: Counted, precision: Precision): Counted {
  if (precision.hidden === undefined || !Object.values(counted).includes('hidden')) return counted
  const result: Counted = {...counted}
  const n = shown(counted.n)
  const largest = (precision.hidden.below ?? 1) - 1
  const complementary = precision.hidden.and === 'next-lowest' || precision.hidden.below === undefined
  const visible = CELLS.map(name => shown(counted[name])).filter(bounds => bounds !== undefined)
  const smallest = visible.length > 0 ? Math.min(...visible.map(([, high]) => high)) : undefined
  const left = n && Math.max(0, n[1] - visible.reduce((sum, [low]) => sum + low, 0))
  for (const name of CELLS) {
    if (counted[name] !== 'hidden') continue
    const nextLowest = smallest === undefined ? Number.POSITIVE_INFINITY : Math.max(largest, smallest)
    const high = Math.min(complementary ? nextLowest : largest, left ?? Number.POSITIVE_INFINITY)
    if (Number.isFinite(high)) result[name] = [0, high]
  }
  for (const name of ['selected', 'not_selected', 'positives', 'unknown'] as const) {
    if (counted[name] !== 'hidden') continue
    const high = Math.min(complementary ? Number.POSITIVE_INFINITY : largest, n?.[1] ?? Number.POSITIVE_INFINITY)
    if (Number.isFinite(high)) result[name] = [0, high]
  }
  if (counted.n === 'hidden' && !complementary) result.n = [0, largest]
  return n ? raiseLows(result, counted, n) : result
}

/** What the others leave over is also the least that a hidden count can be. */
function raiseLows(result: Counted, counted: Counted, n: Bounds): Counted {
  const bounds = CELLS.map(name => shown(result[name]))
  if (bounds.some(bound => bound === undefined)) return result
  // People of whom nothing is known are among `n` and in none of the four.
  const unknown = counted.unknown === 'hidden' ? n[1] : (counted.unknown?.[1] ?? 0)
  const highs = bounds.reduce((sum, bound) => sum + (bound?.[1] ?? 0), 0)
  const raised: Counted = {...result}
  for (const name of CELLS) {
    const bound = shown(result[name])
    if (counted[name] === 'hidden' && bound)
      raised[name] = [Math.min(bound[1], Math.max(0, n[0] - unknown - (highs - bound[1]))), bound[1]]
  }
  return raised
}

function shown(known: Known | undefined): Bounds | undefined {
  return known === 'hidden' ? undefined : known
}
