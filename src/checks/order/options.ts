import type {Static} from 'typebox'
import {list} from '../../text/schema.ts'
import {field} from '../references.ts'

export const options = list(
  field('A date: a field, `decisions.<kind>.date`, or `<kind of assessment>.completed`'),
  'Dates that must follow each other in this order',
  {minItems: 2},
)
export type Options = Static<typeof options>
