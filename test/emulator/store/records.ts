import type {Oid} from './git.ts'
import type {Issue, Repo} from './model.ts'
import type {Account, CheckRun, Comment, Conclusion, Status, StatusState} from './said.ts'

export const MOST_STATUSES = 1000

export function addComment(repository: Repo, number: number, by: Account, body: string): Comment {
  const {world} = repository
  const id = world.id()
  const at = world.clock.now()
  const comment: Comment = {id, node: `IC_${id}`, number, by, body, createdAt: at, updatedAt: at, minimized: false}
  repository.comments.push(comment)
  return comment
}

export function editComment(repository: Repo, comment: Comment, by: Account, body: string): void {
  comment.body = body
  comment.updatedAt = repository.world.clock.now()
  comment.edited = {by, at: comment.updatedAt}
}

export interface NewStatus {
  readonly context: string
  readonly state: StatusState
  readonly description?: string | null
  readonly target?: string | null
}

export function addStatus(repository: Repo, sha: Oid, by: Account, given: NewStatus): Status {
  const {world} = repository
  const id = world.id()
  const status: Status = {
    id,
    node: `SC_${id}`,
    sha,
    context: given.context,
    state: given.state,
    description: given.description ?? null,
    target: given.target ?? null,
    by,
    createdAt: world.clock.now(),
  }
  repository.statuses.push(status)
  return status
}

/** The last of each context, in the order in which the contexts came. Capitals make no other context. */
export function latestStatuses(repository: Repo, sha: Oid): readonly Status[] {
  const latest = new Map<string, Status>()
  for (const status of repository.statuses) if (status.sha === sha) latest.set(status.context.toLowerCase(), status)
  return [...latest.values()]
}

export function combined(statuses: readonly Status[]): 'failure' | 'pending' | 'success' {
  if (statuses.some(({state}) => state === 'failure' || state === 'error')) return 'failure'
  return statuses.length === 0 || statuses.some(({state}) => state === 'pending') ? 'pending' : 'success'
}

export function addCheckRun(
  repository: Repo,
  sha: Oid,
  given: {name: string; conclusion?: Conclusion | null; status?: CheckRun['status']; app: number},
): CheckRun {
  const {world} = repository
  const id = world.id()
  const conclusion = given.conclusion ?? null
  const run: CheckRun = {
    id,
    node: `CR_${id}`,
    sha,
    name: given.name,
    status: conclusion === null ? (given.status ?? 'in_progress') : 'completed',
    conclusion,
    app: given.app,
    startedAt: world.clock.now(),
    completedAt: conclusion === null ? null : world.clock.now(),
    details: null,
    output: {title: null, summary: null, text: null, annotations: 0},
  }
  repository.checkRuns.push(run)
  return run
}

export function addIssue(
  repository: Repo,
  by: Account,
  given: {title: string; body?: string | null; labels?: readonly string[]},
): Issue {
  const {world} = repository
  const id = world.id()
  const at = world.clock.now()
  const issue: Issue = {
    kind: 'issue',
    id,
    node: `I_${id}`,
    number: repository.number(),
    title: given.title,
    body: given.body ?? null,
    by,
    state: 'open',
    labels: [...(given.labels ?? [])],
    createdAt: at,
    updatedAt: at,
    closedAt: null,
  }
  repository.issues.push(issue)
  return issue
}
