import type {Place} from '../../words/place.ts'

/** What can be said of groups, but is no rate of counts, so that no interval decides whether a threshold is kept. */
export const DESCRIPTIONS = [
  // Of predicted numbers, in their unit or its square; r-squared at most 1.
  'mean-error',
  'mean-absolute-error',
  'mean-squared-error',
  'root-mean-squared-error',
  'r-squared',
  // Of predicted chances, on ten bins of equal width where the rows are there.
  'expected-calibration-error',
  'calibration-in-the-large',
  'observed-to-expected',
  // Of scores: the share strictly above the median of everybody.
  'rate-above-median',
  // Of the benefits that predictions give people.
  'generalised-entropy',
  'theil-index',
  'between-group-entropy',
  // Of a language model's answers, from −1 to 1.
  'bias-score',
] as const
export type DescriptionName = (typeof DESCRIPTIONS)[number]

/** `everybody`: all groups of the attribute together. `gap`: highest less lowest group, or lowest over highest. */
export type DescribedOf =
  | {readonly kind: 'group'; readonly group: string}
  | {readonly kind: 'everybody'}
  | {readonly kind: 'gap'; readonly effect: 'difference' | 'ratio'}

export interface Description {
  readonly of: DescribedOf
  readonly name: DescriptionName
  /** `null` where it is undefined: nobody is there, or nothing varies. */
  readonly value: number | null
  /** People that it is of; `null` where that is not known, and for a gap. */
  readonly n: number | null
}

/** One description with its coordinates. It is shown beside what is measured, and never judged. */
export interface Described extends Description {
  readonly event?: string
  readonly version?: string
  readonly measuredOn?: string
  readonly population?: string
  readonly attribute: string
  readonly at: Place
}
