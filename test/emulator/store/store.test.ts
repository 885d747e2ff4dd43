import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {startHub} from '../hub.ts'
import {asking, furnished} from '../testing.ts'
import {entryAt} from './files.ts'
import type {Repository} from './repository.ts'

const textAt = (repo: Repository, commit: string, path: string): string | undefined => {
  const entry = entryAt(repo.git, repo.git.commit(commit).tree, path)
  return entry === undefined ? undefined : repo.git.read(entry.oid)?.bytes.toString()
}

describe('commits', () => {
  test('replace what stands in the way, and take folders with their last file', async () => {
    await using hub = await startHub()
    const repo = hub.repository('a/b', {files: {'x/1': '1', 'x/2': '2', y: 'Y'}})
    const sha = repo.commit('main', {'x/1': null, 'x/2': null, 'y/z': 'Z'})
    expect(repo.git.git('ls-tree', '-r', '-t', '--name-only', sha)).toBe('y\ny/z\n')
    expect(textAt(repo, sha, 'y/z')).toBe('Z')
  })

  test('say who wrote them, by an address that belongs to an account or to none', async () => {
    await using hub = await startHub()
    const repo = hub.repository('a/b', {files: {x: '1'}})
    repo.commit('main', {x: '2'}, {author: 'maker', committer: 'other', coAuthors: ['third'], message: 'Say'})
    repo.commit('main', {x: '3'}, {unknownAuthor: {name: 'Somebody', email: 'somebody@example.org'}})
    const {graphql} = asking(hub, hub.token({repository: repo}))
    const query = `{repository(owner: "a", name: "b") {object(expression: "main") {... on Commit {history(first: 2) {nodes {
      message author {name user {login}} committer {user {login}} authors(first: 5) {nodes {user {login}}}}}}}}}`
    const {body} = await graphql(query)
    expect(body.data.repository.object.history.nodes).toMatchObject([
      {author: {name: 'Somebody', user: null}},
      {
        message: `Say\n\nCo-authored-by: third <${hub.account('third').id}+third@users.noreply.github.com>`,
        author: {user: {login: 'maker'}},
        committer: {user: {login: 'other'}},
        authors: {nodes: [{user: {login: 'maker'}}, {user: {login: 'third'}}]},
      },
    ])
  })

  test('can be checked out', async () => {
    await using hub = await startHub()
    const {repo, number} = furnished(hub)
    const folder = mkdtempSync(join(tmpdir(), 'ethics-gate-checkout-'))
    repo.git.checkout(folder, repo.testMerge(number) ?? '')
    expect(readFileSync(join(folder, 'ethics.yml'), 'utf8')).toBe('ethics: 2\n')
    rmSync(folder, {recursive: true})
  })
})

describe('the test merge', () => {
  test('has base and head as its parents, and the files of both', async () => {
    await using hub = await startHub()
    const {repo, number, head} = furnished(hub)
    const tip = repo.commit('main', {other: 'O'}, {author: 'founder'})
    const merge = repo.testMerge(number) ?? ''
    expect(repo.git.commit(merge).parents).toEqual([tip, head])
    expect(textAt(repo, merge, 'ethics.yml')).toBe('ethics: 2\n')
    expect(textAt(repo, merge, 'other')).toBe('O')
    expect(repo.resolve(`refs/pull/${number}/merge`)).toBe(merge)
    expect(repo.resolve(`refs/pull/${number}/head`)).toBe(head)
  })

  test('is unknown for as many answers as told, and shows the old one meanwhile', async () => {
    await using hub = await startHub()
    const {repo, number} = furnished(hub)
    const old = repo.testMerge(number)
    const {graphql, ask} = asking(hub, hub.token({repository: repo}))
    const seen = async () =>
      (
        await graphql(
          `{repository(owner: "example", name: "care") {pullRequest(number: ${number}) {mergeable potentialMergeCommit {oid}}}}`,
        )
      ).body.data.repository.pullRequest
    hub.mergeDelay(2)
    repo.commit('main', {other: 'O'}, {author: 'founder'})
    expect(await seen()).toEqual({mergeable: 'UNKNOWN', potentialMergeCommit: {oid: old}})
    expect((await ask('GET', `/repos/example/care/pulls/${number}`)).body).toMatchObject({
      mergeable: null,
      mergeable_state: 'unknown',
      merge_commit_sha: old,
    })
    const {mergeable, potentialMergeCommit} = await seen()
    expect(mergeable).toBe('MERGEABLE')
    expect(repo.git.commit(potentialMergeCommit.oid).parents[0]).toBe(repo.tip())
    hub.mergeDelay(0)
    repo.freezeTestMerge(number)
    repo.commit('main', {third: 'T'}, {author: 'founder'})
    expect(await seen()).toEqual({mergeable: 'MERGEABLE', potentialMergeCommit})
  })

  test('is none in a conflict, or the old one where that is kept', async () => {
    await using hub = await startHub()
    const {repo, number} = furnished(hub)
    const old = repo.testMerge(number)
    repo.commit('main', {'ethics.yml': 'ethics: 3\n'}, {author: 'founder'})
    expect(repo.testMerge(number)).toBeNull()
    hub.merges.keptInConflict = true
    expect(repo.testMerge(number)).toBe(old)
    expect(() => repo.merge(number)).toThrow('conflict')
    expect(() => hub.events(repo).pullRequest(number)).toThrow('conflict')
  })
})

describe('a pull request', () => {
  test.each(['merge', 'squash', 'rebase'] as const)(
    'is merged by %s, and its commits say where they came from',
    async method => {
      await using hub = await startHub()
      const {repo, number, head} = furnished(hub)
      repo.commit('feature', {more: 'M'}, {author: 'maker'})
      repo.commit('main', {other: 'O'}, {author: 'founder'})
      const before = repo.tip()
      const expected = repo.git.commit(repo.testMerge(number) ?? '').tree
      const commit = repo.merge(number, method, 'founder')
      expect(repo.tip()).toBe(commit)
      expect(repo.git.commit(commit).tree).toBe(expected)
      expect(repo.git.commit(commit).parents).toHaveLength(method === 'merge' ? 2 : 1)
      expect(repo.pullAt(number)).toMatchObject({state: 'closed', merged: {commit, onto: before}})
      const {ask} = asking(hub, hub.token({repository: repo}))
      for (const sha of [commit, head, repo.git.history(commit, `^${before}`).at(-1)]) {
        const {body} = await ask('GET', `/repos/example/care/commits/${sha}/pulls`)
        expect(body).toMatchObject([{number, merge_commit_sha: commit, merged_at: '2026-11-22T09:00:00Z'}])
      }
      expect((await ask('GET', `/repos/example/care/pulls/${number}/commits`)).body).toHaveLength(2)
      expect(() => repo.reopen(number)).toThrow('cannot be reopened')
    },
  )

  test('follows its branch, its fork and its base', async () => {
    await using hub = await startHub()
    const {repo} = furnished(hub)
    const fork = repo.fork('outsider')
    const first = fork.commit('idea', {i: '1'}, {author: 'outsider'})
    const number = repo.pull({head: 'outsider:idea', by: 'outsider'})
    const pull = repo.pullAt(number)
    const base = pull.baseSha
    repo.commit('main', {o: '1'}, {author: 'founder'})
    expect(pull.baseSha).toBe(base)
    const second = fork.commit('idea', {i: '2'}, {author: 'outsider'})
    expect(pull).toMatchObject({headSha: second, baseSha: repo.tip()})
    fork.push('idea', first, 'outsider')
    expect(pull.timeline.map(({kind}) => kind)).toEqual(['HeadRefForcePushedEvent'])
    repo.push('loose', repo.tip(), 'founder')
    repo.retarget(number, 'loose', 'outsider')
    expect(pull).toMatchObject({base: 'loose', headSha: first})
    repo.renameBranch('main', 'trunk', 'founder')
    expect(repo.defaultBranch).toBe('trunk')
    hub.deleteRepository(fork)
    const {ask} = asking(hub, hub.token({repository: repo}))
    const {body} = await ask('GET', `/repos/example/care/pulls/${number}`)
    expect(body.head).toMatchObject({repo: null, label: 'outsider:idea', sha: first})
    expect((await ask('GET', `/repos/example/care/git/commits/${first}`)).status).toBe(200)
  })

  test('is closed with its branch, and opened again only where that still is', async () => {
    await using hub = await startHub()
    const {repo, number, head} = furnished(hub)
    repo.push('feature', null, 'maker')
    expect(repo.pullAt(number).state).toBe('closed')
    expect(() => repo.reopen(number)).toThrow('cannot be reopened')
    repo.push('feature', head, 'maker')
    repo.reopen(number)
    expect(repo.pullAt(number).state).toBe('open')
  })

  test('has reviews that can be edited, dismissed, and outlive the account', async () => {
    await using hub = await startHub()
    const {repo, number} = furnished(hub)
    const review = repo.review(number, {by: 'kirsten-dpo', body: 'ethics: sign a/dpia dpo s1-0'})
    repo.editReview(number, review, 'forged', 'boss')
    repo.dismiss(number, review, 'founder', 'Too old')
    const {graphql, ask} = asking(hub, hub.token({repository: repo}))
    const query = `{repository(owner: "example", name: "care") {pullRequest(number: ${number}) {
      reviews(first: 5) {nodes {state body author {login} editor {login} lastEditedAt}}
      timelineItems(first: 5, itemTypes: [REVIEW_DISMISSED_EVENT]) {totalCount nodes {... on ReviewDismissedEvent {actor {login} previousReviewState dismissalMessage review {fullDatabaseId}}}}}}}`
    const seen = async () => (await graphql(query)).body.data.repository.pullRequest
    expect(await seen()).toEqual({
      reviews: {
        nodes: [
          {
            state: 'DISMISSED',
            body: 'forged',
            author: {login: 'kirsten-dpo'},
            editor: {login: 'boss'},
            lastEditedAt: '2026-11-22T09:00:00Z',
          },
        ],
      },
      timelineItems: {
        totalCount: 1,
        nodes: [
          {
            actor: {login: 'founder'},
            previousReviewState: 'APPROVED',
            dismissalMessage: 'Too old',
            review: {fullDatabaseId: String(review)},
          },
        ],
      },
    })
    hub.delete('kirsten-dpo')
    expect((await seen()).reviews.nodes[0].author).toBeNull()
    expect((await ask('GET', `/repos/example/care/pulls/${number}/reviews`)).body[0].user.login).toBe('ghost')
  })
})

test('a login can be given up and taken by somebody else, with another id', async () => {
  await using hub = await startHub()
  const {repo} = furnished(hub)
  const old = hub.account('kirsten-dpo').id
  hub.rename('kirsten-dpo', 'kirsten-elsewhere')
  const {ask} = asking(hub, hub.token({repository: repo}))
  expect((await ask('GET', '/users/kirsten-dpo')).status).toBe(404)
  expect((await ask('GET', `/user/${old}`)).body.login).toBe('kirsten-elsewhere')
  hub.account('kirsten-dpo', {id: 666})
  expect((await ask('GET', '/users/kirsten-dpo')).body.id).toBe(666)
})
