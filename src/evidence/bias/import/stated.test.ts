import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {exactly, type Measurement} from '../measurement.ts'
import type {Stated} from './figure.ts'
import {holdAgainst} from './stated.ts'

const AT = {file: 'r.json', line: 1, column: 1, pointer: ''}

function row(group: string, n: number, selected: number): Measurement {
  const counts = {kind: 'selected', selected: exactly(selected)} as const
  return {event: 'e', attribute: 'gender', group, n: exactly(n), counts, suppressed: false, from: [AT]}
}
const ratio = (value: number, more: Partial<Stated> = {}): Stated => ({
  event: 'e',
  attribute: 'gender',
  metric: 'selection-rate',
  effect: 'ratio',
  value: [value - 0.0005, value + 0.0005],
  at: AT,
  ...more,
})
function said(stated: Stated, rows: readonly Measurement[]): string[] {
  const {problems, notes} = holdAgainst([stated], rows)
  return [...problems, ...notes].map(({say}) => say.key.replace('bias-evidence.', ''))
}
const GROUPS = [row('woman', 1000, 210), row('man', 1000, 171), row('other', 100, 20)]

describe('what a file states of its own counts', () => {
  test('a ratio that they give under any comparison is fine: with another group, the rest, or everybody', () => {
    expect(said(ratio(171 / 210), GROUPS)).toEqual([])
    expect(said(ratio(210 / 171), GROUPS)).toEqual([])
    expect(said(ratio(0.21 / (191 / 1100), {group: 'woman'}), GROUPS)).toEqual([])
    expect(said(ratio(0.21 / (401 / 2100), {group: 'woman'}), GROUPS)).toEqual([])
  })
  test('one that they give under none is a problem, with the nearest that they do give', () => {
    expect(said(ratio(0.9), GROUPS)).toEqual(['stated-differs'])
    const {problems} = holdAgainst([ratio(0.9, {group: 'man', against: 'woman'})], GROUPS)
    const near = expect.closeTo(171 / 210, 12)
    expect(problems[0]?.say.with).toMatchObject({nearest: [near, near]})
  })
  test('the group it is compared with counts, where the file names it', () =>
    expect(said(ratio(0.2 / 0.21, {group: 'man', against: 'woman'}), GROUPS)).toEqual(['stated-differs']))
  test('one that only the people give to whom it did not happen asks for the side', () => {
    const declined = [row('woman', 210, 44), row('man', 210, 36)]
    expect(said(ratio(166 / 174), declined)).toEqual(['stated-other-side'])
  })
  test('nothing is said where a group has no counts, or where another test was meant', () => {
    const unknown: Measurement = {...row('man', 1, 1), n: null, counts: null}
    expect(said(ratio(0.9), [row('woman', 1000, 210), unknown])).toEqual([])
    expect(said(ratio(0.9, {version: '2'}), GROUPS)).toEqual([])
  })
  test('a difference of any two groups in either order is always found again', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(500), fc.nat(500)), {minLength: 2, maxLength: 6}), tables => {
        const rows = tables.map(([a, b], i) => row(`g${i}`, a + b + 1, a))
        const rates = tables.map(([a, b]) => a / (a + b + 1))
        const value = (rates[0] ?? 0) - (rates.at(-1) ?? 0)
        expect(said({...ratio(0), effect: 'difference', value: [value, value]}, rows)).toEqual([])
        expect(said({...ratio(0), effect: 'difference', value: [-value, -value]}, rows)).toEqual([])
      }),
    ))
  test('of many groups only so many comparisons are held, and how many were not is told', () => {
    const rows = Array.from({length: 200}, (_, i) => row(`g${i}`, 1000, 100 + i))
    const {notes} = holdAgainst(
      Array.from({length: 50}, () => ratio(1.5)),
      rows,
    )
    expect(notes.map(({say}) => say.with)).toEqual([{count: 45}])
  })
})
