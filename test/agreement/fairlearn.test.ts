import {describe, expect, test} from 'vitest'
import {
  type ByGroup,
  compared,
  estimates,
  everybody,
  rate,
  ratesIn,
  read,
  same,
  Tally,
  type Value,
  zip,
} from './tables.ts'

interface Fairlearn {
  readonly rates: ByGroup
  readonly difference: readonly Value[]
  readonly ratio: readonly Value[]
  readonly aggregates: readonly Value[]
  readonly to_overall: readonly Value[]
  readonly mean_odds: readonly Value[]
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
    expect(tally.found).toEqual({
      defined: 1460,
      'undefined false-negative-rate': 28,
      'undefined false-positive-rate': 23,
      'undefined precision': 34,
      'undefined true-negative-rate': 23,
      'undefined true-positive-rate': 28,
    })
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
    expect(tally.found).toEqual({defined: 339, undefined: 102})
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
    expect(tally.found).toEqual({
      'a rate is undefined: theirs is 0, or NaN where all are': 102,
      'all rates are 0: theirs is NaN': 3,
      defined: 336,
    })
  })

  test.each([
    ['demographic_parity', 'selection-rate', {difference: 63, ratio: 62, 'ratio, all rates 0: NaN': 1}],
    [
      'equal_opportunity',
      'equal-opportunity',
      {
        difference: 42,
        'difference, undefined: a number': 21,
        ratio: 41,
        'ratio, all rates 0: NaN': 1,
        'ratio, undefined: NaN': 1,
        'ratio, undefined: a number': 20,
      },
    ],
    [
      'equalized_odds',
      'equalized-odds',
      {
        difference: 33,
        'difference, undefined: a number': 30,
        ratio: 32,
        'ratio, all rates 0: NaN': 1,
        'ratio, undefined: NaN': 1,
        'ratio, undefined: a number': 29,
      },
    ],
  ] as const)('%s is our %s, where both are defined', (theirs, ours, tallied) => {
    const tally = new Tally()
    for (const [table, {aggregates}] of zip(made)) {
      for (const effect of ['difference', 'ratio'] as const) {
        const comparisons = compared(table, ours, effect, {kind: 'every-pair'})
        const value = aggregates[at(`${theirs}_${effect}`)]
        const found = estimates(comparisons)
        const metrics = new Set(comparisons.map(({metric}) => metric))
        const allZero = [...metrics].some(
          metric => estimates(comparisons.filter(one => one.metric === metric)).length === 0,
        )
        const why = comparisons.some(one => one.why === 'zero-denominator')
          ? 'undefined'
          : allZero
            ? 'all rates 0'
            : null
        if (!why) same(value, effect === 'ratio' ? Math.min(...found) : Math.max(...found.map(Math.abs)))
        tally.add(why ? `${effect}, ${why}: ${value === null ? 'NaN' : 'a number'}` : effect)
      }
    }
    expect(tally.found).toEqual(tallied)
  })

  test('the mean of equalized odds is the mean of our two worst gaps', () => {
    const tally = new Tally()
    for (const [table, {mean_odds}] of zip(made)) {
      const gaps = (['true-positive-rate', 'false-positive-rate'] as const).map(metric => {
        const comparisons = compared(table, metric, 'difference', {kind: 'every-pair'})
        const bare = comparisons.some(({estimate}) => !estimate)
        return bare ? null : Math.max(...estimates(comparisons).map(Math.abs))
      })
      const [one, other] = gaps
      if (typeof one === 'number' && typeof other === 'number') same(mean_odds[0], (one + other) / 2)
      tally.add(gaps.includes(null) ? 'undefined' : 'defined')
    }
    expect(tally.found).toEqual({defined: 33, undefined: 30})
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
    expect(tally.found).toEqual({equal: 1, 'ours is wider': 62})
  })
})
