import {COMPARED_NAMES, type ComparedName} from '../../declaration/schema/metrics.ts'

/** Ends included. */
type Range = readonly [from: number, to: number]

/** `rate`: of each group itself. */
export const EFFECTS = ['ratio', 'difference', 'rate'] as const
export type Effect = (typeof EFFECTS)[number]
export const SIDES = ['favourable', 'adverse', 'both-sides'] as const
export type SideOf = (typeof SIDES)[number]

/** How far one figure may lie. */
export interface Limit {
  readonly metric: ComparedName
  /** Which side of the event; absent: both. */
  readonly of?: SideOf
  readonly effect: Effect
  readonly range: Range
}

/** The limits that figures were planned under, by the id of the rule that asks them. */
export type PlannedLimits = ReadonlyMap<string, readonly Limit[]>

/** A metric of a rule, as the policy writes it. */
export interface Metric {
  readonly metric: ComparedName
  readonly of?: SideOf
  readonly ratio?: Range
  readonly difference?: Range
  readonly rate?: Range
}

/** What a metric of a rule limits. */
export function limitsOf(metric: Metric): Limit[] {
  const {metric: name, of} = metric
  return EFFECTS.flatMap(effect => {
    const range = metric[effect]
    return range ? [{metric: name, ...(of && {of}), effect, range}] : []
  })
}

/** Do two limits hold the same figure? Only which side is meant can be left out. */
export function isOfSame(one: Omit<Limit, 'range'>, other: Omit<Limit, 'range'>): boolean {
  const side = ({of = 'both-sides'}: Pick<Limit, 'of'>) => of
  return one.metric === other.metric && one.effect === other.effect && side(one) === side(other)
}

/** Does a range allow nothing that another one, where there was one, did not? */
export function isWithin(range: readonly number[] | undefined, other: readonly number[] | undefined): boolean {
  if (other === undefined) return true
  const [low = Number.NEGATIVE_INFINITY, high = Number.POSITIVE_INFINITY] = range ?? []
  const [lowest = Number.NEGATIVE_INFINITY, highest = Number.POSITIVE_INFINITY] = other
  return range !== undefined && low >= lowest && high <= highest
}

/** `house/equal: selection-rate of both-sides ratio 0.8 to 1.25, precision difference -0.1 to 0.1; law/equal: …` */
export function writeLimits(planned: PlannedLimits): string {
  return [...planned]
    .filter(([, limits]) => limits.length > 0)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([rule, limits]) => `${rule}: ${limits.map(writeLimit).join(', ')}`)
    .join('; ')
}

export function writeLimit({metric, of, effect, range: [from, to]}: Limit): string {
  return `${metric}${of ? ` of ${of}` : ''} ${effect} ${from} to ${to}`
}

/** As long as a cell is read, and so many limits in one. */
const LONGEST = 4000
const MOST_LIMITS = 40
const RULE = /^[a-z0-9][a-z0-9-]{0,62}\/[a-z0-9][a-z0-9-]{0,62}$/
const LIMIT = /^([a-z-]{1,40})(?: of ([a-z-]{1,20}))? ([a-z]{1,12}) (-?[0-9.e-]{1,25}) to (-?[0-9.e-]{1,25})$/

/** Reads what `writeLimits` writes; spaces may differ. `unreadable`: the part that is none. */
export function readLimits(text: string): {readonly planned: PlannedLimits} | {readonly unreadable: string} {
  if (text.length > LONGEST) return {unreadable: text}
  const planned = new Map<string, readonly Limit[]>()
  let count = 0
  for (const part of text.split(';')) {
    const colon = part.indexOf(':')
    const rule = part.slice(0, Math.max(0, colon)).trim()
    if (!RULE.test(rule) || planned.has(rule)) return {unreadable: part}
    const limits: Limit[] = []
    for (const written of part.slice(colon + 1).split(',')) {
      const limit = readLimit(written)
      if (!limit || ++count > MOST_LIMITS) return {unreadable: written}
      limits.push(limit)
    }
    planned.set(rule, limits)
  }
  return {planned}
}

function readLimit(written: string): Limit | undefined {
  const [, name, side, kind, low, high] = LIMIT.exec(written.trim().replaceAll(/\s+/g, ' ')) ?? []
  const metric = COMPARED_NAMES.find(one => one === name)
  const of = SIDES.find(one => one === side)
  const effect = EFFECTS.find(one => one === kind)
  const [from, to] = [Number(low), Number(high)]
  if (!metric || !effect || (side !== undefined && !of) || !Number.isFinite(from) || !Number.isFinite(to))
    return undefined
  return from > to ? undefined : {metric, ...(of && {of}), effect, range: [from, to]}
}
