import type {Place} from '../../words/place.ts'
import {exactly, type Measurement} from './measurement.ts'

/** Which scores count as selected. One tied score can turn an impact ratio, so that the rule is part of the result. */
export type AboveMedian = 'strictly-above' | 'at-or-above'

export interface ScoreRates {
  readonly median: number
  readonly rule: AboveMedian
  /** Scores that are exactly the median: whom the other rule would count otherwise. */
  readonly tied: number
  /** How many of each group score above the median of everybody together. */
  readonly measurements: readonly Measurement[]
}

interface About {
  readonly event: string
  readonly attribute: string
  readonly from: readonly Place[]
}

/**
 * Scores as selections: above the median of all scores, or not. The ratio of two groups' rates is then the impact ratio for
 * scores of New York City's Local Law 144 (Rules of the City of New York, title 6, section 5-300: scores above the sample's
 * median). `null` without scores, and where one is no finite number: then the median is not known.
 */
export function scoreRates(
  scores: ReadonlyMap<string, readonly number[]>,
  about: About,
  rule: AboveMedian = 'strictly-above',
): ScoreRates | null {
  const all = [...scores.values()].flat().sort((a, b) => a - b)
  const [lower, upper] = [all[Math.ceil(all.length / 2) - 1], all[Math.floor(all.length / 2)]]
  if (lower === undefined || upper === undefined || !all.every(Number.isFinite)) return null
  const median = lower + (upper - lower) / 2
  const counts = (score: number) => (rule === 'strictly-above' ? score > median : score >= median)
  return {
    median,
    rule,
    tied: all.filter(score => score === median).length,
    measurements: [...scores].map(([group, own]) => ({
      ...about,
      group,
      n: exactly(own.length),
      counts: {kind: 'selected', selected: exactly(own.filter(counts).length)},
      suppressed: false,
    })),
  }
}
