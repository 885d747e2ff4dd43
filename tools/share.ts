import {isObject, type JsonObject, walk} from './json-schema.ts'

/** Shorter schemas cost less repeated than called. Measured on the declaration's validator. */
const WORTH_SHARING = 30

/**
 * Writes every subschema that occurs more than once a single time, under `$defs`. The validator then checks it by one
 * function, and a reader of the schema meets it once.
 */
export function shareRepeated(root: JsonObject): JsonObject {
  const repeated = repeatedSchemas(root)
  const definitions = new Map<string, JsonObject>()
  const share = (schema: JsonObject, at: readonly string[], inside: boolean): JsonObject => {
    const text = JSON.stringify(schema)
    const name = inside ? undefined : repeated.get(text)
    if (name === undefined) return walk(schema, at, (part, where) => share(part, where, false))
    if (!definitions.has(name)) {
      definitions.set(name, {})
      definitions.set(name, share(schema, [], true))
    }
    return {$ref: `#/$defs/${name}`}
  }
  const {$defs, ...rest} = share(root, [], true)
  const all = {...(isObject($defs) ? $defs : {}), ...Object.fromEntries(definitions)}
  return Object.keys(all).length === 0 ? rest : {...rest, $defs: all}
}

/** The JSON text of each subschema worth sharing, with the name it gets. */
function repeatedSchemas(root: JsonObject): ReadonlyMap<string, string> {
  const counts = new Map<string, number>()
  const names = new Map<string, string>()
  const taken = new Set(Object.keys(isObject(root.$defs) ? root.$defs : {}))
  const count = (schema: JsonObject, at: readonly string[]): JsonObject => {
    const text = JSON.stringify(schema)
    const before = counts.get(text) ?? 0
    counts.set(text, before + 1)
    if (before === 0) return walk(schema, at, count)
    if (!names.has(text) && text.length >= WORTH_SHARING && at.at(-1) !== 'propertyNames' && !('$ref' in schema)) {
      names.set(text, free(nameFor(at), taken))
    }
    return schema
  }
  walk(root, [], count)
  return names
}

const UNNAMED = new Set(['items', 'additionalProperties', 'properties', 'patternProperties', 'anyOf', 'oneOf', 'allOf'])

function nameFor(at: readonly string[]): string {
  const named = at.findLast(step => !UNNAMED.has(step) && /^[a-z][\w-]*$/i.test(step)) ?? 'shared'
  const last = at.at(-1)
  return last === 'items' || last === 'additionalProperties' ? `${named}-entry` : named
}

function free(name: string, taken: Set<string>): string {
  const candidates = Array.from({length: taken.size + 1}, (_, index) => (index === 0 ? name : `${name}-${index + 1}`))
  const found = candidates.find(candidate => !taken.has(candidate)) ?? name
  taken.add(found)
  return found
}
