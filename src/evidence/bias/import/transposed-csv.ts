import {FIGURES} from '../../../declaration/schema/figures.ts'
import type {Mapping} from '../../../declaration/schema/mapping.ts'
import type {CsvRow, CsvTable} from '../../../text/csv.ts'
import type {Place} from '../../../words/place.ts'
import {messages} from '../messages.ts'
import type {Defaults, Figure, Reading} from './figure.ts'
import {asPercent, percentIn} from './mapped-csv.ts'
import {asList, inTable} from './names.ts'
import {Columns, cellOf, oneLine} from './table.ts'
import {unreadNotes} from './unread.ts'

interface Options {
  readonly defaults: Defaults
  /** The entry in the declaration that holds the mapping. */
  readonly at: Place
}

/**
 * Reads a table in which each group is a column and each row one count of one event, as statistics offices publish them.
 * Only the rows and columns that the mapping names are read. Of several tables in a file, the one that has the columns is.
 */
export function readColumns(file: CsvTable, mapping: Mapping, {defaults, at}: Options): Reading {
  const table = file.tables.find(each => hasGroups(each, mapping, at)) ?? file.tables[0] ?? file
  const columns = new Columns(table, at)
  for (const field of ['count', 'path', 'event', 'sum_over', 'ignore'] as const)
    if (mapping[field] !== undefined) columns.misfit(field)
  const keep = columns.filter(mapping.where)
  const constant = (field: 'version' | 'population' | 'measured_on' | 'attribute') => {
    const source = mapping[field]
    if (typeof source === 'object') columns.misfit(field)
    return typeof source === 'string' ? source : undefined
  }
  const attribute = constant('attribute')
  const version = constant('version') ?? defaults.version
  const measuredOn = constant('measured_on') ?? defaults.measuredOn
  const population = constant('population') ?? defaults.population
  if (mapping.attribute === undefined) columns.missing('attribute')
  if (mapping.row_names === undefined) columns.missing('row_names')
  if (mapping.rows === undefined) columns.missing('rows')
  const groups = groupColumns(columns, mapping.group)
  const naming = mapping.row_names === undefined ? -1 : columns.index(mapping.row_names, 'row_names')
  if (columns.problems.length > 0 || attribute === undefined) return {figures: [], problems: columns.problems}

  const problems = columns.problems
  const rows = new Map<string, CsvRow[]>()
  for (const row of table.rows.filter(keep)) {
    const name = oneLine(cellOf(row, naming))
    const others = rows.get(name)
    if (others) others.push(row)
    else rows.set(name, [row])
  }
  const unread = new Map([...rows].flatMap(([name, [row]]) => (row && name !== '' ? [[name, row.at(naming)]] : [])))
  const figures: Figure[] = []
  for (const [event, names] of Object.entries(mapping.rows ?? {})) {
    for (const name of FIGURES) {
      const wanted = names[name]
      if (wanted === undefined) continue
      const found = asList(wanted).flatMap(written => {
        const [row, second] = rows.get(oneLine(written)) ?? []
        unread.delete(oneLine(written))
        if (!row) problems.push({at: inTable(at, 'rows', event, name), say: messages.say('no-row', {name: written})})
        if (second) problems.push({at: second.at(naming), say: messages.say('twice', {group: event, name: written})})
        return row && !second ? [row] : []
      })
      if (found.length < asList(wanted).length) continue
      for (const {group, header, index} of groups) {
        const written = (row: CsvRow) => (percentIn(mapping, name) ? asPercent(cellOf(row, index)) : cellOf(row, index))
        figures.push({
          event,
          ...(version === undefined ? {} : {version}),
          ...(measuredOn === undefined ? {} : {measuredOn}),
          ...(population === undefined ? {} : {population}),
          attribute,
          group,
          name,
          cells: found.map(row => ({text: written(row), at: row.at(index)})),
          part: JSON.stringify([header]),
          writtenAttribute: attribute,
          attributeAt: inTable(at, 'attribute'),
          groupAt: table.headerAt(index),
        })
      }
    }
  }
  const notRead = [...unread].map(([name, place]) => ({name, at: place}))
  return {figures, problems, notes: unreadNotes([...columns.unused(), ...notRead])}
}

function hasGroups(table: CsvTable, mapping: Mapping, at: Place): boolean {
  const columns = new Columns(table, at)
  groupColumns(columns, mapping.group)
  return columns.problems.length === 0
}

function groupColumns(columns: Columns, source: Mapping['group']): {group: string; header: string; index: number}[] {
  if (source === undefined) columns.missing('group')
  else if (typeof source === 'string') columns.misfit('group')
  if (source === undefined || typeof source === 'string') return []
  return Object.entries(source).flatMap(([group, headers]) => {
    if (typeof headers === 'object' && !isList(headers)) {
      columns.misfit('group', group)
      return []
    }
    return asList(headers).map(header => ({group, header, index: columns.index(header, 'group', group)}))
  })
}

function isList(value: unknown): value is readonly string[] {
  return Array.isArray(value)
}
