import type {Settings} from './decision.ts'
import type {Bounds} from './measurement.ts'
import {corners, isExact, rateOf, type Share} from './share.ts'
import {agrestiCaffo} from './statistics/agresti-caffo.ts'
import type {Interval} from './statistics/interval.ts'
import {katz} from './statistics/katz.ts'
import {koopman} from './statistics/koopman.ts'
import {newcombe} from './statistics/newcombe.ts'

export type EffectName = 'ratio' | 'difference'
type Method = (x1: number, n1: number, x2: number, n2: number, z: number) => Interval | null

const METHODS = {koopman, katz, newcombe, 'agresti-caffo': agrestiCaffo} as const satisfies Record<string, Method>

/** How the rates of two groups are compared. */
export interface Effect {
  readonly name: EffectName
  readonly of: (rate1: number, rate2: number) => number
  readonly method: keyof typeof METHODS
}

export function effectOf(name: EffectName, settings: Settings): Effect {
  return name === 'ratio'
    ? {name, of: (rate1, rate2) => rate1 / rate2, method: settings.ratioMethod}
    : {name, of: (rate1, rate2) => rate1 - rate2, method: settings.differenceMethod}
}

/** The lowest and the highest value for rates within bounds. */
export function estimate({of}: Effect, [low1, high1]: Bounds, [low2, high2]: Bounds): Bounds {
  return [of(low1, high2), of(high1, low2)]
}

/** Holds the intervals of all tables that fit; `null` where one of them has none. */
export function intervalOf({method}: Effect, first: Share, second: Share, z: number): Interval | null {
  const ends: number[] = []
  for (const one of corners(first)) {
    for (const other of corners(second)) {
      const interval = METHODS[method](one.x, one.n, other.x, other.n, z)
      if (!interval) return null
      ends.push(...interval)
    }
  }
  const interval = [Math.min(...ends), Math.max(...ends)] as const
  if (isExact(first) && isExact(second)) return interval
  if (method === 'katz') return katzOver(first, second, z)
  return method === 'agresti-caffo' ? agrestiCaffoOver(first, second, z) : interval
}

// The ends of these two do not rise with every count (Katz's high end falls from 9 to 10 of 10), so that the corners alone
// do not hold them: from the lowest and the highest estimate, with the largest standard error of any table.

function katzOver(first: Share, second: Share, z: number): Interval {
  const variance = (share: Share) => Math.max(...corners(share).map(({x, n}) => (n - x) / (x * n)))
  const factor = Math.exp(z * Math.sqrt(variance(first) + variance(second)))
  const [low1, high1] = rateOf(first)
  const [low2, high2] = rateOf(second)
  return [low1 / high2 / factor, (high1 / low2) * factor]
}

function agrestiCaffoOver(first: Share, second: Share, z: number): Interval {
  const rates = (share: Share) => {
    const found = corners(share).map(({x, n}) => (x + 1) / (n + 2))
    return [Math.min(...found), Math.max(...found)] as const
  }
  const variance = ([low, high]: Interval, n: Bounds) => {
    const nearestHalf = Math.min(Math.max(0.5, low), high)
    return (nearestHalf * (1 - nearestHalf)) / (n[0] + 2)
  }
  const [one, other] = [rates(first), rates(second)]
  const half = z * Math.sqrt(variance(one, first.n) + variance(other, second.n))
  return [one[0] - other[1] - half, one[1] - other[0] + half]
}

/** The interval there would be in groups of `n1` and `n2` people, whole or not, with rates within bounds. */
export function intervalAt(
  {method}: Effect,
  rate1: Bounds,
  rate2: Bounds,
  [n1, n2]: readonly [number, number],
  z: number,
): Interval | null {
  const low = METHODS[method](rate1[0] * n1, n1, rate2[1] * n2, n2, z)
  if (rate1[0] === rate1[1] && rate2[0] === rate2[1]) return low
  const high = METHODS[method](rate1[1] * n1, n1, rate2[0] * n2, n2, z)
  return low && high && [low[0], high[1]]
}
