import erfc from '@stdlib/math-base-special-erfc'
import erfcinv from '@stdlib/math-base-special-erfcinv'

/** The z above which a share `tail` of the standard normal distribution lies: 0.025 gives 1.959963984540054. NaN unless 0 < tail < 1. */
export function upperNormalQuantile(tail: number): number {
  return tail > 0 && tail < 1 ? Math.SQRT2 * erfcinv(2 * tail) : Number.NaN
}

/** The share of the standard normal distribution at least as far from 0 as `z`, on either side; NaN for no number. */
export function twoSidedNormal(z: number): number {
  return erfc(Math.abs(z) / Math.SQRT2)
}
