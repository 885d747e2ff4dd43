import {ABOUT, AUTOMATION, EFFECTS} from '../declaration/schema/vocabulary.ts'
import type {Message} from '../words/message.ts'
import {type Answers, type Key, type Read, readAnswer} from './answers.ts'
import {messages} from './messages.ts'

export interface Question {
  readonly id: 'name' | 'goal' | 'owner' | 'about' | 'because' | 'effect' | 'automation' | 'model'
  /** What it answers. */
  readonly keys: readonly Key[]
  /** The second half of that question: it has no number of its own. */
  readonly follows?: 'effect'
  readonly ask: Message
  /** Choices, each on a line of its own. */
  readonly choices: readonly Message[]
  read(written: string): Read
}

/** Of `automation`, so that one answer can say both: `3b`. */
const LETTERS = 'abc'

const one = (key: Key) => (written: string) => readAnswer(key, written)

const NAME: Question = {id: 'name', keys: ['name'], ask: messages.say('ask-name', {}), choices: [], read: one('name')}
const GOAL: Question = {id: 'goal', keys: ['goal'], ask: messages.say('ask-goal', {}), choices: [], read: one('goal')}
const OWNER: Question = {
  id: 'owner',
  keys: ['unit', 'contact'],
  ask: messages.say('ask-owner', {}),
  choices: [],
  read: readOwner,
}
const ABOUT_WHOM: Question = {
  id: 'about',
  keys: ['about'],
  ask: messages.say('ask-about', {}),
  choices: ABOUT.map((value, i) => messages.say(`about-${value}`, {mark: String(i + 1), value})),
  read: one('about'),
}
const BECAUSE: Question = {
  id: 'because',
  keys: ['because'],
  ask: messages.say('ask-because', {}),
  choices: [],
  read: one('because'),
}
const EFFECT: Question = {
  id: 'effect',
  keys: ['effect'],
  ask: messages.say('ask-effect', {}),
  choices: EFFECTS.map((value, i) => messages.say(`effect-${value}`, {mark: String(i + 1), value})),
  read: readEffect,
}
const DECIDES: Question = {
  id: 'automation',
  keys: ['automation'],
  follows: 'effect',
  ask: messages.say('ask-automation', {}),
  choices: AUTOMATION.map((value, i) => messages.say(`automation-${value}`, {mark: LETTERS.charAt(i), value})),
  read: readAutomation,
}
const MODEL: Question = {
  id: 'model',
  keys: ['model'],
  ask: messages.say('ask-model', {}),
  choices: [],
  read: one('model'),
}

/** At most six questions: where no persons are touched, the reason takes the place of the last two. */
export function openQuestions(answers: Answers): readonly Question[] {
  const rest = answers.about === 'no-persons' ? [BECAUSE] : [EFFECT, DECIDES, MODEL]
  return [NAME, GOAL, OWNER, ABOUT_WHOM, ...rest].filter(({keys}) => keys.some(key => answers[key] === undefined))
}

/** "Youth, youth@example.org": what stands after the last comma is where to reach them. */
function readOwner(written: string): Read {
  const comma = written.lastIndexOf(',')
  const unit = readAnswer('unit', comma === -1 ? written : written.slice(0, comma))
  if ('refused' in unit || comma === -1) return 'refused' in unit ? unit : {answers: {...unit.answers, contact: null}}
  const contact = readAnswer('contact', written.slice(comma + 1))
  return 'refused' in contact ? contact : {answers: {...unit.answers, ...contact.answers}}
}

/** "3" or "contact"; also both at once, as "3b" or "contact support". */
function readEffect(written: string): Read {
  const text = written.trim().toLowerCase()
  const short = /^([1-6?])\s*([abc?])$/.exec(text)
  const [effect = '', automation, ...rest] = short ? short.slice(1) : text.split(/[\s,]+/)
  if (automation === undefined || rest.length > 0 || readsAsUnknown(text)) return readAnswer('effect', text)
  const first = readAnswer('effect', effect)
  if ('refused' in first) return first
  const second = readAutomation(automation)
  return 'refused' in second ? second : {answers: {...first.answers, ...second.answers}}
}

/** "b", "2" or "support". */
function readAutomation(written: string): Read {
  const text = written.trim().toLowerCase()
  const letter = text.length === 1 ? LETTERS.indexOf(text) : -1
  return readAnswer('automation', letter < 0 ? text : String(letter + 1))
}

function readsAsUnknown(text: string): boolean {
  const read = readAnswer('goal', text)
  return 'answers' in read && read.answers.goal === null
}
