import {type Interval, isProportion, isZ} from './interval.ts'

/**
 * Score interval for a proportion, without continuity correction; within [0, 1]; `null` for no people.
 * Wilson (1927), J. Amer. Statist. Assoc. 22:209. Written as the two roots of its quadratic, which is exact at both ends.
 */
export function wilson(x: number, n: number, z: number): Interval | null {
  if (!isProportion(x, n) || !isZ(z)) return null
  return [lowEnd(x, n, z), 1 - lowEnd(n - x, n, z)]
}

function lowEnd(x: number, n: number, z: number): number {
  const p = x / n
  const k = (z * z) / n
  return Math.min(p, (2 * p * p) / (2 * p + k + Math.sqrt(k * (k + 4 * p * (1 - p)))))
}
