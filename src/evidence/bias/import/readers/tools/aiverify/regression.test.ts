import {describe, expect, test} from 'vitest'
import {described, imported, said} from '../testing.ts'

const item = (subgroup: unknown, mae: unknown = 2, mse: unknown = 5, r2: unknown = 0.5) => ({subgroup, mae, mse, r2})
const read = (results: readonly unknown[], features: readonly unknown[] = ['sex'], result = {}) =>
  imported('fmt.json', JSON.stringify({results, sensitive_feature: features}), result)

describe('AI Verify for regression', () => {
  test('has errors by group, of nobody knows how many people', () => {
    const found = read([item('0'), item('1', 3, 9, -0.5)])
    expect(found.format).toBe('aiverify-regression')
    expect(found.measurements).toEqual([])
    expect(said(found.problems)).toEqual(['1:1 regression-only'])
    expect(described(found)).toEqual([
      'sex 0 mean-absolute-error 2 ?',
      'sex 1 mean-absolute-error 3 ?',
      'sex (difference) mean-absolute-error 1 ?',
      'sex (ratio) mean-absolute-error 0.666667 ?',
      'sex 0 mean-squared-error 5 ?',
      'sex 1 mean-squared-error 9 ?',
      'sex (difference) mean-squared-error 4 ?',
      'sex (ratio) mean-squared-error 0.555556 ?',
      'sex 0 r-squared 0.5 ?',
      'sex 1 r-squared -0.5 ?',
      'sex (difference) r-squared 1 ?',
    ])
    expect(found.described?.[1]?.at.pointer).toBe('/results/1/mae')
  })

  test('has the declaration’s names, also of groups by several features', () => {
    const table = {group: {values: {'sex|age': {'0|18': 'women of 18'}}}, ignore: ['1|18']}
    expect(described(read([item('0,18'), item('1,18')], ['sex', 'age'], {table}), 'r-squared')).toEqual([
      'sex|age women of 18 r-squared 0.5 ?',
    ])
  })

  test.each([
    [
      [item('0', 'x'), item('1')],
      'mean-absolute-error',
      ['sex 0 mean-absolute-error ? ?', 'sex (difference) mean-absolute-error ? ?'],
    ],
    [
      [item('0', null), item('1')],
      'mean-absolute-error',
      ['sex 0 mean-absolute-error ? ?', 'sex (difference) mean-absolute-error ? ?'],
    ],
  ] as const)('what is no number is undefined, and so is the gap', (results, name, wanted) => {
    expect(described(read(results), name)).toEqual(expect.arrayContaining([...wanted]))
  })

  test.each([
    ['a group without a name', [item(null), item('1')], ['sex'], '/results/0 name-missing'],
    ['a group twice', [item('1'), item('1')], ['sex'], '/results/1 names-twice'],
    ['no feature', [item('1')], [], '/sensitive_feature name-missing'],
    ['a feature that is none', [item('1')], [null], '/sensitive_feature name-missing'],
  ])('%s is a problem', (_, results, features, problem) => {
    expect(said(read(results, features).problems)).toContain(problem)
  })
})
