import Type, {type Static} from 'typebox'
import {LAYERS} from '../policy/vocabulary.ts'
import {choice, truth} from '../text/schema.ts'
import {LANGUAGES} from '../words/language.ts'
import {DISPOSITIONS, LEVELS, OUTCOMES, VERDICTS} from '../words/outcome.ts'
import {bias} from './bias-schema.ts'
import {
  all,
  bounds,
  count,
  counted,
  list,
  maybe,
  maybeChoice,
  maybeCount,
  maybeText,
  message,
  place,
  text,
} from './schema-parts.ts'

/**
 * What `--format json` prints. Every field is always there; what does not apply is `null` or an empty list. The number
 * under `result` rises when a field is renamed, removed or means something else; new fields may come without.
 */

const MOVEMENTS = ['new', 'worse', 'same', 'better'] as const
const STANDINGS = ['before', 'elsewhere'] as const
const MODES = ['enforce', 'improve', 'observe'] as const
const CHANGE_KINDS = ['content', 'paperwork', 'adoption', 'repair'] as const
const SET_ASIDE = ['waiver', 'justified', 'tolerated'] as const
const SET_ASIDE_STATES = ['used', 'unused', 'expired', 'refused'] as const

const role = all({role: text('Id of the role'), title: text('Its title, in the chosen language')}, 'A role')

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
          holders: list(text('An account'), 'Accounts that hold the role, where that is known'),
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
          instead: truth('The line below is replaced'),
        },
        'Lines to paste',
      ),
      'Lines to paste, and where',
    ),
    detail: maybe(bias, 'The numbers behind a bias outcome'),
    fingerprint: text('SHA-256 over rule, project and system, subject: the same from run to run'),
    movement: maybeChoice(MOVEMENTS, 'Compared with the base; null where there is none, or nothing to compare'),
    standing: maybeChoice(
      STANDINGS,
      'Why the judged change does not answer for it: it stood there before, or in a project that the change does not touch',
    ),
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

const short = all(
  {
    rule: text('`policy/rule`'),
    outcome: choice(OUTCOMES, 'What the evidence says'),
    place,
    message,
    fingerprint: text('The same as that of the finding in full'),
  },
  'A finding in short',
)

const setAside = all(
  {
    kind: choice(SET_ASIDE, 'A rule set aside, a difference that is defended, or a finding on the baseline'),
    id: text('Its name'),
    rule: text('`policy/rule`'),
    project: text('The project'),
    because: maybeText('Why it is set aside'),
    by: maybeText('Role and account or body that answers for it'),
    since: maybeText('From which day'),
    until: maybeText('Until and including which day'),
    bound: bounds('What it may be at worst'),
    state: choice(SET_ASIDE_STATES, 'What became of it in this run'),
    place,
  },
  'Something that is set aside',
)

const change = maybe(
  all(
    {
      kind: choice(CHANGE_KINDS, 'What it touches'),
      pull_request: maybeCount('The number of the pull request'),
      base_branch: maybeText('The branch that it would be merged into'),
      deciding: maybeText('The commit that policies, roles and settings were read from'),
      base: maybeText('The commit that it was compared with'),
      head: maybeText('Its last commit'),
      merge: maybeText('The commit that comes out of the merge'),
      mended: list(short, 'What stood on the base and is in order or gone now'),
      preview: maybe(
        all(
          {
            verdict: choice(VERDICTS, 'The verdict'),
            blocking: list(short, 'What would block'),
            errors: list(fault, 'Faults in what decides'),
          },
          'What the deciding files would say that this change brings',
        ),
        'What the deciding files would say that this change brings; null where it brings none',
      ),
    },
    'The change that was judged',
  ),
  'The change that was judged; null for a tree by itself',
)

export const ResultSchema = all(
  {
    result: Type.Unsafe<1>({type: 'integer', const: 1, description: 'The version of this format: 1'}),
    tool: all({name: choice(['ethics-gate'], 'Its name'), version: text('Its version')}, 'What judged'),
    verdict: choice(VERDICTS, 'The verdict'),
    headline: text('The verdict and why, in a sentence, and which policies in force do not apply'),
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
        standing: count('Findings that the judged change does not answer for; not among those by level'),
      },
      'How many',
    ),
    systems: list(system, 'What was judged'),
    policies: list(policy, 'What it was judged by'),
    findings: list(finding, 'What came of it'),
    errors: list(fault, 'Faults in policies, settings or the product itself'),
    notes: list(message, 'What to know about how it was judged'),
    mode: choice(MODES, '`observe`: shown, and nothing blocks. `improve`: what stands on the baseline is tolerated'),
    change,
    set_aside: list(setAside, 'What is set aside, by whom and until when'),
  },
  'The result of a run of ethics-gate',
)
export type Result = Static<typeof ResultSchema>
