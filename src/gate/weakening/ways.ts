import {addPeriod} from '../../words/calendar.ts'
import type {Reason} from './change.ts'

/** How a value of the declaration can say less than it did. */
export type Way =
  /** Nothing is lost by any change, and why. */
  | {readonly is: 'free'; readonly because: string}
  /** Compared in a file of its own. */
  | {readonly is: 'apart'; readonly where: string}
  /** From the lowest to the highest: lower or no longer declared is weaker. */
  | {readonly is: 'scale'; readonly order: readonly string[]; readonly reason: Reason}
  /** Names, or a list of values; `none` is an empty set. One that is gone is weaker. */
  | {readonly is: 'set'; readonly reason: Reason}
  /** Another value is weaker; so is none, and with `added` a first one. */
  | {readonly is: 'same'; readonly reason: Reason; readonly added?: boolean}
  /** More is weaker; so is none, unless `absent` stands for zero: then a first one is. */
  | {
      readonly is: 'at-most'
      readonly of: 'number' | 'period' | 'date'
      readonly absent: 'zero' | 'unlimited'
      readonly reason: Reason
    }
  /** Less, or none, is weaker. */
  | {readonly is: 'at-least'; readonly reason: Reason}
  /** Gone is weaker; another value is not. */
  | {readonly is: 'there'; readonly reason: Reason}
  /** To be there at all is weaker than not to be there. */
  | {readonly is: 'absent'; readonly reason: Reason}
  /** A day that has come does not change any more. */
  | {readonly is: 'history'; readonly reason: Reason}
  /** Any other value than this one is further away. */
  | {readonly is: 'only'; readonly value: string; readonly reason: Reason}
  /** Fewer items, or none, are weaker; other words are not. */
  | {readonly is: 'count'; readonly reason: Reason}

export type Compared = Exclude<Way, {is: 'free' | 'apart'}>

/** What became weaker: values as text, or the members that are gone. */
export interface Weaker {
  readonly from?: string
  readonly to?: string
  readonly lost?: readonly string[]
}

export const free = (because: string): Way => ({is: 'free', because})

/** Did a value become weaker? Both are plain values; `undefined`: nothing valid is declared. `today` is an ISO date. */
export function weaker(way: Compared, before: unknown, after: unknown, today: string): Weaker | undefined {
  if (before === undefined && after === undefined) return undefined
  if (way.is === 'set') {
    const kept = new Set(members(after))
    const lost = members(before).filter(member => !kept.has(member))
    return lost.length > 0 ? {lost} : undefined
  }
  return isWeaker(way, before, after, today) ? values(before, after) : undefined
}

function isWeaker(way: Exclude<Compared, {is: 'set'}>, before: unknown, after: unknown, today: string): boolean {
  const [was, is] = [valueText(before), valueText(after)]
  switch (way.is) {
    case 'scale':
      return before !== undefined && (after === undefined || way.order.indexOf(is) < way.order.indexOf(was))
    case 'same':
      return before === undefined ? way.added === true : was !== is
    case 'at-most':
      if (before === undefined) return way.absent === 'zero' && measure(way.of, after) > measure(way.of, undefined)
      if (after === undefined) return way.absent === 'unlimited'
      return measure(way.of, after) > measure(way.of, before)
    case 'at-least':
      return before !== undefined && (after === undefined || Number(after) < Number(before))
    case 'there':
      return before !== undefined && after === undefined
    case 'absent':
      return before === undefined
    case 'history':
      return before !== undefined && was <= today && was !== is
    case 'only':
      return before !== undefined && was !== is && is !== way.value
    case 'count':
      return members(after).length < members(before).length
  }
}

/** Something that grows with the value, as text or number of one kind each. */
function measure(of: 'number' | 'period' | 'date', value: unknown): string | number {
  if (of === 'number') return Number(value ?? 0)
  if (value === undefined) return ''
  return of === 'date' ? String(value) : addPeriod('2000-01-01', String(value))
}

/** The members of a list or the names of a map, as text; an inner list is one member, whatever its order. */
export function members(value: unknown): string[] {
  if (value === undefined || value === null || value === 'none') return []
  if (!Array.isArray(value)) return typeof value === 'object' ? Object.keys(value) : [String(value)]
  return [...new Set(value.map(item => (Array.isArray(item) ? item.map(String).sort().join(' & ') : String(item))))]
}

export function values(before: unknown, after: unknown): Weaker {
  return {
    ...(before !== undefined && {from: valueText(before)}),
    ...(after !== undefined && {to: valueText(after)}),
  }
}

export function valueText(value: unknown): string {
  return typeof value === 'object' && value !== null ? stable(value) : String(value)
}

/** A value as text in which the order of names does not show. */
export function stable(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(stable).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? ''
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}: ${stable(inner)}`).join(', ')}}`
}
