import {conform, type Validator} from '../text/conform.ts'
import {nearest} from '../text/nearest.ts'
import {find} from '../text/node.ts'
import {readYaml} from '../text/yaml.ts'
import {asList} from '../words/list.ts'
import type {Message} from '../words/message.ts'
import type {Tier} from '../words/outcome.ts'
import type {Path, Place} from '../words/place.ts'
import type {Problem} from '../words/problem.ts'
import {messages} from './waivers-messages.ts'
import type {EFFECTS_COMPARED, Waivable, WaiverData, WaiversData} from './waivers-schema.ts'

/** Every project: a name that covers none, because who sets a rule aside must say for what. */
export const EVERY_PROJECT = '*'

export type Effect = (typeof EFFECTS_COMPARED)[number]

/** Who decided: an account, or a body whose record an account entered. */
export interface Decider {
  readonly role: string
  readonly account?: string
  readonly body?: string
  readonly record?: string
  readonly enteredBy?: string
}

interface Aside {
  readonly id: string
  readonly project: string
  readonly system?: string
  readonly because: string
  readonly by: Decider
  /** ISO dates, both inclusive. */
  readonly date: string
  readonly until: string
  readonly renews?: string
  readonly at: Place
}

/** A rule that is set aside for a time. */
export interface Waiver extends Aside {
  readonly kind: 'waive'
  readonly rule: string
  readonly subject?: {readonly kind: 'model' | 'source' | 'event'; readonly id: string}
  readonly attribute?: string
  readonly outcomes: readonly Waivable[]
  readonly metric?: string
  /** The estimate may lie from here to there. */
  readonly bound?: readonly [number, number]
  readonly effect?: Effect
  /** Digest of the content that it is bound to. */
  readonly content?: string
}

/** A system of which less is asked than its facts say. */
export interface LowerTier extends Aside {
  readonly kind: 'tier'
  readonly to: Tier
}

export interface Waivers {
  readonly file: Path
  readonly decisions: readonly (Waiver | LowerTier)[]
}

/** `waivers.yml` of the gate folder. With any problem in it nothing is set aside. */
export function readWaivers(
  file: Path,
  bytes: Uint8Array,
  validator: Validator,
): {waivers?: Waivers; problems: readonly Problem[]} {
  const read = readYaml(file, bytes)
  if (!read.root) return {problems: read.problems}
  const {valid, problems: invalid} = conform<WaiversData>(read.root, validator)
  const problems: Problem[] = [...read.problems, ...invalid]
  if (!valid) return {problems}
  const {value, root} = valid
  const written = value.decisions ?? []
  const at = (i: number, ...path: readonly string[]) => find(root, ['decisions', i, ...path])?.at ?? root.at
  for (const [i, one] of written.entries()) {
    problems.push(...wrongIn(one).map(({field, say}) => ({at: at(i, ...field), say})))
    problems.push(...misnamed(one, i, written).map(({field, say}) => ({at: at(i, field), say})))
  }
  if (problems.length > 0) return {problems}
  return {waivers: {file, decisions: written.map((one, i) => decisionOf(one, at(i)))}, problems}
}

function decisionOf(
  {id, kind, about, because, by, date, until, renews, to}: WaiverData,
  at: Place,
): Waiver | LowerTier {
  const {role, account, body, record, entered_by: enteredBy} = by
  const aside = {
    id,
    project: about.project,
    ...(about.system && {system: about.system}),
    because,
    by: {role, ...(account && {account}), ...(body && {body}), ...(record && {record}), ...(enteredBy && {enteredBy})},
    date,
    until,
    ...(renews && {renews}),
    at,
  }
  if (kind === 'tier') return {...aside, kind, to: Number(to) as Tier}
  const [subject] = subjectsIn(about)
  const {rule = '', attribute, outcome = [], metric, bound, content} = about
  const effect = about.effect ?? (bound && effectOf(bound))
  return {
    ...aside,
    kind,
    rule,
    ...(subject && {subject}),
    ...(attribute && {attribute}),
    outcomes: asList(outcome),
    ...(metric && {metric}),
    ...(bound && {bound: [bound[0], bound[1]] as const}),
    ...(effect && {effect}),
    ...(content && {content}),
  }
}

function subjectsIn(about: WaiverData['about']): NonNullable<Waiver['subject']>[] {
  return (['model', 'source', 'event'] as const).flatMap(kind => {
    const id = about[kind]
    return id === undefined ? [] : [{kind, id}]
  })
}

/** What a bound is of, by its form: a ratio is positive and 1 where there is no difference, a difference is 0. */
export function effectOf([low, high]: readonly [number, number]): 'ratio' | 'difference' | undefined {
  if (low > 0 && low <= 1 && high >= 1) return 'ratio'
  return low <= 0 && high >= 0 ? 'difference' : undefined
}

interface Wrong {
  readonly field: readonly string[]
  readonly say: Message
}

function wrongIn(one: WaiverData): Wrong[] {
  const {kind, about, by, date, until} = one
  const {bound} = about
  const needs = (field: string, value: unknown, ...path: readonly string[]): Wrong[] =>
    value === undefined ? [{field: path, say: messages.say('needs-field', {kind, field})}] : []
  const nobody = by.account === undefined && !(by.body && by.record && by.entered_by)
  return [
    ...(kind === 'tier' ? needs('to', one.to) : []),
    ...(kind === 'waive' ? needs('about.rule', about.rule, 'about') : []),
    ...(kind === 'waive' ? needs('about.outcome', about.outcome, 'about') : []),
    ...(subjectsIn(about).length > 1 ? [{field: ['about'], say: messages.say('one-subject', {})}] : []),
    ...(nobody ? [{field: ['by'], say: messages.say('by-nobody', {})}] : []),
    ...(until < date ? [{field: ['until'], say: messages.say('until-first', {date, until})}] : []),
    ...(bound ? wrongBound([bound[0], bound[1]], about) : []),
  ]
}

function wrongBound(bound: readonly [number, number], {metric, attribute, effect}: WaiverData['about']): Wrong[] {
  const field = ['about', 'bound']
  const [low, high] = bound
  if (low > high) return [{field, say: messages.say('bound-order', {low, high})}]
  if (metric === undefined || attribute === undefined) return [{field, say: messages.say('bound-of', {})}]
  return effect === undefined && effectOf(bound) === undefined ? [{field, say: messages.say('bound-effect', {})}] : []
}

function misnamed(
  {id, renews}: WaiverData,
  index: number,
  all: readonly WaiverData[],
): {field: string; say: Message}[] {
  const twice = all.findIndex(other => other.id === id) < index
  const found: {field: string; say: Message}[] = twice ? [{field: 'id', say: messages.say('id-twice', {id})}] : []
  if (renews === undefined) return found
  const ids = all.map(other => other.id)
  if (!ids.includes(renews)) {
    const say = messages.say('renews-unknown', {id: renews, nearest: nearest(renews, ids) ?? ''})
    return [...found, {field: 'renews', say}]
  }
  return circular(id, all) ? [...found, {field: 'renews', say: messages.say('renews-circle', {})}] : found
}

function circular(id: string, all: readonly WaiverData[]): boolean {
  const before = new Map(all.map(one => [one.id, one.renews]))
  const seen = new Set<string>()
  let now = before.get(id)
  while (now !== undefined && !seen.has(now)) {
    if (now === id) return true
    seen.add(now)
    now = before.get(now)
  }
  return false
}

/** Rules that waivers name and that no policy here has: nobody knows what they set aside. */
export function unknownRules({decisions}: Waivers, rules: readonly string[]): Problem[] {
  const known = new Set(rules)
  return decisions.flatMap(one => {
    if (one.kind !== 'waive' || known.has(one.rule) || one.rule.startsWith('ethics-gate/')) return []
    const say = messages.say('rule-unknown', {rule: one.rule, nearest: nearest(one.rule, rules) ?? ''})
    return [{at: one.at, say}]
  })
}
