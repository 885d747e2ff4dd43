import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {readCsv} from './csv.ts'
import {DATA_LIMITS} from './limits.ts'

const read = (text: string, headerRow = 1) => readCsv('results.csv', text, {headerRow})
const keys = (text: string) => read(text).problems.map(({at, say}) => `${at.line}:${at.column} ${say.key}`)

describe('reading CSV', () => {
  test('every cell knows its line and column, also after quoted line ends', () => {
    const {table, problems} = read('group,n\r\n"a\r\nb",12\r\nc,"3"\r\n')
    expect(problems).toEqual([])
    expect(table?.headers).toEqual(['group', 'n'])
    expect(table?.rows.map(row => row.cells)).toEqual([
      ['a\r\nb', '12'],
      ['c', '3'],
    ])
    const [first, second] = table?.rows ?? []
    expect(first?.at(0)).toEqual({file: 'results.csv', line: 2, column: 1, pointer: ''})
    expect(first?.at(1)).toMatchObject({line: 3, column: 4})
    expect(second?.at(1)).toMatchObject({line: 4, column: 3})
    expect(table?.headerAt(1)).toMatchObject({line: 1, column: 7})
  })

  test.each([',', ';', '\t'])('the header row decides the delimiter: %j', delimiter => {
    const {table} = read(`group${delimiter}n\n"a,b;c"${delimiter}1\n`)
    expect(table?.rows[0]?.cells).toEqual(['a,b;c', '1'])
  })

  test('delimiters inside quoted headers do not count', () => {
    expect(read('"a, b, c";n\nx;1').table?.headers).toEqual(['a, b, c', 'n'])
  })

  test('a byte-order mark is no part of the first header', () => {
    const {table} = read('\uFEFFgroup,n\na,1')
    expect(table?.headers).toEqual(['group', 'n'])
    expect(table?.headerAt(1)).toMatchObject({line: 1, column: 7})
  })

  test('rows above the header row and empty lines are skipped', () => {
    const {table} = read('Table 1: figures\n\ngroup,n\n\na,1\n,\n', 3)
    expect(table?.headers).toEqual(['group', 'n'])
    expect(table?.rows.map(row => row.at(0).line)).toEqual([5])
  })

  test('a row with too few or too many cells is a problem at its line, and is left out', () => {
    const text = 'a,b\n1,2\n3\n4,5,6\n7,8\n'
    expect(keys(text)).toEqual(['3:1 read.csv-ragged', '4:1 read.csv-ragged'])
    expect(read(text).table?.rows).toHaveLength(2)
  })

  test('the same header twice leaves no table', () => {
    expect(keys('n,group, n \n1,a,2')).toEqual(['1:9 read.csv-header-twice'])
    expect(read('n,group,n\n1,a,2').table).toBeUndefined()
  })

  test('broken quotes leave no table', () => {
    expect(keys('a,b\n1"2,3')).toEqual(['2:1 read.csv-quotes'])
    expect(keys('a,b\n"1"x,3')).toEqual(['2:1 read.csv-quotes'])
    expect(keys('a,b\n"1,3\n4')).toEqual(['3:1 read.csv-quote-open'])
  })

  test('an empty file and an absent header row are problems', () => {
    expect(keys('')).toEqual(['1:1 read.empty'])
    expect(keys(' \n')).toEqual(['1:1 read.empty'])
    expect(read('a,b\n1,2', 3).problems[0]?.say.key).toBe('read.csv-no-header')
  })

  test('size, rows and columns are bounded', () => {
    expect(keys('a'.repeat(DATA_LIMITS.bytes + 1))).toEqual(['1:1 read.too-large'])
    expect(keys(`a\n${'1\n'.repeat(DATA_LIMITS.rows + 1)}`)).toEqual(['1:1 read.csv-too-many-rows'])
    const wide = Array.from({length: DATA_LIMITS.columns + 1}, (_, i) => `c${i}`).join(',')
    expect(keys(wide)).toEqual(['1:1 read.csv-too-many-columns'])
  })

  test('lines that begin with # are comments, and stand with the table below them', () => {
    const {table, problems} = read('# threshold=0.5\n# made by hand, in May;;\ngroup,n\n# the youngest\na,1\n#\nb,2\n')
    expect(problems).toEqual([])
    expect(table?.headers).toEqual(['group', 'n'])
    expect(table?.comments.map(({text, at}) => [text, at.line])).toEqual([
      ['# threshold=0.5', 1],
      ['# made by hand, in May;;', 2],
    ])
    expect(table?.rows.map(row => [row.cells[0], row.at(1).line])).toEqual([
      ['a', 5],
      ['b', 7],
    ])
  })

  test('a line that begins with # and could be a row is one', () => {
    expect(read('#,n\n1,20\n').table?.headers).toEqual(['#', 'n'])
    expect(read('# people,group\n20,F\n').table?.headers).toEqual(['# people', 'group'])
    expect(read('group,n\n#1,20\n').table?.rows[0]?.cells).toEqual(['#1', '20'])
    expect(keys('group,n,selected\n#1,20\na,3,1\n')).toEqual(['2:1 read.csv-ragged'])
  })

  test.each([
    ['comments', '# --- sex ---\nsex,n\nF,1\n\n# --- age ---\nage,n,rate\nold,2,0.5\n'],
    ['empty lines', 'sex,n\nF,1\n\nage,n,rate\nold,2,0.5\n'],
    ['lines of a spreadsheet', 'sex,n,\nF,1,\n# age,,\nage,n,rate\nold,2,0.5\n'],
  ])('several tables, each with its own header, are divided by %s', (_, text) => {
    const {table, problems} = read(text)
    expect(problems).toEqual([])
    expect([table?.headers, table?.rows]).toEqual([[], []])
    expect(table?.tables.map(each => each.headers.filter(name => name !== ''))).toEqual([
      ['sex', 'n'],
      ['age', 'n', 'rate'],
    ])
    const at = table?.tables[1]?.rows[0]?.at(2)
    expect(text.split('\n')[(at?.line ?? 0) - 1]?.slice((at?.column ?? 0) - 1)).toBe('0.5')
  })

  test('names alone are never taken apart: a list of columns may have empty lines and comments', () => {
    const {table} = read('name,why\nage,to set the fee\n\nincome,to set the fee\n# address\nstreet,to visit\n')
    expect(table?.tables).toEqual([])
    expect(table?.rows).toHaveLength(3)
    expect(read('name,why\nage,fee\n\nincome,fee\nheight,120\n').table?.rows).toHaveLength(3)
  })

  test('more tables than anybody writes are rows that do not fit', () => {
    const text = Array.from(
      {length: 150},
      (_, i) => `# ${i}\na${i},b,${i % 2 ? 'c' : 'd,e'}\n1,2,${i % 2 ? 3 : '3,4'}\n`,
    ).join('')
    const {table, problems} = read(text)
    expect(table?.tables).toHaveLength(100)
    expect(problems.length).toBeGreaterThan(10)
  })

  test.each(['sep=;\n', '\uFEFFsep=;\r\n', '"sep=;"\n'])('a first line %j says what stands between cells', first => {
    const {table} = read(`${first}group;n,people\na;"1,5"\n`)
    expect(table?.headers).toEqual(['group', 'n,people'])
    expect(table?.rows[0]?.cells).toEqual(['a', '1,5'])
    expect(table?.headerAt(1)).toMatchObject({line: 2, column: 7})
  })

  test('every place points at the cell that was read', () => {
    const cell = fc.string({unit: fc.constantFrom('a', '1', ' ', ',', ';', '"', '\n', '\r\n', 'é', '😀'), maxLength: 6})
    const property = fc.property(
      fc.array(fc.tuple(cell, cell, cell), {minLength: 1}),
      fc.constantFrom('\n', '\r\n'),
      (rows, end) => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
        const text = `a,b,c${end}${rows.map(row => row.map(quoted).join(',') + end).join('')}`
        const lines = text.split(/\r\n|\n|\r/)
        const kept = rows.filter(row => row.some(each => each.trim() !== ''))
        const {table, problems} = read(text)
        expect(problems).toEqual([])
        // After an empty line names above numbers begin another table.
        const isTakenApart = (table?.tables.length ?? 0) > 0
        expect(isTakenApart && kept.length === rows.length).toBe(false)
        fc.pre(!isTakenApart)
        expect(table?.rows.map(row => row.cells)).toEqual(kept)
        for (const [i, row] of (table?.rows ?? []).entries()) {
          for (const column of [0, 1, 2]) {
            const at = row.at(column)
            const there = (lines[at.line - 1] ?? '').slice(at.column - 1)
            expect(there.startsWith(quoted(kept[i]?.[column] ?? '').split(/\r\n|\n/)[0] ?? '')).toBe(true)
          }
        }
      },
    )
    fc.assert(property)
  })
})
