import type {Profile} from './tokens.ts'

export interface Logged {
  readonly index: number
  readonly method: string
  /** The path as it was asked, without the base path. */
  readonly path: string
  /** As GitHub's documentation writes it, such as `GET /repos/{owner}/{repo}`; `POST /graphql`. */
  route: string
  readonly profile: Profile | 'anonymous'
  readonly login: string | null
  readonly at: Date
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  /** What was sent, read as JSON where it is that. */
  readonly body: unknown
  /** 0 where no answer was given. */
  status: number
  /** Of the answer. */
  bytes: number
  /** Why the answer was not the true one, or `null`. */
  fault: string | null
}

/** Does a request change anything? */
export const isWrite = ({method, body}: Logged | Pick<Logged, 'method' | 'body' | 'path'>): boolean =>
  method === 'POST' && isGraphql(body) ? /^\s*mutation\b/m.test(body.query) : !['GET', 'HEAD'].includes(method)

function isGraphql(body: unknown): body is {query: string} {
  return typeof body === 'object' && body !== null && 'query' in body && typeof body.query === 'string'
}

export class RequestLog {
  readonly all: Logged[] = []

  /** Requests that ask for a change, refused ones too. */
  writes(): readonly Logged[] {
    return this.all.filter(isWrite)
  }

  /** Changes that were made. */
  written(): readonly Logged[] {
    return this.writes().filter(({status}) => status >= 200 && status < 300)
  }

  /** How many, of a route such as `GET /repos/{owner}/{repo}/pulls` or of all. */
  count(route?: string): number {
    return route === undefined ? this.all.length : this.all.filter(one => one.route === route).length
  }

  bytes(): number {
    return this.all.reduce((sum, {bytes}) => sum + bytes, 0)
  }

  /** The routes with their status, in order: for a test that fails. */
  toString(): string {
    return this.all
      .map(({route, status, fault}) => `${status} ${route}${fault === null ? '' : ` (${fault})`}`)
      .join('\n')
  }

  clear(): void {
    this.all.length = 0
  }
}
