import {describe, expect, test} from 'vitest'
import {METRIC_NAMES} from '../../declaration/schema/metrics.ts'
import {type Bounds, exactly, type Measurement} from './measurement.ts'
import {METRICS, type MetricName, measure, truthNeeded} from './metrics.ts'
import {rateOf} from './share.ts'

function confusion([tp, fp, fn, tn]: readonly number[], n: Bounds | null): Measurement {
  const cell = (count = 0) => exactly(count)
  const counts = {kind: 'confusion', tp: cell(tp), fp: cell(fp), fn: cell(fn), tn: cell(tn)} as const
  return {event: 'letter', attribute: 'sex', group: 'a', n, counts, suppressed: false, from: []}
}

const selected = (count: Bounds, n: Bounds): Measurement => ({
  ...confusion([], n),
  counts: {kind: 'selected', selected: count},
})

function rate(metric: MetricName, measurement: Measurement) {
  const share = measure(metric, measurement)
  return typeof share === 'string' ? share : rateOf(share)[0]
}

describe('a metric', () => {
  test('has a name that a declaration can use, and the other way round', () => {
    expect([...METRICS].sort()).toEqual([...METRIC_NAMES].sort())
  })

  test.each([
    ['selection-rate', 0.4],
    ['false-positive-rate', 20 / 70],
    ['false-negative-rate', 10 / 30],
    ['true-positive-rate', 20 / 30],
    ['true-negative-rate', 50 / 70],
    ['precision', 0.5],
    ['false-discovery-rate', 0.5],
    ['negative-predictive-value', 50 / 60],
    ['false-omission-rate', 10 / 60],
    ['accuracy', 0.7],
    ['false-positive-share', 0.2],
    ['false-negative-share', 0.1],
  ] as const)('%s is had from 20 true and 20 false positives, 10 false and 50 true negatives', (metric, value) => {
    expect(rate(metric, confusion([20, 20, 10, 50], exactly(100)))).toBeCloseTo(value, 12)
  })

  test('needs the truth, except how often it happens', () => {
    for (const metric of METRICS) {
      const found = measure(metric, selected(exactly(10), exactly(40)))
      expect(found === 'unknown-truth').toBe(truthNeeded(metric) !== 'nobody')
    }
  })

  test('without anybody to count says so, and is not nought', () => {
    const nobodyPositive = confusion([0, 3, 0, 7], exactly(10))
    expect(rate('true-positive-rate', nobodyPositive)).toBe('zero-denominator')
    expect(rate('precision', confusion([0, 0, 4, 6], exactly(10)))).toBe('zero-denominator')
    expect(rate('selection-rate', confusion([0, 0, 0, 0], exactly(0)))).toBe('nobody-in-group')
    expect(rate('selection-rate', nobodyPositive)).toBe(0.3)
  })

  test('with a number missing says which', () => {
    const whole = confusion([1, 2, 3, 4], exactly(10))
    expect(rate('accuracy', {...whole, suppressed: true})).toBe('hidden')
    expect(rate('accuracy', {...whole, n: null})).toBe('unknown-n')
    expect(rate('accuracy', {...whole, counts: null})).toBe('unknown-count')
  })

  test.each([
    ['more counted than there are', selected(exactly(11), exactly(10))],
    ['a negative number', selected(exactly(-1), exactly(10))],
    ['half a person', selected(exactly(4.5), exactly(10))],
    ['no number', selected(exactly(Number.NaN), exactly(10))],
    ['bounds the wrong way round', selected([5, 4], exactly(10))],
    ['an endless number', selected(exactly(5), [10, Number.POSITIVE_INFINITY])],
    ['cells that do not add up to n', confusion([1, 2, 3, 4], exactly(11))],
  ])('is not had from %s', (_, measurement) => {
    expect(rate('selection-rate', measurement)).toBe('contradictory-counts')
  })

  test('draws its bounds in by what the others leave', () => {
    expect(measure('selection-rate', selected([0, 9], [5, 6]))).toEqual({x: [0, 6], y: [0, 6], n: [5, 6]})
    const counts = {kind: 'confusion', tp: [0, 9], fp: exactly(17), fn: [0, 9], tn: exactly(15)} as const
    const share = measure('false-negative-rate', {...confusion([], exactly(50)), counts})
    expect(share).toEqual({x: [9, 9], y: [9, 9], n: [18, 18]})
  })
})
