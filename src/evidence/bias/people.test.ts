import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Range} from './decision.ts'
import {effectOf} from './effect.ts'
import {flipsWith} from './flips.ts'
import {exactly} from './measurement.ts'
import {peopleNeeded, peopleNeededInProportion} from './people-needed.ts'
import {koopman} from './statistics/koopman.ts'
import {simultaneousZ} from './statistics/sidak.ts'

const methods = {
  compare: {kind: 'every-pair'},
  atLeastPeople: 1,
  confidence: 0.95,
  differenceMethod: 'newcombe',
} as const
const ratio = effectOf('ratio', {...methods, ratioMethod: 'koopman'})
const katz = effectOf('ratio', {...methods, ratioMethod: 'katz'})
const level = {plain: simultaneousZ(0.95), simultaneous: simultaneousZ(0.95), atLeastPeople: 1}
const FOUR_FIFTHS: Range = [0.8, 1.25]

describe('the number of people needed', () => {
  test.each([
    [0.9, 0.1, 5292],
    [0.9, 0.3, 1395],
    [0.9, 0.5, 616],
    [0.9, 0.7, 282],
    [1, 0.3, 361],
    [1, 0.7, 67],
  ])('for a ratio of %d to a rate of %d is the smallest that decides: %i', (times, rate, people) => {
    expect(peopleNeeded(katz, exactly(times * rate), exactly(rate), [0.8, Number.POSITIVE_INFINITY], level)).toBe(
      people,
    )
  })

  test('is that of a pass, and at least what a pass asks', () => {
    expect(peopleNeeded(ratio, exactly(0.9), exactly(0.9), FOUR_FIFTHS, {...level, atLeastPeople: 1000})).toBe(1000)
  })

  test('is not known at an end of the range, nor for bounds on both sides of it', () => {
    expect(peopleNeeded(ratio, exactly(0.4), exactly(0.5), FOUR_FIFTHS, level)).toBeNull()
    expect(peopleNeeded(ratio, [0.3, 0.45], exactly(0.5), FOUR_FIFTHS, level)).toBeNull()
  })
})

describe('the number of people needed in groups of unequal size', () => {
  const atLeast: Range = [0.8, Number.POSITIVE_INFINITY]

  test('is that of equal groups where they are equal', () => {
    const found = peopleNeededInProportion(katz, exactly(0.45), exactly(0.5), [20, 20], atLeast, level)
    expect(found).toEqual([616, 616])
  })

  test('keeps the proportion, decides, and is the smallest that does', () => {
    const rates = fc.tuple(fc.integer({min: 5, max: 95}), fc.integer({min: 5, max: 95}))
    const sizes = fc.tuple(fc.integer({min: 1, max: 500}), fc.integer({min: 1, max: 500}))
    fc.assert(
      fc.property(rates, sizes, ([one, other], [n1, n2]) => {
        const [rate1, rate2] = [one / 100, other / 100]
        fc.pre(Math.abs(Math.log(rate1 / rate2) - Math.log(0.8)) > 0.05)
        const found = peopleNeededInProportion(ratio, exactly(rate1), exactly(rate2), [n1, n2], atLeast, level)
        if (!found) throw new Error('no number')
        expect(Math.abs(found[0] / found[1] / (n1 / n2) - 1)).toBeLessThan(1 / Math.min(...found) + 1e-9)
        const passes = rate1 / rate2 >= 0.8
        const decides = (small: number) => {
          const k = small / Math.min(n1, n2)
          const interval = koopman(rate1 * n1 * k, n1 * k, rate2 * n2 * k, n2 * k, level.plain)
          return interval !== null && (passes ? interval[0] >= 0.8 : interval[1] < 0.8)
        }
        expect(decides(Math.min(...found))).toBe(true)
        if (Math.min(...found) > 1) expect(decides(Math.min(...found) - 1)).toBe(false)
      }),
    )
  })

  test('is more than equal groups would take: the smaller one counts', () => {
    const [rate1, rate2] = [exactly(0.45), exactly(0.5)]
    const equal = peopleNeeded(ratio, rate1, rate2, atLeast, level) ?? 0
    const [small, large] = peopleNeededInProportion(ratio, rate1, rate2, [30, 3000], atLeast, level) ?? [0, 0]
    expect(small).toBeLessThan(equal)
    expect(small + large).toBeGreaterThan(2 * equal)
  })

  test('is not known for nobody, nor at an end of the range', () => {
    expect(peopleNeededInProportion(ratio, exactly(0.4), exactly(0.5), [0, 10], atLeast, level)).toBeNull()
    expect(peopleNeededInProportion(ratio, exactly(0.4), exactly(0.5), [10, 30], atLeast, level)).toBeNull()
  })
})

describe('the number of people whose fate would turn it', () => {
  test.each([
    [7, 9, 1],
    [8, 9, 1],
    [10, 10, 3],
  ])('%i of 20 against %i of 20: %i', (x1, x2, people) => {
    expect(flipsWith(ratio, {x: x1, n: 20}, {x: x2, n: 20}, FOUR_FIFTHS)).toBe(people)
  })

  test('is the same as by trying every number', () => {
    const table = fc.integer({min: 1, max: 25}).chain(n => fc.record({x: fc.nat(n), n: fc.constant(n)}))
    fc.assert(
      fc.property(table, table, (one, other) => {
        fc.pre(one.x > 0 || other.x > 0)
        const zone = (x1: number, x2: number) => {
          const value = x1 / one.n / (x2 / other.n)
          return value < 0.8 ? -1 : value > 1.25 ? 1 : 0
        }
        const possible: number[] = []
        for (let k = -25; k <= 25; k += 1) {
          const within = (x: number, n: number) => x + k >= 0 && x + k <= n
          if (within(one.x, one.n) && one.x + k + other.x > 0 && zone(one.x + k, other.x) !== zone(one.x, other.x))
            possible.push(Math.abs(k))
          if (within(other.x, other.n) && other.x + k + one.x > 0 && zone(one.x, other.x + k) !== zone(one.x, other.x))
            possible.push(Math.abs(k))
        }
        const fewest = possible.length > 0 ? Math.min(...possible) : null
        expect(flipsWith(ratio, one, other, FOUR_FIFTHS)).toBe(fewest)
      }),
    )
  })
})
