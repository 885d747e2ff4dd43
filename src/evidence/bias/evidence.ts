import type {Message} from '../../words/message.ts'
import type {Problem} from '../../words/problem.ts'
import type {Described} from './described.ts'
import type {Stated} from './import/figure.ts'
import type {Measurement} from './measurement.ts'

/** What came of importing one result file: measurements, or the problems why there are none or why they cannot be trusted. */
export interface BiasEvidence {
  /** `canonical`, `mapped-csv`, `mapped-json`, the name of a recognised format, or `unrecognised`. */
  readonly format: string
  /** What it was recognised by. */
  readonly why?: Message
  /** It is evidence of something, but no bias test: what it is, and why nothing can be compared. */
  readonly noTest?: Message
  readonly measurements: readonly Measurement[]
  /** Contradictions and unreadable cells; any of them takes away a pass. */
  readonly problems: readonly Problem[]
  /** What to know about the figures that is no fault. */
  readonly notes: readonly Problem[]
  /** Comparisons that the file states, to be held against the counts. */
  readonly stated: readonly Stated[]
  /** What the file says of groups that no threshold is set for. Shown where it is, and never judged. */
  readonly described?: readonly Described[]
}
