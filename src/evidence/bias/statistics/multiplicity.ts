/*
 * Adjusted p-values for several tests at once, in the order given. Each p between 0 and 1. They are shown beside the
 * comparisons that are decided by intervals, and decide nothing.
 */

/** Each p times their number, at most 1; the chance of one false alarm among all. */
export function bonferroni(p: readonly number[]): number[] {
  return p.map(one => Math.min(1, one * p.length))
}

/** As Bonferroni, never less powerful, whatever the dependence. Holm (1979), Scand. J. Statist. 6:65. */
export function holm(p: readonly number[]): number[] {
  return adjusted(p, 'down', rank => p.length - rank + 1)
}

/** As Holm, one step up; for independent or positively dependent tests. Hochberg (1988), Biometrika 75:800. */
export function hochberg(p: readonly number[]): number[] {
  return adjusted(p, 'up', rank => p.length - rank + 1)
}

/** The share of false alarms among all alarms, for independent tests. Benjamini and Hochberg (1995), J. R. Statist. Soc. B 57:289. */
export function benjaminiHochberg(p: readonly number[]): number[] {
  return adjusted(p, 'up', rank => p.length / rank)
}

/** The same, whatever the dependence. Benjamini and Yekutieli (2001), Ann. Statist. 29:1165. */
export function benjaminiYekutieli(p: readonly number[]): number[] {
  const harmonic = p.reduce((sum, _, i) => sum + 1 / (i + 1), 0)
  return adjusted(p, 'up', rank => (p.length * harmonic) / rank)
}

/** Each p times its factor (rank 1 the smallest), made to rise with rank: from the smallest `down` the list, or from the largest `up`. */
function adjusted(p: readonly number[], step: 'up' | 'down', factor: (rank: number) => number): number[] {
  const ranked = p.map((one, i) => ({one, i})).sort((a, b) => a.one - b.one)
  const scaled = ranked.map(({one, i}, at) => ({i, value: Math.min(1, one * factor(at + 1))}))
  const result = new Array<number>(p.length)
  let bound = step === 'down' ? 0 : 1
  for (const {i, value} of step === 'down' ? scaled : scaled.reverse()) {
    bound = step === 'down' ? Math.max(bound, value) : Math.min(bound, value)
    result[i] = bound
  }
  return result
}
