import canonicalize from 'canonicalize'
import type {Decision, Declaration} from '../../declaration/declaration.ts'
import {resolvePath} from '../../declaration/paths.ts'
import {concernOf} from '../../evidence/signoffs/approve.ts'
import {approveLine, digestOf} from '../../evidence/signoffs/code.ts'
import {asText, contentsOf} from '../../evidence/signoffs/content.ts'
import {type Capacity, holdersOf} from '../../evidence/signoffs/holds.ts'
import {approvedNow} from '../../evidence/signoffs/proof.ts'
import type {Result} from '../../words/finding.ts'
import type {Scope, Slices} from '../check.ts'

export type Reviews = Pick<Slices, 'approvals' | 'base' | 'changes' | 'today'>

export type Taken =
  /** Nobody is named, there is no forge, or it stood on the base branch. */
  | {readonly kind: 'on-record'}
  | {readonly kind: 'approved'; readonly role: string; readonly by: string}
  | {readonly kind: 'unproven'; readonly result: Result}

type Where = Pick<Scope, 'declaration' | 'system'>

/** What is known of a decision that does not count yet: see `takenBy`. `undefined`: it counts. */
export function unprovenDecision(decision: Decision, index: number, scope: Where, given: Reviews): Result | undefined {
  const taken = takenBy(decision, index, scope, given)
  return taken.kind === 'unproven' ? taken.result : undefined
}

/**
 * Did whoever is said to have decided do so? A decision that a change brings, or alters, is approved there by an account that
 * holds the role; one that stood on the base branch came in that way and is taken as recorded.
 */
export function takenBy(decision: Decision, index: number, scope: Where, given: Reviews): Taken {
  const role = decision.by?.role ?? decision.by?.body
  const {approvals, base, today} = given
  if (role === undefined || approvals.kind === 'none' || !isNew(decision, scope, given)) return {kind: 'on-record'}
  const {declaration, system} = scope
  const what = nameOf(decision, index)
  const approved = {
    items: [{project: declaration.project, decision}],
    contents: recordOf(decision, scope, given),
    said: [{file: declaration.file, now: declaration, of: (other: Declaration) => decisionIn(other, decision, scope)}],
  }
  const code = approveLine(what, role, digestOf(what, approved))
  const {capacity, named} = decider(decision)
  const team = base.kind === 'known' ? base.facts(system.id)?.team : undefined
  const who = {capacity, ...(team && {team})}
  const proof = approvedNow(
    {about: what, role, line: code, content: concernOf(approved), ...(named && {by: named}), ...who},
    approvals,
    today,
  )
  if (proof.kind === 'proven') return {kind: 'approved', role, by: `@${proof.by}`}
  const authors = approvals.current === undefined ? [] : (approvals.reviewed.get(approvals.current)?.authors ?? [])
  const holders = holdersOf(role, approvals.roles, {on: today, except: authors, ...who})
  const result: Result = {
    outcome: 'unproven',
    at: system.place('decisions', index),
    say: proof.why,
    settledBy: [role],
    awaits: {role, ...(named && {by: named}), code, ...(holders.length > 0 && {holders})},
  }
  return {kind: 'unproven', result}
}

/** What a line that approves a decision calls it. */
export function nameOf({id, kind}: Decision, index: number): string {
  return `decision/${id ?? kind ?? index}`
}

/** The text of what was decided, where it stands in a file. */
function recordOf({by}: Decision, {declaration}: Where, {changes}: Reviews) {
  const path = by?.record === undefined ? undefined : resolvePath(declaration.folder, by.record)
  const changed = changes.kind === 'known' ? changes.paths : new Map<string, {readonly after?: string}>()
  return contentsOf(path === undefined ? [] : [path], one => changed.get(one)?.after)
}

/** Does another version of the declaration hold just this decision? */
function decisionIn({project, systems}: Declaration, decision: Decision, {declaration, system}: Where): string {
  const same = project === declaration.project ? systems.find(({id}) => id === system.id) : undefined
  const text = asText(decision)
  return (same?.facts.decisions ?? []).some(other => asText(other) === text) ? text : ''
}

/** Without anything to compare with, a decision is new to the pull request that is judged; where none is, it is on record. */
function isNew(decision: Decision, {declaration, system}: Where, {approvals, base, changes}: Reviews): boolean {
  const touched =
    changes.kind === 'known'
      ? changes.paths.has(declaration.file)
      : approvals.kind === 'known' && approvals.current !== undefined
  if (!touched) return false
  const before = base.kind === 'known' ? (base.facts(system.id)?.decisions ?? []) : []
  const text = canonicalize(decision)
  return !before.some(other => canonicalize(other) === text)
}

/** An account decides in person; for a body, or where only that is said, somebody enters it. */
function decider({by}: Decision): {capacity: Capacity; named?: string} {
  const {account, body, entered_by: entered} = by ?? {}
  if (account !== undefined && body === undefined) return {capacity: 'person', named: account}
  if (entered !== undefined) return {capacity: 'entering', named: entered}
  return {capacity: body === undefined ? 'either' : 'entering'}
}
