import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {exactly, type Measurement} from '../measurement.ts'
import {chanceOfEqual, RARE} from './chance.ts'

const row = (n: number, selected: number): Measurement => ({
  event: 'call',
  attribute: 'sex',
  group: 'woman',
  n: exactly(n),
  counts: {kind: 'selected', selected: exactly(selected)},
  suppressed: false,
  from: [],
})
const cells = (tp: number, fp: number, fn: number, tn: number): Measurement => ({
  ...row(tp + fp + fn + tn, 0),
  counts: {kind: 'confusion', tp: exactly(tp), fp: exactly(fp), fn: exactly(fn), tn: exactly(tn)},
})

/** P(X = Y) for two independent Binomial(n, p), term by term. */
function exact(n: number, p: number): number {
  let sum = 0
  let log = n * Math.log(1 - p)
  for (let k = 0; k <= n; k++) {
    sum += Math.exp(2 * log)
    log += Math.log((n - k) / (k + 1)) + Math.log(p / (1 - p))
  }
  return sum
}

describe('how often two tables are equal by chance', () => {
  test('is about what the binomial distribution gives, count by count', () => {
    fc.assert(
      fc.property(fc.integer({min: 8, max: 3000}), fc.integer({min: 1, max: 99}), (n, percent) => {
        const selected = Math.round((n * percent) / 100)
        const share = selected / n
        fc.pre(n * share * (1 - share) >= 2)
        expect(chanceOfEqual([row(n, selected)]) / exact(n, share)).toBeGreaterThan(0.85)
        expect(chanceOfEqual([row(n, selected)]) / exact(n, share)).toBeLessThan(1.15)
      }),
    )
  })
  test('falls with people, groups and cells, and is the same in any order', () => {
    expect(chanceOfEqual([row(400, 100)])).toBeGreaterThan(chanceOfEqual([row(4000, 1000)]))
    expect(chanceOfEqual([row(400, 100)])).toBeGreaterThan(chanceOfEqual([row(400, 100), row(90, 30)]))
    expect(chanceOfEqual([row(400, 100)])).toBeGreaterThan(chanceOfEqual([cells(60, 40, 60, 240)]))
    const rows = [row(400, 100), row(90, 30), cells(60, 40, 60, 240)]
    expect(chanceOfEqual(rows.toReversed())).toBeCloseTo(chanceOfEqual(rows), 12)
  })
  test('a count that could not be otherwise says nothing: nobody, everybody, no group', () => {
    for (const rows of [[], [row(4000, 0)], [row(4000, 4000)], [row(0, 0)], [cells(0, 0, 50, 900)]])
      expect(chanceOfEqual(rows)).toBe(1)
  })
  test('bounds say less than a number, and bounds that hold everything say nothing', () => {
    const between = (low: number, high: number): Measurement => ({
      ...row(4000, 0),
      counts: {kind: 'selected', selected: [low, high]},
    })
    expect(chanceOfEqual([between(995, 1004)])).toBeCloseTo(10 * chanceOfEqual([row(4000, 1000)]), 3)
    expect(chanceOfEqual([between(0, 4000)])).toBe(1)
  })
  test('two groups of 320 people of whom half were chosen are about where a table begins to tell', () => {
    expect(chanceOfEqual([row(320, 160), row(320, 160)])).toBeLessThan(RARE)
    expect(chanceOfEqual([row(310, 155), row(310, 155)])).toBeGreaterThan(RARE)
    expect(chanceOfEqual([cells(20, 20, 20, 20), cells(20, 20, 20, 20)])).toBeLessThan(RARE)
  })
})
