import type {GivenEvent} from '../runner/events.ts'
import {fullRepository, userShape} from './rest/shapes.ts'
import type {Urls} from './rest/urls.ts'
import type {Oid} from './store/git.ts'
import type {Pull, Repo, WorkflowRun} from './store/model.ts'
import {type Account, iso, type Who} from './store/said.ts'
import type {Profile} from './tokens.ts'

/** An event with what the runner sets for it. */
export interface HubEvent extends GivenEvent {
  readonly env: Readonly<Record<string, string>>
  readonly run: WorkflowRun
  /** What kind of token such a run is given. */
  readonly profile: Profile
}

/** How an event came about. */
export interface Cause {
  /** Who did it; for a pull request, its author unless told. */
  readonly by?: Who
  readonly attempt?: number
  /** The workflow file that runs, `.github/workflows/ethics.yml` unless told. */
  readonly workflow?: string
}

export interface About {
  readonly name: string
  readonly ref: string
  readonly sha: Oid
  readonly payload: Readonly<Record<string, unknown>>
  readonly pull?: Pull
  readonly profile?: Profile
  readonly cause: Cause
  readonly by: Account
  readonly env?: Readonly<Record<string, string>>
}

export const workflowFile = ({workflow}: Cause): string => workflow ?? '.github/workflows/ethics.yml'

export function made(urls: Urls, repository: Repo, about: About): HubEvent {
  const {pull, by, ref, sha, name} = about
  const run: WorkflowRun = {
    id: repository.world.id(),
    name: 'Ethics',
    path: workflowFile(about.cause),
    event: name,
    branch: pull?.headBranch ?? ref.replace(/^refs\/heads\//, ''),
    // A run says which commit of the pull request it is about, not which one was merged for it.
    sha: pull?.headSha ?? sha,
    headRepository: pull === undefined ? repository : pull.headRepository,
    by,
    attempt: about.cause.attempt ?? 1,
    status: 'in_progress',
    conclusion: null,
    pulls: pull !== undefined && pull.headRepository === repository ? [pull.number] : [],
    createdAt: repository.world.clock.now(),
  }
  repository.runs.push(run)
  return {
    name,
    ref,
    sha,
    payload: {
      ...about.payload,
      repository: fullRepository(urls, repository),
      ...(repository.owner.type === 'Organization' && {
        organization: {login: repository.owner.login, id: repository.owner.id, node_id: repository.owner.node},
      }),
      ...(name !== 'schedule' && {sender: userShape(urls, by)}),
    },
    env: {...environment(urls, repository, about, run), ...about.env},
    run,
    profile: about.profile ?? 'actions',
  }
}

/** See https://docs.github.com/actions/reference/workflows-and-actions/variables. */
function environment(
  urls: Urls,
  repository: Repo,
  {name, ref, sha, by}: About,
  run: WorkflowRun,
): Record<string, string> {
  return {
    GITHUB_EVENT_NAME: name,
    GITHUB_REF: ref,
    GITHUB_REF_NAME: ref.replace(/^refs\/(heads|tags|pull)\//, ''),
    GITHUB_REF_TYPE: 'branch',
    GITHUB_REF_PROTECTED: String(repository.rulesets.length + repository.protections.size > 0),
    GITHUB_SHA: sha,
    GITHUB_BASE_REF: '',
    GITHUB_HEAD_REF: '',
    GITHUB_WORKFLOW: run.name,
    GITHUB_WORKFLOW_REF: `${repository.fullName}/${run.path}@${ref}`,
    GITHUB_WORKFLOW_SHA: sha,
    GITHUB_JOB: 'ethics',
    GITHUB_RUN_ID: String(run.id),
    GITHUB_RUN_NUMBER: '1',
    GITHUB_RUN_ATTEMPT: String(run.attempt),
    GITHUB_ACTOR: by.login,
    GITHUB_ACTOR_ID: String(by.id),
    GITHUB_TRIGGERING_ACTOR: by.login,
    GITHUB_REPOSITORY: repository.fullName,
    GITHUB_REPOSITORY_ID: String(repository.id),
    GITHUB_REPOSITORY_OWNER: repository.owner.login,
    GITHUB_REPOSITORY_OWNER_ID: String(repository.owner.id),
    GITHUB_SERVER_URL: urls.html,
    GITHUB_API_URL: urls.api,
    GITHUB_GRAPHQL_URL: urls.graphql,
  }
}

/** A commit as events tell of it. */
export function told(repository: Repo, oid: Oid): object {
  const {tree, message, author, committer} = repository.git.commit(oid)
  return {
    id: oid,
    tree_id: tree,
    message: message.trimEnd(),
    timestamp: iso(committer.date),
    author: {name: author.name, email: author.email},
    committer: {name: committer.name, email: committer.email},
  }
}
