import Type, {type Static, type TSchema} from 'typebox'
import {fields} from '../text/schema.ts'

/* Parts of the schemas of what we write as JSON. */

export const text = (description: string) => Type.String({description})
export const count = (description: string) => Type.Integer({minimum: 0, description})
export const list = <T extends TSchema>(items: T, description: string) => Type.Array(items, {description})
export const maybeText = (description: string) => Type.Unsafe<string | null>({type: ['string', 'null'], description})
export const maybeCount = (description: string) =>
  Type.Unsafe<number | null>({type: ['integer', 'null'], minimum: 0, description})

export const maybeNumber = (description: string) => Type.Unsafe<number | null>({type: ['number', 'null'], description})

export const maybeShare = (description: string) =>
  Type.Unsafe<number | null>({type: ['number', 'null'], minimum: 0, maximum: 1, description})

/** A closed map of which every field is always there. */
export function all<P extends Record<string, TSchema>>(properties: P, description: string) {
  const required = Object.keys(properties) as (keyof P & string)[]
  return Type.Unsafe<{[K in keyof P]: Static<P[K]>}>(fields(properties, description, {required}))
}

/** One of a few words, or `null`. */
export const maybeChoice = <const N extends readonly string[]>(names: N, description: string) =>
  Type.Unsafe<N[number] | null>({type: ['string', 'null'], enum: [...names, null], description})

export function maybe<T extends TSchema>(schema: T, description: string) {
  return Type.Unsafe<Static<T> | null>({...schema, type: ['object', 'null'], description})
}

/** Counted for every name of a vocabulary, also where it is 0. */
export function counted<const N extends readonly string[]>(names: N, description: string) {
  const properties = Object.fromEntries(names.map(name => [name, count('How many')]))
  return Type.Unsafe<Record<N[number], number>>(all(properties, description))
}

/** Bounds of a number: the lowest and the highest that fit; the same twice where it is exact, `null` where an end is open. */
export const bounds = (description: string) =>
  Type.Unsafe<[number | null, number | null] | null>({
    type: ['array', 'null'],
    items: {type: ['number', 'null']},
    minItems: 2,
    maxItems: 2,
    description,
  })

export const place = all(
  {
    file: text('Path from the root of the tree, with `/`'),
    line: Type.Integer({minimum: 1, description: 'Line, from 1'}),
    column: Type.Integer({minimum: 1, description: 'Column, from 1'}),
    pointer: text('JSON Pointer (RFC 6901) into the document; empty for the whole of it'),
  },
  'Where it stands, or where it should stand when it is missing',
)

export const message = all(
  {
    key: text('The message, the same in every language'),
    text: text('What it says, in the chosen language. Words between backticks are code'),
  },
  'Something to say to a person',
)
