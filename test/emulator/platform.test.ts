import {describe, expect, test} from 'vitest'
import {startHub} from './hub.ts'
import {asking, furnished} from './testing.ts'

const CARE = '/repos/example/care'

describe('tokens', () => {
  test('a permission that is lacking is named', async () => {
    await using hub = await startHub()
    const {repo, number, head} = furnished(hub)
    const {ask} = asking(hub, hub.token({repository: repo, permissions: {contents: 'read'}}))
    const status = await ask('POST', `${CARE}/statuses/${head}`, {state: 'success', context: 'x'})
    expect(status).toMatchObject({status: 403, body: {message: 'Resource not accessible by integration'}})
    expect(status.headers.get('x-accepted-github-permissions')).toBe('statuses=write')
    const comment = await ask('POST', `${CARE}/issues/${number}/comments`, {body: 'Hello'})
    expect(comment.headers.get('x-accepted-github-permissions')).toBe('pull_requests=write')
    expect((await ask('GET', `${CARE}/pulls/${number}`)).status).toBe(403)
    expect((await ask('GET', `${CARE}/git/trees/${head}`)).status).toBe(200)
    expect((await ask('GET', CARE)).status).toBe(200)
    expect(repo.statuses).toEqual([])
    expect(hub.requests.written()).toEqual([])
    expect(hub.requests.writes()).toHaveLength(2)
  })

  test.each(['fork-readonly', 'dependabot', 'review-readonly'] as const)(
    '%s can read, whatever was asked for',
    async profile => {
      await using hub = await startHub()
      const {repo, number, head} = furnished(hub)
      const token = hub.token({
        repository: repo,
        profile,
        permissions: {contents: 'write', 'pull-requests': 'write', statuses: 'write'},
      })
      const {ask, graphql} = asking(hub, token)
      expect((await ask('GET', `${CARE}/pulls/${number}`)).status).toBe(200)
      expect((await ask('POST', `${CARE}/issues/${number}/comments`, {body: 'Hello'})).status).toBe(403)
      expect((await ask('POST', `${CARE}/statuses/${head}`, {state: 'success'})).status).toBe(403)
      expect((await graphql('{viewer {login}}')).body.data.viewer.login).toBe('github-actions[bot]')
      expect([...repo.comments, ...repo.statuses]).toEqual([])
    },
  )

  test('a run of Actions never administers, and sees no other private repository', async () => {
    await using hub = await startHub()
    const {repo} = furnished(hub)
    repo.protect('main', {checks: [{context: 'x'}]})
    hub.repository('example/secret', {files: {a: 'A'}, private: true})
    const other = hub.repository('example/other', {files: {a: 'A'}})
    const {ask, graphql} = asking(
      hub,
      hub.token({repository: repo, permissions: {administration: 'write', contents: 'write', statuses: 'write'}}),
    )
    expect((await ask('GET', `${CARE}/branches/main/protection`)).status).toBe(403)
    expect((await ask('GET', '/repos/example/secret')).status).toBe(404)
    expect((await graphql('{repository(owner: "example", name: "secret") {id}}')).body).toMatchObject({
      data: {repository: null},
      errors: [{type: 'NOT_FOUND', path: ['repository']}],
    })
    expect((await ask('GET', '/repos/example/other/git/trees/main')).status).toBe(200)
    expect((await ask('POST', `/repos/example/other/statuses/${other.tip()}`, {state: 'success'})).status).toBe(403)
  })

  test('an App has its own bot, and a pinned check knows it from Actions', async () => {
    await using hub = await startHub()
    const {repo, number, head} = furnished(hub)
    const app = hub.account('gate-app[bot]', {id: 7001, app: 4242})
    repo.ruleset({
      rules: [
        {
          type: 'required_status_checks',
          parameters: {required_status_checks: [{context: 'gate', integration_id: 4242}]},
        },
      ],
    })
    const success = {state: 'success', context: 'gate'}
    await asking(hub, hub.token({repository: repo})).ask('POST', `${CARE}/statuses/${head}`, success)
    expect(repo.mergeable(number)).toEqual({mergeable: false, why: ['check gate: expected']})
    const {ask, graphql} = asking(hub, hub.token({repository: repo, profile: 'app', account: app}))
    const {body} = await ask('POST', `${CARE}/statuses/${head}`, success)
    expect(body.creator).toMatchObject({login: 'gate-app[bot]', id: 7001, type: 'Bot'})
    expect(repo.mergeable(number).mergeable).toBe(true)
    const creator =
      '{repository(owner: "example", name: "care") {object(expression: "feature") {... on Commit {status {contexts {creator {__typename login ... on Bot {databaseId}}}}}}}}'
    expect((await graphql(creator)).body.data.repository.object.status.contexts).toEqual([
      {creator: {__typename: 'Bot', login: 'gate-app', databaseId: 7001}},
    ])
  })

  test('an App reads the private repositories that it is installed on', async () => {
    await using hub = await startHub()
    const {repo} = furnished(hub)
    const policies = hub.repository('example/policies', {files: {'policy.yml': 'policy: 1\n'}, private: true})
    hub.repository('example/secret', {files: {a: 'A'}, private: true})
    const {ask} = asking(hub, hub.token({profile: 'app', repository: repo, also: [policies]}))
    expect((await ask('GET', `/repos/example/policies/git/trees/${policies.tip()}`)).status).toBe(200)
    expect((await ask('GET', '/repos/example/secret/git/trees/main')).status).toBe(404)
  })

  test('no token, a wrong one, and no name of the program', async () => {
    await using hub = await startHub()
    furnished(hub)
    hub.repository('example/secret', {files: {a: 'A'}, private: true})
    const nobody = asking(hub, undefined)
    expect((await nobody.ask('GET', CARE)).status).toBe(200)
    expect((await nobody.ask('GET', '/repos/example/secret')).status).toBe(404)
    expect((await nobody.graphql('{viewer {login}}')).status).toBe(401)
    expect(await asking(hub, 'stolen').ask('GET', CARE)).toMatchObject({
      status: 401,
      body: {message: 'Bad credentials'},
    })
    expect((await nobody.ask('GET', CARE, undefined, {'x-github-api-version': '2020-01-01'})).status).toBe(400)
  })
})

describe('limits', () => {
  test('a comment of 65,536 characters is taken, and one more is refused in the words of GitHub', async () => {
    await using hub = await startHub()
    const {repo, number} = furnished(hub)
    const {ask} = asking(hub, hub.token({repository: repo}))
    const path = `${CARE}/issues/${number}/comments`
    const {body} = await ask('POST', path, {body: 'ø'.repeat(65_536)})
    const refused = {
      status: 422,
      body: {message: 'Validation Failed', errors: [{message: 'Body is too long (maximum is 65536 characters)'}]},
    }
    expect(await ask('POST', path, {body: 'x'.repeat(65_537)})).toMatchObject(refused)
    expect(await ask('PATCH', `${CARE}/issues/comments/${body.id}`, {body: 'x'.repeat(65_537)})).toMatchObject(refused)
    expect((await ask('POST', path, {body: '  '})).status).toBe(422)
    expect(repo.comments).toHaveLength(1)
  })

  test('an issue whose new text is too long keeps its old one, and nothing says so', async () => {
    await using hub = await startHub()
    const {repo} = furnished(hub)
    const number = repo.issue({title: 'Late', body: 'Old'})
    const {ask} = asking(hub, hub.token({repository: repo, permissions: {issues: 'write'}}))
    expect((await ask('PATCH', `${CARE}/issues/${number}`, {body: 'x'.repeat(65_537)})).body.body).toBe('Old')
  })

  test('a status has a short description, and a context a thousand of them', async () => {
    await using hub = await startHub()
    const {repo, head} = furnished(hub)
    const {ask} = asking(hub, hub.token({repository: repo}))
    const put = (more: object) => ask('POST', `${CARE}/statuses/${head}`, {state: 'success', context: 'gate', ...more})
    expect((await put({description: 'd'.repeat(141)})).status).toBe(422)
    expect((await put({description: 'd'.repeat(140)})).status).toBe(201)
    expect((await put({target_url: 'javascript:alert(1)'})).status).toBe(422)
    expect((await put({state: 'neutral'})).status).toBe(422)
    for (let i = 0; i < 999; i++) repo.status(head, {context: 'gate', state: 'success'})
    expect((await put({state: 'failure'})).status).toBe(422)
    expect((await put({state: 'failure', context: 'other'})).status).toBe(201)
    expect((await ask('POST', `${CARE}/statuses/${'0'.repeat(40)}`, {state: 'success'})).status).toBe(422)
  })

  test('a check run has bounds in bytes', async () => {
    await using hub = await startHub()
    const {repo, head} = furnished(hub)
    const {ask} = asking(hub, hub.token({repository: repo, permissions: {checks: 'write'}}))
    const run = (output: object) =>
      ask('POST', `${CARE}/check-runs`, {
        name: 'x',
        head_sha: head,
        conclusion: 'success',
        status: 'completed',
        output: {title: 't', ...output},
      })
    expect((await run({summary: 'x'.repeat(65_535)})).status).toBe(201)
    expect((await run({summary: 'ø'.repeat(40_000)})).status).toBe(422)
    const annotation = {path: 'a', start_line: 1, end_line: 1, annotation_level: 'notice', message: 'm'}
    expect((await run({summary: 's', annotations: Array.from({length: 51}, () => annotation)})).status).toBe(422)
  })

  test('a list comes in pages of 30, at most 100, with links', async () => {
    await using hub = await startHub()
    const {repo, number} = furnished(hub)
    for (let i = 0; i < 105; i++) repo.comment(number, 'maker', `Comment ${i}`)
    const {ask} = asking(hub, hub.token({repository: repo}))
    const path = `${CARE}/issues/${number}/comments`
    expect((await ask('GET', path)).body).toHaveLength(30)
    expect((await ask('GET', `${path}?per_page=105`)).body).toHaveLength(100)
    const first = await ask('GET', `${path}?per_page=100`)
    expect(first.body).toHaveLength(100)
    const next = /<([^>]+)>; rel="next"/.exec(first.headers.get('link') ?? '')?.[1] ?? ''
    const second = await ask('GET', next)
    expect(second.body.map(({body}: {body: string}) => body)).toEqual([
      'Comment 100',
      'Comment 101',
      'Comment 102',
      'Comment 103',
      'Comment 104',
    ])
    expect(second.headers.get('link')).not.toContain('rel="next"')
  })

  test('an unchanged answer costs nothing, for the token that asked first', async () => {
    await using hub = await startHub()
    const {repo} = furnished(hub)
    const token = hub.token({repository: repo})
    const {ask} = asking(hub, token)
    const etag = (await ask('GET', CARE)).headers.get('etag') ?? ''
    const left = hub.tokenOf(token).limit.restLeft
    expect((await ask('GET', CARE, undefined, {'if-none-match': etag})).status).toBe(304)
    expect(hub.tokenOf(token).limit.restLeft).toBe(left)
    const other = asking(hub, hub.token({repository: repo}))
    expect((await other.ask('GET', CARE, undefined, {'if-none-match': etag})).status).toBe(200)
  })

  test('whoever has used up the hour waits for the next', async () => {
    await using hub = await startHub()
    const {repo} = furnished(hub)
    const token = hub.token({repository: repo, limit: {restLeft: 1, graphqlLeft: 0}})
    const {ask, graphql} = asking(hub, token)
    expect((await ask('GET', CARE)).headers.get('x-ratelimit-remaining')).toBe('0')
    const refused = await ask('GET', CARE)
    expect(refused).toMatchObject({status: 403, body: {message: expect.stringContaining('API rate limit exceeded')}})
    expect(refused.headers.get('x-ratelimit-reset')).toBe(String(Date.parse('2026-11-22T10:00:00Z') / 1000))
    expect(await graphql('{viewer {login}}')).toMatchObject({status: 200, body: {errors: [{type: 'RATE_LIMITED'}]}})
    expect((await ask('GET', '/rate_limit')).body.resources.core.remaining).toBe(0)
    hub.clock.advance(3_600_000)
    expect((await ask('GET', CARE)).status).toBe(200)
    expect((await graphql('{rateLimit {cost remaining}}')).body.data.rateLimit).toEqual({cost: 1, remaining: 999})
  })
})

describe('being strict', () => {
  test('what is not emulated is a fault that ends the test', async () => {
    const hub = await startHub()
    const {repo} = furnished(hub)
    const {ask, graphql} = asking(hub, hub.token({repository: repo}))
    expect((await ask('GET', `${CARE}/stargazers`)).status).toBe(501)
    expect((await ask('GET', `${CARE}?colour=red`)).status).toBe(200)
    expect((await ask('GET', `${CARE}/pulls?state=merged`)).status).toBe(200)
    expect((await graphql('{viewer {bio}}')).body.errors[0].message).toBe('not emulated: User.bio')
    expect((await graphql('{viewer {lgoin}}')).body.data).toBeUndefined()
    await expect(hub.end()).rejects.toThrow(
      /not emulated: GET .*stargazers[\s\S]*no parameter colour[\s\S]*wrong parameters[\s\S]*not emulated: User\.bio[\s\S]*lgoin/,
    )
  })

  test('a server of its own has other paths, and nothing beside them', async () => {
    const hub = await startHub({basePath: '/api/v3', graphqlPath: '/api/graphql'})
    const {repo, number} = furnished(hub)
    for (let i = 0; i < 31; i++) repo.comment(number, 'maker', 'x')
    const {ask, graphql} = asking(hub, hub.token({repository: repo}))
    expect(hub.env()).toMatchObject({
      GITHUB_API_URL: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/api\/v3$/),
      GITHUB_GRAPHQL_URL: expect.stringMatching(/:\d+\/api\/graphql$/),
    })
    const {status, headers} = await ask('GET', `${CARE}/issues/${number}/comments`)
    expect(status).toBe(200)
    expect(headers.get('link')).toContain(`<${hub.urls.api}${CARE}/issues/${number}/comments?page=2>`)
    expect((await graphql('{viewer {databaseId}}')).body).toEqual({data: {viewer: {databaseId: 41898282}}})
    expect((await ask('GET', `${hub.urls.html}${CARE}`)).status).toBe(404)
    await expect(hub.end()).rejects.toThrow('outside the base path')
  })

  test('the time is that of the forge, in every answer', async () => {
    await using hub = await startHub()
    const {repo} = furnished(hub)
    hub.clock.set('2027-02-01T12:00:00Z')
    const {ask} = asking(hub, hub.token({repository: repo}))
    expect((await ask('GET', CARE)).headers.get('date')).toBe('Mon, 01 Feb 2027 12:00:00 GMT')
    expect((await ask('GET', `${CARE}/pulls/99`)).headers.get('date')).toBe('Mon, 01 Feb 2027 12:00:00 GMT')
  })
})
