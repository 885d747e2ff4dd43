import {describe, expect, test} from 'vitest'
import type {FaultKind} from './faults.ts'
import {startHub} from './hub.ts'
import {asking, furnished} from './testing.ts'

const CARE = '/repos/example/care'

describe('answers that are not the true one', () => {
  const SAID: readonly (readonly [FaultKind, number, string | null])[] = [
    ['401', 401, null],
    ['403', 403, null],
    ['404', 404, null],
    ['500', 500, null],
    ['502', 502, null],
    ['503', 503, null],
    ['429', 429, '7'],
    ['429-no-retry-after', 429, null],
    ['secondary', 403, '7'],
    ['secondary-no-retry-after', 403, null],
    ['primary', 403, null],
  ]
  test.each(SAID)('%s is %i, as often as told', async (kind, status, wait) => {
    await using hub = await startHub()
    const {repo} = furnished(hub)
    const {ask} = asking(hub, hub.token({repository: repo}))
    hub.fault({match: ({route}) => route.startsWith('GET /repos'), kind, times: 2, retryAfter: 7})
    for (let i = 0; i < 2; i++) {
      const got = await ask('GET', CARE)
      expect(got.status).toBe(status)
      expect(got.headers.get('retry-after')).toBe(wait)
    }
    expect((await ask('GET', CARE)).status).toBe(200)
    expect(hub.requests.all.map(({fault}) => fault)).toEqual([kind, kind, null])
    expect(hub.requests.toString()).toContain(`${status} GET /repos/example/care (${kind})`)
  })

  test.each(['reset', 'truncated', 'cut-json', 'not-json', 'empty', 'timeout'] as const)(
    '%s leaves no whole answer',
    async kind => {
      await using hub = await startHub()
      const {repo} = furnished(hub)
      hub.fault({match: () => true, kind, times: 1})
      const headers = {'user-agent': 'test', authorization: `Bearer ${hub.token({repository: repo})}`}
      const asked = fetch(hub.urls.api + CARE, {headers, signal: AbortSignal.timeout(300)}).then(response =>
        response.json(),
      )
      await expect(asked).rejects.toThrow()
    },
  )

  test('what was asked for can be done although the answer is lost', async () => {
    await using hub = await startHub()
    const {repo, number} = furnished(hub)
    const {ask} = asking(hub, hub.token({repository: repo}))
    const post = () => ask('POST', `${CARE}/issues/${number}/comments`, {body: 'Hello'})
    hub.fault({match: ({method}) => method === 'POST', kind: '502', times: 1})
    expect((await post()).status).toBe(502)
    expect(repo.comments).toHaveLength(0)
    hub.fault({match: ({method}) => method === 'POST', kind: '502', times: 1, applied: true})
    expect((await post()).status).toBe(502)
    expect(repo.comments).toHaveLength(1)
  })

  test('GraphQL fails in ways of its own', async () => {
    await using hub = await startHub()
    const {repo} = furnished(hub)
    const {graphql} = asking(hub, hub.token({repository: repo}))
    const query = '{repository(owner: "example", name: "care") {id defaultBranchRef {name}}}'
    hub.fault({match: () => true, kind: 'partial-graphql', times: 1})
    hub.fault({match: () => true, kind: 'secondary-graphql', times: 1})
    hub.fault({match: () => true, kind: 'graphql-timeout', times: 1})
    expect(await graphql(query)).toMatchObject({
      status: 200,
      body: {data: {repository: {id: repo.node, defaultBranchRef: null}}, errors: [{}]},
    })
    expect((await graphql(query)).body).toEqual({errors: [expect.objectContaining({type: 'RATE_LIMITED'})]})
    expect((await graphql(query)).body).toMatchObject({data: null, errors: [{}]})
    expect((await graphql(query)).body.errors).toBeUndefined()
  })
})

test('something can happen just before a request, or just after it', async () => {
  await using hub = await startHub()
  const {repo, number, head} = furnished(hub)
  const {ask} = asking(hub, hub.token({repository: repo}))
  const isPull = ({path}: {path: string}): boolean => path.endsWith(`/pulls/${number}`)
  hub.before(isPull, () => void repo.commit('feature', {new: 'N'}, {author: 'maker'}), 2)
  hub.after(isPull, () => repo.close(number, 'maker'), 3)
  const seen = async () => {
    const {body} = await ask('GET', `${CARE}/pulls/${number}`)
    return {moved: body.head.sha !== head, state: body.state}
  }
  expect(await seen()).toEqual({moved: false, state: 'open'})
  expect(await seen()).toEqual({moved: true, state: 'open'})
  expect(await seen()).toEqual({moved: true, state: 'open'})
  expect(await seen()).toEqual({moved: true, state: 'closed'})
})
