import {describe, expect, test} from 'vitest'
import {described, imported, said} from '../testing.ts'

interface Given {
  readonly kind: string
  readonly truth: readonly unknown[]
  readonly predicted: readonly (readonly unknown[])[]
  readonly bins: readonly number[]
  readonly labels: readonly unknown[]
}
const read = ({kind, truth, predicted, bins, labels}: Given, result = {}) =>
  imported(
    'dashboard.json',
    JSON.stringify({
      schemaType: 'dashboardDictionary',
      schemaVersion: 0,
      predictionType: kind,
      trueY: truth,
      modelNames: predicted.map((_, m) => `model ${m}`),
      predictedY: predicted,
      precomputedFeatureBins: [{featureBinName: 'sex', binVector: bins, binLabels: labels}],
      precomputedMetrics: [],
    }),
    result,
  )

const NUMBERS: Given = {
  kind: 'regression',
  truth: [10, 12, 15, 20, 22, 30, 18, 25],
  predicted: [[11, 12, 13, 22, 20, 33, 15, 28]],
  bins: [0, 0, 0, 0, 1, 1, 1, 1],
  labels: ['A', 'B'],
}
const CHANCES: Given = {
  kind: 'probability',
  truth: [1, 0, 1, 0, 1, 0],
  predicted: [[0.9, 0.2, 0.6, 0.6, 0.3, 0.1]],
  bins: [0, 0, 0, 1, 1, 1],
  labels: ['woman', 'man'],
}

describe('predicted numbers', () => {
  test('have errors by group: equal bias, unequal error', () => {
    const found = read(NUMBERS)
    expect(found.measurements).toEqual([])
    expect(said(found.problems)).toEqual(['/predictionType threshold-unknown'])
    expect(described(found, 'mean-error')).toEqual([
      'sex A mean-error 0.25 4',
      'sex B mean-error 0.25 4',
      'sex (all) mean-error 0.25 8',
      'sex (difference) mean-error 0 ?',
    ])
    expect(described(found, 'mean-absolute-error').slice(0, 2)).toEqual([
      'sex A mean-absolute-error 1.25 4',
      'sex B mean-absolute-error 2.75 4',
    ])
    expect(described(found, 'root-mean-squared-error')[1]).toBe('sex B root-mean-squared-error 2.78388 4')
    expect(described(found, 'r-squared')[1]).toBe('sex B r-squared 0.596091 4')
    expect(found.described?.map(({at}) => at.pointer).slice(0, 3)).toEqual([
      '/precomputedFeatureBins/0/binLabels/0',
      '/precomputedFeatureBins/0/binLabels/1',
      '/precomputedFeatureBins/0/featureBinName',
    ])
  })

  test('have the declaration’s names; two groups under one of them are one group', () => {
    const table = {attribute: {values: {sex: 'gender'}}, group: {values: {gender: {A: 'everyone', B: 'everyone'}}}}
    expect(described(read(NUMBERS, {table}), 'mean-absolute-error')).toEqual([
      'gender everyone mean-absolute-error 2 8',
      'gender (all) mean-absolute-error 2 8',
    ])
  })

  test('of groups and attributes that the declaration ignores are left out, of everybody as well', () => {
    expect(described(read(NUMBERS, {table: {ignore: ['B']}}), 'mean-absolute-error')).toEqual([
      'sex A mean-absolute-error 1.25 4',
      'sex (all) mean-absolute-error 1.25 4',
    ])
    expect(read(NUMBERS, {table: {ignore: ['sex']}}).described).toBeUndefined()
  })

  test('of several models are versions of their own', () => {
    const found = read({...NUMBERS, predicted: [...NUMBERS.predicted, NUMBERS.truth as number[]]}, {version: 'model 1'})
    const own = {...found, described: found.described?.filter(({version}) => version === 'model 1') ?? []}
    expect(described(own, 'mean-absolute-error')[0]).toBe('sex A mean-absolute-error 0 4')
    expect(found.described?.some(({version}) => version === 'model 0')).toBe(true)
  })

  test.each([
    ['a text', ['x', ...NUMBERS.truth.slice(1)], NUMBERS.predicted, '/trueY/0 no-finite'],
    ['nothing', NUMBERS.truth, [[...(NUMBERS.predicted[0] ?? []).slice(1), null]], '/predictedY/0/7 no-finite'],
    ['too few', NUMBERS.truth, [[1]], '/predictedY/0 lengths-differ'],
  ])('%s is a problem, and nothing is described', (_, truth, predicted, problem) => {
    const found = read({...NUMBERS, truth, predicted})
    expect(said(found.problems)).toContain(problem)
    expect(found.described).toBeUndefined()
  })
})

describe('predicted chances', () => {
  test('have calibration by group, and who scores above the median is described, not selected', () => {
    const found = read(CHANCES)
    expect(found.measurements).toEqual([])
    expect(said(found.problems)).toEqual(['/predictionType threshold-unknown'])
    // 0.9 and 0.6 that came true, 0.2 that did not; 0.6 and 0.1 that did not, 0.3 that did.
    expect(described(found, 'calibration-in-the-large').slice(0, 2)).toEqual([
      'sex woman calibration-in-the-large 0.1 3',
      'sex man calibration-in-the-large 0 3',
    ])
    expect(described(found, 'expected-calibration-error').slice(0, 2)).toEqual([
      'sex woman expected-calibration-error 0.233333 3',
      'sex man expected-calibration-error 0.466667 3',
    ])
    expect(described(found, 'observed-to-expected').slice(0, 2)).toEqual([
      'sex woman observed-to-expected 1.17647 3',
      'sex man observed-to-expected 1 3',
    ])
    expect(described(found, 'rate-above-median')).toEqual([
      'sex woman rate-above-median 0.666667 3',
      'sex man rate-above-median 0.333333 3',
      'sex (all) rate-above-median 0.5 6',
      'sex (difference) rate-above-median 0.333333 ?',
      'sex (ratio) rate-above-median 0.5 ?',
    ])
    const median = found.notes.find(({say}) => say.key.endsWith('above-median'))
    expect(median?.say.with).toEqual({attribute: 'sex', median: expect.closeTo(0.45, 9), tied: 0})
  })

  test.each([
    ['more than 1', [[0.9, 0.2, 0.6, 0.6, 0.3, 1.1]], CHANCES.truth, '/predictedY/0/5 no-chance'],
    ['negative', [[0.9, 0.2, 0.6, -0.6, 0.3, 0.1]], CHANCES.truth, '/predictedY/0/3 no-chance'],
    ['no number', [[0.9, 0.2, 'x', 0.6, 0.3, 0.1]], CHANCES.truth, '/predictedY/0/2 no-chance'],
    ['of half a truth', CHANCES.predicted, [1, 0, 0.5, 0, 1, 0], '/trueY/2 not-binary'],
  ])('%s are a problem, and nothing is described', (_, predicted, truth, problem) => {
    const found = read({...CHANCES, predicted, truth})
    expect(said(found.problems)).toContain(problem)
    expect(found.described).toBeUndefined()
  })

  test('of a label that nobody has are undefined', () => {
    const found = read({...CHANCES, labels: ['woman', 'man', 'other']})
    expect(described(found, 'rate-above-median')).toContain('sex other rate-above-median ? 0')
    expect(described(found, 'expected-calibration-error')).toContain('sex (difference) expected-calibration-error ? ?')
  })
})

test('decisions have entropy beside their counts', () => {
  const found = read({...CHANCES, kind: 'binaryClassification', predicted: [[1, 0, 1, 1, 0, 0]]})
  expect(said(found.problems)).toEqual([])
  expect(found.measurements).toHaveLength(2)
  // Benefits 1, 1, 1 and 2, 0, 1: all have a mean of 1, so that nothing lies between the groups.
  expect(described(found)).toEqual([
    'sex woman generalised-entropy 0 3',
    'sex man generalised-entropy 0.333333 3',
    'sex (all) generalised-entropy 0.166667 6',
    'sex woman theil-index 0 3',
    `sex man theil-index ${Number(((2 * Math.log(2)) / 3).toPrecision(6))} 3`,
    `sex (all) theil-index ${Number(((2 * Math.log(2)) / 6).toPrecision(6))} 6`,
    'sex (all) between-group-entropy 0 6',
  ])
})
