import {type Answer, Refused} from '../answer.ts'
import {writes} from '../store/accounts.ts'
import {addComment, addIssue, editComment} from '../store/records.ts'
import type {Comment} from '../store/said.ts'
import type {Needed} from '../tokens.ts'
import {type Call, created, type Handler, issueOf, number, ok, paged, repositoryOf, writer} from './call.ts'
import {commentShape, issueShape} from './pull-shapes.ts'

/** GitHub's own number, in characters. */
const LONGEST_BODY = 65_536

/** A comment on a pull request needs the right to pull requests; on an issue, that to issues. */
const talking =
  (level: 'read' | 'write', of: (call: Call) => number | undefined) =>
  (call: Call): readonly Needed[] => {
    const about = of(call)
    const isPull = repositoryOf(call).pulls.some(pull => pull.number === about)
    if (level === 'read') return [{issues: 'read'}, {pull_requests: 'read'}]
    return [isPull ? {pull_requests: level} : {issues: level}]
  }

const ofIssue = (call: Call): number => number(call, 'issue_number')
const ofComment = (call: Call): number | undefined =>
  repositoryOf(call).comments.find(({id}) => id === number(call, 'comment_id'))?.number

export function checkedBody(call: Call, resource = 'IssueComment'): string {
  const body = call.body['body']
  const text = typeof body === 'string' ? body : ''
  if (text.trim() === '') throw Refused.invalid(resource, 'body', "body can't be blank", call.documentation)
  if (text.length > LONGEST_BODY) throw tooLong(call, resource)
  return text
}

/** As GitHub says it. */
const tooLong = (call: Call, resource: string): Refused =>
  new Refused(422, 'Validation Failed', call.documentation, {
    errors: [
      {resource, code: 'unprocessable', field: 'data', message: 'Body is too long (maximum is 65536 characters)'},
    ],
  })

const comments: Handler = {
  needs: talking('read', ofIssue),
  answer: call => {
    const repository = repositoryOf(call)
    const issue = issueOf(call)
    const since = call.given['since']
    const all = repository.comments.filter(
      comment =>
        comment.number === issue.number && (since === undefined || comment.updatedAt >= new Date(String(since))),
    )
    return paged(call, all, comment => commentShape(call.urls, repository, comment))
  },
}

const newComment: Handler = {
  needs: talking('write', ofIssue),
  answer: call => {
    const repository = repositoryOf(call)
    const comment = addComment(repository, issueOf(call).number, writer(call), checkedBody(call))
    return created(commentShape(call.urls, repository, comment))
  },
}

function commentOf(call: Call): Comment {
  const found = repositoryOf(call).comments.find(({id}) => id === number(call, 'comment_id'))
  if (found === undefined) throw Refused.notFound(call.documentation)
  return found
}

/** Somebody else's comment can be changed by whoever may write. */
function mayChange(call: Call, comment: Comment): void {
  const by = writer(call)
  const byApp = by.app !== undefined
  if (comment.by === by || byApp || writes(repositoryOf(call), by)) return
  throw new Refused(403, 'Must have admin rights to Repository.', call.documentation)
}

const oneComment: Handler = {
  needs: talking('read', ofComment),
  answer: call => ok(commentShape(call.urls, repositoryOf(call), commentOf(call))),
}

const changedComment: Handler = {
  needs: talking('write', ofComment),
  answer: call => {
    const comment = commentOf(call)
    mayChange(call, comment)
    editComment(repositoryOf(call), comment, writer(call), checkedBody(call))
    return ok(commentShape(call.urls, repositoryOf(call), comment))
  },
}

const goneComment: Handler = {
  needs: talking('write', ofComment),
  answer: (call): Answer => {
    const comment = commentOf(call)
    mayChange(call, comment)
    const {comments: all} = repositoryOf(call)
    all.splice(all.indexOf(comment), 1)
    return {status: 204}
  },
}

const issue: Handler = {
  needs: talking('read', ofIssue),
  answer: call => ok(issueShape(call.urls, repositoryOf(call), issueOf(call))),
}

const issues: Handler = {
  needs: [{issues: 'read'}],
  answer: call => {
    const repository = repositoryOf(call)
    const {state = 'open', labels, creator} = call.given
    const wanted = labels === undefined ? [] : String(labels).split(',')
    // Pull requests are issues here too, as on GitHub.
    const all = [...repository.issues, ...repository.pulls]
      .filter(one => state === 'all' || one.state === state)
      .filter(one => wanted.every(label => one.kind === 'issue' && one.labels.includes(label)))
      .filter(one => creator === undefined || one.by.login === creator)
      .sort((a, b) => b.number - a.number)
    return paged(call, all, one => issueShape(call.urls, repository, one))
  },
}

const newIssue: Handler = {
  needs: [{issues: 'write'}],
  answer: call => {
    const repository = repositoryOf(call)
    const {title, body, labels} = call.body
    const text = typeof body === 'string' ? body : null
    if (text !== null && text.length > LONGEST_BODY) throw tooLong(call, 'Issue')
    const names = ((labels ?? []) as readonly (string | {name: string})[]).map(one =>
      typeof one === 'string' ? one : one.name,
    )
    return created(
      issueShape(
        call.urls,
        repository,
        addIssue(repository, writer(call), {title: String(title), body: text, labels: names}),
      ),
    )
  },
}

const changedIssue: Handler = {
  needs: talking('write', ofIssue),
  answer: call => {
    const repository = repositoryOf(call)
    const found = issueOf(call)
    const {title, body, state} = call.body
    if (typeof title === 'string') found.title = title
    // A body that is too long is not taken over, and nothing says so.
    if (typeof body === 'string' && body.length <= LONGEST_BODY) found.body = body
    if (state === 'open' || state === 'closed') {
      found.state = state
      found.closedAt = state === 'closed' ? repository.world.clock.now() : null
    }
    found.updatedAt = repository.world.clock.now()
    return ok(issueShape(call.urls, repository, found))
  },
}

export const ISSUE_HANDLERS: Readonly<Record<string, Handler>> = {
  'GET /repos/{owner}/{repo}/issues': issues,
  'POST /repos/{owner}/{repo}/issues': newIssue,
  'GET /repos/{owner}/{repo}/issues/{issue_number}': issue,
  'PATCH /repos/{owner}/{repo}/issues/{issue_number}': changedIssue,
  'GET /repos/{owner}/{repo}/issues/{issue_number}/comments': comments,
  'POST /repos/{owner}/{repo}/issues/{issue_number}/comments': newComment,
  'GET /repos/{owner}/{repo}/issues/comments/{comment_id}': oneComment,
  'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}': changedComment,
  'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}': goneComment,
}
