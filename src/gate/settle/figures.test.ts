import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {detailWith} from '../../../test/settling.ts'
import type {Bounds} from '../../policy/baseline.ts'
import {bestOf, noWorse, openFigures, type Range, within} from './figures.ts'

/*
 * What is worse than what: everything that is tolerated, waived or defended rests on this order.
 */

const RATIO: Range = [0.8, 1.25]
const number = fc.double({min: 0, max: 5, noNaN: true})
const bounds = fc.tuple(number, number).map(([a, b]): Bounds => (a <= b ? [a, b] : [b, a]))

describe('no worse', () => {
  test.each<[string, Bounds, Bounds, boolean]>([
    ['the same', [0.6, 0.6], [0.6, 0.6], true],
    ['closer', [0.7, 0.7], [0.6, 0.6], true],
    ['inside the range', [1, 1], [0.6, 0.6], true],
    ['further away', [0.59, 0.59], [0.6, 0.6], false],
    ['as far away on the other side', [1.4, 1.4], [0.6, 0.6], false],
    ['perhaps further away, as it was rounded', [0.59, 0.61], [0.6, 0.6], false],
    ['rounded otherwise in the file', [0.6 - 1e-12, 0.6], [0.6, 0.6], true],
  ])('%s', (_, value, best, expected) => {
    expect(noWorse(value, best, RATIO)).toBe(expected)
  })
  test('what could not be computed is never no worse', () => {
    expect(noWorse(undefined, [0.1, 9], RATIO)).toBe(false)
    expect(noWorse([1, 1], undefined, RATIO)).toBe(false)
    expect(within(undefined, [0, 9])).toBe(false)
    expect(noWorse([Number.NaN, Number.NaN], [0.1, 9], RATIO)).toBe(false)
  })
  test('an open side is never left', () => {
    expect(noWorse([0.9, 40], [0.5, 2], [0.8, null])).toBe(true)
    expect(noWorse([0.4, 40], [0.5, 2], [0.8, null])).toBe(false)
  })
  test('drift: nothing that the best on record refuses is ever allowed again', () => {
    fc.assert(
      fc.property(bounds, fc.array(bounds, {maxLength: 8}), bounds, (first, steps, last) => {
        let best = first
        for (const step of steps) if (noWorse(step, best, RATIO)) best = bestOf(step, best)
        fc.pre(noWorse(last, best, RATIO))
        expect(noWorse(last, first, RATIO)).toBe(true)
      }),
    )
  })
  test('the best of two that overlap is the better end of each', () => {
    expect(bestOf([0.6, 1.1], [0.7, 1.3])).toEqual([0.7, 1.1])
    expect(bestOf([0.75, 1.4], [0.7, 1.3])).toEqual([0.75, 1.3])
    expect(bestOf([0.75, 0.75], [0.7, 0.7])).toEqual([0.75, 0.75])
  })
  test('the best on record is one of what was measured, or between two of them, and is itself no worse', () => {
    fc.assert(
      fc.property(bounds, bounds, (best, value) => {
        fc.pre(noWorse(value, best, RATIO))
        const next = bestOf(value, best)
        expect(next[0]).toBeLessThanOrEqual(next[1])
        expect(noWorse(value, next, RATIO)).toBe(true)
      }),
    )
  })
})

describe('the comparisons of a finding', () => {
  test('only those that are not in order', () => {
    const detail = detailWith([
      {group: 'a', estimate: [0.5, 0.5], outcome: 'fail'},
      {group: 'b', estimate: [1, 1], outcome: 'pass'},
      {group: 'c', estimate: null, outcome: 'suppressed'},
    ])
    expect(openFigures({outcome: 'fail', detail}).map(({group, value}) => [group, value])).toEqual([
      ['a', [0.5, 0.5]],
      ['c', undefined],
    ])
    expect(openFigures({outcome: 'pass', detail})).toEqual([])
  })
  test('an infinite ratio is a number that a file can hold, and no worse than itself', () => {
    const detail = detailWith([{group: 'a', estimate: [Number.MAX_VALUE, Number.MAX_VALUE], outcome: 'fail'}])
    const [figure] = openFigures({outcome: 'fail', detail})
    expect(String(figure?.value?.[0])).toMatch(/^\d+$/)
    expect(noWorse(figure?.value, figure?.value, RATIO)).toBe(true)
  })
})
