import {createServer, type IncomingMessage, type ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'
import type {ForgeOptions} from './forge.ts'
import type {Patience} from './patience.ts'

/** What a server of our own saw of one request. */
export interface Seen {
  readonly method: string
  /** With the query. */
  readonly path: string
  readonly headers: IncomingMessage['headers']
  /** Parsed JSON, or `undefined` without a body. */
  readonly body: {readonly query?: string; readonly variables?: Readonly<Record<string, unknown>>} | undefined
}

export type Reply =
  | {readonly status?: number; readonly headers?: Readonly<Record<string, string>>; readonly json?: unknown}
  | {readonly raw: string; readonly status?: number; readonly headers?: Readonly<Record<string, string>>}
  | 'reset'
  | 'hang'
  /** Breaks off in the middle of the body. */
  | 'cut'

export interface Server extends AsyncDisposable {
  readonly url: string
  readonly seen: readonly Seen[]
  readonly options: ForgeOptions
}

export const TODAY = 'Sun, 22 Nov 2026 10:00:00 GMT'

/** Nothing waits long in a test, and nothing is timed. */
export const QUICK: Partial<Patience> = {pause: 1, longestWait: 100, timeout: 5000, betweenWrites: 0}

/** A server that answers as the test says: the smallest thing that a client can talk to for real. */
export async function serve(
  answer: (seen: Seen, index: number) => Reply,
  patience: Partial<Patience> = {},
): Promise<Server> {
  const seen: Seen[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', chunk => chunks.push(chunk))
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString('utf8')
      const one: Seen = {
        method: request.method ?? '',
        path: request.url ?? '',
        headers: request.headers,
        body: text === '' ? undefined : JSON.parse(text),
      }
      seen.push(one)
      send(response, answer(one, seen.length - 1))
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url,
    seen,
    options: {
      token: 'secret',
      apiUrl: `${url}/api/v3`,
      graphqlUrl: `${url}/api/graphql`,
      repository: {owner: 'example', name: 'early-signal'},
      patience: {...QUICK, ...patience},
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

function send(response: ServerResponse, reply: Reply): void {
  if (reply === 'hang') return
  if (reply === 'reset') {
    response.destroy()
    return
  }
  if (reply === 'cut') {
    response.writeHead(200, {date: TODAY, 'content-type': 'application/json', 'content-length': '100'})
    response.write('{"half":', () => response.destroy())
    return
  }
  const {status = 200, headers = {}} = reply
  response.writeHead(status, {date: TODAY, 'content-type': 'application/json', ...headers})
  if (status === 204) response.end()
  else response.end('raw' in reply ? reply.raw : JSON.stringify(reply.json ?? {}))
}
