import {chiSquareTail} from './chi-square.ts'
import {type Interval, isTwoProportions, isZ} from './interval.ts'

/** One stratum: x1 of n1 people in the one group, x2 of n2 in the other. */
export interface Stratum {
  readonly x1: number
  readonly n1: number
  readonly x2: number
  readonly n2: number
}

/** A value over all strata, with its interval. */
export interface Pooled {
  readonly estimate: number
  readonly interval: Interval
}

/** Whether both groups have people in it: a stratum with one group compares nobody and weighs nothing. */
export function compares({x1, n1, x2, n2}: Stratum): boolean {
  return isTwoProportions(x1, n1, x2, n2)
}

const sum = (strata: readonly Stratum[], of: (stratum: Stratum) => number) =>
  strata.reduce((total, stratum) => total + of(stratum), 0)

/**
 * The odds ratio that the strata have in common, with its interval; `null` where a sum is 0.
 * Mantel and Haenszel (1959), J. Nat. Cancer Inst. 22:719; variance by Robins, Breslow and Greenland (1986), Biometrics 42:311.
 */
export function pooledOddsRatio(strata: readonly Stratum[], z: number): Pooled | null {
  const used = strata.filter(compares)
  const r = ({x1, n1, x2, n2}: Stratum) => (x1 * (n2 - x2)) / (n1 + n2)
  const s = ({x1, n1, x2, n2}: Stratum) => ((n1 - x1) * x2) / (n1 + n2)
  const p = ({x1, n1, x2, n2}: Stratum) => (x1 + n2 - x2) / (n1 + n2)
  const [above, below] = [sum(used, r), sum(used, s)]
  if (!(above > 0 && below > 0)) return null
  const variance =
    sum(used, stratum => p(stratum) * r(stratum)) / (2 * above * above) +
    sum(used, stratum => p(stratum) * s(stratum) + (1 - p(stratum)) * r(stratum)) / (2 * above * below) +
    sum(used, stratum => (1 - p(stratum)) * s(stratum)) / (2 * below * below)
  return logarithmic(above / below, variance, z)
}

/**
 * The ratio of rates that the strata have in common, with its interval; `null` where a sum is 0.
 * Greenland and Robins (1985), Biometrics 41:55.
 */
export function pooledRatio(strata: readonly Stratum[], z: number): Pooled | null {
  const used = strata.filter(compares)
  const above = sum(used, ({x1, n1, n2}) => (x1 * n2) / (n1 + n2))
  const below = sum(used, ({n1, x2, n2}) => (x2 * n1) / (n1 + n2))
  if (!(above > 0 && below > 0)) return null
  const spread = sum(used, ({x1, n1, x2, n2}) => {
    const n = n1 + n2
    return ((x1 + x2) / n) * (n1 / n) * n2 - (x1 / n) * x2
  })
  return logarithmic(above / below, Math.max(0, spread) / (above * below), z)
}

/**
 * The difference of rates that the strata have in common, with its interval; `null` without a stratum that compares.
 * Greenland and Robins (1985), Biometrics 41:55.
 */
export function pooledDifference(strata: readonly Stratum[], z: number): Pooled | null {
  const used = strata.filter(compares)
  const weight = ({n1, n2}: Stratum) => (n1 / (n1 + n2)) * n2
  const weights = sum(used, weight)
  if (!(weights > 0) || !isZ(z)) return null
  const estimate = sum(used, stratum => weight(stratum) * (stratum.x1 / stratum.n1 - stratum.x2 / stratum.n2)) / weights
  const spread = sum(used, stratum => {
    const [p1, p2] = [stratum.x1 / stratum.n1, stratum.x2 / stratum.n2]
    return weight(stratum) ** 2 * ((p1 * (1 - p1)) / stratum.n1 + (p2 * (1 - p2)) / stratum.n2)
  })
  const half = (z * Math.sqrt(spread)) / weights
  return {estimate, interval: [estimate - half, estimate + half]}
}

function logarithmic(estimate: number, variance: number, z: number): Pooled | null {
  if (!isZ(z) || !Number.isFinite(estimate) || !Number.isFinite(variance)) return null
  const factor = Math.exp(z * Math.sqrt(variance))
  return {estimate, interval: [estimate / factor, estimate * factor]}
}

export interface Cmh {
  readonly statistic: number
  readonly p: number
  /** With half a person taken off the distance, as older software does. */
  readonly correctedP: number
}

/**
 * Test that the odds are equal within every stratum, on one degree of freedom; `null` where no stratum can tell.
 * Cochran (1954), Biometrics 10:417; Mantel and Haenszel (1959).
 */
export function cochranMantelHaenszel(strata: readonly Stratum[]): Cmh | null {
  const used = strata.filter(compares)
  const distance = Math.abs(sum(used, ({x1, n1, x2, n2}) => x1 - (n1 * (x1 + x2)) / (n1 + n2)))
  const variance = sum(used, ({x1, n1, x2, n2}) => {
    const n = n1 + n2
    return (((n1 / n) * n2) / n) * ((x1 + x2) / (n - 1)) * (n - x1 - x2)
  })
  if (!(variance > 0)) return null
  const [statistic, corrected] = [distance, Math.max(0, distance - 0.5)].map(by => (by * by) / variance)
  return {statistic: statistic ?? 0, p: chiSquareTail(statistic ?? 0, 1), correctedP: chiSquareTail(corrected ?? 0, 1)}
}

export interface Heterogeneity {
  readonly statistic: number
  readonly degrees: number
  readonly p: number
}

/**
 * Breslow and Day's test that the odds ratio is the same in every stratum, with Tarone's correction on request; `null` for
 * fewer than two strata that can tell, and where there is no common odds ratio.
 * Breslow and Day (1980), Statistical Methods in Cancer Research I, section 4.4; Tarone (1985), Biometrika 72:91.
 */
export function breslowDay(strata: readonly Stratum[], tarone = false): Heterogeneity | null {
  const used = strata.filter(
    stratum => compares(stratum) && (stratum.x1 + stratum.x2) * (stratum.n1 + stratum.n2 - stratum.x1 - stratum.x2) > 0,
  )
  const common = pooledOddsRatio(used, 1)
  if (!common || used.length < 2) return null
  const fitted = used.map(stratum => ({x1: stratum.x1, ...expectedIn(stratum, common.estimate)}))
  if (!fitted.every(({variance}) => variance > 0)) return null
  const total = (of: (one: (typeof fitted)[number]) => number) => fitted.reduce((all, one) => all + of(one), 0)
  const plain = total(({x1, expected, variance}) => (x1 - expected) ** 2 / variance)
  const correction = tarone ? total(({x1, expected}) => x1 - expected) ** 2 / total(({variance}) => variance) : 0
  const statistic = Math.max(0, plain - correction)
  return {statistic, degrees: used.length - 1, p: chiSquareTail(statistic, used.length - 1)}
}

/** The first count that would give this odds ratio with the margins as they are, and its asymptotic variance. */
function expectedIn({x1, n1, x2, n2}: Stratum, oddsRatio: number): {expected: number; variance: number} {
  const counted = x1 + x2
  const a = 1 - oddsRatio
  const b = n2 - counted + oddsRatio * (n1 + counted)
  const c = -oddsRatio * n1 * counted
  const root = Math.sqrt(Math.max(0, b * b - 4 * a * c))
  const expected = (-2 * c) / (b + root)
  const cells = [expected, n1 - expected, counted - expected, n2 - counted + expected]
  return {expected, variance: 1 / cells.reduce((all, cell) => all + 1 / cell, 0)}
}

/**
 * Conditional demographic disparity: in each stratum the group's share of those left out less its share of those counted,
 * weighed by size; `null` for nobody. A stratum where all or none count has no disparity and weighs nothing.
 * Wachter, Mittelstadt and Russell (2021), Computer Law and Security Review 41:105567.
 */
export function conditionalDisparity(strata: readonly Stratum[]): number | null {
  const used = strata.flatMap(stratum => {
    const found = disparity(stratum)
    return found === null ? [] : [{found, people: stratum.n1 + stratum.n2}]
  })
  const people = used.reduce((all, one) => all + one.people, 0)
  return people > 0 ? used.reduce((all, one) => all + one.found * one.people, 0) / people : null
}

/** The first group's share of those left out less its share of those counted; `null` where there are none of either. */
export function disparity({x1, n1, x2, n2}: Stratum): number | null {
  const counted = x1 + x2
  const left = n1 + n2 - counted
  return counted > 0 && left > 0 ? (n1 - x1) / left - x1 / counted : null
}
