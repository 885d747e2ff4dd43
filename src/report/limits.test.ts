import {describe, expect, test} from 'vitest'
import type {BiasComparison, BiasDetail} from '../words/detail.ts'
import {limitsOf} from './limits.ts'

const RATES = {high: 0.5, middle: 0.4, low: 0.3}

function detail(
  pairs: readonly (readonly [group: string, against: string])[],
  given: Partial<BiasComparison> = {},
): BiasDetail {
  return {
    kind: 'bias',
    event: 'called-first',
    attribute: 'gender',
    metric: 'selection-rate',
    groups: [
      ...Object.entries(RATES).map(([group, rate]) => ({group, rate: [rate, rate] as const})),
      {group: 'rounded', rate: [0.2, 0.3] as const},
      {group: 'hidden', rate: null},
    ].map(group => ({side: 'selected', people: null, counted: null, interval: null, ...group})),
    comparisons: pairs.map(([group, against]) => ({
      group,
      against,
      side: 'selected',
      effect: 'ratio',
      estimate: null,
      interval: null,
      range: [0.8, 1.25],
      outcome: 'pass',
      ...given,
    })),
  }
}

const EVERY_PAIR = [
  ['low', 'high'],
  ['low', 'middle'],
  ['middle', 'high'],
] as const

describe('the threshold on the scale of the rates', () => {
  test('is a share of the highest rate where every lower is compared with every higher', () => {
    expect(limitsOf(detail(EVERY_PAIR), 'selected')).toEqual([0.4])
  })

  test('is a distance from it where differences are compared', () => {
    const given = {effect: 'difference', range: [-0.1, 0.1]} as const
    expect(limitsOf(detail(EVERY_PAIR, given), 'selected')).toEqual([0.4])
  })

  test('is both ends of the range around the one group that all are compared with', () => {
    const pairs = [
      ['low', 'middle'],
      ['high', 'middle'],
    ] as const
    expect(limitsOf(detail(pairs), 'selected')).toEqual([0.4 * 0.8, 0.4 * 1.25])
    expect(limitsOf(detail(pairs, {range: [0.8, null]}), 'selected')).toEqual([0.4 * 0.8])
  })

  test('is not drawn where it is not one line for all groups', () => {
    const [first] = detail(EVERY_PAIR).comparisons
    const other = detail(EVERY_PAIR)
    const mixed = {
      ...other,
      comparisons: [...other.comparisons, ...(first ? [{...first, range: [0.9, null] as const}] : [])],
    }
    expect(limitsOf(mixed, 'selected')).toEqual([])
    expect(limitsOf(detail([['low', '']]), 'selected')).toEqual([])
    expect(limitsOf(detail([['low', 'rounded']]), 'selected')).toEqual([])
    expect(
      limitsOf(
        detail([
          ['low', 'middle'],
          ['middle', 'low'],
        ]),
        'selected',
      ),
    ).toEqual([])
    expect(limitsOf(detail(EVERY_PAIR), 'not-selected')).toEqual([])
    expect(limitsOf(detail([]), 'selected')).toEqual([])
  })

  test('leaves out who has no rate, and what lies beyond the scale', () => {
    expect(
      limitsOf(
        detail([
          ['low', 'high'],
          ['hidden', 'high'],
          ['low', 'hidden'],
        ]),
        'selected',
      ),
    ).toEqual([0.4])
    expect(limitsOf(detail([['hidden', 'high']]), 'selected')).toEqual([])
    expect(limitsOf(detail([['low', 'high']], {range: [3, null]}), 'selected')).toEqual([])
  })
})
