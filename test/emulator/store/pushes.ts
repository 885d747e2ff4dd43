import type {Oid} from './git.ts'
import type {Pull, Push, Repo} from './model.ts'
import {requirements} from './rules.ts'
import type {Account} from './said.ts'

/** Moves a branch and everything that follows it: the pull requests from it, and the approvals that do not survive a push. */
export function recordPush(repository: Repo, branch: string, sha: Oid | null, by: Account, as?: Push['kind']): void {
  const ref = `heads/${branch}`
  const before = repository.refs.get(ref) ?? null
  if (before === sha) return
  const forced = before !== null && sha !== null && !repository.git.isAncestor(before, sha)
  const kind =
    as ?? (sha === null ? 'branch_deletion' : before === null ? 'branch_creation' : forced ? 'force_push' : 'push')
  if (sha === null) repository.refs.delete(ref)
  else repository.refs.set(ref, sha)
  const {world} = repository
  repository.pushes.push({id: world.id(), ref: `refs/${ref}`, before, after: sha, by, at: world.clock.now(), kind})
  for (const pull of world.repositories.flatMap(({pulls}) => pulls)) {
    if (pull.state !== 'open') continue
    const onto = pull.repository === repository && pull.base === branch
    if (sha === null && onto) closed(pull, by)
    if (forced && onto) {
      const [node, at] = [`BRFPE_${world.id()}`, world.clock.now()]
      pull.timeline.push({kind: 'BaseRefForcePushedEvent', node, by, at, before, after: sha})
    }
    if (pull.headRepository !== repository || pull.headBranch !== branch) continue
    if (sha === null) closed(pull, by)
    else synchronised(pull, sha, by, forced)
  }
}

function closed(pull: Pull, by: Account): void {
  const {world} = pull.repository
  pull.state = 'closed'
  pull.closedAt = world.clock.now()
  pull.timeline.push({kind: 'ClosedEvent', node: `CE_${world.id()}`, by, at: world.clock.now()})
}

function synchronised(pull: Pull, sha: Oid, by: Account, forced: boolean): void {
  const {repository} = pull
  const {world} = repository
  if (forced) {
    pull.timeline.push({
      kind: 'HeadRefForcePushedEvent',
      node: `HRFPE_${world.id()}`,
      by,
      at: world.clock.now(),
      before: pull.headSha,
      after: sha,
    })
  }
  pull.headSha = sha
  pull.pushedBy = by
  pull.baseSha = repository.refs.get(`heads/${pull.base}`) ?? pull.baseSha
  pull.updatedAt = world.clock.now()
  repository.refs.set(`pull/${pull.number}/head`, sha)
  unsettle(pull)
  if (requirements(repository, pull.base).dismissStale) {
    for (const review of pull.reviews) if (review.state === 'APPROVED') dismissReview(pull, review.id, by, 'A new push')
  }
}

/** The test merge has to be computed again. */
export function unsettle(pull: Pull): void {
  pull.mergeUnknownFor = pull.repository.world.merges.unknownFor
}

export function dismissReview(pull: Pull, id: number, by: Account, message: string): void {
  const review = pull.reviews.find(one => one.id === id)
  if (review === undefined) throw new Error(`pull request ${pull.number} has no review ${id}`)
  if (review.state === 'DISMISSED') return
  if (review.state === 'COMMENTED') throw new Error('a comment cannot be dismissed')
  const {world} = pull.repository
  pull.timeline.push({
    kind: 'ReviewDismissedEvent',
    node: `RDE_${world.id()}`,
    by,
    at: world.clock.now(),
    review,
    was: review.state,
    message,
  })
  review.state = 'DISMISSED'
  pull.updatedAt = world.clock.now()
}
