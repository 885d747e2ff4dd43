import {parse} from 'yaml'
import {listed} from '../store/files.ts'
import type {Repo, WorkflowRun} from '../store/model.ts'
import {iso} from '../store/said.ts'
import {minimalRepository, userShape} from './shapes.ts'
import {apiOf, type Urls} from './urls.ts'

export interface Workflow {
  readonly id: number
  readonly path: string
  readonly name: string
}

/** The workflow files of the default branch. */
export function workflowsOf(repository: Repo): readonly Workflow[] {
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

export function runShape(urls: Urls, repository: Repo, run: WorkflowRun): object {
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
