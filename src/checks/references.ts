import type {Static, TSchema} from 'typebox'
import {either, list, text} from '../text/schema.ts'

/** A field of the declaration, such as `use.effect`; inside `each: model` also `model.origin`. */
export const field = (description: string) => text(description, {'x-refers': 'field'})
export const role = (description: string) => text(description, {'x-refers': 'role'})
export const part = (description: string) => text(description, {'x-refers': 'part'})

/** One, or a list of them. */
export const oneOrMore = <T extends TSchema>(item: T, description: string) =>
  either(item, list(item, description), description)

export type OneOrMore<T extends TSchema> = Static<T> | Static<T>[]
