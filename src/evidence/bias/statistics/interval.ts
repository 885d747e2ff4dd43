/** The ends of a confidence interval, both included. The high end of a ratio's can be infinite. */
export type Interval = readonly [low: number, high: number]

/** `x` of `n` people, 1 ≤ n < 2⁵³. `x` need not be whole: a rate at a planned size is not. */
export function isProportion(x: number, n: number): boolean {
  return n >= 1 && n <= Number.MAX_SAFE_INTEGER && x >= 0 && x <= n
}

export function isTwoProportions(x1: number, n1: number, x2: number, n2: number): boolean {
  return isProportion(x1, n1) && isProportion(x2, n2)
}

/** The quantiles that doubles can tell from nought and from one. */
export function isZ(z: number): boolean {
  return z >= 1e-6 && z <= 40
}

/** `[estimate − half, estimate + half]`. */
export function around(estimate: number, half: number): Interval {
  return [estimate - half, estimate + half]
}
