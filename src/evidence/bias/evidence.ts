import type {Problem} from '../../words/problem.ts'
import type {Measurement} from './measurement.ts'

/** What came of importing one result file: measurements, or the problems why there are none or why they cannot be trusted. */
export interface BiasEvidence {
  readonly format: string
  readonly measurements: readonly Measurement[]
  /** Contradictions and unreadable cells; any of them takes away a pass. */
  readonly problems: readonly Problem[]
}
