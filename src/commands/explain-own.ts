import {OWN_RULES} from '../gate/own-rules.ts'
import {renderer} from '../language/render.ts'
import type {Layout} from '../report/console/layout.ts'
import {messages as reportMessages} from '../report/messages.ts'
import type {Language} from '../words/language.ts'
import type {Message} from '../words/message.ts'
import {messages as ownMessages} from './own-rule-messages.ts'
import {messages} from './policy-messages.ts'

const PREFIX = 'ethics-gate/'

/** Whatever a report calls `ethics-gate/<name>`: findings of the product itself, and faults in what decides. */
const OWN = [...OWN_RULES, 'fault'] as const

type Own = (typeof OWN)[number]

/** Does this name a rule of the product itself, and can it be of no policy? */
export function isOwn(asked: string): boolean {
  return asked.startsWith(PREFIX)
}

/** Each with the title that reports give it. */
export function ownRules(language: Language): (readonly [id: string, title: string])[] {
  return OWN.map(name => [`${PREFIX}${name}`, renderIn(language)(titleOf(name))] as const)
}

/** What a rule of the product itself asks, why, how much it weighs and what settles it; `asked` with or without `ethics-gate/`. */
export function ownText(asked: string, {language, layout}: {language: Language; layout: Layout}): string | undefined {
  const name = ownNamed(asked)
  if (name === undefined) return undefined
  const render = renderIn(language)
  const rows = [
    [render(messages.say('label-why', {})), render(ownMessages.say(`${name}-why`, {}))],
    [render(messages.say('label-weighs', {})), render(ownMessages.say(`weighs-${weightOf(name)}`, {}))],
    [render(messages.say('label-todo', {})), render(ownMessages.say(`${name}-how`, {}))],
  ] as const
  const title = layout.paint.bold(layout.wrap(render(titleOf(name))))
  return [title, layout.paint.dim(`${PREFIX}${name}`), '', ...layout.labelled(rows, '')].join('\n')
}

function ownNamed(asked: string): Own | undefined {
  const short = asked.startsWith(PREFIX) ? asked.slice(PREFIX.length) : asked
  // The register of what is set aside calls a lower tier of waivers.yml so.
  return short === 'tier' ? 'waiver' : OWN.find(name => name === short)
}

function renderIn(language: Language) {
  return renderer(language, [messages, ownMessages, reportMessages])
}

function titleOf(name: Own): Message {
  return reportMessages.say(name === 'fault' ? 'section-faults' : `rule-${name}`, {})
}

function weightOf(name: Own) {
  switch (name) {
    case 'declaration':
    case 'scope':
      return 'blocks'
    case 'ended':
    case 'waiver':
    case 'difference':
    case 'baseline':
    case 'fault':
      return name
    default:
      return 'held'
  }
}
