import type {Dilemma} from '../../declaration/declaration.ts'
import {addPeriod} from '../../words/calendar.ts'
import type {Result} from '../../words/finding.ts'
import {defineCheck} from '../check.ts'
import {messages} from './messages.ts'
import type {Options} from './options.ts'

/** Open questions are on record and nobody has forgotten them. The gate never asks for a certain answer. */
export const dilemmas = defineCheck<'dilemmas', Options, 'today'>({
  name: 'dilemmas',
  messages,
  uses: ['today'],
  wants: () => ({}),
  run(options, {system}, {today}) {
    const at = system.place('dilemmas')
    const all = system.facts.dilemmas
    if (all === undefined)
      return options.asked === true
        ? [{outcome: 'missing', at, say: messages.say('not-asked', {}), wants: [{field: 'dilemmas'}]}]
        : [{outcome: 'pass', at, say: messages.say('current', {open: 0})}]
    if (all === 'none') return [{outcome: 'pass', at, say: messages.say('none', {})}]
    const open = Object.entries(all).filter(([, dilemma]) => dilemma.answered === undefined)
    const results = Object.entries(all).flatMap(([id, dilemma]): Result[] => {
      const place = system.place('dilemmas', id)
      if (dilemma.question === undefined)
        return [{outcome: 'missing', at: place, say: messages.say('no-question', {id})}]
      if (dilemma.answered) return []
      const due = dueDate(dilemma)
      if (due === undefined) return [{outcome: 'missing', at: place, say: messages.say('no-holder', {id})}]
      const last = addPeriod(due, options.overdue_after ?? '0 days')
      return last < today ? [{outcome: 'stale', at: place, say: messages.say('overdue', {id, date: due})}] : []
    })
    return results.length > 0 ? results : [{outcome: 'pass', at, say: messages.say('current', {open: open.length})}]
  },
})

/** The day on which somebody should have moved it on: handed to somebody, parked, or held by a role or an account. */
function dueDate({handed_on, parked, holder}: Dilemma): string | undefined {
  if (handed_on?.to !== undefined && handed_on.date !== undefined) return handed_on.date
  if (parked?.until !== undefined) return parked.until
  return holder?.role !== undefined || holder?.account !== undefined ? holder.by : undefined
}
