import Type, {type Static} from 'typebox'
import {choice, fields, list} from '../../text/schema.ts'

/** What a column can be asked to have. */
export const COLUMN_PARTS = ['why', 'description', 'type', 'source'] as const
export type ColumnPart = (typeof COLUMN_PARTS)[number]

const help = '`why` it is needed, its `description`, its `type`, the `source` it comes from'

/** One part, or a list of them. A pattern and not `enum`, which would also be held against the list itself. */
const need = Type.Unsafe<ColumnPart | ColumnPart[]>({
  ...list(choice(COLUMN_PARTS, help), help),
  type: ['string', 'array'],
  pattern: `^(?:${COLUMN_PARTS.join('|')})$`,
  'x-says': 'unknown-value',
  'x-values': COLUMN_PARTS,
})

export const options = fields({need}, "Each column in the source's list of columns has what is needed", {
  required: ['need'],
})
export type Options = Static<typeof options>
