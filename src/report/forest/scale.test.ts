import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {BiasComparison} from '../../words/detail.ts'
import {along, effectScale, rateScale, type Scale} from './scale.ts'
import {ticks} from './ticks.ts'

const ENDS = {left: 100, right: 200}
const ratio = (given: Partial<BiasComparison>): BiasComparison => ({
  group: 'a',
  against: 'b',
  side: 'selected',
  effect: 'ratio',
  estimate: [1, 1],
  interval: [0.9, 1.1],
  range: [0.8, 1.25],
  outcome: 'pass',
  ...given,
})

describe('a scale', () => {
  test('of rates is linear from nothing', () => {
    const scale = rateScale(0.4, ENDS)
    expect([0, 0.1, 0.4, 0.9].map(value => along(scale, value))).toEqual([100, 125, 200, 200])
  })

  test('of ratios has twice as much as far from 1 as half as much', () => {
    const scale = effectScale([ratio({interval: [0.4, 2.5]})], ENDS)
    const place = (value: number) => along(scale, value)
    expect(place(2) - place(1)).toBeCloseTo(place(1) - place(0.5), 9)
    expect([scale.low <= 0.4, scale.high >= 2.5]).toEqual([true, true])
  })

  test('holds every interval, the allowed range and no effect, but for what is endless', () => {
    const values = fc.double({min: 0.021, max: 49, noNaN: true})
    fc.assert(
      fc.property(fc.tuple(values, values), values, ([a, b], end) => {
        const interval = [Math.min(a, b), Math.max(a, b)] as const
        for (const effect of ['ratio', 'difference'] as const) {
          const shrunk = (value: number) => (effect === 'ratio' ? value : value / 50)
          const given = {
            effect,
            interval: [shrunk(interval[0]), shrunk(interval[1])],
            range: [shrunk(end), null],
          } as const
          const scale = effectScale([ratio({...given, estimate: null})], ENDS)
          for (const value of [...given.interval, shrunk(end), effect === 'ratio' ? 1 : 0]) {
            expect(value).toBeGreaterThanOrEqual(scale.low)
            expect(value).toBeLessThanOrEqual(scale.high)
          }
        }
      }),
    )
    const {low, high} = effectScale([ratio({interval: [0, Infinity], estimate: [0, Infinity]})], ENDS)
    expect([low > 0, high < 50]).toEqual([true, true])
  })
})

describe('the values below a scale', () => {
  const width = () => 10
  test('are round', () => {
    expect(ticks(rateScale(0.4, ENDS), [0, 0.4], width)).toEqual([0, 0.1, 0.2, 0.3, 0.4])
    expect(ticks(rateScale(0.03, ENDS), [0, 0.03], width)).toEqual([0, 0.01, 0.02, 0.03])
    const ratios: Scale = {...ENDS, low: 0.3, high: 3, logarithmic: true}
    expect(ticks(ratios, [1], () => 4)).toEqual([0.5, 1, 2])
    expect(ticks(ratios, [1, 0.8, 1.25], () => 1)).toEqual([0.5, 0.8, 1, 1.25, 2])
    expect(ticks({...ENDS, low: 0.02, high: 50, logarithmic: true}, [1], () => 20)).toEqual([0.1, 1, 10])
    expect(ticks({...ENDS, low: -0.22, high: 0.11, logarithmic: false}, [0], () => 1)).toEqual([
      -0.2, -0.15, -0.1, -0.05, 0, 0.05, 0.1,
    ])
  })

  test('begin with the wanted, and never touch each other', () => {
    const share = fc.double({min: 0.02, max: 50, noNaN: true})
    fc.assert(
      fc.property(share, share, fc.boolean(), fc.integer({min: 5, max: 60}), (a, b, logarithmic, letters) => {
        fc.pre(Math.abs(a - b) > 0.01)
        const scale = {...ENDS, low: Math.min(a, b), high: Math.max(a, b), logarithmic}
        const wanted = (scale.low + scale.high) / 2
        const places = ticks(scale, [wanted], () => letters).map(value => along(scale, value))
        expect(places).toContain(along(scale, wanted))
        for (const [index, place] of places.slice(1).entries())
          expect(place - (places[index] ?? 0)).toBeGreaterThanOrEqual(letters)
      }),
    )
  })
})
