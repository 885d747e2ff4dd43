import {describe, expect, test} from 'vitest'
import type {ActorNode, CommitNode, EventNode, ReviewedNode, ReviewNode} from './answers.ts'
import {reviewedOf} from './reviews.ts'

const person = (databaseId: number): ActorNode => ({__typename: 'User', login: `p${databaseId}`, databaseId})
const bot = (databaseId: number): ActorNode => ({__typename: 'Bot', login: `b${databaseId}`, databaseId})
const review = (id: string, more: Partial<ReviewNode> = {}): ReviewNode => ({
  id,
  state: 'APPROVED',
  body: '',
  author: person(1),
  authorAssociation: 'NONE',
  submittedAt: '2026-11-20T10:00:00Z',
  commit: {oid: 'c'.repeat(40)},
  lastEditedAt: null,
  editor: null,
  viewerDidAuthor: false,
  ...more,
})
const commit = (
  oid: string,
  authors: readonly (ActorNode | null)[],
  committer: ActorNode | null = null,
): CommitNode => ({
  commit: {
    oid,
    committer: {user: committer},
    authors: {totalCount: authors.length, nodes: authors.map(user => ({user}))},
  },
})

interface Given {
  readonly author?: ActorNode | null
  readonly assignees?: readonly ActorNode[]
  readonly reviews?: readonly ReviewNode[]
  readonly commits?: readonly CommitNode[]
  readonly events?: readonly EventNode[]
  readonly totalCommits?: number
}

function read({author = person(9), assignees = [], reviews = [], commits = [], events = [], totalCommits}: Given) {
  const end = {hasNextPage: false, endCursor: null}
  const first: ReviewedNode = {
    number: 7,
    headRefOid: 'd'.repeat(40),
    baseRefName: 'main',
    baseRefOid: 'b'.repeat(40),
    author,
    assignees: {nodes: assignees},
    reviews: {pageInfo: end, nodes: reviews},
    commits: {pageInfo: end, nodes: commits, totalCount: totalCommits ?? commits.length},
    timelineItems: {pageInfo: end, nodes: events},
  }
  return reviewedOf({first, reviews, commits, events})
}

describe('reviews', () => {
  test('that are not submitted do not exist', () => {
    expect(read({reviews: [review('a', {state: 'PENDING', submittedAt: null})]}).reviews).toEqual([])
  })

  test('are in the order in which they were given, those of one moment as GitHub lists them', () => {
    const at = (submittedAt: string) => ({submittedAt})
    const {reviews} = read({
      reviews: [
        review('b', at('2026-11-21T00:00:00Z')),
        review('a', at('2026-11-20T00:00:00Z')),
        review('d', at('2026-11-21T00:00:00Z')),
      ],
    })
    expect(reviews.map(({id}) => id)).toEqual(['a', 'b', 'd'])
  })

  test('of an account that is gone are by nobody; an app or an organisation is no person', () => {
    const by = [null, bot(4), {__typename: 'Organization', login: 'o', databaseId: 5}, {__typename: 'User', login: 'x'}]
    expect(read({reviews: by.map((author, n) => review(String(n), {author}))}).reviews.map(one => one.by)).toEqual([
      null,
      {id: 4, login: 'b4', kind: 'bot'},
      {id: 5, login: 'o', kind: 'bot'},
      null,
    ])
  })

  test.each([
    ['OWNER', true],
    ['MEMBER', true],
    ['COLLABORATOR', true],
    ['CONTRIBUTOR', false],
    ['FIRST_TIME_CONTRIBUTOR', false],
    ['NONE', false],
  ])('by an account that is %s belong inside: %s', (authorAssociation, inside) => {
    expect(read({reviews: [review('a', {authorAssociation})]}).reviews[0]?.inside).toBe(inside)
  })

  test.each<[Partial<ReviewNode>, string]>([
    [{}, 'never'],
    [{lastEditedAt: '2026-11-21T00:00:00Z', editor: person(1)}, 'by-its-author'],
    [{lastEditedAt: '2026-11-21T00:00:00Z', editor: person(2)}, 'by-somebody-else'],
    [{lastEditedAt: '2026-11-21T00:00:00Z', editor: null}, 'by-somebody-else'],
    [{lastEditedAt: '2026-11-21T00:00:00Z', editor: null, author: null}, 'by-somebody-else'],
  ])('say who edited them %#', (more, edited) => {
    expect(read({reviews: [review('a', more)]}).reviews[0]?.edited).toBe(edited)
  })

  test('that were dismissed say by whom, and what they were', () => {
    const event: EventNode = {
      __typename: 'ReviewDismissedEvent',
      actor: person(3),
      previousReviewState: 'CHANGES_REQUESTED',
      review: {id: 'a'},
    }
    const {reviews} = read({
      reviews: [review('a', {state: 'DISMISSED'}), review('b', {state: 'DISMISSED'})],
      events: [event],
    })
    expect(reviews[0]).toMatchObject({
      state: 'dismissed',
      dismissed: {by: {id: 3, login: 'p3', kind: 'person'}, was: 'changes-requested'},
    })
    expect(reviews[1]).not.toHaveProperty('dismissed')
  })
})

describe('authors', () => {
  const ids = (given: Given) => read(given).authors.map(({id}) => id)

  test('are the opener, every author, co-author and committer of every commit, each once', () => {
    expect(
      ids({commits: [commit('c1', [person(1), person(2)], person(3)), commit('c2', [person(1), null], null)]}),
    ).toEqual([9, 1, 2, 3])
  })

  test('are also who replaced the commits', () => {
    expect(ids({events: [{__typename: 'HeadRefForcePushedEvent', actor: person(4)}]})).toEqual([9, 4])
  })

  test('are also who was assigned, where a bot or nobody opened it', () => {
    const assignees = [person(5)]
    expect(ids({assignees})).toEqual([9])
    expect(ids({assignees, author: bot(8)})).toEqual([8, 5])
    expect(ids({assignees, author: null})).toEqual([5])
  })

  test('must all be seen', () => {
    const commits = [commit('c1', []), commit('c2', [])]
    expect(() => read({commits, totalCommits: 3})).toThrow(expect.objectContaining({code: 'too-much'}))
    const crowd = Array.from({length: 101}, (_, n) => person(n + 100))
    expect(() => read({commits: [commit('c1', crowd)]})).toThrow(expect.objectContaining({code: 'too-much'}))
  })
})

describe('the base branch', () => {
  const event = (__typename: EventNode['__typename'], createdAt: string): EventNode => ({__typename, createdAt})

  test('was changed when that was done last, in whatever way', () => {
    const events = [
      event('BaseRefForcePushedEvent', '2026-11-20T11:00:00Z'),
      event('AutomaticBaseChangeSucceededEvent', '2026-11-20T12:00:00Z'),
      event('BaseRefChangedEvent', '2026-11-20T10:00:00Z'),
      event('BaseRefDeletedEvent', '2026-11-20T09:00:00Z'),
    ]
    expect(read({events}).baseChanged).toBe('2026-11-20T12:00:00.000Z')
  })

  test('was not changed by a push to the branch that is merged, nor by a dismissal', () => {
    const events: EventNode[] = [
      {__typename: 'HeadRefForcePushedEvent', actor: person(3)},
      {__typename: 'ReviewDismissedEvent', actor: person(3)},
    ]
    expect(read({events})).not.toHaveProperty('baseChanged')
  })
})
