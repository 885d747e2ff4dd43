import type {Static} from 'typebox'
import {choice, fields, list} from '../../text/schema.ts'
import {role} from '../references.ts'

export const options = fields(
  {
    of: choice(
      ['model', 'declaration', 'data', 'classification'],
      'A change of what. `classification`: a project that is new and of which little is asked (a tier below 2)',
    ),
    by: list(role('A role'), 'Who must approve it; one of these is enough'),
  },
  'A change that needs approval on the pull request',
  {required: ['of', 'by']},
)
export type Options = Static<typeof options>
