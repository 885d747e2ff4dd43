import type {Static} from 'typebox'
import {choice, fields, truth} from '../../text/schema.ts'

/**
 * What to look for. As soon as one kind is asked for (`person-keys` or `true`), only what is asked for is looked for.
 * Where none is asked for, every kind is, but those that are switched off (`none` or `false`).
 */
export const options = fields(
  {
    columns: choice(
      ['person-keys', 'none'],
      'Columns that identify persons, and cards that tell of personal data, in data said to be without persons',
    ),
    models: truth(
      'Model files that no declared model covers, and model cards that say something else than the declaration',
    ),
    libraries: truth('AI libraries in a project that declares no model'),
  },
  'Things in the project folder that the declaration does not mention. Nothing named: columns, models and libraries',
)
export type Options = Static<typeof options>
