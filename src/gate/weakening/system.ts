import type {Subject} from '../../words/finding.ts'
import type {Evaluated} from '../evaluate.ts'
import {type Group, Groups, type SystemPair} from './groups.ts'
import {asIfInUse} from './in-use.ts'
import {compare, policiesGone} from './obligations.ts'
import {concerned, needed} from './roles.ts'
import {hasEnded, modelFiles} from './status.ts'
import type {Asked, Weakening} from './weakening.ts'

/** What became less of one system that is there before and after. */
export function weakeningsOf(pair: SystemPair): Weakening[] {
  const groups = new Groups(pair)
  endings(pair, groups)
  tierFalls(pair, groups)
  return groups.all().map(group => weakeningFrom(group, pair))
}

function weakeningFrom(group: Group, {asked, owners}: SystemPair): Weakening {
  const {cause, contents, subject, at, change, rules, ended, endedInUse, lowered, tier} = group
  const looking = change ? concerned(change, asked) : []
  return {
    cause,
    contents,
    subject: onlySubject([...ended, ...endedInUse, ...lowered]) ?? subject,
    at,
    ended,
    endedInUse,
    lowered,
    ...(tier && {tier}),
    needs: needed({less: [...rules.values()], looking, tierFalls: tier !== undefined}, owners),
  }
}

/** What all of these rules are about, where that is one thing. */
function onlySubject(asked: readonly Asked[]): Subject | undefined {
  const all = [...new Map(asked.map(({subject}) => [JSON.stringify(subject), subject])).values()]
  return all.length === 1 ? all[0] : undefined
}

/** Rules that end or weigh less, now or once it is in use, each with what ends it. */
function endings(pair: SystemPair, groups: Groups): void {
  const {before, after, sides} = pair
  const used = {before: asIfInUse(before, pair.tiers), after: asIfInUse(after, pair.tiers)}
  const stay = modelFiles(sides.after, before, after)
  const now = compare(pair.obligations.before, pair.obligations.after)
  const later = compare(pair.inUse.before, pair.inUse.after)
  const endedNow = new Set<string>()
  for (const one of now.ended) {
    const group = groups.ofEnded(one, pair)
    if (group === undefined) continue
    endedNow.add(nameOf(one))
    group.rules.set(one.rule.id, one.rule)
    group.ended.push(askedOf(one))
  }
  for (const one of later.ended) {
    if (endedNow.has(nameOf(one))) continue
    const group = groups.ofEnded(one, {...pair, ...used})
    group?.rules.set(one.rule.id, one.rule)
    group?.endedInUse.push(askedOf(one))
  }
  const lower = new Map([...later.lowered, ...now.lowered].map(each => [nameOf(each.one), each]))
  for (const {one, fall} of lower.values()) {
    const group = groups.ofLowered(one)
    group.rules.set(one.rule.id, one.rule)
    group.lowered.push({...askedOf(one), ...fall})
  }
  for (const policy of policiesGone(before, after)) groups.ofPolicy(policy)
  if (hasEnded(after) && !hasEnded(before) && stay.length > 0) groups.staying(stay)
}

function askedOf({rule, subject}: Evaluated): Asked {
  return {rule: rule.id, subject}
}

function nameOf({rule, subject}: Evaluated): string {
  return JSON.stringify([rule.id, subject])
}

/** A tier that falls, now or once it is in use, and the fact that makes it fall. */
function tierFalls(pair: SystemPair, groups: Groups): void {
  const {before, after, tiers} = pair
  const [was, is] = [asIfInUse(before, tiers).tier, asIfInUse(after, tiers).tier]
  if (after.tier < before.tier) groups.ofTier(before.tier, after.tier)
  else if (is < was) groups.ofTier(was, is)
}
