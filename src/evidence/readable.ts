import type {Message} from '../words/message.ts'
import type {Outcome} from '../words/outcome.ts'
import type {EvidenceFile} from './file.ts'
import {messages} from './messages.ts'
import {filled} from './template.ts'

export interface Unreadable {
  readonly outcome: Extract<Outcome, 'missing' | 'fail' | 'error'>
  readonly say: Message
}

/** Is this a document that people can read, with text of its own? `undefined` means yes. */
export function whyUnreadable(written: string, file: EvidenceFile | undefined, words?: string): Unreadable | undefined {
  const problem = whyNoFile(written, file)
  if (problem || file?.kind !== 'text')
    return problem ?? {outcome: 'missing', say: messages.say('absent', {file: written})}
  const text = filled(words ?? file.text, 'document')
  if (text.kind === 'filled') return undefined
  if (text.kind === 'placeholder')
    return {outcome: 'fail', say: messages.say('template', {file: written, found: text.found})}
  if (text.kind === 'short') {
    const {words: count, least} = text
    return {outcome: 'fail', say: messages.say('short', {file: written, words: count, least})}
  }
  return {outcome: 'fail', say: messages.say('empty', {file: written})}
}

/** Is there a file at all? A PDF or picture counts here. */
export function whyNoFile(
  written: string,
  file: EvidenceFile | undefined,
  binary: 'allowed' | 'refused' = 'refused',
): Unreadable | undefined {
  if (file === undefined) return {outcome: 'missing', say: messages.say('outside', {file: written})}
  switch (file.kind) {
    case 'text':
      return undefined
    case 'binary':
      return binary === 'allowed' ? undefined : {outcome: 'error', say: messages.say('binary', {file: written})}
    case 'absent':
      return {outcome: 'missing', say: messages.say('absent', {file: written})}
    case 'empty':
      return {outcome: 'fail', say: messages.say('empty', {file: written})}
    case 'too-large':
      return {outcome: 'error', say: messages.say('too-large', {file: written, size: file.size, limit: file.limit})}
    case 'unreadable':
      return {outcome: 'error', say: messages.say('unreadable', {file: written, why: file.why})}
    default:
      return {outcome: 'error', say: messages.say(file.kind, {file: written})}
  }
}
