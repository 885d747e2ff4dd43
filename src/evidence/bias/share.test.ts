import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {type EffectName, effectOf, estimate, intervalOf} from './effect.ts'
import type {Bounds} from './measurement.ts'
import {complement, corners, rateOf, type Share, shareOf, type Table, together} from './share.ts'
import {simultaneousZ} from './statistics/sidak.ts'

/** A table, and bounds that it fits. */
const tableWithin = fc
  .record({
    x: fc.nat(40),
    y: fc.nat(40),
    below: fc.tuple(fc.nat(9), fc.nat(9), fc.nat(9)),
    above: fc.tuple(fc.nat(9), fc.nat(9), fc.nat(9)),
  })
  .filter(({x, y}) => x + y > 0)
  .map(({x, y, below, above}) => {
    const wide = (count: number, i: 0 | 1 | 2): Bounds => [Math.max(0, count - below[i]), count + above[i]]
    const share = shareOf(wide(x, 0), wide(y, 1), wide(x + y, 2))
    if (!share) throw new Error('a table that fits was lost')
    return {table: {x, n: x + y} satisfies Table, share}
  })
  .filter(({share}) => share.n[0] > 0)

describe('the tables that fit', () => {
  test('have corners that fit, and bounds whose ends occur', () => {
    fc.assert(
      fc.property(tableWithin, ({share}) => {
        const found = corners(share)
        const ends = (value: (table: Table) => number) => {
          const values = found.map(value)
          return [Math.min(...values), Math.max(...values)]
        }
        expect(ends(({x}) => x)).toEqual(share.x)
        expect(ends(({x, n}) => n - x)).toEqual(share.y)
        expect(ends(({n}) => n)).toEqual(share.n)
      }),
    )
  })

  test('have their rate within the bounds of the rate, on both sides and in a sum', () => {
    fc.assert(
      fc.property(tableWithin, tableWithin, (one, other) => {
        const within = ({x, n}: Table, share: Share) => {
          const [low, high] = rateOf(share)
          return low <= x / n && x / n <= high
        }
        expect(within(one.table, one.share)).toBe(true)
        expect(within({x: one.table.n - one.table.x, n: one.table.n}, complement(one.share))).toBe(true)
        const sum = {x: one.table.x + other.table.x, n: one.table.n + other.table.n}
        expect(within(sum, together([one.share, other.share]))).toBe(true)
      }),
    )
  })

  test.each([
    ['ratio', 'koopman', 'newcombe'],
    ['ratio', 'katz', 'newcombe'],
    ['difference', 'koopman', 'newcombe'],
    ['difference', 'koopman', 'agresti-caffo'],
  ] as const)(
    'have their interval within that of the bounds: %s, %s, %s',
    (name: EffectName, ratioMethod, differenceMethod) => {
      const effect = effectOf(name, {
        compare: {kind: 'every-pair'},
        atLeastPeople: 1,
        confidence: 0.95,
        ratioMethod,
        differenceMethod,
      })
      fc.assert(
        fc.property(tableWithin, tableWithin, fc.integer({min: 1, max: 1000}), (one, other, family) => {
          const z = simultaneousZ(0.95, family)
          const exact = ({x, n}: Table): Share => ({x: [x, x], y: [n - x, n - x], n: [n, n]})
          const all = intervalOf(effect, one.share, other.share, z)
          const actual = intervalOf(effect, exact(one.table), exact(other.table), z)
          if (!all) return
          if (!actual) throw new Error('a table has no interval, but the bounds have')
          const slack = 1e-9 * (1 + Math.abs(actual[0]))
          expect(all[0]).toBeLessThanOrEqual(actual[0] + slack)
          expect(all[1]).toBeGreaterThanOrEqual(actual[1] - slack)
          const [low, high] = estimate(effect, rateOf(one.share), rateOf(other.share))
          expect(low).toBeLessThanOrEqual(high)
        }),
        {numRuns: 300},
      )
    },
  )

  test('have it there too where an end does not rise with the count', () => {
    const methods = {compare: {kind: 'every-pair'}, atLeastPeople: 1, confidence: 0.95} as const
    const choice = {...methods, ratioMethod: 'katz', differenceMethod: 'agresti-caffo'} as const
    const share = ([low, high]: Bounds, n: number): Share => ({x: [low, high], y: [n - high, n - low], n: [n, n]})

    const ratio = effectOf('ratio', choice)
    const highs = [8, 9, 10].map(x => intervalOf(ratio, share([x, x], 10), share([999, 999], 1000), 1.96)?.[1] ?? 0)
    expect(highs.indexOf(Math.max(...highs))).toBe(1)
    const high = intervalOf(ratio, share([8, 10], 10), share([999, 999], 1000), 1.96)?.[1]
    expect(high).toBeGreaterThanOrEqual(Math.max(...highs))

    const difference = effectOf('difference', choice)
    const lows = [0, 1, 2, 3, 4].map(
      x => intervalOf(difference, share([x, x], 50), share([500, 500], 1000), 4)?.[0] ?? 0,
    )
    expect(lows.indexOf(Math.min(...lows))).toBe(2)
    const low = intervalOf(difference, share([0, 4], 50), share([500, 500], 1000), 4)?.[0]
    expect(low).toBeLessThanOrEqual(Math.min(...lows))
  })
})
