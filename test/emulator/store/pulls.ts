import {signs} from './accounts.ts'
import type {Oid} from './git.ts'
import {rebased} from './merges.ts'
import type {Pull, Repo} from './model.ts'
import {dismissReview, recordPush, unsettle} from './pushes.ts'
import type {Account, OpinionState, Review, Who} from './said.ts'

export interface NewPull {
  /** A branch, or `owner:branch` of a fork. */
  readonly head: string
  readonly base?: string
  readonly by?: Who
  readonly draft?: boolean
  readonly title?: string
  readonly body?: string | null
}

export type MergeMethod = 'merge' | 'squash' | 'rebase'

export function open(repository: Repo, given: NewPull): Pull {
  const {world} = repository
  const base = given.base ?? repository.defaultBranch
  const {from, branch} = headOf(repository, given.head)
  const by = world.who(given.by ?? 'author')
  const at = world.clock.now()
  const id = world.id()
  const pull: Pull = {
    kind: 'pull',
    id,
    node: `PR_${id}`,
    number: repository.number(),
    repository,
    title: given.title ?? 'A change',
    body: given.body ?? null,
    by,
    assignees: [],
    state: 'open',
    draft: given.draft ?? false,
    base,
    baseSha: repository.tip(base),
    headRepository: from,
    headOwner: from.owner,
    headBranch: branch,
    headSha: from.tip(branch),
    pushedBy: by,
    mergeUnknownFor: world.merges.unknownFor,
    mergeFrozen: false,
    reviews: [],
    requested: [],
    timeline: [],
    createdAt: at,
    updatedAt: at,
    closedAt: null,
  }
  repository.pulls.push(pull)
  repository.refs.set(`pull/${pull.number}/head`, pull.headSha)
  return pull
}

function headOf(repository: Repo, head: string): {from: Repo; branch: string} {
  const colon = head.indexOf(':')
  if (colon < 0) return {from: repository, branch: head}
  const owner = head.slice(0, colon)
  const from = repository.world.repositories.find(one => one.git === repository.git && one.owner.login === owner)
  if (from === undefined) throw new Error(`${owner} has no fork of ${repository.fullName}`)
  return {from, branch: head.slice(colon + 1)}
}

export function review(pull: Pull, given: {by: Who; state?: OpinionState; body?: string; commit?: Oid}): Review {
  const {world} = pull.repository
  const by = world.who(given.by)
  const state = given.state ?? 'APPROVED'
  if (by.id === pull.by.id && state !== 'COMMENTED') throw new Error(`${by.login} cannot review the own pull request`)
  const id = world.id()
  const made: Review = {
    id,
    node: `PRR_${id}`,
    by,
    state,
    body: given.body ?? '',
    submittedAt: world.clock.now(),
    commit: given.commit ?? pull.headSha,
  }
  pull.reviews.push(made)
  pull.requested = pull.requested.filter(account => account.id !== by.id)
  pull.updatedAt = world.clock.now()
  return made
}

export function editReview(pull: Pull, id: number, body: string, by: Account): void {
  const found = pull.reviews.find(one => one.id === id)
  if (found === undefined) throw new Error(`pull request ${pull.number} has no review ${id}`)
  found.body = body
  found.edited = {by, at: pull.repository.world.clock.now()}
}

export const dismiss = dismissReview

export function retarget(pull: Pull, base: string, by: Account): void {
  const {repository} = pull
  const before = pull.base
  pull.base = base
  pull.baseSha = repository.tip(base)
  unsettle(pull)
  happened(pull, 'BaseRefChangedEvent', by, {before, after: base})
}

export function setDraft(pull: Pull, draft: boolean, by: Account): void {
  pull.draft = draft
  happened(pull, draft ? 'ConvertToDraftEvent' : 'ReadyForReviewEvent', by)
}

export function close(pull: Pull, by: Account): void {
  pull.state = 'closed'
  pull.closedAt = pull.repository.world.clock.now()
  happened(pull, 'ClosedEvent', by)
}

/** Only a branch that is still where it was, or further on, can be opened again. */
export function reopen(pull: Pull, by: Account): void {
  const tip = pull.headRepository?.refs.get(`heads/${pull.headBranch}`)
  if (tip === undefined || pull.merged !== undefined) throw new Error(`pull request ${pull.number} cannot be reopened`)
  if (!pull.repository.git.isAncestor(pull.headSha, tip)) {
    throw new Error(`pull request ${pull.number} cannot be reopened: its branch was force-pushed`)
  }
  pull.state = 'open'
  pull.closedAt = null
  pull.headSha = tip
  pull.baseSha = pull.repository.tip(pull.base)
  pull.repository.refs.set(`pull/${pull.number}/head`, tip)
  unsettle(pull)
  happened(pull, 'ReopenedEvent', by)
}

function happened(
  pull: Pull,
  kind: Pull['timeline'][number]['kind'],
  by: Account,
  more: {before?: string; after?: string} = {},
): void {
  const {world} = pull.repository
  pull.timeline.push({kind, node: `EV_${world.id()}`, by, at: world.clock.now(), ...more})
  pull.updatedAt = world.clock.now()
}

export function merge(pull: Pull, method: MergeMethod, by: Account): Oid {
  const {repository, headSha} = pull
  const {git, world} = repository
  if (pull.state !== 'open') throw new Error(`pull request ${pull.number} is not open`)
  const base = repository.tip(pull.base)
  const tree = git.mergeTree(base, headSha)
  if (tree === 'conflict') throw new Error(`pull request ${pull.number} has a conflict`)
  const signature = {...signs(by), date: world.clock.now()}
  const webFlow = {name: 'GitHub', email: 'noreply@github.com', date: world.clock.now()}
  const commit = {
    merge: () =>
      git.writeCommit({
        tree,
        parents: [base, headSha],
        author: signature,
        committer: webFlow,
        message: `Merge pull request #${pull.number} from ${pull.headOwner.login}/${pull.headBranch}\n\n${pull.title}\n`,
      }),
    squash: () =>
      git.writeCommit({
        tree,
        parents: [base],
        author: {...signs(pull.by), date: world.clock.now()},
        committer: webFlow,
        message: `${pull.title} (#${pull.number})\n`,
      }),
    rebase: () => rebased(git, base, headSha, signature),
  }[method]()
  recordPush(repository, pull.base, commit, by, 'pr_merge')
  pull.state = 'closed'
  pull.closedAt = world.clock.now()
  pull.merged = {commit, by, at: world.clock.now(), onto: base, brought: git.history(commit, `^${base}`)}
  happened(pull, 'MergedEvent', by)
  return commit
}
