import type {Measurement} from './measurement.ts'
import {type MetricName, measure} from './metrics.ts'
import {isExact, type Share, together} from './share.ts'
import type {Interval} from './statistics/interval.ts'
import {koopman} from './statistics/koopman.ts'
import {
  breslowDay,
  type Cmh,
  cochranMantelHaenszel,
  conditionalDisparity,
  disparity,
  type Heterogeneity,
  type Pooled,
  pooledDifference,
  pooledOddsRatio,
  pooledRatio,
  type Stratum,
} from './statistics/mantel-haenszel.ts'
import {newcombe} from './statistics/newcombe.ts'
import {simultaneousZ} from './statistics/sidak.ts'
import type {Why} from './why.ts'

/** Two groups compared by ratio and difference; an interval is `null` where there is none, as for a ratio of nothing to nothing. */
export interface Compared extends Stratum {
  readonly ratio: number | null
  readonly ratioInterval: Interval | null
  readonly difference: number
  readonly differenceInterval: Interval | null
}

export interface Split {
  readonly value: string
  readonly compared: Compared | null
  /** Why the stratum is not in the sums. */
  readonly why?: Why
}

/**
 * Two groups within strata, and all strata together, always both. It explains; it decides nothing. That women were refused
 * more often because they applied to departments that refuse more people says where to look, not that it was right.
 */
export interface Stratified {
  readonly name: string
  readonly metric: MetricName
  readonly group: string
  readonly against: string
  /** Every stratum, also those that could not be used. */
  readonly strata: readonly Split[]
  /** The used strata as if there were none. */
  readonly aggregate: Compared
  readonly pooled: {
    readonly oddsRatio: Pooled | null
    readonly ratio: Pooled | null
    readonly difference: Pooled | null
  }
  readonly sameOdds: Cmh | null
  /** Breslow and Day's test, without Tarone's correction. A small p: the strata differ, and one pooled figure hides that. */
  readonly heterogeneity: Heterogeneity | null
  /** Demographic disparity of `group`, in all and conditional on the strata. */
  readonly disparity: {readonly aggregate: number | null; readonly conditional: number | null}
  /** The aggregate points one way and the pooled difference the other: Simpson's paradox. */
  readonly reverses: boolean
}

/**
 * Compares two groups within each value of `stratum`, from measurements of one event, attribute and version that are split by
 * it. Exact counts only: a stratum with rounded, hidden or missing numbers is left out by name, and so the aggregate is of the
 * others. A reason why not, where no stratum can be used. Simpson (1951), J. R. Statist. Soc. B 13:238.
 */
export function stratified(
  measurements: readonly Measurement[],
  asked: {metric: MetricName; group: string; against: string; confidence: number},
): Stratified | Why {
  const {metric, group, against, confidence} = asked
  const z = simultaneousZ(confidence)
  const name = measurements.flatMap(({stratum}) => stratum?.name ?? [])[0]
  if (name === undefined) return 'group-missing'
  const values = new Map<string, Measurement[]>()
  for (const measurement of measurements) {
    const {stratum} = measurement
    if (stratum?.name !== name) continue
    const rows = values.get(stratum.value)
    if (rows) rows.push(measurement)
    else values.set(stratum.value, [measurement])
  }
  const found = [...values].map(([value, rows]) => ({value, pair: pairIn(rows, metric, group, against)}))
  const pairs = found.flatMap(({pair}) => (typeof pair === 'string' ? [] : [pair]))
  if (pairs.length === 0)
    return found.flatMap(({pair}) => (typeof pair === 'string' ? [pair] : []))[0] ?? 'group-missing'
  const strata = pairs.map(tableOf)
  const whole = tableOf([together(pairs.map(([first]) => first)), together(pairs.map(([, second]) => second))])
  const difference = pooledDifference(strata, z)
  const aggregate = comparedIn(whole, z)
  return {
    name,
    metric,
    group,
    against,
    strata: found.map(({value, pair}) =>
      typeof pair === 'string' ? {value, compared: null, why: pair} : {value, compared: comparedIn(tableOf(pair), z)},
    ),
    aggregate,
    pooled: {oddsRatio: pooledOddsRatio(strata, z), ratio: pooledRatio(strata, z), difference},
    sameOdds: cochranMantelHaenszel(strata),
    heterogeneity: breslowDay(strata),
    disparity: {aggregate: disparity(whole), conditional: conditionalDisparity(strata)},
    reverses: difference !== null && aggregate.difference * difference.estimate < 0,
  }
}

type Pair = readonly [Share, Share]

function pairIn(rows: readonly Measurement[], metric: MetricName, group: string, against: string): Pair | Why {
  const shareOf = (name: string): Share | Why => {
    const [own, ...more] = rows.filter(row => row.group === name)
    if (!own) return 'group-missing'
    if (more.length > 0) return 'group-twice'
    if (own.multiple) return 'unknown-n'
    const share = measure(metric, own)
    return typeof share === 'string' || isExact(share) ? share : 'bounds-too-wide'
  }
  const [first, second] = [shareOf(group), shareOf(against)]
  if (typeof first === 'string') return first
  return typeof second === 'string' ? second : [first, second]
}

function tableOf([first, second]: Pair): Stratum {
  return {x1: first.x[0], n1: first.n[0], x2: second.x[0], n2: second.n[0]}
}

function comparedIn(table: Stratum, z: number): Compared {
  const {x1, n1, x2, n2} = table
  return {
    ...table,
    ratio: x2 > 0 ? x1 / n1 / (x2 / n2) : null,
    ratioInterval: koopman(x1, n1, x2, n2, z),
    difference: x1 / n1 - x2 / n2,
    differenceInterval: newcombe(x1, n1, x2, n2, z),
  }
}
