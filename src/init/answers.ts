import {slug} from '../declaration/read.ts'
import {ABOUT, AUTOMATION, EFFECTS, STATUSES} from '../declaration/schema/vocabulary.ts'
import {nearest} from '../text/nearest.ts'
import {isPlaceholder} from '../text/placeholder.ts'
import type {Message} from '../words/message.ts'
import {messages} from './messages.ts'

/** What is asked of a new project. `status` is taken from a flag only. */
export const KEYS = [
  'name',
  'goal',
  'unit',
  'contact',
  'about',
  'because',
  'effect',
  'automation',
  'model',
  'status',
] as const
export type Key = (typeof KEYS)[number]

/** `null`: asked, and not known yet. A key that is absent was not asked. */
export type Answers = Readonly<Partial<Record<Key, string | null>>>

export type Read = {readonly answers: Answers} | {readonly refused: Message}

/** What a person writes who does not know. */
const UNKNOWN = new Set(['?', 'unknown', 'onbekend', 'weet ik niet', 'ukendt', 'ved ikke'])
const NO_MODEL = new Set(['none', 'no', 'geen', 'nee', 'ingen', 'nej'])

const CHOICES: Readonly<Partial<Record<Key, readonly string[]>>> = {
  about: ABOUT,
  effect: EFFECTS,
  automation: AUTOMATION,
  status: STATUSES,
}

/** Characters at most: the schema's own limit for a name, and room for two sentences elsewhere. */
const LONGEST = {name: 200, other: 500}
/** Characters that cannot be seen, or that turn the reading direction of what follows. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const HIDDEN = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffd]|\p{Cs}/u

/** One answer as it was written: on a terminal or after a flag. */
export function readAnswer(key: Key, written: string): Read {
  const text = written.trim().replaceAll(/\s+/g, ' ')
  if (UNKNOWN.has(text.toLowerCase()) && key !== 'name') return {answers: {[key]: null}}
  const values = CHOICES[key]
  if (values) return readChoice(key, text, values)
  if (text === '') return {refused: messages.say('refused-empty', {})}
  if (HIDDEN.test(text)) return {refused: messages.say('refused-hidden', {})}
  if (isPlaceholder(text)) return {refused: messages.say('refused-placeholder', {text})}
  const most = key === 'name' ? LONGEST.name : LONGEST.other
  if (text.length > most) return {refused: messages.say('refused-long', {most})}
  if (key !== 'model') return {answers: {[key]: text}}
  if (NO_MODEL.has(text.toLowerCase())) return {answers: {model: 'none'}}
  if (!/[\p{L}\p{N}]/u.test(text)) return {refused: messages.say('refused-model', {})}
  return {answers: {model: slug(text)}}
}

function readChoice(key: Key, text: string, values: readonly string[]): Read {
  const number = /^[1-9]$/.test(text) ? values[Number(text) - 1] : undefined
  const found = number ?? values.find(value => value === text.toLowerCase())
  if (found !== undefined) return {answers: {[key]: found}}
  return {refused: messages.say('refused-choice', {values, text, nearest: nearest(text, values) ?? ''})}
}

/** What a flag says as plainly as an answer does. */
export function readFlags(flags: Readonly<Partial<Record<Key, string>>>): {
  answers: Answers
  refused: readonly {readonly key: Key; readonly say: Message}[]
} {
  const answers: Record<string, string | null> = {}
  const refused: {key: Key; say: Message}[] = []
  for (const key of KEYS) {
    const written = flags[key]
    if (written === undefined) continue
    const read = readAnswer(key, written)
    if ('refused' in read) refused.push({key, say: read.refused})
    else Object.assign(answers, read.answers)
  }
  return {answers, refused}
}
