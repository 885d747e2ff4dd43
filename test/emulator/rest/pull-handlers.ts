import {Refused} from '../answer.ts'
import type {Pull, Repo} from '../store/model.ts'
import {review as addReview} from '../store/pulls.ts'
import type {LineComment, Review} from '../store/said.ts'
import {type Call, created, type Handler, number, ok, paged, pullOf, repositoryOf, text, writer} from './call.ts'
import {fileShapes} from './git-handlers.ts'
import {checkedBody} from './issue-handlers.ts'
import {commitsOf, filesOf, lineCommentShape, pullShape, reviewShape, simplePull} from './pull-shapes.ts'
import {commitShape, userOf} from './shapes.ts'

const READ = [{pull_requests: 'read'}] as const
const WRITE = [{pull_requests: 'write'}] as const
const MOST_FILES = 3000
const MOST_COMMITS = 250

const pulls: Handler = {
  needs: READ,
  answer: call => {
    const {state = 'open', head, base, sort = 'created', direction} = call.given
    const wanted = repositoryOf(call)
      .pulls.filter(pull => state === 'all' || pull.state === state)
      .filter(pull => base === undefined || pull.base === base)
      .filter(pull => head === undefined || `${pull.headOwner.login}:${pull.headBranch}` === head)
    const key = (pull: Pull): number => (sort === 'updated' ? pull.updatedAt.getTime() : pull.number)
    const upwards = direction === undefined ? sort !== 'created' : direction === 'asc'
    wanted.sort((a, b) => (upwards ? key(a) - key(b) : key(b) - key(a)))
    return paged(call, wanted, pull => simplePull(call.urls, pull))
  },
}

const pull: Handler = {needs: READ, answer: call => ok(pullShape(call.urls, pullOf(call)))}

const files: Handler = {
  needs: READ,
  answer: call => paged(call, changedFiles(call, pullOf(call)).slice(0, MOST_FILES), file => file),
}

function changedFiles(call: Call, found: Pull): readonly {readonly filename: string; readonly patch?: string}[] {
  const {repository} = found
  const {git} = repository
  const base = git.mergeBase(
    found.merged?.onto ?? repository.refs.get(`heads/${found.base}`) ?? found.baseSha,
    found.headSha,
  )
  const before = base === undefined ? git.writeTree([]) : git.commit(base).tree
  return filesOf(found).length === 0 ? [] : fileShapes(call, repository, before, git.commit(found.headSha).tree)
}

const commits: Handler = {
  needs: READ,
  answer: call => {
    const found = pullOf(call)
    return paged(call, commitsOf(found).slice(0, MOST_COMMITS), oid => commitShape(call.urls, found.repository, oid))
  },
}

const reviews: Handler = {
  needs: READ,
  answer: call => {
    const found = pullOf(call)
    return paged(call, found.reviews, review => reviewShape(call.urls, found, review))
  },
}

const requested: Handler = {
  needs: READ,
  answer: call => ok({users: pullOf(call).requested.map(account => userOf(call.urls, account)), teams: []}),
}

const ofCommit: Handler = {
  needs: READ,
  answer: call => {
    const repository = repositoryOf(call)
    const sha = text(call, 'commit_sha')
    if (repository.git.commitAt(sha) === undefined) {
      throw new Refused(422, `No commit found for SHA: ${sha}`, call.documentation)
    }
    return paged(call, pullsOfCommit(repository, sha), found => simplePull(call.urls, found))
  },
}

/** The merged pull requests that brought a commit; of one that is merged nowhere, the open ones that hold it. */
export function pullsOfCommit(repository: Repo, sha: string): readonly Pull[] {
  const holds = (one: Pull): boolean => commitsOf(one).includes(sha)
  const merged = repository.pulls.filter(
    one => one.merged !== undefined && (one.merged.brought.includes(sha) || holds(one)),
  )
  return merged.length > 0 ? merged : repository.pulls.filter(one => one.state === 'open' && holds(one))
}

const lineComments: Handler = {
  needs: READ,
  answer: call => {
    const repository = repositoryOf(call)
    const {number: wanted} = pullOf(call)
    const all = repository.lineComments.filter(comment => comment.number === wanted)
    return paged(call, all, comment => lineCommentShape(call.urls, repository, comment))
  },
}

interface NewLine {
  readonly path?: unknown
  readonly line?: unknown
  readonly position?: unknown
  readonly start_line?: unknown
  readonly side?: unknown
  readonly subject_type?: unknown
}

/** What is wrong with a place: only lines that GitHub shows of a file that the pull request changes can be commented on. */
function faultOf(call: Call, about: Pull, {path, line, position, side, subject_type}: NewLine): string | undefined {
  const file = changedFiles(call, about).find(({filename}) => filename === path)
  if (file === undefined) return 'path could not be resolved'
  if (subject_type === 'file' || typeof position === 'number') return undefined
  const shown = shownLines(file.patch ?? '', side === 'LEFT' ? 'LEFT' : 'RIGHT')
  return typeof line === 'number' && shown.has(line) ? undefined : 'line must be part of the diff'
}

/** The numbers of the lines of one side of a unified diff. */
function shownLines(patch: string, side: 'LEFT' | 'RIGHT'): ReadonlySet<number> {
  const shown = new Set<number>()
  let next = 0
  for (const text of patch.split('\n')) {
    const hunk = /^@@ -(\d+)(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(text)
    if (hunk) next = Number(hunk[side === 'LEFT' ? 1 : 2])
    else if (text.startsWith(' ') || text.startsWith(side === 'LEFT' ? '-' : '+')) shown.add(next++)
  }
  return shown
}

function addLine(call: Call, about: Pull, review: Review, given: NewLine, body: string): LineComment {
  const {repository} = about
  const id = repository.world.id()
  const count = (value: unknown): number | null => (typeof value === 'number' ? value : null)
  const comment: LineComment = {
    id,
    node: `PRRC_${id}`,
    number: about.number,
    by: writer(call),
    review: review.id,
    commit: about.headSha,
    path: String(given.path),
    line: count(given.line),
    startLine: count(given.start_line),
    side: given.side === 'LEFT' ? 'LEFT' : 'RIGHT',
    body,
    createdAt: repository.world.clock.now(),
    updatedAt: repository.world.clock.now(),
  }
  repository.lineComments.push(comment)
  return comment
}

/** A comment on a line alone is a review too, without words of its own. */
const newLineComment: Handler = {
  needs: WRITE,
  answer: call => {
    const about = pullOf(call)
    if (call.body['commit_id'] !== about.headSha) {
      throw Refused.invalid('PullRequestReviewComment', 'commit_id', 'commit_id is not part of the pull request')
    }
    const fault = faultOf(call, about, call.body)
    if (fault !== undefined) throw Refused.invalid('PullRequestReviewComment', 'line', fault)
    const body = checkedBody(call, 'PullRequestReviewComment')
    const review = addReview(about, {by: writer(call), state: 'COMMENTED'})
    return created(lineCommentShape(call.urls, about.repository, addLine(call, about, review, call.body, body)))
  },
}

const OPINIONS = {APPROVE: 'APPROVED', REQUEST_CHANGES: 'CHANGES_REQUESTED', COMMENT: 'COMMENTED'} as const

/** One line that is not in the diff, and none of it is there. */
const newReview: Handler = {
  needs: WRITE,
  answer: call => {
    const about = pullOf(call)
    const refused = (reason: string): Refused =>
      new Refused(422, 'Unprocessable Entity', call.documentation, {errors: [reason]})
    const {event, comments = [], commit_id: commit = about.headSha, body = ''} = call.body
    const state = OPINIONS[event as keyof typeof OPINIONS]
    if (state === undefined) throw refused('Pending reviews are not emulated')
    if (commit !== about.headSha) throw refused('Commit is not part of the pull request')
    if (state !== 'APPROVED' && body === '') throw refused('Body is missing')
    if (state !== 'COMMENTED' && writer(call).id === about.by.id) throw refused('Can not review your own pull request')
    const lines = comments as readonly (NewLine & {readonly body: string})[]
    for (const line of lines) {
      const fault = faultOf(call, about, line)
      if (fault !== undefined) throw refused(`Pull request review thread ${fault}`)
    }
    const review = addReview(about, {by: writer(call), state, body: String(body)})
    for (const line of lines) addLine(call, about, review, line, line.body)
    return ok(reviewShape(call.urls, about, review))
  },
}

function lineCommentOf(call: Call): LineComment {
  const found = repositoryOf(call).lineComments.find(({id}) => id === number(call, 'comment_id'))
  if (found === undefined) throw Refused.notFound(call.documentation)
  return found
}

const changedLineComment: Handler = {
  needs: WRITE,
  answer: call => {
    const comment = lineCommentOf(call)
    comment.body = checkedBody(call, 'PullRequestReviewComment')
    comment.updatedAt = call.world.clock.now()
    return ok(lineCommentShape(call.urls, repositoryOf(call), comment))
  },
}

const goneLineComment: Handler = {
  needs: WRITE,
  answer: call => {
    const {lineComments: all} = repositoryOf(call)
    all.splice(all.indexOf(lineCommentOf(call)), 1)
    return {status: 204}
  },
}

export const PULL_HANDLERS: Readonly<Record<string, Handler>> = {
  'GET /repos/{owner}/{repo}/pulls': pulls,
  'GET /repos/{owner}/{repo}/pulls/{pull_number}': pull,
  'GET /repos/{owner}/{repo}/pulls/{pull_number}/files': files,
  'GET /repos/{owner}/{repo}/pulls/{pull_number}/commits': commits,
  'GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews': reviews,
  'POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews': newReview,
  'GET /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers': requested,
  'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls': ofCommit,
  'GET /repos/{owner}/{repo}/pulls/{pull_number}/comments': lineComments,
  'POST /repos/{owner}/{repo}/pulls/{pull_number}/comments': newLineComment,
  'PATCH /repos/{owner}/{repo}/pulls/comments/{comment_id}': changedLineComment,
  'DELETE /repos/{owner}/{repo}/pulls/comments/{comment_id}': goneLineComment,
}
