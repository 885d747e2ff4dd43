import type {Message} from '../../../words/message.ts'
import type {ResultDocument} from './document.ts'
import type {Format} from './format.ts'
import {CARD_FORMATS} from './readers/cards.ts'
import {TOOL_FORMATS} from './readers/tools.ts'

/** Every format that is recognised, the most particular first. */
export const FORMATS: readonly Format[] = [...TOOL_FORMATS, ...CARD_FORMATS]

/** The format of a document, and why it is taken for it; the first that recognises it. */
export function recognise(document: ResultDocument): {format: Format; why: Message} | undefined {
  for (const format of FORMATS) {
    const why = format.recognise(document)
    if (why) return {format, why}
  }
  return undefined
}
