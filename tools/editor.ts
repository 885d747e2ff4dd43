import {type Json, type JsonObject, mapSchemas} from './json-schema.ts'

/**
 * The schema as an editor needs it. The gate reads every scalar of a YAML file as text; an editor has made numbers and
 * truth values of `version: 3`, `groups: [0, 1]` and `complex: true` before it looks at the schema (YAML 1.2, core schema).
 * So what is text for us may be one of those too, wherever such a text would be allowed. It only ever allows more.
 */
export function forEditors(schema: JsonObject): JsonObject {
  return mapSchemas(schema, (part, at) => (at.at(-1) === 'propertyNames' ? part : widened(part)))
}

function widened(schema: JsonObject): JsonObject {
  const types = [schema.type ?? []].flat()
  const values = Array.isArray(schema.enum) ? schema.enum : undefined
  if (values && (schema.type === undefined || types.includes('string'))) {
    const all = [...new Set([...values, ...values.flatMap(typed)])]
    const more = [...new Set(all.slice(values.length).map(value => typeof value))]
    return {...schema, ...(schema.type !== undefined && {type: oneOrMore([...types, ...more])}), enum: all}
  }
  if (!types.includes('string')) return schema
  const allowed = typeof schema.pattern === 'string' ? new RegExp(schema.pattern, 'u') : /^/
  const more = [
    ...(NUMBERS.some(text => allowed.test(text)) && !types.includes('number') ? ['number'] : []),
    ...(TRUTHS.some(text => allowed.test(text)) && !types.includes('boolean') ? ['boolean'] : []),
  ]
  return {...schema, type: oneOrMore([...types, ...more])}
}

const NUMBERS = ['0', '1', '2026', '3.1', '-1']
const TRUTHS = ['true', 'false']

/** What an editor makes of a text that stands in a file without quotes, where that is no text. */
function typed(value: Json): Json[] {
  if (typeof value !== 'string') return []
  if (TRUTHS.includes(value)) return [value === 'true']
  return /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(value) ? [Number(value)] : []
}

function oneOrMore(types: readonly Json[]): Json {
  const [first = 'string', ...rest] = types
  return rest.length === 0 ? first : [first, ...rest]
}
