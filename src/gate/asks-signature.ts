import type {Options} from '../checks/assessment/options.ts'
import {subjectsOf} from '../declaration/subject.ts'
import type {Rule} from '../policy/policy.ts'
import {holds} from './conditions.ts'
import {type Judged, wholeSystem} from './evaluate.ts'
import {messages} from './messages.ts'
import {applies} from './stages.ts'
import {weigh} from './weigh.ts'

/**
 * Does a rule that blocks ask, of this system as it stands, that a role has signed this assessment? Then what is signed there
 * was judged. Where a condition cannot be told it does not: a signature that nobody judged proves nothing by standing there.
 */
export function asksSignature(judged: Judged, assessment: string, role: string, today: string): boolean {
  const {system, policies} = judged
  const all = system.facts.assessments ?? {}
  const kind = Object.hasOwn(all, assessment) ? all[assessment]?.kind : undefined
  if (kind === undefined || Object.values(all).some(({replaces}) => replaces?.includes(assessment))) return false
  const asks = ({check}: Rule): boolean => {
    if (check.name !== 'assessment') return false
    const {kind: asked, signed} = check.options as Options
    return asked === kind && signed?.includes(role) === true
  }
  const isCovered = (scope: Rule['when']) => holds(scope, system, wholeSystem(judged)).yes === true
  return policies.some(({scope, rules}) =>
    rules.some(rule => asks(rule) && (rule.outsideScope || isCovered(scope)) && isAsked(rule, judged, today)),
  )
}

function isAsked(rule: Rule, {declaration, system, tier}: Judged, today: string): boolean {
  const stage = applies(rule, system)
  if (stage.kind === 'no' || stage.holds.yes !== true) return false
  const subjects = subjectsOf(system, declaration.project, rule.each)
  if (!subjects.declared) return false
  const unproven = {outcome: 'unproven', at: system.place(), say: messages.say('awaiting', {role: ''})} as const
  return subjects.subjects.some(subject => {
    if (holds(rule.when, system, subject).yes !== true) return false
    const {disposition, level} = weigh(rule, unproven, {tier, today, system, subject})
    return disposition === 'awaiting' && level === 'block'
  })
}
