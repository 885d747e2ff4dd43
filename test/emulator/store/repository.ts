import {type Judged, judge, judgeGroup} from '../mergeable.ts'
import {email, signs} from './accounts.ts'
import {type Changes, changed, type Files} from './files.ts'
import type {GitStore, Oid} from './git.ts'
import {testMerge} from './merges.ts'
import type {
  Account,
  CheckRun,
  Comment,
  Conclusion,
  Environment,
  Hosting,
  Issue,
  LineComment,
  OpinionState,
  Permission,
  Protection,
  Pull,
  Push,
  QueueEntry,
  Repo,
  Ruleset,
  Status,
  Who,
  WorkflowRun,
  WorkflowState,
} from './model.ts'
import * as pulls from './pulls.ts'
import {recordPush} from './pushes.ts'
import {dequeue, enqueue, mergeGroup} from './queue.ts'
import {addCheckRun, addComment, addIssue, addStatus, type NewStatus} from './records.ts'
import {addRuleset, type NewRuleset} from './rules.ts'

export interface RepositoryOptions {
  readonly files?: Files
  readonly defaultBranch?: string
  readonly private?: boolean
  /** Whose it is: an organisation's unless told. */
  readonly owner?: 'Organization' | 'User'
  readonly by?: Who
}

export interface CommitOptions {
  readonly author?: Who
  readonly committer?: Who
  /** Who pushes it: the author unless told. */
  readonly by?: Who
  readonly message?: string
  readonly coAuthors?: readonly Who[]
  /** What it follows: the tip of the branch, else that of the default branch. More than one makes it a merge. */
  readonly parents?: readonly Oid[]
  /** Written by a name and address that belong to no account. */
  readonly unknownAuthor?: {readonly name: string; readonly email: string}
}

/** One repository with everything said about it, and the ways in which a test moves it along. */
export class Repository implements Repo {
  readonly kind = 'repository'
  readonly id: number
  readonly node: string
  readonly world: Hosting
  readonly git: GitStore
  readonly owner: Account
  name: string
  readonly private: boolean
  defaultBranch: string
  readonly parent: Repository | undefined
  readonly createdAt: Date
  /** Branches and other references, without `refs/`: `heads/main`. */
  readonly refs = new Map<string, Oid>()
  readonly permissions = new Map<number, Permission>()
  readonly pulls: Pull[] = []
  readonly issues: Issue[] = []
  readonly pushes: Push[] = []
  readonly queued: QueueEntry[] = []
  readonly comments: Comment[] = []
  readonly lineComments: LineComment[] = []
  readonly statuses: Status[] = []
  readonly checkRuns: CheckRun[] = []
  readonly rulesets: Ruleset[] = []
  readonly protections = new Map<string, Protection>()
  readonly environments: Environment[] = []
  readonly runs: WorkflowRun[] = []
  readonly workflowStates = new Map<string, WorkflowState>()
  readonly #forkAs: (owner: Account, name: string) => Repository
  #number = 0

  constructor(given: {
    world: Hosting
    git: GitStore
    owner: Account
    name: string
    options: RepositoryOptions
    forkAs: (owner: Account, name: string) => Repository
    parent?: Repository
  }) {
    const {world, git, owner, name, options, parent} = given
    this.world = world
    this.git = git
    this.owner = owner
    this.name = name
    this.parent = parent
    this.id = world.id()
    this.node = `R_${this.id}`
    this
    this.private = options.private ?? parent?.private ?? false
    this.defaultBranch = options.defaultBranch ?? parent?.defaultBranch ?? 'main'
    this.createdAt = world.clock.now()
    this.#forkAs = given.forkAs
    if (owner.type === 'User') this.permissions.set(owner.id, 'admin')
    if (options.files !== undefined) {
      const by = options.by ?? (owner.type === 'User' ? owner : world.account('founder'))
      this.commit(this.defaultBranch, options.files, {author: by, message: 'The first commit'})
    }
  }

  get fullName(): string {
    return `${this.owner.login}/${this.name}`
  }

  number(): number {
    this.#number++
    return this.#number
  }

  /** The tip of a branch. */
  tip(branch = this.defaultBranch): Oid {
    const tip = this.refs.get(`heads/${branch}`)
    if (tip === undefined) throw new Error(`${this.fullName} has no branch ${branch}`)
    return tip
  }

  /** A commit by its id, a branch, a tag, or a full name such as `refs/pull/1/head`. */
  resolve(name: string): Oid | undefined {
    const [bare = '', up] = name === 'HEAD' ? [this.defaultBranch] : name.split('~')
    const short = bare.replace(/^refs\//, '')
    const found =
      this.refs.get(`heads/${short}`) ??
      this.refs.get(short) ??
      this.refs.get(`tags/${short}`) ??
      (this.git.commitAt(bare) === undefined ? undefined : bare)
    if (up === undefined || found === undefined) return found
    return this.git.history(found, '--first-parent')[Number(up === '' ? 1 : up)]
  }

  permission(who: Who, level: Permission): this {
    this.permissions.set(this.world.who(who).id, level)
    return this
  }

  permissionOf(account: Account | null): Permission {
    const given = account === null ? undefined : this.permissions.get(account.id)
    return given ?? (this.private ? 'none' : 'read')
  }

  /** Writes a commit on a branch, which is made when it is new; gives the commit. */
  commit(branch: string, changes: Changes, options: CommitOptions = {}): Oid {
    const author = this.world.who(options.author ?? options.by ?? 'author')
    const committer = this.world.who(options.committer ?? author)
    const tip = this.refs.get(`heads/${branch}`) ?? this.refs.get(`heads/${this.defaultBranch}`)
    const parents = options.parents ?? (tip === undefined ? [] : [tip])
    const first = parents[0]
    const trailers = (options.coAuthors ?? []).map(who => {
      const account = this.world.who(who)
      return `Co-authored-by: ${account.login} <${email(account)}>`
    })
    const message = [options.message ?? 'A change', ...(trailers.length > 0 ? ['', ...trailers] : []), ''].join('\n')
    const sha = this.git.writeCommit({
      tree: changed(this.git, first === undefined ? undefined : this.git.commit(first).tree, changes),
      parents,
      author: {...(options.unknownAuthor ?? signs(author)), date: this.world.clock.now()},
      committer: {...signs(committer), date: this.world.clock.now()},
      message,
    })
    recordPush(this, branch, sha, this.world.who(options.by ?? author))
    return sha
  }

  /** Moves a branch to a commit that is there already, forced where it must; without one the branch is deleted. */
  push(branch: string, sha: Oid | null, by: Who = 'author'): void {
    recordPush(this, branch, sha, this.world.who(by))
  }

  renameBranch(from: string, to: string, by: Who = 'author'): void {
    const tip = this.tip(from)
    if (this.defaultBranch === from) this.defaultBranch = to
    for (const pull of this.pulls) if (pull.base === from && pull.state === 'open') pull.base = to
    recordPush(this, to, tip, this.world.who(by))
    this.refs.delete(`heads/${from}`)
  }

  /** A fork shares its objects, as on GitHub: a commit of one can be read through all. Gives the fork. */
  fork(owner: Who, options: {name?: string} = {}): Repository {
    const made = this.#forkAs(this.world.who(owner), options.name ?? this.name)
    for (const [ref, oid] of this.refs) if (ref.startsWith('heads/')) made.refs.set(ref, oid)
    return made
  }

  /** Opens a pull request from `branch`, or `owner:branch` of a fork; gives its number. */
  pull(given: pulls.NewPull): number {
    return pulls.open(this, given).number
  }

  pullAt(number: number): Pull {
    const found = this.pulls.find(pull => pull.number === number)
    if (found === undefined) throw new Error(`${this.fullName} has no pull request ${number}`)
    return found
  }

  /** Gives the review's id. */
  review(number: number, given: {by: Who; state?: OpinionState; body?: string; commit?: Oid}): number {
    return pulls.review(this.pullAt(number), given).id
  }

  editReview(number: number, review: number, body: string, by: Who): void {
    pulls.editReview(this.pullAt(number), review, body, this.world.who(by))
  }

  dismiss(number: number, review: number, by: Who, message = 'No longer'): void {
    pulls.dismiss(this.pullAt(number), review, this.world.who(by), message)
  }

  requestReview(number: number, of: Who): void {
    this.pullAt(number).requested.push(this.world.who(of))
  }

  retarget(number: number, base: string, by: Who = 'author'): void {
    pulls.retarget(this.pullAt(number), base, this.world.who(by))
  }

  draft(number: number, draft: boolean, by: Who = 'author'): void {
    pulls.setDraft(this.pullAt(number), draft, this.world.who(by))
  }

  close(number: number, by: Who = 'author'): void {
    pulls.close(this.pullAt(number), this.world.who(by))
  }

  reopen(number: number, by: Who = 'author'): void {
    pulls.reopen(this.pullAt(number), this.world.who(by))
  }

  /** Merges whatever the rules say, as an administrator can; gives the commit. */
  merge(number: number, method: pulls.MergeMethod = 'merge', by: Who = 'author'): Oid {
    return pulls.merge(this.pullAt(number), method, this.world.who(by))
  }

  /** Puts pull requests into the merge queue of their base branch, one after the other; gives the entries. */
  queue(...numbers: readonly number[]): readonly QueueEntry[] {
    return numbers.map(number => enqueue(this, this.pullAt(number)))
  }

  dequeue(number: number): void {
    dequeue(this, number)
  }

  mergeGroup(number: number): Oid {
    return mergeGroup(this, number)
  }

  /** The test merge as GitHub would have it now, without counting as an answer. */
  testMerge(number: number): Oid | null {
    return testMerge(this.pullAt(number), 'peeks').commit
  }

  /** The test merge of now is shown for ever after, whatever happens to base and head. */
  freezeTestMerge(number: number): void {
    this.testMerge(number)
    this.pullAt(number).mergeFrozen = true
  }

  /** Would GitHub merge it now? */
  mergeable(number: number): Judged {
    return judge(this.pullAt(number))
  }

  /** Would the queue merge the group that ends with it? */
  groupMergeable(number: number): Judged {
    return judgeGroup(this, number)
  }

  /** Gives the comment's id. */
  comment(number: number, by: Who, body: string): number {
    return addComment(this, number, this.world.who(by), body).id
  }

  issue(given: {title: string; by?: Who; body?: string; labels?: readonly string[]}): number {
    return addIssue(this, this.world.who(given.by ?? 'author'), given).number
  }

  /** A status by whoever may write. */
  status(sha: Oid, given: NewStatus & {by?: Who}): Status {
    return addStatus(this, sha, this.world.who(given.by ?? this.world.actions), given)
  }

  /** What a job of GitHub Actions leaves on a commit. */
  checkRun(sha: Oid, name: string, conclusion: Conclusion | null, app = this.world.actions.app ?? 0): number {
    return addCheckRun(this, sha, {name, conclusion, app}).id
  }

  ruleset(given: NewRuleset): Ruleset {
    return addRuleset(this, given)
  }

  protect(branch: string, protection: Protection): void {
    this.protections.set(branch, protection)
  }

  environment(name: string, given: Partial<Omit<Environment, 'id' | 'name'>> = {}): void {
    this.environments.push({id: this.world.id(), name, branches: 'all', reviewers: [], ...given})
  }
}
