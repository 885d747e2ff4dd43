import {readdirSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {describe, expect, test} from 'vitest'
import {LANGUAGES, type Language} from '../words/language.ts'
import type {Catalogue, Format} from '../words/message.ts'
import {formatFor} from './format.ts'

const SOURCE = join(import.meta.dirname, '..')
const files = readdirSync(SOURCE, {recursive: true, encoding: 'utf8'}).filter(file =>
  /(^|\/)(\w+-)?messages\.ts$/u.test(file),
)
const catalogues = await Promise.all(
  files.map(async file => {
    const exported = (await import(pathToFileURL(join(SOURCE, file)).href)) as Record<string, unknown>
    return {file, found: Object.values(exported).filter(isCatalogue)}
  }),
)
const all = catalogues.flatMap(({found}) => found)

function isCatalogue(value: unknown): value is Catalogue {
  return typeof value === 'object' && value !== null && 'area' in value && 'texts' in value
}

/** What texts do with lists and words; all other names are fields. */
const LIST_METHODS = new Set<string | symbol>([
  'map',
  'flatMap',
  'filter',
  'join',
  'slice',
  'some',
  'every',
  'includes',
  'reduce',
])
const TEXT_METHODS = new Set<string | symbol>([
  'replace',
  'replaceAll',
  'split',
  'startsWith',
  'endsWith',
  'trim',
  'toLowerCase',
])

/** Stands for any value that a text may ask for: a word, a number, a date, a list, a map. */
function anything(word: string, number: number, items: number): unknown {
  const list = () => Array.from({length: items}, () => anything(word, number, items))
  return new Proxy(() => word, {
    get: (_, name) => {
      if (name === Symbol.toPrimitive) return (hint: string) => (hint === 'number' ? number : word)
      if (name === Symbol.iterator) return () => list()[Symbol.iterator]()
      if (name === 'length') return items
      if (name === 'toString' || name === 'toJSON') return () => word
      if (LIST_METHODS.has(name)) return Reflect.get(list(), name).bind(list())
      if (TEXT_METHODS.has(name)) return Reflect.get(String.prototype, name).bind(word)
      return typeof name === 'symbol' ? undefined : anything(word, number, items)
    },
  })
}

/** The real format, which takes such values as the kind that it needs. */
function formatOf(language: Language): Format {
  const format = formatFor(language)
  return {
    ...format,
    number: (value, digits) => format.number(Number(value), digits),
    percent: (value, digits) => format.percent(Number(value), digits),
    date: iso => format.date(String(iso)),
    list: items => format.list([...items].map(String)),
    either: items => format.either([...items].map(String)),
    term: name => format.term(String(name)),
    plural: (count, one, other) => format.plural(Number(count), one, other),
    start: words => format.start(String(words)),
  }
}

const SAMPLES = {
  'one of each': () => anything('2026-11-22', 1, 1),
  several: () => anything('sample', 1234.5, 3),
}

test('there are catalogues, and no two speak of the same area', () => {
  expect(catalogues.filter(({found}) => found.length === 0).map(({file}) => file)).toEqual([])
  const areas = all.map(({area}) => area)
  expect(areas.length).toBeGreaterThan(2)
  expect(areas.filter((area, index) => areas.indexOf(area) !== index)).toEqual([])
})

describe.each(all.map(found => [found.area, found] as const))('the texts of %s', (_, {texts}) => {
  test.each(LANGUAGES)('can all be written in %s', language => {
    for (const [key, text] of Object.entries(texts[language])) {
      for (const [name, sample] of Object.entries(SAMPLES)) {
        const written = text(sample(), formatOf(language))
        expect(written, `${key}, ${name}`).toBeTypeOf('string')
        expect(written.trim(), `${key}, ${name}`).not.toBe('')
        expect(written, `${key}, ${name}`).not.toMatch(/\[object |NaN|\bnull\b|function/u)
      }
    }
  })

  test('have code marks that come in pairs', () => {
    for (const language of LANGUAGES) {
      for (const [key, text] of Object.entries(texts[language])) {
        const marks = text(SAMPLES.several(), formatOf(language)).split('`').length - 1
        expect(marks % 2, `${key} in ${language}`).toBe(0)
      }
    }
  })

  test('are translated', () => {
    const write = (key: string, language: Language) => texts[language][key]?.(SAMPLES.several(), formatOf(language))
    for (const key of Object.keys(texts.en)) {
      const own = write(key, 'en') ?? ''
      const words = own.replace(/`[^`]*`|sample/gu, '').match(/\p{L}{3,}/gu) ?? []
      if (words.length < 4) continue
      expect(write(key, 'nl'), key).not.toBe(own)
      expect(write(key, 'da'), key).not.toBe(own)
    }
  })
})
