import type {RepositoryName} from '../ports.ts'
import {ForgeError} from './error.ts'
import type {Received} from './exchange.ts'
import type {Asked} from './faults.ts'
import {messages} from './messages.ts'

/** The template and its parameters filled in, see https://github.com/octokit/endpoint.js. */
export async function requestFor(
  route: string,
  parameters: Readonly<Record<string, unknown>>,
  baseUrl: string,
): Promise<{readonly method: string; readonly url: string; readonly body: string | undefined}> {
  for (const [key, value] of Object.entries(parameters)) {
    // A dot would be taken for a step in the path, and lead to another part of the API.
    if (route.includes(`{${key}}`) && (value === '.' || value === '..' || value === '')) {
      throw new ForgeError('not-found', route, messages.say('name-refused', {name: value}))
    }
  }
  const {endpoint} = await import('@octokit/endpoint')
  const {method, url, body} = endpoint(route, {...parameters, baseUrl})
  return {method, url, body: body === undefined || body === '' ? undefined : JSON.stringify(body)}
}

/** What a route needs of the run's own repository. */
export const here = (route: string, {owner, name}: RepositoryName) => ({
  ...(route.includes('{owner}') && {owner}),
  ...(route.includes('{repo}') && {repo: name}),
})

export function askedOf(
  route: string,
  write: boolean,
  {owner, repo, name}: Readonly<Record<string, unknown>>,
  run: RepositoryName,
): Asked {
  const repository = `${owner ?? run.owner}/${repo ?? name ?? run.name}`
  return {route, write, repository, own: repository.toLowerCase() === `${run.owner}/${run.name}`.toLowerCase()}
}

/** Where a redirect leads, if it stays on the host that may see the token. */
export function sameHost(from: string, {status, headers}: Received): string | undefined {
  const location = headers['location']
  if (![301, 302, 307, 308].includes(status) || location === undefined || !URL.canParse(location, from))
    return undefined
  const to = new URL(location, from)
  return to.origin === new URL(from).origin ? to.href : undefined
}
