import {GATE_FOLDER} from '../../case/names.ts'
import {readGateFile} from '../../case/trusted.ts'
import type {Gate} from '../../policy/organisation.ts'
import type {Tree} from '../../repository/tree.ts'
import {cannotSee} from '../doctor/fact.ts'
import {ACTIONS_APP, type Json, type Protection, protectionOf} from '../doctor/protection.ts'
import {see} from '../doctor/see.ts'
import type {Commit, Forge, RepositoryName} from '../ports.ts'
import {contextFor} from '../run/context.ts'
import {type Carried, carriedBetween} from './carried.ts'
import {crowdedHeads} from './crowded.ts'
import type {Expectations, Landed, Line, Writer} from './history.ts'
import {type LastGated, lastGated} from './last-gated.ts'
import {readChanges, readLine} from './line.ts'
import {readRatified} from './ratified.ts'
import {sweep, type Ungated} from './sweep.ts'

export interface Asked {
  /** Gated branches; their statuses are looked for. */
  readonly branches: readonly string[]
  readonly defaultBranch: string
  readonly defaultTip: Commit
  /** Commits looked back at on each branch. */
  readonly window: number
  /** The login of the App that writes the status, where it is known. */
  readonly writtenBy?: string | undefined
}

/** What a sweep of one branch found. */
export interface Swept {
  readonly branch: string
  readonly context: string
  readonly writer: Writer
  /** Commits that were looked at. */
  readonly examined: number
  readonly ends: Line['ends']
  readonly found: readonly Found[]
  /** Open pull requests on whose head so many statuses stand that soon none can be written. */
  readonly crowded: readonly {readonly number: number; readonly head: Commit}[]
}

export interface Found extends Ungated {
  /** `unknown`: more was found than is looked into, or it could not be read. */
  readonly carried: Carried | 'unknown'
}

export interface SweptAll {
  readonly branches: readonly Swept[]
  /** Which version of the gate folder decides. */
  readonly folder: LastGated
  /** `file:line` of entries that ratify nothing because they cannot be read. */
  readonly faults: readonly string[]
}

/** Ungated commits of which the content is looked into; two listings each. */
const MOST_LOOKED_INTO = 20

type Reader = Pick<Forge, 'client' | 'tree' | 'open'>

/** Looks at what came onto the gated branches, in a few requests. Rejects where the history cannot be read. */
export async function gatherSweep(forge: Reader, repository: RepositoryName, asked: Asked): Promise<SweptAll> {
  const {client} = forge
  const rules = new Map<string, Protection>()
  for (const branch of new Set([asked.defaultBranch, ...asked.branches])) {
    rules.set(branch, await rulesOf(client, repository, branch))
  }
  const tip = forge.tree(asked.defaultTip)
  const gateFile = await readGateFile(await tip)
  const gate = gateFile.kind === 'read' ? gateFile.gate : undefined
  const changes = await readChanges(client, repository, asked.defaultBranch, GATE_FOLDER)
  const expect = (branch: string, ratified: ReadonlySet<Commit>): Expectations =>
    expectations(branch, gate, rules.get(branch), adoption(changes), {ratified, writtenBy: asked.writtenBy})
  const folder = lastGated(changes.commits, changes.complete, expect(asked.defaultBranch, new Set()))
  const ratified = await readRatified(await (folder.kind === 'gated' ? forge.tree(folder.commit) : tip))
  const branches: Swept[] = []
  for (const branch of asked.branches) {
    const line = await readLine(client, repository, branch, asked.window)
    const expected = expect(branch, ratified.commits)
    const ungated = sweep(line, expected)
    const found = await Promise.all(ungated.map((one, index) => lookInto(one, index < MOST_LOOKED_INTO, forge.tree)))
    const crowded = await crowdedHeads(forge, repository, branch)
    const {context, writer} = expected
    branches.push({branch, context, writer, examined: line.commits.length, ends: line.ends, found, crowded})
  }
  return {branches, folder, faults: ratified.faults}
}

/** The oldest change of the gate folder brought the gate; where that cannot be told, nothing is from before it. */
function adoption({commits, complete}: {commits: readonly Landed[]; complete: boolean}): ReadonlySet<Commit> {
  const oldest = complete ? commits.at(-1) : undefined
  if (oldest === undefined) return new Set()
  return new Set([oldest.commit, ...oldest.merged.flatMap(({merge}) => (merge ? [merge.commit] : []))])
}

function expectations(
  branch: string,
  gate: Gate | undefined,
  protection: Protection | undefined,
  adopted: ReadonlySet<Commit>,
  {ratified, writtenBy}: {readonly ratified: ReadonlySet<Commit>; readonly writtenBy: string | undefined},
): Expectations {
  const context = contextFor(branch, gate)
  const byApp = protection?.checks.some(
    check => check.context === context && check.source !== null && check.source !== ACTIONS_APP,
  )
  const queue = protection?.queue
  return {
    branch,
    context,
    writer: writtenBy !== undefined ? {kind: 'app', login: writtenBy} : byApp ? {kind: 'app'} : {kind: 'actions'},
    queue: queue?.kind === 'known' && queue.value,
    adopted,
    ratified,
  }
}

async function rulesOf(client: Forge['client'], {owner, name}: RepositoryName, branch: string): Promise<Protection> {
  const rules = await see('metadata', async () => {
    const route = 'GET /repos/{owner}/{repo}/rules/branches/{branch}'
    return (await client.rest<Json[]>(route, {owner, repo: name, branch, per_page: 100})).data
  })
  const unseen = cannotSee('administration')
  return protectionOf({rules, branch: unseen, updateRule: unseen, classic: unseen})
}

async function lookInto(ungated: Ungated, whole: boolean, tree: (commit: Commit) => Promise<Tree>): Promise<Found> {
  if (!whole) return {...ungated, carried: 'unknown'}
  try {
    const before = ungated.before === null ? undefined : await tree(ungated.before)
    return {...ungated, carried: await carriedBetween(before, await tree(ungated.commit))}
  } catch {
    return {...ungated, carried: 'unknown'}
  }
}
