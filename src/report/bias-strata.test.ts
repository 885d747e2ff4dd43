import {describe, expect, test} from 'vitest'
import type {BiasDetail, BiasStratified} from '../words/detail.ts'
import {LANGUAGES} from '../words/language.ts'
import {LINES} from './bar.ts'
import {showBias} from './bias-table.ts'
import {consoleReport} from './console.ts'
import {parsed} from './html/parsed.ts'
import {htmlReport} from './html.ts'
import {markdownReport} from './markdown.ts'
import * as samples from './samples.ts'
import {type Voice, voiceOf} from './voice.ts'

const voice = (language: 'en' | 'nl' | 'da' = 'en') => voiceOf({language, render: ({key}) => key}, {})
const [split] = samples.splitDetail.stratified ?? []
if (!split) throw new Error('the sample has no strata')
const strata = (given: Partial<BiasStratified>, of: Voice = voice(), most?: number) => {
  const [shown] = showBias({...samples.splitDetail, stratified: [{...split, ...given}]}, of, LINES, most).strata
  if (!shown) throw new Error('no strata are shown')
  return shown
}
const EXPLAINS = 'This explains; it decides nothing. Which split is chosen is itself a choice.'

describe('two groups within strata', () => {
  test('are a table: everybody, each stratum or why it could not be used, all together, and the odds ratio', () => {
    const {caption, table} = strata({}, voice('da'))
    expect(caption).toBe('girl / boy, opdelt efter school')
    expect(table.rows).toEqual([
      ['school', 'forholdstal', 'interval'],
      ['Alle i de strata, der kan bruges', '0,68', '0,63 til 0,74'],
      ['A', '1,33', '1,18 til 1,46'],
      ['B', '0,86', '0,65 til 1,15'],
      ['C', 'ukendt', '2,10 til ∞'],
      ['D', 'ukendt', 'et tal er skjult af hensyn til privatliv'],
      ['Alle strata tilsammen (Mantel–Haenszel)', '1,06', '0,97 til 1,15'],
      ['Oddsratio, alle strata tilsammen', '1,11', '0,94 til 1,30'],
    ])
  })

  test('of which all could be used are compared with everybody', () => {
    const {table} = strata({strata: split.strata.slice(0, 2)})
    expect(table.rows[1]?.[0]).toBe('Everybody')
    expect(strata({pooled: null, pooledOdds: null}).table.rows.slice(-2)).toEqual([
      ['All strata together (Mantel–Haenszel)', 'unknown', '–'],
      ['Odds ratio, all strata together', 'unknown', '–'],
    ])
  })

  test('say in plain words when everybody points the other way', () => {
    expect(strata({heterogeneity: 1}).notes).toEqual([
      'For everybody together the rate of `girl` is lower than that of `boy`, but within the strata, taken together, it is higher. This is Simpson’s paradox: `girl` and `boy` are spread differently over `school`.',
      EXPLAINS,
    ])
    const higher = {ratio: 1.4, interval: [1.2, 1.6] as const}
    expect(strata({everybody: higher}, voice('nl')).notes[0]).toMatch(/is het aandeel van `girl` hoger.*juist lager/u)
  })

  test('say when the strata differ by more than chance, from one in twenty on', () => {
    const {heterogeneity: _, ...rest} = split
    const said = (heterogeneity: number) => strata({heterogeneity, reverses: false}).notes
    expect(said(0.0499)).toEqual([
      expect.stringMatching(/girl \/ boy.*Breslow–Day, p = 0\.050\).*Look at each/u),
      EXPLAINS,
    ])
    expect(said(0.0001)[0]).toContain('p < 0.001')
    expect(said(0.05)).toEqual([EXPLAINS])
    const without = {...samples.splitDetail, stratified: [{...rest, reverses: false}]}
    expect(showBias(without, voice(), LINES).strata[0]?.notes).toEqual([EXPLAINS])
  })

  test('are not all shown where there are many; how many are left out is said', () => {
    const many = Array.from({length: 30}, (_, i) => ({...split.everybody, value: `S${i}`}))
    const {table, notes} = strata({strata: many}, voice(), 10)
    expect(table.rows).toHaveLength(14)
    expect(notes[0]).toBe('20 more are not shown here; `--format json` has them all.')
  })
})

describe.each(LANGUAGES)('every report in %s', language => {
  const detail: BiasDetail = samples.splitDetail
  const given = samples.judgement({
    verdict: 'blocked',
    findings: [samples.finding({rule: 'fairtown/bias-test', outcome: 'inconclusive', detail})],
  })
  const reader = {language, render: ({key}: {key: string}) => key}
  const sentences = strata({}, voice(language)).notes.map(note => note.replaceAll('`', ''))

  test('has the strata: the console', () => {
    const text = consoleReport(given, {...reader, width: 100, colour: false})
      .replaceAll(/\s+/gu, ' ')
      .replaceAll('`', '')
    for (const sentence of sentences) expect(text).toContain(sentence)
  })

  test('Markdown, folded', () => {
    const text = markdownReport(given, reader)
    expect(text).toMatch(/<details>\n<summary>girl \/ boy[^\n]*school<\/summary>\n\n\| school /u)
    for (const sentence of sentences) expect(text.replaceAll('`', '')).toContain(sentence)
  })

  test('HTML, which is valid', () => {
    const {faults, text} = parsed(htmlReport(given, reader))
    expect(faults).toEqual([])
    for (const sentence of sentences) expect(text).toContain(sentence)
  })
})
