import {mkdir, mkdtemp, readdir, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {DuckDBInstance} from '@duckdb/node-api'
import fc from 'fast-check'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {type CountRow, type Table, tablesFrom} from './counted.ts'
import {dialects} from './dialect.ts'
import {measure} from './measure.ts'
import type {Question} from './question.ts'
import {Refused} from './refused.ts'
import {printed, statementFor} from './statement.ts'
import {type Person, rowsOf} from './testing.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'measure-'))
})
afterEach(() => rm(folder, {recursive: true}))

async function lay(files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), {recursive: true})
    await writeFile(join(folder, path), content)
  }
}

const at = (...paths: readonly string[]) => paths.map(path => join(folder, path))

/** Why it was refused: the keys of what is said. */
async function refusal(work: Promise<unknown>): Promise<readonly string[]> {
  try {
    await work
  } catch (error) {
    if (error instanceof Refused) return error.reasons.map(({say}) => say.key.replace('measure.', ''))
    throw error
  }
  return ['not refused']
}

const QUESTION: Question = {
  attributes: [
    {name: 'a', column: 'a'},
    {name: 'b', column: 'b'},
  ],
  intersections: [[0, 1]],
  truth: {column: 'right'},
  happened: {kind: 'prediction', column: 'happened'},
  missing: [],
}
const ONE: Question = {
  attributes: [{name: 'g', column: 'g'}],
  intersections: [],
  happened: {kind: 'prediction', column: 'p'},
  missing: [],
}

const sorted = (tables: readonly Table[]) =>
  tables
    .map(table => ({...table, groups: table.groups.toSorted((x, y) => (x.group < y.group ? -1 : 1))}))
    .toSorted((x, y) => (x.attribute < y.attribute ? -1 : 1))

const name = fc.constantFrom('x', 'y z', '01', 'Ærø', '=1+1', 'a,"b"', "o'x; DROP TABLE cells --", '<25', 'a & b', '#1')
const answer = fc.constantFrom(0, 1, null)
const people: fc.Arbitrary<readonly Person[]> = fc
  .array(fc.record({a: fc.option(name), b: fc.option(name), happened: answer, right: answer}), {
    minLength: 150,
    maxLength: 300,
  })
  .map(all => [...all, {a: 'x', b: 'x', happened: 1, right: 1}])

const quoted = (text: string | number | null) => (text === null ? '' : `"${String(text).replaceAll('"', '""')}"`)
const csv = (all: readonly Person[]) =>
  `a,b,happened,right\n${all.map(({a, b, happened, right}) => [a, b, happened, right].map(quoted).join(',')).join('\n')}\n`

describe('counts are those of a plain loop', () => {
  const check = (write: (all: readonly Person[]) => Promise<readonly string[]>) =>
    fc.assert(
      fc.asyncProperty(people, fc.boolean(), async (all, truth) => {
        const {truth: right, ...without} = QUESTION
        const {tables} = await measure(await write(all), truth ? QUESTION : without)
        expect(right).toBeDefined()
        const {tables: expected, reasons} = tablesFrom(rowsOf({people: all, truth, combination: true}))
        // `a & b` with `x` and `a` with `b & x` would be one name.
        fc.pre(reasons.length === 0)
        expect(sorted(tables)).toEqual(sorted(expected))
      }),
      {numRuns: 25, endOnFailure: true},
    )

  test('from CSV', () =>
    check(async all => {
      await lay({'people.csv': csv(all)})
      return at('people.csv')
    }))

  test('from JSON lines in two files', () =>
    check(async all => {
      const lines = all.map(each => `${JSON.stringify(each)}\n`)
      await lay({'one.jsonl': lines.slice(0, 20).join(''), 'two.jsonl': lines.slice(20).join('')})
      return at('*.jsonl')
    }))

  test('from a folder of Parquet parts as Spark leaves it', () =>
    check(async all => {
      await lay({'all.csv': csv(all), 'out/_SUCCESS': '', 'out/.part-0.parquet.crc': 'x'})
      const connection = await (await DuckDBInstance.create()).connect()
      for (const [i, rest] of [0, 1].entries()) {
        const part = join(folder, `out/part-0000${i}.snappy.parquet`)
        await connection.run(
          `COPY (SELECT a, b, happened::INTEGER = 1 AS happened, "right"::INTEGER AS "right" FROM (SELECT *, row_number() OVER () AS i FROM read_csv('${join(folder, 'all.csv')}', all_varchar = true, header = true)) WHERE i % 2 = ${rest}) TO '${part}' (FORMAT parquet)`,
        )
      }
      connection.closeSync()
      return at('out')
    }))
})

describe('columns', () => {
  test.each([
    'gen"der',
    "o'clock",
    'x; DROP TABLE cells; --',
    'a`b',
    'tab\there',
    'line\nbreak',
    '\u0007bell',
    'select',
    'Ærø 😀',
    'a1',
    'happened',
    'people',
    '1',
  ])('may be called %j', async column => {
    const rows = [
      ['x', 1],
      ['x', 0],
      ['y', 0],
    ].map(([g, p]) => `${JSON.stringify({[column]: g, p})}\n`)
    await lay({'people.csv': `${quoted(column)},p\nx,1\nx,0\ny,0\n`, 'people.jsonl': rows.join('')})
    // With a tab in the header, DuckDB takes tabs for what parts the cells.
    const file = column.includes('\t') ? 'people.jsonl' : 'people.csv'
    const {tables} = await measure(at(file), {...ONE, attributes: [{name: 'g', column}]})
    expect(await measure(at('people.jsonl'), {...ONE, attributes: [{name: 'g', column}]})).toEqual({
      tables,
      negatives: [],
    })
    expect(tables[0]?.groups.map(({group, n, selected}) => [group, n, selected])).toEqual([
      ['x', 2, 1],
      ['y', 1, 0],
    ])
  })

  test('that are not there are said, with those that are', async () => {
    await lay({'people.csv': 'gender,p\nx,1\n'})
    const error = await measure(at('people.csv'), {...ONE, attributes: [{name: 'g', column: 'gendre'}]}).catch(e => e)
    expect(error.reasons[0].say.with).toEqual({name: 'gendre', known: ['gender', 'p'], meant: 'gender'})
  })

  test('that are there twice are refused', async () => {
    await lay({'people.csv': 'g,p,g\nx,1,y\n'})
    expect(await refusal(measure(at('people.csv'), ONE))).toEqual(['column-twice'])
  })

  test('with lists are no attribute', async () => {
    const file = join(folder, 'lists.parquet')
    const connection = await (await DuckDBInstance.create()).connect()
    await connection.run(`COPY (SELECT ['x'] AS g, true AS p) TO '${file}' (FORMAT parquet)`)
    expect(await refusal(measure([file], ONE))).toEqual(['nested'])
  })
})

describe('what is yes and what is no', () => {
  const measured = async (values: readonly string[], question: Partial<Question> = {}) => {
    await lay({'people.csv': `g,p\n${values.map(value => `x,${value}`).join('\n')}\n`})
    return measure(at('people.csv'), {...ONE, ...question})
  }
  const selected = ({tables}: {tables: readonly Table[]}) => {
    const [{n, selected: yes, unknown} = {n: 0, selected: 0, unknown: 0}] = tables[0]?.groups ?? []
    return [n, yes, unknown]
  }

  test.each([
    [
      ['true', 'false', 'TRUE', 'False'],
      [4, 2, 0],
    ],
    [
      ['1', '0', '1.0', '0.0'],
      [4, 2, 0],
    ],
    [
      ['1', '""', '0', ' '],
      [4, 1, 2],
    ],
  ])('%j', async (values, expected) => {
    expect(selected(await measured(values))).toEqual(expected)
  })

  test.each([[['yes', 'no']], [['1', '2']], [['1', '0', 'NA']], [['0.7', '0.2']], [['t', 'f']]])(
    '%j is never guessed',
    async values => {
      expect(await refusal(measured(values))).toEqual(['not-understood'])
    },
  )

  test('a value that means yes makes the others no, and they are told', async () => {
    const question: Partial<Question> = {happened: {kind: 'prediction', column: 'p', positive: 'yes'}, missing: ['NA']}
    const result = await measured(['yes', 'no', 'later', 'no', 'NA', ''], question)
    expect(selected(result)).toEqual([6, 1, 2])
    expect(result.negatives).toEqual([
      {column: 'p', value: 'no', people: 2},
      {column: 'p', value: 'later', people: 1},
    ])
  })

  test('a value that never occurs is a mistake', async () => {
    const happened = {kind: 'prediction', column: 'p', positive: 'Yes'} as const
    expect(await refusal(measured(['yes', 'no'], {happened}))).toEqual(['positive-absent'])
  })

  test.each([
    ['above', '0.5', 2],
    ['at-least', '0.5', 3],
    ['above', '-1', 5],
    ['at-least', '0.90000000000000001', 1],
  ] as const)('a score %s %s', async (kind, number, expected) => {
    const happened = {kind: 'score', column: 'p', rule: {kind, number}} as const
    const scores = ['0.1', '0.5', '0.6', '9e-1', '0', 'NaN', '', '-7']
    expect(selected(await measured(scores, {happened}))).toEqual([8, expected, 2])
  })

  test('a score strictly above the median of those that are known', async () => {
    const happened = {kind: 'score', column: 'p', rule: {kind: 'above-median'}} as const
    expect(selected(await measured(['1', '2', '3', '4', 'NaN', 'nan'], {happened}))).toEqual([6, 2, 2])
    expect(selected(await measured(['1', '2', '2', '2', '3'], {happened}))).toEqual([5, 1, 0])
    expect(selected(await measured(['5', '5', '5'], {happened}))).toEqual([3, 0, 0])
  })

  test('a score in single precision is compared as the model did', async () => {
    const file = join(folder, 'scores.parquet')
    const connection = await (await DuckDBInstance.create()).connect()
    await connection.run(`COPY (SELECT 'x' AS g, 0.7::FLOAT AS p) TO '${file}' (FORMAT parquet)`)
    const happened = {kind: 'score', column: 'p', rule: {kind: 'at-least', number: '0.7'}} as const
    expect(selected(await measure([file], {...ONE, happened}))).toEqual([1, 1, 0])
  })

  test('a score that is no number is said, and can be declared missing', async () => {
    const happened = {kind: 'score', column: 'p', rule: {kind: 'above', number: '0'}} as const
    expect(await refusal(measured(['0.5', 'none'], {happened}))).toEqual(['score-not-a-number'])
    expect(selected(await measured(['0.5', 'none', ''], {happened, missing: ['none']}))).toEqual([3, 1, 2])
  })
})

describe('what is refused', () => {
  const lines = (count: number, line: (i: number) => string) =>
    Array.from({length: count}, (_, i) => line(i)).join('\n')

  test.each([
    ['https://example.org/people.csv'],
    ['s3://bucket/people.parquet'],
    ['hf://datasets/x.csv'],
    ['FILE:///etc/passwd'],
  ])('%s: nothing comes over a network', async name => {
    expect(await refusal(measure([name], ONE))).toEqual(['no-network'])
  })

  test('an identifier, before all of it is counted', async () => {
    await lay({'people.csv': `g,p\n${lines(3000, i => `id${i},1`)}\n`})
    expect(await refusal(measure(at('people.csv'), ONE))).toEqual(['identifier'])
  })

  test('an identifier in a small table', async () => {
    await lay({'people.csv': `g,p\n${lines(40, i => `id${i},1`)}\n`})
    expect(await refusal(measure(at('people.csv'), ONE))).toEqual(['identifier'])
  })

  test('an identifier that shows itself late', async () => {
    await lay({'people.csv': `g,p\n${lines(60_000, i => `id${i < 50_000 ? i % 3 : i},1`)}\n`})
    expect(await refusal(measure(at('people.csv'), ONE))).toEqual(['identifier'])
  })

  test('a score that was named as a prediction', async () => {
    await lay({'people.csv': `g,p\n${lines(3000, i => `x,0.${i}`)}\n`})
    expect(await refusal(measure(at('people.csv'), ONE))).toEqual(['looks-like-score'])
  })

  test.each<[string, Record<string, string | Uint8Array>, string, string]>([
    ['no such file', {}, 'people.csv', 'no-files'],
    ['a pattern without files', {'x.txt': ''}, '*.csv', 'no-files'],
    ['a folder without data', {'in/readme.md': 'x'}, 'in', 'empty-folder'],
    ['another format', {'people.xlsx': 'x'}, 'people.xlsx', 'unknown-format'],
    ['two formats', {'in/a.csv': 'g,p\nx,1\n', 'in/b.jsonl': '{"g":"x","p":1}\n'}, 'in', 'mixed-formats'],
    ['other columns in the second file', {'a.csv': 'g,p\nx,1\n', 'b.csv': 'g,q\nx,1\n'}, '*.csv', 'mixed-columns'],
    [
      'a JSON file without the column',
      {'a.jsonl': '{"g":"x","p":1}', 'b.jsonl': '{"g":"x"}'},
      '*.jsonl',
      'absent-in-file',
    ],
    ['no rows', {'people.csv': 'g,p\n'}, 'people.csv', 'nobody'],
    ['an empty file', {'people.csv': ''}, 'people.csv', 'no-column'],
    ['rows of another length', {'people.csv': `g,p\n${'x,1\n'.repeat(50)}x,1,2\n`}, 'people.csv', 'ragged'],
    ['broken Parquet', {'people.parquet': 'PAR1'}, 'people.parquet', 'cannot-read'],
    [
      'Latin-1',
      {'people.csv': Uint8Array.from([...Buffer.from('g,p\n'), 0xe6, ...Buffer.from(',1\n')])},
      'people.csv',
      'not-utf8',
    ],
    ['control characters in a group', {'people.csv': 'g,p\n"a\u0007b",1\n'}, 'people.csv', 'group-unreadable'],
    ['a group as long as a story', {'people.csv': `g,p\n${'x'.repeat(81)},1\n`}, 'people.csv', 'group-long'],
    ['nobody with a known group', {'people.csv': 'g,p\n,1\n'}, 'people.csv', 'no-groups'],
  ])('%s', async (_, files, named, expected) => {
    await lay(files)
    expect(await refusal(measure(at(named), ONE))).toEqual([expected])
  })

  test('Parquet files that hold numbers of different types under one name', async () => {
    const connection = await (await DuckDBInstance.create()).connect()
    await connection.run(`COPY (SELECT 'x' AS g, 1 AS p) TO '${join(folder, 'a.parquet')}' (FORMAT parquet)`)
    await connection.run(`COPY (SELECT 'x' AS g, 0.7::DOUBLE AS p) TO '${join(folder, 'b.parquet')}' (FORMAT parquet)`)
    expect(await refusal(measure(at('*.parquet'), ONE))).toEqual(['mixed-types'])
  })
})

describe('files', () => {
  test('are what they are called, also with signs of a pattern in their names', async () => {
    await lay({'c[1].csv': 'g,p\nx,1\n', 'c1.csv': 'g,p\ny,0\n'})
    const {tables} = await measure(at('c[1].csv'), ONE)
    expect(tables[0]?.groups.map(({group}) => group)).toEqual(['x'])
  })

  test('with their columns in another order are matched by name', async () => {
    await lay({'a.csv': 'g,p\nx,1\n', 'b.csv': 'p,g\n0,x\n'})
    const {tables} = await measure(at('?.csv'), ONE)
    expect(tables[0]?.groups).toEqual([{group: 'x', n: 2, selected: 1, cells: null, unknown: 0}])
  })

  test('named twice are read once', async () => {
    await lay({'a.csv': 'g,p\nx,1\n'})
    const {tables} = await measure(at('a.csv', '*.csv', '.'), ONE)
    expect(tables[0]?.groups[0]?.n).toBe(1)
  })

  test('in folders by date are found, and the date can be an attribute', async () => {
    await lay({'out/g=01/a.csv': 'p\n1\n', 'out/g=02/b.csv': 'p\n0\n1\n'})
    const {tables} = await measure(at('out/**/*.csv'), ONE)
    expect(tables[0]?.groups.map(({group, n}) => [group, n])).toEqual([
      ['01', 1],
      ['02', 2],
    ])
  })
})

test('with little memory it goes to disk, gives the same, and leaves nothing behind', async () => {
  const file = join(folder, 'many.parquet')
  const connection = await (await DuckDBInstance.create()).connect()
  await connection.run(
    `COPY (SELECT 'g' || (i % 900) AS a, 'h' || (i * 7 % 997) AS b, 'i' || (i // 3 % 991) AS c, i % 2 AS happened, i % 3 % 2 AS "right" FROM range(1500000) t(i)) TO '${file}' (FORMAT parquet)`,
  )
  const question = {...QUESTION, attributes: [...QUESTION.attributes, {name: 'c', column: 'c'}], intersections: []}
  const mine = async () => (await readdir(tmpdir())).filter(entry => entry.startsWith('ethics-gate-measure-'))
  const before = await mine()
  const little = await measure([file], question, {memory: '60MB'})
  expect(await mine()).toEqual(before)
  expect(little).toEqual(await measure([file], question))
})

describe('the printed statement', () => {
  test('gives in DuckDB what measuring gives', async () => {
    await lay({'people.csv': 'a,b,happened,right\nx,y,1,0\nx,,0,1\nz,y,,1\nz,y,1,1\n'})
    const connection = await (await DuckDBInstance.create()).connect()
    await connection.run(
      `CREATE SCHEMA s; CREATE TABLE s.people AS FROM read_csv('${join(folder, 'people.csv')}', header = true)`,
    )
    const text = printed(statementFor(QUESTION, dialects.duckdb, '"s"."people"'))
    const reader = await connection.runAndReadAll(text)
    const rows = reader.getRowObjects().map(row => {
      const number = (key: string) => Number(row[key])
      const cells = {tp: number('tp'), fp: number('fp'), fn: number('fn'), tn: number('tn')}
      const group = row['group'] === null ? null : String(row['group'])
      return {
        attribute: String(row['attribute']),
        group,
        n: number('n'),
        selected: number('selected'),
        cells,
        unknown: number('unknown'),
        other: number('other'),
      } satisfies CountRow
    })
    expect(sorted(tablesFrom(rows).tables)).toEqual(sorted((await measure(at('people.csv'), QUESTION)).tables))
  })
})
