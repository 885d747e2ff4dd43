import {Refused} from '../answer.ts'
import type {Repo} from '../store/model.ts'
import {addCheckRun, addStatus, combined, latestStatuses, MOST_STATUSES} from '../store/records.ts'
import {type CheckRun, type Conclusion, iso, type Status, type StatusState} from '../store/said.ts'
import {type Call, created, type Handler, ok, paged, repositoryOf, text, writer} from './call.ts'
import {commitNamed} from './git-handlers.ts'
import {minimalRepository, userOf} from './shapes.ts'
import {apiOf, type Urls} from './urls.ts'

const LONGEST_DESCRIPTION = 140
const LONGEST_TEXT = 65_535
const MOST_ANNOTATIONS = 50

function statusShape(urls: Urls, repository: Repo, status: Status): Record<string, unknown> {
  return {
    url: `${apiOf(urls, repository)}/statuses/${status.sha}`,
    avatar_url: `${urls.html}/avatars/${status.by.id}`,
    id: status.id,
    node_id: status.node,
    state: status.state,
    description: status.description,
    target_url: status.target,
    context: status.context,
    created_at: iso(status.createdAt),
    updated_at: iso(status.createdAt),
    creator: userOf(urls, status.by),
  }
}

const newStatus: Handler = {
  needs: [{statuses: 'write'}],
  answer: call => {
    const repository = repositoryOf(call)
    const sha = text(call, 'sha')
    if (repository.git.commitAt(sha) === undefined) {
      throw new Refused(422, `No commit found for SHA: ${sha}`, call.documentation)
    }
    const {state, context = 'default', description, target_url} = call.body
    const said = String(description ?? '')
    if (said.length > LONGEST_DESCRIPTION) {
      throw Refused.invalid(
        'Status',
        'description',
        'description is too long (maximum is 140 characters)',
        call.documentation,
      )
    }
    if (typeof target_url === 'string' && target_url !== '' && !/^https?:\/\/\S+$/.test(target_url)) {
      throw Refused.invalid('Status', 'target_url', 'target_url must use http(s) scheme', call.documentation)
    }
    const before = repository.statuses.filter(
      one => one.sha === sha && one.context.toLowerCase() === String(context).toLowerCase(),
    ).length
    if (before >= MOST_STATUSES) {
      throw new Refused(422, 'Validation Failed', call.documentation, {
        errors: [
          {
            resource: 'Status',
            code: 'custom',
            message: 'This SHA and context has reached the maximum number of statuses.',
          },
        ],
      })
    }
    const status = addStatus(repository, sha, writer(call), {
      context: String(context),
      state: state as StatusState,
      description: description === undefined || description === null ? null : said,
      target: typeof target_url === 'string' ? target_url : null,
    })
    return created(statusShape(call.urls, repository, status))
  },
}

const statuses: Handler = {
  needs: [{statuses: 'read'}],
  answer: call => {
    const repository = repositoryOf(call)
    const sha = commitNamed(call, text(call, 'ref'))
    const all = repository.statuses.filter(status => status.sha === sha).reverse()
    return paged(call, all, status => statusShape(call.urls, repository, status))
  },
}

const combinedStatus: Handler = {
  needs: [{statuses: 'read'}],
  answer: call => {
    const repository = repositoryOf(call)
    const sha = commitNamed(call, text(call, 'ref'))
    const latest = latestStatuses(repository, sha)
    const page = paged(call, latest, status => {
      const {creator: _, ...shape} = statusShape(call.urls, repository, status)
      return shape
    })
    const url = `${apiOf(call.urls, repository)}/commits/${sha}`
    return {
      ...page,
      body: {
        state: combined(latest),
        sha,
        total_count: latest.length,
        statuses: page.body,
        repository: minimalRepository(call.urls, repository),
        commit_url: url,
        url: `${url}/status`,
      },
    }
  },
}

function checkShape(urls: Urls, repository: Repo, run: CheckRun): object {
  const url = `${apiOf(urls, repository)}/check-runs/${run.id}`
  return {
    id: run.id,
    node_id: run.node,
    head_sha: run.sha,
    name: run.name,
    url,
    html_url: null,
    details_url: run.details,
    status: run.status,
    conclusion: run.conclusion,
    started_at: iso(run.startedAt),
    completed_at: run.completedAt === null ? null : iso(run.completedAt),
    external_id: '',
    // Whatever makes the run, it lands in the first suite of the App on that commit.
    check_suite: {id: Number.parseInt(run.sha.slice(0, 8), 16)},
    output: {
      ...run.output,
      annotations_count: run.output.annotations,
      annotations: undefined,
      annotations_url: `${url}/annotations`,
    },
    app: {
      id: run.app,
      slug: `app-${run.app}`,
      node_id: `A_${run.app}`,
      owner: userOf(urls, repository.world.actions),
      name: `App ${run.app}`,
      description: null,
      external_url: urls.html,
      html_url: `${urls.html}/apps/app-${run.app}`,
      created_at: iso(repository.createdAt),
      updated_at: iso(repository.createdAt),
      permissions: {},
      events: [],
    },
    pull_requests: [],
  }
}

function outputOf(call: Call): CheckRun['output'] | undefined {
  const given = call.body['output'] as Record<string, unknown> | undefined
  if (given === undefined) return undefined
  for (const field of ['summary', 'text']) {
    if (Buffer.byteLength(String(given[field] ?? '')) > LONGEST_TEXT) {
      throw new Refused(
        422,
        `Invalid request.\n\nOnly 65535 characters are allowed; ${field} exceeds a maximum bytesize of 65535.`,
      )
    }
  }
  const annotations = (given['annotations'] ?? []) as readonly unknown[]
  if (annotations.length > MOST_ANNOTATIONS) {
    throw new Refused(
      422,
      `Invalid request.\n\nNo more than ${MOST_ANNOTATIONS} items are allowed; ${annotations.length} were supplied.`,
    )
  }
  const said = (name: string): string | null => (typeof given[name] === 'string' ? given[name] : null)
  return {title: said('title'), summary: said('summary'), text: said('text'), annotations: annotations.length}
}

const newCheck: Handler = {
  needs: [{checks: 'write'}],
  answer: call => {
    const {app} = writer(call)
    if (app === undefined) throw new Refused(403, 'You must authenticate via a GitHub App.', call.documentation)
    const repository = repositoryOf(call)
    const output = outputOf(call)
    const {name, head_sha, conclusion, status} = call.body
    const run = addCheckRun(repository, String(head_sha), {
      name: String(name),
      conclusion: (conclusion ?? null) as Conclusion | null,
      status: (status ?? 'queued') as CheckRun['status'],
      app,
    })
    if (output !== undefined) run.output = output
    return created(checkShape(call.urls, repository, run))
  },
}

const changedCheck: Handler = {
  needs: [{checks: 'write'}],
  answer: call => {
    const repository = repositoryOf(call)
    const run = repository.checkRuns.find(({id}) => id === Number(call.given['check_run_id']))
    if (run === undefined) throw Refused.notFound(call.documentation)
    if (run.app !== writer(call).app) throw new Refused(403, 'Invalid app_id', call.documentation)
    const output = outputOf(call)
    const {name, conclusion, status} = call.body
    if (typeof name === 'string') run.name = name
    if (typeof status === 'string') run.status = status as CheckRun['status']
    if (conclusion !== undefined) {
      run.conclusion = conclusion as Conclusion
      run.status = 'completed'
      run.completedAt = repository.world.clock.now()
    }
    if (output !== undefined) run.output = {...output, annotations: run.output.annotations + output.annotations}
    return ok(checkShape(call.urls, repository, run))
  },
}

const checks: Handler = {
  needs: [{checks: 'read'}],
  answer: call => {
    const repository = repositoryOf(call)
    const sha = commitNamed(call, text(call, 'ref'))
    const wanted = call.given['check_name']
    const all = repository.checkRuns
      .filter(run => run.sha === sha && (wanted === undefined || run.name === wanted))
      .reverse()
    const page = paged(call, all, run => checkShape(call.urls, repository, run))
    return {...page, body: {total_count: all.length, check_runs: page.body}}
  },
}

export const STATUS_HANDLERS: Readonly<Record<string, Handler>> = {
  'POST /repos/{owner}/{repo}/statuses/{sha}': newStatus,
  'GET /repos/{owner}/{repo}/commits/{ref}/statuses': statuses,
  'GET /repos/{owner}/{repo}/commits/{ref}/status': combinedStatus,
  'POST /repos/{owner}/{repo}/check-runs': newCheck,
  'PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}': changedCheck,
  'GET /repos/{owner}/{repo}/commits/{ref}/check-runs': checks,
}
