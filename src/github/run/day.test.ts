import {expect, test} from 'vitest'
import {dayIn} from './day.ts'

test.each([
  ['2026-11-21T23:30:00Z', undefined, '2026-11-21'],
  ['2026-11-21T23:30:00Z', 'Europe/Copenhagen', '2026-11-22'],
  ['2026-06-30T22:30:00Z', 'Europe/Copenhagen', '2026-07-01'],
  ['2026-11-21T03:30:00Z', 'America/New_York', '2026-11-20'],
  ['2028-02-28T23:59:59Z', 'Europe/Amsterdam', '2028-02-29'],
])('%s is, in the time zone %s, the day %s', (moment, zone, day) => {
  expect(dayIn(new Date(moment), zone)).toBe(day)
})
