import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Precision} from '../../../declaration/schema/mapping.ts'
import {readNumber} from './number.ts'
import {isHidden, roundedBounds, unhide} from './precision.ts'
import {people, shareBounds} from './shares.ts'

const CELLS = ['tp', 'fp', 'fn', 'tn'] as const

describe('rounding', () => {
  test.each([
    [10, 120, [115, 125]],
    [10, 0, [0, 5]],
    [5, 10, [8, 12]],
    [3, 3, [2, 4]],
  ])('rounded to %i, %i stands for %j', (to, count, bounds) =>
    expect(roundedBounds(count, {rounded_to: to})).toEqual(bounds),
  )

  test('a 0 that is exact stays 0', () => expect(roundedBounds(0, {rounded_to: 10, zero: 'exact'})).toEqual([0, 0]))

  test('the bounds hold what was rounded', () => {
    fc.assert(
      fc.property(fc.nat({max: 1e6}), fc.integer({min: 2, max: 1000}), (count, to) => {
        const [low, high] = roundedBounds(Math.round(count / to) * to, {rounded_to: to})
        expect(low).toBeLessThanOrEqual(count)
        expect(high).toBeGreaterThanOrEqual(count)
      }),
    )
  })
})

describe('hiding', () => {
  test('what stands for a hidden number', () => {
    expect(isHidden('0', {hidden: {below: 10, shown_as: '0'}})).toBe(true)
    expect(isHidden(' 0.0 ', {hidden: {below: 10, shown_as: '0'}})).toBe(true)
    expect(isHidden('<10', {hidden: {below: 10, shown_as: '<10'}})).toBe(true)
    expect(isHidden('', {hidden: {below: 10, shown_as: 'empty'}})).toBe(true)
    expect(isHidden('10', {hidden: {below: 10, shown_as: '0'}})).toBe(false)
    expect(isHidden('', {})).toBe(false)
  })

  test('what is left of the total is a bound', () => {
    const precision: Precision = {hidden: {below: 10, shown_as: '*', and: 'next-lowest'}}
    expect(unhide({n: [60, 60], tp: [30, 30], fp: [25, 25], fn: 'hidden', tn: 'hidden'}, precision)).toMatchObject({
      fn: [0, 5],
      tn: [0, 5],
    })
    expect(unhide({n: [60, 60], tp: [30, 30], fp: [20, 20], fn: [5, 5], tn: 'hidden'}, precision)).toMatchObject({
      tn: [5, 5],
    })
    expect(unhide({n: [40, 40], selected: 'hidden'}, precision)).toMatchObject({selected: [0, 40]})
    expect(unhide({n: [40, 40], selected: 'hidden'}, {hidden: {below: 10, shown_as: '*'}})).toMatchObject({
      selected: [0, 9],
    })
    expect(unhide({n: 'hidden', selected: 'hidden'}, precision)).toEqual({n: 'hidden', selected: 'hidden'})
  })

  test('without a limit below which numbers are hidden, nothing is assumed', () => {
    expect(unhide({selected: 'hidden'}, {hidden: {shown_as: '*'}})).toEqual({selected: 'hidden'})
  })

  test('the bounds hold what was hidden', () => {
    const counts = fc.tuple(...CELLS.map(() => fc.nat({max: 40})))
    fc.assert(
      fc.property(counts, fc.integer({min: 1, max: 20}), fc.boolean(), fc.boolean(), (numbers, below, next, withN) => {
        const hidden = new Set(numbers.flatMap((count, i) => (count < below ? [i] : [])))
        const rest = numbers
          .map((_, i) => i)
          .filter(i => !hidden.has(i))
          .toSorted((a, b) => (numbers[a] ?? 0) - (numbers[b] ?? 0))
        if (next && hidden.size > 0 && rest[0] !== undefined) hidden.add(rest[0])
        const n = numbers.reduce((a, b) => a + b)
        const shown = Object.fromEntries(
          CELLS.map((name, i) => [name, hidden.has(i) ? 'hidden' : [numbers[i], numbers[i]]]),
        )
        const result = unhide(withN ? {...shown, n: [n, n]} : shown, {
          hidden: {below, shown_as: '*', ...(next ? {and: 'next-lowest'} : {})},
        })
        for (const [i, name] of CELLS.entries()) {
          const known = result[name]
          if (known === 'hidden') continue
          expect(known?.[0]).toBeLessThanOrEqual(numbers[i] ?? -1)
          expect(known?.[1]).toBeGreaterThanOrEqual(numbers[i] ?? -1)
        }
      }),
    )
  })
})

describe('shares', () => {
  test('written in full, a share gives its count back; rounded, its bounds hold it', () => {
    fc.assert(
      fc.property(
        fc.integer({min: 1, max: 1e6}),
        fc.nat({max: 1e6}),
        fc.integer({min: 0, max: 6}),
        (n, some, decimals) => {
          const count = some % (n + 1)
          expect(people([n, n], shareBounds(count / n, 16))).toEqual([count, count])
          const rounded = readNumber((count / n).toFixed(decimals))
          const [low, high] = (rounded.kind === 'number' && people([n, n], shareBounds(rounded.value, decimals))) || [
            1, 0,
          ]
          expect(low).toBeLessThanOrEqual(count)
          expect(high).toBeGreaterThanOrEqual(count)
        },
      ),
    )
  })

  test('no whole number of 20 people is a share of 0.333', () =>
    expect(people([20, 20], shareBounds(0.333, 3))).toBeUndefined())
})

describe('reading numbers', () => {
  test.each([
    ['12', {kind: 'number', value: 12, decimals: 0, percent: false}],
    [' 0.250 ', {kind: 'number', value: 0.25, decimals: 3, percent: false}],
    ['1.5e-3', {kind: 'number', value: 0.0015, decimals: 4, percent: false}],
    ['1e3', {kind: 'number', value: 1000, decimals: 0, percent: false}],
    ['45 %', {kind: 'number', value: 45, decimals: 0, percent: true}],
    ['', {kind: 'empty'}],
    ['-inf', {kind: 'not-finite'}],
    ['n/a', {kind: 'not-finite'}],
    ['1 234', {kind: 'not-a-number'}],
    ['１２', {kind: 'not-a-number'}],
    ['0,25', {kind: 'not-a-number'}],
  ])('%j', (text, number) => expect(readNumber(text)).toEqual(number))

  test('with a decimal comma a point is refused', () => {
    expect(readNumber('0,25', 'comma')).toMatchObject({value: 0.25, decimals: 2})
    expect(readNumber('1.234', 'comma')).toEqual({kind: 'not-a-number'})
  })
})
