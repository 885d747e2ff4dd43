/** The calendar day at a moment, in a time zone; UTC unless one is named. */
export function dayIn(moment: Date, timeZone = 'UTC'): string {
  return new Intl.DateTimeFormat('en-CA', {timeZone, year: 'numeric', month: '2-digit', day: '2-digit'}).format(moment)
}
