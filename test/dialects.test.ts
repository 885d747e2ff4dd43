import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {DuckDBInstance} from '@duckdb/node-api'
import {PGlite} from '@electric-sql/pglite'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {tablesFrom} from '../src/measure/counted.ts'
import {readCounts} from '../src/measure/counts-file.ts'
import {DIALECTS, dialects, tableIn} from '../src/measure/dialect.ts'
import type {Question} from '../src/measure/question.ts'
import {COUNT_COLUMNS, printed, statementFor} from '../src/measure/statement.ts'

/*
 * The printed statements. Each is kept in `dialects/`, with what it must give. Here DuckDB and PostgreSQL (as PGlite) run
 * them; `dialects/check.py` runs the same files in Spark, and those for BigQuery and Trino as sqlglot understands them.
 */

const FOLDER = join(import.meta.dirname, 'dialects')

const gender = {name: 'gender', column: 'gender'}
const age = {name: 'age group', column: "it's an age"}
const CASES: Readonly<Record<string, Question>> = {
  booleans: {
    attributes: [gender, age],
    intersections: [[0, 1]],
    truth: {column: 'outcome'},
    happened: {kind: 'prediction', column: 'flagged'},
    missing: ['NA', "don't \\know"],
  },
  words: {
    attributes: [age],
    intersections: [],
    happened: {kind: 'prediction', column: 'decision', positive: 'yes'},
    missing: [],
  },
  other: {
    attributes: [gender],
    intersections: [],
    truth: {column: 'decision'},
    happened: {kind: 'prediction', column: 'outcome'},
    missing: [],
  },
  scores: {
    attributes: [gender, age],
    intersections: [],
    truth: {column: 'decision', positive: 'yes'},
    happened: {kind: 'score', column: 'score', rule: {kind: 'at-least', number: '0.5'}},
    missing: [],
  },
  median: {
    attributes: [gender],
    intersections: [],
    happened: {kind: 'score', column: 'score', rule: {kind: 'above-median'}},
    missing: [],
  },
}

const statement = (name: string, dialect: (typeof DIALECTS)[number]) => {
  const [question, writes] = [CASES[name], dialects[dialect]]
  if (!question) throw new Error(`there is no case ${name}`)
  return printed(statementFor(question, writes, tableIn(writes, 'people')))
}

const cases = Object.keys(CASES)

describe.each(DIALECTS)('for %s', dialect => {
  test.each(cases)('%s', async name => {
    await expect(statement(name, dialect)).toMatchFileSnapshot(join(FOLDER, `${name}.${dialect}.sql`))
  })
})

type Row = Readonly<Record<string, unknown>>

/** As a CSV file, which is how counts come back. */
const asCsv = (rows: readonly Row[]) =>
  [COUNT_COLUMNS.map(String), ...rows.map(row => COUNT_COLUMNS.map(column => String(row[column] ?? '')))]
    .map(cells => `${cells.map(cell => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\n`)
    .join('')

/** Databases sort in different ways. */
const lines = (csv: string) => csv.trim().split('\n').toSorted()

const COLUMNS = `gender, "it's an age", flagged, outcome, decision, score`
const TYPES = `gender TEXT, "it's an age" TEXT, flagged BOOLEAN, outcome INTEGER, decision TEXT, score DOUBLE PRECISION`

describe('the counts', () => {
  let postgres: PGlite
  let duckdb: Awaited<ReturnType<DuckDBInstance['connect']>>
  beforeAll(async () => {
    postgres = await PGlite.create()
    duckdb = await (await DuckDBInstance.create()).connect()
    const text = await readFile(join(FOLDER, 'people.csv'), 'utf8')
    const values = text.trim().split('\n').slice(1)
    const rows = values.map(line =>
      line.split(',').map(cell => (cell === '' ? 'NULL' : `'${cell.replaceAll("'", "''")}'`)),
    )
    const insert = `INSERT INTO people (${COLUMNS}) VALUES ${rows.map(row => `(${row.join(', ')})`).join(', ')}`
    for (const sql of [`CREATE TABLE people (${TYPES})`, insert]) {
      await postgres.exec(sql)
      await duckdb.run(sql)
    }
  }, 120_000)
  afterAll(() => postgres?.close())

  test.each(cases)('of %s by DuckDB are those expected', async name => {
    const reader = await duckdb.runAndReadAll(statement(name, 'duckdb'))
    await expect(`${lines(asCsv(reader.getRowObjects())).join('\n')}\n`).toMatchFileSnapshot(
      join(FOLDER, `${name}.counts.csv`),
    )
  })

  test.each(cases)('of %s by PostgreSQL are the same', async name => {
    const {rows} = await postgres.query<Row>(statement(name, 'postgresql'))
    expect(lines(asCsv(rows))).toEqual(lines(await readFile(join(FOLDER, `${name}.counts.csv`), 'utf8')))
  })

  test.each(cases)('of %s can be read back', async name => {
    const sorted = lines(await readFile(join(FOLDER, `${name}.counts.csv`), 'utf8'))
    const header = sorted.find(line => line.startsWith('attribute,')) ?? ''
    const {rows, reasons} = readCounts(
      'counts.csv',
      `${[header, ...sorted.filter(line => line !== header)].join('\n')}\n`,
    )
    expect(reasons).toEqual([])
    const keys = tablesFrom(rows).reasons.map(({say}) => say.key)
    expect(new Set(keys)).toEqual(new Set(name === 'other' ? ['measure.other'] : []))
  })
})
