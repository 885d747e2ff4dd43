import type {Policy, Rule} from '../../policy/policy.ts'
import type {Case} from './cases.ts'

/** A rule that no case shows from one of its two sides. */
export interface Lacking {
  readonly rule: Rule
  readonly needs: readonly ('pass' | 'other')[]
}

/** Checks that can only be settled by reviews on a forge: without one they never pass. */
const NEEDS_A_FORGE = new Set(['approval'])

/** Every rule needs a case in which it passes and one in which it is asked and does not. */
export function lacking(policy: Policy, cases: readonly Case[]): Lacking[] {
  const shown = new Map<string, Set<'pass' | 'other'>>()
  for (const expectation of cases.flatMap(({expect}) => expect)) {
    if (expectation.kind === 'verdict' || expectation.expected.disposition === 'not-applicable') continue
    const {outcome} = expectation.expected
    if (outcome === undefined) continue
    const sides = shown.get(expectation.rule) ?? new Set()
    shown.set(expectation.rule, sides.add(outcome === 'pass' ? 'pass' : 'other'))
  }
  return policy.rules.flatMap(rule => {
    const sides = shown.get(rule.id)
    const wanted = NEEDS_A_FORGE.has(rule.check.name) ? (['other'] as const) : (['pass', 'other'] as const)
    const needs = wanted.filter(side => !sides?.has(side))
    return needs.length > 0 ? [{rule, needs}] : []
  })
}
