import type {Account, Review, Reviewed} from '../../words/review.ts'
import {
  type ActorNode,
  type CommitNode,
  type EventNode,
  idIn,
  present,
  type ReviewedNode,
  type ReviewNode,
} from './answers.ts'
import {ForgeError} from './error.ts'
import {messages} from './messages.ts'
import {isOffer} from './offers.ts'
import {PAGE} from './queries/parts.ts'

/** All pages of a pull request's reviews, commits and events. */
export interface WholeReviewed {
  readonly first: ReviewedNode
  readonly reviews: readonly ReviewNode[]
  readonly commits: readonly CommitNode[]
  readonly events: readonly EventNode[]
}

export function reviewedOf(whole: WholeReviewed): Reviewed {
  checkCommits(whole)
  const dismissals = new Map(whole.events.flatMap(event => (event.review ? [[event.review.id, event] as const] : [])))
  const reviews = whole.reviews.flatMap((node, index) => {
    const review = isOffer(node) ? undefined : reviewOf(node, dismissals.get(node.id))
    return review === undefined ? [] : [{review, index}]
  })
  reviews.sort((a, b) => compare(a.review.at, b.review.at) || a.index - b.index)
  const {number, headRefOid} = whole.first
  const baseChanged = baseChangedIn(whole)
  return {
    number,
    head: idIn(headRefOid),
    authors: authorsOf(whole),
    ...(baseChanged !== undefined && {baseChanged}),
    reviews: reviews.map(({review}) => review),
  }
}

const OF_BASE: readonly EventNode['__typename'][] = [
  'BaseRefChangedEvent',
  'AutomaticBaseChangeSucceededEvent',
  'BaseRefForcePushedEvent',
  'BaseRefDeletedEvent',
]

/**
 * The last time that the pull request came to be against something else: by somebody, by GitHub because the old branch was
 * merged and taken away, or because that branch was itself replaced or deleted.
 */
function baseChangedIn({events}: WholeReviewed): string | undefined {
  return events
    .filter(({__typename: kind}) => OF_BASE.includes(kind))
    .map(({createdAt}) => {
      if (createdAt === undefined) throw new TypeError('not a time')
      return new Date(createdAt).toISOString()
    })
    .toSorted(compare)
    .at(-1)
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** An account with its numeric id; `null` where it is gone. Only users are persons. */
export function accountOf(node: ActorNode | null | undefined): Account | null {
  if (!node || typeof node.databaseId !== 'number') return null
  return {id: node.databaseId, login: node.login, kind: node.__typename === 'User' ? 'person' : 'bot'}
}

const STATES = {
  APPROVED: 'approved',
  CHANGES_REQUESTED: 'changes-requested',
  COMMENTED: 'commented',
  DISMISSED: 'dismissed',
} as const

const INSIDE = new Set(['OWNER', 'MEMBER', 'COLLABORATOR'])

/** `undefined` for one that is not submitted: nobody but its writer has seen it. */
function reviewOf(node: ReviewNode, dismissal: EventNode | undefined): Review | undefined {
  if (node.state === 'PENDING' || node.submittedAt === null) return undefined
  const before = dismissal?.previousReviewState
  const was = before === undefined || before === 'PENDING' ? undefined : STATES[before]
  return {
    id: node.id,
    by: accountOf(node.author),
    inside: INSIDE.has(node.authorAssociation),
    state: STATES[node.state],
    ...(node.state === 'DISMISSED' &&
      was !== undefined &&
      was !== 'dismissed' && {dismissed: {by: accountOf(dismissal?.actor), was}}),
    text: node.body,
    commit: node.commit === null ? null : idIn(node.commit.oid),
    edited: editedBy(node),
    at: new Date(node.submittedAt).toISOString(),
  }
}

function editedBy({lastEditedAt, editor, author}: ReviewNode): Review['edited'] {
  if (lastEditedAt === null) return 'never'
  const by = accountOf(editor)
  return by !== null && by.id === accountOf(author)?.id ? 'by-its-author' : 'by-somebody-else'
}

/**
 * Opener, authors, co-authors and committers of every commit, whoever replaced the commits, and the assignees where a bot
 * opened it: they asked for it. In the order of first mention.
 */
function authorsOf({first, commits, events}: WholeReviewed): readonly Account[] {
  const opener = accountOf(first.author)
  const nodes = [
    first.author,
    ...commits.flatMap(({commit}) => [...present(commit.authors.nodes), commit.committer].map(one => one?.user)),
    ...events.filter(event => event.__typename === 'HeadRefForcePushedEvent').map(({actor}) => actor),
    ...(opener?.kind === 'person' ? [] : first.assignees.nodes),
  ]
  const authors = new Map<number, Account>()
  for (const account of nodes.map(accountOf)) if (account && !authors.has(account.id)) authors.set(account.id, account)
  return [...authors.values()]
}

/** Whose work it is must be known whole: who is not seen could approve their own. */
function checkCommits({first, commits}: WholeReviewed): void {
  const {number} = first
  const total = first.commits.totalCount ?? 0
  const seen = new Set(commits.map(({commit}) => commit.oid)).size
  if (seen < total) {
    throw new ForgeError('too-much', 'GraphQL commits', messages.say('commits-unseen', {number, seen, total}))
  }
  if (commits.some(({commit}) => commit.authors.totalCount > PAGE)) {
    throw new ForgeError('too-much', 'GraphQL authors', messages.say('authors-unseen', {number, limit: PAGE}))
  }
}
