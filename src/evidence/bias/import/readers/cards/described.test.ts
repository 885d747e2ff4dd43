import {describe, expect, test} from 'vitest'
import {card, type Metric} from './performance-metrics-testing.ts'
import {keys, read} from './testing.ts'

const readCard = (...metrics: readonly Metric[]) => read('card.json', card(...metrics))

describe('figures of a card that no counts give', () => {
  test('are described by group, without a number of people', () => {
    const found = readCard(
      {type: 'mean_absolute_error', value: '2.75', slice: 'sex=F'},
      {type: 'Mean Absolute Error', value: 1.25, slice: 'sex=M'},
      {type: 'RMSE', value: 'NaN', slice: 'sex=F'},
    )
    expect(
      found.described?.map(({of, attribute, name, value, n, version, event}) => [
        event,
        version,
        attribute,
        of.kind === 'group' ? of.group : of.kind,
        name,
        value,
        n,
      ]),
    ).toEqual([
      ['called', '1.0', 'sex', 'F', 'mean-absolute-error', 2.75, null],
      ['called', '1.0', 'sex', 'M', 'mean-absolute-error', 1.25, null],
      ['called', '1.0', 'sex', 'F', 'root-mean-squared-error', null, null],
    ])
    expect(found.described?.[0]?.at.pointer).toBe('/quantitative_analysis/performance_metrics/0/value')
    expect(keys(found.problems)).toEqual(['cards.only-described'])
  })

  test('beside others leave these as they are', () => {
    const found = readCard({type: 'example_count', value: 10, slice: 'sex=F'}, {type: 'mse', value: 3, slice: 'sex=F'})
    expect(keys(found.problems)).toEqual([])
    expect(found.measurements).toHaveLength(1)
    expect(found.described).toHaveLength(1)
  })

  test('of everybody, of nobody knows which group, or by a name with several meanings are told and left', () => {
    for (const metric of [
      {type: 'mae', value: 3},
      {type: 'mae', value: 3, slice: 'something'},
      {type: 'mae', slice: 'sex=F'},
      {type: 'bias', value: 3, slice: 'sex=F'},
      {type: 'error', value: 3, slice: 'sex=F'},
    ]) {
      const found = readCard(metric)
      expect(found.described).toBeUndefined()
      expect(keys(found.notes)).toContain('cards.metric-unknown')
    }
  })

  test('that stand there twice are told, and the first is kept', () => {
    const found = readCard(
      {type: 'mae', value: 3, slice: 'sex=F'},
      {type: 'mean_absolute_error', value: 4, slice: 'sex: F'},
    )
    expect(found.described?.map(({value}) => value)).toEqual([3])
    expect(keys(found.notes)).toContain('evidence.twice')
  })
})
