import {describe, expect, test} from 'vitest'
import {startHub} from '../hub.ts'
import {asking, furnished} from '../testing.ts'

const of = (fields: string): string => `{repository(owner: "example", name: "care") {${fields}}}`

describe('objects', () => {
  test('a text comes whole or says that it is cut, and bytes are no text', async () => {
    await using hub = await startHub()
    const {repo} = furnished(hub)
    hub.blobs.longest = 5
    const {graphql} = asking(hub, hub.token({repository: repo}))
    const blob = (path: string): string =>
      `object(expression: "main:${path}") {... on Blob {byteSize isBinary isTruncated text}}`
    const {body} = await graphql(
      of(
        `a: ${blob('README.md')} b: ${blob('ethics.yml')} c: ${blob('deep/er/file.bin')} d: ${blob('nowhere')} e: ${blob('vendor')}`,
      ),
    )
    expect(body.data.repository).toEqual({
      a: {byteSize: 5, isBinary: false, isTruncated: false, text: 'Care\n'},
      b: {byteSize: 10, isBinary: false, isTruncated: true, text: 'ethic'},
      c: {byteSize: 4, isBinary: true, isTruncated: false, text: null},
      d: null,
      e: null,
    })
  })

  test('a folder lists its entries with their modes, and a branch leads to its commit', async () => {
    await using hub = await startHub()
    const {repo, head} = furnished(hub)
    const {graphql} = asking(hub, hub.token({repository: repo}))
    const {body} = await graphql(
      of(
        'object(expression: "main:deep") {... on Tree {entries {name mode type}}} ref(qualifiedName: "refs/heads/feature") {name target {oid}} defaultBranchRef {name target {oid}}',
      ),
    )
    expect(body.data.repository).toEqual({
      object: {entries: [{name: 'er', mode: 0o40000, type: 'tree'}]},
      ref: {name: 'feature', target: {oid: head}},
      defaultBranchRef: {name: 'main', target: {oid: repo.tip()}},
    })
  })

  test('history follows paths and days', async () => {
    await using hub = await startHub()
    const {repo} = furnished(hub)
    hub.clock.set('2026-12-01T00:00:00Z')
    const second = repo.commit('main', {'README.md': 'New\n'}, {author: 'founder'})
    hub.clock.set('2026-12-02T00:00:00Z')
    const third = repo.commit('main', {other: 'O'}, {author: 'founder'})
    const {graphql} = asking(hub, hub.token({repository: repo}))
    const history = async (args: string): Promise<string[]> =>
      (
        await graphql(of(`object(expression: "main") {... on Commit {history(${args}) {nodes {oid}}}}`))
      ).body.data.repository.object.history.nodes.map(({oid}: {oid: string}) => oid)
    expect(await history('first: 10')).toHaveLength(3)
    expect((await history('first: 10, path: "README.md"'))[0]).toBe(second)
    expect(await history('first: 10, since: "2026-12-01T12:00:00Z"')).toEqual([third])
  })
})

describe('lists', () => {
  test('must say how much they want, and not too much', async () => {
    await using hub = await startHub()
    const {repo, number} = furnished(hub)
    const {graphql} = asking(hub, hub.token({repository: repo}))
    const reviews = async (args: string, fields: string) =>
      (await graphql(of(`pullRequest(number: ${number}) {reviews${args} {${fields}}}`))).body
    expect((await reviews('', 'nodes {id}')).errors[0]).toMatchObject({
      type: 'MISSING_PAGINATION_BOUNDARIES',
      message: 'You must provide a `first` or `last` value to properly paginate the `reviews` connection.',
    })
    expect((await reviews('(first: 101)', 'nodes {id}')).errors[0].type).toBe('EXCESSIVE_PAGINATION')
    expect((await reviews('', 'totalCount')).data).toMatchObject({
      repository: {pullRequest: {reviews: {totalCount: 0}}},
    })
    const deep =
      'pullRequests(first: 100) {nodes {commits(first: 100) {nodes {commit {parents(first: 100) {nodes {oid}}}}}}}'
    expect((await graphql(of(deep))).body.errors[0].type).toBe('MAX_NODE_LIMIT_EXCEEDED')
  })

  test('go on after a cursor, from both ends', async () => {
    await using hub = await startHub()
    const {repo, number} = furnished(hub)
    for (let i = 0; i < 5; i++) repo.comment(number, 'maker', String(i))
    const {graphql} = asking(hub, hub.token({repository: repo}))
    const comments = async (args: string) =>
      (
        await graphql(
          of(
            `pullRequest(number: ${number}) {comments(${args}) {totalCount nodes {body} pageInfo {hasNextPage hasPreviousPage endCursor startCursor}}}`,
          ),
        )
      ).body.data.repository.pullRequest.comments
    const bodies = ({nodes}: {nodes: {body: string}[]}): string => nodes.map(({body}) => body).join('')
    const first = await comments('first: 2')
    expect([bodies(first), first.totalCount, first.pageInfo.hasNextPage]).toEqual(['01', 5, true])
    const next = await comments(`first: 100, after: "${first.pageInfo.endCursor}"`)
    expect([bodies(next), next.pageInfo.hasNextPage, next.pageInfo.hasPreviousPage]).toEqual(['234', false, true])
    const last = await comments('last: 2')
    expect([bodies(last), last.pageInfo.hasPreviousPage]).toEqual(['34', true])
    expect(bodies(await comments(`last: 2, before: "${last.pageInfo.startCursor}"`))).toBe('12')
  })

  test('cost what GitHub charges', async () => {
    await using hub = await startHub()
    const {repo} = furnished(hub)
    const token = hub.token({repository: repo})
    const {graphql} = asking(hub, token)
    const {body} = await graphql(
      `query($n: Int = 100) {rateLimit {cost nodeCount} repository(owner: "example", name: "care") {pullRequests(first: $n) {nodes {reviews(first: 5) {nodes {id}} comments(first: 5) {nodes {id}}}}}}`,
    )
    expect(body.data.rateLimit).toEqual({cost: 2, nodeCount: 1100})
    expect(hub.tokenOf(token).limit.graphqlLeft).toBe(998)
  })
})

test('a field that the token may not see is refused alone, with what stands above it', async () => {
  await using hub = await startHub()
  const {repo, head} = furnished(hub)
  repo.status(head, {context: 'x', state: 'success'})
  const {graphql} = asking(hub, hub.token({repository: repo, permissions: {contents: 'read'}}))
  const {body} = await graphql(
    of('object(expression: "feature") {... on Commit {oid status {state}}} pullRequest(number: 1) {number}'),
  )
  expect(body.data.repository).toEqual({object: {oid: head, status: null}, pullRequest: null})
  expect(body.errors).toMatchObject([
    {type: 'FORBIDDEN', message: 'Resource not accessible by integration', path: ['repository', 'object', 'status']},
    {type: 'FORBIDDEN', path: ['repository', 'pullRequest']},
  ])
})

test('a thing is found by its node id, until it is gone or was never to be seen', async () => {
  await using hub = await startHub()
  const {repo, number} = furnished(hub)
  const secret = hub.repository('example/secret', {files: {x: 'X'}, private: true})
  repo.comment(number, hub.actions, 'Mine')
  const {node} = repo.comments[0] ?? {node: ''}
  const {graphql} = asking(hub, hub.token({repository: repo}))
  const query =
    'query($ids: [ID!]!) {nodes(ids: $ids) {__typename ... on IssueComment {body viewerDidAuthor author {login}}}}'
  const {body} = await graphql(query, {ids: [node, repo.pullAt(number).node, secret.node, 'IC_0']})
  expect(body.data.nodes).toEqual([
    {__typename: 'IssueComment', body: 'Mine', viewerDidAuthor: true, author: {login: 'github-actions'}},
    {__typename: 'PullRequest'},
    null,
    null,
  ])
  expect(body.errors).toHaveLength(2)
})

test('the queue has its entries in order', async () => {
  await using hub = await startHub()
  const {repo, number} = furnished(hub)
  const query = of(
    'mergeQueue(branch: "main") {entries(first: 10) {nodes {position baseCommit {oid} headCommit {oid} pullRequest {number headRefOid}}}}',
  )
  const {graphql} = asking(hub, hub.token({repository: repo}))
  expect((await graphql(query)).body.data.repository.mergeQueue).toBeNull()
  const [entry] = repo.queue(number)
  expect((await graphql(query)).body.data.repository.mergeQueue.entries.nodes).toEqual([
    {
      position: 1,
      baseCommit: {oid: repo.tip()},
      headCommit: {oid: entry?.headSha},
      pullRequest: {number, headRefOid: repo.pullAt(number).headSha},
    },
  ])
})

test('rules are shown as far as anybody may see them', async () => {
  await using hub = await startHub()
  const {repo} = furnished(hub)
  repo.ruleset({
    name: 'Gate',
    rules: [
      {type: 'required_status_checks', parameters: {required_status_checks: [{context: 'x', integration_id: 1}]}},
    ],
    bypass: [{actor_id: null, actor_type: 'OrganizationAdmin', bypass_mode: 'always'}],
  })
  repo.protect('main', {checks: [{context: 'y'}], reviews: {count: 2, codeOwners: true}})
  const {graphql} = asking(hub, hub.token({repository: repo}))
  const {body} = await graphql(
    of(`rulesets(first: 5) {nodes {name enforcement conditions {refName {include}} rules(first: 5) {nodes {type parameters {... on RequiredStatusChecksParameters {strictRequiredStatusChecksPolicy requiredStatusChecks {context integrationId}}}}} bypassActors(first: 5) {nodes {organizationAdmin}}}}
    ref(qualifiedName: "main") {refUpdateRule {requiredApprovingReviewCount requiresCodeOwnerReviews requiredStatusCheckContexts}}`),
  )
  expect(body.data.repository).toEqual({
    rulesets: {
      nodes: [
        {
          name: 'Gate',
          enforcement: 'ACTIVE',
          conditions: {refName: {include: ['~DEFAULT_BRANCH']}},
          rules: {
            nodes: [
              {
                type: 'REQUIRED_STATUS_CHECKS',
                parameters: {
                  strictRequiredStatusChecksPolicy: false,
                  requiredStatusChecks: [{context: 'x', integrationId: 1}],
                },
              },
            ],
          },
          bypassActors: null,
        },
      ],
    },
    ref: {
      refUpdateRule: {
        requiredApprovingReviewCount: 2,
        requiresCodeOwnerReviews: true,
        requiredStatusCheckContexts: ['y'],
      },
    },
  })
})
