import {CsvError, parse} from 'csv-parse/sync'
import type {Path, Place} from '../words/place.ts'
import {startOf} from '../words/place.ts'
import type {Problem} from '../words/problem.ts'
import {DATA_LIMITS} from './limits.ts'
import {Lines} from './lines.ts'
import {messages} from './messages.ts'

export interface CsvTable {
  /** Trimmed; no two are the same, but several may be empty. */
  readonly headers: readonly string[]
  /** Each has as many cells as there are headers. Empty lines are left out. */
  readonly rows: readonly CsvRow[]
  /** Where a header stands, by its index. */
  headerAt(column: number): Place
}

export interface CsvRow {
  /** As written, without the quotes around them. */
  readonly cells: readonly string[]
  /** Where a cell begins: at its quote, if it has one. */
  at(column: number): Place
}

export interface CsvDocument {
  /** Absent when nothing of it can be trusted. */
  readonly table?: CsvTable
  readonly problems: readonly Problem[]
}

/**
 * Reads comma-, semicolon- or tab-separated text (RFC 4180 quoting; lines end with LF, CRLF or CR); the header row decides
 * which. What stands above `headerRow` is skipped. A row with another number of cells than the header is a problem and is
 * left out; the same header twice, broken quotes and too many rows leave no table at all.
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
  const starts = cellStarts(text, delimiter, parsed)
  const header = parsed[headerRow - 1]
  const headerStarts = starts[headerRow - 1]
  if (!header || !headerStarts || isBlank(header)) return stop('csv-no-header', {row: headerRow})
  if (parsed.length - headerRow > DATA_LIMITS.rows) return stop('csv-too-many-rows', {limit: DATA_LIMITS.rows})
  if (header.length > DATA_LIMITS.columns) return stop('csv-too-many-columns', {limit: DATA_LIMITS.columns})

  const headers = header.map(name => name.trim())
  const twice = headers.flatMap((name, i) => (name !== '' && headers.indexOf(name) < i ? [i] : []))
  if (twice.length > 0) {
    return {
      problems: twice.map(i => ({
        at: place(headerStarts[i] ?? 0),
        say: messages.say('csv-header-twice', {name: (headers[i] ?? '').slice(0, 60)}),
      })),
    }
  }
  const problems: Problem[] = []
  const rows: CsvRow[] = []
  for (let i = headerRow; i < parsed.length; i++) {
    const cells = parsed[i] ?? []
    const offsets = starts[i] ?? []
    if (isBlank(cells)) continue
    if (cells.length === headers.length) rows.push({cells, at: column => place(offsets[column] ?? 0)})
    else
      problems.push({
        at: place(offsets[0] ?? 0),
        say: messages.say('csv-ragged', {cells: cells.length, headers: headers.length}),
      })
  }
  return {table: {headers, rows, headerAt: column => place(headerStarts[column] ?? 0)}, problems}
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every(cell => cell.trim() === '')
}

/** The one that stands most often in the header row, outside quotes. */
function delimiterOf(text: string, headerRow: number): string {
  const header = text.split(/\r\n|\n|\r/, headerRow)[headerRow - 1] ?? ''
  const outside = header.replaceAll(/"[^"]*"/g, '')
  const count = (delimiter: string) => outside.split(delimiter).length
  return [',', ';', '\t'].reduce((best, other) => (count(other) > count(best) ? other : best))
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
