import {type CommentNode, type Connection, present, type ReviewedNode, unreadable} from './answers.ts'
import type {ApiClient} from './client.ts'
import {ForgeError} from './error.ts'
import {messages} from './messages.ts'
import {MORE} from './queries/parts.ts'
import type {WholeReviewed} from './reviews.ts'

/** A pull request takes 2,500 comments; more pages than this are not read. */
export const MOST_PAGES = 30
const ROUTE = 'GraphQL More'

export interface Started {
  readonly owner: string
  readonly name: string
  readonly first: ReviewedNode
  /** The oldest comments and, if they are wanted, both ends of them. */
  readonly comments?: {readonly oldest: Connection<CommentNode>; readonly newest: readonly (CommentNode | null)[]}
}

type Next = Partial<Pick<ReviewedNode, 'reviews' | 'commits' | 'timelineItems'>> & {
  readonly comments?: Connection<CommentNode>
}

/** Follows every list to its end, all of them with one request a round. Most pull requests need none. */
export async function readOn(
  client: ApiClient,
  {owner, name, first, comments}: Started,
): Promise<WholeReviewed & {readonly comments: readonly CommentNode[]}> {
  const reviews = collect(first.reviews)
  const commits = collect(first.commits)
  const events = collect(first.timelineItems)
  const all = comments && collect(comments.oldest)
  const newest = present(comments?.newest ?? [])
  /** Are there comments between both ends? */
  const between = (): boolean => {
    if (all?.after === undefined) return false
    const known = new Set([...all.nodes, ...newest].map(({id}) => id))
    return known.size < (comments?.oldest.totalCount ?? Number.POSITIVE_INFINITY)
  }
  for (let page = 2; ; page++) {
    const wanted = {
      reviews: reviews.after !== undefined,
      commits: commits.after !== undefined,
      events: events.after !== undefined,
      comments: between(),
    }
    if (!Object.values(wanted).some(Boolean)) break
    if (page > MOST_PAGES) {
      throw new ForgeError('too-much', ROUTE, messages.say('too-many-pages', {route: ROUTE, limit: MOST_PAGES}))
    }
    const answer = await client.graphql<{repository: {pullRequest: Next}}>(MORE, {
      owner,
      name,
      number: first.number,
      ...wanted,
      afterReview: reviews.after,
      afterCommit: commits.after,
      afterEvent: events.after,
      afterComment: all?.after,
    })
    const next = answer.repository.pullRequest
    if (wanted.reviews) reviews.add(next.reviews)
    if (wanted.commits) commits.add(next.commits)
    if (wanted.events) events.add(next.timelineItems)
    if (wanted.comments) all?.add(next.comments)
  }
  const known = new Map([...(all?.nodes ?? []), ...newest].map(node => [node.id, node]))
  return {first, reviews: reviews.nodes, commits: commits.nodes, events: events.nodes, comments: [...known.values()]}
}

interface Collected<T> {
  readonly nodes: T[]
  /** Where the next page begins; `undefined` at the end. */
  after: string | undefined
  add(page: Connection<T> | undefined): void
}

function collect<T>(first: Connection<T>): Collected<T> {
  const collected: Collected<T> = {
    nodes: [],
    after: undefined,
    add(page) {
      const nodes = page && present(page.nodes)
      // A gap could be an objection.
      if (page === undefined || nodes === undefined || nodes.length < page.nodes.length) throw unreadable(ROUTE)
      const {hasNextPage, endCursor} = page.pageInfo
      if (hasNextPage && (endCursor === null || endCursor === collected.after)) throw unreadable(ROUTE)
      collected.nodes.push(...nodes)
      collected.after = hasNextPage && endCursor !== null ? endCursor : undefined
    },
  }
  collected.add(first)
  return collected
}
