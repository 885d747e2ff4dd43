import type {Mapping} from '../../../declaration/schema/mapping.ts'
import type {CsvRow} from '../../../text/csv.ts'
import type {Place} from '../../../words/place.ts'
import type {Problem} from '../../../words/problem.ts'
import {messages} from '../messages.ts'
import {messages as mapped} from './mapped-messages.ts'
import {AND, asList, groupSource} from './names.ts'
import {type Columns, cellOf, oneLine, type Written} from './table.ts'

/** A name that a row gives; or why it gives none. `undefined`: the row says nothing, and what holds elsewhere holds here. */
export type Given = Written | {readonly problem: Problem; readonly cell: string} | undefined

type Reader = (row: CsvRow) => Given
type Source = Mapping['event']

/** Reads an event, a version, a population or where it was measured. */
export function coordinate(columns: Columns, source: Source, field: string): Reader {
  if (source === undefined) return () => undefined
  if (typeof source === 'string') {
    const constant = columns.constant(source, field)
    return () => constant
  }
  if (source.heading !== undefined) {
    const heading = columns.heading(source.heading, field)
    return () => heading
  }
  if (source.column === undefined) {
    columns.missing(field, 'column')
    return () => undefined
  }
  const index = columns.index(source.column, field, 'column')
  return row => {
    const cell = columns.name(row, index)
    return cell === '' ? undefined : part(cell, row.at(index), source)
  }
}

/** Reads the attribute and the group of a row. */
export interface Who {
  readonly attribute: Given
  readonly group: Given
}

export function who(columns: Columns, mapping: Mapping): (row: CsvRow) => Who {
  const {attribute: source, group} = mapping
  if (typeof source === 'object' && source.columns !== undefined) return filled(columns, source.columns, group)
  if (source === undefined) columns.missing('attribute')
  const [attribute, ofGroup] = [coordinate(columns, source, 'attribute'), groupOf(columns, group)]
  return row => {
    const found = required(attribute(row), 'attribute', row.at(0))
    return {attribute: found, group: required(ofGroup(row, found), 'group', row.at(0))}
  }
}

/** Columns that are attributes themselves: the one that is filled says both. */
function filled(columns: Columns, names: readonly string[], group: Mapping['group']): (row: CsvRow) => Who {
  const there = names.flatMap(name => {
    const index = columns.find(name)
    return index < 0 ? [] : [{name: columns.table.headers[index] || name, index, at: columns.table.headerAt(index)}]
  })
  if (there.length === 0) columns.index(names[0] ?? '', 'attribute', 'columns')
  if (typeof group === 'string' || (group && groupSource(group).column !== undefined)) columns.misfit('group', 'column')
  return row => {
    const [first, second] = there.filter(({index}) => cellOf(row, index) !== '')
    if (first && !second) {
      const cell = columns.name(row, first.index)
      return {
        attribute: {written: oneLine(first.name), cell: oneLine(first.name), at: first.at},
        group: part(cell, row.at(first.index), group && typeof group === 'object' ? groupSource(group) : {}),
      }
    }
    const say = mapped.say(first ? 'several-filled' : 'none-filled', {names: names.slice(0, 20)})
    const none = {problem: {at: row.at(first?.index ?? there[0]?.index ?? 0), say}, cell: ''}
    return {attribute: none, group: none}
  }
}

function groupOf(columns: Columns, source: Mapping['group']): (row: CsvRow, attribute: Given) => Given {
  if (source === undefined) {
    columns.missing('group')
    return () => undefined
  }
  if (typeof source === 'string') {
    const constant = columns.constant(source, 'group')
    return () => constant
  }
  const {column, others, ...form} = groupSource(source)
  for (const name of others) columns.misfit('group', name)
  if (column === undefined) {
    columns.missing('group', 'column')
    return () => undefined
  }
  if (column === '{attribute}') {
    return (row, attribute) => {
      if (!attribute || 'problem' in attribute) return undefined
      const index = columns.find(attribute.written)
      const known = columns.table.headers.filter(header => header !== '').slice(0, 30)
      const say = messages.say('no-column', {name: attribute.written, known})
      if (index < 0) return {problem: {at: row.at(0), say}, cell: ''}
      return part(columns.name(row, index), row.at(index), form)
    }
  }
  const indexes = asList(column).map(name => columns.index(name, 'group', 'column'))
  const first = indexes[0] ?? -1
  return row => {
    const cells = indexes.map(index => columns.name(row, index))
    return cells.includes('') ? undefined : part(cells.join(AND), row.at(first), form)
  }
}

function required(given: Given, name: 'attribute' | 'group', at: Place): Given {
  return given ?? {problem: {at, say: messages.say('empty', {name})}, cell: ''}
}

/** The part of a cell that is the name. */
function part(cell: string, at: Place, {before, after}: {before?: string; after?: string}): Given {
  if (cell === '') return undefined
  const start = after === undefined ? 0 : cell.indexOf(after)
  const rest = start < 0 ? '' : cell.slice(start + (after?.length ?? 0))
  const end = before === undefined ? rest.length : rest.indexOf(before)
  const written = rest.slice(0, Math.max(0, end)).trim()
  if (written !== '' && !INVISIBLE.test(written)) return {written, cell, at}
  const value = cell.slice(0, 60)
  const say =
    written === '' ? mapped.say('no-form', {value, text: after ?? before ?? ''}) : mapped.say('invisible', {value})
  return {problem: {at, say}, cell}
}

/** Control and formatting characters (Unicode categories Cc and Cf) but line ends: two names that look alike could differ in them. */
export const INVISIBLE = /(?![\t\r\n])[\p{Cc}\p{Cf}]/u
