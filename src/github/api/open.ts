import type {Forge, RepositoryName} from '../ports.ts'
import {type Connection, idIn, present} from './answers.ts'
import type {ApiClient} from './client.ts'
import {ForgeError} from './error.ts'
import {messages} from './messages.ts'
import {checkBranch, checkCommit} from './names.ts'
import {OPEN} from './queries/others.ts'

const MOST_PAGES = 20
const ROUTE = 'GraphQL Open'

interface Node {
  readonly number: number
  readonly baseRefName: string
  readonly headRefOid: string
  readonly commits: {readonly nodes: readonly (Last | null)[]}
}

interface Last {
  readonly commit: {readonly status: {readonly contexts: readonly {readonly state: string}[]} | null}
}

/** Open pull requests, forks included: asked for by commit, GitHub leaves those out, so all are listed. */
export async function openPulls(
  client: ApiClient,
  {owner, name}: RepositoryName,
  {base, head}: Parameters<Forge['open']>[0],
): ReturnType<Forge['open']> {
  if (base !== undefined) checkBranch(base)
  if (head !== undefined) checkCommit(head)
  const found: Node[] = []
  let after: string | null = null
  for (let page = 1; ; page++) {
    if (page > MOST_PAGES) {
      throw new ForgeError('too-much', ROUTE, messages.say('too-many-pages', {route: ROUTE, limit: MOST_PAGES}))
    }
    const answer: {repository: {pullRequests: Connection<Node>}} = await client.graphql(OPEN, {
      owner,
      name,
      base: base ?? null,
      after,
    })
    const {nodes, pageInfo} = answer.repository.pullRequests
    found.push(...present(nodes))
    if (!pageInfo.hasNextPage) break
    after = pageInfo.endCursor
  }
  const distinct = new Map(found.map(node => [node.number, node]))
  return [...distinct.values()]
    .map(({number, baseRefName, headRefOid, commits}) => ({
      number,
      baseBranch: baseRefName,
      head: idIn(headRefOid),
      green: present(commits.nodes).some(({commit: {status}}) =>
        status?.contexts.some(({state}) => state === 'SUCCESS'),
      ),
    }))
    .filter(pull => (base === undefined || pull.baseBranch === base) && (head === undefined || pull.head === head))
}
