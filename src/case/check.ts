import type {Change, Judgement} from '../gate/finding.ts'
import {withoutHolders} from '../gate/holders.ts'
import {verdictOf} from '../gate/judge.ts'
import {messages} from '../gate/messages.ts'
import {withoutPersonalData} from '../gate/personal.ts'
import {strictest} from '../gate/settle/mode.ts'
import type {Policy} from '../policy/policy.ts'
import type {Tree} from '../repository/tree.ts'
import type {Message} from '../words/message.ts'
import {type Path, startOf} from '../words/place.ts'
import type {Problem} from '../words/problem.ts'
import {asksOf} from './asks.ts'
import {entriesOf} from './entries.ts'
import {overdueNotes} from './overdue.ts'
import type {Prepared} from './prepare.ts'
import {signatureLinesOf} from './records.ts'
import {settled} from './settled.ts'
import {type JudgedTree, judgeTree, type TreeRequest} from './tree.ts'
import type {Trusted} from './trusted.ts'

export type CheckRequest = TreeRequest

/** One evaluation, the same for the command line, the Action and the collector: tree → judgement. */
export async function check(request: CheckRequest): Promise<Judgement> {
  const judged = await judgeTree(request)
  const {findings, own, setAside, problems} = settled(judged, request.folder)
  return conclude(judged, request, {
    findings: [...own, ...findings],
    errors: problems,
    setAside,
    notes: notes(judged.prepared, request.base !== undefined),
  })
}

export type Concluded = Pick<Judgement, 'findings' | 'notes'> &
  Partial<Pick<Judgement, 'errors' | 'change' | 'setAside'>>

interface Shown extends Pick<TreeRequest, 'tree' | 'folder'> {
  readonly pullRequest?: {readonly publicRepository?: boolean}
}

/** Findings → verdict, with everything that a report needs beside it. */
export async function conclude(
  judged: JudgedTree,
  {tree, folder, pullRequest}: Shown,
  {findings, notes, errors: more = [], change, setAside}: Concluded,
): Promise<Judgement> {
  const {trusted} = judged.prepared
  const {gate} = trusted
  const errors = [...judged.errors, ...more]
  if (judged.idle && errors.length === 0) errors.push(nothingEvaluated(gate?.file))
  const asks = await asksOf(findings, judged.policies)
  const entries = await entriesOf(findings, judged, tree)
  const toRecord = await signatureLinesOf(findings, judged.prepared.candidates, tree)
  return {
    verdict: verdictOf(findings, errors),
    findings: withoutHolders(withoutPersonalData(findings), unshownRoles(trusted, pullRequest)),
    systems: judged.systems,
    ...texts(judged.policies),
    ...(asks && {asks}),
    ...(entries.length > 0 && {entries}),
    ...(toRecord.length > 0 && {toRecord}),
    errors,
    notes: [...notes, ...overdueNotes(judged.policies, judged.today), ...(await submodulesIn(tree, folder))],
    today: judged.today,
    commit: tree.commit,
    ...((await tree.changed()) && {changed: true}),
    folder,
    ...(gate?.language && {language: gate.language}),
    ...(judged.questions.length > 0 && {questions: judged.questions}),
    ...(change && {change: shownChange(change)}),
    ...(setAside && setAside.length > 0 && {setAside}),
    mode: strictest(trusted.organisation?.mode, gate?.mode),
  }
}

/** Roles of which a public repository does not say who holds them: that stands in a file of another one, which may be private. */
function unshownRoles({gate, organisation}: Trusted, pullRequest: Shown['pullRequest']): ReadonlySet<string> {
  const isElsewhere = gate?.organisation?.repository !== undefined
  return new Set(pullRequest?.publicRepository && isElsewhere ? organisation?.roles.keys() : [])
}

function shownChange({mended, preview, ...change}: Change): Change {
  return {
    ...change,
    mended: withoutPersonalData(mended),
    ...(preview && {preview: {...preview, blocking: withoutPersonalData(preview.blocking)}}),
  }
}

/** What lies in another repository cannot be seen from here, whoever declares what. */
async function submodulesIn(tree: Tree, folder: Path): Promise<Message[]> {
  const inside = (path: Path) => folder === '' || path.startsWith(`${folder}/`)
  const paths = (await tree.list()).flatMap(({path, kind}) => (kind === 'submodule' && inside(path) ? [path] : []))
  return paths.length > 0 ? [messages.say('submodules', {paths})] : []
}

function nothingEvaluated(file: string | undefined): Problem {
  return {at: startOf(file ?? ''), say: messages.say('nothing-evaluated', {})}
}

function texts(policies: readonly Policy[]): Pick<Judgement, 'policies' | 'rules' | 'requirements' | 'roles'> {
  return {
    policies,
    rules: new Map(policies.flatMap(policy => policy.rules.map(rule => [rule.id, rule] as const))),
    requirements: new Map(
      policies.flatMap(policy =>
        Object.entries(policy.requirements).map(([id, requirement]) => [`${policy.id}/${id}`, requirement] as const),
      ),
    ),
    roles: Object.assign({}, ...policies.map(policy => policy.roles)),
  }
}

function notes({byDefault, everywhere}: Prepared, hasBase: boolean): Message[] {
  return [
    ...standardNotes(byDefault, everywhere),
    messages.say('no-forge', {}),
    messages.say(hasBase ? 'base-plan' : 'no-base', {}),
  ]
}

export function standardNotes(byDefault: boolean, everywhere: readonly Policy[]): Message[] {
  return byDefault ? [messages.say('default-policies', {policies: everywhere.map(({id}) => id)})] : []
}
