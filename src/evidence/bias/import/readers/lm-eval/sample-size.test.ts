import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {errorFits, sizeFromError} from './sample-size.ts'

const error = (x: number, n: number) => Math.sqrt(((x / n) * (1 - x / n)) / (n - 1))
const counted = fc
  .integer({min: 2, max: 100_000})
  .chain(n => fc.tuple(fc.integer({min: 1, max: n - 1}), fc.constant(n)))

describe('a sample size from a share and its standard error', () => {
  test('185 of 320', () => {
    expect(sizeFromError('0.578125', '0.027650782660529012')).toEqual({kind: 'exact', n: 320})
  })

  test('in full precision it is always found', () => {
    fc.assert(
      fc.property(counted, ([x, n]) => {
        // A number that ends early needs no more digits to be written in full, but then nothing shows that it is.
        fc.pre(String(error(x, n)).length > 15)
        expect(sizeFromError(String(x / n), String(error(x, n)))).toEqual({kind: 'exact', n})
      }),
    )
  })

  test('of rounded numbers the true size is never excluded', () => {
    fc.assert(
      fc.property(counted, fc.integer({min: 2, max: 6}), ([x, n], decimals) => {
        const [p, se] = [(x / n).toFixed(decimals), error(x, n).toFixed(decimals)]
        const size = sizeFromError(p, se)
        expect(size.kind).not.toBe('none')
        if (size.kind === 'exact') expect(size.n).toBe(n)
        if (size.kind === 'between') expect(size.low <= n && n <= size.high).toBe(true)
        expect(errorFits(p, se, n)).toBe(true)
      }),
    )
  })

  test.each([
    ['0', '0'],
    ['1', '0'],
    ['0.5', '0'],
    ['0.5', 'NaN'],
    ['x', '0.1'],
    ['50%', '0.1'],
    ['0.5', '-0.1'],
    ['1.5', '0.1'],
    ['0.5', '0.0000001'],
  ])('nothing follows from %s with error %s', (p, se) => {
    expect(sizeFromError(p, se)).toEqual({kind: 'unknown'})
  })

  test('an error that no number of people gives is told', () => {
    expect(sizeFromError('0.5', '0.6')).toEqual({kind: 'none'})
    expect(sizeFromError('0.51234567890123', '0.01234567890123')).toEqual({kind: 'none'})
    expect(errorFits('0.5', '0.05', 1000)).toBe(false)
    expect(errorFits('0.5', '0.0158', 1000)).toBe(true)
  })
})
