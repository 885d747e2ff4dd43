import {FIGURES, type FigureName} from '../../../declaration/schema/figures.ts'
import type {Mapping} from '../../../declaration/schema/mapping.ts'
import type {CsvRow, CsvTable} from '../../../text/csv.ts'
import type {Place} from '../../../words/place.ts'
import type {Problem} from '../../../words/problem.ts'
import {messages} from '../messages.ts'
import {coordinate, type Given, who} from './coordinates.ts'
import type {Defaults, Figure, Reading, Told} from './figure.ts'
import {messages as mapped} from './mapped-messages.ts'
import {asList, type Names, namesOf, translate} from './names.ts'
import {Columns, cellOf, oneLine, type Written} from './table.ts'
import {unreadNotes} from './unread.ts'

interface Options {
  readonly defaults: Defaults
  /** The entry in the declaration that holds the mapping. */
  readonly at: Place
  /** Our own report: an empty cell is a figure that this row does not have, and names stand as they were written. */
  readonly emptyIsAbsent?: boolean
  /** What else our own report says of a row, and in which columns. */
  readonly told?: {readonly columns: readonly string[]; readonly of: (row: CsvRow) => Told}
}

/**
 * Reads tables in which each row is about one group: with a column a figure (wide) or with one figure a row (long). Rows
 * that `where` leaves out and names in `ignore` are not read; every other row is, or is a problem.
 */
export function readRows(table: CsvTable, mapping: Mapping, options: Options): Reading {
  const readings = (table.tables.length > 0 ? table.tables : [table]).map(each => readTable(each, mapping, options))
  return {
    figures: readings.flatMap(reading => reading.figures),
    problems: withoutRepeats(readings.flatMap(reading => reading.problems)),
    notes: [...unreadNotes(readings.flatMap(reading => reading.unread)), ...leftOut(readings, table)],
  }
}

interface TableReading extends Reading {
  readonly unread: readonly {name: string; at: Place}[]
  /** Rows that `where` and `ignore` leave out. */
  readonly left: number
}

function leftOut(readings: readonly TableReading[], table: CsvTable): Problem[] {
  const count = readings.reduce((sum, {left}) => sum + left, 0)
  return count > 0 ? [{at: table.headerAt(0), say: mapped.say('left-out', {count})}] : []
}

function readTable(table: CsvTable, mapping: Mapping, options: Options): TableReading {
  const columns = new Columns(table, options.at, {asWritten: options.emptyIsAbsent === true})
  const problems = columns.problems
  const nothing = () => ({figures: [], problems, unread: [], left: 0})
  for (const field of ['rows', 'row_names', 'path'] as const) if (mapping[field] !== undefined) columns.misfit(field)
  const names = namesOf(mapping)
  if (isIgnored(columns, mapping, names)) return nothing()
  const keep = columns.filter(mapping.where)
  const event = coordinate(columns, mapping.event, 'event')
  const others = OTHERS.map(
    ([field, name]) => [name, coordinate(columns, mapping[field], field), mapping[field]] as const,
  )
  const stratum = coordinate(columns, mapping.stratum, 'stratum')
  const attributeAndGroup = who(columns, mapping)
  const figures = figuresIn(columns, table, mapping)
  const summed = (mapping.sum_over ?? []).map(name => columns.index(name, 'sum_over'))
  for (const name of options.told?.columns ?? []) columns.find(name)
  if (problems.length > 0) return nothing()

  const result: Figure[] = []
  let noEvent = false
  let left = 0
  for (const row of table.rows) {
    if (!keep(row)) {
      left++
      continue
    }
    const of = attributeAndGroup(row)
    if ([of.attribute, of.group].some(given => given && ignores(given, names))) {
      left++
      continue
    }
    const [attribute, group, happened] = [of.attribute, of.group, event(row)].map(given => named(given, problems))
    if (!attribute || !group) continue
    const ofEvent = happened ? names.event(happened.written) : options.defaults.event
    if (ofEvent === undefined) {
      if (!noEvent) problems.push({at: row.at(0), say: messages.say('no-event', {})})
      noEvent = true
      continue
    }
    const where: {version?: string; measuredOn?: string; population?: string} = {}
    for (const [name, read, source] of others) {
      const given = named(read(row), problems)
      const value = given ? translated(given.written, source) : options.defaults[name]
      if (value !== undefined) where[name] = value
    }
    const split = named(stratum(row), problems)
    const told = options.told?.of(row)
    for (const {name, indexes} of figures.of(row)) {
      const cells = indexes.map(index => ({text: cellOf(row, index), at: row.at(index)}))
      if (options.emptyIsAbsent && cells.every(cell => cell.text === '')) continue
      result.push({
        event: ofEvent,
        ...told,
        ...where,
        ...(split && {stratum: {name: stratumName(mapping), value: translated(split.written, mapping.stratum)}}),
        attribute: names.attribute(attribute.written),
        group: names.group(group.written, names.attribute(attribute.written)),
        name,
        cells: percentIn(mapping, name) ? cells.map(({text, at}) => ({text: asPercent(text), at})) : cells,
        part: JSON.stringify([group.written, ...summed.map(index => cellOf(row, index))]),
        writtenAttribute: attribute.written,
        attributeAt: attribute.at,
        groupAt: group.at,
      })
    }
  }
  return {figures: result, problems, unread: [...columns.unused(), ...figures.unread.values()], left}
}

const OTHERS = [
  ['version', 'version'],
  ['measured_on', 'measuredOn'],
  ['population', 'population'],
] as const

/** The column that tells the strata apart; the plan says what they are called. */
function stratumName({stratum}: Mapping): string {
  return typeof stratum === 'object' && typeof stratum.column === 'string' ? stratum.column : 'stratum'
}

function translated(written: string, source: Mapping['event']): string {
  return translate(written, typeof source === 'object' ? source.values : undefined)
}

/** A name that could be read; one that could not is a problem. */
function named(given: Given, problems: Problem[]): Written | undefined {
  if (given && 'problem' in given) problems.push(given.problem)
  return given && 'written' in given ? given : undefined
}

function ignores(given: NonNullable<Given>, names: Names): boolean {
  return names.ignores(given.cell) || ('written' in given && names.ignores(given.written))
}

/** A whole table that is about a name in `ignore`. */
function isIgnored(columns: Columns, {attribute}: Mapping, names: Names): boolean {
  if (typeof attribute !== 'object' || attribute.heading === undefined) return false
  const before = columns.problems.length
  const heading = columns.heading(attribute.heading, 'attribute')
  columns.problems.length = before
  return heading !== undefined && ignores(heading, names)
}

interface FigureColumns {
  readonly name: FigureName
  readonly indexes: readonly number[]
}

interface FiguresOfRow {
  of(row: CsvRow): readonly FigureColumns[]
  /** Names of figures that were met and are not mapped. */
  readonly unread: ReadonlyMap<string, {readonly name: string; readonly at: Place}>
}

function figuresIn(columns: Columns, table: CsvTable, {count}: Mapping): FiguresOfRow {
  const named = FIGURES.flatMap(name => {
    const headers = count?.[name]
    return headers === undefined
      ? []
      : [{name, indexes: asList(headers).map(header => columns.index(header, 'count', name))}]
  })
  const unread = new Map<string, {name: string; at: Place}>()
  if (count?.column === undefined) {
    const own = FIGURES.flatMap(name => (table.headers.includes(name) ? [{name, indexes: [columns.find(name)]}] : []))
    const wide = named.length > 0 ? named : own
    if (wide.length === 0) columns.missing('count')
    if (count?.number !== undefined) columns.missing('count', 'column')
    return {of: () => wide, unread}
  }
  for (const {name} of named) columns.misfit('count', name)
  if (count.number === undefined) columns.missing('count', 'number')
  const naming = columns.index(count.column, 'count', 'column')
  const number = columns.index(count.number ?? count.column, 'count', 'number')
  return {
    unread,
    of: row => {
      const written = oneLine(cellOf(row, naming))
      const name = figureName(written, count.values)
      if (name !== undefined) return [{name, indexes: [number]}]
      if (written !== '' && !unread.has(written) && unread.size < MOST_UNREAD)
        unread.set(written, {name: written, at: row.at(naming)})
      return []
    },
  }
}

const MOST_UNREAD = 1000

/** A figure by the name that a file gives it; without a translation, only our own names are known. */
export function figureName(
  written: string,
  values: Readonly<Record<string, FigureName>> | undefined,
): FigureName | undefined {
  if (values) return Object.hasOwn(values, written) ? values[written] : undefined
  return FIGURES.find(name => name === written)
}

/** Is this figure written as a percentage, where others of the file are not? */
export function percentIn({percent}: Mapping, name: FigureName): boolean {
  return percent?.some(each => each === name) ?? false
}

/** With the sign that the column's name stands for. */
export function asPercent(text: string): string {
  return /\d\s*$/.test(text.slice(-40)) ? `${text.trim()}%` : text
}

/** What is wrong with the mapping is wrong for every table of the file, and told once. */
function withoutRepeats(problems: readonly Problem[]): Problem[] {
  const first = new Map<string, Problem>()
  for (const problem of problems) {
    const {at, say} = problem
    const key = JSON.stringify([at.file, at.line, at.column, at.pointer, say])
    if (!first.has(key)) first.set(key, problem)
  }
  return [...first.values()]
}
