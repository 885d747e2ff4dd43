import {gather, wantedBy} from '../src/case/gather.ts'
import {project as placed, prepare} from '../src/case/prepare.ts'
import type {Approve} from '../src/evidence/signoffs/approval.ts'
import {evaluate} from '../src/gate/evaluate.ts'
import type {Finding, Mode} from '../src/gate/finding.ts'
import {judge, verdictOf} from '../src/gate/judge.ts'
import type {Circumstances} from '../src/gate/settle/circumstances.ts'
import {groundOf} from '../src/gate/settle/ground.ts'
import {type Settled, settle} from '../src/gate/settle/settle.ts'
import {baseline as baselineValidator} from '../src/generated/validators/baseline.js'
import {waivers as waiversValidator} from '../src/generated/validators/waivers.js'
import {readBaseline} from '../src/policy/baseline.ts'
import {readWaivers} from '../src/policy/waivers.ts'
import {treeOf} from '../src/repository/memory.ts'
import type {Validator} from '../src/text/conform.ts'
import type {BiasComparison, BiasDetail} from '../src/words/detail.ts'
import type {Verdict} from '../src/words/outcome.ts'
import type {Roles} from '../src/words/review.ts'
import {declares, house, sealed, type Texts, TODAY} from './project.ts'

export const WAIVERS = '.github/ethics-gate/waivers.yml'
export const BASELINE = '.github/ethics-gate/baseline.json'

export interface Settling {
  readonly today?: string
  /** Content of `waivers.yml` and of `baseline.json`. */
  readonly waivers?: string
  readonly baseline?: string
  readonly mode?: Mode
  readonly approve?: Approve
  /** What this would be merged into. */
  readonly base?: Texts
  readonly roles?: Roles
}

export interface SettledProject extends Settled {
  readonly verdict: Verdict
  readonly before: readonly Finding[]
  readonly given: Circumstances
}

/** Without a forge nothing is approved. */
export const NOBODY: Approve = ({what, roles}) => ({
  kind: 'awaited',
  lines: roles.map(role => ({role, line: `ethics: approve ${what} ${role} a1-0`, holders: []})),
})

/** A project in memory, judged and then settled, through the real readers. */
export async function settled(files: Texts, on: Settling = {}): Promise<SettledProject> {
  const {findings, given, faults} = await circumstances(files, on)
  const result = settle(findings, given)
  const verdict = verdictOf([...result.findings, ...result.own], [...faults, ...result.problems])
  return {...result, problems: [...faults, ...result.problems], verdict, before: findings, given}
}

export async function circumstances(files: Texts, on: Settling = {}) {
  const {today = TODAY, mode = 'enforce', approve = NOBODY, base} = on
  const waivers = on.waivers === undefined ? undefined : waiversOf(on.waivers)
  const baseline = on.baseline === undefined ? undefined : baselineOf(on.baseline)
  const {findings, grounds, rules} = await judgedWith(files, today, base)
  const before = base && (await judgedWith(base, today))
  const given: Circumstances = {
    today,
    rules,
    grounds,
    mode: () => mode,
    approve,
    base: before ? {kind: 'known', findings: before.findings} : {kind: 'none'},
    complete: true,
    ...(waivers?.waivers && {waivers: waivers.waivers}),
    ...(baseline?.baseline && {baseline: baseline.baseline}),
    ...(on.roles && {roles: on.roles}),
  }
  return {findings, given, faults: [...(waivers?.problems ?? []), ...(baseline?.problems ?? [])]}
}

export function waiversOf(text: string) {
  return readWaivers(WAIVERS, new TextEncoder().encode(text), waiversValidator as Validator)
}

export function baselineOf(text: string) {
  return readBaseline(BASELINE, new TextEncoder().encode(text), baselineValidator as Validator)
}

async function judgedWith(files: Texts, today: string, base?: Texts) {
  const tree = treeOf(files)
  const prepared = await prepare({tree, folder: ''})
  if (prepared.errors.length > 0) throw new Error(prepared.errors.map(({say}) => JSON.stringify(say)).join('\n'))
  const projects = prepared.candidates.flatMap(candidate => {
    const {declaration} = candidate
    if (!declaration || candidate.problems.length > 0)
      throw new Error(candidate.problems.map(({at, say}) => `${at.line} ${JSON.stringify(say)}`).join('\n'))
    return [{declaration, judged: placed(candidate, prepared).systems.map(({judged}) => judged)}]
  })
  const wanted = projects.map(({declaration, judged}) => wantedBy(declaration, judged, prepared.paths, true))
  const given = await gather(wanted, tree, prepared.paths, {
    today,
    approvals: {kind: 'none'},
    changes: {kind: 'none'},
    ...(base && {before: treeOf(base)}),
  })
  const pairs = projects.flatMap(({judged}, i) => {
    const slices = given[i]
    return slices ? [{judged, slices}] : []
  })
  return {
    findings: pairs.flatMap(({judged, slices}) => judge(evaluate(judged, slices), {today, stricter: new Map()})),
    grounds: pairs.flatMap(({judged, slices}) => judged.map(one => groundOf(one, slices))),
    rules: new Map(
      [...prepared.trusted.available.values()].flatMap(({rules}) => rules.map(rule => [rule.id, rule] as const)),
    ),
  }
}

const HEAD = 'event,version,attribute,group,n,selected,tp,fp,fn,tn'

export interface Measured {
  /** Of 4000 in each group, so many were called. The range is a ratio from 0.8 to 1.25. */
  readonly called: readonly (readonly [group: string, called: number])[]
  readonly version?: string
  readonly people?: number
  /** More of the rule `house/asked`, of the declaration, of the policy's requirement. */
  readonly rule?: string
  readonly rest?: string
  readonly layer?: string
  readonly model?: string
  readonly files?: Texts
}

/** A project whose bias test is in order but for what was measured, under the rule `house/asked`; sealed. */
export function measured({called, version = '1', people = 4000, ...more}: Measured): Promise<Texts> {
  const {rule = 'waiver: {by: manager, at_most: 6 months}', rest = '', layer, model = 'weights', files = {}} = more
  const groups = called.map(([group]) => group)
  const check = `each: event, check: {bias: {metrics: [{metric: selection-rate, of: favourable, ratio: [0.8, 1.25]}], compare: declared}}`
  const lines = [
    'data: {about: persons}',
    'use: {effect: contact, events: {call: {by: person, for_the_person: favourable, truth_known_for: nobody}}}',
    `models: {m: {path: models/m.json, version: "${version}"}}`,
    `fairness: {attributes: {sex: {is: sex, groups: [${groups.join(', ')}]}}, compare: {sex: ${groups[0]}}}`,
    `assessments:\n  test: {kind: bias-test, completed: 2026-05-12, results: [{file: report.csv, event: call, version: "${version}"}]}`,
  ]
  const policy = house({asked: `${check}, ${rule}`})
  const law = Object.entries(policy).map(([file, text]) => [
    file,
    layer === undefined ? text : String(text).replace('{title:', `{layer: ${layer}, title:`),
  ])
  return sealed({
    ...Object.fromEntries(law),
    'report.csv': `${[HEAD, ...called.map(([group, n]) => `call,${version},sex,${group},${people},${n},,,,`)].join('\n')}\n`,
    'models/m.json': model,
    ...files,
    'ethics.yml': declares(`${lines.join('\n')}\n${rest}`),
  })
}

/** Evidence of a bias test with these comparisons. */
export function detailWith(comparisons: readonly Pick<BiasComparison, 'group' | 'estimate' | 'outcome'>[]): BiasDetail {
  return {
    kind: 'bias',
    event: 'call',
    attribute: 'sex',
    metric: 'selection-rate',
    groups: [],
    comparisons: comparisons.map(one => ({
      ...one,
      against: 'man',
      side: 'selected',
      effect: 'ratio',
      interval: one.estimate,
      range: [0.8, 1.25],
    })),
  }
}
