import {type Interval, isTwoProportions} from './interval.ts'
import {wald} from './wald.ts'

/**
 * Wald interval for x1/n1 − x2/n2 after adding one person on either side of each group. Its ends can pass −1 and 1,
 * and it need not contain the observed difference. `null` for an empty group.
 * Agresti and Caffo (2000), Amer. Statist. 54:280.
 */
export function agrestiCaffo(x1: number, n1: number, x2: number, n2: number, z: number): Interval | null {
  return isTwoProportions(x1, n1, x2, n2) ? wald(x1 + 1, n1 + 2, x2 + 1, n2 + 2, z) : null
}
