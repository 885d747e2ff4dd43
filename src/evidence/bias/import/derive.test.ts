import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {SHARES, type ShareName} from '../../../declaration/schema/figures.ts'
import type {Bounds} from '../measurement.ts'
import {type CountBounds, derive} from './derive.ts'
import {smallestFraction} from './fraction.ts'
import {shareBounds} from './shares.ts'
import {SHARE_SUMS} from './tables.ts'

type Four = readonly [tp: number, fp: number, fn: number, tn: number]

const sumOf = (table: Four, sum: number) => table.reduce((all, count, i) => all + (sum & (1 << i) ? count : 0), 0)
const shareOf = (table: Four, name: ShareName) =>
  sumOf(table, SHARE_SUMS[name].of) / sumOf(table, SHARE_SUMS[name].among)

function sharesOf(table: Four, names: readonly ShareName[], decimals = 17): Map<ShareName, Bounds> {
  return new Map(
    names.flatMap(name => {
      const share = shareOf(table, name)
      if (!Number.isFinite(share)) return []
      return [[name, shareBounds(decimals > 12 ? share : Number(share.toFixed(decimals)), decimals)] as const]
    }),
  )
}

const exact = ([tp, fp, fn, tn]: Four): CountBounds => ({tp: [tp, tp], fp: [fp, fp], fn: [fn, fn], tn: [tn, tn]})
const people = (n: number): CountBounds => ({n: [n, n]})
const total = (table: Four) => table.reduce((sum, count) => sum + count, 0)

const tables = (most: number): fc.Arbitrary<Four> =>
  fc.tuple(fc.nat(most), fc.nat(most), fc.nat(most), fc.nat(most)).filter(table => total(table) > 0)

describe('counts from shares written in full', () => {
  const table: Four = [416, 377, 255, 205]
  test.each([
    ['base rate, true and false positive rate', ['base_rate', 'true_positive_rate', 'false_positive_rate']],
    ['selection rate and the same two', ['selection_rate', 'true_positive_rate', 'false_positive_rate']],
    ['precision, recall and accuracy', ['precision', 'true_positive_rate', 'accuracy']],
    ['precision, recall and selection rate', ['precision', 'true_positive_rate', 'selection_rate']],
    ['false negative and true negative rate, accuracy', ['false_negative_rate', 'true_negative_rate', 'accuracy']],
    ['predictive values and selection rate', ['precision', 'negative_predictive_value', 'selection_rate']],
  ] as const)('%s and n', (_, names) => {
    expect(derive(people(total(table)), sharesOf(table, names)).counts).toMatchObject(exact(table))
  })

  test('the same without n: the smallest group that gives them, as a multiple', () => {
    const shares = sharesOf([832, 754, 510, 410], ['base_rate', 'true_positive_rate', 'false_positive_rate'])
    expect(derive({}, shares)).toMatchObject({counts: {n: [1253, 1253], ...exact(table)}, multiple: true})
  })

  test('a selection rate alone: 922 of 10,771', () => {
    const found = derive({}, new Map([['selection_rate', [0.08560022282053663, 0.08560022282053663]]]))
    expect(found).toEqual({counts: {n: [10771, 10771], selected: [922, 922]}, multiple: true, contradicting: []})
  })

  test('a rounded share says nothing of how many people there are', () =>
    expect(derive({}, new Map([['selection_rate', [0.08555, 0.08565]]]))).toMatchObject({counts: {}, multiple: false}))

  test.each([0.2466, 0.25, 0.5, 0.296875, 1 - 0.7533, 24.67 / 100])(
    'a decimal that ends soon, %d, says nothing of how many people there are, however it was written',
    share =>
      expect(derive({}, new Map([['selection_rate', [share, share]]]))).toMatchObject({counts: {}, multiple: false}),
  )

  test('a short decimal beside full ones fixes no counts, unless they are fixed without it', () => {
    const [base, recall, fall] = [0.2466, 5 / 12, 1 / 7]
    const shares = (all: Partial<Record<ShareName, number>>) =>
      new Map(Object.entries(all).map(([name, share]) => [name as ShareName, [share, share] as const]))
    const one = shares({base_rate: base, true_positive_rate: recall, false_positive_rate: fall})
    expect(derive({}, one)).toMatchObject({counts: {}, multiple: false})
    const full = shares({base_rate: 6 / 13, true_positive_rate: 1 / 3, false_positive_rate: 3 / 7, precision: 0.4})
    expect(derive({}, full)).toMatchObject({counts: {tp: [2, 2], fp: [3, 3]}, multiple: true})
  })

  test('nothing is made up where a count stands there that could not be read', () =>
    expect(derive({}, new Map([['selection_rate', [1 / 3, 1 / 3]]]), false)).toMatchObject({multiple: false}))

  test('accuracy alone does not give four counts', () =>
    expect(derive(people(1253), sharesOf(table, ['accuracy'])).counts).toEqual({n: [1253, 1253]}))

  test('a share that the others do not give is named, with what they give', () => {
    const shares = sharesOf(table, ['base_rate', 'true_positive_rate', 'false_positive_rate'])
    const {contradicting} = derive(people(total(table)), new Map([...shares, ['accuracy', [0.7, 0.7]]]))
    expect(contradicting).toMatchObject([{share: 'accuracy'}])
  })
})

describe('whatever was published', () => {
  const names = fc.uniqueArray(fc.constantFrom(...SHARES), {minLength: 1, maxLength: 6})

  test('the true table always lies within the bounds, and nothing contradicts it', () =>
    fc.assert(
      fc.property(tables(300), names, fc.constantFrom(2, 3, 4, 17), (table, shares, decimals) => {
        const {counts, contradicting} = derive(people(total(table)), sharesOf(table, shares, decimals))
        expect(contradicting).toEqual([])
        for (const [name, [count]] of Object.entries({...exact(table), selected: [table[0] + table[1]]}) as [
          keyof CountBounds,
          [number],
        ][]) {
          const bounds = counts[name]
          if (bounds) expect(bounds[0] <= count && count <= bounds[1]).toBe(true)
        }
      }),
    ))

  test('counts without n are in the proportion of the true ones', () =>
    fc.assert(
      fc.property(tables(2000), names, (table, shares) => {
        const {counts, multiple} = derive({}, sharesOf(table, shares))
        const n = counts.n?.[0]
        if (!multiple || n === undefined) return
        expect((total(table) / n) % 1).toBe(0)
        if (counts.tp) expect(counts.tp[0] * (total(table) / n)).toBe(table[0])
      }),
    ))
})

describe('the smallest fraction', () => {
  test('gives back any fraction in its lowest terms', () =>
    fc.assert(
      fc.property(fc.nat(50_000), fc.integer({min: 1, max: 50_000}), (a, b) => {
        const [of, among] = [Math.min(a, b), Math.max(a, b)]
        const found = smallestFraction(of / among, Number.EPSILON)
        expect(found && found.of * among).toBe(found && of * found.among)
        expect(found && among % found.among).toBe(0)
      }),
    ))

  test('a number that is no fraction of a million people has none', () =>
    expect(smallestFraction(Math.PI / 4, Number.EPSILON)).toBeUndefined())
})

describe('other ways to say the same', () => {
  const table: Four = [416, 377, 255, 205]
  test('people to whom it did not happen, and everybody', () =>
    expect(derive({n: [1253, 1253], not_selected: [460, 460]}, new Map()).counts).toMatchObject({selected: [793, 793]}))
  test('the share of the other side', () =>
    expect(derive(people(1253), sharesOf(table, ['non_selection_rate'])).counts).toMatchObject({selected: [793, 793]}))
  test('the four as shares of everybody, as published tables of percentages have them', () => {
    const shares = sharesOf(
      table,
      ['true_positive_share', 'false_positive_share', 'false_negative_share', 'true_negative_share'],
      4,
    )
    const {counts} = derive(people(1253), shares)
    expect(counts).toMatchObject(exact(table))
  })
  test('people to whom it should happen, with the rates', () =>
    expect(
      derive({n: [1253, 1253], positives: [671, 671]}, sharesOf(table, ['true_positive_rate', 'false_positive_rate']))
        .counts,
    ).toMatchObject(exact(table)))
})
