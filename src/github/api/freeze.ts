import type {Path} from '../../words/place.ts'
import type {Forge, Frozen, RepositoryName} from '../ports.ts'
import {changesIn, type Page} from '../sweep/line.ts'
import {type BodyNode, type CommentNode, type Connection, idIn, present, type ReviewedNode} from './answers.ts'
import type {ApiClient} from './client.ts'
import {ForgeError} from './error.ts'
import {type StatusNode, statusesOf, statusOf} from './known-statuses.ts'
import {messages} from './messages.ts'
import {checkNumber} from './names.ts'
import {offeredIn} from './offers.ts'
import {readOn} from './pages.ts'
import {freezeQuery} from './queries/freeze.ts'
import {reviewedOf} from './reviews.ts'

/** The workflow file of this run: its path, and the commit that it was taken from. */
export interface WorkflowFile {
  readonly path: string
  readonly sha: string
}

interface Tip {
  readonly target: {readonly oid: string} | null
}

interface PullRequestNode extends ReviewedNode {
  readonly state: 'OPEN' | 'CLOSED' | 'MERGED'
  readonly isDraft: boolean
  readonly isCrossRepository: boolean
  readonly baseRef: Tip | null
  readonly mergeable: 'CONFLICTING' | 'MERGEABLE' | 'UNKNOWN'
  readonly potentialMergeCommit: {
    readonly oid: string
    readonly tree: {readonly oid: string}
    readonly parents: {readonly nodes: readonly ({readonly oid: string} | null)[]}
  } | null
  readonly last: {readonly nodes: readonly ({readonly commit: {readonly oid: string} & StatusNode} | null)[]}
  readonly comments: Connection<CommentNode>
  readonly newest: {readonly nodes: readonly (CommentNode | null)[]}
}

interface FreezeAnswer {
  readonly own?: readonly (BodyNode | null)[]
  readonly repository: {
    readonly databaseId: number
    readonly visibility: string
    readonly defaultBranchRef: {
      readonly name: string
      readonly target: {readonly oid: string; readonly history?: Page} | null
    } | null
    readonly workflowAtRun?: {readonly oid: string} | null
    readonly workflowAtDefault?: {readonly oid: string} | null
    readonly open?: Connection<{readonly number: number; readonly baseRefName: string; readonly headRefOid: string}>
    readonly pullRequest: PullRequestNode
    readonly [file: `file${number}`]: {readonly oid: string} | null
  }
}

const ROUTE = 'GraphQL Freeze'

/** What is read along with a pull request. */
export interface Along {
  /** Node ids of our own comments, as far as they are known: their words. */
  readonly own?: readonly string[]
  /** The newest changes of the gate folder. */
  readonly folder?: boolean
  readonly files?: Parameters<Forge['freeze']>[1]
}

/** One request for a pull request with at most 100 reviews and commits and 200 comments. */
export async function freeze(
  client: ApiClient,
  {owner, name}: RepositoryName,
  number: number,
  workflow: WorkflowFile | undefined,
  {own = [], folder = false, files}: Along = {},
): Promise<Frozen> {
  checkNumber(number)
  const ask = (ids: readonly string[]) =>
    client.graphql<FreezeAnswer>(freezeQuery(files?.paths.length ?? 0), {
      owner,
      name,
      number,
      workflow: workflow !== undefined,
      ...(workflow && {workflowAtRun: `${workflow.sha}:${workflow.path}`, workflowAtDefault: `HEAD:${workflow.path}`}),
      withOwn: ids.length > 0,
      own: ids,
      withFolder: folder,
      ...Object.fromEntries(files?.paths.map((path, i) => [`file${i}`, `${files.head}:${path}`]) ?? []),
    })
  const {repository, own: bodies = []} = await ask(own).catch(error => {
    // A comment that was deleted meanwhile makes an error of the whole answer.
    if (own.length > 0 && error instanceof ForgeError && error.code === 'not-found') return ask([])
    throw error
  })
  const pull = repository.pullRequest
  const whole = await readOn(client, {
    owner,
    name,
    first: pull,
    comments: {oldest: pull.comments, newest: pull.newest.nodes},
  })
  const last = present(pull.last.nodes)[0]?.commit
  const onHead = last?.oid === pull.headRefOid ? last : await statusesOf(client, {owner, name}, pull.headRefOid)
  const open = pull.state === 'OPEN'
  const defaultTip = repository.defaultBranchRef?.target?.oid
  // A closed pull request is not judged; its base may well be gone.
  const baseTip = pull.baseRef?.target?.oid ?? (open ? undefined : pull.baseRefOid)
  if (defaultTip === undefined || baseTip === undefined) {
    throw new ForgeError('not-found', ROUTE, messages.say('base-gone', {number}))
  }
  return {
    number: pull.number,
    state: ({OPEN: 'open', CLOSED: 'closed', MERGED: 'merged'} as const)[pull.state],
    draft: pull.isDraft,
    defaultBranch: repository.defaultBranchRef?.name ?? '',
    defaultTip: idIn(defaultTip),
    baseBranch: pull.baseRefName,
    baseTip: idIn(baseTip),
    head: idIn(pull.headRefOid),
    fork: pull.isCrossRepository,
    merge: mergeOf(pull, baseTip),
    reviewed: reviewedOf(whole),
    statuses: (onHead.status?.contexts ?? []).map(statusOf),
    ownComments: ownOf(whole.comments, new Map(present(bodies).map(({id, body}) => [id, body]))),
    ...(workflow && {
      workflow: {
        atRun: repository.workflowAtRun?.oid ?? null,
        atDefault: repository.workflowAtDefault?.oid ?? null,
      },
    }),
    publicRepository: repository.visibility === 'PUBLIC',
    offered: offeredIn(whole.reviews),
    ...along(repository, files),
    ...othersIn(repository.open, pull),
  }
}

function along(repository: FreezeAnswer['repository'], files: Along['files']): Pick<Frozen, 'folder' | 'files'> {
  const history = repository.defaultBranchRef?.target?.history
  const known = files?.paths.flatMap((path, i): [Path, string][] => {
    const {oid} = repository[`file${i}`] ?? {}
    return oid === undefined ? [] : [[path, idIn(oid)]]
  })
  return {
    ...(history && {folder: changesIn(history, repository.databaseId)}),
    ...(known && {files: new Map(known)}),
  }
}

/** GitHub can be asked for the pull requests of a commit, but then leaves out those of forks and of what was merged before. */
function othersIn(open: FreezeAnswer['repository']['open'], {number}: PullRequestNode): Pick<Frozen, 'others'> {
  if (open === undefined || open.pageInfo.hasNextPage || open.nodes.includes(null)) return {}
  const others = present(open.nodes).filter(other => other.number !== number)
  return {
    others: others.map(other => ({number: other.number, baseBranch: other.baseRefName, head: idIn(other.headRefOid)})),
  }
}

/** A test merge of other parents is an older one, and says nothing about what would be merged now. */
function mergeOf(
  {mergeable, headRefOid, potentialMergeCommit: merge}: PullRequestNode,
  baseTip: string,
): Frozen['merge'] {
  if (mergeable === 'CONFLICTING') return {kind: 'conflict'}
  if (mergeable !== 'MERGEABLE' || merge === null) return {kind: 'pending'}
  const [base, head, ...others] = present(merge.parents.nodes).map(({oid}) => oid)
  if (base !== baseTip || head !== headRefOid || others.length > 0) return {kind: 'pending'}
  return {kind: 'merged', commit: idIn(merge.oid), tree: idIn(merge.tree.oid)}
}

function ownOf(comments: readonly CommentNode[], bodies: ReadonlyMap<string, string>): Frozen['ownComments'] {
  return comments
    .filter(({viewerDidAuthor}) => viewerDidAuthor)
    .map(({id, fullDatabaseId}) => {
      const body = bodies.get(id)
      return {id: numberIn(fullDatabaseId), node: id, ...(body !== undefined && {body})}
    })
    .sort((a, b) => a.id - b.id)
}

export function numberIn(value: string | number | null): number {
  const number = Number(value)
  if (value !== null && Number.isSafeInteger(number) && number > 0) return number
  throw new TypeError('not a number')
}
