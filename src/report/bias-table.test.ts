import {describe, expect, test} from 'vitest'
import {ASCII, LINES} from './bar.ts'
import {showBias} from './bias-table.ts'
import * as samples from './samples.ts'
import {voiceOf} from './voice.ts'

const voice = (language: 'en' | 'nl' | 'da' = 'en') => voiceOf({language, render: ({key}) => key}, {})
const [first] = samples.biasDetail.comparisons
if (!first) throw new Error('the sample has no comparison')

describe('a bias result', () => {
  test('shows counts, rates, intervals and the allowed range in the reader’s numbers', () => {
    const {groups, comparisons, caption} = showBias(samples.biasDetail, voice('nl'), ASCII)
    expect(caption).toBe('selectiepercentage naar gender, gebeurtenis called-first, versie 3')
    expect(groups[0]?.rows.map(row => row.slice(0, 5))).toEqual([
      ['groep', 'personen', 'aantal', 'aandeel', 'interval'],
      ['girl', '210', '42', '20,0%', '15,1% tot 25,9%'],
      ['boy', '202', '61', '30,2%', '24,3% tot 36,9%'],
      ['x', '5–9', 'onbekend', 'onbekend', '–'],
    ])
    expect(comparisons?.rows.slice(1)).toEqual(
      [
        ['girl / x', 'verhouding', 'onbekend', '–', 'minstens 0,8', 'afgeschermd (kleine aantallen)'],
        ['girl / boy', 'verhouding', '0,66', '0,47 tot 0,93', '0,8 tot 1,25', 'geen uitsluitsel'],
      ].sort(),
    )
  })

  test('says from which interval a fail is read, where there are several comparisons', () => {
    const said = 'A fail is read from a wider interval'
    const notes = (outcomes: readonly string[]) =>
      showBias(
        {...samples.biasDetail, comparisons: outcomes.map(outcome => ({...first, outcome}))},
        voice(),
        ASCII,
      ).notes.join()
    expect(notes(['fail', 'pass'])).toContain(said)
    expect(notes(['fail'])).not.toContain(said)
    expect(notes(['pass', 'inconclusive'])).not.toContain(said)
  })

  test('never rounds a number to the other side of the threshold', () => {
    const detail = {
      ...samples.biasDetail,
      comparisons: [{...first, estimate: [0.7996, 0.7996] as const, interval: [0.79999, 0.9] as const}],
    }
    expect(showBias(detail, voice(), ASCII).comparisons?.rows[1]?.slice(2, 5)).toEqual([
      '0.7996',
      '0.79999 to 0.90',
      '0.8 to 1.25',
    ])
  })

  test('says of a pass only that no difference was demonstrated', () => {
    const passed = {...samples.biasDetail, comparisons: [{...first, outcome: 'pass'}]}
    for (const [language, said] of [
      ['en', 'demonstrated'],
      ['nl', 'aangetoond'],
      ['da', 'påvist'],
    ] as const) {
      const text = JSON.stringify(showBias(passed, voice(language), ASCII))
      expect(text).toContain(said)
      expect(text.toLowerCase()).not.toMatch(/bias-free|free of bias|vrij van bias|fri for/u)
    }
    expect(showBias(samples.biasDetail, voice(), ASCII).notes.join()).not.toContain('demonstrated')
  })

  test('with hundreds of comparisons shows failures first and counts the rest', () => {
    const many = Array.from({length: 400}, (_, i) => ({...first, group: `g${i}`, outcome: i === 399 ? 'fail' : 'pass'}))
    const {comparisons, notes} = showBias({...samples.biasDetail, comparisons: many}, voice(), ASCII, 10)
    expect(comparisons?.rows).toHaveLength(11)
    expect(comparisons?.rows[1]?.[0]).toBe('g399 / boy')
    expect(notes.join()).toContain('390 more are not shown here')
  })

  test('draws each rate with its interval and the threshold, and says how to read it', () => {
    const detail = {...samples.biasDetail, comparisons: [first]}
    const {groups, notes} = showBias(detail, voice(), LINES)
    expect(groups[0]?.plot).toBe(5)
    expect(groups[0]?.rows.map(row => row[5])).toEqual(['', '·········├──●─┊┤········', '··············├───●───┤·', ''])
    expect(notes.slice(0, 2)).toEqual([
      '├─●─┤ is the interval, with the rate at ●; the whole line runs from 0 to 40%.',
      '┊ is the threshold, counted from the rate compared with; the outcome rests on the interval of the comparison.',
    ])
    expect(showBias(detail, voice(), null).groups[0]?.rows[0]).toHaveLength(5)
  })

  test('with too many groups keeps those that the worst comparisons are about', () => {
    const groups = Array.from({length: 80}, (_, i) => ({...samples.biasDetail.groups[0], group: `g${i}`}))
    const comparisons = [
      {...first, group: 'g1', against: 'g2', outcome: 'pass'},
      {...first, group: 'g70', against: 'g79', outcome: 'fail'},
    ]
    const detail = {...samples.biasDetail, groups: groups as typeof samples.biasDetail.groups, comparisons}
    const shown = showBias(detail, voice(), ASCII, 4)
    expect(shown.groups[0]?.rows.slice(1).map(([name]) => name)).toEqual(['g1', 'g2', 'g70', 'g79'])
    expect(shown.notes[0]).toBe('76 more are not shown here; `--format json` has them all.')
    expect(
      showBias(detail, voice(), ASCII, 3)
        .groups[0]?.rows.slice(1)
        .map(([name]) => name),
    ).toEqual(['g1', 'g70', 'g79'])
  })

  test('says of which data and people it is', () => {
    const detail = {...samples.biasDetail, measuredOn: 'pilot', population: 'newcomers'}
    expect(showBias(detail, voice(), ASCII).caption).toBe(
      'selection rate by gender, event called-first, version 3, measured on: a pilot, among: newcomers',
    )
  })

  test('shows other versions beside, on the same scale, and what is known of the figures', () => {
    const [girl] = samples.biasDetail.groups
    const other = girl ? [{...girl, rate: [0.6, 0.6] as const, interval: [0.5, 0.71] as const}] : []
    const detail = {
      ...samples.biasDetail,
      beside: [
        {version: '2', groups: other},
        {version: '', groups: other},
      ],
      notes: [{key: 'from', with: {}}],
    }
    const {groups, beside, notes} = showBias(detail, voice(), LINES)
    expect(beside.map(({rows}) => rows[0]?.[0])).toEqual(['group (version 2)', 'group (version unknown)'])
    expect(beside[0]?.rows[1]?.slice(3)).toEqual(['60.0%', '50.0% to 71.0%', '···············├─●───┤··'])
    expect(groups[0]?.rows[1]?.[5]).toBe('····├─●┤················')
    expect(notes).toContain('from')
    const many = {...detail, beside: Array.from({length: 9}, (_, i) => ({version: `${i}`, groups: other}))}
    expect(showBias(many, voice(), LINES).notes[0]).toBe('3 more are not shown here; `--format json` has them all.')
  })

  test('says how many people would decide it, as large beside each other as now and of one size', () => {
    const comparisons = [{...first, peopleNeededInProportion: [640, 590] as const}]
    expect(showBias({...samples.biasDetail, comparisons}, voice(), null).notes.join()).toContain(
      'about 640 people in girl and 590 in boy would decide it, or 616 in each if they were of one size',
    )
  })

  test('has p-values only where there is room for what decides nothing', () => {
    const detail = {
      ...samples.biasDetail,
      comparisons: [
        {...first, p: 0.0312, adjustedP: 0.0624},
        {...first, p: 0.0001},
      ],
    }
    expect(showBias(detail, voice('nl'), null).comparisons?.rows.map(row => row[6])).toEqual([
      'p (gecorrigeerd)',
      '0,031 (0,062)',
      '< 0,001',
    ])
    expect(showBias(detail, voice(), LINES).comparisons?.rows[0]).toHaveLength(6)
    expect(showBias(samples.biasDetail, voice(), null).comparisons?.rows[0]).toHaveLength(6)
  })

  test('shows the largest number there is as what it stands for', () => {
    const interval = [2.5, Number.MAX_VALUE] as const
    const detail = {...samples.biasDetail, comparisons: [{...first, estimate: interval, interval}]}
    expect(showBias(detail, voice(), ASCII).comparisons?.rows[1]?.slice(2, 4)).toEqual(['2.50–∞', '2.50 to ∞'])
  })

  test('shows infinity and every table that fits without failing', () => {
    const detail = {
      ...samples.biasDetail,
      comparisons: [{...first, estimate: [0.5, Infinity] as const, range: [null, 1.25] as const}],
    }
    expect(showBias(detail, voice(), ASCII).comparisons?.rows[1]?.slice(2, 5)).toEqual([
      '0.50–∞',
      '0.47 to 0.93',
      'at most 1.25',
    ])
  })
})
