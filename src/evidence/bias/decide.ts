import {compare} from './compare.ts'
import {
  BIAS_OUTCOMES,
  type BiasOutcome,
  type Comparison,
  type Decision,
  type Rate,
  type Settings,
  type Side,
  type Threshold,
} from './decision.ts'
import type {Measurement} from './measurement.ts'
import {familyOf, type Group, groupsOf, onSide, pairCount, pairsOf, sidesOf, testsOf} from './pairs.ts'
import {corners, rateOf} from './share.ts'
import {simultaneousZ} from './statistics/sidak.ts'
import {wilson} from './statistics/wilson.ts'
import type {Why} from './why.ts'

/** A hundred groups, every one with every other. */
const MOST_PAIRS = 5000

/**
 * Decides one metric for one event and one attribute, given one measurement a group.
 *
 * Pass: in every comparison the whole plain interval lies in the range and both groups have enough people; an
 * intersection–union test, which needs no correction (Berger 1982, Technometrics 24:295). Fail: in at least one, the whole
 * simultaneous interval (Šidák over the family) lies outside. Numbers with bounds get the outcome that every table within
 * the bounds has. A group that is missing, hidden or given twice never helps: no outcome becomes a pass by leaving out.
 */
export function decide(measurements: readonly Measurement[], threshold: Threshold, settings: Settings): Decision {
  const sides = sidesOf(threshold, settings.eventIs)
  const groups = groupsOf(measurements, threshold.metric, settings.groups ?? [])
  const plain = simultaneousZ(settings.confidence)
  const rates = groups.flatMap(group => sides.map(side => rateIn(group, side, plain)))
  const why = nothingToCompare(groups.length, threshold, settings)
  if (why) return {outcome: 'undefined', why, rates, comparisons: [], family: 0, settings}

  const pairs = pairsOf(groups, settings.compare)
  const family = familyOf(pairs.length, threshold, sides)
  const level = {plain, simultaneous: simultaneousZ(settings.confidence, family), atLeastPeople: settings.atLeastPeople}
  const comparisons = pairs
    .flatMap(pair => testsOf(pair, threshold, sides, settings.compare.kind === 'every-pair'))
    .map(test => compare(test, settings, level))
  return {outcome: weightiest(comparisons), rates, comparisons, family, settings}
}

function nothingToCompare(groups: number, {ratio, difference}: Threshold, {compare: how}: Settings): Why | null {
  if (!ratio && !difference) return 'no-range'
  if (groups < 2) return 'fewer-than-two-groups'
  return pairCount(groups, how) > MOST_PAIRS ? 'too-many-groups' : null
}

function rateIn(group: Group, side: Side, z: number): Rate {
  const {name, share} = onSide(group, side)
  if (typeof share === 'string') return {group: name, side, x: null, n: null, rate: null, interval: null, why: share}
  const ends = corners(share).flatMap(({x, n}) => wilson(x, n, z) ?? [])
  const interval = ends.length > 0 ? ([Math.min(...ends), Math.max(...ends)] as const) : null
  return {group: name, side, x: share.x, n: share.n, rate: rateOf(share), interval}
}

function weightiest(comparisons: readonly Comparison[]): BiasOutcome {
  return BIAS_OUTCOMES.find(outcome => comparisons.some(comparison => comparison.outcome === outcome)) ?? 'undefined'
}
