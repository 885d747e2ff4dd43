import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {LANGUAGES} from '../words/language.ts'
import {formatFor} from './format.ts'
import {TERM_LISTS} from './terms.ts'

const [en, nl, da] = LANGUAGES.map(formatFor)

/** Intl puts no-break spaces between number and unit. */
const spaced = (text: string | undefined) => text?.replace(/[\u00a0\u202f]/gu, ' ')

describe('numbers', () => {
  test('have a decimal comma in Dutch and Danish and a point in English', () => {
    expect([en, nl, da].map(format => format?.number(0.8))).toEqual(['0.8', '0,8', '0,8'])
    expect([en, nl, da].map(format => format?.number(12345.5, 2))).toEqual(['12,345.50', '12.345,50', '12.345,50'])
  })

  test('show what is negative with a minus sign, what is infinite as such, and what is no number as a dash', () => {
    expect([en, nl, da].map(format => format?.number(-0.41))).toEqual(['−0.41', '−0,41', '−0,41'])
    expect(nl?.number(Number.POSITIVE_INFINITY)).toBe('∞')
    expect(da?.number(Number.NaN)).toBe('–')
  })

  test('are percentages of shares', () => {
    expect([en, nl, da].map(format => spaced(format?.percent(0.305, 1)))).toEqual(['30.5%', '30,5%', '30,5 %'])
    expect([en, nl, da].map(format => spaced(format?.percent(0.95)))).toEqual(['95%', '95%', '95 %'])
  })

  test('never throw, whatever the digits', () => {
    fc.assert(
      fc.property(fc.double(), fc.double(), fc.constantFrom(...LANGUAGES), (value, digits, language) => {
        expect(formatFor(language).number(value, digits)).not.toBe('')
        expect(formatFor(language).percent(value, digits)).not.toBe('')
      }),
    )
  })
})

const LOCALES = {en: 'en-GB', nl: 'nl-NL', da: 'da-DK'} as const

test('numbers, dates and lists are written as Intl writes them', () => {
  const cents = fc.integer({min: -10_000_000, max: 10_000_000}).map(value => value / 100)
  const days = fc.date({min: new Date('1900-01-01'), max: new Date('2200-01-01'), noInvalidDate: true})
  const words = fc.array(fc.stringMatching(/^[a-z]{1,8}$/u), {maxLength: 5})
  fc.assert(
    fc.property(fc.constantFrom(...LANGUAGES), cents, days, words, (language, value, day, items) => {
      const format = formatFor(language)
      const locale = LOCALES[language]
      expect(format.number(value)).toBe(
        new Intl.NumberFormat(locale, {maximumFractionDigits: 4, signDisplay: 'negative'})
          .format(value)
          .replace('-', '−'),
      )
      expect(format.number(value, 2)).toBe(
        new Intl.NumberFormat(locale, {minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: 'negative'})
          .format(value)
          .replace('-', '−'),
      )
      expect(format.date(day.toISOString().slice(0, 10))).toBe(
        new Intl.DateTimeFormat(locale, {dateStyle: 'long', timeZone: 'UTC'}).format(day),
      )
      expect(format.list(items)).toBe(new Intl.ListFormat(locale, {type: 'conjunction'}).format(items))
      expect(format.either(items)).toBe(new Intl.ListFormat(locale, {type: 'disjunction'}).format(items))
    }),
  )
})

describe('dates', () => {
  test('are written out', () => {
    expect([en, nl, da].map(format => format?.date('2026-11-22'))).toEqual([
      '22 November 2026',
      '22 november 2026',
      '22. november 2026',
    ])
  })

  test('that are none stay what they are', () => {
    expect(en?.date('next year')).toBe('next year')
    expect(en?.date('2026-99-99')).toBe('2026-99-99')
  })
})

describe('lists', () => {
  test('end with and, or with or', () => {
    expect([en, nl, da].map(format => format?.list(['a', 'b', 'c']))).toEqual(['a, b and c', 'a, b en c', 'a, b og c'])
    expect([en, nl, da].map(format => format?.either(['a', 'b', 'c']))).toEqual([
      'a, b or c',
      'a, b of c',
      'a, b eller c',
    ])
    expect(en?.list([])).toBe('')
  })
})

describe('terms', () => {
  test('are in the reader’s language', () => {
    expect([en, nl, da].map(format => format?.term('data-protection-officer'))).toEqual([
      'the data protection officer',
      'de functionaris gegevensbescherming',
      'databeskyttelsesrådgiveren',
    ])
  })

  test('that are not known stay what they are, also names that every object has', () => {
    expect(nl?.term('welfare-coach')).toBe('welfare-coach')
    expect(nl?.term('constructor')).toBe('constructor')
  })

  test('stand in one list only, with a text in every language', () => {
    const all = Object.values(TERM_LISTS).flatMap(list => Object.entries(list))
    const names = all.map(([name]) => name)
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
    expect(all.filter(([, texts]) => texts.some((text: string) => text.trim() === ''))).toEqual([])
  })
})

test('one is singular, everything else plural', () => {
  expect([0, 1, 2].map(count => en?.plural(count, 'rule', 'rules'))).toEqual(['rules', 'rule', 'rules'])
  expect([0, 1, 2].map(count => da?.plural(count, 'regel', 'regler'))).toEqual(['regler', 'regel', 'regler'])
})
