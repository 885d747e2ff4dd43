import Type, {type Static} from 'typebox'
import {CHECK_OPTIONS} from '../checks/schemas.ts'
import {NOT_TESTED_REASONS, STATUSES} from '../declaration/schema/vocabulary.ts'
import {choice, count, date, each, either, fields, list, named, path, period, text, truth} from '../text/schema.ts'
import {LANGUAGES} from '../words/language.ts'
import {DISPOSITIONS, LEVELS, OUTCOMES, VERDICTS, type Verdict} from '../words/outcome.ts'
import {CERTAINTIES, ENFORCEABLE, LAYERS, SUBJECT_KINDS} from './vocabulary.ts'

const ID = '^[a-z0-9][a-z0-9-]{0,62}$'
const id = (description: string, options = {}) => text(description, {pattern: ID, 'x-says': 'not-an-id', ...options})
const level = choice(LEVELS, '`block` stops the merge, `warn` and `advise` are shown')
const language = choice(LANGUAGES, 'A language')

/** Field → allowed values, or `present` or `absent`; `any_of` holds alternatives. Fields AND, values OR. */
const conditionValues = either(
  text('`present` or `absent`', {'x-refers': 'presence'}),
  list(text('A value'), 'Allowed values'),
  'Allowed values',
)
export const conditions = Type.Unsafe<Conditions>({
  type: 'object',
  minProperties: 1,
  maxProperties: 200,
  properties: {
    any_of: {
      type: 'array',
      minItems: 2,
      maxItems: 200,
      items: {$ref: '#/$defs/conditions'},
      description: 'One of these is enough',
    },
  },
  additionalProperties: conditionValues,
  description: 'Fields and the values they may have: all fields must match, one value each is enough',
  'x-refers': 'conditions',
})
export interface Conditions {
  readonly [field: string]: readonly string[] | string | readonly Conditions[] | undefined
  readonly any_of?: readonly Conditions[]
}
const conditionsRef = Type.Unsafe<Conditions>({$ref: '#/$defs/conditions'})
const when = Type.Unsafe<string | Conditions>({
  type: ['string', 'object'],
  if: {type: 'object'},
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
  then: {$ref: '#/$defs/conditions'},
  description: 'When the rule applies: conditions, or the name of a group of conditions',
})

export type CheckCall = Readonly<Record<string, unknown>>
const check = Type.Unsafe<CheckCall>({
  type: 'object',
  minProperties: 1,
  maxProperties: 1,
  properties: CHECK_OPTIONS,
  additionalProperties: false,
  description: 'The check, and its options',
})
const checkRef = Type.Unsafe<CheckCall>({$ref: '#/$defs/check'})

const withReason = fields(
  {
    reasons: list(choice(NOT_TESTED_REASONS, 'A reason'), 'Reasons that count'),
    signed: list(text('A role', {'x-refers': 'role'}), 'Who must have signed the reason'),
    // biome-ignore lint/suspicious/noThenProperty: a word of the policy format.
    then: level,
  },
  'With a declared and signed reason',
)
const graded = either(
  level,
  fields(
    {
      block_from_tier: count('Blocks from this tier on, warns below it'),
      with_plan: level,
      with_reason: withReason,
    },
    'By tier, with a plan, with a reason',
  ),
  'How much this outcome weighs',
)
const enforce = either(level, each(ENFORCEABLE, graded, 'By outcome'), 'How much it weighs: one level, or by outcome')

const waiver = either(
  Type.Unsafe<'never'>({type: 'string', pattern: '^never$', 'x-says': 'unknown-value', 'x-values': ['never']}),
  fields(
    {by: text('A role', {'x-refers': 'role'}), at_most: period('At most so long')},
    'Who may set it aside, and for how long',
  ),
  'Who may set the rule aside, or `never`',
)
const acceptance = either(
  Type.Unsafe<'never'>({type: 'string', pattern: '^never$', 'x-says': 'unknown-value', 'x-values': ['never']}),
  fields(
    {
      by: list(text('A role', {'x-refers': 'role'}), 'Who may accept it'),
      needs: list(choice(['objective-justification'], 'An assessment'), 'What must be written'),
      at_most: period('At most so long'),
    },
    'Who may accept a measured difference',
  ),
  'Who may accept a measured difference, or `never`',
)

const applicability = fields(
  {
    date: date('From this day'),
    if: conditionsRef,
    as_enacted: date('The day as first enacted'),
    amended_by: text('The act that changed it'),
    certainty: choice(CERTAINTIES, 'How sure this date is'),
  },
  'A date from which the rule applies',
  {required: ['date']},
)

const rule = fields(
  {
    for: id('The requirement it serves', {'x-refers': 'requirement'}),
    serves: list(text('A clause', {'x-refers': 'clause'}), 'Clauses of the document that it serves'),
    each: choice(SUBJECT_KINDS, 'Asked for each of these, one by one'),
    when,
    at: list(choice(STATUSES, 'A status'), 'Only at these stages'),
    not_at: list(choice(STATUSES, 'A status'), 'Not at these stages'),
    outside_scope: truth('Asked also of projects that the policy does not cover'),
    check: checkRef,
    enforce,
    waiver,
    accept_difference: acceptance,
    from: list(applicability, 'From when it applies'),
    what: text('What must be there, in one line'),
    how: text('What to do about it'),
  },
  'A rule',
  {required: ['for', 'check', 'what']},
)

const requirement = fields(
  {
    title: text('Its title'),
    why: text('Why it is asked, for the person who reads the finding'),
    clause: text('Where it stands in the document'),
    layer: choice(LAYERS, '`law`, `policy` (the default) or `habit`'),
    maps_to: list(text('An identifier elsewhere'), 'The same requirement elsewhere'),
  },
  'A requirement',
  {required: ['title', 'why']},
)

const question = fields(
  {
    ask: text('The question'),
    values: list(text('An answer'), 'The answers that are possible'),
    many: truth('May there be several answers?'),
    text: truth('Answered in words'),
    number: choice(['share', 'count'], 'Answered with a number'),
    date: truth('Answered with a date'),
    fields: named(
      either(
        text('`text` or `path`', {'x-refers': 'kind-of-answer'}),
        list(text('An answer'), 'Answers'),
        'The kind of answer',
      ),
      'Several answers together',
    ),
  },
  'A question that this policy asks',
  {required: ['ask']},
)

const service = fields(
  {clauses: list(text('A clause', {'x-refers': 'clause'}), 'Clauses'), by: text('What serves them')},
  'Clauses that something else serves',
  {required: ['clauses', 'by']},
)
const beyond = fields(
  {clauses: list(text('A clause', {'x-refers': 'clause'}), 'Clauses'), because: text('Why no checker can serve them')},
  'Clauses that no checker can serve',
  {required: ['clauses', 'because']},
)

export const PolicySchema = fields(
  {
    policy: choice(['1'], 'The version of this format: 1'),
    id: id('The name of the policy; rules are called `id/rule`'),
    version: text('Its version', {pattern: '^[0-9][0-9.]*$', 'x-says': 'bad-form'}),
    language,
    owner: fields({name: text('Who owns it'), contact: text('Where to reach them')}, 'Who owns the policy', {
      required: ['name', 'contact'],
    }),
    adopted: fields(
      {by: text('Who adopted it'), date: date('When'), review_due: date('When it is due for review')},
      'Adoption',
    ),
    source: fields(
      {document: text('The document'), address: text('Where'), checked: date('When it was last read')},
      'The document behind it',
      {required: ['document', 'checked']},
    ),
    principles: choice(['organisation', 'policy'], 'Whose principles the findings name'),
    mode: choice(
      ['enforce', 'improve'],
      '`improve`: what stands is tolerated once it is on the approved baseline, what gets worse is not',
    ),
    scope: conditionsRef,
    roles: named(text('The role, for people'), 'Roles that may sign; a role that is not here is refused'),
    facts: named(question, 'What this policy asks beyond the common fields'),
    parts: named(
      list(text('A heading'), 'Headings that count'),
      'Parts of documents, and the headings that count as them',
    ),
    groups_of_rules: named(conditionsRef, 'Conditions used more than once, by name'),
    clauses: named(text('What it asks, in our own words'), 'Every clause of the document'),
    requirements: named(requirement, 'Requirements'),
    defaults: fields({enforce: level, waiver}, 'What rules get that do not say otherwise'),
    rules: named(rule, 'Rules'),
    served_elsewhere: list(service, 'Clauses that something else serves'),
    not_checked: list(beyond, 'Clauses that no checker can serve'),
  },
  'A policy: requirements, and rules that check them',
  {required: ['policy', 'id', 'version', 'language', 'owner', 'requirements', 'rules'], $defs: {conditions, check}},
)
export type PolicyData = Static<typeof PolicySchema>
export type RuleData = PolicyData['rules'][string]

/** A translation beside the policy, by the same names. */
export const PolicyTextsSchema = fields(
  {
    language,
    requirements: named(fields({title: text('Title'), why: text('Why it is asked')}, 'A requirement'), 'Requirements'),
    rules: named(fields({what: text('What must be there'), how: text('What to do about it')}, 'A rule'), 'Rules'),
    roles: named(text('A role'), 'Roles'),
    facts: named(text('The question'), 'Questions'),
    parts: named(list(text('A heading'), 'Headings'), 'Parts of documents'),
    clauses: named(text('What it asks'), 'Clauses'),
    served_elsewhere: list(text('What serves them'), 'In the order of the policy'),
    not_checked: list(text('Why no checker can'), 'In the order of the policy'),
  },
  'The texts of a policy in another language',
  {required: ['language']},
)
export type PolicyTextsData = Static<typeof PolicyTextsSchema>

const anyValue = Type.Unsafe<unknown>({description: 'Anything'})

const expected = either(
  choice(OUTCOMES, '`pass`: nothing of this rule is anything but a pass. Another outcome: at least one finding has it'),
  fields(
    {
      outcome: choice(OUTCOMES, 'What the evidence says'),
      level: choice(LEVELS, 'How much it weighs'),
      disposition: choice(DISPOSITIONS, 'What the gate does about it'),
      at: text('Where: a file of the project, with `:line` if that matters'),
    },
    'One finding that has all of these',
    {minProperties: 1},
  ),
  'What comes of the rule',
)
export type Expected = Static<typeof expected>

/** Cases that a policy is tested with. */
export const PolicyTestSchema = fields(
  {
    tests: choice(['1'], 'The version of this format: 1'),
    from: path('The project that the cases start from, relative to the repository'),
    today: date('The day on which the cases are judged'),
    cases: list(
      fields(
        {
          case: text('What it shows'),
          from: path('Another project to start from'),
          today: date('Another day'),
          policies: list(text('A policy'), 'The policies in force: this one unless said otherwise'),
          change: Type.Unsafe<Record<string, unknown>>({
            type: 'object',
            additionalProperties: anyValue,
            maxProperties: 200,
            description: 'Field of the declaration → its new value',
          }),
          remove: list(text('A field'), 'Fields of the declaration to take away'),
          files: Type.Unsafe<Record<string, string>>({
            type: 'object',
            additionalProperties: {type: 'string'},
            maxProperties: 200,
            description: 'File → its new text',
          }),
          without_files: list(path('A file'), 'Files to take away'),
          empty_parts: Type.Unsafe<Record<string, string>>({
            type: 'object',
            additionalProperties: {type: 'string'},
            maxProperties: 200,
            description: 'Document → the part whose text is taken out',
          }),
          keep_seals: truth('Leave seals and signatures as they were; otherwise they are renewed after the change'),
          expect: Type.Unsafe<Readonly<Record<string, Expected | Verdict>>>({
            type: 'object',
            minProperties: 1,
            maxProperties: 1000,
            properties: {verdict: choice(VERDICTS, 'The verdict on the whole project')},
            additionalProperties: expected,
            description: 'Rule → outcome, or {outcome, level, disposition, at}; `verdict` → the verdict',
          }),
        },
        'A case',
        {required: ['case', 'expect']},
      ),
      'The cases',
    ),
  },
  'Tests of a policy: start from a project that passes, change one thing',
  {required: ['tests', 'from', 'today', 'cases']},
)
export type PolicyTestData = Static<typeof PolicyTestSchema>
