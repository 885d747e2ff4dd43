import type {Finding} from '../gate/finding.ts'
import type {Outcome} from '../words/outcome.ts'

/** What was found out first; then what could not be; then what nobody has done, said or signed yet. */
const ORDER: Readonly<Record<Outcome, number>> = {
  fail: 1,
  error: 2,
  undefined: 3,
  suppressed: 3,
  inconclusive: 3,
  stale: 4,
  'not-tested': 5,
  missing: 6,
  undeclared: 7,
  unproven: 8,
  pass: 9,
}

/** Where a finding stands in its section, from 0. Faults in the declaration come first: others follow from them. */
export function rankOf({rule, outcome}: Pick<Finding, 'rule' | 'outcome'>): number {
  return rule.startsWith('ethics-gate/') && outcome !== 'pass' ? 0 : ORDER[outcome]
}
