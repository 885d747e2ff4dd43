import type {Judgement} from '../../gate/finding.ts'
import type {Summary} from '../summary.ts'
import type {Voice} from '../voice.ts'

export interface Page {
  readonly judgement: Judgement
  readonly summary: Summary
  readonly voice: Voice
}
