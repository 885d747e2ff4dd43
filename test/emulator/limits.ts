import {Refused} from './answer.ts'
import type {Token} from './tokens.ts'

const HOUR = 3_600_000

/** Takes one request, or one point, from what is left of this hour; refuses when there is nothing left. */
export function charge(token: Token, what: 'rest' | 'graphql', now: Date): void {
  const {limit} = token
  if (now >= limit.resetAt) {
    limit.restLeft = limit.rest
    limit.graphqlLeft = limit.graphql
    limit.resetAt = new Date(now.getTime() + HOUR)
  }
  if (what === 'rest') {
    if (limit.restLeft <= 0) throw exceeded(token)
    limit.restLeft--
  } else if (limit.graphqlLeft <= 0) throw graphqlExceeded()
}

function exceeded({account}: Token): Refused {
  return new Refused(
    403,
    `API rate limit exceeded for installation ID ${account.id}. If you reach out to GitHub Support for help, please include the request ID.`,
    'https://docs.github.com/rest/overview/rate-limits-for-the-rest-api',
  )
}

function graphqlExceeded(): Refused {
  const refused = new Refused(200, 'API rate limit exceeded for installation.')
  return Object.assign(refused, {
    answer: {
      status: 200,
      body: {errors: [{type: 'RATE_LIMITED', message: 'API rate limit exceeded for installation.'}]},
    },
  })
}

export function limitHeaders(token: Token | null, what: 'rest' | 'graphql'): Record<string, string> {
  if (token === null) return {}
  const {limit} = token
  const [most, left] = what === 'rest' ? [limit.rest, limit.restLeft] : [limit.graphql, limit.graphqlLeft]
  return {
    'x-ratelimit-limit': String(most),
    'x-ratelimit-remaining': String(Math.max(0, left)),
    'x-ratelimit-reset': String(Math.floor(limit.resetAt.getTime() / 1000)),
    'x-ratelimit-used': String(most - Math.max(0, left)),
    'x-ratelimit-resource': what === 'rest' ? 'core' : 'graphql',
  }
}
