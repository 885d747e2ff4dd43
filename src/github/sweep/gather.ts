import type {Gate} from '../../policy/organisation.ts'
import type {Tree} from '../../repository/tree.ts'
import {cannotSee} from '../doctor/fact.ts'
import {gateJobs} from '../doctor/gate-jobs.ts'
import {ACTIONS_APP, type Json, type Protection, protectionOf} from '../doctor/protection.ts'
import {see} from '../doctor/see.ts'
import {treeFacts} from '../doctor/tree-facts.ts'
import type {Commit, Forge, RepositoryName} from '../ports.ts'
import {contextFor} from '../run/context.ts'
import {type Carried, carriedBetween} from './carried.ts'
import {crowdedHeads} from './crowded.ts'
import {readFolder} from './folder.ts'
import type {Expectations, Line, Runs, Writer} from './history.ts'
import type {LastGated} from './last-gated.ts'
import {readLine} from './line.ts'
import {type Ratified, readRatified} from './ratified.ts'
import {readRuns} from './runs.ts'
import {withStanding} from './statuses.ts'
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
  /** Was it looked at which run wrote each status? */
  readonly runs: 'seen' | 'unseen'
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
/** Merged heads of which it is looked up what stood there at the merge, because somebody wrote there since. */
const MOST_HEADS = 60

const NOTHING_RATIFIED: Ratified = {commits: new Set(), faults: []}

type Reader = Pick<Forge, 'client' | 'tree' | 'open'>

/** Looks at what came onto the gated branches, in a few requests. Rejects where the history cannot be read. */
export async function gatherSweep(forge: Reader, repository: RepositoryName, asked: Asked): Promise<SweptAll> {
  const {client} = forge
  const {defaultBranch, window, writtenBy} = asked
  const tip = await forge.tree(asked.defaultTip)
  const {facts, trusted} = await treeFacts(tip)
  const expect = async (branch: string): Promise<Expectations> =>
    expectations(branch, trusted.gate, await rulesOf(client, repository, branch), writtenBy)
  const ofDefault = await expect(defaultBranch)
  const {last: folder, adopted} = await readFolder(client, repository, ofDefault)
  // A pull request that the gate let through and that lists commits is itself a gated change of the folder.
  const ratified = folder.kind === 'gated' ? await readRatified(await forge.tree(folder.commit)) : NOTHING_RATIFIED
  const paths = [...new Set(gateJobs(facts.workflows).map(({workflow}) => workflow.path))]
  const branches: Swept[] = []
  for (const branch of asked.branches) {
    const plain = {
      ...(branch === defaultBranch ? ofDefault : await expect(branch)),
      adopted,
      ratified: ratified.commits,
    }
    const read = await readLine(client, repository, branch, window)
    const commits = await withStanding(client, repository, read.commits, plain, {most: MOST_HEADS})
    const line = {...read, commits}
    const known = await runsOf(forge, repository, line, plain, paths)
    const expected = {...plain, ...(known !== 'unseen' && {runs: {paths, defaultBranch, known}})}
    const found = await Promise.all(
      sweep(line, expected).map((one, index) => lookInto(one, index < MOST_LOOKED_INTO, forge.tree)),
    )
    const crowded = await crowdedHeads(forge, repository, branch)
    branches.push({
      branch,
      context: expected.context,
      writer: expected.writer,
      runs: known === 'unseen' ? 'unseen' : 'seen',
      examined: line.commits.length,
      ends: line.ends,
      found,
      crowded,
    })
  }
  return {branches, folder, faults: ratified.faults}
}

/** Only what Actions wrote names a run; a workflow that lies in another repository has no path here to compare with. */
async function runsOf(
  {client}: Reader,
  repository: RepositoryName,
  {commits}: Line,
  {context, writer}: Expectations,
  paths: readonly string[],
): Promise<Runs['known'] | 'unseen'> {
  if (writer.kind === 'app' || paths.length === 0) return 'unseen'
  return readRuns(client, repository, commits, [context])
}

function expectations(
  branch: string,
  gate: Gate | undefined,
  protection: Protection,
  writtenBy: string | undefined,
): Expectations {
  const context = contextFor(branch, gate)
  const byApp = protection.checks.some(
    check => check.context === context && check.source !== null && check.source !== ACTIONS_APP,
  )
  const {queue} = protection
  return {
    branch,
    context,
    writer: writtenBy !== undefined ? {kind: 'app', login: writtenBy} : byApp ? {kind: 'app'} : {kind: 'actions'},
    queue: queue.kind === 'known' && queue.value,
    adopted: new Set(),
    ratified: new Set(),
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
