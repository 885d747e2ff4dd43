import {Refused} from '../answer.ts'
import type {Pull, Repo} from '../store/model.ts'
import type {LineComment} from '../store/said.ts'
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
  answer: call => {
    const found = pullOf(call)
    const {git} = found.repository
    const base = git.mergeBase(
      found.merged?.onto ?? found.repository.refs.get(`heads/${found.base}`) ?? found.baseSha,
      found.headSha,
    )
    const before = base === undefined ? git.writeTree([]) : git.commit(base).tree
    const all =
      filesOf(found).length === 0 ? [] : fileShapes(call, found.repository, before, git.commit(found.headSha).tree)
    return paged(call, all.slice(0, MOST_FILES), file => file)
  },
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

const newLineComment: Handler = {
  needs: WRITE,
  answer: call => {
    const repository = repositoryOf(call)
    const about = pullOf(call)
    const path = String(call.body['path'])
    const {world} = repository
    if (call.body['commit_id'] !== about.headSha) {
      throw Refused.invalid('PullRequestReviewComment', 'commit_id', 'commit_id is not part of the pull request')
    }
    if (!filesOf(about).some(file => file.path === path)) {
      throw Refused.invalid('PullRequestReviewComment', 'path', 'path could not be resolved')
    }
    const line = (name: string): number | null => (typeof call.body[name] === 'number' ? call.body[name] : null)
    if (call.body['subject_type'] !== 'file' && line('line') === null && line('position') === null) {
      throw Refused.invalid('PullRequestReviewComment', 'line', 'line must be part of the diff')
    }
    const id = world.id()
    const at = world.clock.now()
    const comment: LineComment = {
      id,
      node: `PRRC_${id}`,
      number: about.number,
      by: writer(call),
      review: world.id(),
      commit: about.headSha,
      path,
      line: line('line'),
      startLine: line('start_line'),
      side: call.body['side'] === 'LEFT' ? 'LEFT' : 'RIGHT',
      body: checkedBody(call, 'PullRequestReviewComment'),
      createdAt: at,
      updatedAt: at,
    }
    repository.lineComments.push(comment)
    return created(lineCommentShape(call.urls, repository, comment))
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
  'GET /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers': requested,
  'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls': ofCommit,
  'GET /repos/{owner}/{repo}/pulls/{pull_number}/comments': lineComments,
  'POST /repos/{owner}/{repo}/pulls/{pull_number}/comments': newLineComment,
  'PATCH /repos/{owner}/{repo}/pulls/comments/{comment_id}': changedLineComment,
  'DELETE /repos/{owner}/{repo}/pulls/comments/{comment_id}': goneLineComment,
}
