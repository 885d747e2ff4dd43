import type {Language} from '../words/language.ts'
import type {Format} from '../words/message.ts'
import {termIn} from './terms.ts'

/**
 * How each language writes numbers, dates and lists. Three small tables instead of Intl, whose data every start would wait
 * for; a test holds them against Intl.
 */
interface Customs {
  readonly decimal: string
  readonly thousands: string
  /** Between a number and its percent sign. */
  readonly percent: string
  readonly and: string
  readonly or: string
  /** After the day of the month. */
  readonly ordinal: string
  readonly months: readonly string[]
}

const CUSTOMS: Readonly<Record<Language, Customs>> = {
  en: {
    decimal: '.',
    thousands: ',',
    percent: '',
    and: 'and',
    or: 'or',
    ordinal: '',
    months: 'January February March April May June July August September October November December'.split(' '),
  },
  nl: {
    decimal: ',',
    thousands: '.',
    percent: '',
    and: 'en',
    or: 'of',
    ordinal: '',
    months: 'januari februari maart april mei juni juli augustus september oktober november december'.split(' '),
  },
  da: {
    decimal: ',',
    thousands: '.',
    percent: '\u00a0',
    and: 'og',
    or: 'eller',
    ordinal: '.',
    months: 'januar februar marts april maj juni juli august september oktober november december'.split(' '),
  },
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/u

/** Numbers, dates, lists and known names as a reader of this language writes them. */
export function formatFor(language: Language): Format {
  const customs = CUSTOMS[language]
  return {
    language,
    number: (value, digits) => numberIn(customs, value, digits, 4),
    percent: (value, digits) => {
      const shown = numberIn(customs, value * 100, digits, 1)
      return Number.isNaN(value) ? shown : `${shown}${customs.percent}%`
    },
    date: iso => dateIn(customs, iso),
    list: items => listIn(items, customs.and),
    either: items => listIn(items, customs.or),
    term: name => termIn(name, language),
    plural: (count, one, other) => (Math.abs(count) === 1 ? one : other),
    start: words => words.replace(/^\p{Ll}/u, letter => letter.toUpperCase()),
  }
}

/** A number that is none is shown as a dash; a negative one with a real minus sign. */
function numberIn({decimal, thousands}: Customs, value: number, digits: number | undefined, most: number): string {
  if (Number.isNaN(value)) return '–'
  const sign = value < 0 ? '−' : ''
  if (!Number.isFinite(value)) return `${sign}∞`
  const places = digits === undefined ? most : Math.min(20, Math.max(0, Math.trunc(digits) || 0))
  const plain = Math.abs(value).toFixed(places)
  // Beyond 1e21 the language writes an exponent; no count and no rate is that large.
  if (plain.includes('e')) return sign + plain
  const [whole = '0', fraction = ''] = plain.split('.')
  const kept = digits === undefined ? fraction.replace(/0+$/u, '') : fraction
  const grouped = whole.replace(/\B(?=(\d{3})+$)/gu, thousands)
  const shown = kept === '' ? grouped : grouped + decimal + kept
  return /[1-9]/u.test(shown) ? sign + shown : shown
}

function dateIn({months, ordinal}: Customs, iso: string): string {
  const [, year = '', month = '', day = ''] = DAY.exec(iso) ?? []
  const name = months[Number(month) - 1]
  return name === undefined || Number(day) < 1 || Number(day) > 31 ? iso : `${Number(day)}${ordinal} ${name} ${year}`
}

function listIn(items: readonly string[], last: string): string {
  if (items.length < 2) return items[0] ?? ''
  return `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`
}
