import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {decimalsIn} from '../../fraction.ts'
import {ratesFrom} from './two-rates.ts'

describe('a difference and a ratio', () => {
  test('give both rates back', () => {
    const rate = fc.integer({min: 1, max: 5000}).chain(among => fc.nat({max: among}).map(of => of / among))
    fc.assert(
      fc.property(rate, rate, (one, other) => {
        const isShort = [one - other, one / other].every(value => decimalsIn(value) !== undefined)
        fc.pre(!isShort)
        const found = ratesFrom(one - other, one / other, 17)
        if (one === other || (one === 0 && other === 0)) return
        expect(found && found.one.of / found.one.among).toBeCloseTo(one, 12)
        expect(found && found.other.of / found.other.among).toBeCloseTo(other, 12)
      }),
    )
  })

  test('give nothing where both were rounded, and then padded with zeros', () => {
    expect(ratesFrom(-0.0123, 0.9517, 4)).toBeUndefined()
    expect(ratesFrom(-0.0123, 0.9517, 12)).toBeUndefined()
  })

  test('give nothing where they fit none', () => {
    for (const [difference, ratio] of [
      [0, 1],
      [0.2, 0.9],
      [0.3, -2],
      [Number.NaN, 2],
      [-0.1, Number.POSITIVE_INFINITY],
      [1.5, 4],
    ] as const)
      expect(ratesFrom(difference, ratio, 17)).toBeUndefined()
  })
})
