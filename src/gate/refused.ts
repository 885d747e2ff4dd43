import type {Awaited} from '../evidence/signoffs/approval.ts'
import {messages as signoffs} from '../evidence/signoffs/messages.ts'
import {type Catalogue, catalogue, type Format, type Message} from '../words/message.ts'
import {messages as change} from './change/messages.ts'
import {messages as settle} from './settle/messages.ts'
import {messages as weakening} from './weakening/messages.ts'

const CATALOGUES: readonly Catalogue[] = [signoffs, change, settle, weakening]

/** What two catalogues say, one after the other, in one language. */
function both({asked, why}: {asked: Message; why: Message}, f: Format): string {
  return [asked, why].map(message => told(message, f)).join(' ')
}

function told({key, with: filled}: Message, f: Format): string {
  const [area, name = ''] = key.split('.')
  const texts = CATALOGUES.find(one => one.area === area)?.texts[f.language]
  return texts?.[name]?.(filled, f) ?? ''
}

export const messages = catalogue('refused', {both}, {nl: {both}, da: {both}})

/** Somebody did approve, and nobody can see from the outside why that does not count. */
const TOLD: ReadonlySet<string> = new Set(
  ['other-content', 'content-gone', 'too-many-commits'].map(key => `signoffs.${key}`),
)

/** What is asked and, where an approval was given for something else, that it has to be given again. */
export function withRefusal(asked: Message, lines: readonly Awaited[]): Message {
  const why = lines.flatMap(line => line.why ?? []).find(({key}) => TOLD.has(key))
  return why ? messages.say('both', {asked, why}) : asked
}
