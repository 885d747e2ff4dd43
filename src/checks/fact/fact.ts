import {valuesFor} from '../../declaration/subject.ts'
import type {Result} from '../../words/finding.ts'
import {defineCheck} from '../check.ts'
import {messages} from './messages.ts'
import type {Options} from './options.ts'

/** Facts that must have one of the allowed values; every value counts, the first that is not allowed is shown. */
export const fact = defineCheck<'fact', Options, never>({
  name: 'fact',
  messages,
  uses: [],
  wants: () => ({}),
  run: (options, {system, subject}) =>
    Object.entries(options).map(([field, allowed]): Result => {
      const {known, missing} = valuesFor(system, subject, field)
      const wrong = known.find(({value}) => !allowed.includes(String(value)))
      if (wrong) {
        return {
          outcome: 'fail',
          at: wrong.at,
          say: messages.say('not-allowed', {field, value: String(wrong.value), allowed}),
        }
      }
      const [gap] = missing
      const [first] = known
      if (gap !== undefined || first === undefined) {
        return {
          outcome: 'undeclared',
          at: gap ?? system.place(),
          say: messages.say('undeclared', {field}),
          undeclared: [field],
        }
      }
      return {outcome: 'pass', at: first.at, say: messages.say('allowed', {field, value: String(first.value)})}
    }),
})
