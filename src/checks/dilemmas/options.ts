import type {Static} from 'typebox'
import {fields, period, truth} from '../../text/schema.ts'

export const options = fields(
  {
    asked: truth('Must the question have been asked at all?'),
    overdue_after: period('How long after its date a question may stay open'),
  },
  'Open questions are on record and nobody has forgotten them',
)
export type Options = Static<typeof options>
