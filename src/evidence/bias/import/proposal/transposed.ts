import type {Mapping} from '../../../../declaration/schema/mapping.ts'
import type {CsvTable} from '../../../../text/csv.ts'
import {cellOf, oneLine} from '../table.ts'
import {readColumns} from '../transposed-csv.ts'
import {type Around, onlyEvent} from './around.ts'
import {type Candidate, choices, percentages} from './choice.ts'
import type {Column} from './columns.ts'
import {meaningOf} from './dictionary.ts'
import {type Draft, questionsAbout, STUB} from './draft.ts'
import {messages} from './messages.ts'
import {isNoGroup, NAMELESS} from './plan.ts'
import {isAttribute} from './words.ts'

/** The names for an event, and for a row, that the file does not name. */
const NAMELESS_EVENT = 'name-of-the-event'
const OPEN_ROW = '<name-of-the-row>'
const MOST_LISTED = 10

/** Drafts for a table in which the first column names figures and every other column is a group. */
export function draftsForTransposed(
  table: CsvTable,
  columns: readonly Column[],
  headerRow: number | undefined,
  around: Around,
): readonly Draft[] {
  const [naming, ...groups] = columns
  const rows = table.rows.flatMap(row => oneLine(cellOf(row, 0)) || [])
  const known = rows.filter(name => meaningOf(name) !== undefined)
  const isTransposed =
    naming !== undefined &&
    groups.length > 1 &&
    new Set(rows).size === rows.length &&
    groups.every(
      ({numbers, filled, meaning, header}) => numbers > 0 && numbers * 2 >= filled && !meaning && header !== '',
    )
  // Where rows have names of their own, the headers must say that they are groups.
  const isSkeleton = known.length === 1 && rows.length > 1 && groups.every(({header}) => isAttribute(header))
  if (!isTransposed || (known.length < 2 && !isSkeleton)) return []
  const wanted = groups.filter(({name}) => !isNoGroup(name) && name.length <= 80)
  const candidates = table.rows.flatMap((row): Candidate[] => {
    const written = oneLine(cellOf(row, 0))
    const meaning = meaningOf(written)
    const numbers = wanted.map(({index}) => Number.parseFloat(cellOf(row, index).replace(',', '.')))
    const highest = Math.max(0, ...numbers.filter(Number.isFinite))
    return meaning ? [{written, meaning, count: wanted.length, highest}] : []
  })
  const event = onlyEvent(around)
  const attribute = isAttribute(naming.header) && naming.name.length <= 80 ? naming.name : commonPrefix(wanted)
  const attributes = attribute === undefined ? [] : [attribute]
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
      rows: {[event || NAMELESS_EVENT]: isSkeleton ? {n: OPEN_ROW, ...counts, selected: OPEN_ROW} : counts},
      ...(percent && {percent}),
    }
    return {
      table: mapping,
      ...(precision && {precision}),
      reading: readColumns(table, mapping, STUB),
      choice,
      questions: [
        ...(event === '' ? [messages.say('event', {})] : []),
        ...(isSkeleton ? [messages.say('rows', {names: rows.slice(0, MOST_LISTED)})] : []),
        ...questionsAbout(choice, attributes, true, around),
      ],
    }
  })
}

/** `Sex: F`, `Sex: M`: what stands before the colon in all of them. */
function commonPrefix(columns: readonly Column[]): string | undefined {
  const prefixes = new Set(columns.map(({name}) => name.slice(0, Math.max(0, name.indexOf(':'))).trim()))
  const [only, ...others] = prefixes
  return only && others.length === 0 && only.length <= 80 && isAttribute(only) ? only : undefined
}
