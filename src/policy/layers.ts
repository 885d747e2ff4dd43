import {nearest} from '../text/nearest.ts'
import type {Level} from '../words/outcome.ts'
import type {Problem} from '../words/problem.ts'
import {messages} from './messages.ts'
import type {Gate, Organisation, Reference} from './organisation.ts'
import type {Policy} from './policy.ts'
import {PLANNED_PACKS} from './vocabulary.ts'

/** What applies where nobody has said anything. */
export const DEFAULT_POLICIES = ['gladsaxe', 'provinces-guide'] as const

export type Found =
  | {readonly kind: 'found'; readonly policy: Policy}
  | {readonly kind: 'planned' | 'unknown' | 'version'; readonly problem: Problem}

/** A policy by name and version, among those that this build or the gate folder has. */
export function findPolicy({name, version, at}: Reference, available: ReadonlyMap<string, Policy>): Found {
  const policy = available.get(name)
  if (policy && (version === undefined || versionMatches(policy.version, version))) return {kind: 'found', policy}
  if (policy)
    return {
      kind: 'version',
      problem: {at, say: messages.say('pack-version', {name, wanted: version ?? '', shipped: policy.version})},
    }
  if (PLANNED_PACKS.some(planned => planned === name))
    return {kind: 'planned', problem: {at, say: messages.say('pack-not-shipped', {name})}}
  const known = [...available.keys()]
  return {
    kind: 'unknown',
    problem: {
      at,
      say: messages.say('pack-unknown', {name, nearest: nearest(name, [...known, ...PLANNED_PACKS]) ?? '', known}),
    },
  }
}

/** `2021` and `2021.2` match version 2021.2; `202` does not. */
export function versionMatches(version: string, wanted: string): boolean {
  return version === wanted || version.startsWith(`${wanted}.`)
}

/** The policies that everybody in this repository is asked, from the organisation down; faults in them are errors. */
export function inForceEverywhere(
  layers: {organisation?: Organisation; gate?: Gate},
  available: ReadonlyMap<string, Policy>,
): {policies: Policy[]; problems: Problem[]; byDefault: boolean} {
  const byDefault = layers.organisation === undefined && layers.gate === undefined
  const nowhere = {file: '', line: 1, column: 1, pointer: ''}
  const asked: readonly Reference[] = byDefault
    ? DEFAULT_POLICIES.map(name => ({name, at: nowhere}))
    : [...(layers.organisation?.everywhere ?? []), ...(layers.gate?.policies ?? [])]
  const found = asked.map(reference => findPolicy(reference, available))
  return {
    policies: unique(found.flatMap(one => (one.kind === 'found' ? [one.policy] : []))),
    problems: found.flatMap(one => (one.kind === 'found' ? [] : [one.problem])),
    byDefault,
  }
}

/** What a declaration adds by its own wish. It can only add, and only what the organisation allows. */
export function addedBy(
  references: readonly Reference[],
  base: readonly Policy[],
  allowed: readonly string[] | undefined,
  available: ReadonlyMap<string, Policy>,
): {policies: Policy[]; mistaken: Problem[]; planned: Problem[]} {
  const policies = [...base]
  const mistaken: Problem[] = []
  const planned: Problem[] = []
  for (const reference of references) {
    const found = findPolicy(reference, available)
    if (found.kind === 'planned') planned.push(found.problem)
    else if (found.kind !== 'found') mistaken.push(found.problem)
    else if (allowed && !allowed.includes(reference.name) && !base.includes(found.policy)) {
      mistaken.push({at: reference.at, say: messages.say('not-allowed', {name: reference.name})})
    } else policies.push(found.policy)
  }
  return {policies: unique(policies), mistaken, planned}
}

const ORDER: readonly Level[] = ['advise', 'warn', 'block']

/** Of several layers the strictest level wins; a level below the policy's own is refused. */
export function stricterRules(
  layers: {organisation?: Organisation; gate?: Gate},
  available: ReadonlyMap<string, Policy>,
): {stricter: Map<string, Level>; problems: Problem[]} {
  const rules = new Map([...available.values()].flatMap(policy => policy.rules.map(rule => [rule.id, rule] as const)))
  const stricter = new Map<string, Level>()
  const problems: Problem[] = []
  for (const {rule, level, at} of [...(layers.organisation?.stricter ?? []), ...(layers.gate?.stricter ?? [])]) {
    const known = rules.get(rule)
    if (!known)
      problems.push({
        at,
        say: messages.say('stricter-unknown', {rule, nearest: nearest(rule, [...rules.keys()]) ?? ''}),
      })
    else if (ORDER.indexOf(level) < ORDER.indexOf(known.enforce.otherwise)) {
      problems.push({at, say: messages.say('stricter-looser', {rule, level, own: known.enforce.otherwise})})
    } else if (ORDER.indexOf(level) > ORDER.indexOf(stricter.get(rule) ?? 'advise')) stricter.set(rule, level)
  }
  return {stricter, problems}
}

function unique(policies: readonly Policy[]): Policy[] {
  return [...new Map(policies.map(policy => [policy.id, policy])).values()]
}
