import {placeOfSubject} from '../../declaration/subject.ts'
import {defineCheck} from '../check.ts'
import {messages} from './messages.ts'
import type {Options} from './options.ts'

/** A change that a role must approve. Reviews live on a forge; without one nobody can be found to have approved. */
export const approval = defineCheck<'approval', Options, 'approvals'>({
  name: 'approval',
  messages,
  uses: ['approvals'],
  wants: () => ({}),
  run: (options, {system, subject}) => [
    {
      outcome: 'unproven',
      at: placeOfSubject(system, subject),
      say: messages.say('asked-on-a-forge', {of: options.of, roles: options.by}),
      settledBy: options.by,
      awaits: {role: options.by[0] ?? ''},
    },
  ],
})
