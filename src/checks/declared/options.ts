import type {Static} from 'typebox'
import {count, either, fields, list} from '../../text/schema.ts'
import {field} from '../references.ts'

const wanted = list(field('A field'), 'The fields that must be there')

export const options = either(
  wanted,
  fields(
    {fields: wanted, at_least: count('How many items each must hold at least')},
    'Fields, and how many items each must hold',
    {required: ['fields']},
  ),
  'Fields of the declaration that must be filled in',
)
export type Options = Static<typeof options>
