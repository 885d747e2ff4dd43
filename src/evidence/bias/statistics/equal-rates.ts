import {fisherExact} from './fisher.ts'
import {isTwoProportions} from './interval.ts'
import {twoSidedNormal} from './normal.ts'
import {pooledZ} from './pooled-z.ts'

/** Below it the normal approximation of a cell is poor. Cochran (1954), Biometrics 10:417. */
const LEAST_EXPECTED = 5

export interface EqualRates {
  /** Two-sided, for rates that are equal: not for a ratio or difference at the end of a range. */
  readonly p: number
  readonly test: 'fisher' | 'score'
}

/**
 * Test of equal proportions of whole counts: Fisher's where a cell of the table has fewer than 5 expected, else the score
 * test (pooled z, the square root of Pearson's chi-square). `null` for an empty group. Where all or none count, p is 1.
 */
export function equalRates(x1: number, n1: number, x2: number, n2: number): EqualRates | null {
  if (!isTwoProportions(x1, n1, x2, n2)) return null
  const [all, counted] = [n1 + n2, x1 + x2]
  // The rarer side, so that both sides of an event give the very same number.
  if (counted > all - counted) return equalRates(n1 - x1, n1, n2 - x2, n2)
  if (counted === 0) return {p: 1, test: 'fisher'}
  if ((Math.min(n1, n2) * counted) / all < LEAST_EXPECTED) {
    const p = fisherExact(x1, n1, x2, n2)
    if (p !== null) return {p, test: 'fisher'}
  }
  const z = pooledZ(x1, n1, x2, n2)
  return z === null ? null : {p: twoSidedNormal(z), test: 'score'}
}
