/** So many people with the same benefit, 0 or more. */
export interface Benefit {
  readonly benefit: number
  readonly people: number
}

/** The benefit of a prediction: predicted less truth plus 1, so that a false positive has 2, a false negative 0, and all others 1. */
export function benefitsOf({tp, fp, fn, tn}: {tp: number; fp: number; fn: number; tn: number}): Benefit[] {
  return [
    {benefit: 2, people: fp},
    {benefit: 1, people: tp + tn},
    {benefit: 0, people: fn},
  ]
}

/**
 * How unevenly benefits are spread over people: 0 where all have the same, without an upper end. α = 1 is Theil's index, α = 0
 * the mean logarithmic deviation. `null` for nobody, for no benefit at all, for a negative one, and where α ≤ 0 and somebody has none.
 * Shorrocks (1980), Econometrica 48:613; for predictions Speicher et al. (2018), KDD, whose benefit is `benefitsOf`.
 */
export function generalizedEntropy(benefits: readonly Benefit[], alpha = 2): number | null {
  const used = benefits.filter(({people}) => people !== 0)
  const people = used.reduce((sum, one) => sum + one.people, 0)
  const mean = used.reduce((sum, one) => sum + one.benefit * one.people, 0) / people
  if (!(mean > 0) || !Number.isFinite(mean) || used.some(one => !(one.benefit >= 0) || !(one.people > 0))) return null
  if (alpha <= 0 && used.some(({benefit}) => benefit === 0)) return null
  const average = (of: (share: number) => number) =>
    used.reduce((sum, one) => sum + one.people * of(one.benefit / mean), 0) / people
  if (alpha === 1) return average(share => (share === 0 ? 0 : share * Math.log(share)))
  if (alpha === 0) return average(share => -Math.log(share))
  return average(share => share ** alpha - 1) / (alpha * (alpha - 1))
}

/** Theil's index, α = 1. */
export function theil(benefits: readonly Benefit[]): number | null {
  return generalizedEntropy(benefits, 1)
}

/** Standard deviation over mean. */
export function coefficientOfVariation(benefits: readonly Benefit[]): number | null {
  const half = generalizedEntropy(benefits, 2)
  return half === null ? null : Math.sqrt(Math.max(0, 2 * half))
}

/** The part of the unevenness that lies between groups: everybody given the mean benefit of their group. */
export function entropyBetween(groups: readonly (readonly Benefit[])[], alpha = 2): number | null {
  const means = groups.map(group => {
    const people = group.reduce((sum, one) => sum + one.people, 0)
    const all = group.reduce((sum, one) => sum + one.benefit * one.people, 0)
    return {benefit: people > 0 ? all / people : 0, people}
  })
  return generalizedEntropy(means, alpha)
}
