import Type, {type Static} from 'typebox'
import {choice, fields, list, named, text} from '../../text/schema.ts'
import {assessments, decisions, dilemmas, fairness} from './evidence.ts'
import {
  data,
  models,
  owner,
  partners,
  people,
  project,
  publication,
  registrations,
  stated,
  team,
  training,
  use,
} from './project.ts'

const policies = list(
  text('A policy: `gladsaxe`, or with a version `gladsaxe@2021`', {pattern: '^[a-z0-9][a-z0-9-]*(@[0-9][0-9.]*)?$'}),
  'Policies that this project adds to what its organisation asks',
)

const facts = Type.Unsafe<Record<string, Record<string, unknown>>>({
  type: 'object',
  additionalProperties: {type: 'object', maxProperties: 1000},
  maxProperties: 200,
  description: 'Answers to what a policy asks beyond the common fields: policy, then question',
})

/** What may stand both at the top and in one system. */
const shared = {
  policies,
  owner,
  use,
  data,
  models,
  fairness,
  assessments,
  decisions,
  dilemmas,
  team,
  training,
  partners,
  registrations,
  publication,
  facts,
}

const system = fields(
  {
    name: text('The name people use'),
    goal: stated.goal,
    status: stated.status,
    started: stated.started,
    in_use_since: stated.inUseSince,
    ended: stated.ended,
    uses: list(text('A source', {'x-refers': 'source'}), 'The shared sources that it uses. Absent: all'),
    people,
    ...shared,
  },
  'One system of several',
)

export const DeclarationSchema = fields(
  {
    ethics: choice(['1'], 'The version of this format: 1'),
    project,
    ...shared,
    systems: named(system, 'The systems, where one repository holds several. What is shared stands at the top, once'),
  },
  'What a data project is, what it does to people, and what was assessed',
  {required: ['ethics', 'project']},
)

export type DeclarationData = Static<typeof DeclarationSchema>
export type SystemData = Static<typeof system>
