import type {Compared, Way, Weaker} from '../ways.ts'
import {weaker} from '../ways.ts'

/** One field whose value became weaker, with the names that `*` stood for. */
export interface Walked extends Weaker {
  readonly field: string
  readonly steps: readonly string[]
  readonly way: Compared
}

/** Holds two values against each other, field by field; names that only one of them has are their set's to tell. */
export function walk(table: Readonly<Record<string, Way>>, before: unknown, after: unknown, today: string): Walked[] {
  return Object.entries(table).flatMap(([field, way]) => {
    if (way.is === 'free' || way.is === 'apart') return []
    return pairs(field.split('.'), before, after, []).flatMap(({steps, was, is}): Walked[] => {
      const found = weaker(way, was, is, today)
      return found ? [{field, steps, way, ...found}] : []
    })
  })
}

interface Pair {
  readonly steps: readonly string[]
  readonly was: unknown
  readonly is: unknown
}

function pairs(path: readonly string[], was: unknown, is: unknown, steps: readonly string[]): Pair[] {
  const [step, ...rest] = path
  if (step === undefined) return [{steps, was, is}]
  const names = step === '*' ? namesOf(was).filter(name => at(is, name) !== undefined) : [step]
  return names.flatMap(name => pairs(rest, at(was, name), at(is, name), [...steps, name]))
}

function namesOf(value: unknown): string[] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : []
}

/** An own property: a name that people chose may be any word. */
export function at(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined
}
