import type {Mapping} from '../../../../declaration/schema/mapping.ts'
import type {CsvTable} from '../../../../text/csv.ts'
import {cellOf, oneLine} from '../table.ts'
import {readColumns} from '../transposed-csv.ts'
import {type Candidate, choices, percentages} from './choice.ts'
import type {Column} from './columns.ts'
import {meaningOf} from './dictionary.ts'
import {type Draft, questionsAbout, STUB} from './draft.ts'
import {messages} from './messages.ts'
import {isNoGroup, NAMELESS} from './plan.ts'
import {isAttribute} from './words.ts'

/** The name for an event that the file does not name. */
const NAMELESS_EVENT = 'name-of-the-event'

/** Drafts for a table in which the first column names figures and every other column is a group. */
export function draftsForTransposed(
  table: CsvTable,
  columns: readonly Column[],
  headerRow: number | undefined,
): readonly Draft[] {
  const [naming, ...groups] = columns
  const rows = table.rows.flatMap(row => oneLine(cellOf(row, 0)) || [])
  const known = rows.filter(name => meaningOf(name) !== undefined)
  const isTransposed =
    naming !== undefined &&
    groups.length > 1 &&
    known.length > 1 &&
    new Set(rows).size === rows.length &&
    groups.every(
      ({numbers, filled, meaning, header}) => numbers > 0 && numbers * 2 >= filled && !meaning && header !== '',
    )
  if (!isTransposed) return []
  const wanted = groups.filter(({name}) => !isNoGroup(name) && name.length <= 80)
  const candidates = table.rows.flatMap((row): Candidate[] => {
    const written = oneLine(cellOf(row, 0))
    const meaning = meaningOf(written)
    const numbers = wanted.map(({index}) => Number.parseFloat(cellOf(row, index).replace(',', '.')))
    const highest = Math.max(0, ...numbers.filter(Number.isFinite))
    return meaning ? [{written, meaning, count: wanted.length, highest}] : []
  })
  const attributes = isAttribute(naming.header) && naming.name.length <= 80 ? [naming.name] : []
  return choices(candidates).map((choice): Draft => {
    const {precision, percent} = percentages(choice.figures)
    const counts = Object.fromEntries([...choice.figures].map(([name, {written}]) => [name, written]))
    const mapping: Mapping = {
      ...(headerRow !== undefined && {header_row: headerRow}),
      ...(wanted.some(({withComma}) => withComma) && {decimal: 'comma' as const}),
      groups: 'columns',
      attribute: attributes[0] ?? NAMELESS,
      group: Object.fromEntries(wanted.map(({name}) => [name, name])),
      row_names: naming.name,
      rows: {[NAMELESS_EVENT]: counts},
      ...(percent && {percent}),
    }
    return {
      table: mapping,
      ...(precision && {precision}),
      reading: readColumns(table, mapping, STUB),
      choice,
      questions: [messages.say('event', {}), ...questionsAbout(choice, attributes, true)],
    }
  })
}
