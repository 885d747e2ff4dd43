import {
  account,
  choice,
  count,
  date,
  each,
  either,
  fields,
  list,
  named,
  none,
  path,
  period,
  text,
  truth,
} from '../../text/schema.ts'
import * as words from './vocabulary.ts'

const status = choice(words.STATUSES, 'Where it stands. A project that was considered and declined keeps its file.')
const started = date('The day work began')
const inUseSince = date('The first day that results were used on real cases')
const ended = date('The day it stopped, was declined or retired')
const goal = text('What it is for, in one sentence that a citizen understands')

export const project = fields(
  {
    name: text('The name people use', {maxLength: 200}),
    id: text('A short name that never changes, kept when the project is renamed or moved. Absent: made from the name', {
      pattern: '^[a-z0-9][a-z0-9-]{0,62}$',
      'x-says': 'not-an-id',
    }),
    goal,
    public_value: text('What society gains by it'),
    status,
    experiment: truth('An experiment with an end date and no effect on people'),
    started,
    in_use_since: inUseSince,
    ended,
    next_review: date('When it is looked at again'),
  },
  'What the project is',
  {required: ['name']},
)

export const owner = fields(
  {
    unit: text('The unit that owns it'),
    manager: text('The manager who answers for it (a function, not a private name)'),
    contact: text('Where to reach the team: a shared address'),
    citizens: text('Where people can ask what is held about them: a page in this repository or an address'),
  },
  'Who answers for it',
)

export const event = fields(
  {
    by: choice(words.ACTORS, 'Who makes it happen: the model, or a person who may follow it'),
    for_the_person: choice(
      words.POLARITIES,
      'Is it good or bad for the person it happens to? `both`: an offer that is help and burden',
    ),
    truth_known_for: choice(words.TRUTH_KNOWN_FOR, 'For whom it is known afterwards whether it was right'),
    among: text('The event that comes before: only those to whom that happened can meet this one', {
      'x-refers': 'event',
    }),
    means: text('What happens, in plain words'),
  },
  'Something that happens to a person',
  {'x-entry': ['by', 'for_the_person', 'truth_known_for']},
)

export const use = fields(
  {
    supports: text('Which piece of work it supports'),
    effect: choice(words.EFFECTS, 'The worst that can follow for a person'),
    automation: choice(
      words.AUTOMATION,
      '`none`: insight only · `support`: a person decides · `automated`: nobody looks',
    ),
    events: named(event, 'What happens to a person, in order; bias is tested for each'),
    override: fields(
      {procedure: path('How a professional overrules it'), logged: truth('Is every overruling recorded?')},
      'Overruling',
    ),
    public_space: truth('Does it observe people in public space?'),
    talks_with_people: truth('Does it talk or write to people directly?'),
    notice: fields(
      {text: text('The words people see'), seen_at: path('A picture or page that shows it')},
      'How people are told that they deal with a computer',
    ),
    handover: fields({procedure: path('How a person takes over')}, 'Reaching a person'),
    staff_effect: text('What it changes for the staff who work with it'),
    human_contact: text('What it does to the time people have for each other'),
  },
  'What it does to people',
)

const group = fields(
  {
    relation: choice(words.RELATIONS, 'What they are to the organisation'),
    number: count('About how many people'),
    vulnerable: either(
      none,
      list(choice(words.VULNERABLE, 'A reason to be careful'), 'Reasons'),
      'Reasons why this group needs extra care, or `none`',
    ),
    affected: text('How this group in particular is affected'),
  },
  'A group of people whose data is used',
  {'x-entry': ['relation']},
)
export const people = named(group, 'Whose data it is, group by group')

const source = fields(
  {
    about: choice(words.ABOUT, 'How close this source comes to a person'),
    columns: path('A file that lists its columns and why each is needed'),
    linked_with: list(text('A source', {'x-refers': 'source'}), 'Sources it is linked with, person by person'),
    basis: each(words.SOURCE_PHASES, text('The article of law'), 'The legal basis, for each phase that it differs in'),
    collected_from: text('What or whom it is collected from'),
    aggregated_by: text('Who aggregates it'),
    smallest_cell: count('The fewest people that one number may stand for'),
    from: text('Who delivers it'),
  },
  'One source of data',
  {'x-entry': ['about']},
)
export const sources = named(source, 'Where the data comes from')

export const data = fields(
  {
    about: choice(words.ABOUT, 'The closest that any source comes to a person'),
    because: text('Why no persons are in it: needed for `no-persons`'),
    incidental: truth('People may turn up in it, but nobody is analysed'),
    people,
    sources,
    special_categories: either(
      none,
      named(text('Why it is there'), 'Sensitive kinds of data'),
      'Sensitive data (GDPR Articles 9 and 10) and why it is there, or `none`',
    ),
    stand_ins: either(
      none,
      named(choice(words.CHARACTERISTICS, 'What it may stand in for'), 'Columns that may stand in'),
      'Columns that may stand in for a protected characteristic, or `none`',
    ),
    minimised: text('How the amount of data is kept to what the goal needs'),
    retention: period('How long it is kept'),
  },
  'What it is made of',
)

const explanation = fields(
  {staff: path('For the staff who work with it'), citizen: path('For the people it is about')},
  'Where it is explained',
  {'x-entry': ['staff', 'citizen']},
)

const model = fields(
  {
    path: path('Where the model lies: a file or folder'),
    artefact: fields(
      {name: text('File name'), digest: text('`sha256:` and its digest')},
      'A model kept outside this repository',
    ),
    version: text('The version in use'),
    about: choice(words.MODEL_ABOUT, 'What it judges'),
    does: choice(words.MODEL_DOES, 'What it does'),
    kind: choice(words.MODEL_KINDS, 'The technique'),
    learns: truth('Is it learned from data, or are its rules written by people?'),
    origin: choice(words.ORIGINS, 'Who made it'),
    supplier: fields(
      {
        name: text('Company'),
        product: text('Product'),
        contract: text('Contract number'),
        documents: list(path('A document'), 'What the supplier has answered'),
      },
      'Who delivered it',
    ),
    built_on: fields({name: text('The model underneath'), by: text('Who made that')}, 'A model that it is built on'),
    explained: explanation,
    limitations: list(text('A limit'), 'What it is not valid for'),
    uses: list(text('A source', {'x-refers': 'source'}), 'Sources it uses'),
  },
  'A model: anything from a scorecard to a language model',
  {'x-entry': ['about']},
)
export const models = named(model, 'The models')

export const partners = list(
  fields({name: text('Name'), role: choice(words.PARTNER_ROLES, 'Its role')}, 'A partner'),
  'Others who take part',
)
export const team = list(
  fields(
    {
      discipline: choice(words.DISCIPLINES, 'Profession'),
      department: text('Department'),
      role: text('Role in the project'),
      account: account('Account'),
    },
    'Somebody on the team',
  ),
  'Who works on it, by profession and department',
)
export const training = list(
  fields(
    {
      role: text('Who was trained'),
      topic: choice(words.TRAINING_TOPICS, 'In what'),
      date: date('When'),
      valid_until: date('Until when it counts'),
    },
    'A training',
  ),
  'Training that was followed',
)
export const registrations = each(
  words.REGISTERS,
  fields(
    {
      status: choice(words.REGISTRATION_STATUSES, 'Is it in this register?'),
      because: text('Why not'),
      url: text('Where'),
      date: date('Since when'),
    },
    'An entry in a register',
  ),
  'Public registers that name it',
)
export const publication = fields(
  {to: choice(['everyone', 'organisation'], 'Who may read this declaration'), because: text('Why not everyone')},
  'Openness',
)
export const stated = {status, started, inUseSince, ended, goal}
