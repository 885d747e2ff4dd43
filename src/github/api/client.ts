import type {Answer, Client, RepositoryName} from '../ports.ts'
import {unreadable} from './answers.ts'
import {ForgeError} from './error.ts'
import {Broken, exchange, type Outgoing, type Received} from './exchange.ts'
import {type Asked, faultOf, faultOfBroken, faultOfProblems} from './faults.ts'
import {messages} from './messages.ts'
import {checkName} from './names.ts'
import {PATIENCE, type Patience, persist, sleep} from './patience.ts'
import {askedOf, here, requestFor, sameHost} from './request.ts'

export interface ClientOptions {
  readonly token: string
  /** `https://api.github.com`, or `https://host/api/v3` of an Enterprise Server. */
  readonly apiUrl: string
  /** `https://api.github.com/graphql`, or `https://host/api/graphql`. */
  readonly graphqlUrl: string
  /** The repository that the run is for. */
  readonly repository: RepositoryName
  readonly userAgent?: string
  readonly patience?: Partial<Patience>
}

export interface ApiClient extends Client {
  /** `owner` and `repo` are those of the run unless given. `repeatable`: sending it twice is no harm; assumed of all but POST. */
  rest<T>(
    route: string,
    parameters?: Readonly<Record<string, unknown>>,
    how?: {readonly repeatable?: boolean},
  ): Promise<Answer<T>>
  /** `absent`: what does not exist may be `null` in the answer, instead of rejecting. */
  graphql<T>(query: string, variables?: Readonly<Record<string, unknown>>, how?: {readonly absent?: 'null'}): Promise<T>
}

const API_VERSION = '2022-11-28'
/** Renamed repositories are pointed to on the same host; more hops than this are a loop. */
const MOST_HOPS = 3

export function openClient({token, repository, userAgent = 'ethics-gate', ...options}: ClientOptions): ApiClient {
  checkName(repository)
  const patience: Patience = {...PATIENCE, ...options.patience}
  const apiUrl = options.apiUrl.replace(/\/+$/, '')
  const spent = {requests: 0, writes: 0, bytes: 0}
  let clock: Date | undefined
  let left: number | null = null
  let nextWrite = 0
  let lastWrite: Promise<unknown> = Promise.resolve()

  const once = async (asked: Asked, outgoing: Outgoing, times: number): Promise<Received> => {
    if (spent.requests >= patience.mostRequests) {
      throw new ForgeError('too-much', asked.route, messages.say('budget', {limit: patience.mostRequests}))
    }
    spent.requests += 1
    if (asked.write) spent.writes += 1
    const received = await exchange(outgoing, patience).catch(error => {
      throw error instanceof Broken ? faultOfBroken(asked.route, error, times, patience) : error
    })
    spent.bytes += received.bytes.byteLength
    const date = Date.parse(received.headers['date'] ?? '')
    if (Number.isFinite(date)) clock = new Date(date)
    const remaining = received.headers['x-ratelimit-remaining']
    if (remaining !== undefined && /^\d+$/.test(remaining)) left = Number(remaining)
    return received
  }

  const follow = async (asked: Asked, outgoing: Outgoing, times: number): Promise<Received> => {
    let url = outgoing.url
    for (let hop = 0; ; hop++) {
      const received = await once(asked, {...outgoing, url}, times)
      if (received.status < 300) return received
      const next = outgoing.method === 'GET' && hop < MOST_HOPS ? sameHost(url, received) : undefined
      if (next === undefined) throw faultOf(asked, received, times)
      url = next
    }
  }

  /** One write at a time, with GitHub's second between them. */
  const inTurn = <T>(write: () => Promise<T>): Promise<T> => {
    const turn = async (): Promise<T> => {
      await sleep(Math.max(0, nextWrite - performance.now()))
      try {
        return await write()
      } finally {
        nextWrite = performance.now() + patience.betweenWrites
      }
    }
    const done = lastWrite.then(turn, turn)
    lastWrite = done
    return done
  }

  const headers = {
    authorization: `Bearer ${token}`,
    accept: 'application/vnd.github+json',
    'user-agent': userAgent,
    'x-github-api-version': API_VERSION,
  }

  return {
    spent,
    get left() {
      return left
    },
    now() {
      if (clock === undefined) throw new ForgeError('unavailable', 'Date', messages.say('no-clock', {}))
      return clock
    },
    async rest<T>(route: string, given: Readonly<Record<string, unknown>> = {}, how: {repeatable?: boolean} = {}) {
      const parameters = {...here(route, repository), ...given}
      const {method, url, body} = await requestFor(route, parameters, apiUrl)
      const write = method !== 'GET' && method !== 'HEAD'
      const asked = askedOf(route, write, parameters, repository)
      const outgoing: Outgoing = {
        method,
        url,
        headers: body === undefined ? headers : {...headers, 'content-type': 'application/json'},
        ...(body !== undefined && {body}),
      }
      const attempt = async (times: number): Promise<Answer<T>> => {
        const received = await follow(asked, outgoing, times)
        return {status: received.status, headers: received.headers, data: dataOf<T>(route, received)}
      }
      const ask = () => persist(patience, how.repeatable ?? method !== 'POST', attempt)
      return write ? inTurn(ask) : ask()
    },
    graphql<T>(query: string, variables: Readonly<Record<string, unknown>> = {}, how: {absent?: 'null'} = {}) {
      const route = `GraphQL ${/^\s*query (\w+)/.exec(query)?.[1] ?? ''}`.trim()
      const asked = askedOf(route, false, variables, repository)
      const outgoing: Outgoing = {
        method: 'POST',
        url: options.graphqlUrl,
        headers: {...headers, 'content-type': 'application/json'},
        body: JSON.stringify({query, variables}),
      }
      return persist(patience, true, async times => {
        const received = await follow(asked, outgoing, times)
        const {data, errors} = dataOf<{data?: T | null; errors?: unknown}>(route, received) ?? {}
        const problems = Array.isArray(errors) ? errors : errors === undefined ? [] : [errors]
        if (
          problems.length > 0 &&
          !(how.absent === 'null' && problems.every(problem => problem?.type === 'NOT_FOUND'))
        ) {
          throw faultOfProblems(asked, received, problems)
        }
        if (data === undefined || data === null) {
          throw problems.length > 0 ? faultOfProblems(asked, received, problems) : unreadable(route)
        }
        return data
      })
    },
  }
}

function dataOf<T>(route: string, {status, bytes}: Received): T {
  if (status === 204) return undefined as T
  try {
    return JSON.parse(new TextDecoder('utf-8', {fatal: true}).decode(bytes)) as T
  } catch (error) {
    throw unreadable(route, error)
  }
}
