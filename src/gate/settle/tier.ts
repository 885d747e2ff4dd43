import type {LowerTier, Waivers} from '../../policy/waivers.ts'
import type {Message} from '../../words/message.ts'
import type {Tier} from '../../words/outcome.ts'
import type {Finding, SetAside} from '../finding.ts'
import {messages} from './messages.ts'
import {ownFinding, projectOf, WARN} from './own.ts'
import {ageOf, decider, isRenewed, lastDay} from './terms.ts'

export interface Lowered {
  readonly tier: Tier
  readonly decision: LowerTier
  /** For the reader: by its facts it is another tier. */
  readonly because: Message
}

export interface Lowering {
  readonly today: string
  /** Roles that own the gate folder: only they ask less than the facts say. */
  readonly owners: readonly string[]
}

/**
 * The tier that a decision of the gate folder puts a system in, where that is lower than its facts say; it holds for a
 * year at most. Rules of law are weighed with the tier of the facts.
 */
export function loweredTier(
  {project, system, tier}: {readonly project: string; readonly system: string; readonly tier: Tier},
  waivers: Waivers | undefined,
  lowering: Lowering,
): Lowered | undefined {
  const [least] = tiersIn(waivers)
    .filter(one => one.project === project && (one.system ?? system) === system)
    .filter(one => one.to < tier && stateOf(one, lowering) === 'counts')
    .sort((a, b) => b.to - a.to)
  if (!least) return undefined
  const {id, to, by} = least
  const said = {id, from: tier, to, until: lastDay(least, undefined), role: by.role}
  return {tier: to, decision: least, because: messages.say('tier-lowered', said)}
}

/** Every decision on a tier for the register, and what is to be said of those that lower nothing. `used` did. */
export function tiersSetAside(
  waivers: Waivers | undefined,
  lowering: Lowering,
  used: ReadonlySet<LowerTier>,
): {setAside: SetAside[]; own: Finding[]} {
  if (!waivers) return {setAside: [], own: []}
  const all = tiersIn(waivers).map(one => {
    const state = stateOf(one, lowering)
    return {one, state: state !== 'counts' ? state : used.has(one) ? ('used' as const) : ('unused' as const)}
  })
  return {
    setAside: all.map(({one, state}) => register(one, state, waivers)),
    own: all.flatMap(({one, state}) => (isRenewed(one, waivers) ? [] : told(one, state, lowering))),
  }
}

function register(one: LowerTier, state: SetAside['state'], waivers: Waivers): SetAside {
  const {id, project, because, by, at} = one
  const {since} = ageOf(one, waivers)
  return {
    kind: 'waiver',
    id,
    rule: 'tier',
    project,
    because,
    by: decider(by),
    since,
    until: lastDay(one, undefined),
    state,
    at,
  }
}

function told(one: LowerTier, state: SetAside['state'], {owners}: Lowering): Finding[] {
  const {id, project, at} = one
  if (state === 'used') return []
  const say = {
    refused: messages.say('tier-refused', {id, roles: owners}),
    expired: messages.say('expired', {id, until: lastDay(one, undefined)}),
    unused: messages.say('tier-unused', {id}),
  }[state]
  const outcome = state === 'expired' ? 'stale' : 'fail'
  return [ownFinding('waiver', projectOf(project, id), {outcome, at, say}, WARN)]
}

function tiersIn(waivers: Waivers | undefined): LowerTier[] {
  return (waivers?.decisions ?? []).flatMap(one => (one.kind === 'tier' ? [one] : []))
}

function stateOf(one: LowerTier, {today, owners}: Lowering): 'counts' | 'expired' | 'refused' {
  if (one.date > today || !owners.includes(one.by.role)) return 'refused'
  return lastDay(one, undefined) < today ? 'expired' : 'counts'
}
