import type {Place} from '../../words/place.ts'
import type {JsonSchema, TypeName} from './options.ts'
import {linearPattern, matches, type Pattern} from './pattern.ts'
import {canonical, isList, isMap, isOf, isWritten, numberOf, textOf, type Value} from './value.ts'

/** What a document does wrong, without its values: they may be personal. */
export type Fault = {
  readonly at: Place /** The policy's own words for what stands here. */
  readonly means?: string
} & (
  | {readonly kind: 'type'; readonly expected: readonly TypeName[]}
  | {readonly kind: 'value'; readonly allowed: readonly string[]}
  | {readonly kind: 'least' | 'most' | 'above' | 'below'; readonly limit: number}
  | {
      readonly kind: 'short' | 'long' | 'few-items' | 'many-items' | 'few-properties' | 'many-properties'
      readonly limit: number
    }
  | {readonly kind: 'form'; readonly pattern: string}
  | {readonly kind: 'twice' | 'none-contains' | 'none-fits' | 'several-fit' | 'forbidden'}
  | {readonly kind: 'missing' | 'unknown'; readonly name: string}
)
type Kinds<T> = T extends unknown ? Omit<T, 'at' | 'means'> : never
type What = Kinds<Fault>

export type Verdict =
  | {readonly kind: 'faults'; readonly faults: readonly Fault[]}
  /** Schema and document are too large together. */
  | {readonly kind: 'too-much'}

/** Comparisons for one document. */
const MOST_WORK = 2_000_000

/** Faults collected at most. */
export const MOST_FAULTS = 100

/**
 * Holds a document against a schema (JSON Schema Validation 2020-12, the keywords of `JsonSchema`). Always ends, without
 * running anything that schema or document hold.
 */
export function validate(schema: JsonSchema, document: Value): Verdict {
  const work: Work = {left: MOST_WORK, patterns: new Map()}
  const faults = judge(schema, document, work, MOST_FAULTS)
  return work.left < 0 ? {kind: 'too-much'} : {kind: 'faults', faults}
}

/** Patterns of a schema that cannot be matched in linear time. */
export function refusedPatterns(schema: JsonSchema): readonly string[] {
  const own = schema.pattern !== undefined && linearPattern(schema.pattern) === undefined ? [schema.pattern] : []
  return [...own, ...nested(schema).flatMap(refusedPatterns)]
}

function nested(schema: JsonSchema): readonly JsonSchema[] {
  const {items, contains, not, then, additionalProperties} = schema
  const single = [items, contains, not, schema.if, then, schema.else, additionalProperties]
  const several = [Object.values(schema.properties ?? {}), schema.allOf ?? [], schema.anyOf ?? [], schema.oneOf ?? []]
  return [...single.filter(part => typeof part === 'object'), ...several.flat()]
}

interface Work {
  left: number
  readonly patterns: Map<string, Pattern | undefined>
}

function judge(schema: JsonSchema, value: Value, work: Work, most: number): readonly Fault[] {
  work.left -= 1
  if (work.left < 0) return []
  const faults: Fault[] = []
  for (const part of [ofType, ofScalar, ofList, ofMap, ofOthers]) {
    if (faults.length >= most) break
    faults.push(...part(schema, value, work, most - faults.length))
    // What has the wrong type is not looked into.
    if (part === ofType && faults.length > 0) break
  }
  return faults.slice(0, most)
}

function fits(schema: JsonSchema, value: Value, work: Work): boolean {
  return judge(schema, value, work, 1).length === 0
}

function fault({description}: JsonSchema, at: Place, what: What): Fault {
  return description === undefined ? {at, ...what} : {at, means: description, ...what}
}

function ofType(schema: JsonSchema, value: Value): readonly Fault[] {
  const {type} = schema
  const expected = type === undefined ? [] : typeof type === 'string' ? [type] : type
  if (expected.length > 0 && !expected.some(one => isOf(one, value)))
    return [fault(schema, value.at, {kind: 'type', expected})]
  const allowed = schema.const === undefined ? schema.enum : [schema.const]
  if (allowed === undefined || allowed.some(one => isWritten(value, one))) return []
  return [fault(schema, value.at, {kind: 'value', allowed})]
}

function ofScalar(schema: JsonSchema, value: Value, work: Work): readonly Fault[] {
  const found: What[] = []
  const number = numberOf(value)
  if (number !== undefined) {
    const {minimum, maximum, exclusiveMinimum, exclusiveMaximum} = schema
    if (minimum !== undefined && number < minimum) found.push({kind: 'least', limit: minimum})
    if (maximum !== undefined && number > maximum) found.push({kind: 'most', limit: maximum})
    if (exclusiveMinimum !== undefined && number <= exclusiveMinimum)
      found.push({kind: 'above', limit: exclusiveMinimum})
    if (exclusiveMaximum !== undefined && number >= exclusiveMaximum)
      found.push({kind: 'below', limit: exclusiveMaximum})
  }
  const text = textOf(value)
  if (text !== undefined) found.push(...ofText(schema, text, work))
  return found.map(what => fault(schema, value.at, what))
}

function ofText({minLength, maxLength, pattern}: JsonSchema, text: string, work: Work): readonly What[] {
  const found: What[] = []
  if (minLength !== undefined || maxLength !== undefined) {
    const length = [...text].length
    if (minLength !== undefined && length < minLength) found.push({kind: 'short', limit: minLength})
    if (maxLength !== undefined && length > maxLength) found.push({kind: 'long', limit: maxLength})
  }
  if (pattern === undefined) return found
  const linear = work.patterns.has(pattern) ? work.patterns.get(pattern) : linearPattern(pattern)
  work.patterns.set(pattern, linear)
  work.left -= text.length * (linear?.steps.length ?? 0)
  if (work.left >= 0 && !(linear && matches(linear, text))) found.push({kind: 'form', pattern})
  return found
}

function ofList(schema: JsonSchema, value: Value, work: Work, most: number): readonly Fault[] {
  if (!isList(value)) return []
  const {items, contains, minItems, maxItems, uniqueItems} = schema
  const found: Fault[] = []
  const add = (what: What) => found.push(fault(schema, value.at, what))
  const {length} = value.items
  if (minItems !== undefined && length < minItems) add({kind: 'few-items', limit: minItems})
  if (maxItems !== undefined && length > maxItems) add({kind: 'many-items', limit: maxItems})
  if (uniqueItems === true) {
    const written = value.items.map(canonical)
    work.left -= written.reduce((total, item) => total + item.length, 0)
    if (new Set(written).size < length) add({kind: 'twice'})
  }
  if (contains !== undefined && !value.items.some(item => fits(contains, item, work))) add({kind: 'none-contains'})
  for (const item of items === undefined ? [] : value.items) {
    if (found.length >= most || work.left < 0) break
    found.push(...judge(items ?? {}, item, work, most - found.length))
  }
  return found
}

function ofMap(schema: JsonSchema, value: Value, work: Work, most: number): readonly Fault[] {
  if (!isMap(value)) return []
  const {properties = {}, required = [], additionalProperties, minProperties, maxProperties} = schema
  const found: Fault[] = []
  const add = (what: What, at = value.at) => found.push(fault(schema, at, what))
  const {entries} = value
  if (minProperties !== undefined && entries.size < minProperties) add({kind: 'few-properties', limit: minProperties})
  if (maxProperties !== undefined && entries.size > maxProperties) add({kind: 'many-properties', limit: maxProperties})
  for (const name of required) if (!entries.has(name)) add({kind: 'missing', name})
  for (const [name, item] of entries) {
    if (found.length >= most || work.left < 0) break
    const own = Object.hasOwn(properties, name) ? properties[name] : undefined
    const other = own ?? additionalProperties
    if (other === false) add({kind: 'unknown', name}, item.kind === 'scalar' ? item.keyAt : item.at)
    else if (typeof other === 'object') found.push(...judge(other, item, work, most - found.length))
  }
  return found
}

function ofOthers(schema: JsonSchema, value: Value, work: Work, most: number): readonly Fault[] {
  const {allOf = [], anyOf, oneOf, not, then} = schema
  const add = (what: What) => [fault(schema, value.at, what)]
  const one = oneOf?.filter(part => fits(part, value, work)).length
  const branch = schema.if === undefined ? undefined : fits(schema.if, value, work) ? then : schema.else
  return [
    ...allOf.flatMap(part => judge(part, value, work, most)),
    ...(anyOf === undefined || anyOf.some(part => fits(part, value, work)) ? [] : add({kind: 'none-fits'})),
    ...(one === undefined || one === 1 ? [] : add({kind: one === 0 ? 'none-fits' : 'several-fit'})),
    ...(not !== undefined && fits(not, value, work) ? add({kind: 'forbidden'}) : []),
    ...(branch === undefined ? [] : judge(branch, value, work, most)),
  ]
}
