import type {BiasComparison} from '../../words/detail.ts'

/** Values on a line from `left` to `right`, in the picture's units. */
export interface Scale {
  readonly left: number
  readonly right: number
  readonly low: number
  readonly high: number
  readonly logarithmic: boolean
}

interface Ends {
  readonly left: number
  readonly right: number
}

/** Where a value stands; what lies beyond the scale stands at its end. */
export function along({left, right, low, high, logarithmic}: Scale, value: number): number {
  const place = logarithmic ? Math.log : (plain: number) => plain
  const part = (place(value) - place(low)) / (place(high) - place(low))
  return left + (right - left) * Math.min(1, Math.max(0, part))
}

export function rateScale(highest: number, ends: Ends): Scale {
  return {...ends, low: 0, high: highest, logarithmic: false}
}

/** As far as the scale of ratios goes, and the other way as far below 1. */
const WIDEST_RATIO = 50

/** What a scale must have room for. */
export type Effect = Pick<BiasComparison, 'effect' | 'estimate' | 'interval' | 'range'>

/** Ratios on a logarithmic scale, differences on a linear one: wide enough for every interval, with no effect on it. */
export function effectScale(comparisons: readonly Effect[], ends: Ends): Scale {
  const logarithmic = comparisons.every(({effect}) => effect === 'ratio')
  const values = comparisons
    .flatMap(({estimate, interval, range}) => [...(estimate ?? []), ...(interval ?? []), ...range])
    .filter(value => value !== null)
    .filter(value => Number.isFinite(value) && (!logarithmic || value > 0))
  const from = (none: number) => values.reduce((least, value) => Math.min(least, value), none)
  const to = (none: number) => values.reduce((most, value) => Math.max(most, value), none)
  if (logarithmic) {
    const open = comparisons.flatMap(({interval}) => interval ?? [])
    const low = Math.min(0.7, from(1) / (open.includes(0) ? 1.6 : 1.1))
    const high = Math.max(1.4, to(1) * (open.includes(Infinity) ? 1.6 : 1.1))
    return {...ends, low: Math.max(1 / WIDEST_RATIO, low), high: Math.min(WIDEST_RATIO, high), logarithmic}
  }
  const room = Math.max(0.01, (to(0) - from(0)) * 0.06)
  return {...ends, low: Math.max(-1, from(0) - room), high: Math.min(1, to(0) + room), logarithmic}
}
