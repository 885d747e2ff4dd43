import {describe, expect, test} from 'vitest'
import {openForge} from './forge.ts'
import {type Reply, type Seen, serve} from './testing.ts'

const id = (letter: string) => letter.repeat(40)
const HEAD = id('1')
const BASE = id('2')
const MERGE = id('3')
const TREE = id('4')
const DEFAULT = id('5')

const end = {hasNextPage: false, endCursor: null}
const list = (nodes: readonly unknown[] = [], more: object = {}) => ({
  totalCount: nodes.length,
  pageInfo: end,
  nodes,
  ...more,
})
const person = (databaseId: number) => ({__typename: 'User', login: `p${databaseId}`, databaseId})
const commit = (n: number) => ({
  commit: {
    oid: n.toString(16).padStart(40, '0'),
    committer: null,
    authors: {totalCount: 1, nodes: [{user: person(n)}]},
  },
})
const comment = (n: number, own = false) => ({id: `IC_${n}`, fullDatabaseId: String(n), viewerDidAuthor: own})
const review = (n: number) => ({
  id: `R_${n}`,
  state: 'APPROVED',
  body: '',
  author: person(n),
  authorAssociation: 'MEMBER',
  submittedAt: '2026-11-20T10:00:00Z',
  commit: {oid: HEAD},
  lastEditedAt: null,
  editor: null,
  viewerDidAuthor: false,
})

const PULL = {
  number: 7,
  author: person(1),
  assignees: {nodes: []},
  reviews: list(),
  commits: list([commit(2)]),
  timelineItems: list(),
  state: 'OPEN',
  isDraft: false,
  isCrossRepository: true,
  baseRefName: 'release',
  baseRefOid: id('0'),
  baseRef: {target: {oid: BASE}},
  headRefOid: HEAD,
  mergeable: 'MERGEABLE',
  potentialMergeCommit: {oid: MERGE, tree: {oid: TREE}, parents: {nodes: [{oid: BASE}, {oid: HEAD}]}},
  last: {nodes: [{commit: {oid: HEAD, status: null}}]},
  comments: list(),
  newest: {nodes: []},
}
const REPOSITORY = {visibility: 'PUBLIC', defaultBranchRef: {name: 'main', target: {oid: DEFAULT}}}

const answer = (pull: object = {}, repository: object = {}): Reply => ({
  json: {data: {repository: {...REPOSITORY, ...repository, pullRequest: {...PULL, ...pull}}}},
})

async function freeze(reply: Reply | ((seen: Seen, index: number) => Reply), workflow?: {path: string; sha: string}) {
  await using server = await serve(typeof reply === 'function' ? reply : () => reply)
  const forge = openForge({...server.options, ...(workflow && {workflow})})
  return {frozen: await forge.freeze(7), seen: server.seen}
}

describe('a frozen pull request', () => {
  test('is one request', async () => {
    const {frozen, seen} = await freeze(answer())
    expect(seen).toHaveLength(1)
    expect(frozen).toEqual({
      number: 7,
      state: 'open',
      draft: false,
      defaultBranch: 'main',
      defaultTip: DEFAULT,
      baseBranch: 'release',
      baseTip: BASE,
      head: HEAD,
      fork: true,
      merge: {kind: 'merged', commit: MERGE, tree: TREE},
      reviewed: {
        number: 7,
        head: HEAD,
        authors: [
          {id: 1, login: 'p1', kind: 'person'},
          {id: 2, login: 'p2', kind: 'person'},
        ],
        reviews: [],
      },
      statuses: [],
      ownComments: [],
      offered: new Set(),
      publicRepository: true,
    })
  })

  test.each([
    ['INTERNAL', false],
    ['PRIVATE', false],
    ['PUBLIC', true],
  ])('in a repository that is %s is public: %s', async (visibility, expected) => {
    expect((await freeze(answer({}, {visibility}))).frozen.publicRepository).toBe(expected)
  })

  test('has the statuses of its head', async () => {
    const contexts = [
      {
        context: 'ethics-gate: main',
        state: 'SUCCESS',
        description: 'Fine',
        creator: {__typename: 'Bot', login: 'x', databaseId: 3},
      },
      {context: 'other', state: 'EXPECTED', description: null, creator: null},
    ]
    const {frozen} = await freeze(answer({last: {nodes: [{commit: {oid: HEAD, status: {contexts}}}]}}))
    expect(frozen.statuses).toEqual([
      {context: 'ethics-gate: main', state: 'success', description: 'Fine', creator: {id: 3, login: 'x', kind: 'bot'}},
      {context: 'other', state: 'pending', description: '', creator: null},
    ])
  })

  test('has the statuses of its head also where the list of commits ends elsewhere', async () => {
    const status = {contexts: [{context: 'x', state: 'ERROR', description: 'y', creator: null}]}
    const {frozen, seen} = await freeze(({body}) =>
      body?.query?.includes('Statuses')
        ? {json: {data: {repository: {object: {oid: HEAD, status}}}}}
        : answer({last: {nodes: [{commit: {oid: id('9'), status: null}}]}}),
    )
    expect(seen[1]?.body?.variables).toMatchObject({commit: HEAD})
    expect(frozen.statuses).toHaveLength(1)
  })

  test('says which of the files that were asked for the head has, and as what', async () => {
    await using server = await serve(() => answer({}, {file0: {oid: id('6')}, file1: null}))
    const frozen = await openForge(server.options).freeze(7, {head: HEAD, paths: ['ethics.yml', 'gone.yml']})
    expect(frozen.files).toEqual(new Map([['ethics.yml', id('6')]]))
    expect(server.seen[0]?.body?.variables).toMatchObject({file0: `${HEAD}:ethics.yml`, file1: `${HEAD}:gone.yml`})
  })

  test('has the changes of the gate folder, which are asked for until they are known', async () => {
    const history = {pageInfo: end, nodes: []}
    const tip = (oid: string, more: object = {}) => ({defaultBranchRef: {name: 'main', target: {oid, ...more}}})
    const tips = [tip(DEFAULT, {history}), tip(DEFAULT), tip(id('8'))]
    await using server = await serve((_, index) => answer({}, {databaseId: 1, ...tips[index]}))
    const forge = openForge(server.options)
    const all = [await forge.freeze(7), await forge.freeze(7), await forge.freeze(7)]
    const known = {commits: [], next: null}
    expect(all.map(({folder}) => folder)).toEqual([known, known, undefined])
    expect(server.seen.map(({body}) => body?.variables?.['withFolder'])).toEqual([true, false, false])
  })

  test('says whether the workflow file is still the same', async () => {
    const workflow = {path: '.github/workflows/ethics.yml', sha: id('a')}
    const {frozen, seen} = await freeze(answer({}, {workflowAtRun: {oid: id('b')}, workflowAtDefault: null}), workflow)
    expect(frozen.workflow).toEqual({atRun: id('b'), atDefault: null})
    expect(seen[0]?.body?.variables).toMatchObject({
      workflow: true,
      workflowAtRun: `${id('a')}:.github/workflows/ethics.yml`,
      workflowAtDefault: 'HEAD:.github/workflows/ethics.yml',
    })
  })

  test.each([
    ['closed', {state: 'CLOSED', baseRef: null}, id('0')],
    ['merged', {state: 'MERGED', baseRef: null}, id('0')],
  ])('that is %s may have lost its base', async (state, pull, baseTip) => {
    expect((await freeze(answer(pull))).frozen).toMatchObject({state, baseTip})
  })

  test.each([
    ['base', answer({baseRef: null})],
    ['default branch', answer({}, {defaultBranchRef: null})],
  ])('without a %s is a fault', async (_, reply) => {
    await expect(freeze(reply)).rejects.toMatchObject({code: 'not-found', say: {key: 'forge.base-gone'}})
  })

  test('that does not exist is a fault', async () => {
    const errors = [{type: 'NOT_FOUND', path: ['repository', 'pullRequest']}]
    await expect(
      freeze({json: {data: {repository: {...REPOSITORY, pullRequest: null}}, errors}}),
    ).rejects.toMatchObject({code: 'not-found'})
  })

  test.each<[string, object]>([
    ['a head that is no commit', {headRefOid: 'main'}],
    ['no list of reviews', {reviews: undefined}],
    ['a gap between the reviews', {reviews: list([null])}],
    ['a gap between the commits', {commits: list([null])}],
    ['an own comment without id', {newest: {nodes: [{...comment(1, true), fullDatabaseId: null}]}}],
  ])('with %s is a fault', async (_, pull) => {
    await expect(freeze(answer(pull))).rejects.toMatchObject({name: 'ForgeError', code: 'unreadable'})
  })
})

describe('the test merge', () => {
  const merged = PULL.potentialMergeCommit
  test.each<[string, object, string]>([
    ['conflicts', {mergeable: 'CONFLICTING', potentialMergeCommit: null}, 'conflict'],
    ['conflicts, with an older merge', {mergeable: 'CONFLICTING'}, 'conflict'],
    ['is not computed yet', {mergeable: 'UNKNOWN', potentialMergeCommit: null}, 'pending'],
    ['is being computed again', {mergeable: 'UNKNOWN'}, 'pending'],
    ['is not there', {potentialMergeCommit: null}, 'pending'],
    ['is of an older base', {baseRef: {target: {oid: id('8')}}}, 'pending'],
    ['is of an older head', {headRefOid: id('8'), last: {nodes: [{commit: {oid: id('8'), status: null}}]}}, 'pending'],
    [
      'has its parents the other way round',
      {potentialMergeCommit: {...merged, parents: {nodes: [{oid: HEAD}, {oid: BASE}]}}},
      'pending',
    ],
    [
      'has a third parent',
      {potentialMergeCommit: {...merged, parents: {nodes: [{oid: BASE}, {oid: HEAD}, {oid: DEFAULT}]}}},
      'pending',
    ],
    ['has one parent', {potentialMergeCommit: {...merged, parents: {nodes: [{oid: BASE}]}}}, 'pending'],
    ['stands on the tip, whatever the pull request remembers of its base', {baseRefOid: id('0')}, 'merged'],
  ])('%s', async (_, pull, kind) => {
    expect((await freeze(answer(pull))).frozen.merge.kind).toBe(kind)
  })
})

describe('pages', () => {
  const hundred = <T>(make: (n: number) => T, from = 1) => Array.from({length: 100}, (_, n) => make(n + from))
  const page = (next: string) => ({pageInfo: {hasNextPage: true, endCursor: next}})

  test('of everything are followed together, with one request a round', async () => {
    const {frozen, seen} = await freeze((_, index) =>
      index === 0
        ? answer({
            reviews: list(hundred(review), page('r1')),
            commits: list(hundred(commit), {...page('c1'), totalCount: 250}),
          })
        : index === 1
          ? answer({reviews: list([review(101)]), commits: list(hundred(commit, 101), page('c2'))})
          : answer({commits: list(hundred(commit, 201).slice(0, 50))}),
    )
    expect(seen).toHaveLength(3)
    expect(seen[1]?.body?.variables).toMatchObject({
      reviews: true,
      afterReview: 'r1',
      commits: true,
      afterCommit: 'c1',
      events: false,
      comments: false,
    })
    expect(seen[2]?.body?.variables).toMatchObject({reviews: false, commits: true, afterCommit: 'c2'})
    expect(frozen.reviewed.reviews).toHaveLength(101)
    expect(frozen.reviewed.authors).toHaveLength(250)
  })

  test('of commits that GitHub does not show are a fault: their authors are not known', async () => {
    const reply = answer({commits: list(hundred(commit), {totalCount: 300})})
    await expect(freeze(reply)).rejects.toMatchObject({code: 'too-much', say: {with: {seen: 100, total: 300}}})
  })

  test.each([
    [100, 1],
    [150, 1],
    [200, 1],
    [201, 2],
    [350, 3],
  ])('of %i comments take %i requests, and none of our own is missed', async (total, requests) => {
    const all = Array.from({length: total}, (_, n) => comment(n + 1, n % 7 === 3))
    const from = (start: number) => {
      const nodes = all.slice(start, start + 100)
      const last = start + 100 >= total
      return {
        comments: {totalCount: total, pageInfo: {hasNextPage: !last, endCursor: String(start + 100)}, nodes},
        newest: {nodes: all.slice(-100)},
      }
    }
    const {frozen, seen} = await freeze(({body}) => answer(from(Number(body?.variables?.['afterComment'] ?? 0))))
    expect(seen).toHaveLength(requests)
    expect(frozen.ownComments).toEqual(
      all.filter(one => one.viewerDidAuthor).map(one => ({id: Number(one.fullDatabaseId), node: one.id})),
    )
  })

  test('without end are a fault', async () => {
    let cursor = 0
    await expect(freeze(() => answer({reviews: list([], page(String(cursor++)))}))).rejects.toMatchObject({
      code: 'too-much',
      say: {key: 'forge.too-many-pages'},
    })
  })

  test('that lead to themselves are a fault', async () => {
    await expect(freeze(() => answer({reviews: list([], page('same'))}))).rejects.toMatchObject({code: 'unreadable'})
  })
})

describe('reviews of other pull requests', () => {
  const node = (number: number) => ({...PULL, number, reviews: list([review(number)])})

  test('come in one request; one that does not exist is left out', async () => {
    await using server = await serve(() => ({
      json: {
        data: {repository: {p3: node(3), p8: null, p12: node(12)}},
        errors: [{type: 'NOT_FOUND', path: ['repository', 'p8']}],
      },
    }))
    const reviewed = await openForge(server.options).reviewed([12, 3, 8, 3])
    expect([...reviewed.keys()]).toEqual([3, 12])
    expect(reviewed.get(12)?.reviews.map(({id}) => id)).toEqual(['R_12'])
    expect(server.seen).toHaveLength(1)
  })

  test('of none need no request', async () => {
    await using server = await serve(() => ({}))
    expect((await openForge(server.options).reviewed([])).size).toBe(0)
    expect(server.seen).toEqual([])
  })

  test('that may not be seen are a fault', async () => {
    await using server = await serve(() => ({
      json: {data: {repository: {p3: null}}, errors: [{type: 'FORBIDDEN', path: ['repository', 'p3']}]},
    }))
    await expect(openForge(server.options).reviewed([3])).rejects.toMatchObject({code: 'refused'})
  })
})
