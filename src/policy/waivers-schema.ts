import Type, {type Static} from 'typebox'
import {account, choice, date, either, fields, list, path, text} from '../text/schema.ts'

/** Outcomes that can be set aside for a time. An error is mended, and a sign-off that is not proven is given. */
export const WAIVABLE = [
  'fail',
  'inconclusive',
  'undefined',
  'suppressed',
  'not-tested',
  'missing',
  'stale',
  'undeclared',
] as const
export type Waivable = (typeof WAIVABLE)[number]

export const EFFECTS_COMPARED = ['ratio', 'difference', 'rate'] as const

const name = (description: string) => text(description, {maxLength: 200})

const about = fields(
  {
    rule: name('The rule, as `policy/rule`'),
    project: name('The id of the project'),
    system: name('The system. Absent: the one that the project has'),
    model: name('The model, where the rule is asked for each model'),
    source: name('The source, where the rule is asked for each source'),
    event: name('The event, where the rule is asked for each event'),
    attribute: name('The attribute that a bias test is about'),
    outcome: either(
      choice(WAIVABLE, 'An outcome'),
      list(choice(WAIVABLE, 'An outcome'), 'Outcomes'),
      'What is set aside: another outcome is not',
    ),
    metric: name('The metric that the bound is of'),
    effect: choice(EFFECTS_COMPARED, 'What the bound is of, where its form does not say'),
    bound: Type.Tuple([Type.Number(), Type.Number()], {
      description: 'For a bias metric: the estimate may lie from here to there, and no worse',
    }),
    content: text('What it is about, as it was then: `ethics-gate check` says what to write here', {
      pattern: '^c1-[0-9a-f]{32}$',
      'x-says': 'not-a-seal',
    }),
  },
  'What is set aside',
  {required: ['project']},
)

const person = fields(
  {
    role: name('The role that decided'),
    account: account('The account'),
    body: name('A body without an account, such as a council'),
    record: path('Where the body recorded it'),
    entered_by: account('Who entered the record here'),
  },
  'Who decided',
  {required: ['role']},
)

const decision = fields(
  {
    id: text('A short name for it', {pattern: '^[a-z0-9][a-z0-9-]{0,62}$', 'x-says': 'not-an-id'}),
    kind: choice(['waive', 'tier'], '`waive` sets a rule aside for a time, `tier` asks less of a system'),
    about,
    because: text('The reason'),
    by: person,
    date: date('When it was decided'),
    until: date('The last day on which it holds'),
    renews: text('The decision that it prolongs', {pattern: '^[a-z0-9][a-z0-9-]{0,62}$', 'x-says': 'not-an-id'}),
    to: choice(['0', '1', '2', '3'], 'For `tier`: the tier that is asked from then on'),
  },
  'Something that is set aside',
  {required: ['id', 'kind', 'about', 'because', 'by', 'date', 'until']},
)

export const WaiversSchema = fields(
  {
    waivers: choice(['1'], 'The version of this format: 1'),
    decisions: list(decision, 'What is set aside, by whom, why and until when', {minItems: 0}),
  },
  'Rules that are set aside for a time; read from the default branch only',
  {required: ['waivers']},
)
export type WaiversData = Static<typeof WaiversSchema>
export type WaiverData = NonNullable<WaiversData['decisions']>[number]
