import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Precision} from '../../../declaration/schema/mapping.ts'
import {measure} from '../metrics.ts'
import {corners} from '../share.ts'
import {importResult} from './formats.ts'

const AT = {file: 'ethics.yml', line: 40, column: 9, pointer: ''}

function read(header: string, rows: readonly string[], precision: Precision = {}) {
  const path = 'r.csv'
  const text = `attribute,group,${header}\n${rows.map(row => `sex,${row}\n`).join('')}`
  const count = Object.fromEntries(header.split(',').map(name => [name, name]))
  const table = {attribute: {column: 'attribute'}, group: {column: 'group'}, count}
  const file = {kind: 'text', path, text, oid: '0'.repeat(40)} as const
  const entry = {result: {file: path, table, precision}, at: AT, defaults: {event: 'call'}, attributes: undefined}
  const {measurements, problems} = importResult(file, entry)
  const [first] = measurements
  if (!first) throw new Error('nothing was read')
  return {first, problems, said: problems.map(({say}) => say.key.replace('bias-evidence.', ''))}
}

describe('people of whom the outcome is not known', () => {
  test('are among the people where the file does not say how many there are', () => {
    const {first, said} = read('tp,fp,fn,tn,unknown', ['woman,500,500,1500,1500,3000'])
    expect(said).toEqual([])
    expect(first.n).toEqual([7000, 7000])
    expect(measure('selection-rate', first)).toEqual({x: [1000, 4000], y: [3000, 6000], n: [7000, 7000]})
    const two = read('selected,not_selected,unknown', ['woman,10,20,5']).first
    expect(measure('selection-rate', two)).toEqual({x: [10, 15], y: [20, 25], n: [35, 35]})
  })
  test('cannot be more than are left, nor fewer than are missing', () => {
    for (const [header, row] of [
      ['n,tp,fp,fn,tn,unknown', 'woman,4000,500,500,1500,1500,3000'],
      ['n,tp,fp,fn,tn,unknown', 'woman,4000,500,500,1000,1000,100'],
      ['n,selected,unknown', 'woman,100,60,50'],
      ['n,selected,not_selected,unknown', 'woman,100,60,40,10'],
    ] as const) {
      const {first, said} = read(header, [row])
      expect(said).toContain('unknown-differs')
      expect(measure('selection-rate', first)).toBe('unknown-count')
    }
    expect(read('n,tp,fp,fn,tn,unknown', ['woman,100,10,20,30,35,5']).said).toEqual([])
    expect(read('n,selected,not_selected,unknown', ['woman,100,50,40,10']).said).toEqual([])
  })
  test('of whom the number is hidden leave nothing to be told without `n`', () => {
    const precision = {hidden: {shown_as: '*'}}
    expect(read('tp,fp,fn,tn,unknown', ['woman,10,20,30,40,*'], precision).first).toMatchObject({n: null, counts: null})
  })
  test('may have had any outcome', () => {
    const five = fc.tuple(fc.nat(50), fc.nat(50), fc.nat(50), fc.nat(50))
    fc.assert(
      fc.property(five, five, fc.boolean(), ([tp, fp, fn, tn], more, withN) => {
        const unknown = more.reduce((a, b) => a + b)
        const n = tp + fp + fn + tn + unknown
        const row = `woman,${withN ? n : ''},${tp},${fp},${fn},${tn},${unknown}`
        const {first, said} = withN
          ? read('n,tp,fp,fn,tn,unknown', [row])
          : read('tp,fp,fn,tn,unknown', [row.replace(',,', ',')])
        expect(said).toEqual([])
        if (n === 0) return
        const share = measure('selection-rate', first)
        if (typeof share === 'string') throw new Error(share)
        const x = tp + fp + more[0] + more[1]
        expect(corners(share).some(table => table.x <= x) && corners(share).some(table => table.x >= x)).toBe(true)
        expect(share.n).toEqual([n, n])
      }),
    )
  })
})

describe('a mark for hidden counts', () => {
  test('that can be an ordinary count is a fault of the declaration, and nothing is hidden', () => {
    for (const hidden of [{below: 5, shown_as: '1000'}, {below: 5, shown_as: '5'}, {shown_as: '7'}]) {
      const {first, said, problems} = read('n,selected', [`woman,4000,${hidden.shown_as}`], {hidden})
      expect(said).toEqual(['hidden-mark-number'])
      expect(problems[0]?.at).toEqual(AT)
      expect(first.counts).toMatchObject({selected: [Number(hidden.shown_as), Number(hidden.shown_as)]})
    }
  })
  test('can be 0, a number below the limit, a negative number or text', () => {
    for (const shown_as of ['0', '4', '-1', '<5', '*', 'empty'])
      expect(
        read('n,selected', [`woman,4000,${shown_as === 'empty' ? '' : shown_as}`], {hidden: {below: 5, shown_as}}).said,
      ).toEqual([])
  })
})
