import Type from 'typebox'
import {
  account,
  choice,
  count,
  date,
  either,
  fields,
  globs,
  list,
  named,
  none,
  path,
  seal,
  text,
  truth,
} from '../../text/schema.ts'
import {METRIC_NAMES} from './metrics.ts'
import {results} from './results.ts'
import * as words from './vocabulary.ts'

const groupName = text('A group, as you write it', {maxLength: 80})

const notTested = fields(
  {
    reason: choice(words.NOT_TESTED_REASONS, 'Why it is not tested'),
    why: text('The reason in words'),
    until: date('When it will be looked at again'),
  },
  'Why there is no test for it. It is shown as not tested, never as passed',
)

const attribute = fields(
  {
    is: choice(words.CHARACTERISTICS, 'The protected characteristic that this attribute stands for'),
    groups: list(groupName, 'Every group that is compared'),
    unknown: fields(
      {up_to: count('At most so many people'), why: text('Why it is not known for them')},
      'People whose group is not known',
    ),
    not_tested: notTested,
    held_by: text('Who holds this attribute, when it is not you'),
  },
  'A characteristic on which people are compared',
  {'x-entry': ['is', 'groups']},
)

const range = Type.Tuple([Type.Number(), Type.Number()], {description: 'From, to: both included'})

const threshold = fields(
  {
    event: text('The event', {'x-refers': 'event'}),
    metric: choice(METRIC_NAMES, 'What is compared'),
    of: choice(['favourable', 'adverse', 'both-sides'], 'Which side of the event'),
    ratio: range,
    difference: range,
    chosen_by: fields(
      {role: text('Role'), account: account('Account'), body: text('Body'), name: text('Name')},
      'Who chose it',
    ),
    why: text('Why this one'),
  },
  'A threshold of the project itself, on top of the policies',
)

export const fairness = fields(
  {
    attributes: named(attribute, 'The plan: which characteristics, which groups. It stands before the results come'),
    intersections: list(
      list(text('An attribute', {'x-refers': 'attribute'}), 'Two or three attributes'),
      'Attributes that are also compared together, such as `[gender, age]`. Results call it `gender & age`, its groups `woman & 65+`',
    ),
    strata: fields(
      {
        by: text('What people also differ in, such as `department`'),
        why: text('Why comparing within it is right: the choice can hide what it should show'),
      },
      'Groups are also compared within each value of this, beside the comparison of everybody',
    ),
    compare: named(groupName, 'The group that others are compared with. Absent: every pair'),
    thresholds: list(threshold, 'Thresholds of the project itself'),
  },
  'The plan for testing bias',
)

const evidenceElsewhere = fields(
  {
    held_in: text('Case or system that holds it'),
    seen_by: text('The role that has seen it'),
    summary: path('A summary in this repository'),
  },
  'Evidence that is not in this repository',
)

const signature = fields(
  {
    role: text('The role that signs', {'x-refers': 'role'}),
    by: account('Who signed'),
    seal: seal('What was signed: the seal of that moment'),
    pull_request: count('The pull request on which it was approved'),
    entered_by: account('Who vouches for a signature on paper'),
    record: path('The record of a body that has no account'),
  },
  'A sign-off',
)

export const assessment = fields(
  {
    kind: choice(words.ASSESSMENT_KINDS, 'What kind of assessment'),
    for: list(text('A system', {'x-refers': 'system'}), 'The systems it is about. Absent: all'),
    about: text('The model, source or event it is about', {'x-refers': 'subject'}),
    evidence: either(path('The document, in this repository'), evidenceElsewhere, 'The document that was written'),
    results: results,
    against: fields(
      {version: text('An earlier version'), process: text('How it is done without the model')},
      'What the results are shown beside',
    ),
    completed: date('When it was finished'),
    period: date('Start of the period that the data is from'),
    unit: text('What was counted, when it is not people'),
    by: fields({name: text('Who did it'), independent: truth('Independent of the team?')}, 'Who did it'),
    includes_ethics: truth('Does it also weigh what is right, beyond what is lawful?'),
    covers: fields(
      {
        paths: globs('A file, a folder, or a pattern', 'Content that the assessment is about'),
        facts: list(
          text('A field of this file, such as `use.effect`', {'x-refers': 'field'}),
          'Facts that the assessment rests on',
          {maxItems: 200},
        ),
        notebooks: choice(
          words.NOTEBOOKS,
          '`sources`: a covered Jupyter notebook counts by the sources of its cells, so running it again changes nothing. Only where the policy allows it',
        ),
      },
      'What was assessed: a change in it makes the assessment stale. `ethics-gate seal` writes what the policies ask at least',
    ),
    replaces: list(
      text('An earlier assessment', {'x-refers': 'assessment'}),
      'Earlier assessments that this one takes the place of',
    ),
    seal: either(
      seal('Binds the assessment to what it is about. `ethics-gate seal` writes it'),
      named(seal('The seal for one system'), 'One for each system'),
      'The seal',
    ),
    signed: list(signature, 'Who stands for it'),
  },
  'Something that was assessed',
  {'x-entry': ['kind', 'evidence']},
)
export const assessments = named(assessment, 'What was assessed, and where it is written')

const person = fields(
  {
    role: text('The role', {'x-refers': 'role'}),
    account: account('The account'),
    body: text('A body without an account, such as a council'),
    record: path('Where the body recorded it'),
    entered_by: account('Who entered the record here'),
    name: text('A name'),
  },
  'Who decided',
)

export const decision = fields(
  {
    id: text('A short name for it', {maxLength: 80}),
    kind: choice(words.DECISION_KINDS, 'What was decided'),
    about: fields(
      {
        rule: text('The rule it is about', {'x-refers': 'rule'}),
        attribute: text('The attribute'),
        group: text('The group'),
        event: text('The event'),
        model: text('The model'),
        decision: text('An earlier decision that this one answers'),
      },
      'What it is about',
    ),
    because: text('The reason'),
    by: person,
    date: date('When'),
    until: date('Until when it holds'),
    plan: text('What will be done, and what it will show'),
    considered: list(text('A law, a policy and its version'), 'The laws and policies that were considered'),
    to: text('Up to whom it is raised, or to which tier'),
    bound: Type.Tuple([Type.Number(), Type.Number()], {description: 'The difference that is accepted at most'}),
    system: text('The system it is about. Absent: all', {'x-refers': 'system'}),
  },
  'Something that people decided',
  {'x-entry': ['kind', 'because', 'date']},
)
export const decisions = list(decision, 'What was decided, by whom and why')

const dilemma = fields(
  {
    question: text('The question'),
    kind: choice(words.DILEMMA_KINDS, 'What kind of question'),
    raised: date('Since when it is asked'),
    holder: fields(
      {role: text('Who holds it now'), by: date('By when it is answered or handed on'), account: account('Account')},
      'Who holds it',
    ),
    handed_on: fields({to: text('To whom'), date: date('When')}, 'Handed on'),
    answered: fields({date: date('When'), answer: text('The answer'), by: person}, 'Answered'),
    parked: fields({because: text('Why it is parked'), until: date('Until when')}, 'Parked'),
    options: list(text('An option'), 'What could be done'),
    values: list(text('A value'), 'Which values are at stake'),
  },
  'An open question',
  {'x-entry': ['question', 'kind']},
)
export const dilemmas = either(none, named(dilemma, 'Questions'), 'Open questions, or `none` after asking')
