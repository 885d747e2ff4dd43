import {judge} from '../mergeable.ts'
import {association} from '../store/accounts.ts'
import {differences} from '../store/files.ts'
import {type Mergeable, testMerge} from '../store/merges.ts'
import type {Issue, Pull, Repo} from '../store/model.ts'
import {type Account, type Comment, iso, type LineComment, type Review} from '../store/said.ts'
import {fullRepository, userOf} from './shapes.ts'
import {apiOf, htmlOf, type Urls} from './urls.ts'

const link = (href: string): object => ({href})

function side(urls: Urls, repository: Repo | null, account: Account, ref: string, sha: string): object {
  return {
    label: `${account.login}:${ref}`,
    ref,
    sha,
    user: userOf(urls, account),
    repo: repository === null ? null : fullRepository(urls, repository),
  }
}

export function simplePull(urls: Urls, pull: Pull, merge = testMerge(pull, 'peeks')): object {
  const {repository, number, merged} = pull
  const url = `${apiOf(urls, repository)}/pulls/${number}`
  const issue = `${apiOf(urls, repository)}/issues/${number}`
  const html = `${htmlOf(urls, repository)}/pull/${number}`
  return {
    url,
    id: pull.id,
    node_id: pull.node,
    html_url: html,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    issue_url: issue,
    commits_url: `${url}/commits`,
    review_comments_url: `${url}/comments`,
    review_comment_url: `${apiOf(urls, repository)}/pulls/comments{/number}`,
    comments_url: `${issue}/comments`,
    statuses_url: `${apiOf(urls, repository)}/statuses/${pull.headSha}`,
    number,
    state: pull.state,
    locked: false,
    title: pull.title,
    user: userOf(urls, pull.by),
    body: pull.body,
    labels: [],
    milestone: null,
    created_at: iso(pull.createdAt),
    updated_at: iso(pull.updatedAt),
    closed_at: pull.closedAt === null ? null : iso(pull.closedAt),
    merged_at: merged === undefined ? null : iso(merged.at),
    merge_commit_sha: merged?.commit ?? merge.commit,
    assignee: pull.assignees[0] === undefined ? null : userOf(urls, pull.assignees[0]),
    assignees: pull.assignees.map(account => userOf(urls, account)),
    requested_reviewers: pull.requested.map(account => userOf(urls, account)),
    requested_teams: [],
    head: side(urls, pull.headRepository, pull.headOwner, pull.headBranch, pull.headSha),
    base: side(urls, repository, repository.owner, pull.base, pull.baseSha),
    _links: {
      comments: link(`${issue}/comments`),
      commits: link(`${url}/commits`),
      statuses: link(`${apiOf(urls, repository)}/statuses/${pull.headSha}`),
      html: link(html),
      issue: link(issue),
      review_comments: link(`${url}/comments`),
      review_comment: link(`${apiOf(urls, repository)}/pulls/comments{/number}`),
      self: link(url),
    },
    author_association: association(repository, pull.by),
    auto_merge: null,
    draft: pull.draft,
  }
}

export function pullShape(urls: Urls, pull: Pull, merge = testMerge(pull)): object {
  const {repository} = pull
  const {mergeable} = merge
  const count = (list: readonly {readonly number: number}[]): number =>
    list.filter(({number}) => number === pull.number).length
  return {
    ...simplePull(urls, pull, merge),
    merged: pull.merged !== undefined,
    mergeable: mergeable === 'UNKNOWN' ? null : mergeable === 'MERGEABLE',
    mergeable_state: mergeableState(pull, mergeable),
    rebaseable: mergeable === 'UNKNOWN' ? null : mergeable === 'MERGEABLE',
    merged_by: pull.merged === undefined ? null : userOf(urls, pull.merged.by),
    comments: count(repository.comments),
    review_comments: count(repository.lineComments),
    maintainer_can_modify: false,
    commits: commitsOf(pull).length,
    additions: 0,
    deletions: 0,
    changed_files: filesOf(pull).length,
  }
}

function mergeableState(pull: Pull, mergeable: Mergeable): string {
  if (pull.draft) return 'draft'
  if (mergeable === 'UNKNOWN') return 'unknown'
  if (mergeable === 'CONFLICTING') return 'dirty'
  return judge(pull).mergeable ? 'clean' : 'blocked'
}

/** Commits of the pull request, oldest first. */
export function commitsOf(pull: Pull): readonly string[] {
  const base = pull.merged?.onto ?? pull.repository.refs.get(`heads/${pull.base}`) ?? pull.baseSha
  return pull.repository.git.history(pull.headSha, '--reverse', '--topo-order', `^${base}`)
}

/** Files that the pull request changes since it left its base branch. */
export function filesOf(pull: Pull): ReturnType<typeof differences> {
  const {git, refs} = pull.repository
  const base = pull.merged?.onto ?? refs.get(`heads/${pull.base}`) ?? pull.baseSha
  const from = git.mergeBase(base, pull.headSha)
  return differences(git, from === undefined ? git.writeTree([]) : git.commit(from).tree, git.commit(pull.headSha).tree)
}

export function commentShape(urls: Urls, repository: Repo, comment: Comment): object {
  const pull = repository.pulls.some(({number}) => number === comment.number)
  return {
    url: `${apiOf(urls, repository)}/issues/comments/${comment.id}`,
    html_url: `${htmlOf(urls, repository)}/${pull ? 'pull' : 'issues'}/${comment.number}#issuecomment-${comment.id}`,
    issue_url: `${apiOf(urls, repository)}/issues/${comment.number}`,
    id: comment.id,
    node_id: comment.node,
    user: userOf(urls, comment.by),
    created_at: iso(comment.createdAt),
    updated_at: iso(comment.updatedAt),
    body: comment.body,
    author_association: association(repository, comment.by),
    performed_via_github_app: null,
  }
}

export function lineCommentShape(urls: Urls, repository: Repo, comment: LineComment): object {
  const url = `${apiOf(urls, repository)}/pulls/comments/${comment.id}`
  const pull = `${apiOf(urls, repository)}/pulls/${comment.number}`
  const html = `${htmlOf(urls, repository)}/pull/${comment.number}#discussion_r${comment.id}`
  return {
    url,
    id: comment.id,
    node_id: comment.node,
    pull_request_review_id: comment.review,
    diff_hunk: '@@ @@',
    path: comment.path,
    commit_id: comment.commit,
    original_commit_id: comment.commit,
    line: comment.line ?? undefined,
    start_line: comment.startLine,
    side: comment.side,
    user: userOf(urls, comment.by),
    body: comment.body,
    created_at: iso(comment.createdAt),
    updated_at: iso(comment.updatedAt),
    html_url: html,
    pull_request_url: pull,
    author_association: association(repository, comment.by),
    _links: {self: link(url), html: link(html), pull_request: link(pull)},
  }
}

export function reviewShape(urls: Urls, pull: Pull, review: Review): object {
  const html = `${htmlOf(urls, pull.repository)}/pull/${pull.number}#pullrequestreview-${review.id}`
  const url = `${apiOf(urls, pull.repository)}/pulls/${pull.number}`
  return {
    id: review.id,
    node_id: review.node,
    user: userOf(urls, review.by),
    body: review.body,
    state: review.state,
    html_url: html,
    pull_request_url: url,
    author_association: association(pull.repository, review.by),
    _links: {html: link(html), pull_request: link(url)},
    submitted_at: iso(review.submittedAt),
    commit_id: review.commit,
  }
}

export function issueShape(urls: Urls, repository: Repo, issue: Issue | Pull): object {
  const url = `${apiOf(urls, repository)}/issues/${issue.number}`
  const isPull = issue.kind === 'pull'
  const html = `${htmlOf(urls, repository)}/${isPull ? 'pull' : 'issues'}/${issue.number}`
  return {
    url,
    repository_url: apiOf(urls, repository),
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    html_url: html,
    id: issue.id,
    node_id: issue.node,
    number: issue.number,
    title: issue.title,
    user: userOf(urls, issue.by),
    labels: isPull ? [] : issue.labels.map(name => ({name})),
    state: issue.state,
    locked: false,
    assignee: null,
    assignees: [],
    milestone: null,
    comments: repository.comments.filter(({number}) => number === issue.number).length,
    created_at: iso(issue.createdAt),
    updated_at: iso(issue.updatedAt),
    closed_at: issue.closedAt === null ? null : iso(issue.closedAt),
    author_association: association(repository, issue.by),
    body: issue.body,
    ...(isPull && {
      pull_request: {
        url: `${apiOf(urls, repository)}/pulls/${issue.number}`,
        html_url: html,
        diff_url: `${html}.diff`,
        patch_url: `${html}.patch`,
      },
    }),
  }
}
