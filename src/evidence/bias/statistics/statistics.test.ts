import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {agrestiCaffo} from './agresti-caffo.ts'
import {chiSquareTail} from './chi-square.ts'
import {clopperPearson} from './clopper-pearson.ts'
import {equalRates} from './equal-rates.ts'
import {fisherExact} from './fisher.ts'
import type {Interval} from './interval.ts'
import {katz} from './katz.ts'
import {koopman} from './koopman.ts'
import {
  breslowDay,
  cochranMantelHaenszel,
  conditionalDisparity,
  disparity,
  pooledDifference,
  pooledOddsRatio,
  pooledRatio,
} from './mantel-haenszel.ts'
import {benjaminiHochberg, benjaminiYekutieli, bonferroni, hochberg, holm} from './multiplicity.ts'
import {newcombe} from './newcombe.ts'
import {twoSidedNormal, upperNormalQuantile} from './normal.ts'
import {pooledZ} from './pooled-z.ts'
import {simultaneousZ} from './sidak.ts'
import vectors from './vectors.json' with {type: 'json'}
import {wald} from './wald.ts'
import {walter} from './walter.ts'
import {wilson} from './wilson.ts'

const z = simultaneousZ(0.95)

type Published = readonly (number | string)[] | null

function expectClose(found: Interval | readonly number[] | number | null, published: Published | number) {
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

  test.each(vectors.normal)('a share of $tail lies above the quantile', ({tail, quantile}) => {
    expect(upperNormalQuantile(tail)).toBeCloseTo(quantile, 13)
    expect(upperNormalQuantile(1 - 0.025)).toBeCloseTo(-1.959963984540054, 13)
    if (tail > 1e-20) expect(twoSidedNormal(quantile) / 2 / tail).toBeCloseTo(1, 12)
  })

  test.each(vectors.chi_square)('$tail of a chi-square on $degrees lies above $x', ({x, degrees, tail}) => {
    expect(chiSquareTail(x, degrees) / tail).toBeCloseTo(1, 9)
  })

  test.each(Object.entries(vectors.multiplicity.z))(
    'z for %s comparisons at once',
    (comparisons, {sidak, bonferroni}) => {
      expect(simultaneousZ(0.95, Number(comparisons))).toBeCloseTo(sidak, 10)
      expect(upperNormalQuantile(0.025 / Number(comparisons))).toBeCloseTo(bonferroni, 10)
    },
  )

  test('several p-values at once', () => {
    const {p, ...adjusted} = vectors.multiplicity
    expectClose(bonferroni(p), adjusted.bonferroni)
    expectClose(holm(p), adjusted.holm)
    expectClose(hochberg(p), adjusted['simes-hochberg'])
    expectClose(benjaminiHochberg(p), adjusted.fdr_bh)
    expectClose(benjaminiYekutieli(p), adjusted.fdr_by)
  })

  test.each(vectors.equal_rates)('p of $x1 of $n1 against $x2 of $n2 by the $test test', v => {
    const found = equalRates(v.x1, v.n1, v.x2, v.n2)
    expect(found?.test).toBe(v.test)
    expectClose(found?.p ?? null, v.p)
  })

  test('Fisher by the selection rates of three groups, and Holm over the two', () => {
    const one = fisherExact(60, 100, 40, 100)
    const other = fisherExact(60, 100, 8, 20)
    expectClose([one ?? 1, other ?? 1], [vectors.inference['A-B'].fisher, vectors.inference['A-C'].fisher])
    expectClose(holm([one ?? 1, other ?? 1]), vectors.inference.holm)
  })

  test('six departments of Berkeley', () => {
    const {departments, ...v} = vectors.simpson
    const strata = Object.values(departments).map(one => ({
      x1: one.women_admitted,
      n1: one.women_admitted + one.women_rejected,
      x2: one.men_admitted,
      n2: one.men_admitted + one.men_rejected,
    }))
    const [odds, ratio] = [pooledOddsRatio(strata, z), pooledRatio(strata, z)]
    const difference = pooledDifference(strata, z)
    expectClose([odds?.estimate ?? 0, ...(odds?.interval ?? [])], [v.mh_odds_ratio, ...v.mh_or_ci])
    expectClose([ratio?.estimate ?? 0, ...(ratio?.interval ?? [])], [v.mh_risk_ratio, ...v.mh_rr_ci])
    expectClose([difference?.estimate ?? 0, ...(difference?.interval ?? [])], [v.mh_risk_difference, ...v.mh_rd_ci])
    const test = cochranMantelHaenszel(strata)
    expectClose([test?.p ?? 0, test?.correctedP ?? 0], [v.cmh_p, v.cmh_p_corrected])
    expectClose(breslowDay(strata)?.p ?? null, v.heterogeneity_p)
    expectClose(breslowDay(strata, true)?.p ?? null, v.heterogeneity_p_tarone)
    expectClose(conditionalDisparity(strata), v.conditional_disparity)
    const whole = strata.reduce((a, b) => ({x1: a.x1 + b.x1, n1: a.n1 + b.n1, x2: a.x2 + b.x2, n2: a.n2 + b.n2}))
    expectClose(disparity(whole), v.demographic_disparity)
    expectClose(whole.x1 / whole.n1 / (whole.x2 / whole.n2), v.aggregate_ratio)
  })

  test('few people in each stratum, and a group of whom none counts', () => {
    const {strata, ...v} = vectors.sparse_strata
    // A stratum with one group only compares nobody: it changes nothing.
    for (const used of [strata, [...strata, {x1: 5, n1: 9, x2: 0, n2: 0}]]) {
      const [odds, ratio] = [pooledOddsRatio(used, z), pooledRatio(used, z)]
      const difference = pooledDifference(used, z)
      expectClose([odds?.estimate ?? 0, ...(odds?.interval ?? [])], [v.odds_ratio, ...v.odds_ratio_ci])
      expectClose([ratio?.estimate ?? 0, ...(ratio?.interval ?? [])], [v.ratio, ...v.ratio_ci])
      expectClose([difference?.estimate ?? 0, ...(difference?.interval ?? [])], [v.difference, ...v.difference_ci])
      const test = cochranMantelHaenszel(used)
      expectClose([test?.p ?? 0, test?.correctedP ?? 0], [v.cmh_p, v.cmh_p_corrected])
      expectClose(breslowDay(used)?.p ?? null, v.heterogeneity_p)
      expectClose(breslowDay(used, true)?.p ?? null, v.heterogeneity_p_tarone)
    }
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

describe('tests of equal rates', () => {
  const count = fc.integer({min: 1, max: 400}).chain(n => fc.tuple(fc.nat(n), fc.constant(n)))

  test('do not mind which group comes first, nor which side is counted', () => {
    fc.assert(
      fc.property(count, count, ([x1, n1], [x2, n2]) => {
        const found = equalRates(x1, n1, x2, n2)
        for (const turned of [equalRates(x2, n2, x1, n1), equalRates(n1 - x1, n1, n2 - x2, n2)]) {
          expect(turned?.test).toBe(found?.test)
          expect(close(turned?.p ?? -1, found?.p ?? -2)).toBe(true)
        }
      }),
    )
  })

  test('adjusted for their number never become smaller, nor smaller than the number of one before in rank', () => {
    fc.assert(
      fc.property(fc.array(fc.double({min: 0, max: 1, noNaN: true}), {maxLength: 12}), p => {
        for (const adjust of [bonferroni, holm, hochberg, benjaminiHochberg, benjaminiYekutieli]) {
          const found = adjust(p)
          for (const [i, one] of found.entries()) {
            expect(one).toBeGreaterThanOrEqual((p[i] ?? 2) * (1 - 1e-12))
            expect(one).toBeLessThanOrEqual(1)
            for (const [k, other] of found.entries())
              if ((p[i] ?? 0) < (p[k] ?? 0)) expect(one).toBeLessThanOrEqual(other * (1 + 1e-12))
          }
        }
        for (const [i, one] of holm(p).entries()) {
          expect(one).toBeLessThanOrEqual((bonferroni(p)[i] ?? 0) * (1 + 1e-12))
          expect(hochberg(p)[i]).toBeLessThanOrEqual(one * (1 + 1e-12))
        }
      }),
    )
  })

  test('are no test of what is no count', () => {
    expect(equalRates(0, 0, 1, 2)).toBeNull()
    expect(equalRates(Number.NaN, 3, 1, 2)).toBeNull()
    for (const [x, degrees] of [
      [-1, 1],
      [Number.NaN, 1],
      [1, 0],
      [1, 1.5],
    ] as const)
      expect(chiSquareTail(x, degrees)).toBeNaN()
    expect(chiSquareTail(0, 3)).toBe(1)
  })
})

describe('strata', () => {
  const stratum = fc
    .tuple(fc.integer({min: 1, max: 200}), fc.integer({min: 1, max: 200}))
    .chain(([n1, n2]) => fc.record({x1: fc.nat(n1), n1: fc.constant(n1), x2: fc.nat(n2), n2: fc.constant(n2)}))
  const strata = fc.array(stratum, {minLength: 1, maxLength: 6})

  test('give the other sign and the inverse when the groups change places', () => {
    fc.assert(
      fc.property(strata, found => {
        const turned = found.map(({x1, n1, x2, n2}) => ({x1: x2, n1: n2, x2: x1, n2: n1}))
        for (const pooled of [pooledOddsRatio, pooledRatio]) {
          const [there, back] = [pooled(found, z), pooled(turned, z)]
          expect(there === null).toBe(back === null)
          if (!there || !back) continue
          expect(close(there.estimate, 1 / back.estimate)).toBe(true)
          expect(close(there.interval[0], 1 / back.interval[1], 1e-7)).toBe(true)
        }
        const [there, back] = [pooledDifference(found, z), pooledDifference(turned, z)]
        expect(close(there?.estimate ?? 9, -(back?.estimate ?? 8))).toBe(true)
        expect(close(cochranMantelHaenszel(found)?.p ?? 2, cochranMantelHaenszel(turned)?.p ?? 2)).toBe(true)
        expect(close(breslowDay(found)?.statistic ?? 0, breslowDay(turned)?.statistic ?? 0, 1e-6)).toBe(true)
      }),
    )
  })

  test('that are one give what two groups give', () => {
    fc.assert(
      fc.property(stratum, one => {
        const {x1, n1, x2, n2} = one
        expect(close(pooledDifference([one], z)?.estimate ?? 9, x1 / n1 - x2 / n2)).toBe(true)
        const ratio = pooledRatio([one], z)
        if (ratio) expect(close(ratio.estimate, x1 / n1 / (x2 / n2))).toBe(true)
        if (ratio && n1 > x1 + 1e-9) expect(close(ratio.interval[0], katz(x1, n1, x2, n2, z)?.[0] ?? -1)).toBe(true)
        expect(breslowDay([one])).toBeNull()
      }),
    )
  })

  test('never give NaN', () => {
    fc.assert(
      fc.property(strata, found => {
        const values = [
          pooledOddsRatio(found, z),
          pooledRatio(found, z),
          pooledDifference(found, z),
          cochranMantelHaenszel(found),
          breslowDay(found),
          breslowDay(found, true),
        ].flatMap(value => (value ? Object.values(value).flat() : []))
        for (const value of [...values, conditionalDisparity(found) ?? 0]) expect(value).not.toBeNaN()
      }),
    )
  })
})
