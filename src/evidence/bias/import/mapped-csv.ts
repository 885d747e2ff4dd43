import {FIGURES, type FigureName} from '../../../declaration/schema/figures.ts'
import type {Mapping} from '../../../declaration/schema/mapping.ts'
import type {CsvRow, CsvTable} from '../../../text/csv.ts'
import type {Place} from '../../../words/place.ts'
import {messages} from '../messages.ts'
import type {Defaults, Figure, Reading} from './figure.ts'
import {asList, groupSource, inTable, translateGroup} from './names.ts'
import {Columns, cellOf, type Written} from './table.ts'

interface Options {
  readonly defaults: Defaults
  /** The entry in the declaration that holds the mapping. */
  readonly at: Place
  /** An empty cell is a figure that this row does not have, instead of a figure that is missing. */
  readonly emptyIsAbsent?: boolean
}

/**
 * Reads a table in which each row is about one group: with a column a figure (wide) or with one figure a row (long). Rows
 * that `where` leaves out and names in `ignore` are not read; every other row is, or is a problem.
 */
export function readRows(table: CsvTable, mapping: Mapping, {defaults, at, emptyIsAbsent = false}: Options): Reading {
  const columns = new Columns(table, at)
  for (const field of ['rows', 'row_names', 'path'] as const) if (mapping[field] !== undefined) columns.misfit(field)
  const keep = columns.filter(mapping.where)
  const event = columns.coordinate(mapping.event, 'event')
  const version = columns.coordinate(mapping.version, 'version')
  const population = columns.coordinate(mapping.population, 'population')
  const measuredOn = columns.coordinate(mapping.measured_on, 'measured_on')
  const attribute = columns.coordinate(mapping.attribute, 'attribute')
  if (mapping.attribute === undefined) columns.missing('attribute')
  const group = groupOf(columns, mapping.group, at)
  const figures = figuresIn(columns, table, mapping.count)
  const summed = (mapping.sum_over ?? []).map(name => columns.index(name, 'sum_over'))
  const ignored = new Set(mapping.ignore)
  if (columns.problems.length > 0) return {figures: [], problems: columns.problems}

  const problems = columns.problems
  const result: Figure[] = []
  let noEvent = false
  for (const row of table.rows) {
    if (!keep(row)) continue
    const [ofAttribute, happened] = [attribute(row), event(row)?.name ?? defaults.event]
    const ofGroup = ofAttribute && group(row, ofAttribute.name)
    if (ofAttribute && ignored.has(ofAttribute.written)) continue
    if (ofGroup && ignored.has(ofGroup.written)) continue
    if (!ofAttribute || !ofGroup) {
      problems.push({at: row.at(0), say: messages.say('empty', {name: ofAttribute ? 'group' : 'attribute'})})
      continue
    }
    if (happened === undefined) {
      if (!noEvent) problems.push({at: row.at(0), say: messages.say('no-event', {})})
      noEvent = true
      continue
    }
    const [of, on, among] = [
      version(row)?.name ?? defaults.version,
      measuredOn(row)?.name ?? defaults.measuredOn,
      population(row)?.name ?? defaults.population,
    ]
    for (const {name, indexes} of figures(row)) {
      const cells = indexes.map(index => ({text: cellOf(row, index), at: row.at(index)}))
      if (emptyIsAbsent && cells.every(cell => cell.text === '')) continue
      result.push({
        event: happened,
        ...(of === undefined ? {} : {version: of}),
        ...(on === undefined ? {} : {measuredOn: on}),
        ...(among === undefined ? {} : {population: among}),
        attribute: ofAttribute.name,
        group: ofGroup.name,
        name,
        cells,
        part: JSON.stringify([ofGroup.written, ...summed.map(index => cellOf(row, index))]),
        writtenAttribute: ofAttribute.written,
        attributeAt: ofAttribute.at,
        groupAt: ofGroup.at,
      })
    }
  }
  return {figures: result, problems}
}

function groupOf(
  columns: Columns,
  source: Mapping['group'],
  at: Place,
): (row: CsvRow, attribute: string) => Written | undefined {
  if (source === undefined) {
    columns.missing('group')
    return () => undefined
  }
  if (typeof source === 'string') {
    const constant = {name: source, written: source, at: inTable(at, 'group')}
    return () => constant
  }
  const {column, values, others} = groupSource(source)
  for (const name of others) columns.misfit('group', name)
  if (column === undefined) {
    columns.missing('group', 'column')
    return () => undefined
  }
  const index = columns.index(column, 'group', 'column')
  return (row, attribute) => {
    const written = cellOf(row, index)
    return written === '' ? undefined : {name: translateGroup(written, attribute, values), written, at: row.at(index)}
  }
}

interface FigureColumns {
  readonly name: FigureName
  readonly indexes: readonly number[]
}

function figuresIn(
  columns: Columns,
  table: CsvTable,
  count: Mapping['count'],
): (row: CsvRow) => readonly FigureColumns[] {
  const named = FIGURES.flatMap(name => {
    const headers = count?.[name]
    return headers === undefined
      ? []
      : [{name, indexes: asList(headers).map(header => columns.index(header, 'count', name))}]
  })
  if (count?.column === undefined) {
    const wide =
      named.length > 0
        ? named
        : FIGURES.flatMap(name =>
            table.headers.includes(name) ? [{name, indexes: [table.headers.indexOf(name)]}] : [],
          )
    if (wide.length === 0) columns.missing('count')
    if (count?.number !== undefined) columns.missing('count', 'column')
    return () => wide
  }
  for (const {name} of named) columns.misfit('count', name)
  if (count.number === undefined) columns.missing('count', 'number')
  const [naming, number] = [
    columns.index(count.column, 'count', 'column'),
    columns.index(count.number ?? count.column, 'count', 'number'),
  ]
  return row => {
    const name = figureName(cellOf(row, naming), count.values)
    return name === undefined ? [] : [{name, indexes: [number]}]
  }
}

/** A figure by the name that a file gives it; without a translation, only our own names are known. */
export function figureName(
  written: string,
  values: Readonly<Record<string, FigureName>> | undefined,
): FigureName | undefined {
  if (values) return Object.hasOwn(values, written) ? values[written] : undefined
  return FIGURES.find(name => name === written)
}
