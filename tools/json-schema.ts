export type Json = null | boolean | number | string | Json[] | JsonObject
export type JsonObject = {[key: string]: Json}

/** Keywords that hold a map of schemas, so that a property called `title` or `$id` is not taken for a keyword. */
const MAPS = new Set(['properties', 'patternProperties', '$defs', 'dependentSchemas'])
/** Keywords that hold data, not schemas. */
const DATA = new Set(['const', 'enum', 'default', 'examples', 'required', 'dependentRequired'])

/** For people and editors: kept in what is published, left out of what is compiled. */
const HELP = new Set([
  '$comment',
  'title',
  'description',
  'markdownDescription',
  'enumDescriptions',
  'default',
  'examples',
  'deprecated',
])

/** Keywords of our own: data that steers messages, cross-references and which of two values is stricter. They validate nothing. */
function isOurs(keyword: string): boolean {
  return keyword === 'order' || keyword.startsWith('x-')
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export type Step = (schema: JsonObject, at: readonly string[]) => JsonObject

/** Rebuilds a schema from what `step` makes of each schema directly inside it. */
export function walk(schema: JsonObject, at: readonly string[], step: Step): JsonObject {
  const into = (value: Json, where: readonly string[]): Json => {
    if (Array.isArray(value)) return value.map(item => into(item, where))
    return isObject(value) ? step(value, where) : value
  }
  const entries = Object.entries(schema).map(([keyword, value]): [string, Json] => {
    const where = [...at, keyword]
    if (DATA.has(keyword) || isOurs(keyword)) return [keyword, value]
    if (!MAPS.has(keyword) || !isObject(value)) return [keyword, into(value, where)]
    const named = Object.entries(value).map(([name, item]): [string, Json] => [name, into(item, [...where, name])])
    return [keyword, Object.fromEntries(named)]
  })
  return Object.fromEntries(entries)
}

/** Rebuilds a schema bottom-up, calling `change` on each schema in it. */
export function mapSchemas(schema: JsonObject, change: Step): JsonObject {
  const step: Step = (part, at) => change(walk(part, at, step), at)
  return step(schema, [])
}

/** The schema as it is compiled. */
export function withoutHelp(schema: JsonObject): JsonObject {
  return mapSchemas(schema, (part, at) => {
    const kept = Object.fromEntries(Object.entries(part).filter(([keyword]) => !HELP.has(keyword)))
    return typeIsImplied(part, at) ? without('type', kept) : kept
  })
}

/** Every keyword of our own that a schema uses. */
export function ourKeywords(schema: JsonObject): ReadonlySet<string> {
  const keywords = new Set<string>()
  mapSchemas(schema, part => {
    for (const keyword of Object.keys(part)) if (isOurs(keyword)) keywords.add(keyword)
    return part
  })
  return keywords
}

/** A name of a property is always text, and so is one of a list of texts. Said again, ajv would write code to convert it. */
function typeIsImplied(schema: JsonObject, at: readonly string[]): boolean {
  if (at.at(-1) === 'propertyNames') return true
  return schema.type === 'string' && Array.isArray(schema.enum) && schema.enum.every(value => typeof value === 'string')
}

function without(keyword: string, {[keyword]: _, ...rest}: JsonObject): JsonObject {
  return rest
}

/**
 * Brings every `$defs` up to the root, turns references by name into JSON pointers (editors follow those best), and
 * writes a union of bare constants as one `enum`, whose error names what is allowed.
 */
export function withRootDefinitions(schema: JsonObject): JsonObject {
  const definitions: JsonObject = {}
  const root = mapSchemas(schema, part => {
    const {$defs, ...rest} = part
    for (const [name, definition] of Object.entries(isObject($defs) ? $defs : {}))
      addDefinition(definitions, name, definition)
    if (typeof rest.$ref === 'string' && /^\w+$/.test(rest.$ref)) rest.$ref = `#/$defs/${rest.$ref}`
    return asEnum(asTuple(rest))
  })
  return Object.keys(definitions).length === 0 ? root : {...root, $defs: definitions}
}

function addDefinition(definitions: JsonObject, name: string, definition: Json): void {
  if (!isObject(definition)) throw new Error(`$defs/${name} must be an object`)
  const {$id: _, ...body} = definition
  const before = definitions[name]
  if (before !== undefined && JSON.stringify(before) !== JSON.stringify(body)) {
    throw new Error(`two different definitions are called ${name}`)
  }
  definitions[name] = body
}

/** TypeBox writes a tuple as JSON Schema had it before 2020-12. */
function asTuple(schema: JsonObject): JsonObject {
  if (!Array.isArray(schema.items)) return schema
  const {items, additionalItems, ...rest} = schema
  return {...rest, prefixItems: items, items: additionalItems ?? true}
}

function asEnum(schema: JsonObject): JsonObject {
  const {anyOf, ...rest} = schema
  if (!Array.isArray(anyOf) || 'type' in rest || 'enum' in rest) return schema
  const constants = anyOf.map(bareConstant)
  return constants.every(constant => constant !== undefined) ? {...rest, type: 'string', enum: constants} : schema
}

function bareConstant(schema: Json): string | undefined {
  if (!isObject(schema) || typeof schema.const !== 'string') return undefined
  return Object.keys(schema).every(keyword => keyword === 'type' || keyword === 'const') ? schema.const : undefined
}
