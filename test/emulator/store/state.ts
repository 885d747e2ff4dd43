import {email, signs} from './accounts.ts'
import {type Changes, changed, type Files} from './files.ts'
import type {GitStore, Oid} from './git.ts'
import type {Hosting, Issue, Pull, Push, QueueEntry, Repo, WorkflowRun} from './model.ts'
import {recordPush} from './pushes.ts'
import type {Environment, Protection, Ruleset, WorkflowState} from './rule-model.ts'
import type {Account, CheckRun, Comment, LineComment, Permission, Status, Who} from './said.ts'

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

export interface GivenRepository {
  world: Hosting
  git: GitStore
  owner: Account
  name: string
  options: RepositoryOptions
  parent?: Repo
}

/** One repository with everything said about it, and how its branches move. */
export class RepositoryState implements Repo {
  readonly kind = 'repository'
  readonly id: number
  readonly node: string
  readonly world: Hosting
  readonly git: GitStore
  readonly owner: Account
  name: string
  readonly private: boolean
  defaultBranch: string
  readonly parent: Repo | undefined
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
  #number = 0

  constructor(given: GivenRepository) {
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

  pullAt(number: number): Pull {
    const found = this.pulls.find(pull => pull.number === number)
    if (found === undefined) throw new Error(`${this.fullName} has no pull request ${number}`)
    return found
  }
}
