/** How far groups lie apart in one value, as other tools sum it up. A description, not a decision: it has no interval. */
export interface Gap {
  /** Highest less lowest. Grows with the number of groups even where there is no difference. */
  readonly difference: number
  /** Lowest over highest; `null` where the highest is 0, or where one is negative. */
  readonly ratio: number | null
  /** Every group that has the lowest, and the highest, value. */
  readonly lowest: readonly string[]
  readonly highest: readonly string[]
}

/** Groups whose value is undefined are named, and there is no gap: an undefined value is not 0. */
export type Gaps = Gap | {readonly undefined: readonly string[]}

/** `difference` and `ratio` between groups, as in Fairlearn's `MetricFrame` with `method='between_groups'`; `null` without groups. */
export function gapBetween(values: ReadonlyMap<string, number | null>): Gaps | null {
  const known = defined(values)
  if (!Array.isArray(known)) return known
  if (known.length === 0) return null
  const own = known.map(([, value]) => value)
  const [low, high] = [own.reduce((a, b) => Math.min(a, b)), own.reduce((a, b) => Math.max(a, b))]
  const having = (wanted: number) => known.filter(([, value]) => value === wanted).map(([name]) => name)
  return {
    difference: high - low,
    ratio: low < 0 || high <= 0 ? null : low / high,
    lowest: having(low),
    highest: having(high),
  }
}

export interface GapToOverall {
  /** The largest distance of a group from the whole. */
  readonly difference: number
  /** The smallest of group over whole and whole over group; `null` where the whole is 0. */
  readonly ratio: number | null
}

/** As `method='to_overall'`. Every group is part of the whole, which draws the two together: `gapBetween` says more. */
export function gapToOverall(
  values: ReadonlyMap<string, number | null>,
  overall: number | null,
): GapToOverall | {readonly undefined: readonly string[]} | null {
  const known = defined(values)
  if (!Array.isArray(known)) return known
  if (known.length === 0 || overall === null) return null
  const own = known.map(([, value]) => value)
  return {
    difference: own.reduce((most, value) => Math.max(most, Math.abs(value - overall)), 0),
    ratio: overall > 0 ? own.reduce((least, value) => Math.min(least, value / overall, overall / value), 1) : null,
  }
}

function defined(values: ReadonlyMap<string, number | null>) {
  const all = [...values]
  const without = all.flatMap(([name, value]) => (value === null || !Number.isFinite(value) ? [name] : []))
  if (without.length > 0) return {undefined: without}
  return all.flatMap(([name, value]): [string, number][] => (value === null ? [] : [[name, value]]))
}
