import {type About, type Cause, type HubEvent, made, told, workflowFile} from './event-run.ts'
import {commentShape, issueShape, pullShape, reviewShape} from './rest/pull-shapes.ts'
import {runShape} from './rest/run-shapes.ts'
import type {Urls} from './rest/urls.ts'
import type {Oid} from './store/git.ts'
import {testMerge} from './store/merges.ts'
import type {Pull, Repo, WorkflowRun} from './store/model.ts'
import {type Account, NO_COMMIT} from './store/said.ts'
import type {Profile} from './tokens.ts'

export type PullAction =
  | 'opened'
  | 'synchronize'
  | 'reopened'
  | 'edited'
  | 'ready_for_review'
  | 'converted_to_draft'
  | 'closed'

/** Events of one repository as they are now, with the fields that GitHub sends. */
export class Events {
  readonly #urls: Urls
  readonly #repository: Repo

  constructor(urls: Urls, repository: Repo) {
    this.#urls = urls
    this.#repository = repository
  }

  /** With the workflow file of the default branch, whatever the base. */
  pullRequestTarget(number: number, action: PullAction = 'synchronize', more: Cause & {before?: Oid} = {}): HubEvent {
    const pull = this.#repository.pullAt(number)
    const {payload, by} = this.#pull(pull, action, more)
    return this.#made({
      name: 'pull_request_target',
      ...this.#default(),
      payload,
      pull,
      cause: more,
      by,
      env: {GITHUB_BASE_REF: pull.base, GITHUB_HEAD_REF: pull.headBranch},
      ...(byDependabot(pull) && {profile: 'dependabot'}),
    })
  }

  /** With the workflow file of the pull request itself, and without it when there is a conflict. */
  pullRequest(number: number, action: PullAction = 'synchronize', more: Cause & {before?: Oid} = {}): HubEvent {
    const pull = this.#repository.pullAt(number)
    const {payload, by} = this.#pull(pull, action, more)
    return this.#made({
      name: 'pull_request',
      ...this.#merge(pull),
      payload,
      pull,
      cause: more,
      by,
      profile: outside(pull),
      env: {GITHUB_BASE_REF: pull.base, GITHUB_HEAD_REF: pull.headBranch},
    })
  }

  pullRequestReview(
    number: number,
    review: number,
    action: 'submitted' | 'edited' | 'dismissed' = 'submitted',
    more: Cause = {},
  ): HubEvent {
    const pull = this.#repository.pullAt(number)
    const found = pull.reviews.find(({id}) => id === review)
    if (found === undefined) throw new Error(`pull request ${number} has no review ${review}`)
    const by = this.#who(more, found.by)
    const shape = pullShape(this.#urls, pull, UNKNOWN)
    return this.#made({
      name: 'pull_request_review',
      ...this.#merge(pull),
      payload: {
        action,
        review: {...reviewShape(this.#urls, pull, found), state: found.state.toLowerCase()},
        pull_request: shape,
      },
      pull,
      cause: more,
      by,
      profile: outside(pull) === 'fork-readonly' ? 'review-readonly' : outside(pull),
    })
  }

  mergeGroup(number: number, more: Cause = {}): HubEvent {
    const entry = this.#repository.queued.find(one => one.number === number)
    if (entry === undefined) throw new Error(`pull request ${number} is not in the queue`)
    return this.#made({
      name: 'merge_group',
      ref: entry.ref,
      sha: entry.headSha,
      payload: {
        action: 'checks_requested',
        merge_group: {
          head_sha: entry.headSha,
          head_ref: entry.ref,
          base_sha: entry.baseSha,
          base_ref: `refs/heads/${entry.base}`,
          head_commit: told(this.#repository, entry.headSha),
        },
      },
      cause: more,
      by: this.#who(more, entry.by),
    })
  }

  schedule(cron = '17 3 * * *', more: Cause = {}): HubEvent {
    const by = this.#who(more, this.#repository.owner)
    return this.#made({
      name: 'schedule',
      ...this.#default(),
      payload: {schedule: cron, workflow: workflowFile(more)},
      cause: more,
      by,
    })
  }

  /** The last push to a branch. */
  push(branch = this.#repository.defaultBranch, more: Cause = {}): HubEvent {
    const last = this.#repository.pushes.findLast(({ref}) => ref === `refs/heads/${branch}`)
    if (last?.after === null || last === undefined) throw new Error(`nothing was pushed to ${branch}`)
    const by = this.#who(more, last.by)
    return this.#made({
      name: 'push',
      ref: last.ref,
      sha: last.after,
      payload: {
        ref: last.ref,
        before: last.before ?? NO_COMMIT,
        after: last.after,
        created: last.before === null,
        deleted: false,
        forced: last.kind === 'force_push',
        base_ref: null,
        compare: `${this.#urls.html}/${this.#repository.fullName}/compare`,
        head_commit: told(this.#repository, last.after),
        commits: [told(this.#repository, last.after)],
        pusher: {name: by.login, email: null},
      },
      cause: more,
      by,
    })
  }

  issueComment(number: number, comment: number, action: 'created' | 'edited' = 'created', more: Cause = {}): HubEvent {
    const repository = this.#repository
    const about =
      repository.pulls.find(one => one.number === number) ?? repository.issues.find(one => one.number === number)
    const found = repository.comments.find(({id}) => id === comment)
    if (about === undefined || found === undefined) throw new Error(`there is no comment ${comment} on ${number}`)
    return this.#made({
      name: 'issue_comment',
      ...this.#default(),
      payload: {
        action,
        issue: issueShape(this.#urls, repository, about),
        comment: commentShape(this.#urls, repository, found),
      },
      cause: more,
      by: this.#who(more, found.by),
    })
  }

  /** After another workflow's run, which tells nothing of its pull request when that came from a fork. */
  workflowRun(of: HubEvent, more: Cause & {conclusion?: WorkflowRun['conclusion']} = {}): HubEvent {
    const {run} = of
    const repository = this.#repository
    return this.#made({
      name: 'workflow_run',
      ...this.#default(),
      payload: {
        action: 'completed',
        workflow: {id: 1, name: run.name, path: run.path, state: 'active'},
        workflow_run: runShape(this.#urls, repository, {
          ...run,
          status: 'completed',
          conclusion: more.conclusion ?? 'success',
        }),
      },
      cause: more,
      by: this.#who(more, run.by),
    })
  }

  workflowDispatch(inputs: Readonly<Record<string, string>> = {}, more: Cause & {branch?: string} = {}): HubEvent {
    const branch = more.branch ?? this.#repository.defaultBranch
    return this.#made({
      name: 'workflow_dispatch',
      ref: `refs/heads/${branch}`,
      sha: this.#repository.tip(branch),
      payload: {inputs, ref: `refs/heads/${branch}`, workflow: workflowFile(more)},
      cause: more,
      by: this.#who(more, this.#repository.owner),
    })
  }

  #made(about: About): HubEvent {
    return made(this.#urls, this.#repository, about)
  }

  #who({by}: Cause, otherwise: Account): Account {
    return by === undefined ? otherwise : this.#repository.world.who(by)
  }

  #default(): {ref: string; sha: Oid} {
    const {defaultBranch} = this.#repository
    return {ref: `refs/heads/${defaultBranch}`, sha: this.#repository.tip()}
  }

  #merge(pull: Pull): {ref: string; sha: Oid} {
    const {commit, mergeable} = testMerge(pull, 'peeks')
    if (commit === null || mergeable === 'CONFLICTING')
      throw new Error(`pull request ${pull.number} has a conflict: this event does not come`)
    return {ref: `refs/pull/${pull.number}/merge`, sha: commit}
  }

  #pull(pull: Pull, action: PullAction, more: Cause & {before?: Oid}): {payload: About['payload']; by: Account} {
    const by = this.#who(more, action === 'synchronize' ? pull.pushedBy : pull.by)
    return {
      by,
      payload: {
        action,
        number: pull.number,
        pull_request: pullShape(this.#urls, pull, UNKNOWN),
        ...(action === 'synchronize' && {before: more.before ?? NO_COMMIT, after: pull.headSha}),
      },
    }
  }
}

/** When the event is sent, GitHub has not tried the merge yet. */
const UNKNOWN = {mergeable: 'UNKNOWN', commit: null} as const

const byDependabot = (pull: Pull): boolean => pull.by === pull.repository.world.dependabot

/** Runs with the workflow of the pull request can only read, when it comes from outside. */
const outside = (pull: Pull): Profile =>
  pull.headRepository !== pull.repository ? 'fork-readonly' : byDependabot(pull) ? 'dependabot' : 'actions'
