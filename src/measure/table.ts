import {open} from 'node:fs/promises'
import {readCsv} from '../text/csv.ts'
import {nearest} from '../text/nearest.ts'
import {dialects} from './dialect.ts'
import {type Database, escapedPattern} from './duckdb.ts'
import {messages} from './messages.ts'
import {columnsOf, type Question} from './question.ts'
import {Refused} from './refused.ts'
import type {Source} from './sources.ts'

const {identifier, literal} = dialects.duckdb

/** What to read from, as DuckDB writes it, and the question as it has to be asked of that. */
export interface Readable {
  readonly from: string
  readonly question: Question
}

/** Finds the columns that are asked for. @throws Refused where one is not there, or is not the same in all files */
export async function readable(database: Database, source: Source, question: Question): Promise<Readable> {
  const types = await columnTypes(database, readAll(source))
  const columns = columnsOf(question)
  const [only = ''] = types.keys()
  if (source.format === 'csv' && types.size === 1 && /[,;\t|]/.test(only))
    throw new Refused({say: messages.say('ragged', {header: only})})
  for (const name of columns) {
    const type = types.get(name)
    if (type === undefined) throw noColumn(name, [...types.keys()])
    if (/[[(]|^(?:JSON|BLOB|VARIANT)/.test(type) && !type.startsWith('DECIMAL') && source.format !== 'json')
      throw new Refused({say: messages.say('nested', {name, type})})
  }
  await refuseTwice(source, columns)
  await refuseMixed(database, source, columns)
  const from = source.format === 'json' ? readAsText(source, columns) : readAll(source)
  const {happened, missing} = question
  if (happened.kind === 'prediction') return {from, question}
  const type = source.format === 'json' ? 'VARCHAR' : types.get(happened.column)
  if (type === 'VARCHAR') return {from: withoutMissing(from, happened.column, missing), question}
  if (type !== 'FLOAT' || happened.rule.kind === 'above-median') return {from, question}
  // A limit of 0.7 means the number nearest to it that such a column can hold, which is what the model compared with.
  const number = String(Math.fround(Number(happened.rule.number)))
  return {from, question: {...question, happened: {...happened, rule: {...happened.rule, number}}}}
}

function readAll(source: Source): string {
  const files = filesOf(source)
  switch (source.format) {
    case 'csv':
      // Everything as text: `01` stays `01`. Nothing is skipped because it looks like a remark.
      return `read_csv(${files}, all_varchar = true, header = true, skip = 0, comment = '', ignore_errors = false)`
    case 'parquet':
      return `read_parquet(${files}, hive_types_autocast = false)`
    case 'json':
      return `read_json(${files})`
  }
}

const filesOf = ({files}: Source) => `[${files.map(file => literal(escapedPattern(file))).join(', ')}]`

function readAsText(source: Source, columns: readonly string[]): string {
  return `read_json(${filesOf(source)}, columns = {${columns.map(name => `${literal(name)}: 'VARCHAR'`).join(', ')}})`
}

/** A score that is written as text: what stands for "not known" is taken away before it is read as a number. */
function withoutMissing(from: string, column: string, missing: readonly string[]): string {
  const name = identifier(column)
  const none = ['', ...missing].map(literal).join(', ')
  return `(SELECT * REPLACE (CASE WHEN TRIM(${name}) NOT IN (${none}) THEN TRIM(${name}) END AS ${name}) FROM ${from})`
}

async function columnTypes(database: Database, from: string): Promise<ReadonlyMap<string, string>> {
  const rows = await database.rows(`DESCRIBE SELECT * FROM ${from}`)
  return new Map(rows.map(([name, type]) => [name ?? '', type ?? '']))
}

function noColumn(name: string, known: readonly string[]): Refused {
  const meant = nearest(name, known)
  return new Refused({say: messages.say('no-column', {name, known: known.slice(0, 50), ...(meant ? {meant} : {})})})
}

/** Columns must be there, with one type, in every file: else a number could be read as another without a word. */
async function refuseMixed(database: Database, source: Source, columns: readonly string[]): Promise<void> {
  const {format, files} = source
  if (files.length < 2) return
  if (format === 'parquet') {
    const names = columns.map(literal).join(', ')
    const mixed = await database.rows(
      `SELECT name FROM parquet_schema(${filesOf(source)}) WHERE name IN (${names}) GROUP BY name HAVING COUNT(DISTINCT (type, logical_type)) > 1`,
    )
    const [first] = mixed
    if (first) throw new Refused({say: messages.say('mixed-types', {name: first[0] ?? ''})})
  }
  if (format === 'json') {
    for (const file of files) {
      const types = await columnTypes(database, readAll({format, files: [file]}))
      const absent = columns.find(name => !types.has(name))
      if (absent !== undefined) throw new Refused({say: messages.say('absent-in-file', {name: absent, file})})
    }
  }
}

const HEADER_BYTES = 64 * 1024

/** DuckDB gives the second of two columns with one name another name, so that nobody would notice which one was read. */
async function refuseTwice({format, files}: Source, columns: readonly string[]): Promise<void> {
  const [file = ''] = files
  if (format !== 'csv' || /\.(?:gz|zst)$/i.test(file)) return
  await using handle = await open(file)
  const {buffer, bytesRead} = await handle.read(Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, 0)
  const text = buffer.toString('utf8', 0, bytesRead)
  const {problems} = readCsv(file, text.slice(0, text.lastIndexOf('\n') + 1))
  const names = new Set(columns.map(name => name.trim()))
  for (const {say} of problems) {
    const {name} = say.with
    if (say.key.endsWith('csv-header-twice') && typeof name === 'string' && names.has(name))
      throw new Refused({say: messages.say('column-twice', {name})})
  }
}
