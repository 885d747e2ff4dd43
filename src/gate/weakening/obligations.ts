import type {Evaluated, Judged} from '../evaluate.ts'
import type {Lowered} from './strength.ts'
import {lowered, obligation, type Strength, strengthOf} from './strength.ts'

/** What is asked of one system: each rule and subject once, with how much it weighs. */
export interface Obligations {
  readonly asked: readonly Evaluated[]
  readonly strengths: ReadonlyMap<string, Strength>
  /** Rules that are asked because the list that they go through is not declared. */
  readonly ofUnknown: ReadonlySet<string>
}

export function obligationsOf(evaluated: readonly Evaluated[], today: string): Obligations {
  const asked = new Map<string, Evaluated>()
  const strengths = new Map<string, Strength>()
  for (const one of evaluated) {
    const key = obligation(one)
    if (!one.applied || strengths.has(key)) continue
    const strength = strengthOf(one, today)
    strengths.set(key, strength)
    if (strength.kind === 'in-force') asked.set(key, one)
  }
  const all = [...asked.values()]
  return {asked: all, strengths, ofUnknown: new Set(all.filter(isOfUnknown).map(({rule}) => rule.id))}
}

/** A rule for each model, source or event that is asked of the system as a whole: nobody knows which there are. */
export function isOfUnknown({rule, subject}: Pick<Evaluated, 'rule' | 'subject'>): boolean {
  return rule.each !== 'system' && subject.kind === 'system'
}

export interface Compared {
  /** Asked before, and no more. */
  readonly ended: readonly Evaluated[]
  readonly lowered: readonly {readonly one: Evaluated; readonly fall: Lowered}[]
}

export function compare(before: Obligations, after: Obligations): Compared {
  const rulesNow = new Set(after.asked.map(({rule}) => rule.id))
  const ended: Evaluated[] = []
  const less: {one: Evaluated; fall: Lowered}[] = []
  for (const one of before.asked) {
    const key = obligation(one)
    const [was, is] = [before.strengths.get(key), after.strengths.get(key)]
    const still = is?.kind === 'in-force' || after.ofUnknown.has(one.rule.id)
    if (isOfUnknown(one) ? !rulesNow.has(one.rule.id) : !still) ended.push(one)
    else if (was && is) {
      const fall = lowered(was, is)
      if (fall) less.push({one, fall})
    }
  }
  return {ended, lowered: less}
}

/** Does a policy of the system before still ask anything? */
export function policiesGone(before: Judged, after: Judged): string[] {
  const now = new Set(after.policies.map(({id}) => id))
  return before.policies.map(({id}) => id).filter(id => !now.has(id))
}
