import {dayIn, isDate} from '../words/calendar.ts'
import {LANGUAGES, type Language} from '../words/language.ts'
import {Fault} from './exit.ts'

export function languageOf(written: string | undefined, otherwise: Language): Language {
  if (written === undefined) return otherwise
  const found = LANGUAGES.find(language => language === written)
  if (!found) throw new Fault(`--language ${written}: there is no such language.`, `Choose ${LANGUAGES.join(', ')}.`)
  return found
}

/** The day of the run: as asked, or the calendar day in a time zone (UTC unless said otherwise). */
export function todayOf(written: string | undefined, timeZone?: string): string {
  if (written !== undefined) {
    if (!isDate(written))
      throw new Fault(`--today ${written}: not a date.`, 'Write a day that exists, such as 2026-11-22.')
    return written
  }
  try {
    return dayIn(new Date(), timeZone)
  } catch {
    throw new Fault(`gate.yml: there is no time zone ${timeZone}.`, 'Write one such as Europe/Copenhagen.')
  }
}

export function formatChosen<F extends string>(written: string, formats: readonly F[]): F {
  const found = formats.find(format => format === written)
  if (!found) throw new Fault(`--format ${written}: there is no such format.`, `Choose ${formats.join(', ')}.`)
  return found
}
