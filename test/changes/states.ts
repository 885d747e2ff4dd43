import {type ChangeGiven, edited, moved, PEOPLE, POLICY_FILE, replacing, type World, world} from '../change.ts'
import {sealText, type Texts, written} from '../project.ts'
import {review} from '../reviews.ts'
import {DECLARATION} from '../scenarios/pull-request/project.ts'
import {measured} from '../settling.ts'

/*
 * Pull requests that do not pass, each with the way out that its report tells. `paper` is a change by itself, which has to
 * merge first; `edit` is what somebody does in the same pull request, beyond sealing and pasting the lines that are shown.
 */

export interface State {
  readonly given: ChangeGiven
  /** What merges before, in a pull request of its own. */
  readonly paper?: (files: Texts) => Texts
  readonly edit?: (files: Texts) => Texts
  /** Somebody else than those who made it so opens the way out. */
  readonly by?: ChangeGiven['authors']
}

export const GATE = '.github/ethics-gate/gate.yml'
const WAIVERS = '.github/ethics-gate/waivers.yml'
export const DECLARED = 'ethics.yml'
const CODE = {'lib/x.py': 'print(1)\n'}

const care = await world()
export const CARE = care.files
export const EARLIER = care.earlier

const VALID = replacing(CARE, POLICY_FILE, 'signed: [officer]}', 'signed: [officer], valid_for: 6 months}')
const LAW = replacing(VALID, POLICY_FILE, '{title: A tidy house', '{layer: law, title: A tidy house')
const WAIVER = `waivers: 1
decisions:
  - {id: until-spring, kind: waive, about: {rule: house/dpia, project: care, outcome: [stale, missing]}, because: The new one comes in spring, by: {role: board, account: "@bodil"}, date: 2026-11-20, until: 2027-03-31}
`
const LOW =
  'ethics: 1\nproject: {name: Barns, status: production, goal: Count barns}\nuse: {effect: none}\ndata: {about: no-persons, because: Only buildings}\n'

const coded = (before: Texts, more: Partial<ChangeGiven> = {}): ChangeGiven => ({
  before,
  after: edited(before, CODE),
  earlier: EARLIER,
  ...more,
})
const turned = (before: Texts, after: Texts, more: Partial<ChangeGiven> = {}): ChangeGiven => ({
  before,
  after,
  earlier: EARLIER,
  ...more,
})
const edits = (edit: Parameters<typeof edited>[1]) => (files: Texts) => edited(files, edit)
const swaps = (path: string, from: string, to: string) => (files: Texts) => replacing(files, path, from, to)

async function declaring(from: string, to: string): Promise<World> {
  if (!DECLARATION.includes(from)) throw new Error(`nothing to change: ${from}`)
  return world({declaration: DECLARATION.replace(from, to)})
}

/** Seals again what the change made outdated, as `ethics-gate seal --renew` does. */
export async function resealed(files: Texts): Promise<Texts> {
  const declarations = Object.keys(files).filter(path => /(^|\/)ethics\.yml$/.test(path))
  let all = files
  for (const file of declarations) {
    try {
      all = {...all, [file]: await sealText(String(all[file]), all, {file})}
    } catch {
      // It cannot be read; there is nothing to seal.
    }
  }
  return all
}

const less = await declaring('effect: service', 'effect: information')
const bothLess = await declaring('vulnerable: none', 'vulnerable: [minors]')
const retired = await declaring('status: production', 'status: retired, ended: 2026-10-01')
const manager = String(CARE[GATE]).replace('roles:\n', 'roles:\n  manager: {accounts: [{login: bodil, id: 2001}]}\n')
const gap = async (more: Parameters<typeof measured>[0]): Promise<Texts> => ({
  ...(await measured(more)),
  [GATE]: manager,
})
const failing = await gap({
  called: [
    ['man', 2000],
    ['woman', 1400],
  ],
})
const level = await gap({
  called: [
    ['man', 2000],
    ['woman', 2010],
  ],
})
const FEW = {
  called: [
    ['man', 20],
    ['woman', 18],
  ],
  people: 40,
} as const
const PLAN_RULE =
  'enforce: {fail: block, inconclusive: {block_from_tier: 0, with_plan: warn}, undefined: warn, suppressed: warn, not-tested: warn}, waiver: {by: manager, at_most: 6 months}'
const PLAN =
  'decisions:\n  - {id: more, kind: more-data, because: Too few, about: {attribute: sex, event: call}, by: {role: manager, account: "@bodil"}, plan: Count until May, date: 2026-11-01, until: 2027-05-31}\n'
const few = await gap({...FEW, rule: PLAN_RULE})
const ACCEPT =
  'accept_difference: {by: [manager], at_most: 12 months}, enforce: {fail: block, inconclusive: warn, undefined: warn, suppressed: warn, not-tested: warn}'
const DEFENCE =
  'decisions:\n  - {id: age-limit, kind: accept-difference, about: {rule: house/asked, attribute: sex, event: call}, because: The care is for new mothers, by: {role: manager, account: "@bodil"}, date: 2026-10-01, until: 2027-03-31, bound: [0.5, 1.43]}\n'
const defended = await gap({
  called: [
    ['man', 2000],
    ['woman', 1400],
  ],
  rule: ACCEPT,
})

const APPROVALS = `${CARE[GATE]}approvals:\n  - {name: library, paths: [lib/**], by: [officer]}\n`

export const STATES: Readonly<Record<string, State>> = {
  'a new model': {given: turned(CARE, edited(CARE, {'model/rules.txt': 'oldest first\n'}))},
  'a changed fact': {given: turned(CARE, replacing(CARE, DECLARED, 'automation: support', 'automation: automated'))},
  'a signature that is taken away': {
    given: turned(CARE, edited(CARE, {[DECLARED]: String(CARE[DECLARED]).replace(/ {4}signed: .*\n/, '')})),
  },
  'an assessment whose term ran out, set aside for a time': {given: coded(VALID), paper: edits({[WAIVERS]: WAIVER})},
  'an assessment whose term ran out, made again': {
    given: coded(VALID),
    edit: swaps(DECLARED, 'completed: 2026-05-01', 'completed: 2026-11-20'),
  },
  'an assessment that the law asks, made again': {
    given: coded(LAW),
    paper: swaps(DECLARED, 'completed: 2026-05-01', 'completed: 2026-11-20'),
  },
  'evidence that is gone': {
    given: turned(CARE, edited(CARE, {'docs/dpia.md': null})),
    edit: edits({'docs/dpia.md': written()}),
  },
  'evidence that is a template': {
    given: turned(CARE, edited(CARE, {'docs/dpia.md': '# TODO\n'})),
    edit: edits({'docs/dpia.md': written()}),
  },
  'a waiver and what needs it together': {
    given: turned(VALID, edited(VALID, {[WAIVERS]: WAIVER, ...CODE})),
    paper: edits({[WAIVERS]: WAIVER}),
  },
  'a rule that ends': {given: turned(CARE, less.files, {earlier: less.earlier})},
  'a tier that falls': {given: turned(bothLess.files, CARE, {earlier: [...bothLess.earlier, ...EARLIER]})},
  'a project that is gone': {given: turned(CARE, edited(CARE, {[DECLARED]: LOW}))},
  'a weakening where nobody holds the role any more': {
    given: turned(
      replacing(CARE, GATE, 'id: 2001}', 'id: 2001, until: 2026-01-01}'),
      replacing(
        replacing(CARE, GATE, 'id: 2001}', 'id: 2001, until: 2026-01-01}'),
        DECLARED,
        'retention: 24 months',
        'retention: 9 years',
      ),
    ),
    paper: swaps(GATE, 'id: 2001, until: 2026-01-01}', 'id: 2001}'),
  },
  'a signature whose role nobody holds any more': {
    given: turned(
      replacing(
        CARE,
        GATE,
        '{accounts: [{login: kirsten, id: 2002}, {login: deputy, id: 2003}]}',
        '{accounts: [{login: kirsten, id: 2002, until: 2026-06-01}]}',
      ),
      edited(
        replacing(
          CARE,
          GATE,
          '{accounts: [{login: kirsten, id: 2002}, {login: deputy, id: 2003}]}',
          '{accounts: [{login: kirsten, id: 2002, until: 2026-06-01}]}',
        ),
        {'model/rules.txt': 'oldest first\n'},
      ),
    ),
    paper: swaps(GATE, ', until: 2026-06-01', ''),
  },
  'retired, and changed all the same': {
    given: turned(retired.files, edited(retired.files, {'model/rules.txt': 'oldest first\n'}), {
      earlier: retired.earlier,
    }),
  },
  'the gate itself': {given: turned(CARE, replacing(CARE, POLICY_FILE, 'enforce: block', 'enforce: warn'))},
  'the gate itself, by its only owner': {
    given: turned(CARE, replacing(CARE, POLICY_FILE, 'enforce: block', 'enforce: warn'), {authors: [PEOPLE.bodil]}),
    by: [PEOPLE.maker],
  },
  'a change that would break the gate': {
    given: turned(CARE, edited(CARE, {[POLICY_FILE]: 'policy: [\n'})),
    edit: edits({[POLICY_FILE]: CARE[POLICY_FILE] ?? '', 'README.md': 'Care, again\n'}),
  },
  'a gate that is broken': {
    given: coded(edited(CARE, {[POLICY_FILE]: 'policy: [\n'})),
    paper: edits({[POLICY_FILE]: CARE[POLICY_FILE] ?? ''}),
  },
  'a gate whose owners cannot be read': {
    given: coded(edited(CARE, {[GATE]: 'gate: [\n'})),
    paper: edits({[GATE]: CARE[GATE] ?? ''}),
  },
  'a gate that nobody owns any more': {
    given: turned(
      replacing(CARE, GATE, 'id: 2001}', 'id: 2001, until: 2026-01-01}'),
      replacing(CARE, GATE, 'id: 2001}', 'id: 2001, until: 2027-01-01}'),
    ),
  },
  'the first gate': {
    given: turned(
      {'README.md': 'Care\n'},
      {'README.md': 'Care\n', [GATE]: CARE[GATE] ?? '', [POLICY_FILE]: CARE[POLICY_FILE] ?? ''},
    ),
  },
  'the first gate and a project together': {
    given: turned({'README.md': 'Care\n'}, CARE),
    paper: edits({[GATE]: CARE[GATE] ?? '', [POLICY_FILE]: CARE[POLICY_FILE] ?? ''}),
  },
  'no declaration': {given: coded(edited(CARE, {[DECLARED]: null})), paper: edits({[DECLARED]: LOW})},
  'a declaration that cannot be read': {
    given: turned(CARE, edited(CARE, {[DECLARED]: 'ethics: [\n', ...CODE})),
    edit: edits({[DECLARED]: CARE[DECLARED] ?? ''}),
  },
  'a declaration that came in unread': {
    given: turned(edited(CARE, {[DECLARED]: 'ethics: [\n'}), edited(CARE, CODE)),
  },
  'a name that looks like one': {
    given: turned(CARE, edited(CARE, {'Ethics.yml': LOW})),
    edit: edits({'Ethics.yml': null, ...CODE}),
  },
  'a declaration inside another project': {
    given: turned(CARE, edited(CARE, {'model/ethics.yml': LOW})),
    edit: edits({'model/ethics.yml': null, ...CODE}),
  },
  'a fact that is not declared': {
    given: turned(CARE, replacing(CARE, DECLARED, 'effect: service, ', '')),
    edit: swaps(DECLARED, 'supports: The round of visits, ', 'supports: The round of visits, effect: service, '),
  },
  'a contradiction': {
    given: turned(
      CARE,
      replacing(CARE, DECLARED, 'about: persons, people', 'about: no-persons, because: None, people'),
    ),
    edit: edits({[DECLARED]: CARE[DECLARED] ?? '', ...CODE}),
  },
  'a policy that does not exist': {
    given: turned(CARE, replacing(CARE, DECLARED, 'use:', 'policies: [hous]\nuse:')),
    edit: edits({[DECLARED]: CARE[DECLARED] ?? '', ...CODE}),
  },
  'a seal over the declaration itself': {
    given: turned(CARE, replacing(CARE, DECLARED, 'paths: [model/]', 'paths: ["**"]')),
    edit: swaps(DECLARED, 'paths: ["**"]', 'paths: [model/]'),
  },
  'more in the folder than is declared': {
    given: turned(moved(CARE, 'care'), edited(moved(CARE, 'care'), {'barns/ethics.yml': LOW, 'barns/model.onnx': 'w'})),
  },
  'an approval that the repository asks': {given: coded({...CARE, [GATE]: APPROVALS})},
  'an objection': {
    given: coded(CARE, {reviews: [review(PEOPLE.kirsten, 'Not yet', {state: 'changes-requested', at: '2026-11-21'})]}),
  },
  'an objection that somebody else dismissed': {
    given: coded(CARE, {
      reviews: [
        review(PEOPLE.kirsten, 'Not yet', {
          state: 'dismissed',
          dismissed: {by: PEOPLE.admin, was: 'changes-requested'},
          at: '2026-11-21',
        }),
      ],
    }),
  },
  'a request that somebody higher decides': {
    given: coded(CARE, {
      reviews: [review(PEOPLE.deputy, 'ethics: escalate board', {state: 'commented', at: '2026-11-21'})],
    }),
  },
  'a measured difference, set aside for a time': {
    given: turned(level, failing, {earlier: []}),
    paper: edits({
      [WAIVERS]:
        'waivers: 1\ndecisions:\n  - {id: gap, kind: waive, about: {rule: house/asked, project: visits, event: call, attribute: sex, outcome: fail, metric: selection-rate, bound: [0.6, 1.43]}, because: A new model comes in spring, by: {role: manager, account: "@bodil"}, date: 2026-11-01, until: 2027-03-31}\n',
    }),
  },
  'a measured difference, made smaller': {
    given: turned(level, failing, {earlier: []}),
    edit: edits({'report.csv': level['report.csv'] ?? '', ...CODE}),
  },
  'a measured difference, defended': {
    given: coded(defended, {earlier: []}),
    edit: files => edited(files, {[DECLARED]: `${files[DECLARED]}${DEFENCE}`}),
  },
  'too few people, with a plan': {
    given: coded(few, {earlier: []}),
    edit: files => edited(files, {[DECLARED]: `${files[DECLARED]}${PLAN}`}),
  },
}
