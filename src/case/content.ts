import {classify} from '../evidence/classify.ts'
import {messages} from '../evidence/messages.ts'
import {whyNoFile} from '../evidence/readable.ts'
import type {Content} from '../repository/tree.ts'
import type {Message} from '../words/message.ts'
import type {Path} from '../words/place.ts'

/** Why a file that must be read is no content. */
export function notReadable(path: Path, content: Content | undefined): Message {
  const why = whyNoFile(path, classify(path, content ?? {kind: 'absent'}))
  return why?.say ?? messages.say('absent', {file: path})
}
