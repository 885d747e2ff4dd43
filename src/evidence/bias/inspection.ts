import type {Message} from '../../words/message.ts'
import type {Path, Place} from '../../words/place.ts'
import type {Problem} from '../../words/problem.ts'
import type {BiasEvidence} from './evidence.ts'
import type {Measurement} from './measurement.ts'

/** How the figures of a file were found. */
export type Way =
  | {readonly kind: 'declared'; readonly at: Place; readonly assessment: string; readonly mapped: boolean}
  | {readonly kind: 'recognised'}
  /** No declaration names the file and no format fits it: what a declaration could say, as YAML to paste. */
  | {
      readonly kind: 'proposed'
      readonly yaml: string
      /** What was taken for what. */
      readonly said: readonly Message[]
      /** What only people who know the project can tell. */
      readonly questions: readonly Message[]
    }
  | {
      readonly kind: 'not-read'
      readonly said: readonly Message[]
      /** What to run instead. */
      readonly command?: string
    }

/** What the gate sees in a result file, before any policy. */
export interface Inspection {
  readonly file: Path
  readonly way: Way
  readonly evidence: BiasEvidence
  /** Of groups that the file only has split into strata: everybody together, added up. */
  readonly sums: readonly Measurement[]
  /** What does not fit together or is missing among the measurements. */
  readonly inconsistencies: readonly Problem[]
}

export function problemsIn({evidence, inconsistencies}: Inspection): readonly Problem[] {
  return [...evidence.problems, ...inconsistencies]
}
