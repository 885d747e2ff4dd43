import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {BiasComparison, BiasDetail, BiasStratified} from '../../words/detail.ts'
import {LANGUAGES, type Language} from '../../words/language.ts'
import {OUTCOMES} from '../../words/outcome.ts'
import {hostile} from '../hostile.ts'
import * as samples from '../samples.ts'
import {voiceOf} from '../voice.ts'
import {biasFigure} from './forest.ts'

const voice = (language: Language = 'en') => voiceOf({language, render: ({key}) => key}, {})
const [girl, boy, hidden] = samples.biasDetail.groups
const [crossing] = samples.biasDetail.comparisons
if (!girl || !boy || !hidden || !crossing) throw new Error('the sample has three groups and a comparison')

const small: BiasDetail = {...samples.biasDetail, groups: [girl, boy], comparisons: [crossing]}
const compared = (given: Partial<BiasComparison>): BiasDetail => ({...small, comparisons: [{...crossing, ...given}]})
const pictures = (figure: string) => figure.match(/<svg [\s\S]*?<\/svg>/gu) ?? []
const lastPicture = (detail: BiasDetail) => pictures(biasFigure(detail, voice())).at(-1) ?? ''
const texts = (picture: string) =>
  [...picture.matchAll(/<text [^>]*>(?:<title>[^<]*<\/title>)?([^<]*)<\/text>/gu)].map(([, text]) => text)

test('two groups and one comparison', async () => {
  await expect(`${biasFigure(small, voice())}\n`).toMatchFileSnapshot('../snapshots/forest.html')
})

describe('the rates', () => {
  test('have a row a group, with the word where there is no rate', () => {
    const [rates = ''] = pictures(biasFigure(samples.biasDetail, voice()))
    expect(texts(rates)).toEqual(expect.arrayContaining(['girl', '42 / 210', '20.0% (15.1% to 25.9%)']))
    expect(texts(rates)).toEqual(expect.arrayContaining(['x', 'unknown / 5–9', 'unknown']))
  })

  test('have the threshold, and say what it is counted from', () => {
    const figure = biasFigure(small, voice('nl'))
    expect(texts(pictures(figure)[0] ?? '')).toContain('drempelwaarde 24,2%')
    expect(figure).toContain('gerekend vanaf het aandeel waarmee is vergeleken')
    expect(biasFigure({...small, comparisons: []}, voice())).not.toContain('threshold')
  })

  test('of more than fifty groups are the worst fifty, and how many are left out is said', () => {
    const groups = Array.from({length: 64}, (_, i) => ({...(i === 63 ? hidden : girl), group: `area-${i}`}))
    const comparisons = [
      {...crossing, group: 'area-63', against: 'area-62', outcome: 'suppressed', estimate: null, interval: null},
    ]
    const figure = biasFigure({...small, groups, comparisons}, voice())
    const rows = texts(pictures(figure)[0] ?? '').filter(text => text?.startsWith('area-'))
    expect(rows).toHaveLength(50)
    expect(rows.slice(-2)).toEqual(['area-62', 'area-63'])
    expect(figure).toContain('14 more are not shown here')
  })

  test('of other versions stand below, named', () => {
    const beside = [{version: '2', groups: [{...girl, interval: [0.5, 0.9] as const}]}]
    const drawn = pictures(biasFigure({...small, beside}, voice('da')))
    expect(drawn.map(picture => texts(picture)[0])).toEqual(['gruppe', 'sammenlignet', 'gruppe (version 2)'])
    expect(texts(drawn[0] ?? '')).toContain('100\u00a0%')
  })

  test('are drawn for each side of the event on one scale', () => {
    const groups = [
      girl,
      boy,
      {...girl, side: 'not-selected', rate: [0.8, 0.8] as const, interval: [0.7, 0.9] as const},
    ]
    const drawn = pictures(biasFigure({...small, groups}, voice()))
    expect(drawn.map(picture => texts(picture)[0])).toEqual([
      'group (selected)',
      'compared (selected)',
      'group (not selected)',
    ])
    for (const rates of [drawn[0], drawn[2]]) expect(texts(rates ?? '')).toContain('100%')
  })
})

describe('a comparison', () => {
  test('shows its outcome in a word and a shape of its own', () => {
    const shapes = ['pass', 'fail', 'inconclusive', 'undefined'].map(outcome => {
      const drawn = lastPicture(compared({outcome}))
      expect(texts(drawn)).toContain(voice().format.term(outcome))
      return /<(?:circle|rect|path) (?:cx="953"|x="948.5"|d="M947 )[^>]*>/u.exec(drawn)?.[0]
    })
    expect(new Set(shapes).size).toBe(4)
  })

  test('whose interval is endless has an arrow where an end would be', () => {
    const arrows = (interval: readonly [number, number]) =>
      lastPicture(compared({interval})).match(/<path d="M[^"]*L[^"]*L[^"]*" stroke-width="1.5" fill="none"/gu)
        ?.length ?? 0
    expect([arrows([0.5, 0.9]), arrows([0, 0.9]), arrows([0.5, Infinity]), arrows([0, Number.MAX_VALUE])]).toEqual([
      0, 1, 1, 2,
    ])
  })

  test('has its p-values in the tables, and what they are worth below them', () => {
    const figure = biasFigure(compared({p: 0.0162, adjustedP: 0.0324}), voice())
    expect(pictures(figure).join()).not.toContain('0.016')
    expect(figure).toMatch(/0\.016 \(0\.032\)[\s\S]*It decides nothing\.<\/p>\n<\/details>/u)
    expect(biasFigure(small, voice())).not.toContain('It decides nothing')
  })

  test('that cannot be computed has a row with the word and no mark', () => {
    for (const outcome of ['undefined', 'suppressed', 'not-tested'] as const) {
      const drawn = lastPicture(compared({outcome, estimate: null, interval: null}))
      expect(texts(drawn)).toEqual(expect.arrayContaining(['girl / boy', 'unknown', voice().format.term(outcome)]))
    }
  })

  test('stands beside the allowed range, with a line at each of its ends', () => {
    const lines = (range: BiasComparison['range'], effect: BiasComparison['effect'] = 'ratio') => {
      const drawn = lastPicture(compared({range, effect}))
      return [
        /<rect [^>]*width="0"/u.test(drawn),
        /<g stroke="currentColor">(.*?)<\/g>/u.exec(drawn)?.[1]?.match(/<path/gu)?.length ?? 0,
      ]
    }
    expect(lines([0.8, 1.25])).toEqual([false, 2])
    expect(lines([0.8, null])).toEqual([false, 1])
    expect(lines([null, 1.25])).toEqual([false, 1])
    expect(lines([-0.1, 0.1], 'difference')).toEqual([false, 2])
    expect(texts(lastPicture(small))).toContain('allowed: 0.8 to 1.25')
  })

  test('of groups with long names keeps the beginning of both, and has them whole for who points at it', () => {
    const [long, longer] = ['from a country outside the union', 'from a country inside the union'].map(name =>
      name.repeat(3),
    )
    const drawn = lastPicture(compared({group: long ?? '', against: longer ?? ''}))
    expect(drawn).toContain(`<title>${long} / ${longer}</title>`)
    expect(texts(drawn).filter(text => /^from a country o.*… \/ from a country i.*…$/u.test(text ?? ''))).toHaveLength(
      1,
    )
  })
})

describe('the strata', () => {
  const drawn = () => pictures(biasFigure({...samples.splitDetail, beside: []}, voice()))

  test('are a picture of their own, with everybody above and all together as a lozenge below', () => {
    const [, , strata = ''] = drawn()
    expect(drawn()).toHaveLength(3)
    expect(texts(strata)).toEqual(
      expect.arrayContaining([
        'school',
        'Everybody in the strata that could be used',
        '0.68 (0.63 to 0.74)',
        'A',
        'unknown (2.10 to ∞)',
        'unknown (a number is hidden for privacy)',
        'All strata together (Mantel–Haenszel)',
        '1.06 (0.97 to 1.15)',
      ]),
    )
    expect(strata.match(/<path d="M[^"]*Z" stroke="none"\/>/gu)).toHaveLength(1)
    expect(strata.match(/width="7" height="7" stroke="none"/gu)).toHaveLength(3)
  })

  test('have no outcome, and no odds ratio on the scale of ratios', () => {
    const [, , strata = ''] = drawn()
    expect(strata).not.toMatch(/inconclusive|Odds|1\.11/u)
  })

  test('have their numbers in the tables and what they mean below the pictures', () => {
    const figure = biasFigure(samples.splitDetail, voice('nl'))
    expect(figure).toContain('<caption>girl / boy, uitgesplitst naar school</caption>')
    expect(figure).toContain('Oddsratio')
    expect(figure).toContain('Dat heet de paradox van Simpson')
    expect(figure).toContain('Dit licht toe; het beslist niets.')
    expect(biasFigure(samples.biasDetail, voice('nl'))).not.toContain('beslist niets')
  })
})

describe('a figure', () => {
  const bounds = fc
    .tuple(fc.double({min: 0, noNaN: true}), fc.double({min: 0, noNaN: true}))
    .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)
  const shares = fc
    .tuple(fc.double({min: 0, max: 1, noNaN: true}), fc.double({min: 0, max: 1, noNaN: true}))
    .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)
  const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, {nil: null})
  const ratio = fc.record({
    ratio: maybe(fc.double({min: 0, noNaN: true, noDefaultInfinity: true})),
    interval: maybe(bounds),
  })
  const split: fc.Arbitrary<BiasStratified> = fc.record({
    by: hostile,
    group: hostile,
    against: hostile,
    everybody: ratio,
    strata: fc.array(
      fc.tuple(ratio, hostile).map(([own, value]) => ({...own, value})),
      {maxLength: 3},
    ),
    pooled: maybe(ratio),
    pooledOdds: maybe(ratio),
    heterogeneity: fc.double({min: 0, max: 1, noNaN: true}),
    reverses: fc.boolean(),
  })
  const detail: fc.Arbitrary<BiasDetail> = fc.record({
    kind: fc.constant('bias' as const),
    event: hostile,
    attribute: hostile,
    metric: hostile,
    stratified: fc.array(split, {maxLength: 2}),
    groups: fc.array(
      fc.record({
        group: hostile,
        side: fc.constantFrom('selected', 'not-selected'),
        people: maybe(bounds),
        counted: maybe(bounds),
        rate: maybe(shares),
        interval: maybe(shares),
      }),
      {maxLength: 4},
    ),
    comparisons: fc.array(
      fc.record({
        group: hostile,
        against: fc.oneof(hostile, fc.constant('')),
        side: fc.constantFrom('selected', 'not-selected'),
        effect: fc.constantFrom('ratio', 'difference'),
        estimate: maybe(bounds),
        interval: maybe(bounds),
        range: fc.tuple(
          maybe(fc.double({min: 0, max: 100, noNaN: true})),
          maybe(fc.double({min: 0, max: 100, noNaN: true})),
        ),
        outcome: fc.constantFrom(...OUTCOMES),
      }),
      {maxLength: 4},
    ),
  })

  test('has every number within its picture, whatever the figures are', () => {
    fc.assert(
      fc.property(detail, given => {
        for (const drawn of pictures(biasFigure(given, voice()))) {
          const [, top = '', height = ''] = /viewBox="0 (\d+) 960 ([\d.]+)"/u.exec(drawn) ?? []
          const within = (value: string, low: number, high: number) => {
            expect(value).toMatch(/^-?\d+(\.\d)?$/u)
            expect(Number(value)).toBeGreaterThanOrEqual(low)
            expect(Number(value)).toBeLessThanOrEqual(high)
          }
          for (const [, x = ''] of drawn.matchAll(/ c?x="([^"]*)"/gu)) within(x, 0, 960)
          for (const [, y = ''] of drawn.matchAll(/ c?y="([^"]*)"/gu))
            within(y, Number(top), Number(top) + Number(height))
          for (const [, width = ''] of drawn.matchAll(/ width="([^"]*)"/gu)) within(width, 0, 960)
          for (const [, path = ''] of drawn.matchAll(/ d="([^"]*)"/gu))
            for (const value of path.split(/[ MLZ]+/u).filter(Boolean)) within(value, 0, 10_000)
        }
      }),
      {numRuns: 60},
    )
  })

  test('names every group and every comparison in every language', () => {
    for (const language of LANGUAGES) {
      const figure = biasFigure(samples.biasDetail, voice(language))
      const [rates = '', comparisons = ''] = pictures(figure)
      for (const {group} of samples.biasDetail.groups) expect(texts(rates)).toContain(group)
      for (const {group, against} of samples.biasDetail.comparisons)
        expect(texts(comparisons)).toContain(`${group} / ${against}`)
    }
  })

  test('can stand on a page many times: no ids, no styles, nothing to load or to run', () => {
    fc.assert(
      fc.property(detail, given => {
        const figure = biasFigure(given, voice())
        const tags = (figure.match(/<[a-z][^>]*>/gu) ?? []).map(tag => tag.replaceAll(/"[^"]*"/gu, '""'))
        expect(tags.filter(tag => /\s(?:id|style|href|src|on\w+|xlink:href)=/u.test(tag))).toEqual([])
        expect(tags.filter(tag => /<(?:script|style|image|img|use|foreignObject)/u.test(tag))).toEqual([])
        expect(figure).not.toMatch(/="url\(/u)
      }),
      {numRuns: 40},
    )
  })
})
