import type {Static} from 'typebox'
import {REGISTERS} from '../../declaration/schema/vocabulary.ts'
import {choice, fields} from '../../text/schema.ts'

export const options = fields({in: choice(['any', ...REGISTERS], 'The register')}, 'Publication in a register', {
  required: ['in'],
})
export type Options = Static<typeof options>
