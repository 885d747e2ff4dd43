import {type Answer, Refused} from '../answer.ts'
import type {Hosting, Issue, Pull, Repo} from '../store/model.ts'
import type {Account} from '../store/said.ts'
import {authorise, type Needed, sees, type Token} from '../tokens.ts'
import type {Urls} from './urls.ts'

/** One request of the REST API, with its parameters checked. */
export interface Call {
  readonly world: Hosting
  readonly urls: Urls
  readonly token: Token | null
  /** The path as it was asked, for links to other pages. */
  readonly asked: string
  readonly given: Readonly<Record<string, unknown>>
  readonly body: Readonly<Record<string, unknown>>
  readonly documentation: string
}

export interface Handler {
  /** Each is one way to be let in. None at all: anybody. */
  readonly needs: readonly Needed[] | ((call: Call) => readonly Needed[])
  readonly answer: (call: Call) => Answer
}

export const text = (call: Call, name: string): string => String(call.given[name] ?? '')
export const number = (call: Call, name: string): number => Number(call.given[name])

/** The repository that the path names. */
export function repositoryOf(call: Call): Repo {
  const found = call.world.find(text(call, 'owner'), text(call, 'repo'))
  if (found === undefined || !sees(call.token, found)) throw Refused.notFound(call.documentation)
  return found
}

export function enter(call: Call, {needs}: Handler): void {
  if (!('owner' in call.given)) return
  authorise(call.token, repositoryOf(call), typeof needs === 'function' ? needs(call) : needs, call.documentation)
}

export function pullOf(call: Call): Pull {
  const wanted = number(call, 'pull_number')
  const found = repositoryOf(call).pulls.find(pull => pull.number === wanted)
  if (found === undefined) throw Refused.notFound(call.documentation)
  return found
}

export function issueOf(call: Call): Issue | Pull {
  const wanted = number(call, 'issue_number')
  const {issues, pulls} = repositoryOf(call)
  const found = issues.find(issue => issue.number === wanted) ?? pulls.find(pull => pull.number === wanted)
  if (found === undefined) throw Refused.notFound(call.documentation)
  return found
}

/** Who asks; writing without a token was refused before. */
export function writer(call: Call): Account {
  if (call.token === null) throw new Refused(401, 'Requires authentication', call.documentation)
  return call.token.account
}

/** One page of a list, with links to the others. */
export function paged<T>(call: Call, items: readonly T[], shape: (item: T) => unknown): Answer & {body: unknown[]} {
  const size = Math.min(100, Math.max(1, Number(call.given['per_page'] ?? 30)))
  const page = Math.max(1, Number(call.given['page'] ?? 1))
  const last = Math.max(1, Math.ceil(items.length / size))
  const to = (wanted: number, relation: string): string => {
    const url = new URL(call.asked, call.urls.api)
    url.searchParams.set('page', String(wanted))
    return `<${call.urls.api}${url.pathname}${url.search}>; rel="${relation}"`
  }
  const links = [
    ...(page > 1 ? [to(page - 1, 'prev')] : []),
    ...(page < last ? [to(page + 1, 'next'), to(last, 'last')] : []),
    ...(page > 1 ? [to(1, 'first')] : []),
  ]
  return {
    status: 200,
    headers: links.length > 0 ? {link: links.join(', ')} : {},
    body: items.slice((page - 1) * size, page * size).map(shape),
  }
}

export const ok = (body: unknown): Answer => ({status: 200, body})
export const created = (body: unknown): Answer => ({status: 201, body})
