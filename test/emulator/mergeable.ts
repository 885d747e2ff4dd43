import {writes} from './store/accounts.ts'
import {ownersOf} from './store/codeowners.ts'
import {differences} from './store/files.ts'
import type {Oid} from './store/git.ts'
import {testMerge} from './store/merges.ts'
import type {Pull, Repo} from './store/model.ts'
import {latestStatuses} from './store/records.ts'
import type {RequiredCheck} from './store/rule-model.ts'
import {requirements} from './store/rules.ts'
import type {Account, OpinionState} from './store/said.ts'

/** Would GitHub let this be merged by somebody who cannot bypass anything? */
export interface Judged {
  readonly mergeable: boolean
  /** What stands in the way, in the order in which it is looked at. */
  readonly why: readonly string[]
}

const said = (why: readonly string[]): Judged => ({mergeable: why.length === 0, why})

/**
 * See https://docs.github.com/repositories/configuring-branches-and-merges-in-your-repository: about protected branches,
 * about rulesets, and troubleshooting required status checks.
 */
export function judge(pull: Pull): Judged {
  const {repository} = pull
  if (pull.state !== 'open') return said(['closed'])
  const merge = testMerge(pull, 'peeks')
  const asked = requirements(repository, pull.base)
  const tip = repository.tip(pull.base)
  const required = {...asked, checks: asked.checks}
  return said([
    ...(pull.draft ? ['draft'] : []),
    ...(merge.mergeable === 'CONFLICTING'
      ? ['conflict']
      : merge.mergeable === 'UNKNOWN'
        ? ['mergeability unknown']
        : []),
    ...(required.strict && required.checks.length > 0 && !repository.git.isAncestor(tip, pull.headSha)
      ? ['behind the base branch']
      : []),
    ...required.checks.flatMap(check => checkMissing(repository, check, pull.headSha, merge.commit)),
    ...reviewsMissing(pull, asked),
  ])
}

/** Would the queue merge the group that ends with this pull request? */
export function judgeGroup(repository: Repo, number: number): Judged {
  const entry = repository.queued.find(one => one.number === number)
  if (entry === undefined) return said(['not in the queue'])
  return said(
    requirements(repository, entry.base).checks.flatMap(check => checkMissing(repository, check, entry.headSha)),
  )
}

type CheckState = 'passes' | 'pending' | 'fails'

const PASSING = ['success', 'neutral', 'skipped']

/** What is there under the name, from the App that is asked for where one is. */
function statesOn(repository: Repo, sha: Oid, {context, app}: RequiredCheck): readonly CheckState[] {
  const statuses = latestStatuses(repository, sha)
    .filter(
      status => status.context.toLowerCase() === context.toLowerCase() && (app === undefined || status.by.app === app),
    )
    .map(({state}): CheckState => (state === 'success' ? 'passes' : state === 'pending' ? 'pending' : 'fails'))
  const runs = repository.checkRuns
    .filter(run => run.sha === sha && run.name === context && (app === undefined || run.app === app))
    .map(
      ({conclusion}): CheckState =>
        conclusion === null ? 'pending' : PASSING.includes(conclusion) ? 'passes' : 'fails',
    )
  return [...statuses, ...runs]
}

/** A status on the test merge, where it has one, counts instead of those on the head. Every one of a name must pass. */
function checkMissing(repository: Repo, check: RequiredCheck, head: Oid, merge: Oid | null = null): readonly string[] {
  const onMerge = merge === null ? [] : statesOn(repository, merge, check)
  const states = onMerge.length > 0 ? onMerge : statesOn(repository, head, check)
  if (states.length === 0) return [`check ${check.context}: expected`]
  if (states.includes('fails')) return [`check ${check.context}: failed`]
  return states.includes('pending') ? [`check ${check.context}: pending`] : []
}

/** The last opinion of each who may write; a comment changes no opinion, and a dismissed one is none. */
function opinions(pull: Pull): ReadonlyMap<Account, OpinionState | 'DISMISSED'> {
  const latest = new Map<Account, OpinionState | 'DISMISSED'>()
  for (const {by, state} of pull.reviews) {
    if (state !== 'COMMENTED' && writes(pull.repository, by) && !by.deleted) latest.set(by, state)
  }
  return latest
}

function reviewsMissing(pull: Pull, asked: ReturnType<typeof requirements>): readonly string[] {
  if (!asked.pullRequest) return []
  const latest = [...opinions(pull)]
  const approving = latest.filter(([, state]) => state === 'APPROVED').map(([account]) => account)
  const byOthers = approving.filter(account => account !== pull.pushedBy)
  return [
    ...(latest.some(([, state]) => state === 'CHANGES_REQUESTED') ? ['changes requested'] : []),
    ...(approving.length < asked.approvals ? [`${approving.length} of ${asked.approvals} approvals`] : []),
    ...(asked.lastPush && byOthers.length === 0 ? ['the last push is not approved by somebody else'] : []),
    ...(asked.codeOwners ? ownersMissing(pull, approving) : []),
  ]
}

/** Code owners are those of the base branch. */
function ownersMissing(pull: Pull, approving: readonly Account[]): readonly string[] {
  const {repository} = pull
  const {git} = repository
  const tip = repository.tip(pull.base)
  const from = git.mergeBase(tip, pull.headSha)
  const before = from === undefined ? git.writeTree([]) : git.commit(from).tree
  const paths = differences(git, before, git.commit(pull.headSha).tree).map(({path}) => path)
  return [...ownersOf(repository, tip, paths)]
    .filter(([, owners]) => !owners.some(owner => approving.includes(owner)))
    .map(([path]) => `${path}: no approval by a code owner`)
}
