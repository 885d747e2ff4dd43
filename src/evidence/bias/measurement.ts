import type {ShareName} from '../../declaration/schema/figures.ts'
import type {Place} from '../../words/place.ts'
import type {PlannedLimits} from './limits.ts'

/**
 * The lowest and the highest number that fit what was published; of people, and so whole. An exact number is `[x, x]`;
 * rounding and hiding are wider.
 */
export type Bounds = readonly [low: number, high: number]

/** `selected`: people in the group to whom the event happened, where nothing is known of whether that was right. */
export interface Selected {
  readonly kind: 'selected'
  readonly selected: Bounds
}

/** Positive: the event happened. True: it was right that it happened, or did not. The four add up to `n`. */
export interface Confusion {
  readonly kind: 'confusion'
  readonly tp: Bounds
  readonly fp: Bounds
  readonly fn: Bounds
  readonly tn: Bounds
}

export type Counts = Selected | Confusion

/** How often one event happened to one group of people. */
export interface Measurement {
  readonly event: string
  /** The model that was tested, where the file or the declaration says it. */
  readonly model?: string
  /** What that model was, where the file says it; see `modelDigest`. */
  readonly modelDigest?: string
  /** The limits that the figures were planned under, where the file says it. */
  readonly planned?: PlannedLimits
  /** Version of the model or of the process that was measured. */
  readonly version?: string
  /** `training`, `holdout`, `pilot` or `operation`, as the declaration says it. */
  readonly measuredOn?: string
  /** Among whom, where it is not everybody. */
  readonly population?: string
  /** One value of something else that people differ in, where the figures are split by it: `department`, `A`. */
  readonly stratum?: {readonly name: string; readonly value: string}
  readonly attribute: string
  readonly group: string
  /** People in the group; `null` when it is not known. */
  readonly n: Bounds | null
  readonly counts: Counts | null
  /**
   * The counts are the smallest that give the published shares; the true ones are the same multiple of all of them. An
   * interval of the smallest holds that of every multiple, so that what they decide is decided.
   */
  readonly multiple?: true
  /** Shares as the file states them, where counts do not follow from them. */
  readonly rates?: Readonly<Partial<Record<ShareName, Bounds>>>
  /** A number was hidden for privacy and no bounds could be given. */
  readonly suppressed: boolean
  readonly from: readonly Place[]
}

export function exactly(count: number): Bounds {
  return [count, count]
}
