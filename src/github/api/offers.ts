import type {Frozen, Offer} from '../ports.ts'
import type {ReviewNode} from './answers.ts'
import type {ApiClient} from './client.ts'

const ROUTE = 'POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews'
const BEGINS = '<!-- ethics-gate: offers'
const FIRST_LINE = /^<!-- ethics-gate: offers((?: [0-9a-f]{64})*) -->/

/**
 * Comments on lines of the diff as one review, which approves nothing and objects to nothing. Its first line, hidden, says
 * what it offers: a review cannot be taken away, so that is known wherever reviews are read, without asking for its comments.
 */
export async function offer(
  client: ApiClient,
  {number, head}: Frozen,
  offers: readonly Offer[],
  say: string,
): Promise<void> {
  await client.rest(ROUTE, {
    pull_number: number,
    commit_id: head,
    event: 'COMMENT',
    body: `${BEGINS}${offers.map(({id}) => ` ${id}`).join('')} -->\n${say}`,
    comments: offers.map(({path, line, body}) => ({path, line, side: 'RIGHT', body})),
  })
}

/** What this token's account has offered. Anybody can write the line, so only its own reviews are looked at. */
export function offeredIn(reviews: readonly ReviewNode[]): ReadonlySet<string> {
  const own = reviews.filter(({viewerDidAuthor}) => viewerDidAuthor)
  return new Set(own.flatMap(({body}) => (FIRST_LINE.exec(body)?.[1] ?? '').split(' ').filter(id => id !== '')))
}

/**
 * A review that offers is the gate's own word, and nothing that it judges by: else it would have to judge again because it has
 * spoken. Only one of a bot that nobody changed since: what a person writes always counts, also under an account that runs
 * the gate.
 */
export function isOffer({viewerDidAuthor, author, state, lastEditedAt, body}: ReviewNode): boolean {
  const byBot = viewerDidAuthor && author?.__typename === 'Bot'
  return byBot && state === 'COMMENTED' && lastEditedAt === null && FIRST_LINE.test(body)
}
