import {judgeChange} from '../src/case/change.ts'
import type {ChangeRequest} from '../src/case/change-request.ts'
import {circumstancesOf} from '../src/case/settled.ts'
import {judgeTree} from '../src/case/tree.ts'
import {type Elsewhere, readTrusted} from '../src/case/trusted.ts'
import type {Finding, Judgement} from '../src/gate/finding.ts'
import {blocks} from '../src/gate/judge.ts'
import {proposeBaseline} from '../src/gate/settle/propose.ts'
import {type Baseline, printBaseline} from '../src/policy/baseline.ts'
import {type Besides, treeOf} from '../src/repository/memory.ts'
import type {Account, Holder, Review, Reviewed} from '../src/words/review.ts'
import {type Texts, TODAY} from './project.ts'
import {HEAD, person, pull, review} from './reviews.ts'
import {DECLARATION, DOCUMENTS, declared, GATE, POLICY, signed} from './scenarios/pull-request/project.ts'

/** `board` owns the gate, `officer` signs, `admin` administers the repository; `maker` writes the changes. */
export const PEOPLE = {
  maker: person(2000, 'maker'),
  bodil: person(2001, 'bodil'),
  kirsten: person(2002, 'kirsten'),
  deputy: person(2003, 'deputy'),
  admin: person(2004, 'admin'),
  stranger: person(2099, 'stranger'),
} as const

/** The number of the pull request that is judged. */
export const NUMBER = 12

export type Edits = Readonly<Record<string, string | Uint8Array | null>>

export interface ChangeGiven {
  readonly before: Texts
  readonly after: Texts
  /** The default branch, where that is not what this would be merged into. */
  readonly deciding?: Texts
  readonly besides?: Besides
  readonly reviews?: readonly Review[]
  readonly authors?: readonly Account[]
  readonly earlier?: readonly Reviewed[]
  readonly administrators?: readonly Holder[]
  /** What is still there of other commits, and where it began to differ from the base. */
  readonly past?: Readonly<Record<string, Texts>>
  readonly mergeBase?: string
  readonly elsewhere?: Elsewhere
  readonly baseBranch?: string
  /** Commits of the base and of what comes out of the merge. */
  readonly commits?: {readonly base: string; readonly merge: string}
  readonly today?: string
}

/** The judgement of pull request 12 as a whole: weakening, approvals, what it answers for, verdict. */
export function judgedChange(given: ChangeGiven): Promise<Judgement> {
  return judgeChange(changeRequest(given))
}

export function changeRequest({
  before,
  after,
  deciding = before,
  besides = {},
  reviews = [],
  authors = [PEOPLE.maker],
  earlier = [],
  administrators = [{login: 'admin', id: PEOPLE.admin.id}],
  past = {},
  mergeBase,
  elsewhere,
  baseBranch = 'main',
  commits = {base: 'b'.repeat(40), merge: 'c'.repeat(40)},
  today = TODAY,
}: ChangeGiven): ChangeRequest {
  const known = new Map(earlier.map(one => [one.number, one]))
  return {
    tree: treeOf(after, {commit: commits.merge, ...besides}),
    base: treeOf(before, {commit: commits.base}),
    deciding: treeOf(deciding),
    folder: '',
    today,
    ...(elsewhere && {elsewhere}),
    pullRequest: {
      number: NUMBER,
      baseBranch,
      decidingTip: 'd'.repeat(40),
      baseTip: commits.base,
      head: HEAD,
      merge: commits.merge,
      reviewed: [pull(NUMBER, reviews, authors)],
      earlier: async numbers => new Map(numbers.flatMap(number => of(known, number))),
      past: {
        tree: async commit => {
          const files = commit === HEAD ? (past[commit] ?? after) : past[commit]
          return files && treeOf(files, {commit})
        },
        mergeBase: async () => mergeBase,
      },
      administrators: async () => administrators,
    },
  }
}

function of(known: ReadonlyMap<number, Reviewed>, number: number): [number, Reviewed][] {
  const one = known.get(number)
  return one ? [[number, one]] : []
}

/** The files with these edits; `null` takes one away. */
export function edited(files: Texts, edits: Edits): Texts {
  const all = Object.entries({...files, ...edits})
  return Object.fromEntries(all.flatMap(([path, text]) => (text === null ? [] : [[path, text]])))
}

/** One file with a text in it replaced; the text must be there. */
export function replacing(files: Texts, path: string, from: string, to: string): Texts {
  const text = String(files[path])
  if (!text.includes(from)) throw new Error(`${path} does not hold ${from}`)
  return {...files, [path]: text.replace(from, () => to)}
}

/** What is not in order and held up this change, or holds it up: `rule disposition key`. */
export function holding({findings}: Judgement): string[] {
  return findings
    .filter(finding => blocks(finding) || isAwaited(finding))
    .map(({rule, disposition, say}) => `${rule} ${disposition} ${say.key}`)
    .sort()
}

function isAwaited({disposition, level, standing}: Finding): boolean {
  return disposition === 'awaiting' && level === 'block' && standing === undefined
}

/** Verdict and what holds it up, in one value that reads well in a test. */
export function told(judgement: Judgement): readonly [Judgement['verdict'], ...string[]] {
  const faults = judgement.errors.map(({say}) => say.key)
  return [judgement.verdict, ...faults, ...holding(judgement)]
}

/** The lines to paste into a review that findings show, for one role or for all. */
export function lines({findings}: Judgement, role?: string): string[] {
  const all = findings.flatMap(({awaits, standing}) => (awaits && standing === undefined ? [awaits] : []))
  return [...new Set(all.filter(one => role === undefined || one.role === role).flatMap(({code}) => code ?? []))]
}

/** Roles of the people of `PEOPLE`. */
export const ROLE_OF: Readonly<Record<string, Account>> = {
  board: PEOPLE.bodil,
  manager: PEOPLE.bodil,
  officer: PEOPLE.kirsten,
  'repository-administrator': PEOPLE.admin,
}

/** Judged again after everybody who is asked has pasted the line that is shown to them, as often as lines are shown. */
export async function approved(given: ChangeGiven): Promise<Judgement> {
  let reviews = given.reviews ?? []
  let judgement = await judgedChange(given)
  for (let turn = 0; turn < 3; turn++) {
    const asked = Object.entries(ROLE_OF).flatMap(([role, account]) => {
      const own = lines(judgement, role)
      return own.length > 0 ? [review(account, own.join('\n'), {at: given.today ?? TODAY})] : []
    })
    if (asked.length === 0) return judgement
    reviews = [...reviews, ...asked]
    judgement = await judgedChange({...given, reviews})
  }
  return judgement
}

/** A repository with the gate and policy of the scenarios, and the project `care`, signed on pull request 1. */
export interface World {
  readonly files: Texts
  readonly earlier: readonly Reviewed[]
}

export interface WorldGiven {
  readonly declaration?: string
  readonly files?: Texts
  readonly gate?: string
  readonly policy?: string
}

const GATE_FILE = '.github/ethics-gate/gate.yml'
export const POLICY_FILE = '.github/ethics-gate/policies/house/policy.yml'

export async function world({
  declaration = DECLARATION,
  files = {},
  gate = GATE[GATE_FILE],
  policy = POLICY[POLICY_FILE],
}: WorldGiven = {}): Promise<World> {
  const documents = {...DOCUMENTS, ...files}
  const {text: unsigned} = await declared(documents as Readonly<Record<string, string>>, {declaration})
  const seal = /\n {2}dpia:\n[\s\S]*?seal: (s1-[0-9a-f]{32})/.exec(unsigned)?.[1] ?? ''
  const text = seal === '' ? unsigned : signed(unsigned, seal, 1)
  return {
    files: {[GATE_FILE]: gate, [POLICY_FILE]: policy, 'README.md': 'Care\n', ...documents, 'ethics.yml': text},
    earlier: [signedOn(1, seal)],
  }
}

/** A pull request on which the officer signed the DPIA under this seal. */
export function signedOn(number: number, seal: string, system = 'care'): Reviewed {
  return pull(number, [review(PEOPLE.kirsten, `ethics: sign ${system}/dpia officer ${seal}`, {at: '2026-05-02'})])
}

/** The files of a project in a folder; what decides, and what every repository has, stays where it is. */
export function moved(files: Texts, folder: string): Texts {
  const stays = (path: string) => path.startsWith('.github/') || path === 'README.md'
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [stays(path) ? path : `${folder}/${path}`, text]),
  )
}

/** Several projects, each in a folder, under the gate of the first. Those of the others were signed on pull requests 2, 3 … */
export function together(worlds: Readonly<Record<string, World>>): World {
  const all = Object.entries(worlds).map(([folder, {files, earlier}], i) => ({
    files: Object.fromEntries(
      Object.entries(moved(files, folder)).map(([path, text]) => [
        path,
        String(text).replace('pull_request: 1}', `pull_request: ${i + 1}}`),
      ]),
    ),
    earlier: earlier.map(one => ({
      ...one,
      number: i + 1,
      reviews: one.reviews.map(each => ({...each, text: each.text.replace('sign care/', `sign ${folder}/`)})),
    })),
  }))
  return {
    files: Object.assign({}, ...all.map(({files}) => files).toReversed()),
    earlier: all.flatMap(one => one.earlier),
  }
}

/** The baseline that `ethics-gate baseline` would write for these files. */
export async function baselineOf(files: Texts, today = TODAY): Promise<string> {
  const file = '.github/ethics-gate/baseline.json'
  const tree = treeOf(files)
  const trusted = await readTrusted(
    tree,
    (await tree.list()).map(({path}) => path),
  )
  const old: Baseline = trusted.baseline ?? {file, made: today, projects: [], entries: []}
  const judged = await judgeTree({tree, folder: '', today, trusted: {...trusted, baseline: old}})
  const given = {...circumstancesOf(judged, ''), base: {kind: 'none'} as const, baseline: old}
  const projects = [...new Set(judged.systems.map(({project}) => project))]
  return printBaseline(proposeBaseline(judged.findings, given, {file, projects, add: []}).baseline)
}
