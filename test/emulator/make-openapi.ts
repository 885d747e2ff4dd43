import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

/** The operations that are emulated. Run this file with GitHub's whole description to take these out of it. */
export const OPERATIONS: Readonly<Record<string, readonly Method[]>> = {
  '/orgs/{org}/properties/values': ['get'],
  '/orgs/{org}/repos': ['get'],
  '/rate_limit': ['get'],
  '/repos/{owner}/{repo}': ['get'],
  '/repos/{owner}/{repo}/actions/runs': ['get'],
  '/repos/{owner}/{repo}/actions/runs/{run_id}': ['get'],
  '/repos/{owner}/{repo}/actions/runs/{run_id}/artifacts': ['get'],
  '/repos/{owner}/{repo}/actions/workflows': ['get'],
  '/repos/{owner}/{repo}/branches': ['get'],
  '/repos/{owner}/{repo}/branches/{branch}': ['get'],
  '/repos/{owner}/{repo}/branches/{branch}/protection': ['get'],
  '/repos/{owner}/{repo}/check-runs': ['post'],
  '/repos/{owner}/{repo}/check-runs/{check_run_id}': ['patch'],
  '/repos/{owner}/{repo}/code-scanning/sarifs': ['post'],
  '/repos/{owner}/{repo}/codeowners/errors': ['get'],
  '/repos/{owner}/{repo}/collaborators/{username}/permission': ['get'],
  '/repos/{owner}/{repo}/commits': ['get'],
  '/repos/{owner}/{repo}/commits/{commit_sha}/pulls': ['get'],
  '/repos/{owner}/{repo}/commits/{ref}/check-runs': ['get'],
  '/repos/{owner}/{repo}/commits/{ref}/status': ['get'],
  '/repos/{owner}/{repo}/commits/{ref}/statuses': ['get'],
  '/repos/{owner}/{repo}/compare/{basehead}': ['get'],
  '/repos/{owner}/{repo}/contents/{path}': ['get'],
  '/repos/{owner}/{repo}/environments': ['get'],
  '/repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies': ['get'],
  '/repos/{owner}/{repo}/git/blobs/{file_sha}': ['get'],
  '/repos/{owner}/{repo}/git/commits/{commit_sha}': ['get'],
  '/repos/{owner}/{repo}/git/ref/{ref}': ['get'],
  '/repos/{owner}/{repo}/git/trees/{tree_sha}': ['get'],
  '/repos/{owner}/{repo}/issues': ['get', 'post'],
  '/repos/{owner}/{repo}/issues/comments/{comment_id}': ['get', 'patch', 'delete'],
  '/repos/{owner}/{repo}/issues/{issue_number}': ['get', 'patch'],
  '/repos/{owner}/{repo}/issues/{issue_number}/comments': ['get', 'post'],
  '/repos/{owner}/{repo}/pulls': ['get'],
  '/repos/{owner}/{repo}/pulls/comments/{comment_id}': ['patch', 'delete'],
  '/repos/{owner}/{repo}/pulls/{pull_number}': ['get'],
  '/repos/{owner}/{repo}/pulls/{pull_number}/comments': ['get', 'post'],
  '/repos/{owner}/{repo}/pulls/{pull_number}/commits': ['get'],
  '/repos/{owner}/{repo}/pulls/{pull_number}/files': ['get'],
  '/repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers': ['get'],
  '/repos/{owner}/{repo}/pulls/{pull_number}/reviews': ['get', 'post'],
  '/repos/{owner}/{repo}/rules/branches/{branch}': ['get'],
  '/repos/{owner}/{repo}/rulesets': ['get'],
  '/repos/{owner}/{repo}/rulesets/{ruleset_id}': ['get'],
  '/repos/{owner}/{repo}/statuses/{sha}': ['post'],
  '/user': ['get'],
  '/user/{account_id}': ['get'],
  '/users/{username}': ['get'],
}

export type Method = 'get' | 'post' | 'patch' | 'put' | 'delete'
export const OPENAPI_FILE = join(import.meta.dirname, 'fixtures/openapi.json')

type Json = Record<string, unknown>

/** What tells a reader more and a validator nothing. */
const DROPPED = new Set([
  'description',
  'summary',
  'example',
  'examples',
  'externalDocs',
  'tags',
  'x-github',
  'x-octokit',
])

function slim(value: unknown, inside: 'schema' | 'names' = 'schema'): unknown {
  if (Array.isArray(value)) return value.map(item => slim(item))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => inside === 'names' || !DROPPED.has(key))
      .map(([key, item]) => [key, slim(item, inside === 'schema' && key === 'properties' ? 'names' : 'schema')]),
  )
}

function referred(value: unknown, found: Set<string>): void {
  if (typeof value !== 'object' || value === null) return
  for (const [key, item] of Object.entries(value)) {
    if (key === '$ref' && typeof item === 'string') found.add(item)
    else referred(item, found)
  }
}

/** The named operations and every component that they refer to. */
function subset(whole: Json): Json {
  const given = whole['paths'] as Record<string, Json>
  const paths = Object.fromEntries(
    Object.entries(OPERATIONS).map(([path, methods]) => [
      path,
      Object.fromEntries(
        methods.map(method => {
          const operation = given[path]?.[method]
          if (operation === undefined) throw new Error(`no ${method} ${path}`)
          return [method, slim(operation)]
        }),
      ),
    ]),
  )
  const components: Record<string, Json> = {}
  const open = new Set<string>()
  referred(paths, open)
  for (const reference of open) {
    const [, , kind = '', name = ''] = reference.split('/')
    const component = slim((whole['components'] as Record<string, Json>)[kind]?.[name])
    components[kind] = {...components[kind], [name]: component}
    referred(component, open)
  }
  return {openapi: whole['openapi'], info: whole['info'], paths, components}
}

/** One line a path and a component. */
function print({paths, components, ...rest}: Json): string {
  const lines = (part: unknown): string =>
    Object.entries(part as Json)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, item]) => `${JSON.stringify(name)}: ${JSON.stringify(item)}`)
      .join(',\n')
  const kinds = Object.entries(components as Json)
    .map(([kind, named]) => `${JSON.stringify(kind)}: {\n${lines(named)}\n}`)
    .join(',\n')
  return `${JSON.stringify(rest).slice(0, -1)},\n"paths": {\n${lines(paths)}\n},\n"components": {\n${kinds}\n}}\n`
}

if (process.argv[1] === import.meta.filename) {
  const whole = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Json
  writeFileSync(OPENAPI_FILE, print(subset(whole)))
}
