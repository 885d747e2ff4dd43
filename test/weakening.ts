import {expect} from 'vitest'
import {contentsOf} from '../src/case/contents.ts'
import type {Prepared} from '../src/case/prepare.ts'
import {sideOf} from '../src/case/sides.ts'
import {judgeTree} from '../src/case/tree.ts'
import {differences} from '../src/gate/change/changed.ts'
import {weakeningFindings} from '../src/gate/weakening/findings.ts'
import {messages} from '../src/gate/weakening/messages.ts'
import type {Weakening} from '../src/gate/weakening/weakening.ts'
import {weakenings} from '../src/gate/weakening/weakenings.ts'
import {renderer} from '../src/language/render.ts'
import {treeOf} from '../src/repository/memory.ts'
import type {Language} from '../src/words/language.ts'
import {type Texts, TODAY} from './project.ts'

/** A project of its own invention in which nearly every field that can be lowered is filled in. */
export const GRANTS = `ethics: 1
project:
  name: Grant visits
  id: grant-visits
  goal: Pay the grant for living away from home to those who do
  status: production
  started: 2024-01-08
  in_use_since: 2025-02-03
  next_review: 2027-02-03
owner: {unit: Grants, manager: head-of-grants, contact: grants@example.org, citizens: https://example.org/ask}
policies: [gladsaxe, provinces-guide]
use:
  supports: Which students get a visit at home
  effect: legal
  automation: support
  public_space: true
  talks_with_people: true
  events:
    high-risk: {by: model, for_the_person: adverse, truth_known_for: everyone}
    home-visit: {by: person, for_the_person: both, truth_known_for: selected, among: high-risk}
  override: {procedure: docs/override.md, logged: true}
data:
  about: persons
  people:
    students: {relation: citizen, number: 5200, vulnerable: [minors, debtors]}
    parents: {relation: citizen}
  sources:
    address: {about: persons, columns: data/schema.yml, basis: {development: Article 9, operation: Article 10}, smallest_cell: 10}
    distance: {about: persons, linked_with: [address], basis: {all: Article 10}}
  special_categories: {health: Why somebody moved back}
  stand_ins: {distance: ethnic-origin}
  minimised: Two columns of nineteen
  retention: 24 months
models:
  risk:
    path: models/risk/
    version: "3"
    about: persons
    does: rank
    kind: scorecard
    learns: true
    origin: procured
    supplier: {name: Weights, documents: [docs/card.md, docs/answers.md]}
    explained: {staff: docs/staff.md, citizen: docs/citizen.md}
    limitations: [Not for students abroad, Not after the first year]
  match: {artefact: {name: match.bin, digest: "sha256:1"}, version: "1", about: persons, does: match, kind: rules, learns: false, origin: in-house}
fairness:
  attributes:
    origin: {is: ethnic-origin, groups: [nl, europe, elsewhere], unknown: {up_to: 20, why: Moved in}}
    age: {is: age, groups: [young, older]}
    gender: {is: sex, groups: [woman, man]}
    faith: {is: religion, not_tested: {reason: no-lawful-source, why: Nobody may ask, until: 2027-01-01}}
  intersections: [[origin, gender]]
  strata: {by: city, why: Visits are planned by city}
  compare: {age: older}
  thresholds:
    - {event: high-risk, metric: selection-rate, of: both-sides, ratio: [0.9, 1.11]}
facts:
  gladsaxe: {complex: yes, novelty: [new-use], need_asked_by: Inspectors, opting_out: {possible: no, how: docs/why.md}}
assessments:
  dpia:
    kind: dpia
    evidence: assessments/dpia.md
    completed: 2025-01-15
    covers: {paths: [models/risk/, data/schema.yml], facts: [use.effect, data.sources, models]}
    seal: s1-00000000000000000000000000000001
    signed: [{role: data-protection-officer, by: "@dina", seal: s1-00000000000000000000000000000001}]
  weighing: {kind: weighing, evidence: assessments/weighing.md, completed: 2025-01-16}
  elsewhere: {kind: security, evidence: {held_in: case 12, seen_by: data-protection-officer, summary: assessments/security.md}, completed: 2025-01-16}
  bias-2026:
    kind: bias-test
    completed: 2026-09-01
    results:
      - {file: reports/risk.csv, event: high-risk, model: risk, version: "3", measured_on: operation, precision: {hidden: {below: 10, shown_as: "0"}}, table: {count: {tp: TP, fp: FP, fn: FN, tn: TN}}}
      - {file: reports/visits.csv, event: home-visit, model: risk, version: "3", measured_on: operation}
    against: {version: "2", process: Inspectors alone}
decisions:
  - {id: start-1, kind: start, because: Asked for, by: {role: manager, account: "@mona"}, date: 2025-01-20, considered: [gdpr, gladsaxe]}
  - {id: up-1, kind: raise, because: Not ours to settle, by: {role: manager}, to: council, date: 2025-03-01}
  - {id: wait-1, kind: more-data, about: {rule: gladsaxe/bias-test, attribute: origin, event: high-risk}, because: Too few, by: {role: manager}, date: 2026-10-01, until: 2027-03-01, plan: Count another year}
  - {id: differ-1, kind: accept-difference, because: A duty, by: {role: manager}, date: 2026-10-01, until: 2027-03-01, bound: [0.7, 1.4]}
dilemmas:
  proxy: {question: May we use distance?, kind: citizen, raised: 2025-02-01, holder: {role: manager, by: 2027-01-01}}
registrations: {algoritmeregister: {status: published, url: https://example.org/register}}
publication: {to: everyone}
`

export const FILES: Texts = {
  'models/risk/weights.csv': 'weights',
  'models/risk/train.py': 'train',
  'data/schema.yml': 'columns: []',
  'assessments/dpia.md': 'dpia',
  'assessments/weighing.md': 'weighing',
  'assessments/security.md': 'security',
  'reports/risk.csv': 'a,b',
  'reports/visits.csv': 'c,d',
  'docs/override.md': 'override',
}

export interface Compared {
  readonly owners?: readonly string[]
  readonly today?: string
}

/** What decides where there is no gate folder: the same for all such trees, and slow to make. */
let standard: Prepared['trusted'] | undefined

/** Both sides of a change, judged under the policies of the first tree, and what weakenings are found with. */
export async function compared(before: Texts, after: Texts, {owners = ['board'], today = TODAY}: Compared = {}) {
  const [then, now] = [treeOf(before), treeOf(after)]
  const own = Object.keys(before).some(path => path.startsWith('.github/'))
  const known = own ? undefined : standard
  const base = await judgeTree({tree: then, folder: '', today, keep: true, ...(known && {trusted: known})})
  expect(base.errors).toEqual([])
  const {trusted} = base.prepared
  if (!own) standard = trusted
  const merged = await judgeTree({tree: now, folder: '', today, keep: true, trusted})
  const changed = differences(await contentsOf(then), await contentsOf(now))
  const tiers = trusted.organisation?.tiers
  return {before: sideOf(base), after: sideOf(merged), around: {owners, today, changed, ...(tiers && {tiers})}}
}

/** What is less after a change than before it. */
export async function weakened(before: Texts, after: Texts, options: Compared = {}): Promise<Weakening[]> {
  const sides = await compared(before, after, options)
  return weakenings(sides.before, sides.after, sides.around)
}

/** What an edit of the declaration of `GRANTS`, and other changes of its files, make less. */
export function edited(edits: Readonly<Record<string, string>>, files: Texts = {}): Promise<Weakening[]> {
  return weakened({...FILES, 'ethics.yml': GRANTS}, {...FILES, 'ethics.yml': replaced(GRANTS, edits), ...files})
}

/** Every text that is replaced must be there: an edit that does nothing would be silent too. */
export function replaced(text: string, edits: Readonly<Record<string, string>>): string {
  return Object.entries(edits).reduce((all, [from, to]) => {
    expect(all).toContain(from)
    return all.replace(from, () => to)
  }, text)
}

/** The weakenings as they are said to people. */
export function said(found: readonly Weakening[], language: Language = 'en'): string[] {
  const render = renderer(language, [messages])
  return weakeningFindings(found, () => ({kind: 'awaited', lines: []})).map(({say}) => render(say))
}
