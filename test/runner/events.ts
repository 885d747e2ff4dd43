/** Payloads of events, with the fields that anybody here could look at, and no others. */

export interface GivenEvent {
  readonly name: string
  readonly payload: unknown
  /** What the run is about; the commit that is checked out unless told. */
  readonly sha?: string
  readonly ref?: string
}

const REPOSITORY = {id: 1, full_name: 'example/care', default_branch: 'main', private: false}

export function pullRequest(given: {head?: string; sha?: string; title?: string; branch?: string} = {}): GivenEvent {
  const head = given.head ?? 'b'.repeat(40)
  const ref = given.branch ?? 'a-branch'
  return {
    name: 'pull_request',
    ref: 'refs/pull/12/merge',
    ...(given.sha !== undefined && {sha: given.sha}),
    payload: {
      action: 'synchronize',
      number: 12,
      pull_request: {
        number: 12,
        title: given.title ?? 'A change',
        body: null,
        draft: false,
        user: {id: 7, login: 'somebody', type: 'User'},
        head: {sha: head, ref, repo: REPOSITORY},
        base: {sha: 'a'.repeat(40), ref: 'main', repo: REPOSITORY},
      },
      repository: REPOSITORY,
    },
  }
}

export const push: GivenEvent = {
  name: 'push',
  ref: 'refs/heads/main',
  payload: {ref: 'refs/heads/main', before: 'a'.repeat(40), after: 'b'.repeat(40), repository: REPOSITORY},
}

export const schedule: GivenEvent = {name: 'schedule', payload: {schedule: '0 3 * * 1', repository: REPOSITORY}}

export const workflowDispatch: GivenEvent = {
  name: 'workflow_dispatch',
  payload: {inputs: {}, ref: 'refs/heads/main', repository: REPOSITORY},
}

export const mergeGroup: GivenEvent = {
  name: 'merge_group',
  ref: 'refs/heads/gh-readonly-queue/main/pr-12-aaaa',
  payload: {
    action: 'checks_requested',
    merge_group: {
      head_sha: 'b'.repeat(40),
      head_ref: 'refs/heads/gh-readonly-queue/main/pr-12-aaaa',
      base_ref: 'refs/heads/main',
    },
    repository: REPOSITORY,
  },
}
