import fc from 'fast-check'
import stringWidth from 'fast-string-width'
import {describe, expect, test} from 'vitest'
import {ASCII, bar, LINES, scaleFor} from './bar.ts'

const at = (share: number) => [share, share] as const

describe('a bar', () => {
  test('shows the low end, the rate and the high end on the scale', () => {
    const drawn = {rate: at(0.45), interval: [0.25, 0.75], limits: []} as const
    expect(bar(drawn, 1, 20, LINES)).toBe('·····├───●─────┤····')
    expect(bar(drawn, 1, 20, ASCII)).toBe('.....|---o-----|....')
  })

  test('shows the threshold behind them', () => {
    const drawn = {rate: at(0.45), interval: [0.25, 0.75]} as const
    expect(bar({...drawn, limits: [0.36]}, 1, 20, LINES)).toBe('·····├─┊─●─────┤····')
    expect(bar({...drawn, limits: [0.1, 0.9]}, 1, 20, ASCII)).toBe('..:..|---o-----|..:.')
    expect(bar({...drawn, limits: [0.46, 0.77, -1, 1, 2]}, 1, 20, LINES)).toBe('·····├───●─────┤····')
  })

  test('shows every rate that fits where it is only known within bounds', () => {
    expect(bar({rate: [0.3, 0.5], interval: [0.1, 0.8], limits: []}, 1, 20, LINES)).toBe('··├───●●●●●─────┤···')
  })

  test('is the rate alone where there is no interval, at the very ends too', () => {
    expect(bar({rate: at(0), interval: null, limits: []}, 1, 5, LINES)).toBe('●····')
    expect(bar({rate: at(1), interval: null, limits: []}, 1, 5, LINES)).toBe('····●')
  })

  test('has exactly its width, one rate, and its ends on the right sides of it', () => {
    const share = fc.double({min: 0, max: 1, noNaN: true})
    fc.assert(
      fc.property(fc.tuple(share, share, share), share, share, (shares, limit, scale) => {
        const [low = 0, rate = 0, high = 0] = shares.toSorted((a, b) => a - b)
        const drawn = bar({rate: at(rate), interval: [low, high], limits: [limit]}, scale, 20, LINES)
        expect(stringWidth(drawn)).toBe(20)
        expect(drawn).toMatch(/^[·┊]*(├[─┊]*)?●([─┊]*┤)?[·┊]*$/u)
      }),
    )
  })

  test('moves to the right as the rate grows', () => {
    const share = fc.double({min: 0, max: 1, noNaN: true})
    fc.assert(
      fc.property(share, share, (a, b) => {
        const column = (rate: number) => bar({rate: at(rate), interval: null, limits: []}, 1, 20, LINES).indexOf('●')
        expect(column(Math.min(a, b))).toBeLessThanOrEqual(column(Math.max(a, b)))
      }),
    )
  })
})

test('a scale is round, holds the highest and is never more than everybody', () => {
  expect([0, 0.003, 0.02, 0.3687, 0.5, 0.51, 0.61, 0.81, 0.99].map(scaleFor)).toEqual([
    1, 0.003, 0.02, 0.4, 0.5, 0.6, 0.8, 1, 1,
  ])
  expect(scaleFor(Number.MIN_VALUE)).toBe(1e-9)
  fc.assert(fc.property(fc.double({min: 1e-9, max: 1, noNaN: true}), high => scaleFor(high) >= high * (1 - 1e-9)))
})
