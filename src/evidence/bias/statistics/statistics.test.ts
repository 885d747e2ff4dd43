import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {agrestiCaffo} from './agresti-caffo.ts'
import {clopperPearson} from './clopper-pearson.ts'
import {fisherExact} from './fisher.ts'
import type {Interval} from './interval.ts'
import {katz} from './katz.ts'
import {koopman} from './koopman.ts'
import {newcombe} from './newcombe.ts'
import {upperNormalQuantile} from './normal.ts'
import {pooledZ} from './pooled-z.ts'
import {simultaneousZ} from './sidak.ts'
import vectors from './vectors.json' with {type: 'json'}
import {wald} from './wald.ts'
import {walter} from './walter.ts'
import {wilson} from './wilson.ts'

const z = simultaneousZ(0.95)

type Published = readonly (number | string)[] | null

function expectClose(found: Interval | number | null, published: Published | number) {
  if (published === null || found === null) return expect(found).toBe(published)
  const wanted = [published].flat().map(end => (end === 'inf' ? Number.POSITIVE_INFINITY : Number(end)))
  const got = [found].flat()
  expect(got).toHaveLength(wanted.length)
  for (const [i, end] of wanted.entries()) {
    if (Number.isFinite(end)) expect(Math.abs((got[i] ?? Number.NaN) - end)).toBeLessThan(1e-9)
    else expect(got[i]).toBe(end)
  }
}

describe('known values, to nine decimals', () => {
  test.each(vectors.proportion)('$x of $n', ({x, n, wilson: score, clopper_pearson: exact}) => {
    expectClose(wilson(x, n, z), score)
    expectClose(clopperPearson(x, n, 0.95), exact)
  })

  test.each(vectors.two_groups)('$id: $x1 of $n1 against $x2 of $n2', v => {
    const counts = [v.x1, v.n1, v.x2, v.n2] as const
    expectClose(newcombe(...counts, z), v.newcombe)
    expectClose(agrestiCaffo(...counts, z), v.agresti_caffo)
    expectClose(wald(...counts, z), v.wald)
    expectClose(katz(...counts, z), v.katz)
    expectClose(walter(...counts, z), v.walter)
    expectClose(koopman(...counts, z), v.koopman)
    expectClose(fisherExact(...counts), v.fisher_two_sided_p)
    expectClose(pooledZ(...counts), v.z_pooled)
  })

  test.each([
    [0.4, 0.2533471031357998],
    [0.05, 1.6448536269514726],
    [0.025, 1.9599639845400538],
    [1e-9, 5.9978070150076865],
    [1e-100, 21.27345356096532],
  ])('a share of %d lies above the quantile', (tail, quantile) => {
    expect(upperNormalQuantile(tail)).toBeCloseTo(quantile, 13)
    expect(upperNormalQuantile(1 - 0.025)).toBeCloseTo(-1.959963984540054, 13)
  })

  test.each([
    [1, 1.95996398454],
    [2, 2.236476644558],
    [3, 2.387737887071],
    [5, 2.568763168011],
    [10, 2.799625219301],
  ])('z for %d comparisons at once', (comparisons, value) => {
    expect(simultaneousZ(0.95, comparisons)).toBeCloseTo(value, 10)
  })
})

const BIG = 2 ** 50
const proportion = fc
  .oneof(fc.integer({min: 1, max: 60}), fc.integer({min: 1, max: 1e6}), fc.integer({min: 1, max: BIG}))
  .chain(n => fc.tuple(fc.oneof(fc.constant(0), fc.constant(n), fc.integer({min: 0, max: n})), fc.constant(n)))
const level = fc.double({min: 0.5, max: 0.999, noNaN: true})
const two = fc.tuple(proportion, proportion, level)

function close(a: number, b: number, tolerance = 1e-8) {
  return a === b || Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(a), Math.abs(b))
}

describe('every interval', () => {
  test('for one proportion contains the rate, stays in range and mirrors', () => {
    fc.assert(
      fc.property(proportion, level, ([x, n], confidence) => {
        const at = simultaneousZ(confidence)
        for (const interval of [wilson(x, n, at), n < 1e4 ? clopperPearson(x, n, confidence) : wilson(x, n, at)]) {
          if (!interval) throw new Error('no interval')
          expect(interval[0]).toBeGreaterThanOrEqual(0)
          expect(interval[0]).toBeLessThanOrEqual(x / n)
          expect(interval[1]).toBeGreaterThanOrEqual(x / n - 1e-15)
          expect(interval[1]).toBeLessThanOrEqual(1)
        }
        const [low, high] = wilson(x, n, at) ?? [Number.NaN, Number.NaN]
        const [mirroredLow, mirroredHigh] = wilson(n - x, n, at) ?? [Number.NaN, Number.NaN]
        expect(close(low, 1 - mirroredHigh) && close(high, 1 - mirroredLow)).toBe(true)
      }),
    )
  })

  test('for a difference contains it, stays in range and changes sign with the groups', () => {
    fc.assert(
      fc.property(two, ([[x1, n1], [x2, n2], confidence]) => {
        const at = simultaneousZ(confidence)
        const [low, high] = newcombe(x1, n1, x2, n2, at) ?? [Number.NaN, Number.NaN]
        expect(-1 <= low && low <= x1 / n1 - x2 / n2 && x1 / n1 - x2 / n2 <= high && high <= 1).toBe(true)
        for (const method of [newcombe, agrestiCaffo, wald]) {
          const [l, h] = method(x1, n1, x2, n2, at) ?? [Number.NaN, Number.NaN]
          const [ml, mh] = method(x2, n2, x1, n1, at) ?? [Number.NaN, Number.NaN]
          const [cl, ch] = method(n1 - x1, n1, n2 - x2, n2, at) ?? [Number.NaN, Number.NaN]
          expect(close(l, -mh) && close(h, -ml)).toBe(true)
          expect(close(l, -ch) && close(h, -cl)).toBe(true)
        }
      }),
    )
  })

  test('for a ratio contains it, is never negative and inverts with the groups', () => {
    fc.assert(
      fc.property(two, ([[x1, n1], [x2, n2], confidence]) => {
        const at = simultaneousZ(confidence)
        const ratio = x1 / n1 / (x2 / n2)
        for (const method of [koopman, katz]) {
          const there = method(x1, n1, x2, n2, at)
          const back = method(x2, n2, x1, n1, at)
          expect(there === null).toBe(back === null)
          if (!there || !back) continue
          expect(0 <= there[0] && there[0] <= ratio && ratio <= there[1]).toBe(true)
          expect(close(there[0], 1 / back[1]) && close(there[1], 1 / back[0])).toBe(true)
        }
      }),
    )
  })

  test('narrows when every count is multiplied', () => {
    fc.assert(
      fc.property(two, fc.integer({min: 2, max: 50}), ([[x1, n1], [x2, n2], confidence], k) => {
        const at = simultaneousZ(confidence)
        for (const method of [newcombe, koopman, katz]) {
          const small = method(x1, n1, x2, n2, at)
          const large = method(k * x1, k * n1, k * x2, k * n2, at)
          if (!small || !large) continue
          const slack = (end: number) => 1e-9 * Math.max(1, Math.abs(end))
          expect(large[0]).toBeGreaterThanOrEqual(small[0] - slack(small[0]))
          expect(large[1]).toBeLessThanOrEqual(small[1] + slack(small[1]))
        }
      }),
    )
  })

  test('is null, never NaN, for what is no count', () => {
    const number = fc.oneof(fc.double(), fc.constantFrom(0, -1, 1, Number.NaN, Number.POSITIVE_INFINITY))
    fc.assert(
      fc.property(number, number, number, number, number, (x1, n1, x2, n2, at) => {
        for (const method of [newcombe, agrestiCaffo, wald, katz, walter, koopman])
          for (const end of method(x1, n1, x2, n2, at) ?? []) expect(end).not.toBeNaN()
        for (const end of wilson(x1, n1, at) ?? []) expect(end).not.toBeNaN()
      }),
    )
    expect(wilson(0, 0, z)).toBeNull()
    expect(koopman(0, 0, 1, 2, z)).toBeNull()
    expect(clopperPearson(0, 0, 0.95)).toBeNull()
    expect(fisherExact(0, 0, 1, 2)).toBeNull()
    expect(pooledZ(1, 1, 0, 0)).toBeNull()
  })

  test('of Clopper and Pearson holds the score interval of a huge group to nine decimals', () => {
    for (const x of [0, 1, 5e5, 1e6]) {
      const [low, high] = clopperPearson(x, 1e6, 0.95) ?? [Number.NaN, Number.NaN]
      const score = wilson(x, 1e6, z) ?? [Number.NaN, Number.NaN]
      expect(Math.abs(low - score[0]) + Math.abs(high - score[1])).toBeLessThan(4e-6)
    }
  })

  test('of Fisher and pooled z do not mind which group comes first', () => {
    const small = fc.integer({min: 1, max: 300}).chain(n => fc.tuple(fc.integer({min: 0, max: n}), fc.constant(n)))
    fc.assert(
      fc.property(small, small, ([x1, n1], [x2, n2]) => {
        const p = fisherExact(x1, n1, x2, n2) ?? Number.NaN
        expect(p >= 0 && p <= 1).toBe(true)
        expect(close(p, fisherExact(x2, n2, x1, n1) ?? Number.NaN)).toBe(true)
        expect(close(p, fisherExact(n1 - x1, n1, n2 - x2, n2) ?? Number.NaN)).toBe(true)
      }),
    )
  })
})
