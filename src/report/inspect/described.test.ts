import {Ajv2020} from 'ajv/dist/2020.js'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {DESCRIPTIONS, type Described} from '../../evidence/bias/described.ts'
import type {Inspection} from '../../evidence/bias/inspection.ts'
import {renderer} from '../../language/render.ts'
import {LANGUAGES, type Language} from '../../words/language.ts'
import {startOf} from '../../words/place.ts'
import {hostile} from '../hostile.ts'
import {parsed} from '../html/parsed.ts'
import {inspectConsole} from './console.ts'
import {inspectHtml} from './html.ts'
import {inspectJson, toInspectionResult} from './json.ts'
import {messages} from './messages.ts'
import {InspectionSchema} from './schema.ts'

const FILE = 'reports/errors.json'
const at = startOf(FILE)
const reader = (language: Language = 'en') => ({language, render: renderer(language, [messages])})

const mae = (group: string, value: number | null, n: number | null = 4): Described => ({
  attribute: 'sex',
  of: {kind: 'group', group},
  name: 'mean-absolute-error',
  value,
  n,
  at,
})
const GAP: Described = {...mae('', 1.5, null), of: {kind: 'gap', effect: 'difference'}}
const ALL: Described = {...mae('', 2, 8), of: {kind: 'everybody'}}

function inspection(described: readonly Described[]): Inspection {
  const evidence = {format: 'fairlearn-dashboard', measurements: [], problems: [], notes: [], stated: [], described}
  return {file: FILE, way: {kind: 'recognised'}, evidence, inconsistencies: [], sums: []}
}
const shown = (described: readonly Described[], language: Language = 'en', width = 100) =>
  inspectConsole(inspection(described), {...reader(language), width, colour: false})
const page = (described: readonly Described[]) => parsed(inspectHtml(inspection(described), reader()))

describe('what is described', () => {
  test('is a table of its own, under a sentence that nobody judges it', () => {
    const text = shown([mae('A', 1.25), mae('B', 2.75), GAP, ALL])
    expect(text).toContain('Described, not judged: no policy sets a threshold for these.\n\nBy sex\n')
    expect(text).toMatch(/group +people +mean absolute error\n +A +4 +1\.250\n +B +4 +2\.750\n/u)
    expect(text).toMatch(/ all groups together +8 +2\.000\n +highest less lowest +1\.500\n/u)
    const {text: html, elements, faults} = page([mae('A', 1.25), mae('B', 2.75)])
    expect(faults).toEqual([])
    expect(html).toContain('Described, not judged: no policy sets a threshold for these.')
    expect(elements.filter(({tagName}) => tagName === 'table')).toHaveLength(1)
    expect(shown([mae('A', 1.25)], 'nl')).toContain('Beschreven, niet beoordeeld')
    expect(shown([mae('A', 1.25)], 'da')).toContain('Beskrevet, ikke bedømt')
  })

  test('says where no number of people is known, and what has no value, which is not 0', () => {
    const text = shown([mae('A', null), mae('B', 2.75, null)])
    expect(text).toMatch(/ A +4 +no value\n +B +unknown +2\.750/u)
  })

  test('has names beside each other, and tests, versions and people apart', () => {
    const squared = {...mae('A', 12_345.6), name: 'mean-squared-error'} as const
    const text = shown([
      mae('A', 1.25),
      squared,
      {...mae('A', 3), version: '2', event: 'called', population: 'newcomers'},
    ])
    expect(text).toMatch(/mean absolute error +mean squared error\n +A +4 +1\.250 +12,346\n/u)
    expect(text).toContain('By sex, event called, version 2, among: newcomers\n')
  })

  test('is not there where nothing is described', () => {
    expect(shown([])).not.toContain('Described')
    const {evidence, ...rest} = inspection([])
    const {described: _, ...without} = evidence
    expect(inspectConsole({...rest, evidence: without}, {...reader(), width: 100, colour: false})).not.toContain('Desc')
    expect(toInspectionResult({...rest, evidence: without}, reader().render).described).toEqual([])
  })

  test('is limited for people, and complete in JSON', () => {
    const groups = Array.from({length: 70}, (_, i) => mae(`g${i}`, i))
    expect(shown([...groups, ALL])).toContain('20 more are not shown here')
    expect(shown([...groups, ALL])).toContain('all groups together')
    const attributes = Array.from({length: 60}, (_, i) => ({...mae('A', i), attribute: `a${i}`}))
    expect(shown(attributes)).toContain('20 more are not shown here')
    expect(page(attributes).elements.filter(({tagName}) => tagName === 'table')).toHaveLength(40)
    expect(toInspectionResult(inspection([...groups, ...attributes]), reader().render).described).toHaveLength(130)
  })

  test('has a word in each language for every name', () => {
    for (const language of LANGUAGES) {
      const text = shown(
        DESCRIPTIONS.map(name => ({...mae('A', 1), name})),
        language,
        40,
      )
      for (const name of DESCRIPTIONS) if (name.includes('-')) expect(text).not.toContain(name)
    }
  })
})

describe('in JSON', () => {
  const validate = new Ajv2020({strict: true, allowUnionTypes: true, allErrors: true}).compile(
    JSON.parse(JSON.stringify(InspectionSchema)),
  )

  test('is what was described of whom', () => {
    expect(toInspectionResult(inspection([mae('A', 1.25), GAP]), reader().render).described).toEqual([
      {
        event: null,
        version: null,
        measured_on: null,
        population: null,
        attribute: 'sex',
        of: 'group',
        group: 'A',
        name: 'mean-absolute-error',
        value: 1.25,
        n: 4,
        place: at,
      },
      expect.objectContaining({of: 'difference', group: null, value: 1.5, n: null}),
    ])
  })

  test('fits the published schema, and no name in it does harm anywhere', () => {
    const of: fc.Arbitrary<Described['of']> = fc.oneof(
      hostile.map(group => ({kind: 'group', group}) as const),
      fc.constant({kind: 'everybody'} as const),
      fc.constantFrom('difference' as const, 'ratio' as const).map(effect => ({kind: 'gap', effect}) as const),
    )
    const described: fc.Arbitrary<Described> = fc.record(
      {
        event: hostile,
        version: hostile,
        measuredOn: hostile,
        population: hostile,
        attribute: hostile,
        of,
        name: fc.constantFrom(...DESCRIPTIONS),
        value: fc.option(fc.double({noNaN: true, noDefaultInfinity: true})),
        n: fc.option(fc.nat()),
        at: fc.constant(at),
      },
      {requiredKeys: ['attribute', 'of', 'name', 'value', 'n', 'at']},
    )
    fc.assert(
      fc.property(fc.array(described, {maxLength: 4}), all => {
        const json = inspectJson(inspection(all), reader().render)
        validate(JSON.parse(json))
        expect(validate.errors ?? []).toEqual([])
        expect(json).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\u2028\u2029]/u)
        const {faults, elements} = page(all)
        expect(faults).toEqual([])
        expect(elements.filter(({tagName}) => ['script', 'img', 'a'].includes(tagName))).toHaveLength(1)
        expect(shown(all)).not.toMatch(/(?!\n)\p{Cc}|NaN|\[object/u)
      }),
      {numRuns: 60},
    )
  })
})
