import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {decide} from '../src/evidence/bias/decide.ts'
import type {Compare, Comparison, Threshold} from '../src/evidence/bias/decision.ts'
import {
  type Benefit,
  benefitsOf,
  coefficientOfVariation,
  entropyBetween,
  generalizedEntropy,
  theil,
} from '../src/evidence/bias/entropy.ts'
import {exactly, type Measurement} from '../src/evidence/bias/measurement.ts'
import {type MetricName, measure} from '../src/evidence/bias/metrics.ts'
import {rateOf} from '../src/evidence/bias/share.ts'

/**
 * Random confusion tables, most of them with something empty, and what Fairlearn, Aequitas and AIF360 make of them
 * (tools/fixtures/agreement.py). Where a number is defined ours is the same; where it is not, ours says so and what the
 * package gives instead is stated. `null` is NaN.
 */

type Cells = readonly [tp: number, fp: number, fn: number, tn: number]
type Table = Readonly<Record<string, Cells>>
type Value = number | null | 'inf' | '-inf'
type ByGroup = Readonly<Record<string, readonly Value[]>>

interface Fairlearn {
  readonly rates: ByGroup
  readonly difference: readonly Value[]
  readonly ratio: readonly Value[]
  readonly aggregates: readonly Value[]
  readonly to_overall: readonly Value[]
  readonly mean_odds: readonly Value[]
}

interface Aequitas {
  readonly reference: 'predefined' | 'major' | 'min'
  readonly references: readonly string[]
  readonly rates: ByGroup
  readonly share_of_selected: Readonly<Record<string, Value>>
  readonly disparities: ByGroup
}

interface Aif360 {
  readonly privileged: string
  readonly rates: ByGroup
  readonly compared: readonly Value[]
  readonly entropy: readonly Value[]
}

interface Made<T> {
  readonly rates: readonly MetricName[]
  readonly disparities: readonly MetricName[]
  readonly aggregates: readonly string[]
  readonly compared: readonly string[]
  readonly tables: readonly T[]
}

const {tables} = read<Table>('tables')

function read<T>(name: string): Made<T> {
  const path = join(import.meta.dirname, `fixtures/tools/agreement/${name}.json`)
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
function rate(metric: MetricName, cells: Cells): number | null {
  const share = measure(metric, measurement('a', cells))
  if (typeof share !== 'string') return rateOf(share)[0]
  expect(share).toBe('zero-denominator')
  return null
}

function everybody(table: Table): Cells {
  return Object.values(table).reduce<Cells>(
    ([tp, fp, fn, tn], cells) => [tp + cells[0], fp + cells[1], fn + cells[2], tn + cells[3]],
    [0, 0, 0, 0],
  )
}

const RANGES = {ratio: [0.8, 1.25], difference: [-0.1, 0.1]} as const

function compared(
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

function estimates(comparisons: readonly Comparison[]): number[] {
  return comparisons.flatMap(({estimate}) => (estimate && estimate[0] === estimate[1] ? [estimate[0]] : []))
}

/** How often each thing was found, so that no kind of case can fall out of the tables unseen. */
class Tally {
  readonly found: Record<string, number> = {}
  add(kind: string): void {
    this.found[kind] = (this.found[kind] ?? 0) + 1
  }
}

function same(value: Value | undefined, ours: number): void {
  if (value === 'inf' || value === '-inf') expect(ours).toBe(value === 'inf' ? Infinity : -Infinity)
  else expect(Math.abs((value ?? Number.NaN) - ours)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(ours)))
}

function* zip<T>(made: Made<T>): Generator<[Table, T]> {
  expect(made.tables).toHaveLength(tables.length)
  for (const [i, each] of made.tables.entries()) {
    const table = tables[i]
    if (table) yield [table, each]
  }
}

function* ratesIn(made: Made<{readonly rates: ByGroup}>): Generator<[MetricName, Value | undefined, number | null]> {
  for (const [table, {rates}] of zip(made)) {
    expect(Object.keys(rates).sort()).toEqual(Object.keys(table))
    for (const [group, cells] of Object.entries(table)) {
      for (const [at, metric] of made.rates.entries()) yield [metric, rates[group]?.[at], rate(metric, cells)]
    }
  }
}

describe('Fairlearn', () => {
  const made = read<Fairlearn>('fairlearn')
  const at = (name: string) => made.aggregates.indexOf(name)

  test('has the same rates, and 0 where we say that there is nobody to have a rate of', () => {
    const tally = new Tally()
    for (const [metric, theirs, ours] of ratesIn(made)) {
      tally.add(ours === null ? `undefined ${metric}` : 'defined')
      same(theirs, ours ?? 0)
    }
    expect(tally.found).toEqual({})
  })

  test('has the same difference between groups, the widest of every pair, and goes on with 0 where one is undefined', () => {
    const tally = new Tally()
    for (const [table, {difference}] of zip(made)) {
      for (const [i, metric] of made.rates.entries()) {
        const comparisons = compared(table, metric, 'difference', {kind: 'every-pair'})
        const open = comparisons.some(({why}) => why === 'zero-denominator')
        if (open) {
          const rates = Object.values(table).map(cells => rate(metric, cells) ?? 0)
          same(difference[i], Math.max(...rates) - Math.min(...rates))
        } else same(difference[i], Math.max(...estimates(comparisons).map(Math.abs)))
        tally.add(open ? 'undefined' : 'defined')
      }
    }
    expect(tally.found).toEqual({})
  })

  test('has the same ratio between groups, the lowest of every pair', () => {
    const tally = new Tally()
    for (const [table, {ratio}] of zip(made)) {
      for (const [i, metric] of made.rates.entries()) {
        const comparisons = compared(table, metric, 'ratio', {kind: 'every-pair'})
        const whys = new Set(comparisons.flatMap(({why, estimate}) => (estimate || !why ? [] : [why])))
        if (whys.has('zero-denominator')) {
          tally.add('a rate is undefined: theirs is 0, or NaN where all are')
          const others = Object.values(table).some(cells => (rate(metric, cells) ?? 0) > 0)
          expect(ratio[i]).toBe(others ? 0 : null)
        } else if (estimates(comparisons).length === 0) {
          tally.add('all rates are 0: theirs is NaN')
          expect([...whys]).toEqual(['both-rates-zero'])
          expect(ratio[i]).toBeNull()
        } else {
          tally.add('defined')
          same(ratio[i], Math.min(...estimates(comparisons)))
        }
      }
    }
    expect(tally.found).toEqual({})
  })

  test.each([
    ['demographic_parity', 'selection-rate', {}],
    ['equal_opportunity', 'equal-opportunity', {}],
    ['equalized_odds', 'equalized-odds', {}],
  ] as const)('%s is our %s, where both are defined', (theirs, ours, tallied) => {
    const tally = new Tally()
    for (const [table, {aggregates}] of zip(made)) {
      for (const effect of ['difference', 'ratio'] as const) {
        const comparisons = compared(table, ours, effect, {kind: 'every-pair'})
        const value = aggregates[at(`${theirs}_${effect}`)]
        const found = estimates(comparisons)
        const metrics = new Set(comparisons.map(({metric}) => metric))
        const allZero = [...metrics].some(metric => estimates(comparisons.filter(one => one.metric === metric)).length === 0)
        const why = comparisons.some(one => one.why === 'zero-denominator') ? 'undefined' : allZero ? 'all rates 0' : null
        if (!why) same(value, effect === 'ratio' ? Math.min(...found) : Math.max(...found.map(Math.abs)))
        tally.add(why ? `${effect}, ${why}: ${value === null ? 'NaN' : 'a number'}` : effect)
      }
    }
    expect(tally.found).toEqual(tallied)
  })

  test('`to_overall` compares a group with everybody, itself included; we compare it with the others', () => {
    const tally = new Tally()
    for (const [table, {to_overall}] of zip(made)) {
      const all = rate('selection-rate', everybody(table))
      const rates = Object.values(table).map(cells => rate('selection-rate', cells))
      same(
        to_overall[at('demographic_parity_difference')],
        Math.max(...rates.map(one => Math.abs((one ?? 0) - (all ?? 0)))),
      )
      const rest = estimates(compared(table, 'selection-rate', 'difference', {kind: 'rest'}))
      expect(estimates(compared(table, 'selection-rate', 'difference', {kind: 'overall'}))).toEqual(rest)
      const wider = Math.max(...rest.map(Math.abs)) > Number(to_overall[at('demographic_parity_difference')]) + 1e-9
      tally.add(wider ? 'ours is wider' : 'equal')
    }
    expect(tally.found).toEqual({})
  })
})

describe('Aequitas', () => {
  const made = read<Aequitas>('aequitas')

  test('has the same rates, and none where we have none', () => {
    const tally = new Tally()
    for (const [, theirs, ours] of ratesIn(made)) {
      tally.add(ours === null ? 'undefined' : 'defined')
      if (ours === null) expect(theirs).toBeNull()
      else same(theirs, ours)
    }
    expect(tally.found).toEqual({})
  })

  test('`ppr` is the share of all who are selected, `pprev` our selection rate', () => {
    const tally = new Tally()
    for (const [table, {share_of_selected}] of zip(made)) {
      const [tp, fp] = everybody(table)
      for (const [group, cells] of Object.entries(table)) {
        const value = share_of_selected[group]
        if (tp + fp === 0) expect(value).toBeNull()
        else same(value, (cells[0] + cells[1]) / (tp + fp))
        tally.add(value === rate('selection-rate', cells) ? 'equal' : 'another number')
      }
    }
    expect(tally.found).toEqual({})
  })

  test('has our ratio to the reference as disparity, and 10 where we say that the rate of the reference is 0', () => {
    const tally = new Tally()
    for (const [table, {references, disparities}] of zip(made)) {
      for (const [i, metric] of made.disparities.entries()) {
        const reference = references[i] ?? ''
        for (const {group, estimate, why} of compared(table, metric, 'ratio', {kind: 'reference', group: reference})) {
          const theirs = disparities[group]?.[i]
          const cells = table[group]
          if (estimate) same(theirs, estimate[0])
          else if (why === 'reference-rate-zero') expect(theirs).toBe(cells && rate(metric, cells) === 0 ? null : 10)
          else expect([why, theirs]).toEqual(['zero-denominator', null])
          tally.add(estimate ? 'defined' : `${why}: ${theirs}`)
        }
      }
    }
    expect(tally.found).toEqual({})
  })

  test('its majority is ours, which names every group that ties', () => {
    const tally = new Tally()
    for (const [table, {reference, references}] of zip(made)) {
      if (reference !== 'major') continue
      const ours = compared(table, 'selection-rate', 'difference', {kind: 'majority'}).map(({against}) => against)
      expect(ours).toContain(references[0])
      tally.add(new Set(ours).size > 1 ? 'ties' : 'one')
    }
    expect(tally.found).toEqual({})
  })
})

describe('AIF360', () => {
  const made = read<Aif360>('aif360')
  const ACTUAL = ['true-positive-rate', 'false-negative-rate', 'false-positive-rate', 'true-negative-rate']

  test('has the same rates; where we have none, NaN among actual people and 0 among predicted ones', () => {
    const tally = new Tally()
    for (const [metric, theirs, ours] of ratesIn(made)) {
      const kind = ACTUAL.includes(metric) ? 'actual' : 'predicted'
      tally.add(ours === null ? `undefined, of the ${kind}` : 'defined')
      if (ours !== null) same(theirs, ours)
      else expect(theirs).toBe(kind === 'actual' ? null : 0)
    }
    expect(tally.found).toEqual({})
  })

  /** The privileged group as the reference, all others as one. */
  function withOthers(table: Table, privileged: string): Table {
    const {[privileged]: own, ...others} = table
    return {privileged: own ?? [0, 0, 0, 0], others: everybody(others)}
  }

  function* against(metric: Threshold['metric'], effect: keyof typeof RANGES, names: readonly string[]) {
    for (const [table, {privileged, compared: values}] of zip(made)) {
      const theirs = names.map(name => values[made.compared.indexOf(name)])
      const compare = {kind: 'reference', group: 'privileged'} as const
      yield {theirs, ours: compared(withOthers(table, privileged), metric, effect, compare)}
    }
  }

  test.each([
    ['statistical_parity_difference', 'selection-rate', {}],
    ['equal_opportunity_difference', 'true-positive-rate', {}],
    ['false_positive_rate_difference', 'false-positive-rate', {}],
    ['false_negative_rate_difference', 'false-negative-rate', {}],
    ['false_discovery_rate_difference', 'false-discovery-rate', {}],
    ['false_omission_rate_difference', 'false-omission-rate', {}],
  ] as const)('%s is ours, with its sign', (name, metric, tallied) => {
    const tally = new Tally()
    for (const {theirs, ours} of against(metric, 'difference', [name])) {
      const [comparison] = ours
      if (comparison?.estimate) same(theirs[0], comparison.estimate[0])
      tally.add(comparison?.estimate ? 'defined' : `${comparison?.why}: ${theirs[0] === null ? 'NaN' : 'a number'}`)
    }
    expect(tally.found).toEqual(tallied)
  })

  test.each([
    ['disparate_impact', 'selection-rate', {}],
    ['false_positive_rate_ratio', 'false-positive-rate', {}],
    ['false_negative_rate_ratio', 'false-negative-rate', {}],
    ['false_discovery_rate_ratio', 'false-discovery-rate', {}],
    ['false_omission_rate_ratio', 'false-omission-rate', {}],
  ] as const)('%s is ours, the others over the privileged group', (name, metric, tallied) => {
    const tally = new Tally()
    for (const {theirs, ours} of against(metric, 'ratio', [name])) {
      const [comparison] = ours
      if (comparison?.estimate) same(theirs[0], comparison.estimate[0])
      tally.add(comparison?.estimate ? 'defined' : `${comparison?.why}: ${theirs[0] === null ? 'NaN' : theirs[0]}`)
    }
    expect(tally.found).toEqual(tallied)
  })

  test('`equalized_odds_difference` is ours, and the false positives alone where nobody is positive', () => {
    const tally = new Tally()
    for (const {theirs, ours} of against('equalized-odds', 'difference', ['equalized_odds_difference'])) {
      const without = ours.filter(({estimate}) => !estimate).map(({metric}) => metric)
      if (without.includes('false-positive-rate')) expect(theirs[0]).toBeNull()
      else same(theirs[0], Math.max(...estimates(ours).map(Math.abs)))
      tally.add(without.length === 0 ? 'defined' : `without ${without.join(' and ')}`)
    }
    expect(tally.found).toEqual({})
  })

  test('`average_odds_difference` is the mean of our two differences, signed or not', () => {
    const tally = new Tally()
    const names = ['average_odds_difference', 'average_abs_odds_difference']
    for (const {theirs, ours} of against('equalized-odds', 'difference', names)) {
      const [one, other] = estimates(ours)
      const defined = one !== undefined && other !== undefined
      if (defined) {
        same(theirs[0], (one + other) / 2)
        same(theirs[1], (Math.abs(one) + Math.abs(other)) / 2)
      } else expect(theirs).toEqual([null, null])
      tally.add(defined ? 'defined' : 'undefined: NaN')
    }
    expect(tally.found).toEqual({})
  })

  test('has the same entropy, Theil index, coefficient of variation and entropy between groups', () => {
    const tally = new Tally()
    const benefits = ([tp, fp, fn, tn]: Cells) => benefitsOf({tp, fp, fn, tn})
    for (const [table, {privileged, entropy}] of zip(made)) {
      const own = table[privileged]
      if (!own) throw new Error(privileged)
      const all = benefits(everybody(table))
      const others = Object.entries(table).filter(([group]) => group !== privileged)
      const groups: Benefit[][] = Object.values(table).map(benefits)
      const ours = [
        generalizedEntropy(all),
        theil(all),
        coefficientOfVariation(all),
        generalizedEntropy(all, 0.5),
        entropyBetween([benefits(own), benefits(everybody(Object.fromEntries(others)))]),
        entropyBetween(groups),
      ]
      for (const [i, value] of ours.entries()) {
        tally.add(value === null ? 'undefined' : 'defined')
        if (value === null) expect(entropy[i]).toBeNull()
        else same(entropy[i], value)
      }
    }
    expect(tally.found).toEqual({})
  })
})
