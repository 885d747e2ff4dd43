import type {ForgeOptions} from '../github/api/forge.ts'
import type {RepositoryName} from '../github/ports.ts'
import type {Render} from '../language/render.ts'
import {git} from '../repository/git.ts'
import {RepositoryError} from '../repository/limits.ts'
import {findRoot} from '../repository/root.ts'
import type {Message} from '../words/message.ts'
import {Fault} from './exit.ts'
import {messages} from './messages.ts'

/** Where a command finds the forge, from its environment; see https://docs.github.com/actions/reference/workflows-and-actions/variables. */
export type ForgePlace =
  | {readonly kind: 'no-token'}
  | {
      readonly kind: 'forge'
      readonly options: ForgeOptions & {readonly repository: RepositoryName}
      /** Nobody named the repository, and from where it was taken. */
      readonly taken?: Message
    }

const API = 'https://api.github.com'

/** The repository is the one that is named, else that of the workflow, else the remote `origin` of the folder. */
export async function forgeFrom(
  env: NodeJS.ProcessEnv,
  repository: string | undefined,
  render: Render,
  folder = '.',
): Promise<ForgePlace> {
  const token = env['GITHUB_TOKEN'] || env['GH_TOKEN']
  if (!token) return {kind: 'no-token'}
  const named = repository ?? env['GITHUB_REPOSITORY']
  const written = named ?? (await originOf(folder, env['GITHUB_SERVER_URL']))
  if (written === undefined)
    throw new Fault(render(messages.say('which-repository', {})), render(messages.say('which-repository-hint', {})))
  const name = nameOf(written)
  if (!name)
    throw new Fault(render(messages.say('no-repository', {written})), render(messages.say('no-repository-hint', {})))
  const apiUrl = env['GITHUB_API_URL'] || API
  const graphqlUrl = env['GITHUB_GRAPHQL_URL'] || graphqlOf(apiUrl)
  const options = {token, apiUrl, graphqlUrl, repository: name}
  return {
    kind: 'forge',
    options,
    ...(named === undefined && {taken: messages.say('repository-taken', {repository: written})}),
  }
}

function nameOf(written: string): RepositoryName | undefined {
  const [owner = '', name = '', ...rest] = written.split('/')
  return owner === '' || name === '' || rest.length > 0 ? undefined : {owner, name}
}

/** `owner/name` by the remote `origin` of the repository around a folder, where that is on GitHub or on this server. */
async function originOf(folder: string, server: string | undefined): Promise<string | undefined> {
  try {
    const root = await findRoot(folder)
    if (root.kind !== 'git') return undefined
    const asked = ['config', '--local', '--get', 'remote.origin.url']
    const {code, stdout} = await git({gitDir: root.gitDir, workTree: null}, asked)
    return code === 0 ? repositoryAt(stdout.toString('utf8').trim(), ['github.com', hostOf(server ?? '')]) : undefined
  } catch (error) {
    if (error instanceof RepositoryError) return undefined
    throw error
  }
}

/** `https://host/owner/name.git`, `ssh://git@host:22/owner/name` or `git@host:owner/name.git`, see git-clone(1). */
export function repositoryAt(address: string, hosts: readonly string[]): string | undefined {
  const url =
    /^(?:https|ssh):\/\/(?:[^/@\s]{1,200}@)?([A-Za-z0-9.-]+)(?::\d{1,5})?\/([A-Za-z0-9-]+)\/([A-Za-z0-9._-]+)$/.exec(
      address,
    ) ?? /^(?:[^/@:\s]{1,200}@)([A-Za-z0-9.-]+):\/?([A-Za-z0-9-]+)\/([A-Za-z0-9._-]+)$/.exec(address)
  const [, host = '', owner = '', name = ''] = url ?? []
  const bare = name.replace(/\.git$/, '')
  if (host === '' || bare === '' || !hosts.includes(host.toLowerCase())) return undefined
  return `${owner}/${bare}`
}

function hostOf(server: string): string {
  return URL.canParse(server) ? new URL(server).hostname : ''
}

/** On an Enterprise Server REST is at `/api/v3` and GraphQL at `/api/graphql`. */
function graphqlOf(apiUrl: string): string {
  const plain = apiUrl.replace(/\/+$/, '')
  return plain.endsWith('/api/v3') ? `${plain.slice(0, -'/v3'.length)}/graphql` : `${plain}/graphql`
}
