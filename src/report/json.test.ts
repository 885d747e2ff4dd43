import {Ajv2020} from 'ajv/dist/2020.js'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {renderer} from '../language/render.ts'
import {LANGUAGES} from '../words/language.ts'
import {printResult, toResult} from './json.ts'
import {ResultSchema} from './result-schema.ts'
import * as samples from './samples.ts'

const validate = new Ajv2020({strict: true, allowUnionTypes: true, allErrors: true}).compile(
  JSON.parse(JSON.stringify(ResultSchema)),
)
const reader = (language: 'en' | 'nl' | 'da') => ({
  language,
  render: renderer(language, [samples.words]),
  version: '0.1.0',
})
const result = (given = samples.blocked(), language: 'en' | 'nl' | 'da' = 'en') => toResult(given, reader(language))

function problems(value: unknown) {
  validate(JSON.parse(JSON.stringify(value)))
  return validate.errors ?? []
}

describe('the JSON result', () => {
  test.each(LANGUAGES)('is valid by its schema in %s', language => {
    for (const given of [samples.blocked(), samples.outOfScope(), samples.judgement(), samples.many(5)]) {
      expect(problems(result(given, language))).toEqual([])
    }
  })

  test('has a field for every field of the schema, and the schema refuses one more or one less', () => {
    const whole = result()
    for (const name of Object.keys(whole)) {
      const {[name as keyof typeof whole]: _, ...less} = whole
      expect(problems(less), name).not.toEqual([])
    }
    expect(problems({...whole, extra: 1})).not.toEqual([])
  })

  test('says what, why, how, where and who in the chosen language, and the key that is the same in all', () => {
    const [danish] = result(samples.blocked(), 'da').findings.filter(({rule}) => rule === 'fairtown/privacy')
    expect(danish).toMatchObject({
      outcome: 'missing',
      disposition: 'counts',
      level: 'block',
      place: {file: 'absence/ethics.yml', line: 41, column: 3},
      requirement: {id: 'dignity', title: 'Værdighed', clause: '2'},
      what: 'Privatliv er screenet, eller der er en fuld DPIA',
      message: {key: 'sample.no-assessment', text: 'Der er ingen vurdering af typen DPIA.'},
      settled_by: [
        {role: 'data-protection-officer', title: 'databeskyttelsesrådgiveren'},
        {role: 'manager', title: 'den ansvarlige leder'},
      ],
      fix: {file: 'absence/ethics.yml', after: 41},
      detail: null,
    })
  })

  test('counts every finding once by outcome and disposition, and by level what counts and is no pass', () => {
    const {counts, findings} = result()
    const total = (of: Record<string, number>) => Object.values(of).reduce((a, b) => a + b)
    expect(total(counts.by_outcome)).toBe(findings.length)
    expect(total(counts.by_disposition)).toBe(findings.length)
    expect(counts.by_level).toEqual({block: 3, warn: 2, advise: 1})
  })

  test('names the facts of a tier with their place', () => {
    expect(result(samples.outOfScope()).systems[0]?.tier_from).toEqual([
      {
        field: 'data.about',
        values: ['no-persons'],
        declared: true,
        place: {file: 'roads/ethics.yml', line: 5, column: 15, pointer: '/data/about'},
      },
    ])
  })

  test('has all of a bias result: whom and what it was measured on, other versions, strata, and what to know', () => {
    const given = samples.judgement({
      findings: [samples.finding({rule: 'fairtown/bias-test', detail: samples.splitDetail})],
    })
    expect(problems(result(given))).toEqual([])
    const [{detail} = {}] = result(given, 'nl').findings
    expect(detail).toMatchObject({
      population: 'upper years',
      measured_on: 'holdout',
      beside: [{version: '2', groups: [{group: 'girl', people: [210, 210]}, {group: 'boy'}]}],
      stratified: [
        {
          by: 'school',
          everybody: {ratio: 0.6818, interval: [0.6283, 0.739]},
          pooled_odds: {ratio: 1.1053},
          heterogeneity_p: 0.0021,
          reverses: true,
        },
      ],
      notes: [{key: 'sample.well', text: 'Het is er.'}],
    })
    expect(detail?.stratified[0]?.strata.slice(1)).toEqual([
      {value: 'B', ratio: 0.8619, interval: [0.649, 1.1548], why: null},
      {value: 'C', ratio: null, interval: [2.1, null], why: null},
      {value: 'D', ratio: null, interval: null, why: 'hidden'},
    ])
  })

  test('has every field of a bias result also where there is nothing to say', () => {
    const [plain, split] = [samples.biasDetail, samples.splitDetail].map(detail => {
      const given = samples.judgement({findings: [samples.finding({rule: 'a/b', detail})]})
      return Object.keys(result(given).findings[0]?.detail ?? {})
    })
    expect(plain).toEqual(split)
    expect(plain?.length).toBeGreaterThan(9)
  })

  test('has null for every number that is unknown, open or infinite', () => {
    const number = fc.oneof(fc.constantFrom(Number.NaN, Infinity, -Infinity), fc.double())
    const ends = fc.option(fc.tuple(number, number))
    fc.assert(
      fc.property(
        ends,
        ends,
        fc.tuple(fc.option(number), fc.option(number)),
        number,
        (estimate, interval, range, people) => {
          const [comparison] = samples.biasDetail.comparisons
          if (!comparison) throw new Error('the sample has no comparison')
          const ratio = {ratio: people, interval: estimate}
          const [split] = samples.splitDetail.stratified ?? []
          const detail = {
            ...samples.biasDetail,
            ...(split && {
              stratified: [
                {...split, everybody: ratio, pooled: ratio, pooledOdds: null, strata: [{...ratio, value: 'x'}]},
              ],
            }),
            groups: [{group: 'x', side: 'selected', people: estimate, counted: interval, rate: interval, interval}],
            comparisons: [{...comparison, estimate, interval, range, peopleNeeded: people, flipsWith: people}],
          }
          const given = samples.judgement({findings: [samples.finding({rule: 'fairtown/bias-test', detail})]})
          expect(problems(result(given))).toEqual([])
          expect(JSON.parse(printResult(result(given)))).toEqual(result(given))
        },
      ),
    )
  })

  test('is printed so that no terminal acts upon it, and reads back the same', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), text => {
        const given = samples.judgement({
          findings: [
            samples.finding({
              rule: 'a/b',
              at: samples.at(1, 1, text),
              say: samples.words.say('not-filled', {name: text}),
            }),
          ],
        })
        const printed = printResult(result(given))
        expect(printed).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\u2028\u2029]/u)
        expect(JSON.parse(printed).findings[0].place.file).toBe(text)
      }),
    )
  })
})
