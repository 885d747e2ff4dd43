import {addPeriod} from '../../words/calendar.ts'
import type {Result} from '../../words/finding.ts'
import {messages} from './messages.ts'
import type {One} from './one.ts'

/**
 * Completed, not in the future (a day's grace for time zones), and not too long ago. The last day counts. The author writes
 * the date, so a term begins no later than the day on which a review proves that it was signed.
 */
export function timeResults({id, entry, options, place}: One, today: string, proven?: string): Result[] {
  const {completed} = entry
  if (completed === undefined) {
    const wants = [{field: `assessments.${id}.completed`}]
    return [{outcome: 'missing', at: place(), say: messages.say('not-completed', {id}), wants}]
  }
  const at = place('completed')
  if (completed > addPeriod(today, '1 day'))
    return [{outcome: 'missing', at, say: messages.say('future', {id, date: completed})}]
  const results: Result[] = []
  if (options.valid_for) {
    const period = options.valid_for
    const isSignedFirst = proven !== undefined && proven < completed
    const until = addPeriod(isSignedFirst ? proven : completed, period)
    const key = isSignedFirst ? 'expired-signed' : 'expired'
    if (until < today) results.push({outcome: 'stale', at, say: messages.say(key, {id, until, period})})
  }
  if (options.independent === true && entry.by?.independent !== true) {
    results.push({outcome: 'fail', at: place('by'), say: messages.say('not-independent', {id})})
  }
  return results
}
