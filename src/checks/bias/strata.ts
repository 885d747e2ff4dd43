import type {Comparison} from '../../evidence/bias/decision.ts'
import type {Measurement} from '../../evidence/bias/measurement.ts'
import type {MetricName} from '../../evidence/bias/metrics.ts'
import {type Compared, type Stratified, stratified} from '../../evidence/bias/stratified.ts'
import type {BiasDetail, BiasRatio, BiasStratified} from '../../words/detail.ts'

const MOST_PAIRS = 6

/** The pairs that were compared, once more within the declared strata. */
export function withinStrata(
  rows: readonly Measurement[],
  metric: MetricName,
  comparisons: readonly Comparison[],
  {by, confidence}: {by: string; confidence: number},
): Pick<BiasDetail, 'stratified'> {
  if (rows.length === 0) return {}
  const pairs = new Map(
    comparisons.flatMap(({group, against, side}) =>
      against === null || side !== 'selected' ? [] : [[JSON.stringify([group, against].toSorted()), {group, against}]],
    ),
  )
  const found = [...pairs.values()].slice(0, MOST_PAIRS).flatMap(pair => {
    const result = stratified(rows, {metric, ...pair, confidence})
    return typeof result === 'string' ? [] : [shown(result, by)]
  })
  return found.length > 0 ? {stratified: found} : {}
}

function shown(
  {group, against, aggregate, strata, pooled, heterogeneity, reverses}: Stratified,
  by: string,
): BiasStratified {
  const ratio = (one: {estimate: number; interval: readonly [number, number]} | null): BiasRatio | null =>
    one && {ratio: finite(one.estimate), interval: ends(one.interval)}
  return {
    by,
    group,
    against,
    everybody: ratioOf(aggregate),
    strata: strata.map(({value, compared, why}) => ({value, ...ratioOf(compared), ...(why !== undefined && {why})})),
    pooled: ratio(pooled.ratio),
    pooledOdds: ratio(pooled.oddsRatio),
    ...(heterogeneity && {heterogeneity: heterogeneity.p}),
    reverses,
  }
}

function ratioOf(compared: Compared | null): BiasRatio {
  return {ratio: compared && finite(compared.ratio), interval: compared && ends(compared.ratioInterval)}
}

function finite(value: number | null): number | null {
  return value !== null && Number.isFinite(value) ? value : null
}

/** JSON has no infinity: an endless end is shown as the largest number it can write. */
function ends(interval: readonly [number, number] | null): readonly [number, number] | null {
  return interval && [interval[0], Number.isFinite(interval[1]) ? interval[1] : Number.MAX_VALUE]
}
