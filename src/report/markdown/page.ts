import type {Judgement} from '../../gate/finding.ts'
import type {Summary} from '../summary.ts'
import type {Voice} from '../voice.ts'

export interface Page {
  readonly judgement: Judgement
  readonly summary: Summary
  readonly voice: Voice
}

/** Part of the page that can be left out whole, and how many items go with it. */
export interface Block {
  readonly text: string
  readonly items: number
}
