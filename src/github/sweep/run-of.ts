import type {Runs, WorkflowRun, WrittenStatus} from './history.ts'

const RUN = /\/actions\/runs\/(?<id>[1-9]\d{0,14})(?:\/|$)/

/** The run that a status says wrote it. Whoever forges one can name any run, so this narrows and does not close. */
export function runNamed({target}: Pick<WrittenStatus, 'target'>): number | undefined {
  const id = RUN.exec(target ?? '')?.groups?.['id']
  return id === undefined ? undefined : Number(id)
}

/** The longest that a token of a run is good for, see https://docs.github.com/actions/concepts/security/github_token. */
const LONGEST = 24 * 60 * 60 * 1000

/** Events on which the workflow is the default branch's, whatever the branch of the run is called. */
const OF_DEFAULT = ['pull_request_target', 'issue_comment', 'workflow_run']
/** Events on which it is that of the run's own branch. */
const OF_OWN = ['push', 'schedule', 'workflow_dispatch']

/** Did a run of the gate, from the default branch, write it? A merge queue's own run counts too: the queue's branch runs it. */
export function isOfGate(status: Pick<WrittenStatus, 'target' | 'at'>, {known, paths, defaultBranch}: Runs): boolean {
  const id = runNamed(status)
  if (id === undefined) return false
  const run = known.get(id)
  if (run === undefined) return true
  return run !== null && runs(run, paths) && inTime(run, status.at) && isTrusted(run, defaultBranch)
}

/** `path` may end with the ref: `.github/workflows/x.yml@refs/heads/main`. */
function runs({path}: WorkflowRun, paths: readonly string[]): boolean {
  return paths.includes(path.split('@')[0] ?? path)
}

function inTime({at}: WorkflowRun, written: string): boolean {
  const after = Date.parse(written) - Date.parse(at)
  return after >= 0 && after <= LONGEST
}

function isTrusted({event, branch}: WorkflowRun, defaultBranch: string): boolean {
  return OF_DEFAULT.includes(event) || event === 'merge_group' || (OF_OWN.includes(event) && branch === defaultBranch)
}
