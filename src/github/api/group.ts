import type {RepositoryName} from '../ports.ts'
import {type Connection, present} from './answers.ts'
import type {ApiClient} from './client.ts'
import {ForgeError} from './error.ts'
import {messages} from './messages.ts'
import {checkBranch} from './names.ts'
import {QUEUE} from './queries/others.ts'

const REF = /^(?:refs\/heads\/)?gh-readonly-queue\/(.{1,255})\/pr-([1-9]\d{0,9})-[0-9a-f]{40}$/
const MOST_PAGES = 10
const ROUTE = 'GraphQL Queue'

interface Entry {
  readonly position: number
  readonly pullRequest: {readonly number: number} | null
}

/**
 * The pull requests that a merge group holds. Its ref names only the last; the others are those before it in the queue,
 * first one first. Rejects where one of them cannot be told.
 */
export async function group(
  client: ApiClient,
  {owner, name}: RepositoryName,
  ref: string,
  base: string,
): Promise<readonly number[]> {
  const branch = base.replace(/^refs\/heads\//, '')
  checkBranch(branch)
  const unknown = () => new ForgeError('not-found', ROUTE, messages.say('group-unknown', {ref: ref.slice(0, 300)}))
  const [, of, last] = REF.exec(ref) ?? []
  if (of !== branch || last === undefined) throw unknown()
  const entries: Entry[] = []
  let after: string | null = null
  for (let page = 1; ; page++) {
    if (page > MOST_PAGES) throw unknown()
    const answer: {repository: {mergeQueue: {entries: Connection<Entry> | null} | null}} = await client.graphql(QUEUE, {
      owner,
      name,
      branch,
      after,
    })
    const connection = answer.repository.mergeQueue?.entries
    if (!connection || connection.nodes.includes(null)) throw unknown()
    entries.push(...present(connection.nodes))
    if (!connection.pageInfo.hasNextPage) break
    after = connection.pageInfo.endCursor
  }
  entries.sort((a, b) => a.position - b.position)
  const end = entries.findIndex(({pullRequest}) => pullRequest?.number === Number(last))
  if (end === -1) throw unknown()
  return entries.slice(0, end + 1).map(({pullRequest}) => {
    if (pullRequest === null) throw unknown()
    return pullRequest.number
  })
}
