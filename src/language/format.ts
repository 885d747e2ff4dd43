import type {Language} from '../words/language.ts'
import type {Format} from '../words/message.ts'
import {termIn} from './terms.ts'

const LOCALES: Readonly<Record<Language, string>> = {en: 'en-GB', nl: 'nl-NL', da: 'da-DK'}
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/u

const formats = new Map<Language, Format>()

/** Numbers, dates, lists and known names as a reader of this language writes them. Intl is only loaded for what is used. */
export function formatFor(language: Language): Format {
  const known = formats.get(language)
  if (known) return known
  const made = make(language)
  formats.set(language, made)
  return made
}

function make(language: Language): Format {
  const locale = LOCALES[language]
  const once = <K, V>(create: (key: K) => V) => {
    const made = new Map<K, V>()
    return (key: K): V => {
      const value = made.get(key) ?? create(key)
      made.set(key, value)
      return value
    }
  }
  const decimals = (digits: number | undefined, most: number) =>
    digits === undefined
      ? {maximumFractionDigits: most}
      : {minimumFractionDigits: digits, maximumFractionDigits: digits}
  const numbers = once((digits: number | undefined) => new Intl.NumberFormat(locale, decimals(digits, 4)))
  const shares = once(
    (digits: number | undefined) => new Intl.NumberFormat(locale, {style: 'percent', ...decimals(digits, 1)}),
  )
  const lists = once((type: 'conjunction' | 'disjunction') => new Intl.ListFormat(locale, {type}))
  const plurals = once(() => new Intl.PluralRules(locale))
  const dates = once(() => new Intl.DateTimeFormat(locale, {dateStyle: 'long', timeZone: 'UTC'}))
  return {
    language,
    number: (value, digits) => withMinus(value, numbers(bounded(digits))),
    percent: (value, digits) => withMinus(value, shares(bounded(digits))),
    date: iso => {
      const day = DAY.test(iso) ? new Date(`${iso}T00:00:00Z`) : undefined
      return day && !Number.isNaN(day.getTime()) ? dates(undefined).format(day) : iso
    },
    list: items => lists('conjunction').format(items),
    either: items => lists('disjunction').format(items),
    term: name => termIn(name, language),
    plural: (count, one, other) => (plurals(undefined).select(count) === 'one' ? one : other),
  }
}

/** A number that is none is shown as a dash; a negative one with a real minus sign. */
function withMinus(value: number, format: Intl.NumberFormat): string {
  return Number.isNaN(value) ? '–' : format.format(value).replace(/^-/u, '−')
}

function bounded(digits: number | undefined): number | undefined {
  return digits === undefined ? undefined : Math.min(20, Math.max(0, Math.trunc(digits) || 0))
}
