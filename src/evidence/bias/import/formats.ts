import type {Message} from '../../../words/message.ts'
import type {ResultDocument} from './document.ts'
import type {Format} from './format.ts'

/** Every format that is recognised, the most particular first. */
export const FORMATS: readonly Format[] = []

/** The format of a document, and why it is taken for it; the first that recognises it. */
export function recognise(document: ResultDocument): {format: Format; why: Message} | undefined {
  for (const format of FORMATS) {
    const why = format.recognise(document)
    if (why) return {format, why}
  }
  return undefined
}
