import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {DAY} from '../text/forms.ts'
import {addPeriod, dayIn, isDate} from './calendar.ts'

const day = fc
  .date({min: new Date('0000-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true})
  .map(date => date.toISOString().slice(0, 10))

describe('a day', () => {
  test.each(['2026-11-22', '2024-02-29', '2000-02-29', '0000-01-01', '9999-12-31'])('%s exists', text => {
    expect(isDate(text)).toBe(true)
  })

  test.each([
    '2026-02-30',
    '2025-02-29',
    '1900-02-29',
    '2026-00-01',
    '2026-13-01',
    '2026-06-31',
    '2026-06-00',
    '2026-6-1',
    '26-06-01',
    '2026-06-01T00:00:00Z',
    ' 2026-06-01',
    '2026-06-01\n',
    '+2026-06-01',
    '２０２６-06-01',
    '',
  ])('%j does not', text => {
    expect(isDate(text)).toBe(false)
  })

  test('exists for the calendar, the format and the engine alike', () => {
    const digits = fc.tuple(fc.nat(9999), fc.nat(13), fc.nat(32))
    const written = digits.map(([y, m, d]) =>
      [String(y).padStart(4, '0'), ...[m, d].map(n => String(n).padStart(2, '0'))].join('-'),
    )
    fc.assert(
      fc.property(fc.oneof(written, day), text => {
        const parsed = new Date(`${text}T00:00:00Z`)
        const exists = !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text)
        expect([isDate(text), new RegExp(DAY).test(text)]).toEqual([exists, exists])
      }),
      {numRuns: 2000},
    )
  })
})

describe('a day and a period', () => {
  test.each([
    ['2026-11-22', '0 days', '2026-11-22'],
    ['2026-11-22', '1 day', '2026-11-23'],
    ['2026-12-31', '1 day', '2027-01-01'],
    ['2024-02-28', '1 day', '2024-02-29'],
    ['2026-11-22', '365 days', '2027-11-22'],
    ['2026-01-31', '1 month', '2026-02-28'],
    ['2024-01-31', '1 month', '2024-02-29'],
    ['2026-08-31', '6 months', '2027-02-28'],
    ['2026-11-22', '24 months', '2028-11-22'],
    ['2026-12-15', '1 month', '2027-01-15'],
    ['2024-02-29', '1 year', '2025-02-28'],
    ['2024-02-29', '4 years', '2028-02-29'],
    ['0050-01-01', '1 day', '0050-01-02'],
    ['9999-06-30', '12 months', '9999-12-31'],
    ['9999-12-31', '1 day', '9999-12-31'],
  ])('%s and %s: %s', (date, period, expected) => {
    expect(addPeriod(date, period)).toBe(expected)
  })

  test('give a day that exists and is not earlier; a longer period never ends earlier', () => {
    const unit = fc.constantFrom('days', 'months', 'years')
    fc.assert(
      fc.property(day, fc.nat(9998), unit, (date, count, unit) => {
        const [ends, later] = [addPeriod(date, `${count} ${unit}`), addPeriod(date, `${count + 1} ${unit}`)]
        expect(isDate(ends)).toBe(true)
        expect(date <= ends && ends <= later).toBe(true)
      }),
    )
  })

  test('twelve months are a year', () => {
    fc.assert(
      fc.property(day, fc.nat(50), (date, years) => {
        expect(addPeriod(date, `${years * 12} months`)).toBe(addPeriod(date, `${years} years`))
      }),
    )
  })
})

test.each([
  ['2026-11-21T23:30:00Z', undefined, '2026-11-21'],
  ['2026-11-21T23:30:00Z', 'Europe/Copenhagen', '2026-11-22'],
  ['2026-06-30T22:30:00Z', 'Europe/Copenhagen', '2026-07-01'],
  ['2026-11-21T03:30:00Z', 'America/New_York', '2026-11-20'],
  ['2028-02-28T23:59:59Z', 'Europe/Amsterdam', '2028-02-29'],
])('%s is, in the time zone %s, the day %s', (moment, zone, day) => {
  expect(dayIn(new Date(moment), zone)).toBe(day)
})

test('there is no day in a time zone that does not exist', () => {
  expect(() => dayIn(new Date(), 'Europe/Nowhere')).toThrow(RangeError)
})
