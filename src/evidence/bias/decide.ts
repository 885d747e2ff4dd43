import {compare} from './compare.ts'
import {
  BIAS_OUTCOMES,
  type BiasOutcome,
  type Comparison,
  type Decision,
  type Rate,
  type Reference,
  type Settings,
  type Side,
  type Threshold,
} from './decision.ts'
import {type Group, groupsOf, onSide} from './group.ts'
import type {Measurement} from './measurement.ts'
import {type MetricName, metricsOf} from './metrics.ts'
import {familyOf, pairsBehind, type Sided, sided, sidesOf, testsOf} from './pairs.ts'
import {corners, rateOf} from './share.ts'
import {withAdjusted} from './significance.ts'
import {simultaneousZ} from './statistics/sidak.ts'
import {wilson} from './statistics/wilson.ts'
import type {Why} from './why.ts'

/**
 * Decides one metric, or a criterion that asks several, for one event and one attribute, given one measurement a group.
 *
 * Pass: in every comparison the whole plain interval lies in the range and both groups have enough people; an
 * intersection–union test, which needs no correction (Berger 1982, Technometrics 24:295). Fail: in at least one, the whole
 * simultaneous interval (Šidák over the family) lies outside. Numbers with bounds get the outcome that every table within
 * the bounds has. A group that is missing, hidden or given twice never helps: no outcome becomes a pass by leaving out.
 */
export function decide(measurements: readonly Measurement[], threshold: Threshold, settings: Settings): Decision {
  const sides = sidesOf(threshold, settings.eventIs)
  const plain = simultaneousZ(settings.confidence)
  const parts = metricsOf(threshold.metric).map(metric => {
    const groups = groupsOf(measurements, metric, settings.groups ?? [])
    return {metric, groups, bySide: sides.map(side => sided(groups, side, settings.compare))}
  })
  const rates = parts.flatMap(({metric, groups}) =>
    groups.flatMap(group => sides.map(side => rateIn(metric, group, side, plain))),
  )
  const references = parts.flatMap(({metric, bySide}) => bySide.map(one => referenceIn(metric, one, settings)))
  const found = {rates, references, settings}
  const why = parts.flatMap(part => nothingToCompare(part, threshold) ?? [])[0]
  if (why) return {...found, outcome: 'undefined', why, comparisons: [], family: 0}

  const pairs = parts.map(({groups, bySide}) => pairsBehind(groups.length, bySide, settings.compare))
  const family = pairs.reduce((sum, count) => sum + familyOf(count, threshold, sides.length), 0)
  const level = {plain, simultaneous: simultaneousZ(settings.confidence, family), atLeastPeople: settings.atLeastPeople}
  const comparisons = parts
    .flatMap(({metric, bySide}) => testsOf(metric, bySide, threshold, settings.compare))
    .map(test => compare(test, settings, level))
  const hypotheses = pairs.reduce((sum, count) => sum + count, 0)
  return {...found, outcome: weightiest(comparisons), comparisons: withAdjusted(comparisons, hypotheses), family}
}

/** The decision on each metric by itself, read from the same simultaneous intervals. */
export function byMetric(decision: Decision): {readonly metric: MetricName; readonly decision: Decision}[] {
  const metrics = [...new Set(decision.references.map(({metric}) => metric))]
  return metrics.map(metric => {
    const own = <T extends {readonly metric: MetricName}>(all: readonly T[]) => all.filter(one => one.metric === metric)
    const comparisons = own(decision.comparisons)
    const {rates, references} = decision
    const outcome = comparisons.length > 0 ? weightiest(comparisons) : decision.outcome
    return {metric, decision: {...decision, outcome, comparisons, rates: own(rates), references: own(references)}}
  })
}

function nothingToCompare(
  {groups, bySide}: {groups: readonly Group[]; bySide: readonly Sided[]},
  {ratio, difference}: Threshold,
): Why | null {
  if (!ratio && !difference) return 'no-range'
  if (groups.length < 2) return 'fewer-than-two-groups'
  if (bySide.some(({pairs}) => pairs === null)) return 'too-many-groups'
  return bySide.some(({pairs}) => pairs?.length === 0) ? 'reference-unknown' : null
}

function rateIn(metric: MetricName, group: Group, side: Side, z: number): Rate {
  const {name, share} = onSide(group, side)
  if (typeof share === 'string')
    return {metric, group: name, side, x: null, n: null, rate: null, interval: null, why: share}
  const ends = corners(share).flatMap(({x, n}) => wilson(x, n, z) ?? [])
  const interval = ends.length > 0 ? ([Math.min(...ends), Math.max(...ends)] as const) : null
  return {metric, group: name, side, x: share.x, n: share.n, rate: rateOf(share), interval}
}

function referenceIn(metric: MetricName, {side, references}: Sided, {compare: {kind}}: Settings): Reference {
  const chosenFrom = kind === 'majority' || kind === 'highest-rate' ? 'figures' : 'declaration'
  return {metric, side, rule: kind, chosenFrom, groups: references.map(({group}) => group.name)}
}

function weightiest(comparisons: readonly Comparison[]): BiasOutcome {
  return BIAS_OUTCOMES.find(outcome => comparisons.some(comparison => comparison.outcome === outcome)) ?? 'undefined'
}
