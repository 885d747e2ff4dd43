import {type Interval, isTwoProportions, isZ} from './interval.ts'

/** Wide enough for every ratio of two counts below 2⁵³, and its interval. */
const LARGEST_LOG_RATIO = 100

/**
 * Score interval for (x1/n1) / (x2/n2): every ratio that a chi-square test at z² does not reject. Holds where x1 is 0 (the
 * low end is 0) and where x2 is 0 (the high end is infinite). `null` for an empty group and where x1 and x2 are both 0.
 * Koopman (1984), Biometrics 40:513; Miettinen and Nurminen (1985), Statist. Med. 4:213, without their (N−1)/N.
 */
export function koopman(x1: number, n1: number, x2: number, n2: number, z: number): Interval | null {
  if (!isTwoProportions(x1, n1, x2, n2) || !isZ(z) || (x1 === 0 && x2 === 0)) return null
  const score = (logRatio: number) => scoreOf(x1, n1, x2, n2, Math.exp(logRatio))
  const estimate = x1 / n1 / (x2 / n2)
  return [
    x1 === 0 ? 0 : Math.min(estimate, Math.exp(whereFalling(score, z))),
    x2 === 0 ? Number.POSITIVE_INFINITY : Math.max(estimate, Math.exp(whereFalling(score, -z))),
  ]
}

/** Signed root of the chi-square for `ratio`: positive where the observed ratio is larger. */
function scoreOf(x1: number, n1: number, x2: number, n2: number, ratio: number): number {
  const distance = x1 / n1 - ratio * (x2 / n2)
  if (distance === 0) return 0
  return distance / Math.sqrt(variance(x2, n2, x1, n1, 1 / ratio) + ratio * ratio * variance(x1, n1, x2, n2, ratio))
}

/**
 * Variance of the second group's likeliest rate p if the first group's were `ratio` times as high. The rate is the smaller
 * root of a·p² − b·p + x1 + x2, its complement q the larger root of a·q² − (2a − b)·q − (n2 − x2)(1 − ratio); the
 * discriminant is written as a sum of positive terms, so that nothing that counts cancels near 0 and near 1.
 */
function variance(x1: number, n1: number, x2: number, n2: number, ratio: number): number {
  const a = (n1 + n2) * ratio
  const b = ratio * (n1 + x2) + x1 + n2
  const root = Math.sqrt((ratio * (n1 + x2) - (x1 + n2)) ** 2 + 4 * ratio * (n1 - x1) * (n2 - x2))
  const c = ratio * (n1 + n2 + n2 - x2) - (x1 + n2)
  const p = (2 * (x1 + x2)) / (b + root)
  const q = Math.max(0, (c + root) / (2 * a))
  return (p * q) / n2
}

/** Where a falling function passes `level`: halved until it is nearly straight, then by false position with Illinois' weights. */
function whereFalling(f: (at: number) => number, level: number): number {
  let [low, high] = [-LARGEST_LOG_RATIO, LARGEST_LOG_RATIO]
  while (high - low > 0.5) {
    const middle = (low + high) / 2
    if (f(middle) > level) low = middle
    else high = middle
  }
  let [above, below] = [f(low) - level, f(high) - level]
  let [last, side] = [Number.NaN, 0]
  for (let step = 1; high - low > 1e-13; step += 1) {
    const straight = low + ((high - low) * above) / (above - below)
    // Every eighth step halves, so that it ends whatever the curve.
    const at = step % 8 > 0 && straight > low && straight < high ? straight : (low + high) / 2
    if (at === low || at === high || Math.abs(at - last) < 1e-15) return at
    last = at
    const value = f(at) - level
    if (value === 0) return at
    if (value > 0) {
      if (side > 0) below /= 2
      ;[low, above, side] = [at, value, 1]
    } else {
      if (side < 0) above /= 2
      ;[high, below, side] = [at, value, -1]
    }
  }
  return (low + high) / 2
}
