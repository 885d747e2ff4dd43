import type {Attributes, Events} from '../../declaration/declaration.ts'
import type {Message} from '../../words/message.ts'
import type {Place} from '../../words/place.ts'
import type {Problem} from '../../words/problem.ts'
import {apart, plus} from './import/shares.ts'
import type {Bounds, Confusion, Measurement} from './measurement.ts'
import {messages} from './messages.ts'

/** What the declaration announced before the figures came. */
export interface Plan {
  readonly attributes: Attributes | undefined
  readonly events: Events | undefined
  /** Where to point when a measurement does not say where it is from. */
  readonly at: Place
}

const CELLS = ['tp', 'fp', 'fn', 'tn'] as const
/** Below this many people, two tables can be the same by chance. */
const CHANCE = 30

/** What contradicts itself within one measurement. Bounds contradict each other only when they have no number in common. */
export function contradictions(measurements: readonly Measurement[]): Problem[] {
  return measurements.flatMap(measurement => {
    const {group, n, counts, from} = measurement
    const at = from[0]
    if (!n || !counts || !at) return []
    const said: Message[] = []
    const named: readonly (readonly [string, Bounds])[] =
      counts.kind === 'selected' ? [['selected', counts.selected]] : CELLS.map(name => [name, counts[name]] as const)
    for (const [name, count] of named)
      if (count[0] > n[1]) said.push(messages.say('more-than-group', {group, name, count, n}))
    if (counts.kind === 'confusion' && said.length === 0) {
      const sum = sumOf(counts)
      if (apart(sum, n)) said.push(messages.say('sum-differs', {group, n, sum}))
    }
    return said.map(say => ({at, say}))
  })
}

/** Names that the plan does not know, each said once, where it first stands. Without a plan there is nothing to hold them against. */
export function undeclaredNames(
  named: readonly {
    readonly attribute: string
    readonly group: string
    readonly attributeAt: Place
    readonly groupAt: Place
  }[],
  attributes: Attributes | undefined,
): Problem[] {
  if (!attributes) return []
  const problems = new Map<string, Problem>()
  const once = (key: readonly string[], at: Place, say: Message) => {
    const id = JSON.stringify(key)
    if (!problems.has(id)) problems.set(id, {at, say})
  }
  const seen = new Set<string>()
  for (const {attribute, group, attributeAt, groupAt} of named) {
    const names = JSON.stringify([attribute, group])
    if (seen.has(names)) continue
    seen.add(names)
    const plan = own(attributes, attribute)
    if (!plan)
      once(
        [attribute],
        attributeAt,
        messages.say('attribute-unknown', {name: attribute.slice(0, 80), known: Object.keys(attributes).slice(0, 30)}),
      )
    else if (!plan.groups) once([attribute], attributeAt, messages.say('attribute-no-groups', {name: attribute}))
    else if (!plan.groups.includes(group)) {
      once(
        [attribute, group],
        groupAt,
        messages.say('group-unknown', {name: group.slice(0, 80), attribute, known: plan.groups.slice(0, 30)}),
      )
    }
  }
  return [...problems.values()]
}

/**
 * What is missing from, or does not fit together in, all the measurements of a bias test. Give it those of every result
 * file at once, because one file may hold one attribute and the next another. What differs in event, version, data or
 * population is never mixed. With measurements of several events at once it also sees what does not fit between them.
 */
export function consistency(measurements: readonly Measurement[], plan: Plan): Problem[] {
  const runs = grouped(measurements, ({event, version, measuredOn, population}) => [
    event,
    version,
    measuredOn,
    population,
  ])
  const perRun = runs.flatMap(run => {
    const attributes = grouped(run, ({attribute}) => [attribute])
    return [
      ...emptyFigures(run, plan),
      ...attributes.flatMap(groups => [...twice(groups, plan), ...missing(groups, plan)]),
      ...totals(attributes, plan),
    ]
  })
  return [...perRun, ...nested(measurements, plan), ...copies(measurements, plan)]
}

function emptyFigures(run: readonly Measurement[], plan: Plan): Problem[] {
  const event = run[0]?.event ?? ''
  const at = placeOf(run, plan)
  const counted = run.flatMap(({counts}) => (counts ? [counts] : []))
  const zero = counted.every(counts => (counts.kind === 'selected' ? counts.selected[1] === 0 : sumOf(counts)[1] === 0))
  if (counted.length > 0 && zero) return [{at, say: messages.say('all-zero', {event})}]
  const shares = run.length > 1 && run.every(({n}) => n !== null && n[1] <= 1)
  return shares ? [{at, say: messages.say('all-shares', {event})}] : []
}

function twice(groups: readonly Measurement[], plan: Plan): Problem[] {
  const seen = new Set<string>()
  return groups.flatMap(measurement => {
    const {attribute, group} = measurement
    if (seen.has(group))
      return [{at: placeOf([measurement], plan), say: messages.say('group-twice', {group, attribute})}]
    seen.add(group)
    return []
  })
}

function missing(groups: readonly Measurement[], plan: Plan): Problem[] {
  const [first] = groups
  if (!first) return []
  const {attribute, event} = first
  const at = placeOf(groups, plan)
  const measured = new Set(groups.map(({group}) => group))
  const absent =
    (plan.attributes && own(plan.attributes, attribute)?.groups?.filter(group => !measured.has(group))) ?? []
  if (absent.length > 0)
    return absent.map(group => ({at, say: messages.say('group-missing', {group, attribute, event})}))
  return measured.size === 1 ? [{at, say: messages.say('single-group', {attribute, group: first.group})}] : []
}

/** Everybody belongs to one group of each attribute, or is among its unknown: so all attributes have the same total. */
function totals(attributes: readonly (readonly Measurement[])[], plan: Plan): Problem[] {
  const known = attributes.flatMap(groups => {
    const attribute = groups[0]?.attribute ?? ''
    const people = groups.map(({n}) => n)
    if (people.some(n => n === null)) return []
    const total: Bounds = people.reduce<Bounds>((sum, n) => (n ? plus(sum, n) : sum), [0, 0])
    const unknown = (plan.attributes && own(plan.attributes, attribute)?.unknown?.up_to) ?? 0
    return [{attribute, total, unknown, at: placeOf(groups, plan)}]
  })
  const most = known.toSorted((a, b) => b.total[0] - a.total[0])[0]
  if (!most) return []
  return known
    .filter(({total, unknown}) => total[1] + unknown < most.total[0])
    .map(({attribute, total, unknown, at}) => ({
      at,
      say: messages.say('totals-differ', {
        attribute,
        people: total,
        unknown,
        other: most.attribute,
        others: most.total,
      }),
    }))
}

/** Only those to whom the earlier event happened can meet the later one. */
function nested(measurements: readonly Measurement[], plan: Plan): Problem[] {
  const at = (event: string, {version, measuredOn, population, attribute, group}: Measurement) =>
    key([event, version, measuredOn, population, attribute, group])
  const all = new Map(measurements.map(measurement => [at(measurement.event, measurement), measurement]))
  return measurements.flatMap(measurement => {
    const {event, group, n} = measurement
    const among = plan.events && own(plan.events, event)?.among
    const counts = among === undefined ? undefined : all.get(at(among, measurement))?.counts
    if (among === undefined || !counts || !n) return []
    const selected = counts.kind === 'selected' ? counts.selected : plus(counts.tp, counts.fp)
    if (n[0] <= selected[1]) return []
    return [
      {at: placeOf([measurement], plan), say: messages.say('more-than-before', {event, group, n, among, selected})},
    ]
  })
}

/** The same numbers under another event, attribute or population; two versions of a model may well do the same. */
function copies(measurements: readonly Measurement[], plan: Plan): Problem[] {
  const seen = new Map<string, Measurement>()
  return grouped(measurements, ({event, version, measuredOn, population, attribute}) => [
    event,
    version,
    measuredOn,
    population,
    attribute,
  ]).flatMap(groups => {
    const [first] = groups
    const people = groups.reduce((sum, {n}) => sum + (n?.[0] ?? 0), 0)
    if (!first || groups.length < 2 || people < CHANCE || groups.some(({counts}) => !counts)) return []
    const numbers = key([
      first.version,
      first.measuredOn,
      ...groups.map(({n, counts}) => JSON.stringify([n, counts])).toSorted(),
    ])
    const earlier = seen.get(numbers)
    if (!earlier) {
      seen.set(numbers, first)
      return []
    }
    return [
      {
        at: placeOf(groups, plan),
        say: messages.say('same-numbers', {one: nameIn(earlier, first), other: nameIn(first, earlier)}),
      },
    ]
  })
}

/** What sets one table apart from another. */
function nameIn(one: Measurement, other: Measurement): string {
  const parts = [
    one.event === other.event ? undefined : one.event,
    one.attribute === other.attribute ? undefined : one.attribute,
    one.population === other.population ? undefined : one.population,
  ]
  return parts.filter(part => part !== undefined).join(', ')
}

function grouped(
  measurements: readonly Measurement[],
  by: (each: Measurement) => readonly (string | undefined)[],
): Measurement[][] {
  const groups = new Map<string, Measurement[]>()
  for (const measurement of measurements) {
    const name = key(by(measurement))
    const group = groups.get(name)
    if (group) group.push(measurement)
    else groups.set(name, [measurement])
  }
  return [...groups.values()]
}

function key(parts: readonly (string | undefined)[]): string {
  return JSON.stringify(parts.map(part => part ?? null))
}

function placeOf(measurements: readonly Measurement[], plan: Plan): Place {
  return measurements.find(({from}) => from.length > 0)?.from[0] ?? plan.at
}

function sumOf(counts: Confusion): Bounds {
  return CELLS.map(name => counts[name]).reduce(plus)
}

function own<T>(values: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(values, name) ? values[name] : undefined
}
