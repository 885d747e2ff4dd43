import {REGISTERS} from '../../declaration/schema/vocabulary.ts'
import {defineCheck} from '../check.ts'
import {messages} from './messages.ts'
import type {Options} from './options.ts'

/** Published in a register, with an address. */
export const registered = defineCheck<'registered', Options, never>({
  name: 'registered',
  messages,
  uses: [],
  wants: () => ({}),
  run(options, {system}) {
    const registrations = system.facts.registrations ?? {}
    const asked = options.in === 'any' ? REGISTERS.filter(register => registrations[register]) : [options.in]
    const entries = asked.map(register => ({register, entry: registrations[register]}))
    const published = entries.find(({entry}) => entry?.status === 'published' && entry.url)
    if (published)
      return [
        {
          outcome: 'pass',
          at: system.place('registrations', published.register),
          say: messages.say('published', published),
        },
      ]
    const [first] = entries
    if (!first?.entry)
      return [
        {outcome: 'missing', at: system.place('registrations'), say: messages.say('missing', {register: options.in})},
      ]
    const at = system.place('registrations', first.register)
    if (first.entry.status === 'published')
      return [{outcome: 'missing', at, say: messages.say('no-address', {register: first.register})}]
    return [
      {
        outcome: 'fail',
        at,
        say: messages.say('not-yet', {register: first.register, status: first.entry.status ?? 'not-registered'}),
      },
    ]
  },
})
