import type {Mapping} from '../../../../declaration/schema/mapping.ts'
import type {CsvTable} from '../../../../text/csv.ts'
import type {Message} from '../../../../words/message.ts'
import type {Reading} from '../figure.ts'
import {readRows} from '../mapped-csv.ts'
import {readNumber} from '../number.ts'
import type {Around} from './around.ts'
import {type Candidate, type Choice, choices, inOrder, percentages} from './choice.ts'
import {type Column, columnsOf} from './columns.ts'
import {type Draft, questionsAbout, STUB} from './draft.ts'
import {longCount, longForm, wholeRows} from './long.ts'
import {messages} from './messages.ts'
import {isNoGroup} from './plan.ts'
import {draftsForTransposed} from './transposed.ts'
import {type WhoIsIt, whoIn} from './who.ts'
import {isAttribute, measuredOn} from './words.ts'

const MOST_LISTED = 10
const MOST_IGNORED = 50

/** Drafts of a mapping for a table, one for each way in which unclear names can be taken. */
export function draftsForTable(file: CsvTable, around: Around): readonly Draft[] {
  const drafts = draftsUnder(file, undefined, around)
  return drafts.length > 0 || file.tables.length > 0 ? drafts : belowTitle(file, around)
}

/** A title above the headers was read as the headers. */
function belowTitle(file: CsvTable, around: Around): readonly Draft[] {
  for (const [i, row] of file.rows.slice(0, 5).entries()) {
    const headers = row.cells.map(cell => cell.trim())
    const isHeader = headers.slice(1).every(name => name !== '' && readNumber(name).kind === 'not-a-number')
    if (headers.length < 2 || !isHeader || new Set(headers).size < headers.length) continue
    const table = {...file, headers, rows: file.rows.slice(i + 1), headerAt: (column: number) => row.at(column)}
    const drafts = draftsUnder(table, row.at(0).line, around)
    if (drafts.length > 0) return drafts
  }
  return []
}

function draftsUnder(file: CsvTable, headerRow: number | undefined, around: Around): readonly Draft[] {
  const tables = file.tables.length > 0 ? file.tables : [file]
  const columns = columnsOf(tables)
  const transposed = file.tables.length === 0 ? draftsForTransposed(file, columns, headerRow, around) : []
  if (transposed.length > 0) return transposed
  const long = longForm(tables, columns)
  const candidates = long ? long.candidates : wide(columns)
  const who = whoIn(tables, long ? columns.filter(column => column !== long.naming && column !== long.number) : columns)
  if (!who || candidates.length === 0) return []
  const withComma = (long ? [long.number] : columns.filter(column => column.role === 'figure')).some(
    each => each.withComma,
  )
  const kept = long ? wholeRows(tables, long, columns) : undefined
  const rest = otherColumns(columns, who, [...(long ? [long.naming, long.number] : []), ...(kept?.column ?? [])])
  return choices(candidates).flatMap((choice): Draft[] => {
    if (choice.figures.size === 0) return []
    const {precision, percent} = percentages(choice.figures)
    const bare: Mapping = {
      ...(headerRow !== undefined && {header_row: headerRow}),
      ...(withComma && {decimal: 'comma' as const}),
      ...(kept && {where: kept.where}),
      ...rest.table,
      attribute: who.attribute,
      ...(who.group !== undefined && {group: who.group}),
      count: long ? longCount(long, choice) : wideCount(choice),
      ...(percent && {percent}),
    }
    const all = readRows(file, bare, STUB)
    const ignore = totalsIn(all)
    const table = ignore.length > 0 ? {...bare, ignore} : bare
    const known = who.attributes.some(isAttribute)
    return [
      {
        table,
        ...(precision && {precision}),
        reading: ignore.length > 0 ? readRows(file, table, STUB) : all,
        choice,
        questions: [
          ...questionsAbout(choice, who.attributes, known, around),
          ...(kept?.questions ?? []),
          ...rest.questions,
        ],
      },
    ]
  })
}

function wide(columns: readonly Column[]): Candidate[] {
  return columns.flatMap(({name, meaning, numbers, highest}) =>
    meaning ? [{written: name, meaning, count: numbers, highest}] : [],
  )
}

function wideCount({figures}: Choice): NonNullable<Mapping['count']> {
  return Object.fromEntries(inOrder(figures).map(([name, {written}]) => [name, written]))
}

/** Columns beside attribute, group and figures in which rows differ: versions, data, and what has to be asked. */
function otherColumns(
  columns: readonly Column[],
  {used}: WhoIsIt,
  also: readonly Column[],
): {table: Pick<Mapping, 'version' | 'measured_on' | 'population'>; questions: readonly Message[]} {
  const rest = columns.filter(column => !used.includes(column) && !also.includes(column) && column.cells.size > 1)
  const model = rest.find(({role}) => role === 'model')
  const data = rest.find(({role}) => role === 'data')
  const splits = [...(data?.cells ?? [])].flatMap(cell => {
    const split = measuredOn(cell)
    return split && cell.length <= 200 ? [[cell, split] as const] : []
  })
  const isSplit = data !== undefined && splits.length === data.cells.size
  const others = rest.filter(
    column =>
      column.role === 'text' || (['model', 'data'].includes(column.role) && column !== model && column !== data),
  )
  const list = (cells: ReadonlySet<string>) => [...cells].slice(0, MOST_LISTED)
  return {
    table: {
      ...(model && {version: {column: model.name}}),
      ...(data && isSplit && {measured_on: {column: data.name, values: Object.fromEntries(splits)}}),
      ...(data && !isSplit && {population: {column: data.name}}),
    },
    questions: [
      ...(model ? [messages.say('versions', {names: list(model.cells)})] : []),
      ...(data && isSplit ? [messages.say('measured-on', {names: list(data.cells)})] : []),
      ...(others.length > 0 || (data && !isSplit)
        ? [
            messages.say('other-columns', {
              names: [...(data && !isSplit ? [data.name] : []), ...others.map(({name}) => name)].slice(0, MOST_LISTED),
            }),
          ]
        : []),
    ],
  }
}

/** Rows about everybody that stand among those about groups. */
function totalsIn(reading: Reading): string[] {
  const found = new Set<string>()
  for (const {writtenAttribute, part} of reading.figures) {
    const group = String((JSON.parse(part) as readonly unknown[])[0])
    for (const name of [writtenAttribute, group]) if (isNoGroup(name) && found.size < MOST_IGNORED) found.add(name)
  }
  return [...found].filter(name => name !== '' && name.length <= 200)
}
