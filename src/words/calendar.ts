/** Calendar dates as ISO text (`YYYY-MM-DD`), which sort as text. No clock here: `today` is always an argument. */

const LAST_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

function lastDayOf(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return month === 2 && leap ? 29 : (LAST_DAYS[month - 1] ?? 31)
}

const LAST_DAY = '9999-12-31'

/**
 * A date plus a period such as `24 months`; months and years clamp to the month's last day, so 29 February + 1 year is
 * 28 February. Nothing ends after the year 9999: a longer date would no longer sort as text.
 */
export function addPeriod(date: string, period: string): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const [count = 0, unit = ''] = [Number(period.split(' ')[0]), period.split(' ')[1]]
  if (unit.startsWith('day')) {
    const moved = new Date(0)
    moved.setUTCFullYear(year, month - 1, day + count)
    return moved.getUTCFullYear() > 9999 ? LAST_DAY : moved.toISOString().slice(0, 10)
  }
  const months = year * 12 + month - 1 + (unit.startsWith('year') ? count * 12 : count)
  const [toYear, toMonth] = [Math.floor(months / 12), (months % 12) + 1]
  if (toYear > 9999) return LAST_DAY
  return [
    String(toYear).padStart(4, '0'),
    String(toMonth).padStart(2, '0'),
    String(Math.min(day, lastDayOf(toYear, toMonth))).padStart(2, '0'),
  ].join('-')
}

/** A day that exists, as ISO text. */
export function isDate(text: string): boolean {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  const [y, m, d] = [Number(year), Number(month), Number(day)]
  return year !== '' && m >= 1 && m <= 12 && d >= 1 && d <= lastDayOf(y, m)
}

/** The calendar day at a moment, in a time zone; UTC unless one is named. A `RangeError` where there is no such zone. */
export function dayIn(moment: Date, timeZone = 'UTC'): string {
  // Loading the time zones takes 14 ms, which every command would wait for.
  if (timeZone === 'UTC') return moment.toISOString().slice(0, 10)
  return new Intl.DateTimeFormat('en-CA', {timeZone, year: 'numeric', month: '2-digit', day: '2-digit'}).format(moment)
}
