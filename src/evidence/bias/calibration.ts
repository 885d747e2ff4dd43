/** People with about the same predicted chance. */
export interface Bin {
  readonly n: number
  /** Mean of their predicted chances, from 0 to 1. */
  readonly predicted: number
  /** How many of them it turned out to be true of. */
  readonly observed: number
}

export interface Calibration {
  readonly n: number
  /** Mean distance between predicted and observed share, weighed by people: expected calibration error. */
  readonly ece: number
  /** Observed less predicted share of everybody: calibration-in-the-large. Positive where too little is predicted. */
  readonly inTheLarge: number
  /** Observed over expected number; `null` where none is expected. */
  readonly observedOverExpected: number | null
}

/**
 * How well predicted chances hold, from counts by bin; `null` for nobody, and for what is no chance or no count.
 * ECE depends on the bins, so that groups can only be compared on the same ones: Naeini, Cooper and Hauskrecht (2015), AAAI.
 * The other two are in Steyerberg et al. (2010), Epidemiology 21:128.
 */
export function calibrationOf(bins: readonly Bin[]): Calibration | null {
  const used = bins.filter(({n}) => n !== 0)
  const valid = used.every(
    ({n, predicted, observed}) => n > 0 && predicted >= 0 && predicted <= 1 && observed >= 0 && observed <= n,
  )
  const n = used.reduce((sum, bin) => sum + bin.n, 0)
  if (!valid || !(n > 0) || !Number.isFinite(n)) return null
  const observed = used.reduce((sum, bin) => sum + bin.observed, 0)
  const expected = used.reduce((sum, bin) => sum + bin.n * bin.predicted, 0)
  const apart = used.reduce((sum, bin) => sum + Math.abs(bin.observed - bin.n * bin.predicted), 0)
  return {
    n,
    ece: apart / n,
    inTheLarge: (observed - expected) / n,
    observedOverExpected: expected > 0 ? observed / expected : null,
  }
}

/** One predicted chance, and whether it turned out to be true. */
export interface Chance {
  readonly predicted: number
  readonly truth: boolean
}

/** Rows in bins of equal width from 0 to 1, each with its upper end, as `(0.1, 0.2]`; 0 is in the first. `null` where one is no chance. */
export function binned(rows: readonly Chance[], bins = 10): Bin[] | null {
  if (!rows.every(({predicted}) => predicted >= 0 && predicted <= 1) || !(bins >= 1 && bins <= 1000)) return null
  const found = Array.from({length: Math.floor(bins)}, () => ({n: 0, sum: 0, observed: 0}))
  for (const {predicted, truth} of rows) {
    const bin = found[Math.max(0, Math.ceil(predicted * found.length) - 1)]
    if (!bin) continue
    bin.n += 1
    bin.sum += predicted
    bin.observed += truth ? 1 : 0
  }
  return found.map(({n, sum, observed}) => ({n, predicted: n > 0 ? sum / n : 0, observed}))
}
