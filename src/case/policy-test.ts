import type {Finding, Judgement} from '../gate/finding.ts'
import {packs} from '../generated/packs.js'
import {findPolicy} from '../policy/layers.ts'
import type {Gate} from '../policy/organisation.ts'
import {parseReference, type Reference} from '../policy/organisation.ts'
import type {Policy} from '../policy/policy.ts'
import {treeOf} from '../repository/memory.ts'
import type {Tree} from '../repository/tree.ts'
import {nearest} from '../text/nearest.ts'
import {type Path, type Place, startOf} from '../words/place.ts'
import type {Problem} from '../words/problem.ts'
import {check} from './check.ts'
import {DECLARATION} from './names.ts'
import {compileFrom, folderOf, type PolicyFolder, policiesAt, readFiles} from './policies.ts'
import {bases} from './policy-test/base.ts'
import {type Case, readCases} from './policy-test/cases.ts'
import {changed} from './policy-test/changed.ts'
import {type Lacking, lacking} from './policy-test/coverage.ts'
import {type Difference, differences} from './policy-test/expect.ts'
import {messages} from './policy-test/messages.ts'
import {renew} from './policy-test/renew.ts'
import type {Trusted} from './trusted.ts'

/** How one policy fares in its cases. */
export interface PolicyTested {
  readonly policy: Policy
  readonly cases: readonly CaseTested[]
  /** Were all its cases run? Otherwise nothing is said of what they lack. */
  readonly whole: boolean
  /** Rules that the cases do not show from both sides. */
  readonly lacking: readonly Lacking[]
}

export interface CaseTested {
  readonly name: string
  readonly at: Place
  readonly differences: readonly Difference[]
  /** Mistakes in the declaration that the case's change made, and that it does not expect: such a case shows nothing. */
  readonly mistakes: readonly Finding[]
  readonly judgement?: Judgement
}

export interface PolicyTestRequest {
  /** The repository that holds policies, cases and the projects that cases start from. */
  readonly tree: Tree
  /** Policy folders, folders of them, or files with cases. */
  readonly paths: readonly Path[]
  /** Called after each case, for progress. */
  readonly onCase?: (done: number, of: number) => void
}

/** The cases of one policy: all of them, or the files that were asked for. */
interface Suite {
  readonly folder: PolicyFolder
  readonly files: readonly Path[]
  readonly whole: boolean
}

/** Runs the cases beside policies. Faults in policies and cases are problems; a policy with faults is not run. */
export async function runPolicyTests({
  tree,
  paths,
  onCase,
}: PolicyTestRequest): Promise<{tested: readonly PolicyTested[]; problems: readonly Problem[]}> {
  const suites = suitesAt(
    paths,
    (await tree.list()).map(({path}) => path),
  )
  const problems: Problem[] = []
  const available = new Map<string, Policy>()
  for (const [id, load] of Object.entries(packs)) available.set(id, await load())
  const compiled = await Promise.all(suites.map(async suite => ({suite, ...(await compileFrom(tree, suite.folder))})))
  for (const {policy, problems: faults} of compiled) {
    problems.push(...faults)
    if (policy) available.set(policy.id, policy)
  }
  const read = await Promise.all(
    compiled.map(async ({suite, policy}) => ({suite, policy, cases: await casesOf(suite, tree, problems)})),
  )
  const of = read.reduce((sum, {cases}) => sum + cases.length, 0)
  const tested: PolicyTested[] = []
  const run = runner(tree, available, problems)
  let done = 0
  for (const {suite, policy, cases} of read) {
    if (!policy) continue
    const results: CaseTested[] = []
    for (const one of cases) {
      results.push(await run(one, policy))
      onCase?.(++done, of)
    }
    const {whole} = suite
    tested.push({policy, cases: results, whole, lacking: whole ? lacking(policy, cases) : []})
  }
  return {tested, problems}
}

/** A folder stands for the policies below it; a file in a folder `tests` beside a policy, for that file alone. */
function suitesAt(asked: readonly Path[], paths: readonly Path[]): Suite[] {
  const suites = new Map<Path, Suite>()
  const add = (folder: PolicyFolder, files: readonly Path[], whole: boolean) => {
    const before = suites.get(folder.main)
    const all = [...new Set([...(before?.files ?? []), ...files])]
    suites.set(folder.main, {folder, files: all, whole: whole || (before?.whole ?? false)})
  }
  for (const path of asked) {
    const [beside] =
      paths.includes(path) && folderOf(path).endsWith('/tests') ? policiesAt(folderOf(folderOf(path)), paths) : []
    if (beside) add(beside, [path], false)
    else for (const folder of policiesAt(path, paths)) add(folder, testsBeside(folder, paths), true)
  }
  return [...suites.values()]
}

function testsBeside({main}: PolicyFolder, paths: readonly Path[]): Path[] {
  const tests = `${folderOf(main)}/tests/`
  return paths.filter(path => path.startsWith(tests) && path.endsWith('.yml'))
}

async function casesOf({files}: Suite, tree: Tree, problems: Problem[]): Promise<Case[]> {
  const read = (await readFiles(tree, files, problems)).map(readCases)
  problems.push(...read.flatMap(({problems}) => problems))
  return read.flatMap(({cases}) => cases)
}

/** Runs one case for a policy; what cannot be run is a problem. */
function runner(tree: Tree, available: ReadonlyMap<string, Policy>, problems: Problem[]) {
  const baseOf = bases(tree)
  return async (one: Case, policy: Policy): Promise<CaseTested> => {
    const faults: Problem[] = []
    const asked = (one.policies ?? [policy.id]).map((name, i) => parseReference(name, one.place('policies', i)))
    const trusted = trustedFor(asked, available, faults)
    checkRules(one, asked, available, faults)
    const base = await baseOf(one.from)
    if ('key' in base) faults.push({at: one.at, say: base})
    const made = 'key' in base ? undefined : changed(one, base, policy.parts)
    faults.push(...(made?.problems ?? []))
    problems.push(...faults)
    const about = {name: one.name, at: one.at}
    if (!made || faults.length > 0) return {...about, differences: [], mistakes: []}
    const {files, declaration} = made
    if (declaration && !one.keepSeals) await renew(declaration, files, trusted)
    if (declaration) files.set(DECLARATION, new TextEncoder().encode(declaration.toString()))
    const judgement = await check({tree: treeOf(Object.fromEntries(files)), folder: '', today: one.today, trusted})
    return {...about, differences: differences(one.expect, judgement), mistakes: mistakesIn(one, judgement), judgement}
  }
}

const NO_GATE: Gate = {
  file: '',
  policies: [],
  stricter: [],
  exclude: [],
  owners: [],
  ownersAt: startOf(''),
  roles: new Map(),
  writtenRoles: [],
  approvals: [],
  branches: [],
}

/** What decides in a case: the policies it names, and nothing of an organisation. */
function trustedFor(
  policies: readonly Reference[],
  available: ReadonlyMap<string, Policy>,
  problems: Problem[],
): Trusted {
  for (const reference of policies) {
    const found = findPolicy(reference, available)
    if (found.kind !== 'found') problems.push(found.problem)
  }
  return {gate: {...NO_GATE, policies}, available, problems: []}
}

/** Every rule that a case expects something of is in force in it: a misspelt one would expect nothing. */
function checkRules(
  one: Case,
  asked: readonly Reference[],
  available: ReadonlyMap<string, Policy>,
  problems: Problem[],
): void {
  const rules = asked.flatMap(({name}) => available.get(name)?.rules.map(({id}) => id) ?? [])
  const known = [...rules, ...OWN_RULES]
  for (const expectation of one.expect) {
    if (expectation.kind === 'verdict' || known.includes(expectation.rule)) continue
    const {rule, at} = expectation
    problems.push({at, say: messages.say('rule-unknown', {rule, nearest: nearest(rule, known) ?? ''})})
  }
}

const DECLARATION_RULE = 'ethics-gate/declaration'
const OWN_RULES = [DECLARATION_RULE, 'ethics-gate/scope']

function mistakesIn(one: Case, {findings}: Judgement): Finding[] {
  if (one.expect.some(expectation => expectation.kind === 'rule' && expectation.rule === DECLARATION_RULE)) return []
  return findings.filter(({rule, outcome}) => rule === DECLARATION_RULE && outcome !== 'pass')
}
