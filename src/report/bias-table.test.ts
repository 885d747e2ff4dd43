import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {ASCII, BLOCKS, bar, scaleFor} from './bar.ts'
import {showBias} from './bias-table.ts'
import * as samples from './samples.ts'
import {voiceOf} from './voice.ts'

const voice = (language: 'en' | 'nl' | 'da' = 'en') => voiceOf({language, render: ({key}) => key}, {})
const [first] = samples.biasDetail.comparisons
if (!first) throw new Error('the sample has no comparison')

describe('a bar', () => {
  test('is full up to the rate and light up to the high end', () => {
    expect(bar(0.2, 0.3, 0.5, 10, BLOCKS)).toBe('████░░    ')
    expect(bar(0.2, 0.3, 0.5, 10, ASCII)).toBe('####--    ')
  })

  test('has exactly its width, grows with the rate, and is not empty where somebody counts', () => {
    const share = fc.double({min: 0, max: 1, noNaN: true})
    fc.assert(
      fc.property(share, share, share, (a, b, scale) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)]
        const drawn = (rate: number) => bar(rate, high, scale, 20, ASCII)
        const full = (text: string) => text.replaceAll(/[^#]/gu, '').length
        expect(drawn(low)).toHaveLength(20)
        expect(full(drawn(low))).toBeLessThanOrEqual(full(drawn(high)))
        if (low > 0 && scale > 0) expect(full(drawn(low))).toBeGreaterThan(0)
      }),
    )
  })

  test('has a round scale that holds the highest and is never more than everybody', () => {
    expect([0, 0.003, 0.02, 0.3687, 0.5, 0.51, 0.99].map(scaleFor)).toEqual([1, 0.005, 0.02, 0.5, 0.5, 1, 1])
    fc.assert(fc.property(fc.double({min: 1e-9, max: 1, noNaN: true}), high => scaleFor(high) >= high * (1 - 1e-9)))
  })
})

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
