import type {Tree} from '../repository/tree.ts'

/** A commit id: forty hexadecimal digits. A branch is resolved to one once, and only that is used afterwards. */
export type Commit = string

export interface Account {
  /** Never changes, where a login can be given up and taken by somebody else. */
  readonly id: number
  readonly login: string
  readonly bot: boolean
}

export interface Review {
  readonly by: Account
  readonly state: 'approved' | 'changes-requested' | 'dismissed'
  /** The head that was reviewed, or `null` where it is no longer known. */
  readonly commit: Commit | null
  readonly text: string
  /** ISO date and time, by the forge's clock. */
  readonly at: string
}

/** What one evaluation of a pull request stands on: read live, never from the event, and read again before a status is written. */
export interface Freeze {
  /** Policies, roles and configuration are read here. */
  readonly defaultTip: Commit
  readonly baseBranch: string
  /** Only compared with. */
  readonly baseTip: Commit
  readonly head: Commit
  /** The test merge, whose parents are exactly `baseTip` and `head`. */
  readonly merge: {readonly kind: 'merged'; readonly commit: Commit} | {readonly kind: 'pending' | 'conflict'}
  /** Whoever opened it, committed to it, asked a bot for it, or pushed last: none of them signs it. */
  readonly authors: readonly Account[]
  readonly reviews: readonly Review[]
  /** ISO date, by the forge's clock. */
  readonly today: string
}

/** Reading is complete, or it rejects. */
export interface PullRequestReader {
  freeze(number: number): Promise<Freeze>
  tree(commit: Commit): Promise<Tree>
}

/** One comment a pull request, known by its marker and its author. It is never read as state. */
export interface CommentWriter {
  write(number: number, markdown: string): Promise<void>
}

export interface Status {
  /** Ends with the base branch: one context for each branch that is gated. */
  readonly context: string
  readonly state: 'pending' | 'success' | 'failure' | 'error'
  /** At most 140 characters. */
  readonly description: string
}

/** Written only by a run of the default branch. A write that is refused rejects, and the run then fails. */
export interface StatusWriter {
  write(commit: Commit, status: Status): Promise<void>
}

/** What the modes with access to the forge need of it. */
export interface Forge {
  readonly pullRequests: PullRequestReader
  readonly comments: CommentWriter
  readonly statuses: StatusWriter
}
