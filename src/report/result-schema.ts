import Type, {type Static, type TSchema} from 'typebox'
import {LAYERS} from '../policy/vocabulary.ts'
import {choice, fields, truth} from '../text/schema.ts'
import {LANGUAGES} from '../words/language.ts'
import {DISPOSITIONS, LEVELS, OUTCOMES, VERDICTS} from '../words/outcome.ts'

/**
 * What `--format json` prints. Every field is always there; what does not apply is `null` or an empty list. The number
 * under `result` rises when a field is renamed, removed or means something else; new fields may come without.
 */

const text = (description: string) => Type.String({description})
const count = (description: string) => Type.Integer({minimum: 0, description})
const list = <T extends TSchema>(items: T, description: string) => Type.Array(items, {description})
const maybeText = (description: string) => Type.Unsafe<string | null>({type: ['string', 'null'], description})
const maybeCount = (description: string) =>
  Type.Unsafe<number | null>({type: ['integer', 'null'], minimum: 0, description})

const maybeNumber = (description: string) => Type.Unsafe<number | null>({type: ['number', 'null'], description})

const maybeShare = (description: string) =>
  Type.Unsafe<number | null>({type: ['number', 'null'], minimum: 0, maximum: 1, description})

/** A closed map of which every field is always there. */
function all<P extends Record<string, TSchema>>(properties: P, description: string) {
  const required = Object.keys(properties) as (keyof P & string)[]
  return Type.Unsafe<{[K in keyof P]: Static<P[K]>}>(fields(properties, description, {required}))
}

function maybe<T extends TSchema>(schema: T, description: string) {
  return Type.Unsafe<Static<T> | null>({...schema, type: ['object', 'null'], description})
}

/** Counted for every name of a vocabulary, also where it is 0. */
function counted<const N extends readonly string[]>(names: N, description: string) {
  const properties = Object.fromEntries(names.map(name => [name, count('How many')]))
  return Type.Unsafe<Record<N[number], number>>(all(properties, description))
}

/** Bounds of a number: the lowest and the highest that fit; the same twice where it is exact, `null` where an end is open. */
const bounds = (description: string) =>
  Type.Unsafe<[number | null, number | null] | null>({
    type: ['array', 'null'],
    items: {type: ['number', 'null']},
    minItems: 2,
    maxItems: 2,
    description,
  })

const place = all(
  {
    file: text('Path from the root of the tree, with `/`'),
    line: Type.Integer({minimum: 1, description: 'Line, from 1'}),
    column: Type.Integer({minimum: 1, description: 'Column, from 1'}),
    pointer: text('JSON Pointer (RFC 6901) into the document; empty for the whole of it'),
  },
  'Where it stands, or where it should stand when it is missing',
)

const message = all(
  {
    key: text('The message, the same in every language'),
    text: text('What it says, in the chosen language. Words between backticks are code'),
  },
  'Something to say to a person',
)

const role = all({role: text('Id of the role'), title: text('Its title, in the chosen language')}, 'A role')

const group = all(
  {
    group: text('The group'),
    side: text('The side of the event'),
    people: bounds('People in the group'),
    counted: bounds('People in it who count'),
    rate: bounds('Their share, from 0 to 1'),
    interval: bounds('Interval of that share'),
  },
  'One group',
)

const comparison = all(
  {
    group: text('The group'),
    against: text('The group it is compared with'),
    side: text('The side of the event'),
    effect: choice(
      ['ratio', 'difference', 'rate'],
      'How they are compared; `rate`: with a target, not with another group',
    ),
    estimate: bounds('The ratio or difference; an end without a number where it is infinite'),
    interval: bounds('Its interval'),
    range: bounds('From, to: what is allowed'),
    outcome: text('What the comparison gives'),
    why: maybeText('Why it is neither a pass nor a fail'),
    people_needed: maybeCount('About how many people a group would decide it, at these rates, in groups of one size'),
    people_needed_in_proportion: bounds('The same for each of the two groups, if they stay as large beside each other'),
    flips_with: maybeCount('How few people with another result would put it on the other side'),
    p: maybeShare('Two-sided p-value of equal rates, Fisher’s or the score test; decides nothing'),
    adjusted_p: maybeShare('The same, adjusted for all pairs by Holm; decides nothing'),
  },
  'Two groups compared',
)

const ratio = {
  ratio: maybeNumber('The rate of `group` as a share of that of `against`'),
  interval: bounds('Its interval; an end without a number where it is infinite'),
}

const stratified = all(
  {
    by: text('What the strata are of, such as a department'),
    group: text('The group'),
    against: text('The group it is compared with'),
    everybody: all(ratio, 'Everybody in the strata that could be used, as if there were none'),
    strata: list(
      all({value: text('The stratum'), ...ratio, why: maybeText('Why it is not in the sums')}, 'One stratum'),
      'By stratum',
    ),
    pooled: maybe(all(ratio, 'A ratio'), 'Ratio over all strata, by Mantel and Haenszel; null where there is none'),
    pooled_odds: maybe(all(ratio, 'An odds ratio'), 'Odds ratio over all strata, by Mantel and Haenszel'),
    heterogeneity_p: maybeShare('p-value of equal odds ratios, by Breslow and Day; small where the strata differ'),
    reverses: truth('Does everybody together point one way and the strata the other? Simpson’s paradox'),
  },
  'Two groups compared within strata. It explains; it decides nothing',
)

const bias = all(
  {
    kind: choice(['bias'], 'The kind of detail'),
    event: text('The event'),
    attribute: text('The attribute'),
    metric: text('The metric'),
    version: maybeText('The version that was measured'),
    population: maybeText('Among whom, where it is not everybody'),
    measured_on: maybeText('On which data: `training`, `holdout`, `pilot` or `operation`'),
    groups: list(group, 'By group'),
    comparisons: list(comparison, 'By comparison'),
    beside: list(
      all(
        {version: text('The version; empty where it is not known'), groups: list(group, 'By group')},
        'Another version',
      ),
      'The same metric of other versions, or of the process without the model; never mixed in',
    ),
    stratified: list(stratified, 'The same comparisons within the strata that the plan declares, beside everybody'),
    notes: list(message, 'What to know about where the figures come from'),
  },
  'A bias result',
)

const finding = all(
  {
    rule: text('`policy/rule`'),
    requirement: all(
      {
        id: text('Id of the requirement'),
        title: maybeText('Its title'),
        clause: maybeText('Where it stands in the document'),
        why: maybeText('Why it is asked'),
      },
      'The requirement behind the rule',
    ),
    layer: choice(LAYERS, 'What it rests on'),
    outcome: choice(OUTCOMES, 'What the evidence says; only `pass` is a pass'),
    disposition: choice(DISPOSITIONS, 'What the gate does about it'),
    level: choice(LEVELS, 'How much it weighs where it counts'),
    place,
    subject: all(
      {
        project: text('The project'),
        system: text('The system; empty for the repository as a whole'),
        kind: choice(['repository', 'system', 'model', 'source', 'event'], 'The kind of subject'),
        id: text('Its name'),
      },
      'What it is about',
    ),
    what: maybeText('What must be there'),
    how: maybeText('What to do about it'),
    message,
    because: maybe(message, 'Why the disposition is what it is, where that is not plain'),
    settled_by: list(role, 'Roles that can settle it; empty where the team itself can'),
    awaits: maybe(
      all(
        {
          role: text('The role that must sign'),
          title: text('Its title, in the chosen language'),
          by: maybeText('The account that is named for it'),
          code: maybeText('The line that signs it, for an approving review'),
        },
        'A sign-off',
      ),
      'The sign-off that waits for its proof',
    ),
    undeclared: list(text('A field'), 'Fields that the rule waits for'),
    attribute: maybeText('For a bias outcome: the attribute'),
    fix: maybe(
      all(
        {
          file: text('The file'),
          after: count('Insert below this line; 0 is the top'),
          text: text('The lines'),
        },
        'Lines to paste',
      ),
      'Lines to paste, and where',
    ),
    detail: maybe(bias, 'The numbers behind a bias outcome'),
    fingerprint: text('SHA-256 over rule, project and system, subject: the same from run to run'),
  },
  'One rule, for one subject, with what came of it',
)

const system = all(
  {
    project: text('Id of the project'),
    system: text('Id of the system'),
    name: text('Its name, for people'),
    file: text('Where it is declared'),
    tier: Type.Integer({minimum: 0, maximum: 4, description: 'How much is asked: 0 out of scope … 4 high'}),
    tier_from: list(
      all(
        {
          field: text('A field'),
          values: list(text('A value'), 'What it says; empty where it is not declared'),
          declared: Type.Boolean({description: 'Is it declared?'}),
          place,
        },
        'A fact',
      ),
      'The facts that gave the tier',
    ),
    status: maybeText('Where the project stands'),
  },
  'A system that was judged',
)

const policy = all(
  {
    id: text('Its name'),
    version: text('Its version'),
    digest: text('SHA-256 of its files'),
    owner: all({name: text('Who owns it'), contact: text('Where to reach them')}, 'Its owner'),
    source: maybe(
      all(
        {document: text('The document'), address: maybeText('Where it is'), checked: text('When it was last read')},
        'A document',
      ),
      'The document behind it',
    ),
  },
  'A policy in force',
)

const fault = all({place, message}, 'A fault in what decides')

export const ResultSchema = all(
  {
    result: Type.Unsafe<1>({type: 'integer', const: 1, description: 'The version of this format: 1'}),
    tool: all({name: choice(['ethics-gate'], 'Its name'), version: text('Its version')}, 'What judged'),
    verdict: choice(VERDICTS, 'The verdict'),
    headline: text('The verdict and why, in one sentence'),
    language: choice(LANGUAGES, 'The language of texts'),
    today: text('The day it was judged on'),
    commit: maybeText('The commit that was judged; null for files as they are on disk'),
    changed: truth('Were files on disk judged that differ from that commit?'),
    folder: text('The folder that was judged, from the root of the tree'),
    counts: all(
      {
        findings: count('All findings'),
        by_outcome: counted(OUTCOMES, 'Findings by outcome'),
        by_disposition: counted(DISPOSITIONS, 'Findings by disposition'),
        by_level: counted(LEVELS, 'Findings that count and are no pass, by level'),
      },
      'How many',
    ),
    systems: list(system, 'What was judged'),
    policies: list(policy, 'What it was judged by'),
    findings: list(finding, 'What came of it'),
    errors: list(fault, 'Faults in policies, settings or the product itself'),
    notes: list(message, 'What to know about how it was judged'),
  },
  'The result of a run of ethics-gate',
)
export type Result = Static<typeof ResultSchema>
