import type {Language} from '../../words/language.ts'
import {catalogue} from '../../words/message.ts'
import type {Line} from './print.ts'
import {filled} from './print.ts'
import type {Open} from './shape.ts'

/** What stands in the place of an answer that is not one of a few. Nothing here may be more than plain words of YAML. */
const messages = catalogue(
  'open',
  {
    text: () => 'in your own words',
    path: () => 'a file here such as docs/name.md',
    date: () => 'a date such as 2026-02-01',
    period: () => 'how long such as 24 months',
    number: () => 'a number',
    account: () => '@account',
    seal: () => 'a seal',
  },
  {
    nl: {
      text: () => 'in je eigen woorden',
      path: () => 'een bestand hier zoals docs/naam.md',
      date: () => 'een datum zoals 2026-02-01',
      period: () => 'hoe lang zoals 24 months',
      number: () => 'een getal',
      account: () => '@account',
      seal: () => 'een zegel',
    },
    da: {
      text: () => 'med dine egne ord',
      path: () => 'en fil her såsom docs/navn.md',
      date: () => 'en dato såsom 2026-02-01',
      period: () => 'hvor længe såsom 24 months',
      number: () => 'et tal',
      account: () => '@account',
      seal: () => 'et segl',
    },
  },
)

/** A line to paste, with what is open in it in the reader's language. */
export function lineText(line: Line, language: Language): string {
  const word = (open: Open) => filled(open, open.kind === 'choice' ? '' : messages.texts[language][open.kind]())
  return line.map(piece => (typeof piece === 'string' ? piece : word(piece))).join('')
}
