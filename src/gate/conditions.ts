import type {Known, System} from '../declaration/declaration.ts'
import {valuesFor} from '../declaration/subject.ts'
import type {Condition} from '../policy/policy.ts'
import type {Subject} from '../words/finding.ts'
import type {Place} from '../words/place.ts'

/** Does a condition hold? An undeclared field makes it neither true nor false. */
export type Holds =
  | {readonly yes: true}
  | {readonly yes: false; readonly because: readonly Reason[]}
  | {readonly yes: 'unknown'; readonly missing: readonly Missing[]}

/** A known fact that makes a condition false. */
export interface Reason {
  readonly path: string
  readonly values: readonly string[]
  readonly at: Place
}
export interface Missing {
  readonly path: string
  readonly at: Place
}

/** Kleene's three values: false and unknown is false, true or unknown is true. Values in a list: one that matches is enough. */
export function holds(condition: Condition | undefined, system: System, subject: Subject): Holds {
  if (condition === undefined) return {yes: true}
  if (condition.kind === 'field') return fieldHolds(condition, system, subject)
  const parts = condition.of.map(part => holds(part, system, subject))
  return condition.kind === 'all' ? all(parts) : any(parts)
}

function all(parts: readonly Holds[]): Holds {
  const no = parts.flatMap(part => (part.yes === false ? part.because : []))
  if (no.length > 0) return {yes: false, because: no}
  const missing = parts.flatMap(part => (part.yes === 'unknown' ? part.missing : []))
  return missing.length > 0 ? {yes: 'unknown', missing} : {yes: true}
}

function any(parts: readonly Holds[]): Holds {
  if (parts.some(part => part.yes === true)) return {yes: true}
  const missing = parts.flatMap(part => (part.yes === 'unknown' ? part.missing : []))
  if (missing.length > 0) return {yes: 'unknown', missing}
  return {yes: false, because: parts.flatMap(part => (part.yes === false ? part.because : []))}
}

function fieldHolds({path, allowed}: Extract<Condition, {kind: 'field'}>, system: System, subject: Subject): Holds {
  const {known, missing} = valuesFor(system, subject, path)
  const unknown: Holds = {yes: 'unknown', missing: missing.map(at => ({path, at}))}
  const values = known.map(({value}) => (typeof value === 'object' ? path : String(value)))
  const no: Holds = {yes: false, because: [{path, values, at: known[0]?.at ?? system.place()}]}
  if (allowed === 'present' || allowed === 'absent') {
    // A decision that nobody took is not a fact left out, and `none` is said on purpose.
    if (path.startsWith('decisions.')) return known.length > 0 === (allowed === 'present') ? {yes: true} : no
    const present = known.some(one => !isNone(one))
    if (present) return allowed === 'present' ? {yes: true} : no
    if (missing.length > 0 && !emptyOnPurpose(path, system)) return unknown
    return allowed === 'absent' ? {yes: true} : no
  }
  if (values.some(value => allowed.includes(value))) return {yes: true}
  if (missing.length > 0 && !emptyOnPurpose(path, system)) return unknown
  return no
}

/** `none`, said on purpose; a model or a group of people that somebody calls `none` is there all the same. */
function isNone({value, at}: Known): boolean {
  return value === 'none' && !at.pointer.endsWith('/none')
}

/** `models: {}` says that there are none; so no model can lack a field. */
function emptyOnPurpose(path: string, system: System): boolean {
  const root = path.replace(/^(data|use)\./, '').split('.')[0] ?? ''
  const entries = {
    models: system.facts.models,
    people: system.facts.people,
    sources: system.facts.sources,
    events: system.facts.events,
  }[root]
  return entries !== undefined && Object.keys(entries).length === 0
}
