import {commitsOf, filesOf} from '../rest/pull-shapes.ts'
import {association} from '../store/accounts.ts'
import {testMerge} from '../store/merges.ts'
import type {Happened, Pull, Repo} from '../store/model.ts'
import {type Account, type Comment, iso, type Review} from '../store/said.ts'
import {actor, user} from './actors.ts'
import {refView} from './ref-views.ts'
import {type Context, connection, need, type View} from './view.ts'

type Arguments = Readonly<Record<string, unknown>>

export function pullView(context: Context, pull: Pull): View {
  const {repository, merged} = pull
  const commit = (oid: string | null | undefined): View | null =>
    oid === null || oid === undefined ? null : context.views.commit(repository, oid)
  // One answer of GitHub is one look, however many fields of it are asked.
  let merge: ReturnType<typeof testMerge> | undefined
  const looked = (): ReturnType<typeof testMerge> => {
    merge ??= testMerge(pull)
    return merge
  }
  return {
    __typename: 'PullRequest',
    id: pull.node,
    databaseId: pull.id,
    fullDatabaseId: String(pull.id),
    number: pull.number,
    state: merged === undefined ? pull.state.toUpperCase() : 'MERGED',
    closed: pull.state === 'closed',
    closedAt: pull.closedAt === null ? null : iso(pull.closedAt),
    createdAt: iso(pull.createdAt),
    updatedAt: iso(pull.updatedAt),
    isDraft: pull.draft,
    merged: merged !== undefined,
    mergedAt: merged === undefined ? null : iso(merged.at),
    mergedBy: () => actor(context, merged?.by ?? null),
    mergeCommit: () => commit(merged?.commit),
    mergeable: () => looked().mergeable,
    potentialMergeCommit: () => (pull.state === 'open' ? commit(looked().commit) : null),
    isInMergeQueue: repository.queued.some(({number}) => number === pull.number),
    title: pull.title,
    body: pull.body ?? '',
    url: `${context.urls.html}/${repository.fullName}/pull/${pull.number}`,
    repository: () => context.views.repository(repository),
    baseRefName: pull.base,
    // Of when the pull request was last synchronised; the branch itself can be further.
    baseRefOid: pull.baseSha,
    baseRef: () => refView(context, repository, `heads/${pull.base}`),
    baseRepository: () => context.views.repository(repository),
    headRefName: pull.headBranch,
    headRefOid: pull.headSha,
    headRef: () =>
      pull.headRepository === null ? null : refView(context, pull.headRepository, `heads/${pull.headBranch}`),
    headRepository: () => (pull.headRepository === null ? null : context.views.repository(pull.headRepository)),
    headRepositoryOwner: () => actor(context, pull.headOwner),
    isCrossRepository: pull.headRepository !== repository,
    author: () => actor(context, pull.by),
    authorAssociation: association(repository, pull.by),
    assignees: connection('User', pull.assignees, account => user(context, account)),
    commits: (args: Arguments) =>
      connection('PullRequestCommit', commitsOf(pull), oid => ({
        __typename: 'PullRequestCommit',
        id: `PRC_${pull.id}_${oid}`,
        commit: () => context.views.commit(repository, oid),
        pullRequest: () => context.views.pull(pull),
      }))(args),
    reviews: (args: Arguments) => {
      need(context, ['pull_requests', 'read'])
      const states = args['states'] as readonly string[] | null | undefined
      const wanted = pull.reviews
        .filter(({state}) => states === undefined || states === null || states.includes(state))
        .filter(({by}) => typeof args['author'] !== 'string' || by.login === args['author'])
      return connection('PullRequestReview', wanted, review => reviewView(context, pull, review))(args)
    },
    latestOpinionatedReviews: (args: Arguments) => {
      need(context, ['pull_requests', 'read'])
      const latest = latestOpinions(pull, args['writersOnly'] === true)
      return connection('PullRequestReview', latest, review => reviewView(context, pull, review))(args)
    },
    reviewRequests: (args: Arguments) =>
      connection('ReviewRequest', pull.requested, account => ({
        __typename: 'ReviewRequest',
        requestedReviewer: () => actor(context, account),
      }))(args),
    timelineItems: (args: Arguments) => timeline(context, pull, args),
    comments: (args: Arguments) => {
      need(context, ['pull_requests', 'read'], ['issues', 'read'])
      const own = repository.comments.filter(({number}) => number === pull.number)
      return connection('IssueComment', own, comment => commentView(context, repository, comment))(args)
    },
    files: (args: Arguments) =>
      connection('PullRequestChangedFile', filesOf(pull), ({path, before, after}) => ({
        __typename: 'PullRequestChangedFile',
        path,
        changeType: before === undefined ? 'ADDED' : after === undefined ? 'DELETED' : 'MODIFIED',
        additions: 0,
        deletions: 0,
      }))(args),
    changedFiles: () => filesOf(pull).length,
    labels: (args: Arguments) => connection('Label', [], () => null)(args),
  }
}

/** The last approval, objection or dismissal of each. */
function latestOpinions(pull: Pull, writersOnly: boolean): readonly Review[] {
  const latest = new Map<number, Review>()
  for (const review of pull.reviews) {
    if (review.state === 'COMMENTED') continue
    const level = pull.repository.permissionOf(review.by)
    if (writersOnly && !['write', 'maintain', 'admin'].includes(level)) continue
    latest.set(review.by.id, review)
  }
  return [...latest.values()]
}

export function reviewView(context: Context, pull: Pull, review: Review): View {
  return {
    __typename: 'PullRequestReview',
    id: review.node,
    databaseId: review.id,
    fullDatabaseId: String(review.id),
    state: review.state,
    body: review.body,
    submittedAt: iso(review.submittedAt),
    createdAt: iso(review.submittedAt),
    updatedAt: iso(review.edited?.at ?? review.submittedAt),
    lastEditedAt: review.edited === undefined ? null : iso(review.edited.at),
    includesCreatedEdit: review.edited !== undefined,
    editor: () => actor(context, review.edited?.by ?? null),
    author: () => actor(context, review.by),
    authorAssociation: association(pull.repository, review.by),
    authorCanPushToRepository: ['write', 'maintain', 'admin'].includes(pull.repository.permissionOf(review.by)),
    commit: () => context.views.commit(pull.repository, review.commit),
    isMinimized: false,
    viewerDidAuthor: review.by === context.token.account,
    pullRequest: () => context.views.pull(pull),
    url: `${context.urls.html}/${pull.repository.fullName}/pull/${pull.number}#pullrequestreview-${review.id}`,
  }
}

export function commentView(context: Context, repository: Repo, comment: Comment): View {
  return {
    __typename: 'IssueComment',
    id: comment.node,
    databaseId: comment.id,
    fullDatabaseId: String(comment.id),
    body: comment.body,
    author: () => actor(context, comment.by),
    authorAssociation: association(repository, comment.by),
    editor: () => actor(context, comment.edited?.by ?? null),
    lastEditedAt: comment.edited === undefined ? null : iso(comment.edited.at),
    viewerDidAuthor: comment.by === context.token.account,
    isMinimized: comment.minimized,
    minimizedReason: comment.minimized ? 'outdated' : null,
    createdAt: iso(comment.createdAt),
    updatedAt: iso(comment.updatedAt),
    url: `${context.urls.html}/${repository.fullName}/pull/${comment.number}#issuecomment-${comment.id}`,
  }
}

/** `ReviewDismissedEvent` is asked for as `REVIEW_DISMISSED_EVENT`. */
const constant = (kind: string): string => kind.replace(/(?<=.)[A-Z]/g, letter => `_${letter}`).toUpperCase()

function timeline(context: Context, pull: Pull, args: Arguments): View {
  const asked = args['itemTypes'] as readonly string[] | null | undefined
  const events = pull.timeline.map(event => ({kind: constant(event.kind), show: () => eventView(context, pull, event)}))
  const commits = commitsOf(pull).map(oid => ({
    kind: 'PULL_REQUEST_COMMIT',
    show: (): View => ({
      __typename: 'PullRequestCommit',
      id: `PRC_${pull.id}_${oid}`,
      commit: () => context.views.commit(pull.repository, oid),
    }),
  }))
  const reviews = pull.reviews.map(review => ({
    kind: 'PULL_REQUEST_REVIEW',
    show: () => reviewView(context, pull, review),
  }))
  const items = [...commits, ...reviews, ...events].filter(
    ({kind}) => asked === undefined || asked === null || asked.includes(kind),
  )
  return {
    ...connection('PullRequestTimelineItems', items, ({show}) => show(), {
      filteredCount: items.length,
      pageCount: items.length,
    })(args),
  }
}

function eventView(context: Context, pull: Pull, event: Happened): View {
  const {review, was, before, after} = event
  const who = (account: Account): View | null => actor(context, account)
  const commit = (oid: string | undefined) => (): View | null =>
    oid === undefined ? null : context.views.commit(pull.repository, oid)
  return {
    __typename: event.kind,
    id: event.node,
    createdAt: iso(event.at),
    actor: () => who(event.by),
    pullRequest: () => context.views.pull(pull),
    ...(event.kind === 'ReviewDismissedEvent' && {
      databaseId: Number(event.node.split('_')[1]),
      review: () => (review === undefined ? null : reviewView(context, pull, review)),
      previousReviewState: was,
      dismissalMessage: event.message ?? null,
    }),
    ...(event.kind === 'HeadRefForcePushedEvent' && {beforeCommit: commit(before), afterCommit: commit(after)}),
    ...(event.kind === 'BaseRefChangedEvent' && {previousRefName: before, currentRefName: after}),
    ...(event.kind === 'MergedEvent' && {commit: commit(pull.merged?.commit), mergeRefName: pull.base}),
  }
}
