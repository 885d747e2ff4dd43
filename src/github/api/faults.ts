import {ForgeError} from './error.ts'
import type {Broken, Received} from './exchange.ts'
import {messages} from './messages.ts'
import type {Patience} from './patience.ts'

/** What was asked, as far as a message needs it. */
export interface Asked {
  readonly route: string
  readonly write: boolean
  /** `owner/name`. */
  readonly repository: string
  /** Is that the repository the run is for? */
  readonly own: boolean
}

const GIVEN_UP_ON = new Set([404, 410, 451])

/** What an answer of 300 or more means, see https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api. */
export function faultOf(asked: Asked, received: Received, times: number): ForgeError {
  const {route, repository} = asked
  const {status, headers} = received
  const reason = reasonOf(received)
  const more = {status, reason}
  if (status === 429 || (status === 403 && isLimit(headers, reason))) return limited(route, received)
  if (status === 401) return new ForgeError('refused', route, messages.say('token', {route}), more)
  if (status === 403) {
    const needs = (headers['x-accepted-github-permissions'] ?? '').replaceAll('=', ': ').replaceAll('_', '-')
    const key = asked.write ? 'write-refused' : 'read-refused'
    return new ForgeError('refused', route, messages.say(key, {route, needs}), more)
  }
  if (GIVEN_UP_ON.has(status)) {
    const key = asked.own ? 'not-found' : 'repository-unseen'
    return new ForgeError('not-found', route, messages.say(key, {route, repository}), more)
  }
  if (status < 400) return new ForgeError('moved', route, messages.say('moved', {route}), more)
  if (status >= 500 || status === 408) {
    const say = messages.say('unavailable', {route, times, answer: String(status)})
    return new ForgeError('unavailable', route, say, {...more, unsure: true})
  }
  return new ForgeError('conflict', route, messages.say('unaccepted', {route, status, reason}), more)
}

/** What it means that no whole answer came. */
export function faultOfBroken(route: string, broken: Broken, times: number, limits: Limits): ForgeError {
  const more = {unsure: true, cause: broken}
  switch (broken.why) {
    case 'timeout': {
      const seconds = Math.ceil(limits.timeout / 1000)
      return new ForgeError('timeout', route, messages.say('timeout', {route, times, seconds}), more)
    }
    case 'too-large': {
      const say = messages.say('answer-too-large', {route, limit: limits.mostBytes})
      return new ForgeError('too-much', route, say, more)
    }
    case 'cut-off':
      return new ForgeError('unreadable', route, messages.say('unreadable', {route}), more)
    case 'connection': {
      const say = messages.say('unavailable', {route, times, answer: codeOf(broken.cause)})
      return new ForgeError('unavailable', route, say, more)
    }
  }
}

type Limits = Pick<Patience, 'timeout' | 'mostBytes'>

/** GraphQL does not say what is missing; this is what all our queries need together. */
const FOR_QUERIES = 'contents: read, pull-requests: read'

type GraphqlProblem = {readonly type?: unknown; readonly message?: unknown} | null

/** What the `errors` of a GraphQL answer mean; GitHub sends them with status 200. */
export function faultOfProblems(asked: Asked, received: Received, problems: readonly GraphqlProblem[]): ForgeError {
  const {route, repository} = asked
  const types = new Set(problems.map(problem => problem?.type))
  const reason = String(problems[0]?.message ?? '').slice(0, 300)
  if (types.has('RATE_LIMITED') || types.has('RATE_LIMIT') || SECONDARY.test(reason)) return limited(route, received)
  if (types.has('FORBIDDEN') || types.has('INSUFFICIENT_SCOPES')) {
    return new ForgeError('refused', route, messages.say('read-refused', {route, needs: FOR_QUERIES}), {
      status: received.status,
    })
  }
  if (types.size === 1 && types.has('NOT_FOUND')) {
    const key = asked.own ? 'not-found' : 'repository-unseen'
    const say = messages.say(key, {route, repository})
    return new ForgeError('not-found', route, say, {status: received.status})
  }
  return new ForgeError('unreadable', route, messages.say('partial', {route, reason}), {
    status: received.status,
    unsure: true,
  })
}

const SECONDARY = /secondary rate|rate limit|abuse detection/i

function isLimit(headers: Received['headers'], reason: string): boolean {
  return headers['retry-after'] !== undefined || headers['x-ratelimit-remaining'] === '0' || SECONDARY.test(reason)
}

/** A request over a limit was not carried out. The wait is `retry-after`, else until the limit is lifted, else unknown. */
function limited(route: string, {status, headers}: Received): ForgeError {
  const seconds = secondsToWait(headers)
  const say = messages.say('limited', {route, seconds})
  return new ForgeError('limited', route, say, {status, ...(seconds !== null && {wait: seconds * 1000})})
}

function secondsToWait(headers: Received['headers']): number | null {
  const after = headers['retry-after']
  if (after !== undefined && /^\d{1,9}$/.test(after)) return Number(after)
  const now = Date.parse(headers['date'] ?? '')
  const reset = Number(headers['x-ratelimit-reset']) * 1000
  if (headers['x-ratelimit-remaining'] !== '0' || !Number.isFinite(now) || !Number.isFinite(reset)) return null
  return Math.max(0, Math.ceil((reset - now) / 1000)) + 1
}

/** GitHub's own words. */
function reasonOf({bytes}: Received): string {
  try {
    const answer: unknown = JSON.parse(bytes.toString('utf8'))
    const said = answer as {message?: unknown; errors?: unknown} | null
    const details = Array.isArray(said?.errors) ? `: ${JSON.stringify(said.errors)}` : ''
    return `${typeof said?.message === 'string' ? said.message : ''}${details}`.slice(0, 300)
  } catch {
    return ''
  }
}

function codeOf(error: unknown): string {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if ('code' in at && typeof at.code === 'string') return at.code
  }
  return 'no connection'
}
