import type {Static} from 'typebox'
import {count, fields} from '../../text/schema.ts'

export const options = fields(
  {disciplines: count('Different professions at least'), departments: count('Different departments at least')},
  'How many professions and departments take part',
)
export type Options = Static<typeof options>
