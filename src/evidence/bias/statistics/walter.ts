import {type Interval, isTwoProportions} from './interval.ts'
import {katz} from './katz.ts'

/**
 * Logarithmic interval for a ratio of proportions after adding a half to every number: always finite, poor where x1 or x2 is 0.
 * `null` for an empty group. Walter (1975), Biometrika 62:371.
 */
export function walter(x1: number, n1: number, x2: number, n2: number, z: number): Interval | null {
  return isTwoProportions(x1, n1, x2, n2) ? katz(x1 + 0.5, n1 + 0.5, x2 + 0.5, n2 + 0.5, z) : null
}
