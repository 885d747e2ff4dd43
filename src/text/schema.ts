import Type, {type Static, type TSchema} from 'typebox'
import {DAY, INSIDE} from './forms.ts'

/**
 * Builders for the schemas of our own formats. A schema says shape only: every field of a closed map may be absent,
 * because what is needed is a policy's word. `x-` annotations steer messages and cross-references and are no constraint.
 */

type Options = {readonly [key: string]: unknown}

const GLOB = INSIDE.replaceAll('*?', '')
const NAME = '^[A-Za-z0-9](?:[A-Za-z0-9 _.+<>=&()-]{0,78}[A-Za-z0-9_.+<>=)-])?$'

export const text = (description: string, options: Options = {}) => Type.String({minLength: 1, description, ...options})
export const date = (description: string) =>
  Type.String({pattern: DAY, description, 'x-says': 'not-a-date', 'x-type': 'date'})
export const period = (description: string) =>
  Type.String({pattern: '^(?:0|[1-9]\\d{0,3}) (?:day|month|year)s?$', description, 'x-says': 'not-a-period'})
export const path = (description: string) =>
  Type.String({pattern: INSIDE, maxLength: 500, description, 'x-says': 'not-a-path', 'x-type': 'path'})
/** A path or pattern: `*` within a step, `**` over steps, `?` one character. */
export const glob = (description: string) =>
  Type.String({pattern: GLOB, maxLength: 500, description, 'x-says': 'not-a-path', 'x-type': 'glob'})
export const account = (description: string) =>
  Type.String({pattern: '^@[A-Za-z0-9](?:[A-Za-z0-9_-]{0,38})$', description, 'x-says': 'not-an-account'})
export const seal = (description: string) =>
  Type.String({pattern: '^[a-z]\\d?-[0-9a-f]{6,64}$', description, 'x-says': 'not-a-seal'})
export const truth = (description: string) => Type.Boolean({description})
export const count = (description: string) => Type.Integer({minimum: 0, description})
export const share = (description: string) => Type.Number({minimum: 0, maximum: 1, description})
export const number = (description: string, options: Options = {}) => Type.Number({description, ...options})

export const choice = <const V extends readonly string[]>(values: V, description: string, options: Options = {}) =>
  Type.Unsafe<V[number]>({type: 'string', enum: [...values], description, ...options})

/** A list of at least one; a single value is written as a list too. */
export const list = <T extends TSchema>(items: T, description: string, options: Options = {}) =>
  Type.Array(items, {description, minItems: 1, maxItems: 1000, ...options})

/** Every pattern is held against every path: enough for any project, and no more. */
export const globs = (of: string, description: string) => list(glob(of), description, {maxItems: 200})

type Optional<P extends Record<string, TSchema>> = {-readonly [K in keyof P]?: Static<P[K]>}

/** A closed map of known fields, each of which may be absent; `required` names the few that may not. */
export function fields<P extends Record<string, TSchema>, const R extends readonly (keyof P & string)[] = []>(
  properties: P,
  description: string,
  options: Options & {required?: R} = {},
) {
  type Shape = Omit<Optional<P>, R[number]> & {[K in R[number]]: Static<P[K]>}
  return Type.Unsafe<Shape>({type: 'object', properties, additionalProperties: false, description, ...options})
}

/** A closed map whose known keys all hold the same shape. */
export const each = <const K extends readonly string[], T extends TSchema>(keys: K, value: T, description: string) =>
  Type.Unsafe<{[Key in K[number]]?: Static<T>}>({
    type: 'object',
    properties: Object.fromEntries(keys.map(key => [key, value])),
    additionalProperties: false,
    description,
  })

/** An open map: names that people choose, all holding the same shape. */
export const named = <T extends TSchema>(value: T, description: string, options: Options = {}) =>
  Type.Unsafe<Record<string, Static<T>>>({
    type: 'object',
    propertyNames: {type: 'string', pattern: NAME, 'x-says': 'not-an-id'},
    additionalProperties: value,
    maxProperties: 1000,
    description,
    ...options,
  })

/** One of two shapes that differ in kind (text, list, map), so that an error is about the kind that was written. */
export function either<A extends TSchema, B extends TSchema>(first: A, second: B, description: string) {
  const {enum: values, ...text} = first as {enum?: readonly string[]; type?: string}
  const kinds = [text.type, (second as {type?: string}).type]
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema; `enum` alone would also hold for the other kind.
  const chosen = values ? {if: {type: 'string'}, then: {enum: values}} : {}
  return Type.Unsafe<Static<A> | Static<B>>({...text, ...second, ...chosen, type: kinds, description})
}

/** The single word `none`, said on purpose. */
export const none = Type.Unsafe<'none'>({
  type: 'string',
  pattern: '^none$',
  'x-says': 'unknown-value',
  'x-values': ['none'],
})
