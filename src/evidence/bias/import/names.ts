import type {GroupSource, Mapping} from '../../../declaration/schema/mapping.ts'
import type {Place} from '../../../words/place.ts'

type Values = Readonly<Record<string, string | Readonly<Record<string, string>>>>

/** The place of a field of `table:`. Only the entry's own line is known; the pointer says the rest. */
export function inTable(at: Place, ...path: readonly string[]): Place {
  const steps = ['table', ...path].map(step => step.replaceAll('~', '~0').replaceAll('/', '~1'))
  return {...at, pointer: `${at.pointer}/${steps.join('/')}`}
}

/** How names of a file become those of the declaration; a name that is not translated stays as it is. */
export interface Names {
  event(written: string): string
  attribute(written: string): string
  /** @param attribute as the declaration calls it */
  group(written: string, attribute: string): string
  /** Named in `ignore`: neither an attribute nor a group. */
  ignores(written: string): boolean
}

/** The names in `table:`; without one, everything keeps its own name. */
export function namesOf(mapping: Mapping | undefined): Names {
  const values = (source: Mapping['attribute']) => (typeof source === 'object' ? source.values : undefined)
  const groups = typeof mapping?.group === 'object' ? groupSource(mapping.group).values : undefined
  const ignored = new Set(mapping?.ignore)
  return {
    event: written => translate(written, values(mapping?.event)),
    attribute: written => translateAttribute(written, values(mapping?.attribute)),
    group: (written, attribute) => translateGroup(written, attribute, groups),
    ignores: written => ignored.has(written),
  }
}

/** Does `table:` say where figures stand? Otherwise it only translates names, and the format is recognised. */
export function saysWhere({path, count, attribute, group, groups, row_names, rows}: Mapping): boolean {
  const column = (source: Mapping['attribute']) =>
    typeof source === 'string' || [source?.column, source?.columns, source?.heading].some(place => place !== undefined)
  const groupColumn = typeof group === 'string' || (group !== undefined && group['column'] !== undefined)
  const asked = [path, count, groups, row_names, rows].some(field => field !== undefined)
  return asked || column(attribute) || groupColumn
}

/** What the declaration calls something; its own name where the mapping does not translate it. */
export function translate(written: string, values: Readonly<Record<string, string>> | undefined): string {
  return own(values, written) ?? written
}

/** The same for an attribute, of which an intersection has several. */
export function translateAttribute(written: string, values: Readonly<Record<string, string>> | undefined): string {
  const parts = own(values, written) === undefined ? (tuple(written) ?? written.split(AND)) : [written]
  return parts.map(part => translate(part, values)).join(AND)
}

/** The same for a group, whose names may differ by attribute; `*` stands for every attribute without its own names. */
export function translateGroup(written: string, attribute: string, values: Values | undefined): string {
  const direct = directly(written, attribute, values)
  if (direct !== undefined) return direct
  const attributes = attribute.split(AND)
  const parts = attributes.length > 1 ? (tuple(written) ?? written.split(AND)) : undefined
  if (parts?.length !== attributes.length) return written
  return parts.map((part, i) => directly(part, attributes[i] ?? '', values) ?? part).join(AND)
}

/** Between the names of an intersection: the group `woman & europe` of the attribute `sex & origin`. */
export const AND = ' & '

function directly(written: string, attribute: string, values: Values | undefined): string | undefined {
  const ofAttribute = own(values, attribute)
  const names = typeof ofAttribute === 'object' ? ofAttribute : own(values, '*')
  if (typeof names === 'object') return own(names, written)
  const name = own(values, written)
  return typeof name === 'string' ? name : undefined
}

/** The parts of a Python tuple as pandas writes it where a key has several levels: `('F', '<25')`. */
export function tuple(written: string): readonly string[] | undefined {
  const inside = /^\((.*)\)$/s.exec(written.trim())?.[1]
  if (inside === undefined) return undefined
  const parts: string[] = []
  const part = /\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|([^'",()]+))\s*(?:,|$)/sy
  while (part.lastIndex < inside.length) {
    const [, single, double, bare] = part.exec(inside) ?? []
    const text = single ?? double ?? bare?.trim()
    if (text === undefined || text === '') return undefined
    parts.push(text.replaceAll(/\\(.)/gs, '$1'))
  }
  return parts.length > 1 ? parts : undefined
}

interface GroupPlace {
  readonly column?: string | readonly string[]
  readonly before?: string
  readonly after?: string
  readonly values?: Values
  /** Names that do not belong where groups are rows or keys. */
  readonly others: readonly string[]
}

/** The parts of `group:` where groups are rows or keys. */
export function groupSource(source: Exclude<GroupSource, string>): GroupPlace {
  const {column, before, after, values, ...rest} = source
  const others = Object.keys(rest)
  const misplaced = (name: string) => void others.push(name)
  if (typeof column === 'object' && !isList(column)) misplaced('column')
  if (before !== undefined && typeof before !== 'string') misplaced('before')
  if (after !== undefined && typeof after !== 'string') misplaced('after')
  const isMap = typeof values === 'object' && !isList(values)
  if (values !== undefined && !isMap) misplaced('values')
  return {
    ...(typeof column === 'string' || isList(column) ? {column} : {}),
    ...(typeof before === 'string' ? {before} : {}),
    ...(typeof after === 'string' ? {after} : {}),
    ...(isMap ? {values} : {}),
    others,
  }
}

export function asList(value: string | readonly string[]): readonly string[] {
  return typeof value === 'string' ? [value] : value
}

function isList(value: unknown): value is readonly string[] {
  return Array.isArray(value)
}

function own<T>(values: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return values && Object.hasOwn(values, key) ? values[key] : undefined
}
