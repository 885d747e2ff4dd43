import type {Decision} from '../../../declaration/declaration.ts'
import {isWithin} from '../../../evidence/bias/limits.ts'
import type {Concern} from '../change.ts'
import {free, stable, values, type Way} from '../ways.ts'
import {type Area, changeAt} from './area.ts'
import {walk} from './walk.ts'

/** How each field of a decision can come to say less. */
export const DECISION: Readonly<Record<string, Way>> = {
  id: {is: 'apart', where: 'what it is known by'},
  kind: {is: 'same', reason: 'rewritten'},
  about: {is: 'same', reason: 'rewritten'},
  because: free('words for people'),
  'by.role': {is: 'same', reason: 'rewritten'},
  'by.account': {is: 'same', reason: 'rewritten'},
  'by.body': {is: 'same', reason: 'rewritten'},
  'by.record': {is: 'there', reason: 'off-record'},
  'by.entered_by': free('who entered it proves it by a review'),
  'by.name': free('words for people'),
  date: {is: 'history', reason: 'rewritten'},
  until: {is: 'at-most', of: 'date', absent: 'unlimited', reason: 'later'},
  plan: free('words for people; a rule that wants them says when they are gone'),
  considered: {is: 'set', reason: 'off-record'},
  to: {is: 'same', reason: 'rewritten'},
  bound: {is: 'apart', where: 'wider'},
  system: {is: 'apart', where: 'decisions of each system'},
}

/** Without these, less is allowed. */
const PERMITS: readonly unknown[] = ['accept-difference', 'more-data']

/** Decisions that are no longer on record, last longer, allow more, or say something else than was decided. */
export const decisions: Area = pair => {
  const [was, is] = [pair.before.system.facts.decisions ?? [], pair.after.system.facts.decisions ?? []]
  const lost = new Map<string, string[]>()
  const changes = was.flatMap(decision => {
    const index = indexOf(decision, was, is)
    const now = is[index]
    const kind = decision.kind ?? ''
    if (!now) {
      if (!PERMITS.includes(kind)) lost.set(kind, [...(lost.get(kind) ?? []), nameOf(decision)])
      return []
    }
    const found = walk(DECISION, decision, now, pair.today).map(one =>
      changeAt(pair, ['decisions', index, ...one.steps], one, {reason: one.way.reason, concerns: concernOf(kind)}),
    )
    if (isWithin(now.bound, decision.bound)) return found
    const wider = values(decision.bound, now.bound)
    const told = {reason: 'looser', concerns: concernOf(kind)} as const
    return [...found, changeAt(pair, ['decisions', index, 'bound'], wider, told)]
  })
  const gone = [...lost].map(([kind, names]) =>
    changeAt(
      pair,
      ['decisions'],
      {lost: names},
      {reason: 'off-record', concerns: concernOf(kind), path: `decisions.${kind}`},
    ),
  )
  return [...gone, ...changes]
}

/** The same decision on the other side: by its id, or, without one or under a new one, by all that it says. */
function indexOf(decision: Decision, was: readonly Decision[], is: readonly Decision[]): number {
  const named = decision.id === undefined ? -1 : is.findIndex(({id}) => id === decision.id)
  if (named >= 0) return named
  const known = new Set(was.flatMap(({id}) => id ?? []))
  const free = (other: Decision) => other.id === undefined || !known.has(other.id)
  const same = is.findIndex(other => free(other) && contentOf(other) === contentOf(decision))
  if (same >= 0 || decision.id !== undefined) return same
  return is.findIndex(other => other.id === undefined && other.kind === decision.kind && other.date === decision.date)
}

function contentOf({id: _id, ...decision}: Decision): string {
  return stable(decision)
}

function nameOf({id, kind, date}: Decision): string {
  return id ?? [kind, date].filter(part => part !== undefined).join(' ')
}

function concernOf(kind: string): Concern {
  return {kind: 'decision', of: kind}
}
