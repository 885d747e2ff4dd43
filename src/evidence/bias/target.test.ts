import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {inside, outside} from './people-needed.ts'
import {within} from './share.ts'
import {simultaneousZ} from './statistics/sidak.ts'
import {wilson} from './statistics/wilson.ts'
import {atTarget} from './target.ts'

const SETTINGS = {confidence: 0.95, atLeastPeople: 30}
function of(x: number, n: number) {
  const share = within([x, x], [n, n])
  if (!share) throw new Error(`${x} of ${n} are no people`)
  return share
}

describe('a share held against a target', () => {
  test('185 of 320 is .578125, with the interval that pencil and paper give', () => {
    // (2·185 + z² ± z·√(z² + 4·185·135/320)) / (2·(320 + z²)) with z² = 3.841458820694124
    const {rate, interval} = atTarget(of(185, 320), [0.5, 0.5], SETTINGS)
    expect(rate).toEqual([0.578125, 0.578125])
    expect(interval?.[0]).toBeCloseTo(0.5234024, 6)
    expect(interval?.[1]).toBeCloseTo(0.6309942, 6)
  })

  test.each([
    ['fails where the whole interval lies outside', [0.48, 0.52], 'fail', undefined, undefined],
    ['is inconclusive where the interval crosses an end', [0.45, 0.55], 'inconclusive', 'interval-crosses', 1202],
    ['passes where the whole interval lies inside', [0.35, 0.65], 'pass', undefined, undefined],
  ] as const)('185 of 320 %s', (_, range, outcome, why, needed) => {
    const decision = atTarget(of(185, 320), range, SETTINGS)
    expect([decision.outcome, decision.why, decision.peopleNeeded]).toEqual([outcome, why, needed])
  })

  test('a fail must hold for all shares that are held against a target at once', () => {
    expect(atTarget(of(185, 320), [0.48, 0.52], SETTINGS, 10)).toMatchObject({
      outcome: 'inconclusive',
      why: 'many-comparisons',
    })
  })

  test('too few people take away a pass and no fail', () => {
    const few = {...SETTINGS, atLeastPeople: 400}
    expect(atTarget(of(185, 320), [0.35, 0.65], few)).toMatchObject({why: 'too-few-people', peopleNeeded: 400})
    expect(atTarget(of(185, 320), [0.48, 0.52], few).outcome).toBe('fail')
  })

  test('how few answers put the rate on the other side', () => {
    expect(atTarget(of(185, 320), [0.45, 0.55], SETTINGS).flipsWith).toBe(9)
    expect(atTarget(of(160, 320), [0.45, 0.55], SETTINGS).flipsWith).toBe(17)
    expect(atTarget(of(3, 10), [0, 1], SETTINGS).flipsWith).toBeUndefined()
  })

  test('what is not known is never a pass', () => {
    const wide: readonly [number, number] = [0, 1]
    expect(atTarget('unknown-n', wide, SETTINGS)).toMatchObject({outcome: 'undefined', why: 'unknown-n'})
    expect(atTarget('hidden', wide, SETTINGS)).toMatchObject({outcome: 'suppressed', why: 'hidden'})
    expect(atTarget(of(0, 0), wide, SETTINGS)).toMatchObject({outcome: 'undefined', why: 'nobody-in-group'})
    const perhapsNobody = within([0, 0], [0, 50])
    expect(perhapsNobody && atTarget(perhapsNobody, wide, SETTINGS).outcome).toBe('undefined')
  })

  test('bounds get the outcome that every number in them has', () => {
    const bounded = within([150, 185], [320, 320])
    if (!bounded) throw new Error('no table fits')
    expect(atTarget(bounded, [0.45, 0.55], SETTINGS)).toMatchObject({outcome: 'inconclusive', why: 'bounds-too-wide'})
    expect(atTarget(bounded, [0.35, 0.65], SETTINGS).outcome).toBe('pass')
    expect(atTarget(bounded, [0.7, 0.8], SETTINGS).outcome).toBe('fail')
  })

  const people = fc.integer({min: 1, max: 5000})
  const share = people.chain(n => fc.tuple(fc.integer({min: 0, max: n}), fc.constant(n)))
  const range = fc
    .tuple(fc.integer({min: 0, max: 100}), fc.integer({min: 0, max: 100}))
    .map(([one, other]) => [Math.min(one, other) / 100, Math.max(one, other) / 100] as const)

  test('the people needed decide, and one fewer do not', () => {
    fc.assert(
      fc.property(share, range, ([x, n], acceptable) => {
        const {peopleNeeded, rate} = atTarget(of(x, n), acceptable, {...SETTINGS, atLeastPeople: 1})
        if (peopleNeeded === undefined || !rate) return
        const decides = (many: number) => {
          const interval = wilson((x / n) * many, many, simultaneousZ(0.95))
          return interval !== null && (inside(interval, acceptable) || outside(interval, acceptable))
        }
        expect(decides(peopleNeeded)).toBe(true)
        if (peopleNeeded > 1) expect(decides(peopleNeeded - 1)).toBe(false)
      }),
    )
  })

  test('the fewest that turn it are the fewest, by trying all', () => {
    fc.assert(
      fc.property(fc.integer({min: 1, max: 60}), fc.nat(60), range, (n, some, [low, high]) => {
        const x = Math.min(some, n)
        const zone = (count: number) => (count / n < low ? -1 : count / n > high ? 1 : 0)
        const turned = Array.from({length: n + 1}, (_, count) => count).filter(count => zone(count) !== zone(x))
        const fewest = turned.length > 0 ? Math.min(...turned.map(count => Math.abs(count - x))) : undefined
        expect(atTarget(of(x, n), [low, high], SETTINGS).flipsWith).toBe(fewest)
      }),
    )
  })

  test('a wider range never takes away a pass, and never makes a fail', () => {
    const order = ['fail', 'inconclusive', 'pass']
    fc.assert(
      fc.property(share, range, fc.integer({min: 0, max: 50}), ([x, n], [low, high], by) => {
        const narrow = atTarget(of(x, n), [low, high], SETTINGS).outcome
        const wide = atTarget(of(x, n), [low - by / 100, high + by / 100], SETTINGS).outcome
        expect(order.indexOf(wide)).toBeGreaterThanOrEqual(order.indexOf(narrow))
      }),
    )
  })
})
