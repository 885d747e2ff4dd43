import {around, type Interval, isTwoProportions, isZ} from './interval.ts'

/**
 * Textbook interval for x1/n1 − x2/n2, with the unpooled standard error; `null` for an empty group.
 * Here for comparison with what others publish: it is too narrow for small groups (Agresti and Caffo 2000).
 */
export function wald(x1: number, n1: number, x2: number, n2: number, z: number): Interval | null {
  if (!isTwoProportions(x1, n1, x2, n2) || !isZ(z)) return null
  const [p1, p2] = [x1 / n1, x2 / n2]
  return around(p1 - p2, z * Math.sqrt((p1 * (1 - p1)) / n1 + (p2 * (1 - p2)) / n2))
}
