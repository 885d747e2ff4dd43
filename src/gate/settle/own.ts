import type {Rule} from '../../policy/policy.ts'
import type {Result, Subject} from '../../words/finding.ts'
import type {Level} from '../../words/outcome.ts'
import type {Finding} from '../finding.ts'
import {fingerprint} from '../fingerprint.ts'
import type {OwnRule} from '../own-rules.ts'

/** A finding about something that settles others: a waiver that has expired, a decision that nobody approved. `of` tells one of several apart. */
export function ownFinding(
  rule: Extract<OwnRule, 'waiver' | 'difference' | 'baseline'>,
  subject: Subject,
  result: Result,
  {of = '', ...rest}: Pick<Finding, 'level'> & Partial<Pick<Finding, 'disposition'>> & {readonly of?: string},
): Finding {
  const id = `ethics-gate/${rule}`
  return {
    ...result,
    rule: id,
    requirement: rule,
    layer: 'policy',
    subject,
    disposition: 'counts',
    ...rest,
    fingerprint: fingerprint(id, subject, `${result.say.key} ${of}`),
  }
}

/** What a decision is about where it names no system of its own. */
export function projectOf(project: string, id: string): Subject {
  return {project, system: '', kind: 'repository', id}
}

export const WARN: {readonly level: Level} = {level: 'warn'}

/** Not in order, and nothing decided yet but what the rule itself says. */
export function isOpen({outcome, disposition}: Finding): boolean {
  return outcome !== 'pass' && (disposition === 'counts' || disposition === 'planned' || disposition === 'reasoned')
}

/**
 * What nothing but mending settles: an error, a sign-off that nobody can be found to have given, and what the product
 * itself says, such as a weakening.
 */
export function isMendOnly({rule, outcome}: Pick<Finding, 'rule' | 'outcome'>): boolean {
  return rule.startsWith('ethics-gate/') || outcome === 'error' || outcome === 'unproven'
}

/** A law that applies is kept, or it is not; a rule that is not known may be one. */
export function isLaw({layer}: Pick<Finding, 'layer'>, rule: Rule | undefined): boolean {
  return layer === 'law' || rule === undefined || rule.layer === 'law'
}
