import Type from 'typebox'
import {list, text} from '../../text/schema.ts'

/** Field → the values that are allowed. The policy compiler checks both against the declaration's schema. */
export const options = Type.Unsafe<Record<string, string[]>>({
  type: 'object',
  minProperties: 1,
  maxProperties: 200,
  additionalProperties: list(text('An allowed value'), 'The allowed values'),
  description: 'A field, and the values that are allowed for it',
  'x-refers': 'conditions',
})
export type Options = Record<string, readonly string[]>
