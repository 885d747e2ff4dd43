import type {System} from '../../declaration/declaration.ts'
import {valuesFor} from '../../declaration/subject.ts'
import type {Condition, Policy, Rule} from '../../policy/policy.ts'
import {isNode, plain} from '../../text/node.ts'
import type {Subject} from '../../words/finding.ts'
import {type Holds, holds} from '../conditions.ts'
import {type Evaluated, type Judged, wholeSystem} from '../evaluate.ts'
import {applies} from '../stages.ts'
import type {Tiers} from '../tier.ts'
import {stable} from './ways.ts'

/** Fields that say no to a rule now, as its conditions name them. */
export function refusals({rule, policy, subject}: Evaluated, judged: Judged): string[] {
  const {system} = judged
  const stage = applies(rule, system)
  if (stage.kind === 'no') return [STATUS]
  const scope = rule.outsideScope ? [] : no(holds(policy.scope, system, wholeSystem(judged)))
  const dates = rule.from.flatMap(({if: condition}) => no(holds(condition, system, subject)))
  return [...new Set([...scope, ...no(holds(rule.when, system, subject)), ...dates])]
}

export const STATUS = 'project.status'

function no(answer: Holds): string[] {
  return answer.yes === false ? answer.because.map(({path}) => path) : []
}

/** Of some fields the one that is not as it was; the first where all are. */
export function changedOf(
  fields: readonly string[],
  subject: Subject,
  before: System,
  after: System,
): string | undefined {
  return fields.find(field => said(field, subject, before) !== said(field, subject, after))
}

/** What stands at a field, as text; what is not declared is part of it. */
function said(field: string, subject: Subject, system: System): string {
  const {known, missing} = valuesFor(system, subject, field)
  return stable([known.map(({value}) => (isNode(value) ? plain(value) : value)), missing.length > 0])
}

/** The values at a field, for people; `undefined` where nothing is declared. */
export function shown(field: string, subject: Subject, system: System): string | undefined {
  const {known} = valuesFor(system, subject, field)
  if (known.length === 0) return undefined
  return [...new Set(known.map(({value}) => (isNode(value) ? stable(plain(value)) : String(value))))].join(', ')
}

/** Fields that can make a tier. */
export function tierFields(tiers: Tiers): string[] {
  const conditions = [4, 3, 2, 1].flatMap(tier => tiers[tier as keyof Tiers] ?? [])
  return [...new Set(['data.about', 'data.because', ...conditions.flatMap(fieldsOf)])]
}

/** Fields that a rule's conditions read. */
export function conditionFields(rule: Rule, policy: Policy): string[] {
  const conditions = [policy.scope, rule.when, ...rule.from.map(one => one.if)]
  return [...new Set([STATUS, ...conditions.flatMap(condition => (condition ? fieldsOf(condition) : []))])]
}

function fieldsOf(condition: Condition): string[] {
  return condition.kind === 'field' ? [condition.path] : condition.of.flatMap(fieldsOf)
}
