import {describe, expect, test} from 'vitest'
import {renderer} from '../../language/render.ts'
import {LANGUAGES} from '../../words/language.ts'
import {openClient} from './client.ts'
import {ForgeError} from './error.ts'
import {messages} from './messages.ts'
import {type Reply, type Seen, serve, TODAY} from './testing.ts'

const READ = 'GET /repos/{owner}/{repo}/labels'
const POST = 'POST /repos/{owner}/{repo}/labels'
const QUERY = 'query Probe { viewer { login } }'
const fine: Reply = {json: {data: {viewer: {login: 'x'}}}}

async function fault(asking: Promise<unknown>): Promise<ForgeError> {
  const error = await asking.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(ForgeError)
  return error as ForgeError
}

describe('a request', () => {
  test('goes to the base path of an Enterprise Server, with the token, a version and a name', async () => {
    await using server = await serve(() => ({json: [1]}))
    const client = openClient({...server.options, userAgent: 'ethics-gate/1.2.3'})
    const {status, data} = await client.rest<number[]>(READ, {per_page: 5})
    expect({status, data}).toEqual({status: 200, data: [1]})
    expect(server.seen[0]).toMatchObject({
      method: 'GET',
      path: '/api/v3/repos/example/early-signal/labels?per_page=5',
      headers: {
        authorization: 'Bearer secret',
        'x-github-api-version': '2022-11-28',
        'user-agent': 'ethics-gate/1.2.3',
        accept: 'application/vnd.github+json',
      },
    })
    await client.graphql(QUERY).catch(() => undefined)
    expect(server.seen[1]).toMatchObject({method: 'POST', path: '/api/graphql', body: {query: QUERY}})
  })

  test('is counted with its bytes; a question in GraphQL is no write', async () => {
    await using server = await serve(({method, path}) =>
      path.endsWith('/graphql') ? fine : {status: method === 'GET' ? 200 : 201, json: {}},
    )
    const client = openClient(server.options)
    await client.rest(READ)
    await client.graphql(QUERY)
    await client.rest(POST, {name: 'x'})
    expect(client.spent).toEqual({
      requests: 3,
      writes: 1,
      bytes: 4 + JSON.stringify({data: {viewer: {login: 'x'}}}).length,
    })
    expect(server.seen[2]?.body).toEqual({name: 'x'})
  })

  test('tells the time by the last answer, and never by the machine', async () => {
    await using server = await serve(() => ({headers: {date: TODAY, 'x-ratelimit-remaining': '814'}}))
    const client = openClient(server.options)
    expect(() => client.now()).toThrow(ForgeError)
    await client.rest(READ)
    expect(client.now()).toEqual(new Date(TODAY))
    expect(client.left).toBe(814)
  })

  test.each(['.', '..', ''])('that would lead elsewhere by the name %j is not sent', async owner => {
    await using server = await serve(() => ({}))
    const {code} = await fault(openClient(server.options).rest(READ, {owner}))
    expect(code).toBe('not-found')
    expect(server.seen).toEqual([])
  })

  test('beyond the budget of the run is not sent', async () => {
    await using server = await serve(() => ({}), {mostRequests: 2})
    const client = openClient(server.options)
    await client.rest(READ)
    await client.rest(READ)
    expect(await fault(client.rest(READ))).toMatchObject({code: 'too-much', say: {key: 'forge.budget'}})
    expect(server.seen).toHaveLength(2)
  })
})

describe('asked again where that can help', () => {
  const once: [string, Reply][] = [
    ['500', {status: 500}],
    ['502 with a page', {status: 502, raw: '<html>'}],
    ['a reset', 'reset'],
    ['a body that breaks off', 'cut'],
    ['half an answer of the right length', {raw: '{"a":'}],
    ['429 with a short wait', {status: 429, headers: {'retry-after': '0'}}],
    [
      'a secondary limit',
      {status: 403, json: {message: 'You have exceeded a secondary rate limit.'}, headers: {'retry-after': '0'}},
    ],
  ]

  test.each(once)('%s, then a good answer: read', async (_, reply) => {
    await using server = await serve((_, index) => (index === 0 ? reply : {json: {a: 1}}))
    const {data} = await openClient(server.options).rest(READ)
    expect(data).toEqual({a: 1})
    expect(server.seen).toHaveLength(2)
  })

  test.each<[string, Reply, string]>([
    ['500', {status: 500}, 'unavailable'],
    ['a reset', 'reset', 'unavailable'],
    ['a body that breaks off', 'cut', 'unreadable'],
    ['an empty answer', {raw: ''}, 'unreadable'],
    ['an answer that is no JSON', {raw: '<html>'}, 'unreadable'],
  ])('%s for ever: four times, then a fault', async (_, reply, code) => {
    await using server = await serve(() => reply)
    expect(await fault(openClient(server.options).rest(READ))).toMatchObject({code, unsure: true, route: READ})
    expect(server.seen).toHaveLength(4)
  })

  test('no answer in time is a fault, and says so', async () => {
    await using server = await serve(() => 'hang', {timeout: 20, retries: 1})
    expect(await fault(openClient(server.options).rest(READ))).toMatchObject({code: 'timeout', unsure: true})
    expect(server.seen).toHaveLength(2)
  })

  test.each<[string, Reply, string, string]>([
    ['401', {status: 401, json: {message: 'Bad credentials'}}, 'refused', 'forge.token'],
    [
      '403',
      {
        status: 403,
        json: {message: 'Resource not accessible by integration'},
        headers: {'x-accepted-github-permissions': 'contents=read', 'x-ratelimit-remaining': '900'},
      },
      'refused',
      'forge.read-refused',
    ],
    ['404', {status: 404}, 'not-found', 'forge.not-found'],
    ['422', {status: 422, json: {message: 'Validation Failed'}}, 'conflict', 'forge.unaccepted'],
  ])('%s is final', async (_, reply, code, key) => {
    await using server = await serve(() => reply)
    expect(await fault(openClient(server.options).rest(READ))).toMatchObject({code, say: {key}, unsure: false})
    expect(server.seen).toHaveLength(1)
  })

  test('a write whose fate is not known is not sent twice, unless that is no harm', async () => {
    await using server = await serve(() => ({status: 502}))
    const client = openClient(server.options)
    expect(await fault(client.rest(POST, {}))).toMatchObject({code: 'unavailable', unsure: true})
    expect(server.seen).toHaveLength(1)
    await fault(client.rest(POST, {}, {repeatable: true}))
    expect(server.seen).toHaveLength(5)
    await fault(client.rest('DELETE /repos/{owner}/{repo}/labels/{name}', {name: 'a b'}))
    expect(server.seen).toHaveLength(9)
    expect(server.seen[8]?.path).toBe('/api/v3/repos/example/early-signal/labels/a%20b')
  })

  test('a write over a limit was not carried out and is sent again', async () => {
    await using server = await serve((_, index) =>
      index === 0 ? {status: 429, headers: {'retry-after': '0'}} : {status: 201},
    )
    await openClient(server.options).rest(POST, {})
    expect(server.seen).toHaveLength(2)
  })
})

describe('limits', () => {
  test('a wait that is too long is given up on at once, and named', async () => {
    await using server = await serve(() => ({status: 429, headers: {'retry-after': '3600'}}))
    expect(await fault(openClient(server.options).rest(READ))).toMatchObject({
      code: 'limited',
      wait: 3_600_000,
      say: {with: {seconds: 3600}},
    })
    expect(server.seen).toHaveLength(1)
  })

  test('without retry-after the wait is until the limit is lifted, by the clock of the forge', async () => {
    const reset = String(Date.parse(TODAY) / 1000 + 600)
    await using server = await serve(() => ({
      status: 403,
      json: {message: 'API rate limit exceeded'},
      headers: {'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset},
    }))
    expect(await fault(openClient(server.options).rest(READ))).toMatchObject({code: 'limited', wait: 601_000})
    expect(server.seen).toHaveLength(1)
  })

  test('without any word it waits once, as long as it may', async () => {
    await using server = await serve(() => ({status: 429}), {longestWait: 5})
    expect(await fault(openClient(server.options).rest(READ))).toMatchObject({code: 'limited', wait: null})
    expect(server.seen).toHaveLength(2)
  })

  test.each([
    [{type: 'RATE_LIMITED', message: 'API rate limit exceeded'}],
    [{message: 'You have exceeded a secondary rate limit. Please wait.'}],
  ])('GraphQL says so with status 200', async problem => {
    await using server = await serve((_, index) =>
      index === 0 ? {json: {data: null, errors: [problem]}, headers: {'retry-after': '0'}} : fine,
    )
    expect(await openClient(server.options).graphql(QUERY)).toEqual({viewer: {login: 'x'}})
    expect(server.seen).toHaveLength(2)
  })
})

describe('GraphQL', () => {
  test('errors beside data reject', async () => {
    await using server = await serve(() => ({json: {data: {viewer: {login: 'x'}}, errors: [{message: 'timedout'}]}}))
    expect(await fault(openClient(server.options).graphql(QUERY))).toMatchObject({
      code: 'unreadable',
      route: 'GraphQL Probe',
      say: {key: 'forge.partial', with: {reason: 'timedout'}},
    })
    expect(server.seen).toHaveLength(4)
  })

  test.each<[string, unknown, string]>([
    [
      'no permission',
      {data: null, errors: [{type: 'FORBIDDEN', message: 'Resource not accessible by integration'}]},
      'refused',
    ],
    [
      'nothing there',
      {data: {a: null}, errors: [{type: 'NOT_FOUND', path: ['a'], message: 'Could not resolve'}]},
      'not-found',
    ],
    ['errors that are no list', {data: {}, errors: {}}, 'unreadable'],
    ['a problem that is nothing', {data: {}, errors: [null]}, 'unreadable'],
    ['no data', {}, 'unreadable'],
    ['null', null, 'unreadable'],
  ])('%s', async (_, json, code) => {
    await using server = await serve(() => ({raw: JSON.stringify(json)}))
    expect(await fault(openClient(server.options).graphql(QUERY))).toMatchObject({code})
  })

  test('what does not exist may be null only where that was asked for', async () => {
    const gone = {type: 'NOT_FOUND', path: ['a']}
    await using server = await serve((_, index) => ({
      json: {data: {a: null}, errors: index === 0 ? [gone] : [gone, {type: 'FORBIDDEN'}]},
    }))
    const client = openClient(server.options)
    expect(await client.graphql(QUERY, {}, {absent: 'null'})).toEqual({a: null})
    expect(await fault(client.graphql(QUERY, {}, {absent: 'null'}))).toMatchObject({code: 'refused'})
  })
})

describe('redirects', () => {
  test('are followed on the same host', async () => {
    await using server = await serve(({path}) =>
      path.includes('/repositories/')
        ? {json: {new: true}}
        : {status: 301, headers: {location: '/api/v3/repositories/1/labels'}},
    )
    expect((await openClient(server.options).rest(READ)).data).toEqual({new: true})
  })

  test.each<[string, (seen: Seen, other: string) => string]>([
    ['another host', (_, other) => `${other}/x`],
    ['another scheme', () => 'file:///etc/passwd'],
  ])('to %s are not', async (_, location) => {
    await using other = await serve(() => ({}))
    await using server = await serve(seen => ({status: 302, headers: {location: location(seen, other.url)}}))
    expect(await fault(openClient(server.options).rest(READ))).toMatchObject({code: 'moved'})
    expect(server.seen).toHaveLength(1)
    expect(other.seen).toEqual([])
  })

  test('in a circle, or of a write, end', async () => {
    await using server = await serve(({path}) => ({status: 307, headers: {location: path}}))
    const client = openClient(server.options)
    expect(await fault(client.rest(READ))).toMatchObject({code: 'moved'})
    expect(server.seen).toHaveLength(4)
    expect(await fault(client.rest(POST, {}))).toMatchObject({code: 'moved'})
    expect(server.seen).toHaveLength(5)
  })
})

test('an answer that is too large is not read to its end', async () => {
  await using server = await serve(() => ({raw: `"${'x'.repeat(2000)}"`}), {mostBytes: 1000})
  expect(await fault(openClient(server.options).rest(READ))).toMatchObject({code: 'too-much'})
  expect(server.seen).toHaveLength(1)
})

test('an unreachable host is a fault with its reason', async () => {
  await using server = await serve(() => ({}))
  await server[Symbol.asyncDispose]()
  expect(await fault(openClient(server.options).rest(READ))).toMatchObject({
    code: 'unavailable',
    say: {with: {answer: 'ECONNREFUSED', times: 4}},
  })
})

test('writes go one at a time, tries again included', async () => {
  await using server = await serve((_, index) =>
    index === 0 ? {status: 429, headers: {'retry-after': '0'}} : {status: 201},
  )
  const client = openClient(server.options)
  await Promise.all([1, 2, 3].map(n => client.rest(POST, {n})))
  expect(server.seen.map(({body}) => body)).toEqual([{n: 1}, {n: 1}, {n: 2}, {n: 3}])
})

test('a refused write does not hold up the next', async () => {
  await using server = await serve((_, index) => ({
    status: index === 0 ? 403 : 201,
    headers: {'x-accepted-github-permissions': 'pull_requests=write'},
  }))
  const client = openClient(server.options)
  const [first, second] = await Promise.allSettled([client.rest(POST, {}), client.rest(POST, {})])
  expect([first.status, second.status]).toEqual(['rejected', 'fulfilled'])
  expect(first).toMatchObject({reason: {say: {key: 'forge.write-refused', with: {needs: 'pull-requests: write'}}}})
})

test('the token is in no message', async () => {
  await using server = await serve(() => ({status: 401, json: {message: 'secret'}}))
  const error = await fault(openClient(server.options).rest(READ))
  expect(JSON.stringify(error.say) + error.message + String(error.stack)).not.toContain('secret')
})

test('every fault can be said in every language', async () => {
  const filled = {
    route: READ,
    repository: 'example/policy',
    needs: 'contents: read',
    seconds: 3,
    times: 4,
    answer: '502',
    reason: 'x',
    status: 422,
    limit: 1000,
    number: 7,
    seen: 250,
    total: 300,
    commit: 'a'.repeat(40),
    object: 'b'.repeat(40),
    ref: 'refs/heads/x',
    name: '..',
  }
  for (const language of LANGUAGES) {
    const render = renderer(language, [messages])
    for (const key of Object.keys(messages.texts[language])) {
      const text = render({key: `forge.${key}`, with: filled})
      expect(text).toMatch(/[.!?]$/)
      expect(text).not.toMatch(/undefined|NaN|\[forge/)
    }
  }
})
