import {COUNTS} from '../../../../declaration/schema/figures.ts'
import type {Mapping} from '../../../../declaration/schema/mapping.ts'
import type {CsvRow, CsvTable} from '../../../../text/csv.ts'
import type {Message} from '../../../../words/message.ts'
import {readNumber} from '../number.ts'
import {cellOf, oneLine} from '../table.ts'
import {type Candidate, type Choice, inOrder} from './choice.ts'
import {type Column, indexIn} from './columns.ts'
import {meaningOf} from './dictionary.ts'
import {messages} from './messages.ts'
import {isMetricKey, isValueKey} from './words.ts'

/** One figure a row: where its name and its number stand. */
export interface LongForm {
  readonly naming: Column
  readonly number: Column
  readonly candidates: readonly Candidate[]
}

/** One figure a row: a column with names of figures, most of them known, and one with the numbers. */
export function longForm(tables: readonly CsvTable[], columns: readonly Column[]): LongForm | undefined {
  const naming = columns.find(({cells, numbers, header}) => {
    const known = [...cells].filter(cell => meaningOf(cell) !== undefined).length
    return numbers === 0 && known > 0 && (isMetricKey(header) || (known > 1 && known * 2 >= cells.size))
  })
  if (!naming) return undefined
  const numeric = columns.filter(({numbers, filled, role}) => numbers > 0 && numbers * 2 >= filled && role !== 'self')
  const number = numeric.find(({header}) => isValueKey(header)) ?? (numeric.length === 1 ? numeric[0] : undefined)
  if (!number) return undefined
  const seen = new Map<string, {count: number; highest: number}>()
  for (const table of tables) {
    const [names, numbers] = [indexIn(table, naming), indexIn(table, number)]
    for (const row of table.rows) {
      const name = oneLine(cellOf(row, names))
      const written = cellOf(row, numbers)
      const value = readNumber(written, number.withComma ? 'comma' : 'point')
      const {count, highest} = seen.get(name) ?? {count: 0, highest: 0}
      if (seen.size < 500 || seen.has(name))
        seen.set(name, {count: count + 1, highest: Math.max(highest, value.kind === 'number' ? value.value : 0)})
    }
  }
  const candidates = [...seen].flatMap(([written, {count, highest}]) => {
    const meaning = meaningOf(written)
    return meaning ? [{written, meaning, count, highest}] : []
  })
  return {naming, number, candidates}
}

export function longCount({naming, number}: LongForm, {figures}: Choice): NonNullable<Mapping['count']> {
  const values = Object.fromEntries(inOrder(figures).map(([name, {written}]) => [written, name]))
  return {column: naming.name, values, number: number.name}
}

const MOST_VALUES = 50

interface Kept {
  readonly where: NonNullable<Mapping['where']>
  /** The column, unless several of its values are kept. */
  readonly column: readonly Column[]
  readonly questions: readonly Message[]
}

/** Where counts are not whole numbers under some values of a column, and whole under the others: those others. */
export function wholeRows(tables: readonly CsvTable[], long: LongForm, columns: readonly Column[]): Kept | undefined {
  const isFraction = (table: CsvTable, row: CsvRow) => {
    const {figure} = meaningOf(oneLine(cellOf(row, indexIn(table, long.naming)))) ?? {}
    const value = readNumber(cellOf(row, indexIn(table, long.number)), long.number.withComma ? 'comma' : 'point')
    return COUNTS.some(count => count === figure) && value.kind === 'number' && !Number.isInteger(value.value)
  }
  const fractions = tables.flatMap(table => table.rows.flatMap(row => (isFraction(table, row) ? [{table, row}] : [])))
  if (fractions.length === 0) return undefined
  const fitting = columns.filter(
    ({role, cells}) => ['data', 'model', 'text'].includes(role) && cells.size <= MOST_VALUES,
  )
  for (const column of fitting.toSorted((a, b) => Number(b.role === 'data') - Number(a.role === 'data'))) {
    const left = new Set(fractions.map(({table, row}) => oneLine(cellOf(row, indexIn(table, column)))))
    const kept = [...column.cells].filter(cell => !left.has(cell))
    const [only, second] = kept
    if (only === undefined || kept.some(cell => cell.length > 200)) continue
    return {
      where: {[column.name]: second === undefined ? only : kept},
      column: second === undefined ? [column] : [],
      questions: [
        messages.say('fractions', {column: column.name, names: [...left].slice(0, 10), kept: kept.slice(0, 10)}),
      ],
    }
  }
  return undefined
}
