import {describe, expect, test} from 'vitest'
import {type Counts, exactly, type Measurement} from './measurement.ts'
import {layered} from './strata.ts'

const TEST = {event: 'call', attribute: 'sex', suppressed: false}
const happened = (selected: number): Counts => ({kind: 'selected', selected: exactly(selected)})
let line = 0
function row(group: string, value: string | null, n: number, counts: Counts, file = 'r.csv', name = 'stratum') {
  line += 1
  const from = [{file, line, column: 1, pointer: ''}]
  const stratum = value === null ? {} : {stratum: {name, value}}
  return {...TEST, ...stratum, group, n: exactly(n), counts, from} satisfies Measurement
}
function said(rows: readonly Measurement[]): string[] {
  return layered(rows).problems.map(({say}) => say.key.replace('bias-evidence.', ''))
}
const wholes = (rows: readonly Measurement[]) => layered(rows).whole.map(({group, n, counts}) => ({group, n, counts}))
const split = (values: readonly string[], file = 'r.csv', name = 'stratum') =>
  ['woman', 'man'].flatMap(group => values.map(value => row(group, value, 200, happened(60), file, name)))
const nothing = ['woman', 'man'].map(group => ({group, n: null, counts: null}))

describe('people split by something else', () => {
  test('strata add up where nobody was counted as a whole', () => {
    expect(said(split(['A', 'B']))).toEqual([])
    expect(wholes(split(['A', 'B']))[0]).toEqual({group: 'woman', n: [400, 400], counts: happened(120)})
  })
  test('a stratum that is given twice is never added', () => {
    const twice = [...split(['A', 'B']), ...split(['A', 'B'])]
    expect(said(twice).filter(key => key === 'stratum-twice')).toHaveLength(4)
    expect(wholes(twice)).toEqual(nothing)
  })
  test('two splits of the same people are never added, whether they differ in name or only in file', () => {
    for (const [file, name] of [
      ['b.csv', 'stratum'],
      ['r.csv', 'region'],
    ]) {
      const both = [...split(['A', 'B']), ...split(['North', 'South'], file, name)]
      expect(said(both)).toEqual(['strata-several'])
      expect(wholes(both)).toEqual(nothing)
    }
  })
  test('a file for each stratum is one split', () => {
    const files = [...split(['A'], 'a.csv'), ...split(['B'], 'b.csv')]
    expect(said(files)).toEqual([])
    expect(wholes(files)[0]?.n).toEqual([400, 400])
  })
  test('every group has every stratum, or a 0', () => {
    const apart = [row('woman', 'A', 400, happened(100)), row('man', 'B', 400, happened(100))]
    expect(said(apart)).toEqual(['strata-missing', 'strata-missing'])
    expect(layered(apart).problems[0]?.say.with).toEqual({group: 'woman', strata: ['B']})
    expect(wholes(apart)).toEqual(nothing)
    expect(said([...apart, row('woman', 'B', 0, happened(0)), row('man', 'A', 0, happened(0))])).toEqual([])
  })
  test('a whole of which any count differs from its strata is told', () => {
    const whole = (n: number, counts: Counts) => [row('woman', null, n, counts), row('man', null, 400, happened(120))]
    expect(said([...split(['A', 'B']), ...whole(400, happened(120))])).toEqual([])
    expect(said([...split(['A', 'B']), ...whole(500, happened(120))])).toEqual(['strata-differ'])
    expect(said([...split(['A', 'B']), ...whole(400, happened(40))])).toEqual(['strata-count'])
    const cells = {kind: 'confusion', tp: [60, 60], fp: [61, 61], fn: [0, 0], tn: [279, 279]} as const
    expect(said([...split(['A', 'B']), ...whole(400, cells)])).toEqual(['strata-count'])
  })
  test('nothing is said of a sum that is not known', () => {
    const [woman] = [row('woman', 'A', 100, happened(1))]
    expect(said([{...woman, n: null, counts: null}, row('woman', null, 400, happened(120))])).toEqual([])
  })
  test('a group of which there are only strata, beside others as a whole, has no figures', () => {
    const rows = [...split(['A']), row('woman', null, 200, happened(60))]
    expect(said(rows)).toEqual(['strata-without-whole'])
    expect(wholes(rows).at(-1)).toEqual(nothing[1])
  })
})
