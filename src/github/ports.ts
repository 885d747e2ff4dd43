import type {Tree} from '../repository/tree.ts'
import type {Path} from '../words/place.ts'
import type {Account, Reviewed} from '../words/review.ts'
import type {Commit} from './commit.ts'
import type {Changes} from './sweep/history.ts'

export type {Commit} from './commit.ts'

/** One request to the forge, over REST or GraphQL. Every answer is complete, or it rejects with a `ForgeError`. */
export interface Client {
  /** `GET /repos/{owner}/{repo}/…` with parameters, as https://docs.github.com/rest writes it. */
  rest<T>(route: string, parameters?: Readonly<Record<string, unknown>>): Promise<Answer<T>>
  /** Rejects when the answer holds `errors`, even beside `data`. */
  graphql<T>(query: string, variables?: Readonly<Record<string, unknown>>): Promise<T>
  /** The forge's clock, from the last answer; the machine's own is never asked. */
  now(): Date
  readonly spent: {readonly requests: number; readonly writes: number; readonly bytes: number}
  /** Requests left until the limit is lifted, as the last answer said; `null` where none did. */
  readonly left: number | null
}

export interface Answer<T> {
  readonly status: number
  readonly data: T
  readonly headers: Readonly<Record<string, string | undefined>>
}

export interface RepositoryName {
  readonly owner: string
  readonly name: string
}

/** What one evaluation of a pull request stands on: read live, never from the event, and read again before a status is written. */
export interface Frozen {
  readonly number: number
  readonly state: 'open' | 'closed' | 'merged'
  readonly draft: boolean
  readonly defaultBranch: string
  /** Policies, roles and configuration are read here. */
  readonly defaultTip: Commit
  readonly baseBranch: string
  /** Only compared with. */
  readonly baseTip: Commit
  readonly head: Commit
  /** From another repository. */
  readonly fork: boolean
  /** The test merge, whose parents are exactly `baseTip` and `head`. `pending`: not computed yet, or of an older base. */
  readonly merge:
    | {readonly kind: 'merged'; readonly commit: Commit; readonly tree: string}
    | {readonly kind: 'pending' | 'conflict'}
  readonly reviewed: Reviewed
  /** Statuses of the head, newest for each context. */
  readonly statuses: readonly KnownStatus[]
  /** Comments that this token's account wrote, oldest first; with what they say where that was read along. */
  readonly ownComments: readonly {readonly id: number; readonly node: string; readonly body?: string}[]
  /** Other open pull requests; absent where so many are open that they were not told along. */
  readonly others?: readonly Omit<OpenPull, 'green'>[]
  /** The blob id of the workflow file of this run, at the run's commit and at the default tip; `null`: not there. */
  readonly workflow?: {readonly atRun: string | null; readonly atDefault: string | null}
  readonly publicRepository: boolean
  /** The newest changes of the gate folder on the default branch, as it is at `defaultTip`; where they were told along. */
  readonly folder?: Changes
  /** Blob ids at the head, of the files that were asked for and are there. */
  readonly files?: ReadonlyMap<Path, string>
  /** Ids of what this account has offered already. */
  readonly offered: ReadonlySet<string>
}

/** A comment on one line of a file at the head, with a suggested change. `id`: 64 hexadecimal digits. */
export interface Offer {
  readonly id: string
  readonly path: Path
  readonly line: number
  readonly body: string
}

export interface KnownStatus {
  readonly context: string
  readonly state: 'pending' | 'success' | 'failure' | 'error'
  readonly description: string
  readonly creator: Account | null
}

export interface NewStatus {
  /** Ends with the base branch: one context for each branch that is gated. */
  readonly context: string
  readonly state: 'pending' | 'success' | 'failure' | 'error'
  /** At most 140 characters. */
  readonly description: string
  readonly target?: string
}

export interface OpenPull {
  readonly number: number
  readonly baseBranch: string
  readonly head: Commit
  /** Does any status of the head say success? */
  readonly green: boolean
}

/** What the modes with access to the forge need of it. Reading is complete, or it rejects. */
export interface Forge {
  /** `files`: what else is to be known about the head, which is this commit as far as is known. */
  freeze(number: number, files?: {readonly head: Commit; readonly paths: readonly Path[]}): Promise<Frozen>
  /** Reviews of other pull requests, in one request; one that does not exist is left out. */
  reviewed(numbers: readonly number[]): Promise<ReadonlyMap<number, Reviewed>>
  /** A commit's tree, or that of another repository at a pinned commit. */
  tree(commit: Commit, repository?: RepositoryName): Promise<Tree>
  /** Is a commit in the history of a branch? For pins. */
  contains(repository: RepositoryName, branch: string, commit: Commit): Promise<boolean>
  /** Open pull requests, of one base branch or head commit. */
  open(of: {readonly base?: string; readonly head?: Commit}): Promise<readonly OpenPull[]>
  /** Pull requests of a merge group: those in the queue up to the one that its ref names. */
  group(ref: string, base: string): Promise<readonly number[]>
  writeStatus(commit: Commit, status: NewStatus): Promise<void>
  /** The comment with the marker that this account wrote; other copies of it are taken away. Written only when it differs. */
  writeComment(frozen: Frozen, marker: string, markdown: string): Promise<'written' | 'unchanged'>
  /** All of them in one review, that begins with `say`; one that the forge does not take, and none is there. */
  offer(frozen: Frozen, offers: readonly Offer[], say: string): Promise<void>
  readonly client: Client
}
