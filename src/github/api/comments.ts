import type {Frozen, RepositoryName} from '../ports.ts'
import {type BodyNode, present} from './answers.ts'
import type {ApiClient} from './client.ts'
import {ForgeError} from './error.ts'
import {numberIn} from './freeze.ts'
import {ARRIVED, BODIES} from './queries/others.ts'

const AT_ONCE = 100
const MOST_TRIES = 3
const EDIT = 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}'
const REMOVE = 'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}'
const ADD = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments'

/**
 * Keeps one comment that begins with the marker. Anybody can write the marker, so only comments of this token's own
 * account are looked at; and other workflows write under the same account, so only one that begins with it is ours.
 */
export async function writeComment(
  client: ApiClient,
  repository: RepositoryName,
  {number, ownComments}: Frozen,
  marker: string,
  markdown: string,
): Promise<'written' | 'unchanged'> {
  const body = markdown.startsWith(marker) ? markdown : `${marker}\n${markdown}`
  const [oldest, ...copies] = (await bodiesOf(client, ownComments)).filter(comment => isOurs(comment, marker))
  const done = oldest === undefined ? 'gone' : await update(client, oldest, body)
  if (done === 'gone') await post(client, repository, number, marker, body)
  for (const {id} of copies) await unlessGone(client.rest(REMOVE, {comment_id: id}))
  return done === 'unchanged' ? 'unchanged' : 'written'
}

interface Comment {
  readonly id: number
  readonly own: boolean
  readonly body: string
}

const isOurs = ({own, body}: Comment, marker: string) => own && body.startsWith(marker)

/** Oldest first; one that has gone meanwhile is left out. */
async function bodiesOf(client: ApiClient, comments: Frozen['ownComments']): Promise<Comment[]> {
  const bodies = comments.flatMap(({id, body}): Comment[] => (body === undefined ? [] : [{id, own: true, body}]))
  const unread = comments.filter(({body}) => body === undefined)
  for (let from = 0; from < unread.length; from += AT_ONCE) {
    const ids = unread.slice(from, from + AT_ONCE).map(({node}) => node)
    const {nodes} = await client.graphql<{nodes: readonly (BodyNode | null)[]}>(BODIES, {ids}, {absent: 'null'})
    bodies.push(...present(nodes).map(commentOf))
  }
  return bodies.sort((a, b) => a.id - b.id)
}

function commentOf({fullDatabaseId, viewerDidAuthor, body}: BodyNode): Comment {
  return {id: numberIn(fullDatabaseId), own: viewerDidAuthor, body}
}

async function update(client: ApiClient, old: Comment, body: string): Promise<'written' | 'unchanged' | 'gone'> {
  if (same(old.body, body)) return 'unchanged'
  return (await unlessGone(client.rest(EDIT, {comment_id: old.id, body}))) ? 'written' : 'gone'
}

/**
 * Where it is not known whether a new comment has arrived, we look before it is sent again. Where it has, we look whether
 * another run posted one at the same moment.
 */
async function post(
  client: ApiClient,
  {owner, name}: RepositoryName,
  number: number,
  marker: string,
  body: string,
): Promise<void> {
  type Arrived = {repository: {pullRequest: {comments: {nodes: readonly (BodyNode | null)[]}}}}
  const newest = async (): Promise<Comment[]> => {
    const {repository} = await client.graphql<Arrived>(ARRIVED, {owner, name, number})
    const all = present(repository.pullRequest.comments.nodes).map(commentOf)
    return all.filter(comment => isOurs(comment, marker)).sort((a, b) => a.id - b.id)
  }
  for (let tries = 1; ; tries++) {
    try {
      await client.rest(ADD, {issue_number: number, body})
      break
    } catch (error) {
      if (!(error instanceof ForgeError) || !error.unsure) throw error
      const ours = await newest()
      if (ours.some(comment => same(comment.body, body))) return
      if (tries === MOST_TRIES) throw error
    }
  }
  // It is there; a copy that cannot be seen now is taken away by the next run.
  await newest()
    .then(ours => keepOldest(client, ours, body))
    .catch(() => {})
}

/** Each of two runs does this, so the oldest stays and says what the later of them has to say. */
async function keepOldest(client: ApiClient, ours: readonly Comment[], body: string): Promise<void> {
  const [oldest, ...copies] = ours
  if (oldest === undefined || copies.length === 0) return
  await update(client, oldest, body)
  for (const {id} of copies) await unlessGone(client.rest(REMOVE, {comment_id: id}))
}

/**
 * GitHub keeps neither the kind of line end nor what is empty at the end. A link to another run says nothing new either: what
 * that run found stands in the text, which is the same.
 */
const same = (a: string, b: string) => normal(a) === normal(b)
const normal = (text: string) =>
  text
    .replaceAll('\r\n', '\n')
    .replaceAll(/\/actions\/runs\/\d+/g, '/actions/runs')
    .trimEnd()

async function unlessGone(request: Promise<unknown>): Promise<boolean> {
  try {
    await request
    return true
  } catch (error) {
    if (error instanceof ForgeError && error.code === 'not-found') return false
    throw error
  }
}
