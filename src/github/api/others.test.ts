import {describe, expect, test} from 'vitest'
import {openForge} from './forge.ts'
import {type Reply, serve} from './testing.ts'

const id = (letter: string) => letter.repeat(40)
const PIN = id('a')
const end = {hasNextPage: false, endCursor: null}

describe('a pinned commit', () => {
  const policy = {owner: 'example-org', name: 'policy'}
  const contains = async (reply: Reply, branch = 'main', commit = PIN) => {
    await using server = await serve(() => reply)
    const answer = await openForge(server.options)
      .contains(policy, branch, commit)
      .catch((error: unknown) => error)
    return {answer, seen: server.seen}
  }

  test.each<[string, object, boolean]>([
    ['is the tip', {status: 'identical', merge_base_commit: {sha: PIN}}, true],
    ['is behind the tip', {status: 'ahead', merge_base_commit: {sha: PIN}}, true],
    [
      'is called behind, by an answer about another commit',
      {status: 'ahead', merge_base_commit: {sha: id('b')}},
      false,
    ],
    ['is ahead of the tip', {status: 'behind', merge_base_commit: {sha: id('b')}}, false],
    ['is on a branch of its own, such as in a fork', {status: 'diverged', merge_base_commit: {sha: id('b')}}, false],
  ])('that %s', async (_, json, expected) => {
    const {answer, seen} = await contains({json})
    expect(answer).toBe(expected)
    expect(seen.map(({path}) => path)).toEqual([
      `/api/v3/repos/example-org/policy/compare/${PIN}...main?page=2&per_page=1`,
    ])
  })

  test('of another history is not in the branch', async () => {
    const {answer} = await contains({status: 404, json: {message: `No common ancestor between ${PIN} and main.`}})
    expect(answer).toBe(false)
  })

  test('in a repository that cannot be seen is a fault that says what can be done', async () => {
    const {answer} = await contains({status: 404, json: {message: 'Not Found'}})
    expect(answer).toMatchObject({
      code: 'not-found',
      say: {key: 'forge.repository-unseen', with: {repository: 'example-org/policy'}},
    })
  })

  test.each([
    ['main...evil', PIN],
    ['main', 'main'],
  ])('%s of %s is not asked for', async (branch, commit) => {
    const {answer, seen} = await contains({}, branch, commit)
    expect(answer).toMatchObject({code: 'not-found'})
    expect(seen).toEqual([])
  })
})

describe('open pull requests', () => {
  const node = (number: number, baseRefName = 'main', headRefOid = id('c')) => ({
    number,
    baseRefName,
    headRefOid,
    commits: {nodes: [{commit: {status: number === 3 ? {contexts: [{state: 'FAILURE'}, {state: 'SUCCESS'}]} : null}}]},
  })
  const pages = (...all: (readonly object[])[]) =>
    serve((_, index) => ({
      json: {
        data: {
          repository: {
            pullRequests: {
              nodes: all[index],
              pageInfo: {hasNextPage: index < all.length - 1, endCursor: `c${index}`},
            },
          },
        },
      },
    }))

  test('of a base branch are all of them', async () => {
    await using server = await pages([node(1), node(2)], [node(2), node(3)])
    const open = await openForge(server.options).open({base: 'main'})
    expect(open.map(({number}) => number)).toEqual([1, 2, 3])
    expect(server.seen.map(({body}) => body?.variables)).toMatchObject([
      {base: 'main', after: null},
      {base: 'main', after: 'c0'},
    ])
  })

  test('of a head commit are found whatever their base', async () => {
    await using server = await pages([node(1), node(2, 'loose', id('d')), node(3, 'main', id('d'))])
    expect(await openForge(server.options).open({head: id('d')})).toEqual([
      {number: 2, baseBranch: 'loose', head: id('d'), green: false},
      {number: 3, baseBranch: 'main', head: id('d'), green: true},
    ])
  })

  test('without end are a fault', async () => {
    await using server = await pages(...Array.from({length: 30}, (_, n) => [node(n + 1)]))
    await expect(openForge(server.options).open({})).rejects.toMatchObject({code: 'too-much'})
  })
})

describe('a merge group', () => {
  const REF = `refs/heads/gh-readonly-queue/main/pr-104-${id('e')}`
  const entry = (position: number, number: number | null) => ({
    position,
    pullRequest: number === null ? null : {number},
  })
  const group = async (nodes: readonly unknown[] | null, ref = REF, base = 'refs/heads/main') => {
    await using server = await serve(() => ({
      json: {data: {repository: {mergeQueue: nodes && {entries: {nodes, pageInfo: end}}}}},
    }))
    return await openForge(server.options).group(ref, base)
  }

  test('is everything in the queue up to the one that its ref names', async () => {
    expect(await group([entry(3, 104), entry(1, 101), entry(4, 99), entry(2, 102)])).toEqual([101, 102, 104])
    expect(await group([entry(1, 104)], REF, 'main')).toEqual([104])
  })

  test('of a branch with slashes is found', async () => {
    const ref = `refs/heads/gh-readonly-queue/release/2.0/pr-104-${id('e')}`
    expect(await group([entry(1, 104)], ref, 'refs/heads/release/2.0')).toEqual([104])
  })

  test.each<[string, readonly unknown[] | null, string?, string?]>([
    ['no queue', null],
    ['an empty queue', []],
    ['a queue without the one named', [entry(1, 101)]],
    ['one that cannot be seen before it', [entry(1, null), entry(2, 104)]],
    ['a gap', [null, entry(2, 104)]],
    ['a ref of another base', [entry(1, 104)], REF, 'refs/heads/loose'],
    ['a ref that is none', [entry(1, 104)], 'refs/heads/pr-104'],
  ])('that cannot be told is a fault: %s', async (_, nodes, ref, base) => {
    await expect(group(nodes, ref, base)).rejects.toMatchObject({name: 'ForgeError', code: 'not-found'})
  })
})
