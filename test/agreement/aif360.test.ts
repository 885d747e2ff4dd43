import {describe, expect, test} from 'vitest'
import type {Threshold} from '../../src/evidence/bias/decision.ts'
import {
  type Benefit,
  benefitsOf,
  coefficientOfVariation,
  entropyBetween,
  generalizedEntropy,
  theil,
} from '../../src/evidence/bias/entropy.ts'
import type {MetricName} from '../../src/evidence/bias/metrics.ts'
import {
  type ByGroup,
  type Cells,
  compared,
  estimates,
  everybody,
  type RANGES,
  rate,
  ratesIn,
  read,
  same,
  type Table,
  Tally,
  type Value,
  zip,
} from './tables.ts'

interface Aif360 {
  readonly privileged: string
  readonly rates: ByGroup
  readonly compared: readonly Value[]
  readonly entropy: readonly Value[]
}

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
    expect(tally.found).toEqual({defined: 2064, 'undefined, of the actual': 102, 'undefined, of the predicted': 114})
  })

  /** The privileged group as the reference, all others as one. */
  function withOthers(table: Table, privileged: string): Table {
    const {[privileged]: own, ...others} = table
    return {privileged: own ?? [0, 0, 0, 0], others: everybody(others)}
  }

  function* against(metric: Threshold['metric'], effect: keyof typeof RANGES, names: readonly string[]) {
    for (const [whole, {privileged, compared: values}] of zip(made)) {
      const theirs = names.map(name => values[made.compared.indexOf(name)])
      const table = withOthers(whole, privileged)
      yield {theirs, table, ours: compared(table, metric, effect, {kind: 'reference', group: 'privileged'})}
    }
  }

  /** A rate in AIF360 where there is nobody to have one of. */
  const instead = (metric: MetricName) => (ACTUAL.includes(metric) ? Number.NaN : 0)

  test.each([
    ['statistical_parity_difference', 'selection-rate', {defined: 63}],
    ['equal_opportunity_difference', 'true-positive-rate', {defined: 54, 'zero-denominator: NaN': 9}],
    ['false_positive_rate_difference', 'false-positive-rate', {defined: 54, 'zero-denominator: NaN': 9}],
    ['false_negative_rate_difference', 'false-negative-rate', {defined: 54, 'zero-denominator: NaN': 9}],
    ['false_discovery_rate_difference', 'false-discovery-rate', {defined: 49, 'zero-denominator: a number': 14}],
    ['false_omission_rate_difference', 'false-omission-rate', {defined: 56, 'zero-denominator: a number': 7}],
  ] as const)('%s is ours, with its sign', (name, metric, tallied) => {
    const tally = new Tally()
    for (const {theirs, table, ours} of against(metric, 'difference', [name])) {
      const [comparison] = ours
      const [privileged = 0, others = 0] = Object.values(table).map(cells => rate(metric, cells) ?? instead(metric))
      if (comparison?.estimate) same(theirs[0], comparison.estimate[0])
      else if (Number.isNaN(others - privileged)) expect(theirs[0]).toBeNull()
      else same(theirs[0], others - privileged)
      tally.add(comparison?.estimate ? 'defined' : `${comparison?.why}: ${theirs[0] === null ? 'NaN' : 'a number'}`)
    }
    expect(tally.found).toEqual(tallied)
  })

  test.each([
    [
      'disparate_impact',
      'selection-rate',
      {defined: 50, 'reference-rate-zero: NaN': 1, 'reference-rate-zero: inf': 12},
    ],
    [
      'false_positive_rate_ratio',
      'false-positive-rate',
      {defined: 44, 'reference-rate-zero: NaN': 1, 'reference-rate-zero: inf': 9, 'zero-denominator: NaN': 9},
    ],
    [
      'false_negative_rate_ratio',
      'false-negative-rate',
      {defined: 50, 'reference-rate-zero: inf': 4, 'zero-denominator: NaN': 9},
    ],
    [
      'false_discovery_rate_ratio',
      'false-discovery-rate',
      {
        defined: 44,
        'reference-rate-zero: inf': 5,
        'zero-denominator: 0': 1,
        'zero-denominator: NaN': 2,
        'zero-denominator: inf': 11,
      },
    ],
    [
      'false_omission_rate_ratio',
      'false-omission-rate',
      {
        defined: 50,
        'reference-rate-zero: NaN': 1,
        'reference-rate-zero: inf': 5,
        'zero-denominator: 0': 2,
        'zero-denominator: inf': 5,
      },
    ],
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
    expect(tally.found).toEqual({
      defined: 46,
      'without false-positive-rate': 8,
      'without true-positive-rate': 8,
      'without true-positive-rate and false-positive-rate': 1,
    })
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
    expect(tally.found).toEqual({defined: 46, 'undefined: NaN': 17})
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
    expect(tally.found).toEqual({defined: 378})
  })
})
