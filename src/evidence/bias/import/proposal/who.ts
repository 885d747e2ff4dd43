import type {Mapping} from '../../../../declaration/schema/mapping.ts'
import type {CsvTable} from '../../../../text/csv.ts'
import {AND} from '../names.ts'
import {match, pattern} from '../pattern.ts'
import {cellOf} from '../table.ts'
import {type Column, MOST_LETTERS} from './columns.ts'
import {NAMELESS} from './plan.ts'
import {isAttribute} from './words.ts'

/** Where a table names attributes and groups. */
export interface WhoIsIt {
  readonly attribute: NonNullable<Mapping['attribute']>
  readonly group?: NonNullable<Mapping['group']>
  /** Names of attributes; none when the file has none. */
  readonly attributes: readonly string[]
  /** Columns that have been used. */
  readonly used: readonly Column[]
}

/** `undefined` when no column can be told to hold groups. */
export function whoIn(tables: readonly CsvTable[], columns: readonly Column[]): WhoIsIt | undefined {
  const with_ = (role: Column['role']) => columns.filter(column => column.role === role && column.filled > 0)
  const groups = with_('group')
  const attribute = with_('attribute')[0] ?? (groups.length > 1 ? groups.find(isMadeOfAttributes) : undefined)
  const group = groups.find(column => column !== attribute)
  if (tables.length > 1) return inSeveral(tables, group)
  const [table] = tables
  if (!table) return undefined
  const both = [attribute, group].filter(column => column !== undefined)
  if (attribute && group)
    return {
      attribute: {column: attribute.name},
      group: {column: group.name},
      attributes: [...attribute.cells],
      used: both,
    }
  for (const column of both) {
    const split = splitOf(column)
    if (split) return {...split, used: [column]}
  }
  const selves = with_('self')
  const [self, second] = selves
  if (self && second) return inColumns(table, selves.slice(0, 5))
  if (self) return constant(self, self.name.startsWith('#') ? undefined : self.name)
  if (group) return constant(group, undefined)
  const first = columns[0]
  if (attribute || !first || (first.role !== 'text' && first.role !== 'number') || first.filled === 0) return undefined
  return first.role === 'text' ? constant(first, first.header === '' ? undefined : first.name) : undefined
}

function constant(column: Column, name: string | undefined): WhoIsIt {
  return {
    attribute: name === undefined || name.length > 80 ? NAMELESS : name,
    group: {column: column.name},
    attributes: name === undefined ? [] : [name],
    used: [column],
  }
}

function isMadeOfAttributes({cells}: Column): boolean {
  return [...cells].every(isAttribute)
}

/** Each column is an attribute: filled by turns, or all at once. */
function inColumns(table: CsvTable, columns: readonly Column[]): WhoIsIt | undefined {
  const filled = table.rows.map(row => columns.filter(({index}) => cellOf(row, index) !== '').length)
  const names = columns.map(column => column.name)
  if (filled.every(count => count === 1)) return {attribute: {columns: names}, attributes: names, used: columns}
  if (!filled.every(count => count === columns.length)) return undefined
  const attribute = names.join(AND)
  if (attribute.length > 80) return undefined
  return {attribute, group: {column: names}, attributes: [attribute], used: columns}
}

const SEPARATORS = [': ', ' = ', ' - ', '=', ':', '|', '/', '_'] as const

/** `Gender: M`: attribute and group in one cell. */
function splitOf({name, cells}: Column): Omit<WhoIsIt, 'used'> | undefined {
  for (const separator of SEPARATORS) {
    const parts = [...cells].map(cell => [cell.slice(0, cell.indexOf(separator)), cell.indexOf(separator)] as const)
    if (parts.some(([part, at]) => at < 1 || !isAttribute(part))) continue
    const attributes = [...new Set(parts.map(([part]) => part.trim()))]
    if (attributes.length < cells.size)
      return {attribute: {column: name, before: separator}, group: {column: name, after: separator}, attributes}
  }
  return undefined
}

/** Several tables in a file: each has a column of its own for its groups, or a comment that says what it is about. */
function inSeveral(tables: readonly CsvTable[], group: Column | undefined): WhoIsIt | undefined {
  const headers = tables.map(table => table.headers)
  const own = headers.map(each => each.filter(name => headers.some(other => !other.includes(name))))
  const names = own.flatMap(each => (each.length === 1 ? each : []))
  if (
    names.length === tables.length &&
    new Set(names).size === names.length &&
    names.every(name => name !== '' && name.length <= MOST_LETTERS)
  )
    return {attribute: {columns: names}, attributes: names, used: []}
  const heading = headingOf(tables)
  if (!heading || !group) return undefined
  return {
    attribute: {heading: heading.form},
    group: {column: group.name},
    attributes: heading.names,
    used: [group],
  }
}

/** What the comments right above all tables have in common, with a placeholder for the rest. */
function headingOf(tables: readonly CsvTable[]): {form: string; names: string[]} | undefined {
  const comments = tables.map(table => table.comments.at(-1)?.text ?? '')
  const [first = ''] = comments
  if (comments.includes('') || new Set(comments).size < comments.length) return undefined
  const shortest = Math.min(...comments.map(text => text.length))
  let before = 0
  while (before < shortest && comments.every(text => text[before] === first[before])) before++
  let after = 0
  while (after < shortest - before && comments.every(text => text.at(-1 - after) === first.at(-1 - after))) after++
  // `age` and `area` have an `a` in common that is part of the name.
  while (before > 0 && /[\p{L}\p{N}_]/u.test(first[before - 1] ?? '')) before--
  while (after > 0 && /[\p{L}\p{N}_]/u.test(first.at(-after) ?? '')) after--
  const form = `${first.slice(0, before)}{attribute}${after > 0 ? first.slice(-after) : ''}`
  const compiled = form.length <= 200 ? pattern(form) : undefined
  const names = comments.flatMap(text => (compiled && match(compiled, text)?.get('attribute')) ?? [])
  return names.length === comments.length ? {form, names} : undefined
}
