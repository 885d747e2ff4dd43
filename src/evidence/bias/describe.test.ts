import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {byGroup, describeBenefits, describeCalibration, describeErrors, describeScores} from './describe.ts'
import type {Description, DescriptionName} from './described.ts'
import vectors from './statistics/vectors.json' with {type: 'json'}

const find = (all: readonly Description[], name: DescriptionName, of: string) =>
  all.find(
    each =>
      each.name === name &&
      of === (each.of.kind === 'group' ? each.of.group : each.of.kind === 'gap' ? each.of.effect : each.of.kind),
  )
const value = (all: readonly Description[], name: DescriptionName, of: string) => find(all, name, of)?.value
const near = (found: number | null | undefined, wanted: number) =>
  expect(Math.abs((found ?? Number.NaN) - wanted)).toBeLessThan(1e-9)

describe('errors of predicted numbers', () => {
  const rows = new Map(
    Object.entries(vectors.regression).map(([group, {y, pred}]) => [
      group,
      y.map((truth, i) => ({truth, predicted: pred[i] ?? Number.NaN})),
    ]),
  )

  test('show equal bias and unequal error beside each other', () => {
    const all = describeErrors(rows)
    for (const [group, {bias, mae, rmse, r2}] of Object.entries(vectors.regression)) {
      near(value(all, 'mean-error', group), bias)
      near(value(all, 'mean-absolute-error', group), mae)
      near(value(all, 'root-mean-squared-error', group), rmse)
      near(value(all, 'r-squared', group), r2)
      expect(find(all, 'mean-error', group)?.n).toBe(4)
    }
    near(value(all, 'mean-error', 'difference'), 0)
    near(value(all, 'mean-absolute-error', 'difference'), 1.5)
    near(value(all, 'mean-absolute-error', 'ratio'), 1.25 / 2.75)
    near(value(all, 'mean-absolute-error', 'everybody'), 2)
    expect(find(all, 'mean-absolute-error', 'everybody')?.n).toBe(8)
    expect(find(all, 'mean-absolute-error', 'difference')?.n).toBeNull()
  })

  test('of a group of nobody are undefined, and then so is the gap: never 0', () => {
    const all = describeErrors(new Map([...rows, ['C', []]]))
    expect(find(all, 'mean-absolute-error', 'C')).toMatchObject({value: null, n: 0})
    expect(value(all, 'mean-absolute-error', 'difference')).toBeNull()
    expect(find(all, 'mean-absolute-error', 'ratio')).toBeUndefined()
    near(value(all, 'mean-absolute-error', 'everybody'), 2)
  })

  test('that are too large to be squared are not known', () => {
    const all = describeErrors(new Map([['A', [{truth: 0, predicted: 1e200}]]]))
    expect(value(all, 'root-mean-squared-error', 'A')).toBeNull()
    expect(value(all, 'mean-absolute-error', 'A')).toBe(1e200)
  })
})

describe('calibration', () => {
  const rows = new Map(
    Object.entries(vectors.calibration).map(([group, {bins}]) => [
      group,
      bins.flatMap(({n, predicted, observed}) => Array.from({length: n}, (_, i) => ({predicted, truth: i < observed}))),
    ]),
  )

  test('by group, on the same ten bins', () => {
    const all = describeCalibration(rows)
    for (const [group, {n, ece, in_the_large, observed_over_expected}] of Object.entries(vectors.calibration)) {
      near(value(all, 'expected-calibration-error', group), ece)
      near(value(all, 'calibration-in-the-large', group), in_the_large)
      near(value(all, 'observed-to-expected', group), observed_over_expected)
      expect(find(all, 'observed-to-expected', group)?.n).toBe(n)
    }
    near(value(all, 'expected-calibration-error', 'difference'), 0.124)
    near(value(all, 'calibration-in-the-large', 'difference'), 0.136)
    expect(find(all, 'calibration-in-the-large', 'ratio')).toBeUndefined()
  })

  test('has no ratio of observed to expected where nothing is expected', () => {
    const all = describeCalibration(new Map([['A', [{predicted: 0, truth: true}]]]))
    expect(value(all, 'observed-to-expected', 'A')).toBeNull()
    expect(value(all, 'expected-calibration-error', 'A')).toBe(1)
  })
})

describe('scores above the median', () => {
  test('are a share of each group, and one tie is told', () => {
    const found = describeScores(new Map(Object.entries(vectors.ll144.scores)))
    expect(found).toMatchObject({median: vectors.ll144.median, tied: 1})
    const all = found?.descriptions ?? []
    for (const [group, rate] of Object.entries(vectors.ll144.scoring_rate))
      near(value(all, 'rate-above-median', group), rate)
    expect(value(all, 'rate-above-median', 'ratio')).toBe(0)
    near(value(all, 'rate-above-median', 'everybody'), 10 / 21)
  })

  test('are not had of nobody', () => {
    expect(describeScores(new Map())).toBeNull()
    expect(describeScores(new Map([['A', []]]))).toBeNull()
    const all =
      describeScores(
        new Map([
          ['A', [1]],
          ['B', []],
        ]),
      )?.descriptions ?? []
    expect(find(all, 'rate-above-median', 'B')).toMatchObject({value: null, n: 0})
    expect(value(all, 'rate-above-median', 'difference')).toBeNull()
  })
})

describe('entropy', () => {
  const table = vectors.confusion.find(({id}) => id === vectors.entropy.of)
  const groups = new Map(Object.entries(table?.groups ?? {}))

  test('of everybody, and what of it lies between groups', () => {
    const all = describeBenefits(groups)
    near(value(all, 'generalised-entropy', 'everybody'), vectors.entropy.ge2)
    near(value(all, 'theil-index', 'everybody'), vectors.entropy.theil)
    near(value(all, 'between-group-entropy', 'everybody'), vectors.entropy.between_ge2)
    expect(all.some(({of}) => of.kind === 'gap')).toBe(false)
    expect(find(all, 'theil-index', 'everybody')?.n).toBe(220)
  })

  test('within groups and between them add up to that of everybody, weighed by share and mean benefit', () => {
    const cell = fc.integer({min: 0, max: 200})
    const cells = fc.record({tp: cell, fp: cell, fn: cell, tn: cell})
    fc.assert(
      fc.property(fc.array(cells, {minLength: 1, maxLength: 5}), tables => {
        const all = describeBenefits(new Map(tables.map((each, i) => [`${i}`, each])))
        const [whole, between] = (['generalised-entropy', 'between-group-entropy'] as const).map(name =>
          value(all, name, 'everybody'),
        )
        if (whole === null || whole === undefined || between === null || between === undefined) return
        const sum = (of: (each: (typeof tables)[number]) => number) =>
          tables.reduce((total, each) => total + of(each), 0)
        const people = (each: (typeof tables)[number]) => each.tp + each.fp + each.fn + each.tn
        const benefit = (each: (typeof tables)[number]) => 2 * each.fp + each.tp + each.tn
        const mean = sum(benefit) / sum(people)
        const within = tables.reduce((total, each, i) => {
          const own = value(all, 'generalised-entropy', `${i}`) ?? 0
          if (people(each) === 0) return total
          return total + (people(each) / sum(people)) * (benefit(each) / people(each) / mean) ** 2 * own
        }, 0)
        near(within + between, whole)
      }),
    )
  })
})

test('of one group there is no gap, and without people nobody is counted', () => {
  const one = byGroup('mean-squared-error', {values: new Map([['A', 4]])})
  expect(one).toEqual([{of: {kind: 'group', group: 'A'}, name: 'mean-squared-error', value: 4, n: null}])
})
