import type {Answer} from '../../policy/policy.ts'
import type {Terms} from './term.ts'

type Kind = 'string' | 'number' | 'integer' | 'boolean' | 'object' | 'array' | 'null'

/** Kinds of value in a file, and of answers to a policy's question. */
export const values = {
  'kind-string': ['a text', 'een tekst', 'en tekst'],
  'kind-number': ['a number', 'een getal', 'et tal'],
  'kind-integer': ['a whole number', 'een heel getal', 'et helt tal'],
  'kind-boolean': ['`true` or `false`', '`true` of `false`', '`true` eller `false`'],
  'kind-object': ['`key: value` lines', 'regels met `naam: waarde`', 'linjer med `navn: værdi`'],
  'kind-array': ['a list', 'een lijst', 'en liste'],
  'kind-null': ['nothing', 'niets', 'ingenting'],
  'answer-choice': ['one of the answers given', 'een van de gegeven antwoorden', 'et af de givne svar'],
  'answer-text': ['a text', 'een tekst', 'en tekst'],
  'answer-path': ['a path to a file', 'een pad naar een bestand', 'en sti til en fil'],
  'answer-date': ['a date', 'een datum', 'en dato'],
  'answer-share': ['a share between 0 and 1', 'een aandeel tussen 0 en 1', 'en andel mellem 0 og 1'],
  'answer-count': ['a whole number', 'een heel getal', 'et helt tal'],
  'answer-list': ['a list', 'een lijst', 'en liste'],
  'answer-fields': ['lines with names and values', 'regels met namen en waarden', 'linjer med navne og værdier'],
  true: ['yes', 'ja', 'ja'],
  false: ['no', 'nee', 'nej'],
  yes: ['yes', 'ja', 'ja'],
  no: ['no', 'nee', 'nej'],
} as const satisfies Terms<`kind-${Kind}` | `answer-${Answer['kind'] | 'list'}` | 'true' | 'false' | 'yes' | 'no'>
