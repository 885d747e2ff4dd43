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
    attribute: written => translate(written, values(mapping?.attribute)),
    group: (written, attribute) => translateGroup(written, attribute, groups),
    ignores: written => ignored.has(written),
  }
}

/** Does `table:` say where figures stand? Otherwise it only translates names, and the format is recognised. */
export function saysWhere({path, count, attribute, group, groups, row_names, rows}: Mapping): boolean {
  const column = (source: Mapping['attribute']) =>
    typeof source === 'string' || (source !== undefined && source.column !== undefined)
  const groupColumn = typeof group === 'string' || (group !== undefined && group['column'] !== undefined)
  const asked = [path, count, groups, row_names, rows].some(field => field !== undefined)
  return asked || column(attribute) || groupColumn
}

/** What the declaration calls something; its own name where the mapping does not translate it. */
export function translate(written: string, values: Readonly<Record<string, string>> | undefined): string {
  return own(values, written) ?? written
}

/** The same for a group, whose names may differ by attribute; `*` stands for every attribute without its own names. */
export function translateGroup(written: string, attribute: string, values: Values | undefined): string {
  const ofAttribute = own(values, attribute)
  const names = typeof ofAttribute === 'object' ? ofAttribute : own(values, '*')
  if (typeof names === 'object') return translate(written, names)
  const name = own(values, written)
  return typeof name === 'string' ? name : written
}

/** The parts of `group:` where groups are rows or keys; `others` are names that do not belong there. */
export function groupSource(source: Exclude<GroupSource, string>): {
  column?: string
  values?: Values
  others: string[]
} {
  const {column, values, ...others} = source
  const names = Object.keys(others)
  if (column !== undefined && typeof column !== 'string') names.push('column')
  const isMap = typeof values === 'object' && !isList(values)
  if (values !== undefined && !isMap) names.push('values')
  return {...(typeof column === 'string' ? {column} : {}), ...(isMap ? {values} : {}), others: names}
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
