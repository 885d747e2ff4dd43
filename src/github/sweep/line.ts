import {GATE_FOLDER} from '../../case/names.ts'
import type {Account} from '../../words/review.ts'
import type {Client, RepositoryName} from '../ports.ts'
import type {Changes, Landed, Line, Merged, WrittenStatus} from './history.ts'

/** What is read of each commit. `associatedPullRequests` are those that brought it into the repository. */
const LANDED = `
fragment Who on Actor { __typename login ... on User { databaseId } ... on Bot { databaseId } }
fragment Written on Commit { status { contexts { context state description targetUrl createdAt creator { ...Who } } } }
fragment Landed on Commit {
  oid messageHeadline committedDate
  tree { oid }
  parents(first: 2) { nodes { oid } }
  committer { user { __typename databaseId login } }
  associatedPullRequests(first: 10) {
    totalCount
    nodes {
      number merged mergedAt baseRefName headRefOid
      repository { databaseId }
      mergedBy { ...Who }
      mergeCommit { oid tree { oid } parents(first: 2) { nodes { oid } } ...Written }
      commits(last: 1) { nodes { commit { oid ...Written } } }
    }
  }
}`

/** Changes of the gate folder in one request. */
const MOST_CHANGES = 30

/** As `readChanges` asks it of the gate folder, for a query that asks something else as well. */
export const FOLDER_CHANGES = `
fragment FolderChanges on Commit {
  history(first: ${MOST_CHANGES}, path: "${GATE_FOLDER}") { pageInfo { hasNextPage endCursor } nodes { ...Landed } }
}${LANDED}`

const LINE = `query Line($owner: String!, $name: String!, $branch: String!, $first: Int!, $after: String) {
  repository(owner: $owner, name: $name) {
    databaseId
    ref(qualifiedName: $branch) {
      target { oid ... on Commit { history(first: $first, after: $after) { pageInfo { hasNextPage endCursor } nodes { ...Landed } } } }
    }
  }
}${LANDED}`

const FOLDER = `query Folder($owner: String!, $name: String!, $branch: String!, $first: Int!, $after: String, $path: String!) {
  repository(owner: $owner, name: $name) {
    databaseId
    ref(qualifiedName: $branch) {
      target { oid ... on Commit { history(first: $first, after: $after, path: $path) { pageInfo { hasNextPage endCursor } nodes { ...Landed } } } }
    }
  }
}${LANDED}`

interface Who {
  readonly __typename: string
  readonly login: string
  readonly databaseId?: number | null
}
interface Written {
  readonly status: {
    readonly contexts: readonly {
      readonly context: string
      readonly state: string
      readonly description: string | null
      readonly targetUrl: string | null
      readonly createdAt: string
      readonly creator: Who | null
    }[]
  } | null
}
interface CommitNode {
  readonly oid: string
  readonly messageHeadline: string
  readonly committedDate: string
  readonly tree: {readonly oid: string}
  readonly parents: {readonly nodes: readonly {readonly oid: string}[]}
  readonly committer: {readonly user: Who | null} | null
  readonly associatedPullRequests: {readonly totalCount: number; readonly nodes: readonly PullNode[]} | null
}
interface PullNode {
  readonly number: number
  readonly merged: boolean
  readonly mergedAt: string | null
  readonly baseRefName: string
  readonly headRefOid: string
  readonly repository: {readonly databaseId: number}
  readonly mergedBy: Who | null
  readonly mergeCommit:
    | ({
        readonly oid: string
        readonly tree: {readonly oid: string}
        readonly parents: {readonly nodes: readonly {readonly oid: string}[]}
      } & Written)
    | null
  readonly commits: {readonly nodes: readonly {readonly commit: {readonly oid: string} & Written}[]}
}
interface Answer {
  readonly repository: {
    readonly databaseId: number
    readonly ref: {readonly target: {readonly history?: Page} | null} | null
  } | null
}
/** Asked of a commit, on the way to something else; `FOLDER_CHANGES` says what. */
export interface Page {
  readonly pageInfo: {readonly hasNextPage: boolean; readonly endCursor: string | null}
  readonly nodes: readonly CommitNode[]
}

const PER_PAGE = 50
const MOST_PAGES = 12

/** Thrown where a branch has no history to read. */
export class NoBranch extends Error {
  constructor(branch: string) {
    super(`there is no branch ${branch}`)
    this.name = 'NoBranch'
  }
}

/**
 * The first-parent line of a branch, at most `window` commits long. The forge lists all ancestors, so those that came in
 * by a second parent are passed over; a line that is not whole within twelve requests ends `cut`.
 */
export async function readLine(
  client: Pick<Client, 'graphql'>,
  repository: RepositoryName,
  branch: string,
  window: number,
): Promise<Line> {
  const found = new Map<string, Landed>()
  const commits: Landed[] = []
  let next: string | undefined
  let after: string | null = null
  for (let page = 0; page < MOST_PAGES; page++) {
    const {own, history}: Read = await read(client, LINE, branch, {...repository, first: PER_PAGE, after})
    for (const node of history.nodes) found.set(node.oid, landedOf(node, own))
    next ??= history.nodes[0]?.oid
    for (let landed = take(found, next); landed && commits.length < window; landed = take(found, next)) {
      commits.push(landed)
      next = landed.parents[0]
      if (next === undefined) return {branch, commits, ends: 'root'}
    }
    if (commits.length >= window) return {branch, commits, ends: 'window'}
    if (!history.pageInfo.hasNextPage) break
    after = history.pageInfo.endCursor
  }
  return {branch, commits, ends: 'cut'}
}

/** The newest commits that changed anything below a path, wherever in the history they are. One request; `next` asks on. */
export async function readChanges(
  client: Pick<Client, 'graphql'>,
  repository: RepositoryName,
  branch: string,
  path: string,
  after: string | null = null,
): Promise<Changes> {
  const {own, history} = await read(client, FOLDER, branch, {...repository, first: MOST_CHANGES, after, path})
  return changesIn(history, own)
}

/** `own`: the number of the repository. */
export function changesIn({pageInfo: {hasNextPage, endCursor}, nodes}: Page, own: number): Changes {
  return {commits: nodes.map(node => landedOf(node, own)), next: hasNextPage ? endCursor : null}
}

interface Read {
  readonly own: number
  readonly history: Page
}

async function read(
  client: Pick<Client, 'graphql'>,
  query: string,
  branch: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<Read> {
  const {repository} = await client.graphql<Answer>(query, {...variables, branch: `refs/heads/${branch}`})
  const history = repository?.ref?.target?.history
  if (!repository || !history) throw new NoBranch(branch)
  return {own: repository.databaseId, history}
}

function take(found: Map<string, Landed>, commit: string | undefined): Landed | undefined {
  return commit === undefined ? undefined : found.get(commit)
}

function landedOf(node: CommitNode, own: number): Landed {
  const pulls = node.associatedPullRequests?.nodes ?? []
  return {
    commit: node.oid,
    tree: node.tree.oid,
    parents: node.parents.nodes.map(({oid}) => oid),
    headline: node.messageHeadline,
    dated: node.committedDate,
    signedBy: accountOf(node.committer?.user ?? null),
    merged: pulls.filter(({repository}) => repository.databaseId === own).flatMap(mergedOf),
  }
}

function mergedOf(node: PullNode): Merged[] {
  if (!node.merged || node.mergedAt === null) return []
  const head = node.commits.nodes[0]?.commit
  const merge = node.mergeCommit
  return [
    {
      number: node.number,
      base: node.baseRefName,
      at: node.mergedAt,
      by: accountOf(node.mergedBy),
      head: node.headRefOid,
      headStatuses: head?.oid === node.headRefOid ? statusesOf(head) : [],
      merge: merge && {
        commit: merge.oid,
        tree: merge.tree.oid,
        statuses: statusesOf(merge),
        parents: merge.parents.nodes.map(({oid}) => oid),
      },
    },
  ]
}

function statusesOf({status}: Written): WrittenStatus[] {
  return (status?.contexts ?? []).map(({context, state, description, targetUrl, createdAt, creator}) => ({
    context,
    state: stateOf(state),
    description,
    target: targetUrl,
    at: createdAt,
    by: accountOf(creator),
  }))
}

/** `EXPECTED` is a status that nobody has written yet. */
function stateOf(state: string): WrittenStatus['state'] {
  if (state === 'SUCCESS') return 'success'
  if (state === 'FAILURE') return 'failure'
  return state === 'ERROR' ? 'error' : 'pending'
}

function accountOf(who: Who | null): Account | null {
  if (who === null) return null
  return {id: who.databaseId ?? 0, login: who.login, kind: who.__typename === 'User' ? 'person' : 'bot'}
}
