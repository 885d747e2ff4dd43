import type {Options as ApprovalOptions} from '../../checks/approval/options.ts'
import type {Options as AssessmentOptions} from '../../checks/assessment/options.ts'
import type {Options as DecisionOptions} from '../../checks/decision/options.ts'
import type {CheckUse, Rule} from '../../policy/policy.ts'
import {asList} from '../../words/list.ts'
import type {Evaluated} from '../evaluate.ts'
import type {Change, Concern} from './change.ts'

/** Roles of which one must approve. Several of them must each be met. */
export type OneOf = readonly string[]

/** A check, and those that are ways of meeting an `any_of`. */
export function callsIn(check: CheckUse): CheckUse[] {
  if (check.name !== 'any_of') return [check]
  const ways = Array.isArray(check.options) ? (check.options as readonly Readonly<Record<string, unknown>>[]) : []
  return ways.flatMap(way => Object.entries(way).flatMap(([name, options]) => callsIn({name, options})))
}

/**
 * Who would have had to sign for a rule: every role that must sign, or one of those that may. Of several ways to meet a rule
 * one is enough, so a role of any of them is. Empty where the rule names nobody, or has a way in which nobody signs.
 */
export function rolesOf(rule: Rule): OneOf[] {
  const ways = callsIn(rule.check).map(signersOf)
  const [only] = ways
  if (ways.length === 1 && only) return only.length > 0 ? only : reasonSigners(rule)
  if (ways.some(way => way.length === 0)) return []
  const same = new Set(ways.map(way => JSON.stringify(way)))
  return same.size === 1 && only ? only : [[...new Set(ways.flat(2))].sort()]
}

function signersOf({name, options}: CheckUse): OneOf[] {
  if (name === 'assessment') return ((options as AssessmentOptions).signed ?? []).map(role => [role])
  if (name === 'approval') return oneOf((options as ApprovalOptions).by)
  if (name === 'decision') return oneOf((options as DecisionOptions).by)
  return []
}

function oneOf(roles: readonly string[] | undefined): OneOf[] {
  return roles && roles.length > 0 ? [[...roles].sort()] : []
}

/** A bias test itself is not signed; a reason not to test is. */
function reasonSigners({enforce}: Rule): OneOf[] {
  const signed = enforce['not-tested']?.withReason?.signed ?? []
  return [...new Set(signed)].map(role => [role])
}

/** Rules that a weakening touches. */
export interface Touched {
  /** No longer asked, or weighing less. */
  readonly less: readonly Rule[]
  /** Still asked, and looking at what changed. */
  readonly looking: readonly Rule[]
  readonly tierFalls: boolean
}

/**
 * Who must approve that rules ask for less, or are shown less: the roles that each of them names, the gate's owners for one that
 * names nobody, and the owners too where the tier falls. Never nobody.
 */
export function needed({less, looking, tierFalls}: Touched, owners: readonly string[]): OneOf[] {
  const own = [...owners].sort()
  const named = less.flatMap(rule => {
    const roles = rolesOf(rule)
    return roles.length > 0 ? roles : [own]
  })
  const all = [...named, ...looking.flatMap(rolesOf)]
  return leanest(all.length === 0 || tierFalls ? [...all, own] : all)
}

/** Without what another one implies: whoever must approve alone meets every list that holds them. */
function leanest(lists: readonly OneOf[]): OneOf[] {
  const sorted = lists.map(list => [...new Set(list)].sort())
  const different = [...new Map(sorted.map(list => [JSON.stringify(list), list])).values()]
  const implied = (list: OneOf) =>
    different.some(other => other !== list && other.length > 0 && other.every(role => list.includes(role)))
  return different.filter(list => !implied(list)).sort((a, b) => (a.join() < b.join() ? -1 : 1))
}

/** The rules that look at what changed. */
export function concerned({concerns}: Change, asked: readonly Evaluated[]): Rule[] {
  const found = asked.filter(one => callsIn(one.rule.check).some(call => looksAt(call, one, concerns)))
  return [...new Map(found.map(({rule}) => [rule.id, rule])).values()]
}

function looksAt({name, options}: CheckUse, {subject}: Evaluated, concern: Concern): boolean {
  switch (concern.kind) {
    case 'bias':
      return (
        name === 'bias' && (concern.event === undefined || subject.kind !== 'event' || subject.id === concern.event)
      )
    case 'assessment':
      return concern.of === 'bias-test' ? name === 'bias' : name === 'assessment' && kindIn(options) === concern.of
    case 'decision': {
      const {kind, answers} = name === 'decision' ? (options as DecisionOptions) : {}
      const kinds: readonly (string | undefined)[] = [...asList(kind ?? []), answers]
      return kinds.includes(concern.of)
    }
    case 'check':
      return name === concern.name
    case 'field':
      return FIELD_CHECKS.includes(name) && names(options).some(field => singular(field) === singular(concern.path))
  }
}

function kindIn(options: unknown): string {
  return (options as AssessmentOptions).kind
}

/** Checks whose options name fields that must be there or have a value. */
const FIELD_CHECKS = ['declared', 'fact', 'document']

function names(options: unknown): string[] {
  if (typeof options === 'string') return [options]
  if (Array.isArray(options)) return options.map(String)
  if (typeof options !== 'object' || options === null) return []
  const {fields} = options as {readonly fields?: readonly string[]}
  return fields ? [...fields] : Object.keys(options)
}

/** `model.about`, as a rule for each model names it, is `models.about`. */
function singular(field: string): string {
  const moved = field.replace(/^data\.(?=people|sources)|^use\.(?=events)/, '')
  return moved.replace(/^(model|source|event)(?=\.|$)/, '$1s')
}
