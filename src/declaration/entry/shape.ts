/** What an answer that is still open can be. */
export type Open =
  | {readonly kind: 'choice'; readonly values: readonly string[]}
  | {readonly kind: (typeof FORMS)[number]}

/** Forms that an answer in one word or sentence has. */
export const FORMS = ['text', 'path', 'date', 'period', 'number', 'account', 'seal'] as const

/** How a field is written, as far as an entry to fill in needs it. */
export type Shape =
  | {readonly kind: 'open'; readonly open: Open; readonly none?: true}
  | {readonly kind: 'list'; readonly of: Shape; readonly none?: true}
  /** A map of names that people choose. */
  | {readonly kind: 'named'; readonly of: Shape; readonly none?: true}
  /** A closed map; `entry` names what the shortest useful one holds. */
  | {readonly kind: 'fields'; readonly fields: Readonly<Record<string, Shape>>; readonly entry: readonly string[]}

interface Schema {
  readonly type?: string | readonly string[]
  readonly enum?: readonly string[]
  readonly pattern?: string
  readonly then?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: boolean | Schema
  readonly items?: Schema | readonly Schema[]
  readonly 'x-type'?: string
  readonly 'x-says'?: string
  readonly 'x-entry'?: readonly string[]
}

/** The shape of what a schema of `src/text/schema.ts` describes. */
export function shapeOf(schema: Schema): Shape {
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? [])
  const isNone = types.includes('string') && types.length > 1 && schema.pattern === '^none$'
  // Where a text is enough, nobody has to write a map.
  if (types.includes('string') && !isNone) return {kind: 'open', open: openOf(schema)}
  const none = isNone ? {none: true as const} : {}
  if (types.includes('array')) {
    const {items} = schema
    const of = items === undefined || isTuple(items) ? undefined : items
    return of ? {kind: 'list', of: shapeOf(of), ...none} : {kind: 'open', open: {kind: 'number'}}
  }
  if (schema.properties) {
    const fields = Object.entries(schema.properties).map(([key, property]) => [key, shapeOf(property)] as const)
    return {kind: 'fields', fields: Object.fromEntries(fields), entry: schema['x-entry'] ?? []}
  }
  if (typeof schema.additionalProperties === 'object')
    return {kind: 'named', of: shapeOf(schema.additionalProperties), ...none}
  return {kind: 'open', open: openOf(schema)}
}

function isTuple(items: Schema | readonly Schema[]): items is readonly Schema[] {
  return Array.isArray(items)
}

const BY_ANNOTATION: Readonly<Record<string, (typeof FORMS)[number]>> = {
  date: 'date',
  path: 'path',
  glob: 'path',
  'not-a-period': 'period',
  'not-an-account': 'account',
  'not-a-seal': 'seal',
}

function openOf(schema: Schema): Open {
  const values = schema.enum ?? schema.then?.enum
  if (values) return {kind: 'choice', values}
  if (schema.type === 'boolean') return {kind: 'choice', values: ['true', 'false']}
  if (schema.type === 'integer' || schema.type === 'number') return {kind: 'number'}
  const form = BY_ANNOTATION[schema['x-type'] ?? ''] ?? BY_ANNOTATION[schema['x-says'] ?? '']
  return {kind: form ?? 'text'}
}
