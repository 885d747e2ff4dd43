import {createHash} from 'node:crypto'
import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http'
import type {AddressInfo, Socket} from 'node:net'
import {type Answer, NotEmulated, Refused} from './answer.ts'
import {type Fault, faultAnswer, NEEDS_ANSWER, partial} from './faults.ts'
import {charge, limitHeaders} from './limits.ts'
import type {Logged, RequestLog} from './log.ts'
import type {Token} from './tokens.ts'

export interface Asked {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: IncomingMessage['headers']
  readonly text: string
  readonly token: Token | null
  readonly logged: Logged
}

export interface Hook {
  readonly when: 'before' | 'after'
  readonly match: (request: Logged) => boolean
  readonly action: (request: Logged) => void | Promise<void>
  /** Which of the matching requests: 1 is the first. */
  readonly nth: number
  seen: number
}

export interface Serves {
  readonly basePath: string
  readonly graphqlPath: string
  /** Of a server of its own. */
  readonly serverVersion: string | undefined
  readonly requests: RequestLog
  readonly problems: string[]
  readonly hooks: readonly Hook[]
  readonly planned: Fault[]
  now(): Date
  tokenOf(text: string): Token | undefined
  rest(asked: Asked): Answer
  graphql(asked: Asked): Answer
}

export interface Listening {
  readonly origin: string
  close(): Promise<void>
}

export async function listen(serves: Serves): Promise<Listening> {
  const server = createServer((request, response) => {
    serve(serves, request, response).catch((error: unknown) => {
      serves.problems.push(`the emulator broke on ${request.method} ${request.url}: ${String(error)}`)
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  })
  const sockets = new Set<Socket>()
  server.on('connection', socket => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const {port} = server.address() as AddressInfo
  return {origin: `http://127.0.0.1:${port}`, close: () => closed(server, sockets)}
}

function closed(server: Server, sockets: ReadonlySet<Socket>): Promise<void> {
  return new Promise(resolve => {
    server.close(() => resolve())
    for (const socket of sockets) socket.destroy()
  })
}

async function serve(serves: Serves, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const text = await bodyOf(request)
  const url = new URL(request.url ?? '/', 'http://127.0.0.1')
  const method = request.method ?? 'GET'
  const isGraphql = url.pathname === serves.graphqlPath
  const path = url.pathname.startsWith(`${serves.basePath}/`) ? url.pathname.slice(serves.basePath.length) : undefined
  const sent = /^(?:token|bearer) (.+)$/i.exec(request.headers.authorization ?? '')?.[1]
  const token = sent === undefined ? null : serves.tokenOf(sent)
  const logged: Logged = {
    index: serves.requests.all.length,
    method,
    path: `${isGraphql ? '/graphql' : (path ?? url.pathname)}${url.search}`,
    route: isGraphql ? 'POST /graphql' : `${method} ${path ?? url.pathname}`,
    profile: token?.profile ?? 'anonymous',
    login: token?.account.login ?? null,
    at: serves.now(),
    headers: request.headers,
    body: parsed(text),
    status: 0,
    bytes: 0,
    fault: null,
  }
  serves.requests.all.push(logged)
  const asked = {method, path: path ?? '', query: url.searchParams, headers: request.headers, text, logged}
  const answer = async (): Promise<Answer> => {
    if (!isGraphql && path === undefined) {
      serves.problems.push(`a request outside the base path: ${method} ${url.pathname}`)
      return Refused.notFound().answer
    }
    return answered(serves, {...asked, token: token ?? null}, token === undefined, isGraphql)
  }
  await run(serves, 'before', logged)
  const fault = planned(serves.planned, logged)
  const resetAt = token?.limit.resetAt ?? serves.now()
  const real = fault === undefined || fault.applied || NEEDS_ANSWER.includes(fault.kind) ? await answer() : undefined
  await run(serves, 'after', logged)
  if (fault !== undefined) logged.fault = fault.kind
  const given = fault === undefined ? real : fault.kind === 'partial-graphql' && real ? partial(real) : undefined
  send(response, serves, logged, token ?? null, {
    answer: given ?? (fault && faultAnswer(fault, resetAt)) ?? real ?? {status: 200, body: {}},
    ...(fault !== undefined && {fault}),
  })
}

function answered(serves: Serves, asked: Asked, unknownToken: boolean, isGraphql: boolean): Answer {
  try {
    if (asked.headers['user-agent'] === undefined) {
      throw new Refused(
        403,
        'Request forbidden by administrative rules. Please make sure your request has a User-Agent',
      )
    }
    if (unknownToken) throw new Refused(401, 'Bad credentials')
    const version = asked.headers['x-github-api-version']
    if (version !== undefined && !['2022-11-28', '2026-03-10'].includes(String(version))) {
      throw new Refused(400, `API version ${String(version)} is not supported.`)
    }
    if (asked.token !== null && asked.path !== '/rate_limit')
      charge(asked.token, isGraphql ? 'graphql' : 'rest', serves.now())
    return isGraphql ? serves.graphql(asked) : serves.rest(asked)
  } catch (error) {
    if (error instanceof Refused) return error.answer
    const said = error instanceof Error ? (error instanceof NotEmulated ? error.message : error.stack) : String(error)
    serves.problems.push(`${asked.logged.route}: ${said}`)
    return {status: error instanceof NotEmulated ? 501 : 500, body: {message: said}}
  }
}

async function run(serves: Serves, when: Hook['when'], logged: Logged): Promise<void> {
  for (const hook of serves.hooks) {
    if (hook.when !== when || !hook.match(logged)) continue
    hook.seen++
    if (hook.seen === hook.nth) await hook.action(logged)
  }
}

function planned(faults: Fault[], logged: Logged): Fault | undefined {
  const found = faults.find(({match, times}) => (times === undefined || times > 0) && match(logged))
  if (found?.times !== undefined) found.times--
  return found
}

function send(
  response: ServerResponse,
  serves: Serves,
  logged: Logged,
  token: Token | null,
  {answer, fault}: {answer: Answer; fault?: Fault},
): void {
  if (fault?.kind === 'timeout') return
  if (fault?.kind === 'reset') {
    response.socket?.destroy()
    return
  }
  const text =
    fault?.kind === 'not-json'
      ? '<html><h1>Whoa there!</h1></html>'
      : answer.body === undefined
        ? ''
        : JSON.stringify(answer.body)
  const whole = Buffer.from(fault?.kind === 'cut-json' ? text.slice(0, text.length / 2) : text)
  const etag = `W/"${createHash('sha256')
    .update(token?.text ?? '')
    .update(whole)
    .digest('hex')
    .slice(0, 40)}"`
  const cacheable = logged.method === 'GET' && answer.status === 200
  const same = cacheable && logged.headers['if-none-match'] === etag
  if (same && token !== null) token.limit.restLeft++
  logged.status = same ? 304 : answer.status
  response.sendDate = false
  const bytes = same ? Buffer.alloc(0) : whole
  response.writeHead(logged.status, {
    date: serves.now().toUTCString(),
    'x-github-media-type': 'github.v3; format=json',
    'x-github-request-id': `EMUL:${logged.index}`,
    ...(text !== '' && {'content-type': fault?.kind === 'not-json' ? 'text/html' : 'application/json; charset=utf-8'}),
    ...(cacheable && {etag, 'cache-control': 'private, max-age=60, s-maxage=60'}),
    ...(serves.serverVersion !== undefined && {'x-github-enterprise-version': serves.serverVersion}),
    ...limitHeaders(token, logged.route === 'POST /graphql' ? 'graphql' : 'rest'),
    ...answer.headers,
    'content-length': bytes.length,
  })
  if (fault?.kind === 'truncated') {
    response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => response.socket?.destroy())
    return
  }
  logged.bytes = bytes.length
  response.end(bytes)
}

function bodyOf(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => resolve(Buffer.concat(parts).toString('utf8')))
    request.on('error', reject)
  })
}

function parsed(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text)
  } catch {
    return text
  }
}
