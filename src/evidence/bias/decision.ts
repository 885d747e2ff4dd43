import type {ComparedName} from '../../declaration/schema/metrics.ts'
import type {Bounds} from './measurement.ts'
import type {MetricName} from './metrics.ts'
import type {Interval} from './statistics/interval.ts'
import type {Why} from './why.ts'

/** The values that are no unacceptable difference, ends included; either end may be infinite. */
export type Range = readonly [low: number, high: number]

export interface Threshold {
  /** A metric, or a criterion that asks several: then each of them is compared, and the worst decides. */
  readonly metric: ComparedName
  /** Which side of the event a selection rate is compared on; absent: both. No other metric has sides. */
  readonly of?: 'favourable' | 'adverse' | 'both-sides'
  readonly ratio?: Range
  readonly difference?: Range
}

/**
 * What groups are compared with. `reference`: the group that was declared. `majority`: the group with most people.
 * `highest-rate`: the group with the highest rate on that side, of those that have `atLeastShare` of all people. `rest`: all
 * others together. `overall` is decided as `rest`: everybody holds the group itself, so that no simple interval is right.
 */
export type Compare =
  | {readonly kind: 'every-pair'}
  | {readonly kind: 'reference'; readonly group: string}
  | {readonly kind: 'majority'}
  | {readonly kind: 'highest-rate'; readonly atLeastShare?: number}
  | {readonly kind: 'rest'}
  | {readonly kind: 'overall'}

export interface Settings {
  readonly compare: Compare
  /** What the event is for the person it happens to; absent or both: both sides are compared. */
  readonly eventIs?: 'favourable' | 'adverse' | 'both'
  /** Groups that must be there; absent: those that were measured. */
  readonly groups?: readonly string[]
  /** The smallest number of people that a rate is of, for a pass. */
  readonly atLeastPeople: number
  /** Between 0 and 1. */
  readonly confidence: number
  readonly ratioMethod: 'koopman' | 'katz'
  readonly differenceMethod: 'newcombe' | 'agresti-caffo'
}

/** From the weightiest: the outcome of a metric is the first that any of its comparisons has. */
export const BIAS_OUTCOMES = ['fail', 'undefined', 'suppressed', 'inconclusive', 'pass'] as const
export type BiasOutcome = (typeof BIAS_OUTCOMES)[number]

/** `selected`: the rate itself. `not-selected`: its complement. */
export type Side = 'selected' | 'not-selected'

export interface Rate {
  readonly metric: MetricName
  readonly group: string
  readonly side: Side
  /** People who count, and people the rate is of: the metric's denominator, not always the whole group. */
  readonly x: Bounds | null
  readonly n: Bounds | null
  readonly rate: Bounds | null
  /** Score interval (Wilson) at the declared confidence, over every table that fits. */
  readonly interval: Interval | null
  readonly why?: Why
}

export interface Comparison {
  readonly metric: MetricName
  readonly group: string
  /** `null`: all other groups together. */
  readonly against: string | null
  readonly side: Side
  readonly effect: 'ratio' | 'difference'
  /** `group` over `against`, or minus; a ratio over a rate of 0 is infinite. */
  readonly estimate: Bounds | null
  readonly interval: Interval | null
  /** The interval that holds together with the others of the family; a fail is read from it. */
  readonly simultaneous: Interval | null
  readonly range: Range
  readonly outcome: BiasOutcome
  readonly why?: Why
  /** People per group, in groups of one size, after which the observed rates would decide. */
  readonly peopleNeeded?: number
  /** People in `group` and in `against` after which they would, if the two groups stay in the proportion that they have now. */
  readonly peopleNeededInProportion?: readonly [group: number, against: number]
  /** How few people on the other side, in one of the groups, put the estimate on the other side of an end of the range. */
  readonly flipsWith?: number
  /** Two-sided, for equal rates: not for this range. Beside exact counts only; never decides. */
  readonly p?: number
  readonly test?: 'fisher' | 'score'
  /** The same, adjusted for all pairs by Holm. */
  readonly adjustedP?: number
}

/** What the groups were compared with on one side, and where that comes from. */
export interface Reference {
  readonly metric: MetricName
  readonly side: Side
  readonly rule: Compare['kind']
  /** `figures`: chosen from the very numbers that are judged. */
  readonly chosenFrom: 'declaration' | 'figures'
  /** Several where they tie, or where bounds leave open which it is; none for every pair and for the others together. */
  readonly groups: readonly string[]
}

export interface Decision {
  readonly outcome: BiasOutcome
  /** Where there is nothing to compare. */
  readonly why?: Why
  readonly rates: readonly Rate[]
  readonly comparisons: readonly Comparison[]
  readonly references: readonly Reference[]
  /** How many intervals the simultaneous ones hold together with. */
  readonly family: number
  readonly settings: Settings
}
