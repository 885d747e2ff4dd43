import type {Comparison} from './decision.ts'
import {isExact, type Share} from './share.ts'
import {type EqualRates, equalRates} from './statistics/equal-rates.ts'
import {holm} from './statistics/multiplicity.ts'

/** The p-value of equal rates in two groups whose counts are exact; beside bounds there is none. */
export function equalRatesOf(first: Share, second: Share): EqualRates | null {
  return isExact(first) && isExact(second) ? equalRates(first.x[0], first.n[0], second.x[0], second.n[0]) : null
}

/**
 * Comparisons with their p-values adjusted over `hypotheses` pairs. One pair has one hypothesis, on whichever side and by
 * whichever effect it is compared. Pairs without a p-value count as 1, so that what is unknown makes nothing look surer.
 */
export function withAdjusted(comparisons: readonly Comparison[], hypotheses: number): Comparison[] {
  const found = new Map<string, number>()
  for (const comparison of comparisons) {
    const pair = pairOf(comparison)
    if (comparison.p !== undefined && !found.has(pair)) found.set(pair, comparison.p)
  }
  if (found.size === 0) return [...comparisons]
  const unknown = new Array<number>(Math.max(0, hypotheses - found.size)).fill(1)
  const adjusted = holm([...found.values(), ...unknown])
  const byPair = new Map([...found].map(([pair, p], i) => [pair, {p, adjustedP: adjusted[i] ?? 1}]))
  return comparisons.map(comparison =>
    comparison.p === undefined ? comparison : {...comparison, ...byPair.get(pairOf(comparison))},
  )
}

function pairOf({metric, group, against}: Comparison): string {
  return JSON.stringify([metric, ...(against === null ? [group] : [group, against].sort())])
}
