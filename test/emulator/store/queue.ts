import type {Oid} from './git.ts'
import type {Pull, QueueEntry, Repo} from './model.ts'
import {recordPush} from './pushes.ts'
import type {Account} from './said.ts'

/** Adds a pull request to the end of the queue: its group holds everything before it, too. */
export function enqueue(repository: Repo, pull: Pull, by: Account = pull.by): QueueEntry {
  const {git, world} = repository
  const last = repository.queued.filter(({base}) => base === pull.base).at(-1)
  const baseSha = last?.headSha ?? repository.tip(pull.base)
  const tree = git.mergeTree(baseSha, pull.headSha)
  if (tree === 'conflict') throw new Error(`pull request ${pull.number} has a conflict with what is queued before it`)
  const flow = {name: 'GitHub', email: 'noreply@github.com', date: world.clock.now()}
  const headSha = git.writeCommit({
    tree,
    parents: [baseSha, pull.headSha],
    author: flow,
    committer: flow,
    message: `Merge pull request #${pull.number} from ${pull.headOwner.login}/${pull.headBranch}\n\n${pull.title}\n`,
  })
  const branch = `gh-readonly-queue/${pull.base}/pr-${pull.number}-${baseSha}`
  const entry: QueueEntry = {
    number: pull.number,
    node: `MQE_${world.id()}`,
    base: pull.base,
    ref: `refs/heads/${branch}`,
    baseSha,
    headSha,
    by,
    at: world.clock.now(),
  }
  repository.refs.set(`heads/${branch}`, headSha)
  repository.queued.push(entry)
  pull.timeline.push({kind: 'AddedToMergeQueueEvent', node: `AE_${world.id()}`, by, at: world.clock.now()})
  return entry
}

/** Takes a pull request, and whatever was built on it, out of the queue. */
export function dequeue(repository: Repo, number: number): void {
  const at = repository.queued.findIndex(entry => entry.number === number)
  if (at < 0) return
  const base = repository.queued[at]?.base
  const gone = repository.queued.slice(at).filter(entry => entry.base === base)
  for (const entry of gone) {
    repository.refs.delete(entry.ref.replace(/^refs\//, ''))
    repository.queued.splice(repository.queued.indexOf(entry), 1)
  }
}

/** The group passed: the base branch moves to its commit, and every pull request up to this one is merged. */
export function mergeGroup(repository: Repo, number: number): Oid {
  const at = repository.queued.findIndex(entry => entry.number === number)
  const last = repository.queued[at]
  if (last === undefined) throw new Error(`pull request ${number} is not in the queue`)
  const group = repository.queued.slice(0, at + 1).filter(({base}) => base === last.base)
  const {world} = repository
  recordPush(repository, last.base, last.headSha, last.by, 'pr_merge')
  for (const entry of group) {
    const pull = repository.pullAt(entry.number)
    pull.state = 'closed'
    pull.closedAt = world.clock.now()
    pull.merged = {
      commit: entry.headSha,
      by: entry.by,
      at: world.clock.now(),
      onto: entry.baseSha,
      brought: repository.git.history(entry.headSha, `^${entry.baseSha}`),
    }
    pull.timeline.push({kind: 'MergedEvent', node: `ME_${world.id()}`, by: entry.by, at: world.clock.now()})
    repository.refs.delete(entry.ref.replace(/^refs\//, ''))
    repository.queued.splice(repository.queued.indexOf(entry), 1)
  }
  return last.headSha
}
