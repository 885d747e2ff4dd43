import {type Interval, isTwoProportions, isZ} from './interval.ts'

/**
 * Logarithmic interval for (x1/n1) / (x2/n2). `null` for an empty group, where x1 or x2 is 0, and where everybody in both
 * groups counts: the standard error is then infinite or nought.
 * Katz, Baptista, Azen and Pike (1978), Biometrics 34:469.
 */
export function katz(x1: number, n1: number, x2: number, n2: number, z: number): Interval | null {
  if (!isTwoProportions(x1, n1, x2, n2) || !isZ(z) || x1 === 0 || x2 === 0) return null
  const variance = (n1 - x1) / (x1 * n1) + (n2 - x2) / (x2 * n2)
  if (!(variance > 0)) return null
  const ratio = x1 / n1 / (x2 / n2)
  const factor = Math.exp(z * Math.sqrt(variance))
  return [ratio / factor, ratio * factor]
}
