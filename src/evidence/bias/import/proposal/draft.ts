import type {FigureName} from '../../../../declaration/schema/figures.ts'
import type {Mapping, Precision} from '../../../../declaration/schema/mapping.ts'
import type {Message} from '../../../../words/message.ts'
import type {Reading} from '../figure.ts'
import {type Around, onlyEvent} from './around.ts'
import type {Choice} from './choice.ts'
import {messages} from './messages.ts'
import {simple} from './words.ts'

/** One way in which a file could be read, tried out. */
export interface Draft {
  readonly table: Mapping
  readonly precision?: Precision
  readonly reading: Reading
  readonly choice: Choice
  readonly questions: readonly Message[]
}

/** What a reader is given to try a mapping out: the declaration has no word in it. */
export const STUB = {
  defaults: {event: 'event'},
  at: {file: '', line: 1, column: 1, pointer: ''},
} as const

export const NOWHERE: readonly string[] = []

const MOST_LISTED = 10

/** Figures that depend on which way the event goes, those first of which a reader sees it soonest. */
const DIRECTED: readonly FigureName[] = [
  'selected',
  'selection_rate',
  'tp',
  'true_positive_rate',
  'false_negative_rate',
  'precision',
  'fp',
  'false_positive_rate',
  'fn',
  'tn',
  'base_rate',
]

/** What only people who know the project can tell. */
export function questionsAbout(
  {figures, unclear}: Choice,
  attributes: readonly string[],
  known: boolean,
  around: Around,
): readonly Message[] {
  const event = onlyEvent(around)
  const questions: Message[] = []
  for (const {written, figure, or} of unclear) questions.push(messages.say('unclear', {written, figure, or}))
  for (const [figure, {written, meaning}] of figures)
    if (meaning.ask === 'opposite') questions.push(messages.say('opposite', {written, figure, event}))
  const directed = DIRECTED.find(name => figures.has(name))
  const written = directed && figures.get(directed)?.written
  if (directed && written !== undefined && !questions.some(({key}) => key === 'bias-proposal.opposite'))
    questions.push(
      messages.say('direction', {written, figure: directed, event, same: simple(written) === simple(directed)}),
    )
  if (attributes.length === 0) questions.push(messages.say('no-attribute', {}))
  else if (!known) questions.push(messages.say('attribute-guessed', {names: attributes.slice(0, MOST_LISTED)}))
  if (!figures.has('n') && !figures.has('tp')) questions.push(messages.say('no-people', {}))
  return questions
}
