import type {Answer} from './answer.ts'
import type {Logged} from './log.ts'

export type FaultKind =
  | '401'
  | '403'
  | '404'
  | '422'
  | '500'
  | '502'
  | '503'
  | '429'
  | '429-no-retry-after'
  /** 403 with `retry-after`. */
  | 'secondary'
  /** 403 without it. */
  | 'secondary-no-retry-after'
  /** GraphQL: 200 with an error. */
  | 'secondary-graphql'
  | 'primary'
  | 'timeout'
  | 'reset'
  /** Half of the answer, then the connection is gone. */
  | 'truncated'
  /** Half of the answer, and a length that agrees with it. */
  | 'cut-json'
  | 'not-json'
  | 'empty'
  /** Data with errors beside it. */
  | 'partial-graphql'
  | 'graphql-timeout'

export interface Fault {
  readonly match: (request: Logged) => boolean
  readonly kind: FaultKind
  /** How often; always unless told. */
  times?: number
  /** What was asked for is done all the same, and only the answer is lost. */
  readonly applied?: boolean
  /** Seconds, for the kinds that say when to come back: 1 unless told. */
  readonly retryAfter?: number
}

const SECONDARY =
  'You have exceeded a secondary rate limit. Please wait a few minutes before you try again. ' +
  'If you reach out to GitHub Support for help, please include the request ID.'
const SECONDARY_URL =
  'https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits'

/** Kinds for which the true answer has to be worked out first. */
export const NEEDS_ANSWER: readonly FaultKind[] = ['truncated', 'cut-json', 'partial-graphql']

/** The answer in place of the true one, where the kind is an answer at all. */
export function faultAnswer({kind, retryAfter = 1}: Fault, resetAt: Date): Answer | undefined {
  const wait = {'retry-after': String(retryAfter)}
  const said = (status: number, message: string, headers = {}, url = 'https://docs.github.com/rest'): Answer => ({
    status,
    headers,
    body: {message, documentation_url: url, status: String(status)},
  })
  switch (kind) {
    case '401':
      return said(401, 'Bad credentials')
    case '403':
      return said(403, 'Resource not accessible by integration')
    case '404':
      return said(404, 'Not Found')
    case '422':
      return said(422, 'Unprocessable Entity')
    case '500':
      return said(500, 'Server Error')
    case '502':
      return {status: 502, body: {message: 'Server Error'}}
    case '503':
      return said(503, 'Service unavailable')
    case '429':
      return said(429, SECONDARY, wait, SECONDARY_URL)
    case '429-no-retry-after':
      return said(429, SECONDARY, {}, SECONDARY_URL)
    case 'secondary':
      return said(403, SECONDARY, wait, SECONDARY_URL)
    case 'secondary-no-retry-after':
      return said(403, SECONDARY, {}, SECONDARY_URL)
    case 'secondary-graphql':
      return {status: 200, headers: wait, body: {errors: [{type: 'RATE_LIMITED', message: SECONDARY}]}}
    case 'primary':
      return said(403, 'API rate limit exceeded for installation.', {
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': String(Math.floor(resetAt.getTime() / 1000)),
      })
    case 'graphql-timeout':
      return {
        status: 200,
        body: {
          data: null,
          errors: [
            {
              message:
                'Something went wrong while executing your query. This may be the result of a timeout, or it could be a GitHub bug.',
            },
          ],
        },
      }
    case 'empty':
      return {status: 200}
    default:
      return undefined
  }
}

/** A true GraphQL answer of which one part could not be had. */
export function partial(answer: Answer): Answer {
  const body = answer.body as {data?: Record<string, unknown> | null}
  const data = body.data ?? {}
  const first = Object.keys(data)[0] ?? 'repository'
  return {
    ...answer,
    body: {
      data: {...data, [first]: cutOne(data[first])},
      errors: [
        {type: 'SERVICE_UNAVAILABLE', path: [first], message: 'Something went wrong while executing your query.'},
      ],
    },
  }
}

/** The first thing in it that is a list of nodes loses its last, or else the last field becomes `null`. */
function cutOne(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const entries = Object.entries(value)
  const at = entries.findIndex(([, item]) => typeof item === 'object' && item !== null)
  const last = at < 0 ? entries.length - 1 : at
  return Object.fromEntries(entries.map(([name, item], i) => [name, i === last ? null : item]))
}
