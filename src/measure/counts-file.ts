import {readCsv} from '../text/csv.ts'
import {nearest} from '../text/nearest.ts'
import type {Place} from '../words/place.ts'
import {CELLS, type CountRow} from './counted.ts'
import {messages} from './messages.ts'
import type {Reason} from './refused.ts'
import {COUNT_COLUMNS} from './statement.ts'

type Column = (typeof COUNT_COLUMNS)[number]

/** Reads back what the printed statement gave: a CSV file with exactly its columns, in any order. */
export function readCounts(file: string, text: string): {rows: readonly CountRow[]; reasons: readonly Reason[]} {
  const {table, problems} = readCsv(file, text)
  if (!table) return {rows: [], reasons: problems}
  // Databases differ in the capitals of the names that they give back.
  const headers = table.headers.map(header => header.toLowerCase())
  const reasons: Reason[] = [...problems]
  for (const column of COUNT_COLUMNS) {
    if (headers.includes(column)) continue
    const meant = nearest(column, headers)
    reasons.push({
      at: table.headerAt(0),
      say: messages.say('counts-no-column', {name: column, known: headers, ...(meant ? {meant} : {})}),
    })
  }
  headers.forEach((header, i) => {
    if (!COUNT_COLUMNS.some(column => column === header))
      reasons.push({at: table.headerAt(i), say: messages.say('counts-column', {name: header, known: COUNT_COLUMNS})})
  })
  if (reasons.length > 0) return {rows: [], reasons}

  const index = new Map(COUNT_COLUMNS.map(column => [column, headers.indexOf(column)]))
  const rows = table.rows.flatMap(row => {
    const before = reasons.length
    const cell = (column: Column) => (row.cells[index.get(column) ?? -1] ?? '').trim()
    const at = (column: Column) => row.at(index.get(column) ?? 0)
    const count = (column: Column) => {
      const read = wholeNumber(cell(column))
      if (read === undefined) reasons.push(notACount(column, cell(column), at(column)))
      return read ?? 0
    }
    if (cell('attribute') === '') reasons.push({at: at('attribute'), say: messages.say('counts-no-attribute', {})})
    const cells = CELLS.every(name => cell(name) === '')
      ? null
      : {tp: count('tp'), fp: count('fp'), fn: count('fn'), tn: count('tn')}
    const read: CountRow = {
      attribute: cell('attribute'),
      group: cell('group') === '' ? null : cell('group'),
      n: count('n'),
      selected: count('selected'),
      cells,
      unknown: count('unknown'),
      other: count('other'),
      at: at('group'),
    }
    return reasons.length === before ? [read] : []
  })
  return {rows, reasons}
}

/** Digits only; a database may write a sum as a decimal with nothing behind the point. */
export function wholeNumber(text: string): number | undefined {
  const digits = /^(\d{1,16})(?:\.0{1,10})?$/.exec(text)?.[1]
  const value = digits === undefined ? Number.NaN : Number(digits)
  return Number.isSafeInteger(value) ? value : undefined
}

function notACount(name: string, value: string, at: Place): Reason {
  return {at, say: messages.say('counts-not-a-count', {name, value: value.slice(0, 40)})}
}
