import type {FigureName} from '../../../declaration/schema/figures.ts'
import type {MetricName} from '../../../declaration/schema/metrics.ts'
import type {Place} from '../../../words/place.ts'
import type {Problem} from '../../../words/problem.ts'
import type {Described} from '../described.ts'
import type {Bounds, Measurement} from '../measurement.ts'

/** What our own report says of the model that was measured, and of what was planned. */
export type Told = Pick<Measurement, 'model' | 'modelDigest' | 'planned'>

/** One number of a result file with its coordinates, before it is understood as a number. */
export interface Figure extends Told {
  readonly event: string
  readonly version?: string
  readonly measuredOn?: string
  readonly population?: string
  readonly stratum?: {readonly name: string; readonly value: string}
  /** As the declaration calls it, or as the file does where the declaration has no name for it. */
  readonly attribute: string
  readonly group: string
  readonly name: FigureName
  /** Added up; nearly always one. */
  readonly cells: readonly Cell[]
  /**
   * Which part of the group this is, where several parts of a file together make one declared group: a list in JSON, first of
   * it what the file calls the group.
   */
  readonly part: string
  /** The attribute as the file calls it. */
  readonly writtenAttribute: string
  readonly attributeAt: Place
  readonly groupAt: Place
  /** Counts of which the true ones are a multiple, the same for the whole file; see `Measurement.multiple`. */
  readonly multiple?: true
}

export interface Cell {
  readonly text: string
  readonly at: Place
}

/** What a file itself says about a comparison; it is never believed, only held against the counts. */
export interface Stated {
  readonly event: string
  readonly version?: string
  readonly measuredOn?: string
  readonly population?: string
  readonly attribute: string
  /** The group that is compared; absent where the figure is about the attribute as a whole (the largest gap). */
  readonly group?: string
  /** The group it is compared with, where the file names it. */
  readonly against?: string
  readonly metric: MetricName
  readonly effect: 'ratio' | 'difference'
  /** Every value that is written like this. */
  readonly value: Bounds
  readonly at: Place
}

/** What a reader made of a file. */
export interface Reading {
  readonly figures: readonly Figure[]
  readonly problems: readonly Problem[]
  /** What to know about the figures that is no fault, such as how counts were recovered. */
  readonly notes?: readonly Problem[]
  readonly stated?: readonly Stated[]
  /** What the file says of groups that is no rate of counts. */
  readonly described?: readonly Described[]
}

/** Coordinates that hold for a whole file, unless the mapping finds others in it. */
export interface Defaults {
  readonly event?: string
  readonly version?: string
  readonly measuredOn?: string
  readonly population?: string
}
