import type {Decider, LowerTier, Waiver, Waivers} from '../../policy/waivers.ts'
import {addPeriod} from '../../words/calendar.ts'

/** Where a policy names no longest term, the product does: who sets a rule aside for ever has changed the policy. */
export const LONGEST = '12 months'

/** The last day on which it holds: as it says, and no later than the policy of today allows from its date on. */
export function lastDay({date, until}: Pick<Waiver, 'date' | 'until'>, atMost: string | undefined): string {
  const longest = addPeriod(date, atMost ?? LONGEST)
  return until < longest ? until : longest
}

export interface Age {
  /** The date of the first of them. */
  readonly since: string
  /** How often it was prolonged. */
  readonly times: number
}

/**
 * Since when something has been set aside: from the first decision that this one prolongs, also where it only says the
 * same about the same and does not name it.
 */
export function ageOf(one: Waiver | LowerTier, {decisions}: Waivers): Age {
  const byId = new Map(decisions.map(decision => [decision.id, decision]))
  const chain = new Set<Waiver | LowerTier>()
  for (let now: Waiver | LowerTier | undefined = one; now && !chain.has(now); ) {
    chain.add(now)
    now = now.renews === undefined ? undefined : byId.get(now.renews)
  }
  for (const earlier of decisions) if (earlier.date < one.date && sameThing(earlier, one)) chain.add(earlier)
  const since = [...chain].map(({date}) => date).sort()[0] ?? one.date
  return {since, times: chain.size - 1}
}

function sameThing(one: Waiver | LowerTier, other: Waiver | LowerTier): boolean {
  return thing(one) === thing(other)
}

function thing(one: Waiver | LowerTier): string {
  const about = one.kind === 'waive' ? [one.rule, one.subject?.kind, one.subject?.id, one.attribute, one.metric] : []
  return JSON.stringify([one.kind, one.project, one.system ?? '', ...about])
}

/** Prolonged by another decision: then it is the other one that counts. */
export function isRenewed({id}: Waiver | LowerTier, {decisions}: Waivers): boolean {
  return decisions.some(({renews}) => renews === id)
}

/** Role, and the account or body: `board @name`, `council City council @who-entered-it`. */
export function decider({role, account, body, enteredBy}: Decider): string {
  return [role, body, account ?? enteredBy].filter(Boolean).join(' ')
}
