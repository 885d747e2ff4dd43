import type {Message} from '../../../words/message.ts'
import type {ResultDocument} from './document.ts'

/** What a file is that cannot be compared with a threshold, and why it is no bias test. */
export function notABiasTest(_document: ResultDocument): Message | undefined {
  return undefined
}
