import type {JsonNode, JsonScalar} from '../../text/json.ts'
import type {ListNode, MapNode, Node, ScalarNode} from '../../text/node.ts'
import type {TypeName} from './options.ts'

/**
 * A value of a document: JSON, in which every scalar has its type, or YAML, in which every scalar is text until a schema
 * gives it a type. So `5` in YAML is a number and a text, as the schema asks.
 */
export type Value = Node | JsonNode

const NUMBER = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/

export function isMap(value: Value): value is MapNode {
  return value.kind === 'map'
}

export function isList(value: Value): value is ListNode {
  return value.kind === 'list'
}

function typeOf(scalar: ScalarNode | JsonScalar): JsonScalar['type'] | undefined {
  return 'type' in scalar ? scalar.type : undefined
}

/** The number that a value is, or can be read as. */
export function numberOf(value: Value): number | undefined {
  if (value.kind !== 'scalar') return undefined
  const type = typeOf(value)
  if (type !== undefined && type !== 'number') return undefined
  const text = String(value.value)
  return NUMBER.test(text) ? Number(text) : undefined
}

/** The text that a value is, or can be read as. */
export function textOf(value: Value): string | undefined {
  if (value.kind !== 'scalar') return undefined
  const type = typeOf(value)
  return type === undefined || type === 'text' ? String(value.value) : undefined
}

export function isOf(type: TypeName, value: Value): boolean {
  if (type === 'object') return value.kind === 'map'
  if (type === 'array') return value.kind === 'list'
  if (value.kind !== 'scalar') return false
  if (type === 'string') return textOf(value) !== undefined
  if (type === 'number') return numberOf(value) !== undefined
  if (type === 'integer') return Number.isInteger(numberOf(value))
  const known = typeOf(value)
  const text = String(value.value)
  if (type === 'boolean')
    return known === undefined ? /^(?:true|True|TRUE|false|False|FALSE)$/.test(text) : known === 'truth'
  return known === undefined ? /^(?:null|Null|NULL|~)$/.test(text) : known === 'null'
}

/** Is this what a policy wrote in `enum` or `const`? Numbers are equal by value, everything else by its text. */
export function isWritten(value: Value, written: string): boolean {
  if (value.kind !== 'scalar') return false
  if (String(value.value) === written) return true
  const number = numberOf(value)
  return typeOf(value) === 'number' && number !== undefined && NUMBER.test(written) && Number(written) === number
}

/** Text that two values share if and only if they are equal as JSON (RFC 8785 in spirit: keys sorted). */
export function canonical(value: Value): string {
  if (isMap(value)) {
    const entries = [...value.entries].map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`)
    return `{${entries.sort().join(',')}}`
  }
  if (isList(value)) return `[${value.items.map(canonical).join(',')}]`
  if (value.kind !== 'scalar') return ''
  const type = typeOf(value) ?? 'text'
  return `${type}${JSON.stringify(type === 'number' ? (numberOf(value) ?? value.value) : value.value)}`
}
