import Type, {type Static} from 'typebox'
import {choice, fields, globs, list, path, text} from '../text/schema.ts'
import {LANGUAGES} from '../words/language.ts'
import {LEVELS} from '../words/outcome.ts'
import {roles} from './role-schema.ts'

const reference = text('A policy, with or without a version', {
  pattern: '^[a-z0-9][a-z0-9-]*(@[0-9][0-9.]*)?$',
  'x-says': 'bad-form',
})

const organisation = fields(
  {
    repository: text('`owner/name` of the repository that holds it', {
      pattern: '^[A-Za-z0-9-]+/[A-Za-z0-9._-]+$',
      'x-says': 'bad-form',
    }),
    path: path('The file'),
    at: text('The commit', {pattern: '^[0-9a-f]{40}$', 'x-says': 'bad-form'}),
    blob: text('The Git blob id of the file', {pattern: '^[0-9a-f]{40}$', 'x-says': 'bad-form'}),
    branch: text('The branch that contains the commit'),
  },
  'Where the organisation file is',
  {required: ['path']},
)

const approval = fields(
  {
    name: text('A short name for it: one word', {
      pattern: '^[a-z0-9][a-z0-9-]{0,62}$',
      'x-says': 'bad-form',
    }),
    paths: globs('A file, a folder or a pattern', 'A change of one of these asks for it'),
    from_tier: Type.Integer({minimum: 0, maximum: 4, description: 'Only in projects of this tier and higher'}),
    by: list(text('A role'), 'Who approves it; one of these is enough'),
  },
  'A change that somebody must approve',
  {required: ['name', 'paths', 'by']},
)

export const GateSchema = fields(
  {
    gate: choice(['1'], 'The version of this format: 1'),
    organisation,
    policies: list(reference, 'Policies that this repository adds to what its organisation asks'),
    mode: choice(['enforce', 'improve', 'observe'], 'How it is enforced'),
    branches: globs('A branch', 'Branches that are gated; each has a status of its own'),
    language: choice(LANGUAGES, 'The language of comments'),
    timezone: text('Time zone in which dates are read', {
      pattern: '^[A-Za-z_]+(/[A-Za-z_+0-9-]+)*$',
      'x-says': 'bad-form',
    }),
    context: text('Name of the status, the same for all gated branches: for branches that share every protection', {
      pattern: '^[A-Za-z0-9][A-Za-z0-9 ._:/-]{0,99}$',
      'x-says': 'bad-form',
    }),
    owners: list(text('A role'), 'Who may change this folder'),
    roles,
    approvals: list(approval, 'Changes that somebody must approve, whatever the policies ask', {maxItems: 200}),
    stricter: Type.Unsafe<Record<string, (typeof LEVELS)[number]>>({
      type: 'object',
      additionalProperties: choice(LEVELS, 'At least this level'),
      maxProperties: 1000,
      description: 'Rules that weigh more in this repository',
    }),
    exclude: globs('A folder', 'Folders that are not part of any project, such as test data'),
  },
  'How this repository is gated; read from the default branch only',
  {required: ['gate']},
)
export type GateData = Static<typeof GateSchema>
