import type {System} from '../../declaration/declaration.ts'
import {ASSESSMENT_KINDS} from '../../declaration/schema/vocabulary.ts'
import {wantsOf} from '../../declaration/wants.ts'
import type {Result} from '../../words/finding.ts'
import type {Place} from '../../words/place.ts'
import {defineCheck} from '../check.ts'
import {messages} from './messages.ts'
import type {Options} from './options.ts'

/** Dates that must follow each other; equal dates are in order. Of several dates at one field the earliest that must come first decides. */
export const order = defineCheck<'order', Options, never>({
  name: 'order',
  messages,
  uses: [],
  wants: () => ({}),
  run(options, {system}) {
    const dates = options.map(field => ({field, ...dateAt(system, field)}))
    const missing = dates.filter(({date}) => date === undefined)
    if (missing.length > 0)
      return missing.map(
        ({field, at}): Result => ({
          outcome: 'missing',
          at,
          say: messages.say('missing', {field}),
          wants: wantsOf(field, system),
        }),
      )
    const results = dates.slice(1).flatMap((second, i): Result[] => {
      const first = dates[i]
      if (!first || (first.date ?? '') <= (second.date ?? '')) return []
      const dated = {
        first: first.field,
        firstDate: first.date ?? '',
        second: second.field,
        secondDate: second.date ?? '',
      }
      return [{outcome: 'fail', at: second.at, say: messages.say('reversed', dated)}]
    })
    const at = dates[0]?.at ?? system.place()
    return results.length > 0 ? results : [{outcome: 'pass', at, say: messages.say('in-order', {fields: options})}]
  },
})

function dateAt(system: System, field: string): {date: string | undefined; at: Place} {
  const [first = '', last = ''] = field.split('.')
  if (ASSESSMENT_KINDS.some(kind => kind === first) && last === 'completed') {
    const all = Object.entries(system.facts.assessments ?? {}).filter(([, entry]) => entry.kind === first)
    const dated = all
      .flatMap(([id, {completed}]) => (completed ? [{id, completed}] : []))
      .sort((a, b) => (a.completed < b.completed ? -1 : 1))
    const [earliest] = dated
    if (earliest) return {date: earliest.completed, at: system.place('assessments', earliest.id, 'completed')}
    return {date: undefined, at: system.place('assessments', ...all.slice(0, 1).map(([id]) => id))}
  }
  const {known, missing} = system.values(field)
  const sorted = known.map(({value, at}) => ({date: String(value), at})).sort((a, b) => (a.date < b.date ? -1 : 1))
  return sorted[0] ?? {date: undefined, at: missing[0] ?? system.place()}
}
