import {CsvError, parse} from 'csv-parse/sync'
import type {Path, Place} from '../words/place.ts'
import {startOf} from '../words/place.ts'
import type {Problem} from '../words/problem.ts'
import {divide} from './csv-parts.ts'
import {DATA_LIMITS} from './limits.ts'
import {Lines} from './lines.ts'
import {messages} from './messages.ts'

export interface CsvTable {
  /** Trimmed; no two are the same, but several may be empty. */
  readonly headers: readonly string[]
  /** Each has as many cells as there are headers. Empty lines and comments are left out. */
  readonly rows: readonly CsvRow[]
  /** Where a header stands, by its index. */
  headerAt(column: number): Place
  /** Lines above the header that begin with `#`, from the top down. */
  readonly comments: readonly CsvComment[]
  /** Where a file holds several tables, each under its own header: those. This one then has no headers and no rows. */
  readonly tables: readonly CsvTable[]
}

export interface CsvRow {
  /** As written, without the quotes around them. */
  readonly cells: readonly string[]
  /** Where a cell begins: at its quote, if it has one. */
  at(column: number): Place
}

export interface CsvComment {
  /** Trimmed, with its `#`. */
  readonly text: string
  readonly at: Place
}

export interface CsvDocument {
  /** Absent when nothing of it can be trusted. */
  readonly table?: CsvTable
  readonly problems: readonly Problem[]
}

/**
 * Reads comma-, semicolon- or tab-separated text (RFC 4180 quoting; lines end with LF, CRLF or CR); the header row decides
 * which, or a first line `sep=;` as spreadsheets write it. What stands above `headerRow` is skipped, and so are lines that
 * begin with `#`. After such a line, or an empty one, a new table can begin with its own header. A row with another number
 * of cells than its header is a problem and is left out; the same header twice, broken quotes and too many rows leave no
 * table at all.
 */
export function readCsv(file: Path, written: string, {headerRow = 1}: {headerRow?: number} = {}): CsvDocument {
  const text = written.startsWith('\uFEFF') ? written.slice(1) : written
  const stop = (...said: Parameters<typeof messages.say>): CsvDocument => ({
    problems: [{at: startOf(file), say: messages.say(...said)}],
  })
  if (text.length > DATA_LIMITS.bytes) return stop('too-large', {bytes: text.length, limit: DATA_LIMITS.bytes})
  if (text.trim() === '') return stop('empty', {})
  const delimiter = delimiterOf(text, headerRow)
  const lines = new Lines(text)
  const place = (offset: number): Place => ({file, ...lines.at(offset), pointer: ''})
  const parsed = records(text, delimiter, headerRow)
  if ('code' in parsed) {
    const at = {file, line: parsed.line, column: 1, pointer: ''}
    const key = parsed.code === 'CSV_QUOTE_NOT_CLOSED' ? 'csv-quote-open' : 'csv-quotes'
    return {problems: [{at, say: messages.say(key, {})}]}
  }
  const parts = divide(parsed, headerRow)
  if (parts.length === 0) return stop('csv-no-header', {row: headerRow})
  if (parsed.length - headerRow > DATA_LIMITS.rows) return stop('csv-too-many-rows', {limit: DATA_LIMITS.rows})
  if (parts.some(({header}) => (parsed[header]?.length ?? 0) > DATA_LIMITS.columns))
    return stop('csv-too-many-columns', {limit: DATA_LIMITS.columns})

  const starts = cellStarts(text, delimiter, parsed)
  const at = (record: number, column: number) => place(starts[record]?.[column] ?? 0)
  const twice: Problem[] = []
  const ragged: Problem[] = []
  const tables = parts.map(({header, comments, rows}): CsvTable => {
    const headers = (parsed[header] ?? []).map(name => name.trim())
    for (const [i, name] of headers.entries()) {
      if (name !== '' && headers.indexOf(name) < i)
        twice.push({at: at(header, i), say: messages.say('csv-header-twice', {name: name.slice(0, 60)})})
    }
    return {
      headers,
      headerAt: column => at(header, column),
      comments: comments.map(record => ({text: commentOf(parsed[record] ?? [], delimiter), at: at(record, 0)})),
      tables: [],
      rows: rows.flatMap(record => {
        const cells = parsed[record] ?? []
        if (cells.length === headers.length) return [{cells, at: column => at(record, column)} satisfies CsvRow]
        const say = messages.say('csv-ragged', {cells: cells.length, headers: headers.length})
        ragged.push({at: at(record, 0), say})
        return []
      }),
    }
  })
  if (twice.length > 0) return {problems: twice}
  const [first, ...others] = tables
  const table = first && others.length > 0 ? {...first, headers: [], rows: [], comments: [], tables} : first
  return table ? {table, problems: ragged} : {problems: ragged}
}

/** A spreadsheet adds empty cells to a line of text. */
function commentOf(cells: readonly string[], delimiter: string): string {
  const last = cells.findLastIndex(cell => cell.trim() !== '')
  return cells
    .slice(0, last + 1)
    .join(delimiter)
    .trim()
}

/** What the first line says, or else the one that stands most often in the header row, outside quotes. */
function delimiterOf(text: string, headerRow: number): string {
  const [, said] = SEPARATOR.exec(text) ?? []
  if (said !== undefined) return said
  const header = headerLine(text, headerRow).replaceAll(/"[^"]*"/g, '')
  const count = (delimiter: string) => header.split(delimiter).length
  return [',', ';', '\t'].reduce((best, other) => (count(other) > count(best) ? other : best))
}

/** What spreadsheets write above the header to say which character separates cells. */
const SEPARATOR = /^"?sep=([,;\t])"?(?=[\r\n])/

function headerLine(text: string, headerRow: number): string {
  let row = 1
  for (const [line] of text.matchAll(/[^\r\n]*(?:\r\n|\n|\r|$)/g)) {
    if (row >= headerRow && line.trim() !== '' && !line.startsWith('#') && !line.startsWith('"#')) return line
    row++
  }
  return ''
}

function records(
  text: string,
  delimiter: string,
  headerRow: number,
): readonly string[][] | {code: string; line: number} {
  try {
    return parse(text, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      to: headerRow + DATA_LIMITS.rows + 1,
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return {code: error.code, line: Number(error['lines'] ?? 1)}
  }
}

/** Where each cell of each record begins. The text is known to be well-formed, so a quote at the start of a cell has its end. */
function cellStarts(text: string, delimiter: string, records: readonly (readonly string[])[]): number[][] {
  let offset = 0
  return records.map(cells => {
    const starts = cells.map((_, i) => {
      if (i > 0) offset += delimiter.length
      const start = offset
      if (text[offset] === '"') offset = afterQuote(text, offset + 1)
      while (offset < text.length && text[offset] !== delimiter && text[offset] !== '\n' && text[offset] !== '\r')
        offset++
      return start
    })
    offset += text.startsWith('\r\n', offset) ? 2 : 1
    return starts
  })
}

function afterQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at + 1
  }
  return text.length
}
