import type {Static} from 'typebox'
import {DECISION_KINDS} from '../../declaration/schema/vocabulary.ts'
import {choice, fields, list} from '../../text/schema.ts'
import {oneOrMore, role} from '../references.ts'

export const options = fields(
  {
    kind: oneOrMore(choice(DECISION_KINDS, 'A kind of decision'), 'The kind of decision; one of these is enough'),
    fields: list(
      choice(['because', 'by', 'date', 'until', 'plan', 'considered', 'about'], 'A field'),
      'What the decision must say',
    ),
    by: list(role('A role'), 'Who must have taken it'),
    answers: choice(DECISION_KINDS, 'The kind of decision that it must answer'),
  },
  'A decision that is on record',
)
export type Options = Static<typeof options>
