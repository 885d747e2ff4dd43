import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'
import {createEmulator} from 'emulate'
import type {Scene} from './scene.ts'

/** Another emulation of GitHub's REST API than ours, by other people: https://github.com/vercel-labs/emulate. */
export interface Second extends AsyncDisposable {
  readonly url: string
  readonly token: string
  ask<T>(method: string, path: string, body?: unknown): Promise<T>
}

const TOKEN = 'ghs_second'

/** With one repository, `example/care`, which holds these files and pull requests up to `pulls`. */
export async function secondWith(files: Readonly<Record<string, string>>, pulls = 1): Promise<Second> {
  const emulator = await createEmulator({
    service: 'github',
    port: 0,
    seed: {
      github: {users: [{login: 'example'}], repos: [{owner: 'example', name: 'care', auto_init: true}]},
      tokens: {[TOKEN]: {login: 'example', scopes: ['repo']}},
    },
  })
  const url = emulator.url.replace('localhost', '127.0.0.1')
  const ask = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const response = await fetch(`${url}/repos/example/care${path}`, {
      method,
      headers: {authorization: `Bearer ${TOKEN}`, 'user-agent': 'test', 'content-type': 'application/json'},
      ...(body !== undefined && {body: JSON.stringify(body)}),
    })
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
    return (await response.json()) as T
  }
  const write = (branch: string, [path, text]: readonly [string, string]) =>
    ask('PUT', `/contents/${path}`, {message: path, branch, content: Buffer.from(text).toString('base64')})
  for (const file of Object.entries(files)) await write('main', file)
  const {object} = await ask<{object: {sha: string}}>('GET', '/git/ref/heads/main')
  for (let number = 1; number <= pulls; number++) {
    await ask('POST', '/git/refs', {ref: `refs/heads/change-${number}`, sha: object.sha})
    await write(`change-${number}`, [`lib/${number}.py`, `print(${number})\n`])
    await ask('POST', '/pulls', {title: `Change ${number}`, head: `change-${number}`, base: 'main'})
  }
  return {url, token: TOKEN, ask, [Symbol.asyncDispose]: () => emulator.close()}
}

export interface Mixed extends AsyncDisposable {
  /** What the runner sets so that everything comes here. */
  readonly env: Readonly<Record<string, string>>
  /** Methods and paths that the other emulation answered. */
  readonly asked: readonly string[]
}

const COMMENTS = /^\/repos\/example\/care\/issues\/(?:(?<number>\d+)\/comments|comments\/(?<id>\d+))$/

/**
 * One GitHub of two: comments are the other emulation's, and everything that it lacks (GraphQL, statuses, rules) is ours. What
 * was written there is also known here, so that it is found again through GraphQL.
 */
export async function mixed({hub, repo}: Scene, second: Second): Promise<Mixed> {
  const asked: string[] = []
  /** Ids here, and there. */
  const ids = new Map<number, number>()
  const pass = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await textOf(request)
    const path = request.url ?? ''
    const {number, id} = COMMENTS.exec(path)?.groups ?? {}
    const method = request.method ?? ''
    const there = number ?? id
    const url =
      there === undefined
        ? path === '/graphql'
          ? hub.urls.graphql
          : hub.urls.api + path
        : second.url + (id === undefined ? path : path.replace(/\d+$/, String(ids.get(Number(id)))))
    const token = there === undefined ? request.headers.authorization : `Bearer ${second.token}`
    const answer = await fetch(url, {
      method,
      headers: {
        authorization: token ?? '',
        'user-agent': request.headers['user-agent'] ?? '',
        'content-type': 'application/json',
      },
      ...(body !== '' && {body}),
    })
    const text = await answer.text()
    if (there !== undefined) {
      asked.push(`${method} ${path}`)
      const said = (JSON.parse(body === '' ? '{}' : body) as {body?: string}).body ?? ''
      if (answer.status === 201) {
        const made = repo.comment(Number(number), 'github-actions[bot]', said)
        ids.set(made, (JSON.parse(text) as {id: number}).id)
      } else if (method === 'PATCH' && answer.ok) {
        const known = repo.comments.find(comment => comment.id === Number(id))
        if (known) known.body = said
      }
    }
    const date = {date: hub.clock.now().toUTCString()}
    response.writeHead(answer.status, {...date, 'content-type': answer.headers.get('content-type') ?? 'text/plain'})
    response.end(text)
  }
  const server = createServer((request, response) => {
    pass(request, response).catch((error: unknown) => response.writeHead(599).end(String(error)))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    env: {GITHUB_API_URL: url, GITHUB_GRAPHQL_URL: `${url}/graphql`},
    asked,
    [Symbol.asyncDispose]: () => closed(server),
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('utf8')
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise(resolve => server.close(() => resolve()))
}
