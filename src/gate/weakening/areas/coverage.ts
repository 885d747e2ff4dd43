import type {Assessment, System} from '../../../declaration/declaration.ts'
import {valuesAt} from '../../../declaration/values.ts'
import {find} from '../../../text/node.ts'
import type {Change, Concern} from '../change.ts'
import {changeAt, type Pair} from './area.ts'
import {noLonger} from './files.ts'

/** What the seal of an assessment no longer watches: files that are still there, facts, and outputs of notebooks. `id` is its name now. */
export function coverage(was: Assessment, is: Assessment, id: string, concerns: Concern, pair: Pair): Change[] {
  const told = {reason: 'not-watched', concerns} as const
  const files = noLonger(was.covers?.paths ?? [], is.covers?.paths ?? [], pair)
  const facts = (was.covers?.facts ?? []).filter(
    fact => !isCovered(fact, is.covers?.facts ?? []) && isThere(fact, pair.after.system),
  )
  const notebooks = was.covers !== undefined && was.covers.notebooks === undefined && is.covers?.notebooks
  return [
    ...(notebooks
      ? [changeAt(pair, ['assessments', id, 'covers', 'notebooks'], {to: notebooks}, {...told, reason: 'not-watched'})]
      : []),
    ...(files.length > 0 ? [changeAt(pair, ['assessments', id, 'covers', 'paths'], {lost: files}, told)] : []),
    ...(facts.length > 0 ? [changeAt(pair, ['assessments', id, 'covers', 'facts'], {lost: facts}, told)] : []),
  ]
}

/** By itself, or by something above it: `models` covers `models.kind`. */
function isCovered(fact: string, names: readonly string[]): boolean {
  return names.some(name => fact === name || fact.startsWith(`${name}.`))
}

/** A model that is gone is told as such. */
function isThere(fact: string, system: System): boolean {
  if (valuesAt(system.node, fact).known.length > 0) return true
  const [root = '', ...rest] = fact.replace(/^data\.(?=sources|people)|^use\.(?=events)/, '').split('.')
  return find(system.node, [root, ...rest]) !== undefined
}
