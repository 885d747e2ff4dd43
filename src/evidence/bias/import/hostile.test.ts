import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {ResultFile} from '../../../declaration/declaration.ts'
import {importResult} from './formats.ts'

const ENTRY = {file: 'ethics.yml', line: 40, column: 9, pointer: '/assessments/bias/results/0'}
type Table = NonNullable<ResultFile['table']>

function read(text: string, table: Table, more: Omit<ResultFile, 'file' | 'table'> = {}) {
  const path = table.path === undefined ? 'r.csv' : 'r.json'
  return importResult(
    {kind: 'text', path, text, oid: '0'.repeat(40)},
    {result: {file: path, table, ...more}, at: ENTRY, defaults: {event: 'called'}, attributes: undefined},
  )
}
const said = (...given: Parameters<typeof read>) =>
  read(...given).problems.map(
    ({at, say}) =>
      `${at.line}:${at.column}${at.pointer.replace(ENTRY.pointer, ' ')} ${say.key.replace(/^[^.]+\./, '')}`,
  )
const CSV: Table = {attribute: 'sex', group: {column: 'g'}, count: {n: 'n', selected: 's'}}

describe('a table that is not what it seems gives a problem at its line and column', () => {
  test.each([
    ['another delimiter in one row', 'g,n,s\nF,10,1\nM;20;2\n', '3:1 csv-ragged'],
    ['another delimiter in the header', 'g;n;s\nF,10,1\nM,20,2\n', '2:1 csv-ragged'],
    ['a header twice', 'g,n,s,n\nF,10,1,1\n', '1:7 csv-header-twice'],
    ['the header again among the rows', 'g,n,s\nF,10,1\ng,n,s\n', '3:3 not-a-number'],
    ['a row with a cell too few', 'g,n,s\nF,10\nM,20,2\n', '2:1 csv-ragged'],
    ['a formula', 'g,n,s\nF,=5+5,1\nM,20,2\n', '2:3 not-a-number'],
    ['a formula of another program', 'g,n,s\nF,@SUM(A1:A9),1\nM,20,2\n', '2:3 not-a-number'],
    ['a negative count', 'g,n,s\nF,10,-1\nM,20,2\n', '2:6 negative'],
    ['a separator of thousands', 'g,n,s\nF,"1,000",1\nM,20,2\n', '2:3 not-a-number'],
    ['a space in thousands', 'g,n,s\nF,1 000,1\nM,20,2\n', '2:3 not-a-number'],
    ['a percentage where people are counted', 'g,n,s\nF,10,31%\nM,20,2\n', '2:6 fraction'],
    ['a name with a character of no width', 'g,n,s\nF\u200b,10,1\nM,20,2\n', '2:1 invisible'],
    ['a name that turns the direction of text', 'g,n,s\nF\u202eM,10,1\nM,20,2\n', '2:1 invisible'],
    ['a row without a group', 'g,n,s\n,10,1\nM,20,2\n', '2:1 empty'],
  ])('%s', (_, text, problem) => expect(said(text, CSV)).toContain(problem))

  test('fractions and percentages in one column', () => {
    const shares: Table = {attribute: 'sex', group: {column: 'g'}, count: {n: 'n', selection_rate: 'r'}}
    expect(said('g,n,r\nF,100,0.31\nM,100,31\n', shares)).toEqual(['3:7 share-range'])
    expect(said('g,n,r\nF,100,0.31\nM,100,31%\n', shares)).toEqual([])
    expect(said('g,n,r\nF,100,31\nM,100,20\n', {...shares, percent: ['selection_rate']})).toEqual([])
  })

  test('markup in a name stays a name', () => {
    const {measurements, problems} = read('g,n,s\n<img src=x>,10,1\n"=cmd|x",20,2\n**M**,5,1\n', CSV)
    expect(problems).toEqual([])
    expect(measurements.map(({group}) => group)).toEqual(['<img src=x>', '=cmd|x', '**M**'])
  })

  test('names over several lines are one line', () => {
    const {measurements} = read('"the\ngroup",n,s\n"F\r\n(women)",10,1\n', {...CSV, group: {column: 'the group'}})
    expect(measurements[0]).toMatchObject({group: 'F (women)'})
  })
})

describe('a mapping that does not fit the table', () => {
  test('a cell that cannot be taken apart', () => {
    const table: Table = {
      attribute: {column: 'g', before: ': '},
      group: {column: 'g', after: ': '},
      count: {n: 'n', selected: 's'},
    }
    expect(said('g,n,s\nSex: F,10,1\nM,20,2\n: X,1,1\nSex: ,1,1\n', table)).toEqual([
      '3:1 no-form',
      '4:1 no-form',
      '5:1 no-form',
    ])
    expect(said('g,n,s\nSex: F,10,1\nAll,20,2\n', {...table, ignore: ['All']})).toEqual([])
  })

  test('a table without the heading that was named', () => {
    const table: Table = {attribute: {heading: '# {attribute}'}, group: {column: 'g'}, count: {n: 'n', selected: 's'}}
    expect(said('# sex\ng,n,s\nF,10,1\n\ng,n,t\nM,20,2\n', table)).toEqual([
      '5:1 no-heading',
      '40:9 /table/count/selected no-column',
    ])
    expect(said('# sex\ng,n,s\nF,10,1\n', {...table, attribute: {heading: '# sex'}})).toEqual([
      '40:9 /table/attribute/heading heading-form',
    ])
    expect(said('# sex\ng,n,s\nF,10,1\n# overall\ng,m\nall,20\n', {...table, ignore: ['overall']})).toEqual([])
  })

  test('columns of attributes of which none or several are filled', () => {
    const table: Table = {attribute: {columns: ['sex', 'age']}, count: {n: 'n', selected: 's'}}
    expect(said('sex,age,n,s\nF,,10,1\nM,old,20,2\n,,30,3\n', table)).toEqual(['3:1 several-filled', '4:1 none-filled'])
    expect(said('a,n,s\nF,10,1\n', table)).toEqual(['40:9 /table/attribute/columns no-column'])
    expect(said('sex,n,s\nF,10,1\n', {...table, group: {column: 'sex'}})).toEqual([
      '40:9 /table/group/column misfit'.replace('misfit', 'mapping-misfit'),
    ])
  })

  test('an attribute that is no column', () => {
    const table: Table = {attribute: {column: 'a'}, group: {column: '{attribute}'}, count: {n: 'n', selected: 's'}}
    expect(said('a,sex,n,s\nsex,F,10,1\nage,,20,2\n', table)).toEqual(['3:1 no-column'])
  })

  test('one of two groups at once that is missing', () => {
    const table: Table = {attribute: 'sex & age', group: {column: ['sex', 'age']}, count: {n: 'n', selected: 's'}}
    expect(said('sex,age,n,s\nF,old,10,1\nM,,20,2\n', table)).toEqual(['3:1 empty'])
  })

  test('several tables are all read or told, never only the first', () => {
    const text = 'g,n,s\nF,10,1\n\ng,n,selected\nM,20,2\n'
    expect(read(text, CSV).measurements).toHaveLength(1)
    expect(said(text, CSV)).toEqual(['40:9 /table/count/selected no-column'])
    const own = importResult(
      {
        kind: 'text',
        path: 'r.csv',
        text: 'event,attribute,group,n,selected\na,sex,F,10,1\n\nevent,attribute,group,n,chosen\na,sex,M,10,1\n',
        oid: '',
      },
      {result: {file: 'r.csv'}, at: ENTRY, defaults: {}, attributes: undefined},
    )
    expect([own.measurements.length, own.problems.length > 0]).toEqual([0, true])
  })
})

describe('JSON that is not what it seems', () => {
  const table: Table = {path: '{attribute}.{group}.{count}'}

  test('names that cannot be seen, or are not there', () => {
    expect(said(JSON.stringify({sex: {'F\u200b': {n: 10, selected: 1}, '': {n: 1, selected: 1}}}), table)).toEqual([
      '1:9/sex/F\u200b invisible',
      expect.stringMatching(/\/sex\/ empty$/),
    ])
  })

  test('a list in which an item has no name is told by its name', () => {
    const rows = {path: 'rows.{attribute:a,group:g}.{count}', count: {n: 'n', selected: 's'}}
    const text = JSON.stringify({
      rows: [
        {a: 'sex', g: 'F', n: 10, s: 1},
        {a: 'sex', g: null, n: 5, s: 1},
      ],
    })
    expect(read(text, rows).measurements.map(({group}) => group)).toEqual(['F', 'null'])
  })

  test('columns and headings belong to tables', () => {
    expect(said('{}', {...table, attribute: {heading: '# {attribute}'}, group: {column: 'g', before: ':'}})).toEqual([
      '40:9 /table/attribute/heading mapping-misfit',
      '40:9 /table/group/column mapping-misfit',
      '40:9 /table/group/before mapping-misfit',
    ])
  })

  test('numbers with a decimal comma', () => {
    const text = JSON.stringify({sex: {F: {n: '100', selection_rate: '0,25'}}})
    expect(read(text, {...table, decimal: 'comma'}).measurements).toMatchObject([{counts: {selected: [25, 25]}}])
    expect(said(text, table)).toEqual([expect.stringMatching(/^1:\d+\/sex\/F\/selection_rate not-a-number$/)])
  })
})

describe('what a mapping does not read', () => {
  test('is noted, and verdicts apart', () => {
    const {notes} = read('g,n,s,passes_80_rule,auc,Disparate Impact\nF,10,1,yes,0.7,0.9\n', CSV)
    expect(notes.map(({at, say}) => [at.line, at.column, say.key, say.with])).toEqual([
      [1, 7, 'bias-mapping.own-verdict', {names: ['passes_80_rule', 'Disparate Impact']}],
      [1, 22, 'bias-mapping.unread', {names: ['auc'], more: 0}],
    ])
  })

  test('is counted where there is much of it', () => {
    const more = Array.from({length: 50}, (_, i) => `c${i}`)
    const {notes} = read(`g,n,s,${more.join()}\nF,10,1,${more.map(() => 'x').join()}\n`, CSV)
    expect(notes[0]?.say.with).toMatchObject({more: 30})
  })
})

describe('whatever a mapping says of whatever file', () => {
  const word = fc.constantFrom(
    'sex',
    'g',
    'n',
    's',
    'F',
    '#1',
    '#99',
    '{attribute}',
    '# {attribute}',
    ': ',
    '',
    'a & b',
    "('F', 'M')",
    '=1+1',
  )
  const source = fc.oneof(
    word,
    fc.record(
      {
        column: word,
        heading: word,
        before: word,
        after: word,
        columns: fc.array(word),
        values: fc.dictionary(word, word),
      },
      {requiredKeys: []},
    ),
  )
  const count = fc.record(
    {n: word, selected: fc.oneof(word, fc.array(word)), column: word, number: word, selection_rate: word},
    {requiredKeys: []},
  )
  const step = fc.constantFrom(
    '{attribute}',
    '{group}',
    '{count}',
    '{group:g}',
    '{attribute:sex,group:g}',
    '{group:{attribute}}',
    'by_{attribute}',
    'sex',
    'n',
    '{x',
    '0',
  )
  const table = fc.record(
    {
      header_row: fc.integer({min: 1, max: 4}),
      groups: fc.constantFrom('rows', 'columns'),
      path: fc.oneof(
        fc.array(step, {minLength: 1}).map(steps => steps.join('.')),
        fc.record({n: fc.constant('{attribute}.{group}.n')}),
      ),
      event: source,
      version: source,
      attribute: source,
      group: fc.oneof(source, fc.record({column: fc.array(word)})),
      count,
      row_names: word,
      rows: fc.dictionary(word, count),
      where: fc.dictionary(word, word),
      ignore: fc.array(word),
      sum_over: fc.array(word),
      percent: fc.constant(['selection_rate']),
    },
    {requiredKeys: []},
  )
  const tree = fc.letrec(tie => ({
    any: fc.oneof(
      {maxDepth: 4},
      word,
      fc.integer(),
      fc.constant(null),
      fc.dictionary(word, tie('any')),
      fc.array(tie('any')),
    ),
  })).any
  const csv = fc.array(fc.array(fc.oneof(word, fc.nat(99)), {minLength: 1, maxLength: 4}), {minLength: 1, maxLength: 8})

  test('it gives figures or problems, each with a place, and never an exception', () => {
    fc.assert(
      fc.property(table, tree, csv, (mapping, content, rows) => {
        const {path, ...forTables} = mapping as unknown as Table
        const csv = rows.map(row => row.map(cell => `"${cell}"`.replaceAll("'", '')).join()).join('\n')
        for (const {problems, measurements} of [
          read(JSON.stringify(content), {...forTables, path: path ?? '{attribute}.{group}.{count}'}),
          read(csv || 'x', forTables),
        ]) {
          for (const {at} of problems) expect([at.line > 0, at.column > 0]).toEqual([true, true])
          for (const {attribute, group, from} of measurements)
            expect([attribute, group, from.length > 0]).not.toContain('')
        }
      }),
      {numRuns: 300},
    )
  })
})
