import type {Message} from './message.ts'

/** Evidence shown with a finding: a closed union, so that every report knows how to show each. */
export type Detail = BiasDetail

export interface BiasDetail {
  readonly kind: 'bias'
  readonly event: string
  readonly attribute: string
  readonly metric: string
  readonly version?: string
  /** Which people, and on which data, where there are several tests of one version. */
  readonly population?: string
  readonly measuredOn?: string
  readonly groups: readonly BiasGroup[]
  readonly comparisons: readonly BiasComparison[]
  /** The same metric of other versions, or of the process without the model: shown beside, never mixed in. */
  readonly beside?: readonly {readonly version: string; readonly groups: readonly BiasGroup[]}[]
  /** The same comparisons within the strata that the plan declares, beside everybody: it explains and decides nothing. */
  readonly stratified?: readonly BiasStratified[]
  /** What to know about where the figures come from. */
  readonly notes?: readonly Message[]
}

/** One group. Bounds are `[low, high]`; an exact number has both the same. Rates lie in [0, 1]. */
export interface BiasGroup {
  readonly group: string
  readonly side: string
  readonly people: readonly [number, number] | null
  readonly counted: readonly [number, number] | null
  readonly rate: readonly [number, number] | null
  readonly interval: readonly [number, number] | null
}

/** Two groups within each value of something else, such as a department; ratios of `group` over `against`. */
export interface BiasStratified {
  readonly by: string
  readonly group: string
  readonly against: string
  readonly everybody: BiasRatio
  readonly strata: readonly (BiasRatio & {readonly value: string; readonly why?: string})[]
  /** Mantel–Haenszel, over all strata; `null` where there is none. */
  readonly pooled: BiasRatio | null
  readonly pooledOdds: BiasRatio | null
  /** Breslow–Day: small where the strata differ so much that one pooled figure hides it. */
  readonly heterogeneity?: number
  /** Everybody together points one way and the strata the other: Simpson's paradox. */
  readonly reverses: boolean
}

export interface BiasRatio {
  readonly ratio: number | null
  readonly interval: readonly [number, number] | null
}

export interface BiasComparison {
  readonly group: string
  readonly against: string
  readonly side: string
  /** `rate`: the group's own rate, held against a target instead of another group. */
  readonly effect: 'ratio' | 'difference' | 'rate'
  readonly estimate: readonly [number, number] | null
  readonly interval: readonly [number, number] | null
  /** From, to; `null` where that side is open. */
  readonly range: readonly [number | null, number | null]
  readonly outcome: string
  readonly why?: string
  readonly peopleNeeded?: number
  /** In `group` and in `against`, as large beside each other as they are now. */
  readonly peopleNeededInProportion?: readonly [number, number]
  readonly flipsWith?: number
  /** Of equal rates, two-sided, and adjusted for all pairs (Holm). Shown beside; decides nothing. */
  readonly p?: number
  readonly adjustedP?: number
}
