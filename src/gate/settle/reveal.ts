import type {Baseline} from '../../policy/baseline.ts'
import type {Finding} from '../finding.ts'
import type {Circumstances} from './circumstances.ts'
import {isLaw, isMendOnly, isOpen} from './own.ts'

/** Projects that a change declares for the first time: neither what it would be merged into nor the baseline ever knew them. */
export function revealedProjects(
  before: Iterable<string>,
  after: Iterable<string>,
  baseline: Baseline | undefined,
): ReadonlySet<string> {
  const known = new Set([...before, ...(baseline?.projects ?? [])])
  return new Set([...after].filter(project => project !== '' && !known.has(project)))
}

/**
 * May a finding of a revealed project wait for the next baseline, so that a first truthful declaration is not punished? What
 * no baseline takes may not: a law, a fault, what the product itself says, a policy that is enforced as it stands.
 */
export function isOffered(finding: Finding, {rules, mode}: Pick<Circumstances, 'rules' | 'mode'>): boolean {
  return (
    isOpen(finding) &&
    !isMendOnly(finding) &&
    !isLaw(finding, rules.get(finding.rule)) &&
    mode(finding.rule) === 'improve'
  )
}
