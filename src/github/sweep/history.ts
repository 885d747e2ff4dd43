import type {Account} from '../../words/review.ts'
import type {Commit} from '../commit.ts'

/** A status that somebody wrote on a commit. */
export interface WrittenStatus {
  readonly context: string
  readonly state: 'pending' | 'success' | 'failure' | 'error'
  readonly description: string | null
  /** Where it leads: the run that wrote it, if it says so. */
  readonly target: string | null
  /** Date and time, by the forge's clock. */
  readonly at: string
  /** `null` where the account is gone. */
  readonly by: Account | null
}

/** A pull request of this repository that was merged. */
export interface Merged {
  readonly number: number
  readonly base: string
  /** Date and time, by the forge's clock. */
  readonly at: string
  readonly by: Account | null
  readonly head: Commit
  /** The newest of each context; or what stood there at the merge, where something was written since. */
  readonly headStatuses: readonly WrittenStatus[]
  /** The commit that came onto the base branch: a merge commit, a squash, or the last of a rebase. */
  readonly merge: {
    readonly commit: Commit
    readonly tree: string
    readonly statuses: readonly WrittenStatus[]
    /** The first is the branch as it was before it; of a rebase, the last but one of its own commits. */
    readonly parents?: readonly Commit[]
  } | null
}

/** A commit, with everything that can say how it came onto a branch. */
export interface Landed {
  readonly commit: Commit
  readonly tree: string
  /** The first is the branch as it was before; none: the first commit of all. */
  readonly parents: readonly Commit[]
  readonly headline: string
  /** Date and time as the commit says: free text of whoever made it, so shown and never judged by. */
  readonly dated: string
  /** The account whose address the commit bears: free text too. */
  readonly signedBy: Account | null
  readonly merged: readonly Merged[]
}

/** Commits that changed something, newest first. `next`: where the older ones begin. */
export interface Changes {
  readonly commits: readonly Landed[]
  readonly next: string | null
}

/** Commits of a branch, each the first parent of the one before it, newest first. */
export interface Line {
  readonly branch: string
  readonly commits: readonly Landed[]
  /** Why it ends: at the first commit, at the window that was asked for, or because no more could be read. */
  readonly ends: 'root' | 'window' | 'cut'
}

/** Who must have written a status for it to count. */
export type Writer =
  /** GitHub Actions with the workflow's own token: anyone with write access can make it write (grade advisory). */
  | {readonly kind: 'actions'}
  /** An App of one's own; without its login, any bot but GitHub Actions. */
  | {readonly kind: 'app'; readonly login?: string}
  /** Whatever bot wrote it: where nobody has said which grade should hold. */
  | {readonly kind: 'any'}

/** A run of a workflow, as far as it can have written a status. */
export interface WorkflowRun {
  readonly path: string
  readonly event: string
  /** Of a pull request: the branch that is to be merged. */
  readonly branch: string | null
  /** Date and time, by the forge's clock. */
  readonly at: string
}

/** What is known of the runs that statuses name. */
export interface Runs {
  /** Files that run the gate. */
  readonly paths: readonly string[]
  readonly defaultBranch: string
  /** By id; `null`: there is no such run. One that is not here was not looked at, and is not held against anybody. */
  readonly known: ReadonlyMap<number, WorkflowRun | null>
}

export interface Expectations {
  readonly branch: string
  readonly context: string
  readonly writer: Writer
  /** A merge queue makes the commits: then the group's own commit bears a status beside the head. */
  readonly queue: boolean
  /** The tree that was merged may be another than the judged one, because the base branch had moved on. */
  readonly anyTree?: boolean
  /** Without: which run wrote a status is not looked at. */
  readonly runs?: Runs
  /** Commits that brought the gate: what lies on the line from there on back is before its time. */
  readonly adopted: ReadonlySet<Commit>
  /** Ungated commits that somebody has answered for since, in a pull request that the gate saw. */
  readonly ratified: ReadonlySet<Commit>
}
