import type {Problem} from '../../../words/problem.ts'
import type {Measurement} from '../measurement.ts'
import {messages} from '../messages.ts'
import {type Plan, placeOf, sumOf} from './runs.ts'

/** Figures that nobody counted: all of them nothing, or all of them shares. */
export function emptyFigures(run: readonly Measurement[], plan: Plan): Problem[] {
  const event = run[0]?.event ?? ''
  const at = placeOf(run, plan)
  const counted = run.flatMap(({counts}) => (counts ? [counts] : []))
  const zero = counted.every(counts => (counts.kind === 'selected' ? counts.selected[1] === 0 : sumOf(counts)[1] === 0))
  if (counted.length > 0 && zero) return [{at, say: messages.say('all-zero', {event})}]
  const shares = run.length > 1 && run.every(({n}) => n !== null && n[1] <= 1)
  return shares ? [{at, say: messages.say('all-shares', {event})}] : []
}
