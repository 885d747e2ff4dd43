import type {Result} from '../words/finding.ts'
import type {Level, Verdict} from '../words/outcome.ts'
import type {Problem} from '../words/problem.ts'
import type {Evaluated} from './evaluate.ts'
import type {Finding} from './finding.ts'
import {fingerprint} from './fingerprint.ts'
import type {OwnRule} from './own-rules.ts'
import {weigh} from './weigh.ts'

/** Rules that weigh more than their policy says, by `policy/rule`. */
export type Stricter = ReadonlyMap<string, Level>

/**
 * Outcomes → findings with a disposition. The order of judgement:
 *
 * 1. errors of what decides (policies, organisation, gate folder): the caller's `errors`, verdict `error`
 * 2. weakening, compared with the base: needs a base; without one the caller says "not evaluated"
 * 3. not asked, not yet in force
 * 4. unproven: awaiting a role
 * 5. justified, waived, tolerated on the baseline: each from its own file on the default branch, once those exist
 * 6. planned or reasoned, where the policy takes a plan or a signed reason
 * 7. what is left counts, at the rule's level for this outcome and tier
 */
export function judge(
  evaluated: readonly Evaluated[],
  {today, stricter}: {today: string; stricter: Stricter},
): Finding[] {
  return evaluated.map(({rule, policy, judged, subject, applied, result}) => {
    const {system, factTier} = judged
    const tier = rule.layer === 'law' && factTier !== undefined ? factTier : judged.tier
    const least = stricter.get(rule.id)
    const weighed = applied
      ? weigh(rule, result, {tier, today, system, subject, ...(least && {least})})
      : {disposition: 'not-applicable' as const, level: rule.enforce.otherwise}
    // A policy that does not cover a system gives one finding for all its rules.
    const whole = result.say.key === 'gate.outside-scope'
    const id = whole ? policy.id : rule.id
    return {
      ...result,
      rule: id,
      requirement: whole ? '' : rule.requirement,
      layer: rule.layer,
      subject,
      ...weighed,
      fingerprint: fingerprint(id, subject),
    }
  })
}

/** Errors beat blocks, blocks beat waiting. Nothing evaluated is an error of its own. */
export function verdictOf(findings: readonly Finding[], errors: readonly Problem[]): Verdict {
  if (errors.length > 0) return 'error'
  if (findings.some(blocks)) return 'blocked'
  return findings.some(waits) ? 'awaiting' : 'passed'
}

/** A signature that a rule only advises or warns about holds nothing up: missing altogether, it would not either. */
function waits({disposition, level, standing}: Finding): boolean {
  return standing === undefined && disposition === 'awaiting' && level === 'block'
}

export function blocks({outcome, disposition, level, standing}: Finding): boolean {
  return (
    standing === undefined &&
    outcome !== 'pass' &&
    level === 'block' &&
    (disposition === 'counts' || disposition === 'planned' || disposition === 'reasoned')
  )
}

/** A finding of the product itself: about the declaration, not about what a policy asks. */
export function ownFinding(
  rule: OwnRule,
  subject: Finding['subject'],
  result: Result,
  level: Level = 'block',
): Finding {
  const id = `ethics-gate/${rule}`
  return {
    ...result,
    rule: id,
    requirement: rule,
    layer: 'policy',
    subject,
    disposition: 'counts',
    level,
    fingerprint: fingerprint(id, subject, result.say.key),
  }
}
