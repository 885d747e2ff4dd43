import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect} from 'vitest'
import {decide} from '../../src/evidence/bias/decide.ts'
import type {Compare, Comparison, Threshold} from '../../src/evidence/bias/decision.ts'
import {exactly, type Measurement} from '../../src/evidence/bias/measurement.ts'
import {type MetricName, measure} from '../../src/evidence/bias/metrics.ts'
import {rateOf} from '../../src/evidence/bias/share.ts'

/**
 * Random confusion tables, most of them with something empty, and what Fairlearn, Aequitas and AIF360 make of them
 * (tools/fixtures/agreement.py). Where a number is defined ours is the same; where it is not, ours says so and what the
 * package gives instead is stated. `null` is NaN.
 */

export type Cells = readonly [tp: number, fp: number, fn: number, tn: number]
export type Table = Readonly<Record<string, Cells>>
export type Value = number | null | 'inf' | '-inf'
export type ByGroup = Readonly<Record<string, readonly Value[]>>

export interface Made<T> {
  readonly rates: readonly MetricName[]
  readonly disparities: readonly MetricName[]
  readonly aggregates: readonly string[]
  readonly compared: readonly string[]
  readonly tables: readonly T[]
}

const {tables} = read<Table>('tables')

export function read<T>(name: string): Made<T> {
  const path = join(import.meta.dirname, `../fixtures/tools/agreement/${name}.json`)
  const made: Made<T> = JSON.parse(readFileSync(path, 'utf8'))
  return made
}

function measurement(group: string, [tp, fp, fn, tn]: Cells): Measurement {
  const counts = {
    kind: 'confusion',
    tp: exactly(tp),
    fp: exactly(fp),
    fn: exactly(fn),
    tn: exactly(tn),
  } as const
  const n = exactly(tp + fp + fn + tn)
  return {event: 'suggested', attribute: 'group', group, n, counts, suppressed: false, from: []}
}

function measurements(table: Table): Measurement[] {
  return Object.entries(table).map(([group, cells]) => measurement(group, cells))
}

/** Ours, or `null` where it is undefined; that the reason is the expected one is asserted here. */
export function rate(metric: MetricName, cells: Cells): number | null {
  const share = measure(metric, measurement('a', cells))
  if (typeof share !== 'string') return rateOf(share)[0]
  expect(share).toBe('zero-denominator')
  return null
}

export function everybody(table: Table): Cells {
  return Object.values(table).reduce<Cells>(
    ([tp, fp, fn, tn], cells) => [tp + cells[0], fp + cells[1], fn + cells[2], tn + cells[3]],
    [0, 0, 0, 0],
  )
}

export const RANGES = {ratio: [0.8, 1.25], difference: [-0.1, 0.1]} as const

export function compared(
  table: Table,
  metric: Threshold['metric'],
  effect: keyof typeof RANGES,
  compare: Compare,
): readonly Comparison[] {
  const threshold = {metric, of: 'favourable', [effect]: RANGES[effect]} as const
  const ways = {confidence: 0.95, ratioMethod: 'koopman', differenceMethod: 'newcombe'} as const
  const settings = {...ways, compare, eventIs: 'favourable', atLeastPeople: 1} as const
  return decide(measurements(table), threshold, settings).comparisons
}

export function estimates(comparisons: readonly Comparison[]): number[] {
  return comparisons.flatMap(({estimate}) => (estimate && estimate[0] === estimate[1] ? [estimate[0]] : []))
}

/** How often each thing was found, so that no kind of case can fall out of the tables unseen. */
export class Tally {
  readonly found: Record<string, number> = {}
  add(kind: string): void {
    this.found[kind] = (this.found[kind] ?? 0) + 1
  }
}

export function same(value: Value | undefined, ours: number): void {
  if (value === 'inf' || value === '-inf') expect(ours).toBe(value === 'inf' ? Infinity : -Infinity)
  else expect(Math.abs((value ?? Number.NaN) - ours)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(ours)))
}

export function* zip<T>(made: Made<T>): Generator<[Table, T]> {
  expect(made.tables).toHaveLength(tables.length)
  for (const [i, each] of made.tables.entries()) {
    const table = tables[i]
    if (table) yield [table, each]
  }
}

export function* ratesIn(
  made: Made<{readonly rates: ByGroup}>,
): Generator<[MetricName, Value | undefined, number | null]> {
  for (const [table, {rates}] of zip(made)) {
    expect(Object.keys(rates).sort()).toEqual(Object.keys(table))
    for (const [group, cells] of Object.entries(table)) {
      for (const [at, metric] of made.rates.entries()) yield [metric, rates[group]?.[at], rate(metric, cells)]
    }
  }
}
