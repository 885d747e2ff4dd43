import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Cells} from '../aiverify/counts.ts'
import {countsFrom, metricsOf} from './counts.ts'

const WOMEN: Cells = {tp: 115, fp: 84, fn: 48, tn: 305}
const MEN: Cells = {tp: 195, fp: 162, fn: 54, tn: 229}
const people = ({tp, fp, fn, tn}: Cells) => tp + fp + fn + tn

describe('counts from metrics', () => {
  const cell = fc.integer({min: 0, max: 800})
  const cells = fc.record({tp: cell, fp: cell, fn: cell, tn: cell}).filter(each => people(each) > 0)
  const smallest = (table: Cells) => {
    const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b))
    const by = Object.values(table).reduce(gcd)
    return {tp: table.tp / by, fp: table.fp / by, fn: table.fn / by, tn: table.tn / by}
  }

  test('give the smallest tables that they are of, or only who was selected, or nothing', () => {
    let whole = 0
    fc.assert(
      fc.property(cells, cells, (d, a) => {
        const found = countsFrom(metricsOf(d, a), 17)
        if (!found) return
        expect(found.group.selected * people(d)).toBe((d.tp + d.fp) * found.group.n)
        expect(found.rest.selected * people(a)).toBe((a.tp + a.fp) * found.rest.n)
        if (!found.group.cells) return
        whole++
        expect(found.group.cells).toEqual(smallest(d))
        expect(found.rest.cells).toEqual(smallest(a))
      }),
      {numRuns: 300},
    )
    expect(whole).toBeGreaterThan(250)
  })

  test('equal rates, or metrics of no whole people, give nothing', () => {
    expect(countsFrom(metricsOf({tp: 1, fp: 1, fn: 1, tn: 1}, {tp: 4, fp: 0, fn: 2, tn: 2}), 17)).toBeUndefined()
    expect(
      countsFrom(
        new Map([
          ['DPPL', 0.1],
          ['DI', 1.7],
        ]),
        17,
      ),
    ).toBeUndefined()
    expect(
      countsFrom(
        new Map([
          ['DPPL', Number.NaN],
          ['DI', 0.8],
        ]),
        17,
      ),
    ).toBeUndefined()
    expect(countsFrom(new Map(), 17)).toBeUndefined()
  })

  test('a metric that does not fit leaves only what the others prove', () => {
    const metrics = new Map([...metricsOf(WOMEN, MEN), ['RD', 0.3] as const])
    const selected = {group: {n: 552, selected: 199}, rest: {n: 640, selected: 357}}
    expect(countsFrom(metrics, 17)).toEqual({...selected, unfit: ['RD']})
    const changed = (name: string) => countsFrom(new Map([...metricsOf(WOMEN, MEN), [name, 0.3] as const]), 17)
    for (const name of ['SD', 'TE', 'DCA', 'DCR', 'DAR', 'DRR'])
      expect(changed(name)).toEqual({...selected, unfit: [name]})
    // Everything rests on these two.
    for (const name of ['AD', 'DPL']) expect(changed(name)).toMatchObject(selected)
    for (const name of ['AD', 'DPL']) expect(changed(name)?.unfit).toBeDefined()
    const only = new Map([...metricsOf(WOMEN, MEN)].filter(([name]) => name === 'DPPL' || name === 'DI'))
    expect(countsFrom(only, 17)).toEqual(selected)
  })
})
