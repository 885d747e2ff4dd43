import type {Message} from '../../../words/message.ts'
import type {EvidenceFile} from '../../file.ts'
import {messages} from '../messages.ts'

/** Why a file holds no text that could be read. */
export function notText(file: Exclude<EvidenceFile, {kind: 'text'}>): Message {
  const name = file.path
  switch (file.kind) {
    case 'absent':
      return messages.say('absent', {name})
    case 'folder':
    case 'link':
    case 'submodule':
      return messages.say('not-a-file', {name})
    case 'pointer':
      return messages.say('large-file-pointer', {name})
    case 'empty':
      return messages.say('file-empty', {name})
    case 'binary':
    case 'not-utf8':
      return messages.say('not-text', {name})
    case 'too-large':
      return messages.say('file-too-large', {name, size: file.size, limit: file.limit})
    case 'unreadable':
      return messages.say('unreadable', {name, why: file.why})
  }
}
