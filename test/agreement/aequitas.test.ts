import {describe, expect, test} from 'vitest'
import {type ByGroup, compared, everybody, rate, ratesIn, read, same, Tally, type Value, zip} from './tables.ts'

interface Aequitas {
  readonly reference: 'predefined' | 'major' | 'min'
  readonly references: readonly string[]
  readonly rates: ByGroup
  readonly share_of_selected: Readonly<Record<string, Value>>
  readonly disparities: ByGroup
}

describe('Aequitas', () => {
  const made = read<Aequitas>('aequitas')

  test('has the same rates, and none where we have none', () => {
    const tally = new Tally()
    for (const [, theirs, ours] of ratesIn(made)) {
      tally.add(ours === null ? 'undefined' : 'defined')
      if (ours === null) expect(theirs).toBeNull()
      else same(theirs, ours)
    }
    expect(tally.found).toEqual({defined: 2064, undefined: 216})
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
    expect(tally.found).toEqual({'another number': 195, equal: 33})
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
    expect(tally.found).toEqual({
      defined: 1015,
      'reference-rate-zero: 10': 210,
      'reference-rate-zero: null': 28,
      'zero-denominator: null': 232,
    })
  })

  test('its majority is ours, which names every group that ties', () => {
    const tally = new Tally()
    for (const [table, {reference, references}] of zip(made)) {
      if (reference !== 'major') continue
      const ours = compared(table, 'selection-rate', 'difference', {kind: 'majority'}).map(({against}) => against)
      expect(ours).toContain(references[0])
      tally.add(new Set(ours).size > 1 ? 'ties' : 'one')
    }
    expect(tally.found).toEqual({one: 19, ties: 2})
  })
})
