import {placeOfSubject, valuesFor} from '../../declaration/subject.ts'
import {asWritten as fieldAsWritten} from '../../declaration/values.ts'
import type {Contents} from '../../evidence/signoffs/content.ts'
import type {Rule} from '../../policy/policy.ts'
import type {Subject} from '../../words/finding.ts'
import type {Tier} from '../../words/outcome.ts'
import type {Path, Place} from '../../words/place.ts'
import type {Difference} from '../change/changed.ts'
import {type Evaluated, type Judged, wholeSystem} from '../evaluate.ts'
import type {Tiers} from '../tier.ts'
import {contentsIn} from './alive.ts'
import type {Pair} from './areas/area.ts'
import {changesIn} from './areas/index.ts'
import {changedOf, conditionFields, refusals, STATUS, shown, tierFields} from './causes.ts'
import type {Change} from './change.ts'
import {isOfUnknown, type Obligations} from './obligations.ts'
import {isOnward, modelFiles} from './status.ts'
import type {Asked, AskedLess, Cause} from './weakening.ts'

export interface SystemPair extends Pair {
  readonly obligations: {readonly before: Obligations; readonly after: Obligations}
  readonly inUse: {readonly before: Obligations; readonly after: Obligations}
  readonly owners: readonly string[]
  readonly changed: ReadonlyMap<Path, Difference>
  readonly tiers: Tiers
}

/** One cause while what comes of it is being gathered. */
export interface Group {
  cause: Cause
  contents: Contents
  readonly subject: Subject
  readonly at: Place
  readonly change?: Change
  readonly rules: Map<string, Rule>
  readonly ended: Asked[]
  readonly endedInUse: Asked[]
  readonly lowered: AskedLess[]
  tier?: {from: Tier; to: Tier}
}

const LISTS: Readonly<Record<string, string>> = {model: 'models', source: 'sources', event: 'events'}

/** Every cause of one system, each once: what the declaration tells itself, and what only rules that end show. */
export class Groups {
  private readonly pair: SystemPair
  private readonly groups = new Map<string, Group>()

  constructor(pair: SystemPair) {
    this.pair = pair
    for (const change of changesIn(pair)) this.ofChange(change)
  }

  all(): Group[] {
    return [...this.groups.values()]
  }

  /** What ends a rule; `undefined` where it only lies behind a project that went on. */
  ofEnded(one: Evaluated, {before, after, sides}: Pick<SystemPair, 'before' | 'after' | 'sides'>): Group | undefined {
    const {rule, policy, subject} = one
    if (!after.policies.some(({id}) => id === policy.id)) return this.ofPolicy(policy.id)
    const list = LISTS[rule.each]
    if (list !== undefined && isOfUnknown(one)) return this.ofField(list, wholeSystem(before))
    const lost = list !== undefined && this.find(({path, lost}) => path === list && lost?.includes(subject.id) === true)
    if (lost) return lost
    const fields = refusals(one, after)
    const field = changedOf(fields, subject, before.system, after.system)
    if (field === STATUS && isOnward(before, after, modelFiles(sides.after, before, after))) return undefined
    return field === undefined ? this.unexplained() : this.ofField(field, subject)
  }

  /** What makes a rule weigh less: the tier, or a condition of one of its dates. */
  ofLowered({rule, policy, subject}: Evaluated): Group {
    const {before, after, tiers} = this.pair
    const fields = [...tierFields(tiers), ...conditionFields(rule, policy)]
    const field = changedOf(fields, subject, before.system, after.system)
    return field === undefined ? this.unexplained() : this.ofField(field, subject)
  }

  ofTier(from: Tier, to: Tier): void {
    const {before, after, tiers} = this.pair
    const whole = wholeSystem(after)
    const field = changedOf(tierFields(tiers), whole, before.system, after.system)
    const group = field === undefined ? this.unexplained() : this.ofField(field, whole)
    group.tier = {from, to}
  }

  ofPolicy(policy: string): Group {
    const {after} = this.pair
    const [other] = after.system.policies
    const at = other?.at ?? after.declaration.at
    return this.put(`policy ${policy}`, {cause: {kind: 'policy', policy}, subject: wholeSystem(after), at})
  }

  staying(stay: readonly string[]): void {
    const group = this.ofField(STATUS, wholeSystem(this.pair.after))
    if (group.cause.kind !== 'fact') return
    group.cause = {...group.cause, stay}
    group.contents = contentsIn(this.pair.changed, stay)
  }

  private unexplained(): Group {
    const {after} = this.pair
    return this.put('unexplained', {
      cause: {kind: 'unexplained'},
      subject: wholeSystem(after),
      at: after.system.place(),
    })
  }

  private ofChange(change: Change): void {
    const {what, reason, from, to, lost, at, subject} = change
    const cause: Cause = {
      kind: 'fact',
      what,
      reason,
      ...(from !== undefined && {from}),
      ...(to !== undefined && {to}),
      ...(lost && {lost}),
    }
    const only = lost?.length === 1 ? lost[0] : undefined
    const kind = Object.entries(LISTS).find(([, list]) => list === change.path)?.[0] as Subject['kind'] | undefined
    const about = only !== undefined && kind ? {...subject, kind, id: only} : subject
    this.put(JSON.stringify([what, reason, this.groups.size]), {cause, subject: about, at, change})
  }

  /** A field as a rule's condition names it. What the declaration itself tells of it comes first. */
  private ofField(field: string, subject: Subject): Group {
    const {before, after} = this.pair
    const path = field.replace(/^(model|source|event)(?=\.)/, '$1s')
    const own = this.find(change => change.path === path && sameSubject(change.subject, subject))
    const told = own ?? this.find(change => change.path === path)
    if (told) return told
    const {known, missing} = valuesFor(after.system, subject, field)
    const at = known[0]?.at ?? missing[0] ?? placeOfSubject(after.system, subject)
    const there = known.length > 0 ? this.find(change => samePlace(change.at, at)) : undefined
    if (there) return there
    const [from, to] = [shown(field, subject, before.system), shown(field, subject, after.system)]
    const empty = to === undefined && isEmpty(after, path)
    const cause: Cause = {
      kind: 'fact',
      what: writtenFor(field, subject),
      ...(from !== undefined && {from}),
      ...(to !== undefined ? {to} : empty && {to: 'none'}),
    }
    return this.put(`field ${cause.what}`, {cause, subject: wholeSystem(after), at})
  }

  private find(fits: (change: Change) => boolean): Group | undefined {
    return [...this.groups.values()].find(({change}) => change !== undefined && fits(change))
  }

  private put(key: string, group: Pick<Group, 'cause' | 'subject' | 'at' | 'change'>): Group {
    const known = this.groups.get(key)
    if (known) return known
    const created: Group = {...group, contents: [], rules: new Map(), ended: [], endedInUse: [], lowered: []}
    this.groups.set(key, created)
    return created
  }
}

function sameSubject(one: Subject, other: Subject): boolean {
  return one.kind === other.kind && one.id === other.id
}

function samePlace(one: Place, other: Place): boolean {
  return one.file === other.file && one.pointer === other.pointer
}

/** A list that is declared, and declared to be empty. */
function isEmpty({system}: Judged, path: string): boolean {
  const held = system.facts[path as 'models']
  return typeof held === 'object' && Object.keys(held).length === 0
}

function writtenFor(field: string, subject: Subject): string {
  const written = fieldAsWritten(field)
  return field.startsWith(`${subject.kind}.`) ? written.replace('<name>', subject.id) : written
}
