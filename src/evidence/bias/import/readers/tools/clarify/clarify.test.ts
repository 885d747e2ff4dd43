import {describe, expect, test} from 'vitest'
import type {Cells} from '../aiverify/counts.ts'
import {counts, imported, said} from '../testing.ts'
import {analysis, group, MEN, WOMEN} from './testing.ts'

const BOTH = [group('woman', WOMEN, MEN), group('man', MEN, WOMEN)]
const read = (text: string, result = {}) => imported('analysis.json', text, result)

describe('an analysis of SageMaker Clarify', () => {
  test('gives counts up to a multiple, and states differences the other way round', () => {
    const found = read(analysis(BOTH))
    expect(found.format).toBe('sagemaker-clarify')
    expect(said(found.problems)).toEqual([])
    expect(counts(found, 'sex')).toEqual({woman: '~115 84 48 305', man: '~195 162 54 229'})
    expect(found.measurements.every(({multiple}) => multiple)).toBe(true)
    const difference = found.stated.find(({effect, metric}) => effect === 'difference' && metric === 'selection-rate')
    expect(difference).toMatchObject({group: 'woman', against: 'man'})
    expect(difference?.value[0]).toBeCloseTo(199 / 552 - 357 / 640, 9)
    const errors = found.stated.find(({metric}) => metric === 'false-positive-rate')
    expect(errors?.value[0]).toBeCloseTo(84 / 389 - 162 / 391, 9)
  })

  test('values of a facet may be a dictionary, as people write after it', () => {
    const text = analysis(BOTH, made => {
      const facets = (section: unknown) => {
        const {facets} = section as {facets: {sex: typeof BOTH}}
        return {
          ...(section as object),
          facets: {sex: Object.fromEntries(facets.sex.map(each => [each.value_or_threshold, each]))},
        }
      }
      return {
        ...made,
        pre_training_bias_metrics: facets(made['pre_training_bias_metrics']),
        post_training_bias_metrics: facets(made['post_training_bias_metrics']),
      }
    })
    expect(counts(read(text))).toEqual(counts(read(analysis(BOTH))))
  })

  test('with one group, everybody else is `rest`', () => {
    const found = read(analysis([group('woman', WOMEN, MEN)]), {table: {group: {values: {sex: {rest: 'man'}}}}})
    expect(counts(found)).toEqual({woman: '~115 84 48 305', man: '~195 162 54 229'})
    expect(said(found.problems)).toEqual([])
    expect(said(found.notes).some(key => key.endsWith('rest-is-rest'))).toBe(true)
  })

  test('groups that are not everybody together are a problem', () => {
    const others = {tp: 10, fp: 10, fn: 10, tn: 30}
    const plus = (one: Cells, other: Cells) => ({
      tp: one.tp + other.tp,
      fp: one.fp + other.fp,
      fn: one.fn + other.fn,
      tn: one.tn + other.tn,
    })
    const found = read(analysis([group('woman', WOMEN, plus(MEN, others)), group('man', MEN, plus(WOMEN, others))]))
    expect(said(found.problems)).toEqual(['/pre_training_bias_metrics/facets/sex groups-no-whole'])
    expect(found.problems[0]?.say.with['share']).toBeCloseTo(1192 / 1252, 9)
  })

  test('metrics on labels only are no test of what was decided', () => {
    const found = read(analysis(BOTH, ({post_training_bias_metrics: _, ...made}) => made))
    expect(said(found.problems)).toEqual(['/pre_training_bias_metrics labels-only'])
    expect(found.measurements).toEqual([])
  })

  test('rounded values give no counts, and nothing is proven', () => {
    const found = read(analysis(BOTH).replaceAll(/-?0\.\d{4,}/g, value => Number(value).toFixed(3)))
    expect(found.measurements).toEqual([])
    expect(said(found.problems)).toEqual([
      '/pre_training_bias_metrics/facets/sex/0/value_or_threshold no-counts',
      '/pre_training_bias_metrics/facets/sex/1/value_or_threshold no-counts',
    ])
    expect(found.stated.length).toBeGreaterThan(0)
  })

  test('what the tool could not measure is told, and what is infinite as well', () => {
    const failed = [
      {name: 'FT', description: '', value: null, error: 'no numbers'},
      {name: 'GE', value: null},
    ]
    const woman = group('woman', WOMEN, MEN)
    const found = read(analysis([{...woman, metrics: [...woman.metrics, ...failed]}, group('man', MEN, WOMEN)]))
    expect(counts(found)['woman']).toBe('~115 84 48 305')
    const post = '/post_training_bias_metrics/facets/sex/0/metrics'
    expect(said(found.notes).slice(0, 2)).toEqual([`${post}/10 not-measured`, `${post}/11 no-value`])
    const none = {tp: 0, fp: 0, fn: 5, tn: 20}
    const text = analysis([group('woman', none, MEN), group('man', MEN, none)])
    expect(said(read(text).problems)).toEqual([])
    expect(counts(read(text))).toEqual({woman: '~0 0 5 20', man: '~195 162 54 229'})
    expect(counts(read(text.replaceAll('"Infinity"', 'Infinity').replaceAll('"-Infinity"', '-Infinity')))).toEqual(
      counts(read(text)),
    )
  })
})

describe('a hostile analysis', () => {
  const sex = (value: unknown) =>
    analysis(BOTH, made => ({
      ...made,
      post_training_bias_metrics: {facets: {sex: value}},
      pre_training_bias_metrics: {},
    }))

  test.each([
    [
      'facets of the wrong kind',
      analysis(BOTH, made => ({...made, post_training_bias_metrics: {facets: [1]}})),
      'not-a-map',
    ],
    ['values of the wrong kind', sex(7), 'not-a-list'],
    ['a group without a name', sex([{metrics: []}]), 'name-missing'],
    ['an empty name', sex([{value_or_threshold: '', metrics: []}]), 'name-missing'],
    ['no metrics', sex([{value_or_threshold: 'a'}]), 'not-a-list'],
    ['a metric without a name', sex([{value_or_threshold: 'a', metrics: [{value: 1}, 7, null]}]), 'part-missing'],
    [
      'a metric twice',
      sex([
        {
          value_or_threshold: 'a',
          metrics: [
            {name: 'DI', value: 1},
            {name: 'DI', value: 2},
          ],
        },
      ]),
      'names-twice',
    ],
    [
      'a group twice',
      sex([
        {value_or_threshold: 'a', metrics: []},
        {value_or_threshold: 'a', metrics: []},
      ]),
      'names-twice',
    ],
    [
      'negative rates',
      sex([
        {
          value_or_threshold: 'a',
          metrics: [
            {name: 'DPPL', value: -3},
            {name: 'DI', value: -2},
          ],
        },
      ]),
      'no-counts',
    ],
    [
      'no facets',
      analysis(BOTH, made => ({...made, post_training_bias_metrics: {facets: {}}, pre_training_bias_metrics: {}})),
      'no-figures',
    ],
  ])('%s', (_, text, problem) => {
    const found = read(text)
    expect(found.format).toBe('sagemaker-clarify')
    expect(said(found.problems).map(key => key.split(' ').at(-1))).toContain(problem)
    expect(found.measurements).toEqual([])
  })

  test('names that every JavaScript object has are names', () => {
    const found = read(analysis([group('__proto__', WOMEN, MEN), group('constructor', MEN, WOMEN)]))
    expect(found.measurements.map(row => row.group)).toEqual(['__proto__', 'constructor'])
  })
})
