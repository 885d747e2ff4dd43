import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Attributes, ResultFile} from '../../../declaration/declaration.ts'
import type {Measurement} from '../measurement.ts'
import {writeCanonical} from './canonical.ts'
import {importResult} from './formats.ts'

const ENTRY = {file: 'ethics.yml', line: 40, column: 9, pointer: '/assessments/bias/results/0'}
const GENDER: Attributes = {gender: {is: 'sex', groups: ['woman', 'man']}}

function read(text: string, result: Omit<ResultFile, 'file'> = {}, attributes: Attributes | 'no-plan' = GENDER) {
  const path = result.table?.path === undefined ? 'reports/results.csv' : 'reports/results.json'
  const file = {kind: 'text', path, text, oid: '0'.repeat(40)} as const
  return importResult(file, {
    result: {file: path, ...result},
    at: ENTRY,
    defaults: {event: 'called', version: '3'},
    attributes: attributes === 'no-plan' ? undefined : attributes,
  })
}
function problems(...given: Parameters<typeof read>): string[] {
  return read(...given).problems.map(
    ({at, say}) => `${at.line}:${at.column}${at.pointer} ${say.key.replace('bias-evidence.', '')}`,
  )
}
function short({n, counts, suppressed}: Measurement): unknown {
  if (suppressed) return 'suppressed'
  if (!counts) return {n, counts}
  return counts.kind === 'selected' ? {n, selected: counts.selected} : [counts.tp, counts.fp, counts.fn, counts.tn]
}

const HEADER = 'event,version,measured_on,attribute,group,n,selected,tp,fp,fn,tn\n'

describe('the canonical report', () => {
  const report = `${HEADER}called,3,holdout,gender,woman,100,20,,,,\ncalled,3,holdout,gender,man,120,,10,20,30,60\n`

  test('gives a measurement a row, with the place of every number', () => {
    const {format, measurements, problems} = read(report)
    expect(problems).toEqual([])
    expect(format).toBe('canonical')
    expect(measurements[0]).toEqual({
      event: 'called',
      version: '3',
      measuredOn: 'holdout',
      attribute: 'gender',
      group: 'woman',
      n: [100, 100],
      counts: {kind: 'selected', selected: [20, 20]},
      suppressed: false,
      from: [
        {file: 'reports/results.csv', line: 2, column: 31, pointer: ''},
        {file: 'reports/results.csv', line: 2, column: 35, pointer: ''},
      ],
    })
    expect(measurements[1]?.counts).toEqual({kind: 'confusion', tp: [10, 10], fp: [20, 20], fn: [30, 30], tn: [60, 60]})
  })

  test('columns may stand in any order, and optional ones may be absent', () => {
    const {measurements, problems} = read(
      'selected,n,group,attribute,event\n20,100,woman,gender,called\n30,90,man,gender,called\n',
    )
    expect(problems).toEqual([])
    expect(measurements.map(({version, group, n}) => [version, group, n])).toEqual([
      ['3', 'woman', [100, 100]],
      ['3', 'man', [90, 90]],
    ])
  })

  test('an unknown or missing column is a problem at the header', () => {
    expect(problems('event,attribute,group,n,selected,tpr\n')).toEqual(['1:34 column-unknown'])
    expect(problems('event,attribute,group,selected\n')).toEqual(['1:1 no-column'])
    expect(problems('event,attribute,group,n,tp,fp,fn\n')).toEqual(['1:1 no-column'])
  })

  test('JSON is no canonical report', () => {
    const file = {kind: 'text', path: 'r.json', text: '{}', oid: ''} as const
    const given = {result: {file: 'r.json'}, at: ENTRY, defaults: {}, attributes: GENDER}
    expect(importResult(file, given).problems[0]?.say.key).toBe('bias-evidence.unrecognised')
  })

  test('a file without figures never passes for an empty test', () => {
    expect(problems(HEADER)).toEqual([`40:9${ENTRY.pointer} no-figures`])
    expect(problems('')).toEqual(['1:1 read.empty'])
  })

  test('a row with another number of cells is a problem, and the others are read', () => {
    const ragged = `${HEADER}called,3,holdout,gender,woman,100,20\ncalled,3,holdout,gender,man,120,,10,20,30,60\n`
    expect(problems(ragged)).toEqual(['2:1 read.csv-ragged'])
    expect(read(ragged).measurements).toHaveLength(1)
  })

  test.each([
    ['-1', 'negative'],
    ['12.5', 'fraction'],
    ['0.31', 'fraction'],
    ['31%', 'fraction'],
    ['NaN', 'no-number'],
    ['1,234', 'not-a-number'],
    ['1.234.567', 'not-a-number'],
    ['about 20', 'not-a-number'],
    ['0x10', 'not-a-number'],
    ['1e400', 'no-number'],
    ['9007199254740993', 'not-a-number'],
  ])('%s people is a problem at its cell, not a number', (written, problem) => {
    const text = `event,attribute,group,n,selected\ncalled,gender,woman,100,"${written}"\ncalled,gender,man,90,30\n`
    expect(problems(text)).toEqual([`2:25 ${problem}`])
    expect(read(text).measurements[0]).toMatchObject({n: [100, 100], counts: null, suppressed: false})
  })

  test('quoted and whole decimal numbers are numbers', () => {
    const {measurements, problems} = read(
      'event,attribute,group,n,selected\ncalled,gender,woman,"100",20.0\ncalled,gender,man,9e1, 30\n',
    )
    expect(problems).toEqual([])
    expect(measurements.map(short)).toEqual([
      {n: [100, 100], selected: [20, 20]},
      {n: [90, 90], selected: [30, 30]},
    ])
  })

  test('contradictions are problems at the first number of the group', () => {
    const text = (row: string) =>
      `event,attribute,group,n,selected,tp,fp,fn,tn\ncalled,gender,woman,${row}\ncalled,gender,man,90,30,,,,\n`
    expect(problems(text('100,,10,20,30,41'))).toEqual(['2:21 sum-differs'])
    expect(problems(text('100,101,,,,'))).toEqual(['2:21 more-than-group'])
    expect(problems(text('100,31,10,20,30,40'))).toEqual(['2:21 selected-differs'])
    expect(problems(text('100,,10,20,30,'))).toEqual(['2:21 counts-missing'])
    expect(problems(text('100,,,,,'))).toEqual(['2:21 counts-missing'])
  })

  test('the same group twice is a problem at every number of the second', () => {
    const text =
      'event,attribute,group,n,selected\ncalled,gender,woman,100,20\ncalled,gender,woman,100,25\ncalled,gender,man,90,30\n'
    expect(problems(text)).toEqual(['3:21 twice', '3:25 twice'])
  })

  test('names that the plan does not know are kept, and are problems where they stand', () => {
    const text =
      'event,attribute,group,n,selected\ncalled,gender,woman,100,20\ncalled,gender,other,5,2\ncalled,sex,man,90,30\n'
    expect(problems(text)).toEqual(['3:15 group-unknown', '4:8 attribute-unknown'])
    expect(read(text).measurements.map(({attribute, group}) => `${attribute} ${group}`)).toEqual([
      'gender woman',
      'gender other',
      'sex man',
    ])
    expect(problems('event,attribute,group,n,selected\ncalled,age,18-29,100,20\n', {}, {age: {is: 'age'}})).toEqual([
      '2:8 attribute-no-groups',
    ])
  })

  test('names that every JavaScript object has are names like any other', () => {
    const text = 'event,attribute,group,n,selected\ncalled,constructor,toString,100,20\ncalled,__proto__,x,1,1\n'
    expect(problems(text)).toEqual(['2:8 attribute-unknown', '3:8 attribute-unknown'])
  })

  test('data that was measured on something unheard of is a problem', () => {
    const text =
      'event,measured_on,attribute,group,n,selected\ncalled,hold-out,gender,woman,100,20\ncalled,holdout,gender,man,90,30\n'
    expect(problems(text)).toEqual(['2:24 measured-on-unknown'])
  })

  test('a file that is wrong everywhere has a bounded number of problems, and the rest is counted', () => {
    const text = `event,attribute,group,n,selected\n${'called,gender,woman,x,x\n'.repeat(1000)}`
    const all = read(text).problems
    expect(all).toHaveLength(100)
    expect(all.at(-1)?.say).toMatchObject({key: 'bias-evidence.more', with: {count: 2000 - 99}})
  })

  test('a file that is no text says what it is', () => {
    const say = (file: Parameters<typeof importResult>[0]) =>
      importResult(file, {result: {file: 'r.csv'}, at: ENTRY, defaults: {}, attributes: GENDER}).problems.map(
        ({at, say}) => [at, say.key],
      )
    for (const kind of ['absent', 'folder', 'link', 'submodule', 'empty', 'pointer', 'not-utf8'] as const) {
      expect(say({kind, path: 'r.csv'})).toEqual([[ENTRY, expect.stringMatching(/^bias-evidence\./)]])
    }
    expect(say({kind: 'too-large', path: 'r.csv', size: 9, limit: 5})).toHaveLength(1)
  })

  test('what is written comes back as it was', () => {
    const name = fc
      .string({
        unit: fc.constantFrom('a', 'B', '<', '3', '-', ' ', ',', '"', ';', 'é', '\n'),
        minLength: 1,
        maxLength: 8,
      })
      .filter(text => text.trim() === text)
    const people = fc.nat({max: 1_000_000})
    const exact = (count: number) => [count, count] as const
    const counts = fc.oneof(
      fc.tuple(people, people).map(([selected, others]) => ({
        n: exact(selected + others),
        counts: {kind: 'selected' as const, selected: exact(selected)},
      })),
      fc.tuple(people, people, people, people).map(([tp, fp, fn, tn]) => ({
        n: exact(tp + fp + fn + tn),
        counts: {kind: 'confusion' as const, tp: exact(tp), fp: exact(fp), fn: exact(fn), tn: exact(tn)},
      })),
    )
    const measurement = fc.record({
      event: name,
      version: name,
      measuredOn: fc.constantFrom('training', 'holdout', 'pilot', 'operation'),
      attribute: name,
      group: name,
      of: counts,
    })
    const different = fc.uniqueArray(measurement, {
      minLength: 1,
      selector: ({of: _, ...names}) => JSON.stringify(names),
    })
    fc.assert(
      fc.property(different, all => {
        const written = all.map(({of, ...names}) => ({...names, ...of, suppressed: false, from: []}))
        const {measurements, problems} = read(writeCanonical(written), {}, 'no-plan')
        expect(problems).toEqual([])
        expect(measurements.map(each => ({...each, from: []}))).toEqual(written)
      }),
    )
  })
})

describe('what a mapping puts together or leaves out', () => {
  const result = (more: object) =>
    ({file: 'r.csv', event: 'e', table: {attribute: 'sex', group: {column: 'g', ...more}}}) as never
  const read = (text: string, entry: never) =>
    importResult(
      {kind: 'text', path: 'r.csv', text, oid: ''},
      {result: entry, at: ENTRY, defaults: {}, attributes: undefined},
    ).notes.map(({say}) => [say.key.replace(/^.*\./, ''), say.with])

  test('groups of the file that became one are named', () => {
    const text = 'g,n,selected\n[18,100,20\nold,100,90\nyoung,100,50\n'.replace('[18,', '"[18",')
    expect(read(text, result({values: {'[18': 'other', old: 'other'}}))).toEqual([
      ['parts-added', {group: 'other', names: ['[18', 'old']}],
    ])
  })
  test('rows that are left out are counted', () => {
    const entry = result({})
    const where = {
      ...(entry as {table: object}),
      table: {...(entry as {table: object}).table, where: {d: 'A'}},
    } as never
    expect(read('g,n,selected,d\nw,100,20,A\nm,100,20,A\nw,100,90,B\n', where)).toEqual([['left-out', {count: 1}]])
  })
})
