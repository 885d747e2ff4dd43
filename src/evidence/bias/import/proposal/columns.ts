import type {CsvTable} from '../../../../text/csv.ts'
import {readNumber} from '../number.ts'
import {cellOf, oneLine} from '../table.ts'
import {isComparison} from '../unread.ts'
import {type Meaning, meaningOf} from './dictionary.ts'
import {isAttribute, isAttributeKey, isDataKey, isGroupKey, isModelKey} from './words.ts'

/** What a column holds, over all tables of a file that have it. */
export interface Column {
  /** As a mapping names it: its header, or its number where it has none. */
  readonly name: string
  readonly header: string
  readonly index: number
  /** Distinct texts, up to a bound. */
  readonly cells: ReadonlySet<string>
  readonly filled: number
  readonly numbers: number
  readonly highest: number
  readonly withComma: boolean
  readonly meaning: Meaning | undefined
  readonly role: Role
}

/** `self`: the column is called as a characteristic of people is. */
export type Role = 'figure' | 'attribute' | 'group' | 'self' | 'model' | 'data' | 'comparison' | 'number' | 'text'

const MOST_CELLS = 500
/** A mapping names no longer header. */
export const MOST_LETTERS = 200

/** Where a column stands in one of the tables. */
export function indexIn(table: CsvTable, {header, index}: Pick<Column, 'header' | 'index'>): number {
  return header === '' ? index : table.headers.indexOf(header)
}

/** Columns that every table has, by their header. */
export function columnsOf(tables: readonly CsvTable[]): Column[] {
  const [first, ...others] = tables
  if (!first) return []
  return first.headers.flatMap((header, index) => {
    const indexes = [index, ...others.map(table => indexIn(table, {header, index}))]
    return indexes.includes(-1) || header.length > MOST_LETTERS ? [] : [columnOf(tables, header, index, indexes)]
  })
}

function columnOf(tables: readonly CsvTable[], header: string, index: number, indexes: readonly number[]): Column {
  const cells = new Set<string>()
  let [filled, numbers, highest, withComma] = [0, 0, 0, false]
  for (const [i, table] of tables.entries()) {
    for (const row of table.rows) {
      const cell = oneLine(cellOf(row, indexes[i] ?? index))
      if (cell === '') continue
      filled++
      if (cells.size < MOST_CELLS) cells.add(cell)
      const point = readNumber(cell)
      const number = point.kind === 'number' ? point : readNumber(cell, 'comma')
      if (number.kind !== 'number') continue
      numbers++
      highest = Math.max(highest, number.percent ? 0 : number.value)
      withComma ||= point.kind !== 'number'
    }
  }
  const name = header === '' ? `#${index + 1}` : oneLine(header)
  const meaning = header === '' ? undefined : meaningOf(header)
  const mostlyNumbers = numbers > 0 && numbers * 2 >= filled
  return {
    name,
    header,
    index,
    cells,
    filled,
    numbers,
    highest,
    withComma,
    meaning: mostlyNumbers ? meaning : undefined,
    role: roleOf(header, mostlyNumbers, meaning),
  }
}

function roleOf(header: string, mostlyNumbers: boolean, meaning: Meaning | undefined): Role {
  if (meaning && mostlyNumbers) return 'figure'
  if (isAttributeKey(header)) return 'attribute'
  if (isGroupKey(header)) return 'group'
  if (isModelKey(header)) return 'model'
  if (isDataKey(header)) return 'data'
  if (isComparison(header)) return 'comparison'
  if (isAttribute(header)) return 'self'
  return mostlyNumbers ? 'number' : 'text'
}
