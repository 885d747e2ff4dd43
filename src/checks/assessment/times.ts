import {addPeriod} from '../../words/calendar.ts'
import type {Result} from '../../words/finding.ts'
import {messages} from './messages.ts'
import type {One} from './one.ts'

/** Completed, not in the future (a day's grace for time zones), and not too long ago. The last day counts. */
export function timeResults({id, entry, options, place}: One, today: string): Result[] {
  const {completed} = entry
  if (completed === undefined) return [{outcome: 'missing', at: place(), say: messages.say('not-completed', {id})}]
  const at = place('completed')
  if (completed > addPeriod(today, '1 day'))
    return [{outcome: 'missing', at, say: messages.say('future', {id, date: completed})}]
  const results: Result[] = []
  if (options.valid_for) {
    const until = addPeriod(completed, options.valid_for)
    if (until < today)
      results.push({outcome: 'stale', at, say: messages.say('expired', {id, until, period: options.valid_for})})
  }
  if (options.independent === true && entry.by?.independent !== true) {
    results.push({outcome: 'fail', at: place('by'), say: messages.say('not-independent', {id})})
  }
  return results
}
