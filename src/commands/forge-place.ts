import type {ForgeOptions} from '../github/api/forge.ts'
import type {RepositoryName} from '../github/ports.ts'
import {Fault} from './exit.ts'

/** Where a command finds the forge, from its environment; see https://docs.github.com/actions/reference/workflows-and-actions/variables. */
export type ForgePlace =
  | {readonly kind: 'no-token'}
  | {readonly kind: 'forge'; readonly options: ForgeOptions & {readonly repository: RepositoryName}}

const API = 'https://api.github.com'

export function forgeFrom(env: NodeJS.ProcessEnv, repository: string | undefined): ForgePlace {
  const token = env['GITHUB_TOKEN'] || env['GH_TOKEN']
  if (!token) return {kind: 'no-token'}
  const written = repository ?? env['GITHUB_REPOSITORY']
  if (written === undefined) throw new Fault('Which repository?', 'Add --repository owner/name.')
  const apiUrl = env['GITHUB_API_URL'] || API
  const graphqlUrl = env['GITHUB_GRAPHQL_URL'] || graphqlOf(apiUrl)
  return {kind: 'forge', options: {token, apiUrl, graphqlUrl, repository: nameOf(written)}}
}

function nameOf(written: string): RepositoryName {
  const [owner = '', name = '', ...rest] = written.split('/')
  if (owner === '' || name === '' || rest.length > 0)
    throw new Fault(`${written} is no repository.`, 'Write it as owner/name.')
  return {owner, name}
}

/** On an Enterprise Server REST is at `/api/v3` and GraphQL at `/api/graphql`. */
function graphqlOf(apiUrl: string): string {
  const plain = apiUrl.replace(/\/+$/, '')
  return plain.endsWith('/api/v3') ? `${plain.slice(0, -'/v3'.length)}/graphql` : `${plain}/graphql`
}
