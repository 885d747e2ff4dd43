import type {Static} from 'typebox'
import {ASSESSMENT_KINDS, NOTEBOOKS} from '../../declaration/schema/vocabulary.ts'
import {choice, fields, list, period, truth} from '../../text/schema.ts'
import {field, part, role} from '../references.ts'

export const options = fields(
  {
    kind: choice(ASSESSMENT_KINDS, 'The kind of assessment'),
    parts: list(part('A part'), 'Parts that the document must have, each with text of its own'),
    signed: list(role('A role'), 'Roles that must have signed'),
    valid_for: period('How long it holds after it was completed'),
    covers: list(field('A field, or `models.path` for the model files'), 'What its seal must cover at least'),
    renewed_when: list(field('A field'), 'Facts that make it stale when they change: its seal must cover them'),
    notebooks: choice(
      NOTEBOOKS,
      '`sources`: may the entry let covered notebooks count by the sources of their cells (`covers: {notebooks: sources}`)?',
    ),
    attested: truth('May the evidence be kept elsewhere, and be attested?'),
    independent: truth('Must it be made by somebody outside the team?'),
  },
  'An assessment of this kind: completed, readable, with its parts, sealed, signed and still valid',
  {required: ['kind']},
)
export type Options = Static<typeof options>
