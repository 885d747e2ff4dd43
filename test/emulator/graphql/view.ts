import {GraphQLError} from 'graphql'
import type {Urls} from '../rest/urls.ts'
import type {Oid} from '../store/git.ts'
import type {Hosting, Pull, Repo} from '../store/model.ts'
import {holds, type Level, type Token} from '../tokens.ts'

/** For one query: who asks, and of what. */
export interface Context {
  readonly world: Hosting
  readonly urls: Urls
  readonly token: Token
  /** What is not emulated but was asked. */
  readonly problems: string[]
  readonly views: Views
}

/** Every kind of object that can be reached from others of its kind. */
export interface Views {
  repository(repository: Repo): View
  pull(pull: Pull): View
  commit(repository: Repo, oid: Oid): View
  object(repository: Repo, oid: Oid): View | null
}

type Arguments = Readonly<Record<string, unknown>>

/** An object as GraphQL shows it: each field a value, or how to get it. A field that is not here is not emulated. */
export interface View {
  readonly __typename: string
  readonly [field: string]: unknown | ((args: Arguments) => unknown)
}

/** An error that says of what kind it is, as GitHub's do, outside `extensions`. */
export class TypedError extends GraphQLError {
  readonly type: string

  constructor(type: string, message: string) {
    super(message)
    this.type = type
  }
}

export const notFound = (message: string): TypedError => new TypedError('NOT_FOUND', message)

/** Refuses one field, and with it its parents as far as they cannot be `null`. */
export function need({token}: Context, ...ways: readonly (readonly [string, Level])[]): void {
  if (ways.some(([name, level]) => holds(token, {[name]: level}))) return
  throw new TypedError('FORBIDDEN', 'Resource not accessible by integration')
}

/** One page of a list; cursors count from 1. */
export function connection<T>(
  type: string,
  items: readonly T[],
  show: (item: T) => unknown,
  more: Readonly<Record<string, unknown>> = {},
): (args: Arguments) => View {
  return args => {
    const after = args['after'] === undefined || args['after'] === null ? 0 : cursorOf(String(args['after']))
    const before =
      args['before'] === undefined || args['before'] === null ? items.length + 1 : cursorOf(String(args['before']))
    let [from, to] = [after, Math.min(items.length, before - 1)]
    if (typeof args['first'] === 'number') to = Math.min(to, from + args['first'])
    else if (typeof args['last'] === 'number') from = Math.max(from, to - args['last'])
    const part = items.slice(from, to)
    const cursor = (index: number): string => Buffer.from(`cursor:v2:${index + 1}`).toString('base64')
    return {
      __typename: `${type}Connection`,
      totalCount: items.length,
      nodes: () => part.map(show),
      edges: () =>
        part.map((item, i) => ({__typename: `${type}Edge`, cursor: cursor(from + i), node: () => show(item)})),
      pageInfo: {
        __typename: 'PageInfo',
        hasNextPage: to < items.length,
        hasPreviousPage: from > 0,
        startCursor: part.length > 0 ? cursor(from) : null,
        endCursor: part.length > 0 ? cursor(to - 1) : null,
      },
      ...more,
    }
  }
}

function cursorOf(cursor: string): number {
  const [, index] = /^cursor:v2:(\d+)$/.exec(Buffer.from(cursor, 'base64').toString()) ?? []
  if (index === undefined)
    throw new TypedError('INVALID_CURSOR_ARGUMENTS', `\`${cursor}\` does not appear to be a valid cursor.`)
  return Number(index)
}
