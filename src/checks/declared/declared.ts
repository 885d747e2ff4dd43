import {placeOfSubject, valuesFor} from '../../declaration/subject.ts'
import {asWritten} from '../../declaration/values.ts'
import type {Result} from '../../words/finding.ts'
import {defineCheck} from '../check.ts'
import {messages} from './messages.ts'
import type {Options} from './options.ts'

/** Fields that must be filled in. One result for each that is not. */
export const declared = defineCheck<'declared', Options, never>({
  name: 'declared',
  messages,
  uses: [],
  wants: () => ({}),
  run(options, {system, subject}) {
    const fields = Array.isArray(options) ? options : options.fields
    const least = Array.isArray(options) ? 1 : (options.at_least ?? 1)
    const lacking = fields.flatMap((field): Result[] => {
      const {known, missing} = valuesFor(system, subject, field)
      const [gap] = missing
      if (known.length === 0 || gap !== undefined) {
        return [
          {
            outcome: 'missing',
            at: gap ?? placeOfSubject(system, subject),
            say: messages.say('missing', {field: asWritten(field)}),
          },
        ]
      }
      if (known.length >= least) return []
      return [
        {
          outcome: 'fail',
          at: known[0]?.at ?? placeOfSubject(system, subject),
          say: messages.say('too-few', {field: asWritten(field), least, found: known.length}),
        },
      ]
    })
    if (lacking.length > 0) return lacking
    return [
      {
        outcome: 'pass',
        at: placeOfSubject(system, subject),
        say: messages.say('there', {fields: fields.map(asWritten)}),
      },
    ]
  },
})
