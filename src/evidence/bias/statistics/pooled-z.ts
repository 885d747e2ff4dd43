import {isTwoProportions} from './interval.ts'

/** z statistic for equal proportions, with the pooled standard error; `null` for an empty group and where all or none count. */
export function pooledZ(x1: number, n1: number, x2: number, n2: number): number | null {
  if (!isTwoProportions(x1, n1, x2, n2)) return null
  const pooled = (x1 + x2) / (n1 + n2)
  if (pooled === 0 || pooled === 1) return null
  return (x1 / n1 - x2 / n2) / Math.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2))
}
