import {Refused} from '../answer.ts'
import type {WorkflowRun} from '../store/model.ts'
import {iso} from '../store/said.ts'
import {type Call, type Handler, number, ok, paged, repositoryOf} from './call.ts'
import {runShape, workflowsOf} from './run-shapes.ts'
import {apiOf} from './urls.ts'

const ACTIONS = [{actions: 'read'}] as const

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

const sarif: Handler = {
  needs: [{security_events: 'write'}],
  answer: call => {
    const id = `sarif-${call.world.id()}`
    return {status: 202, body: {id, url: `${apiOf(call.urls, repositoryOf(call))}/code-scanning/sarifs/${id}`}}
  },
}

export const ACTIONS_HANDLERS: Readonly<Record<string, Handler>> = {
  'GET /repos/{owner}/{repo}/actions/workflows': workflows,
  'GET /repos/{owner}/{repo}/actions/runs': runs,
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}': run,
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts': artifacts,
  'POST /repos/{owner}/{repo}/code-scanning/sarifs': sarif,
}
