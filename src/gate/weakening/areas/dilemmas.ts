import type {Dilemma, System} from '../../../declaration/declaration.ts'
import {free, type Way} from '../ways.ts'
import {type Area, changeAt} from './area.ts'
import {at, walk} from './walk.ts'

/** How each field of an open question can come to say less. */
export const DILEMMA: Readonly<Record<string, Way>> = {
  question: free('words for people'),
  kind: free('words for people'),
  raised: free('nothing is counted from it'),
  'holder.role': free('it may be handed on'),
  'holder.by': {is: 'apart', where: 'postponed'},
  'holder.account': free('it may be handed on'),
  handed_on: free('it may be handed on'),
  answered: free('an answer is how it ends'),
  'parked.because': free('words for people'),
  'parked.until': {is: 'at-most', of: 'date', absent: 'unlimited', reason: 'later'},
  options: free('words for people'),
  values: free('words for people'),
}

const POSTPONED: Readonly<Record<string, Way>> = {
  'holder.by': {is: 'at-most', of: 'date', absent: 'unlimited', reason: 'later'},
}

/** Open questions that are no longer asked, or put off without being handed on. */
export const dilemmas: Area = pair => {
  const now = named(pair.after.system)
  const open = Object.entries(named(pair.before.system)).filter(([, {answered}]) => answered === undefined)
  const lost = open.filter(([id]) => at(now, id) === undefined).map(([id]) => id)
  const concerns = {kind: 'check', name: 'dilemmas'} as const
  const later = open.flatMap(([id, was]) => {
    const is = at(now, id) as Dilemma | undefined
    if (is === undefined || is.answered) return []
    const settled = (is.handed_on && !was.handed_on) || (is.parked && !was.parked)
    const found = [
      ...(was.parked && is.parked ? walk(DILEMMA, was, is, pair.today) : []),
      ...(settled ? [] : walk(POSTPONED, was, is, pair.today)),
    ]
    return found.map(one => changeAt(pair, ['dilemmas', id, ...one.steps], one, {reason: 'later', concerns}))
  })
  return [
    ...(lost.length > 0 ? [changeAt(pair, ['dilemmas'], {lost}, {reason: 'off-record', concerns})] : []),
    ...later,
  ]
}

function named({facts: {dilemmas}}: System): Readonly<Record<string, Dilemma>> {
  return typeof dilemmas === 'object' ? dilemmas : {}
}
