import Type, {type Static} from 'typebox'
import {choice, date, each, fields, list, named, text} from '../text/schema.ts'
import {LANGUAGES} from '../words/language.ts'
import {LEVELS} from '../words/outcome.ts'
import {roles} from './role-schema.ts'
import {type Conditions, conditions} from './schema.ts'

const reference = text('A policy, with or without a version: `gladsaxe@2021`', {
  pattern: '^[a-z0-9][a-z0-9-]*(@[0-9][0-9.]*)?$',
  'x-says': 'bad-form',
})
const tier = Type.Unsafe<{readonly any?: readonly Conditions[]}>({
  type: 'object',
  properties: {
    any: {
      type: 'array',
      minItems: 1,
      maxItems: 200,
      items: {$ref: '#/$defs/conditions'},
      description: 'One of these is enough',
    },
  },
  additionalProperties: false,
  description: 'When a system is in this tier',
})

export const OrganisationSchema = fields(
  {
    organisation: choice(['1'], 'The version of this format: 1'),
    name: text('The organisation'),
    languages: list(choice(LANGUAGES, 'A language'), 'The languages that its policies must have'),
    contacts: named(text('Address'), 'Whom people can ask'),
    principles: named(text('The principle'), 'Principles of the organisation'),
    policies: fields(
      {everywhere: list(reference, 'Asked of every project'), allowed: list(reference, 'That a project may add')},
      'Policies',
    ),
    roles,
    owners: list(text('A role'), 'Who approves that a repository follows another organisation file, or none'),
    tiers: each(
      ['4', '3', '2', '1', '0'],
      tier,
      'How much is asked: the first tier that fits from the top; `no-persons` with a reason is tier 0 before anything else',
    ),
    gate: fields(
      {mode: choice(['enforce', 'improve', 'observe'], 'How it is enforced'), since: date('Since when')},
      'How the gate works',
    ),
    stricter: Type.Unsafe<Record<string, (typeof LEVELS)[number]>>({
      type: 'object',
      additionalProperties: choice(LEVELS, 'At least this level'),
      maxProperties: 1000,
      description: 'Rules that weigh more here than the policy says: the only direction there is',
    }),
  },
  'Who decides in an organisation, and what it asks of its projects',
  {required: ['organisation', 'name'], $defs: {conditions}},
)
export type OrganisationData = Static<typeof OrganisationSchema>
