import Type, {type Static} from 'typebox'
import {choice, date, fields, list, text} from '../text/schema.ts'
import {SUBJECT_KINDS} from './vocabulary.ts'
import {EFFECTS_COMPARED, WAIVABLE} from './waivers-schema.ts'

/** Entries of one file. What has more than this is not improving, it is not started. */
const MOST_ENTRIES = 10_000

const name = (description: string) => Type.String({maxLength: 500, description})
const bounds = (description: string) => Type.Tuple([Type.Number(), Type.Number()], {description})

const figure = fields(
  {
    metric: name('The metric'),
    event: name('The event'),
    attribute: name('The attribute'),
    group: name('The group'),
    against: name('What it is compared with; empty: all others together, or a target'),
    side: name('The side of the event'),
    effect: choice(EFFECTS_COMPARED, 'What is compared'),
    population: name('Which people'),
    measured_on: name('Which data'),
    value: bounds('The estimate when it was last written, from and to'),
    best: bounds('The best estimate on record: nothing worse is tolerated'),
  },
  'A measured difference',
  {required: ['metric', 'event', 'attribute', 'group', 'against', 'side', 'effect']},
)

const entry = fields(
  {
    fingerprint: text('What the finding is known by', {pattern: '^[0-9a-f]{64}$'}),
    rule: name('The rule, as `policy/rule`'),
    project: name('The project'),
    system: name('The system'),
    subject: fields(
      {kind: choice(['repository', ...SUBJECT_KINDS], 'What kind'), id: name('Which')},
      'What it is about',
      {
        required: ['kind', 'id'],
      },
    ),
    outcome: choice(WAIVABLE, 'What the evidence says'),
    key: name('What is said of it'),
    said: text('Digest of what is said of it', {pattern: '^[0-9a-f]{32}$'}),
    figure,
    covered: text('Digest of what it is about: the tolerance ends when that changes', {pattern: '^c1-[0-9a-f]{32}$'}),
    since: date('Since when it is tolerated'),
    until: date('The last day on which it is'),
  },
  'A finding that is tolerated until it is mended',
  {
    required: [
      'fingerprint',
      'rule',
      'project',
      'system',
      'subject',
      'outcome',
      'key',
      'said',
      'covered',
      'since',
      'until',
    ],
  },
)

export const BaselineSchema = fields(
  {
    $schema: name('Where this format is described'),
    baseline: Type.Integer({minimum: 1, maximum: 1, description: 'The version of this format: 1'}),
    made: date('When it was written'),
    projects: list(name('A project'), 'Every project that was ever looked at for this file: none is new twice', {
      minItems: 0,
      maxItems: MOST_ENTRIES,
    }),
    entries: list(entry, 'What is tolerated', {minItems: 0, maxItems: MOST_ENTRIES}),
  },
  'What stood when the gate came, and is tolerated until it is mended; `ethics-gate baseline` writes it',
  {required: ['baseline', 'made', 'projects', 'entries']},
)
export type BaselineData = Static<typeof BaselineSchema>
export type EntryData = BaselineData['entries'][number]
