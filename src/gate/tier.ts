import type {System} from '../declaration/declaration.ts'
import {isCommonField} from '../declaration/values.ts'
import type {Condition} from '../policy/policy.ts'
import type {Fact} from '../words/fact.ts'
import type {Subject} from '../words/finding.ts'
import type {Tier} from '../words/outcome.ts'
import {holds, type Missing} from './conditions.ts'

/** For each tier the conditions of which one is enough. */
export type Tiers = Readonly<Partial<Record<Tier, readonly Condition[]>>>

const FROM_THE_TOP: readonly Tier[] = [4, 3, 2, 1]

/**
 * How much is asked of a system: the first tier that fits from the top. What is unknown counts as yes. `no-persons` with a
 * reason is tier 0 before anything else.
 */
export function tierOf(
  system: System,
  subject: Subject,
  tiers: Tiers,
  inForce: readonly string[],
): {tier: Tier; from: readonly Fact<unknown>[]} {
  const about = system.facts.data?.about
  if (about === 'no-persons' && system.facts.data?.because !== undefined)
    return {tier: 0, from: [system.value('data.about'), system.value('data.because')]}
  for (const tier of FROM_THE_TOP) {
    for (const condition of tiers[tier] ?? []) {
      // Nobody asks the questions of a policy that is not in force, so nobody has answered them.
      if (fieldsOf(condition).some(path => asksOf(path, inForce))) continue
      const fits = holds(condition, system, subject)
      if (fits.yes !== false)
        return {tier, from: fits.yes === true ? factsOf(condition, system) : fits.missing.map(missingFact)}
    }
  }
  return {tier: 0, from: [system.value('data.about')]}
}

/** The facts that fulfil a condition: what is known of its fields. */
function factsOf(condition: Condition, system: System): Fact<unknown>[] {
  return fieldsOf(condition).flatMap(path => {
    const {known} = system.values(path)
    const [first] = known
    return first ? [{known: true, value: known.map(({value}) => value), at: first.at} as const] : []
  })
}

function missingFact({path, at}: Missing): Fact<unknown> {
  return {known: false, path, at}
}

function fieldsOf(condition: Condition): string[] {
  return condition.kind === 'field' ? [condition.path] : condition.of.flatMap(fieldsOf)
}

/** Is this a question of a policy that is not in force? */
function asksOf(path: string, inForce: readonly string[]): boolean {
  return !isCommonField(path) && !inForce.includes(path.split('.')[0] ?? '')
}
