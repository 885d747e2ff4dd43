import {parse} from 'yaml'
import {Refused} from '../answer.ts'
import {listed} from '../store/files.ts'
import {type Account, iso, type Repo, type WorkflowRun} from '../store/model.ts'
import {type Call, type Handler, number, ok, paged, repositoryOf, text} from './call.ts'
import {fullRepository, minimalRepository, userShape} from './shapes.ts'
import {apiOf, type Urls} from './urls.ts'

const ACTIONS = [{actions: 'read'}] as const

interface Workflow {
  readonly id: number
  readonly path: string
  readonly name: string
}

/** The workflow files of the default branch. */
function workflowsOf(repository: Repo): readonly Workflow[] {
  const {git} = repository
  return listed(git, git.commit(repository.tip()).tree, true)
    .filter(({path, mode}) => mode.startsWith('100') && /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path))
    .map(({path, oid}) => ({
      path,
      id: Number.parseInt(oid.slice(0, 7), 16),
      name: nameOf(git.read(oid)?.bytes) ?? path,
    }))
}

function nameOf(bytes: Buffer | undefined): string | undefined {
  try {
    const document: unknown = parse(bytes?.toString('utf8') ?? '')
    if (typeof document === 'object' && document !== null && 'name' in document) return String(document.name)
  } catch {
    // GitHub shows such a file by its path.
  }
  return undefined
}

const workflows: Handler = {
  needs: ACTIONS,
  answer: call => {
    const repository = repositoryOf(call)
    const all = workflowsOf(repository)
    const page = paged(call, all, ({id, path, name}) => {
      const url = `${apiOf(call.urls, repository)}/actions/workflows/${id}`
      const html = `${call.urls.html}/${repository.fullName}`
      return {
        id,
        node_id: `W_${id}`,
        name,
        path,
        state: repository.workflowStates.get(path) ?? 'active',
        created_at: iso(repository.createdAt),
        updated_at: iso(repository.createdAt),
        url,
        html_url: `${html}/blob/${repository.defaultBranch}/${path}`,
        badge_url: `${html}/workflows/${encodeURIComponent(name)}/badge.svg`,
      }
    })
    return {...page, body: {total_count: all.length, workflows: page.body}}
  },
}

function runShape(urls: Urls, repository: Repo, run: WorkflowRun): object {
  const url = `${apiOf(urls, repository)}/actions/runs/${run.id}`
  const commit = repository.git.commit(run.sha)
  const person = ({name, email}: typeof commit.author): object => ({name, email})
  const workflow = workflowsOf(repository).find(({path}) => path === run.path)?.id ?? 0
  return {
    id: run.id,
    name: run.name,
    node_id: `WFR_${run.id}`,
    head_branch: run.branch,
    head_sha: run.sha,
    path: run.path,
    display_title: run.name,
    run_number: 1,
    run_attempt: run.attempt,
    event: run.event,
    status: run.status,
    conclusion: run.conclusion,
    workflow_id: workflow,
    url,
    html_url: `${urls.html}/${repository.fullName}/actions/runs/${run.id}`,
    // Empty for pull requests from forks.
    pull_requests: run.pulls.map(wanted => {
      const pull = repository.pullAt(wanted)
      const repo = {id: repository.id, url: apiOf(urls, repository), name: repository.name}
      return {
        id: pull.id,
        number: wanted,
        url: `${apiOf(urls, repository)}/pulls/${wanted}`,
        head: {ref: pull.headBranch, sha: pull.headSha, repo},
        base: {ref: pull.base, sha: pull.baseSha, repo},
      }
    }),
    created_at: iso(run.createdAt),
    updated_at: iso(run.createdAt),
    run_started_at: iso(run.createdAt),
    actor: userShape(urls, run.by),
    triggering_actor: userShape(urls, run.by),
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    check_suite_url: `${url}/suite`,
    artifacts_url: `${url}/artifacts`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    previous_attempt_url: null,
    workflow_url: `${apiOf(urls, repository)}/actions/workflows/${workflow}`,
    head_commit: {
      id: run.sha,
      tree_id: commit.tree,
      message: commit.message,
      timestamp: iso(commit.committer.date),
      author: person(commit.author),
      committer: person(commit.committer),
    },
    repository: minimalRepository(urls, repository),
    head_repository: minimalRepository(urls, run.headRepository ?? repository),
  }
}

const runs: Handler = {
  needs: ACTIONS,
  answer: call => {
    const repository = repositoryOf(call)
    const {event, branch, head_sha, status} = call.given
    const all = repository.runs
      .filter(run => event === undefined || run.event === event)
      .filter(run => branch === undefined || run.branch === branch)
      .filter(run => head_sha === undefined || run.sha === head_sha)
      .filter(run => status === undefined || run.status === status || run.conclusion === status)
      .reverse()
    const page = paged(call, all, run => runShape(call.urls, repository, run))
    return {...page, body: {total_count: all.length, workflow_runs: page.body}}
  },
}

function runOf(call: Call): WorkflowRun {
  const found = repositoryOf(call).runs.find(({id}) => id === number(call, 'run_id'))
  if (found === undefined) throw Refused.notFound(call.documentation)
  return found
}

const run: Handler = {needs: ACTIONS, answer: call => ok(runShape(call.urls, repositoryOf(call), runOf(call)))}

const artifacts: Handler = {
  needs: ACTIONS,
  answer: call => {
    runOf(call)
    return ok({total_count: 0, artifacts: []})
  },
}

const publicUser = (urls: Urls, account: Account): object => ({
  ...userShape(urls, account),
  user_view_type: 'public',
  bio: null,
  blog: null,
  company: null,
  email: null,
  location: null,
  name: null,
  hireable: null,
  followers: 0,
  following: 0,
  public_gists: 0,
  public_repos: 0,
  created_at: '2020-01-01T00:00:00Z',
  updated_at: '2020-01-01T00:00:00Z',
})

/** An account that is there, by what is asked of it. */
function accountWhere(call: Call, is: (account: Account) => boolean): Account {
  const found = call.world.accounts.find(one => !one.deleted && is(one))
  if (found === undefined) throw Refused.notFound(call.documentation)
  return found
}

const userById: Handler = {
  needs: [],
  answer: call =>
    ok(
      publicUser(
        call.urls,
        accountWhere(call, ({id}) => id === number(call, 'account_id')),
      ),
    ),
}

const userByLogin: Handler = {
  needs: [],
  answer: call => {
    const login = text(call, 'username').toLowerCase()
    return ok(
      publicUser(
        call.urls,
        accountWhere(call, one => one.login.toLowerCase() === login),
      ),
    )
  },
}

const self: Handler = {
  needs: [],
  answer: call => {
    if (call.token === null) throw new Refused(401, 'Requires authentication', call.documentation)
    if (call.token.profile !== 'user')
      throw new Refused(403, 'Resource not accessible by integration', call.documentation)
    return ok(publicUser(call.urls, call.token.account))
  },
}

function repositoriesOf(call: Call): readonly Repo[] {
  const owner = accountWhere(call, ({login, type}) => login === text(call, 'org') && type === 'Organization')
  return call.world.repositories.filter(
    one =>
      one.owner === owner && (!one.private || (call.token !== null && one.permissionOf(call.token.account) !== 'none')),
  )
}

const organisationRepositories: Handler = {
  needs: [],
  answer: call => paged(call, repositoriesOf(call), one => fullRepository(call.urls, one)),
}

const properties: Handler = {
  needs: [],
  answer: call => {
    if (call.token?.profile !== 'app' && call.token?.profile !== 'user') {
      throw new Refused(403, 'Resource not accessible by integration', call.documentation)
    }
    return paged(call, repositoriesOf(call), one => ({
      repository_id: one.id,
      repository_name: one.name,
      repository_full_name: one.fullName,
      properties: Object.entries(call.world.properties.get(one.id) ?? {}).map(([property_name, value]) => ({
        property_name,
        value,
      })),
    }))
  },
}

const rateLimit: Handler = {
  needs: [],
  answer: call => {
    const limit = call.token?.limit
    const reset = Math.floor((limit?.resetAt ?? call.world.clock.now()).getTime() / 1000)
    const of = (most: number, left: number): object => ({limit: most, remaining: left, reset, used: most - left})
    const core = of(limit?.rest ?? 60, limit?.restLeft ?? 60)
    return ok({
      resources: {core, search: of(30, 30), graphql: of(limit?.graphql ?? 0, limit?.graphqlLeft ?? 0)},
      rate: core,
    })
  },
}

const sarif: Handler = {
  needs: [{security_events: 'write'}],
  answer: call => {
    const id = `sarif-${call.world.id()}`
    return {status: 202, body: {id, url: `${apiOf(call.urls, repositoryOf(call))}/code-scanning/sarifs/${id}`}}
  },
}

export const OTHER_HANDLERS: Readonly<Record<string, Handler>> = {
  'GET /repos/{owner}/{repo}/actions/workflows': workflows,
  'GET /repos/{owner}/{repo}/actions/runs': runs,
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}': run,
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts': artifacts,
  'GET /user': self,
  'GET /user/{account_id}': userById,
  'GET /users/{username}': userByLogin,
  'GET /orgs/{org}/repos': organisationRepositories,
  'GET /orgs/{org}/properties/values': properties,
  'GET /rate_limit': rateLimit,
  'POST /repos/{owner}/{repo}/code-scanning/sarifs': sarif,
}
