import type {GitStore, Oid} from './git.ts'
import type {Environment, Protection, Ruleset, WorkflowState} from './rule-model.ts'
import type {
  Account,
  CheckRun,
  Clock,
  Comment,
  Conclusion,
  LineComment,
  OpinionState,
  Permission,
  Properties,
  Review,
  Status,
  Who,
} from './said.ts'

/** Somebody on the forge. The id stays; the login can be given up and taken by somebody else. */
/** A comment on a line of the difference. */
export interface Happened {
  readonly kind:
    | 'ReviewDismissedEvent'
    | 'HeadRefForcePushedEvent'
    | 'BaseRefChangedEvent'
    | 'BaseRefForcePushedEvent'
    | 'ClosedEvent'
    | 'ReopenedEvent'
    | 'MergedEvent'
    | 'ConvertToDraftEvent'
    | 'ReadyForReviewEvent'
    | 'AddedToMergeQueueEvent'
  readonly node: string
  readonly by: Account
  readonly at: Date
  readonly review?: Review
  readonly was?: OpinionState
  readonly message?: string
  readonly before?: string
  readonly after?: string
}

export interface Issue {
  readonly kind: 'issue'
  readonly id: number
  readonly node: string
  readonly number: number
  title: string
  body: string | null
  readonly by: Account
  state: 'open' | 'closed'
  labels: string[]
  readonly createdAt: Date
  updatedAt: Date
  closedAt: Date | null
}

/** The test merge that was computed last, and of what. */
export interface TestMerge {
  readonly base: Oid
  readonly head: Oid
  readonly commit: Oid | 'conflict'
}

export interface Merged {
  readonly commit: Oid
  readonly by: Account
  readonly at: Date
  /** Where the base branch was before it. */
  readonly onto: Oid
  /** Every commit that it added to the base branch. */
  readonly brought: readonly Oid[]
}

export interface Pull {
  readonly kind: 'pull'
  readonly id: number
  readonly node: string
  readonly number: number
  readonly repository: Repo
  title: string
  body: string | null
  readonly by: Account
  assignees: Account[]
  state: 'open' | 'closed'
  draft: boolean
  base: string
  /** Tip of the base branch when the pull request was last synchronised: it can be old. */
  baseSha: Oid
  /** `null` once the repository that it came from is gone. */
  headRepository: Repo | null
  readonly headOwner: Account
  readonly headBranch: string
  headSha: Oid
  pushedBy: Account
  /** The last one computed, and the last one without a conflict. */
  merge?: TestMerge
  mergedTestCommit?: Oid
  /** How many more answers say that it is not known yet. */
  mergeUnknownFor: number
  /** The old test merge is shown as if it were of today. */
  mergeFrozen: boolean
  merged?: Merged
  readonly reviews: Review[]
  requested: Account[]
  readonly timeline: Happened[]
  readonly createdAt: Date
  updatedAt: Date
  closedAt: Date | null
}

export interface Push {
  readonly id: number
  readonly ref: string
  readonly before: Oid | null
  readonly after: Oid | null
  readonly by: Account
  readonly at: Date
  readonly kind: 'push' | 'force_push' | 'branch_creation' | 'branch_deletion' | 'pr_merge'
}

export interface QueueEntry {
  readonly number: number
  readonly node: string
  readonly base: string
  readonly ref: string
  readonly baseSha: Oid
  readonly headSha: Oid
  readonly by: Account
  readonly at: Date
}

/** What a repository needs to know of the forge around it. */
export interface Hosting {
  readonly clock: Clock
  readonly accounts: readonly Account[]
  readonly repositories: readonly Repo[]
  /** Accounts by the address that their commits are signed with. */
  readonly emails: ReadonlyMap<string, Account>
  /** Ids of the accounts that belong to an organisation, by its login. */
  readonly members: ReadonlyMap<string, ReadonlySet<number>>
  /** Custom properties of repositories, by id. */
  readonly properties: ReadonlyMap<number, Properties>
  /** A listing with more entries is cut, and says so. */
  readonly trees: {most: number}
  /** The text of a larger blob is cut in GraphQL, in bytes. */
  readonly blobs: {longest: number}
  /** How test merges behave: for how many answers they are unknown, and whether an old one is shown in a conflict. */
  readonly merges: {unknownFor: number; keptInConflict: boolean}
  readonly actions: Account
  readonly dependabot: Account
  id(): number
  who(who: Who): Account
  account(login: string, given?: {id?: number; type?: Account['type']; app?: number}): Account
  find(owner: string, name: string): Repo | undefined
}

/** A repository with everything said about it. */
export interface Repo {
  readonly kind: 'repository'
  readonly id: number
  readonly node: string
  readonly world: Hosting
  readonly git: GitStore
  readonly owner: Account
  readonly name: string
  readonly fullName: string
  readonly private: boolean
  readonly defaultBranch: string
  readonly parent: Repo | undefined
  readonly createdAt: Date
  /** Branches and other references, without `refs/`: `heads/main`. */
  readonly refs: Map<string, Oid>
  readonly permissions: Map<number, Permission>
  readonly pulls: Pull[]
  readonly issues: Issue[]
  readonly comments: Comment[]
  readonly lineComments: LineComment[]
  readonly statuses: Status[]
  readonly checkRuns: CheckRun[]
  readonly pushes: Push[]
  readonly queued: QueueEntry[]
  readonly rulesets: Ruleset[]
  readonly protections: Map<string, Protection>
  readonly environments: Environment[]
  readonly runs: WorkflowRun[]
  /** Workflow files that are not active, and why. */
  readonly workflowStates: Map<string, WorkflowState>
  number(): number
  tip(branch?: string): Oid
  resolve(name: string): Oid | undefined
  pullAt(number: number): Pull
  permissionOf(account: Account | null): Permission
}

/** As the REST API has it. */
/** Classic branch protection. */
export interface WorkflowRun {
  readonly id: number
  readonly name: string
  readonly path: string
  readonly event: string
  readonly branch: string
  readonly sha: Oid
  readonly headRepository: Repo | null
  readonly by: Account
  readonly attempt: number
  readonly status: 'queued' | 'in_progress' | 'completed'
  readonly conclusion: Conclusion | null
  readonly pulls: readonly number[]
  readonly createdAt: Date
}

/** As GitHub writes it, without milliseconds. */
