import {upperNormalQuantile} from './normal.ts'

/**
 * Two-sided z for `comparisons` intervals that together hold with probability `confidence`; one comparison gives the plain z.
 * NaN unless 0 < confidence < 1 and comparisons ≥ 1.
 * Šidák (1967), J. Amer. Statist. Assoc. 62:626; the inequality holds whatever the correlation between the comparisons.
 */
export function simultaneousZ(confidence: number, comparisons = 1): number {
  if (!(confidence > 0 && confidence < 1 && comparisons >= 1)) return Number.NaN
  return upperNormalQuantile(-Math.expm1(Math.log(confidence) / comparisons) / 2)
}
