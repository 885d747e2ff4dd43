import {describe, expect, test} from 'vitest'
import {startHub} from '../hub.ts'
import {OPERATIONS} from '../make-openapi.ts'
import {asking, furnished} from '../testing.ts'
import {HANDLERS} from './handlers.ts'
import {OpenApi} from './openapi.ts'

const routes = Object.entries(OPERATIONS).flatMap(([path, methods]) =>
  methods.map(method => `${method.toUpperCase()} ${path}`),
)

describe('the description', () => {
  test('every operation that was taken out of it is answered, and no other', () => {
    expect(Object.keys(HANDLERS).sort()).toEqual([...routes].sort())
  })

  test('a path goes to the operation that says most, and a branch may have slashes', () => {
    const api = new OpenApi()
    const match = (path: string): unknown => {
      const found = api.match('GET', path)
      return found === 'unknown'
        ? found
        : {route: found.operation.route.replace('GET /repos/{owner}/{repo}', ''), ...found.path}
    }
    expect(match('/repos/a/b/branches/release/1.2')).toMatchObject({route: '/branches/{branch}', branch: 'release/1.2'})
    expect(match('/repos/a/b/branches/release/1.2/protection')).toMatchObject({
      route: '/branches/{branch}/protection',
      branch: 'release/1.2',
    })
    expect(match('/repos/a/b/contents/x%20y/z%23.yml')).toMatchObject({route: '/contents/{path}', path: 'x y/z#.yml'})
    expect(match('/repos/a/b/nowhere')).toBe('unknown')
  })
})

test('every read answers as GitHub describes it', async () => {
  await using hub = await startHub()
  const {repo, number, head} = furnished(hub)
  repo.ruleset({
    rules: [
      {type: 'pull_request'},
      {type: 'required_status_checks', parameters: {required_status_checks: [{context: 'x', integration_id: 15368}]}},
      {type: 'deletion'},
      {type: 'merge_queue'},
    ],
  })
  const {id: ruleset} = repo.ruleset({
    enforcement: 'evaluate',
    rules: [],
    bypass: [{actor_id: 5, actor_type: 'RepositoryRole', bypass_mode: 'always'}],
  })
  repo.protect('main', {checks: [{context: 'a', app: 15368}, {context: 'b'}], reviews: {count: 1}, enforceAdmins: true})
  repo.environment('gate', {branches: ['main', 'release/*'], reviewers: [hub.account('boss')]})
  repo.review(number, {by: 'kirsten-dpo', body: 'Good'})
  repo.requestReview(number, 'boss')
  const comment = repo.comment(number, 'maker', 'Hello')
  const issue = repo.issue({title: 'Late', labels: ['ethics-gate']})
  repo.status(head, {
    context: 'ethics-gate: main',
    state: 'success',
    description: 'Passed',
    target: 'https://example.org/',
  })
  repo.checkRun(head, 'test', 'success')
  repo.pull({head: 'feature', base: 'main', by: 'kirsten-dpo', draft: true})
  hub.deleteRepository(repo.fork('maker'))
  const run = hub.events(repo).pullRequestTarget(number).run.id
  const merge = repo.testMerge(number) ?? ''
  const values: Record<string, string | number> = {
    owner: 'example',
    repo: 'care',
    org: 'example',
    run_id: run,
    branch: 'main',
    username: 'kirsten-dpo',
    commit_sha: head,
    ref: head,
    basehead: 'main...feature',
    path: 'deep/er/file.bin',
    environment_name: 'gate',
    file_sha: repo.git.write('blob', 'ethics: 1\n'),
    tree_sha: merge,
    comment_id: comment,
    issue_number: issue,
    pull_number: number,
    ruleset_id: ruleset,
    account_id: hub.account('kirsten-dpo').id,
  }
  const {ask} = asking(hub, hub.token({profile: 'user', account: 'boss'}))
  for (const route of routes.filter(one => one.startsWith('GET '))) {
    const path = route
      .slice(4)
      .replace('git/ref/{ref}', 'git/ref/heads/main')
      .replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? `no value for ${name}`))
    const {status, body} = await ask('GET', path)
    expect(`${route} ${status} ${status === 200 ? '' : JSON.stringify(body)}`).toBe(`${route} 200 `)
  }
  expect(hub.requests.all.every(({status}) => status === 200)).toBe(true)
  const {body: permission} = await ask('GET', '/repos/example/care/collaborators/kirsten-dpo/permission')
  expect(permission).toMatchObject({
    permission: 'write',
    role_name: 'write',
    user: {permissions: {push: true, admin: false}},
  })
  const {body: rules} = await ask('GET', '/repos/example/care/rules/branches/main')
  expect(rules.map(({type}: {type: string}) => type)).toEqual([
    'pull_request',
    'required_status_checks',
    'deletion',
    'merge_queue',
  ])
  expect((await ask('GET', `/repos/example/care/rulesets/${ruleset}`)).body.bypass_actors).toHaveLength(1)
  expect((await ask('GET', '/repos/example/care/codeowners/errors')).body.errors).toMatchObject([
    {line: 2, kind: 'Unknown owner'},
  ])
})

describe('trees and blobs', () => {
  test('modes tell links, scripts, submodules and folders apart', async () => {
    await using hub = await startHub()
    const {repo} = furnished(hub)
    const {ask} = asking(hub, hub.token({repository: repo}))
    const {body} = await ask('GET', `/repos/example/care/git/trees/${repo.tip()}?recursive=1`)
    const of = (path: string): unknown => body.tree.find((entry: {path: string}) => entry.path === path)
    expect(of('link')).toMatchObject({mode: '120000', type: 'blob'})
    expect(of('run.sh')).toMatchObject({mode: '100755', type: 'blob'})
    expect(of('vendor')).toMatchObject({mode: '160000', type: 'commit', sha: 'a'.repeat(40)})
    expect(of('deep/er')).toMatchObject({mode: '040000', type: 'tree'})
    expect(of('deep/er/file.bin')).toMatchObject({mode: '100644', size: 4})
    expect(body.truncated).toBe(false)
    const flat = await ask('GET', `/repos/example/care/git/trees/${repo.git.commit(repo.tip()).tree}`)
    expect(flat.body.tree.map(({path}: {path: string}) => path)).not.toContain('deep/er')
  })

  test('a listing that is too long is cut, and says so', async () => {
    await using hub = await startHub()
    const {repo} = furnished(hub)
    hub.trees.most = 3
    const {ask} = asking(hub, hub.token({repository: repo}))
    const {body} = await ask('GET', `/repos/example/care/git/trees/main?recursive=1`)
    expect(body).toMatchObject({truncated: true, tree: {length: 3}})
  })

  test('a blob comes whole, in lines of base64', async () => {
    await using hub = await startHub()
    const {repo} = furnished(hub)
    const bytes = Buffer.from(Array.from({length: 500}, (_, i) => i % 256))
    const oid = repo.git.write('blob', bytes)
    const {ask} = asking(hub, hub.token({repository: repo}))
    const {body} = await ask('GET', `/repos/example/care/git/blobs/${oid}`)
    expect(body).toMatchObject({encoding: 'base64', size: 500, sha: oid})
    expect(Buffer.from(body.content, 'base64').equals(bytes)).toBe(true)
    expect((await ask('GET', `/repos/example/care/git/blobs/${'0'.repeat(40)}`)).status).toBe(404)
  })

  test('what is written here is a repository to Git itself', async () => {
    await using hub = await startHub()
    const {repo, number} = furnished(hub)
    expect(repo.git.git('fsck', '--strict', '--no-dangling', repo.tip(), repo.testMerge(number) ?? '')).toBe('')
    expect(repo.git.git('ls-tree', '-r', '--name-only', repo.tip()).split('\n')).toContain('deep/er/file.bin')
  })
})
