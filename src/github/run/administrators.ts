import type {Holder, Reviewed} from '../../words/review.ts'
import type {Forge} from '../ports.ts'

/** Each costs a request. */
const MOST = 10

/** Of the people who approved a pull request, those who administer the repository. */
export async function administratorsAmong({client}: Forge, {authors, reviews}: Reviewed): Promise<Holder[]> {
  const excluded = new Set(authors.map(({id}) => id))
  const people = new Map(
    reviews.flatMap(({state, by}) =>
      state === 'approved' && by?.kind === 'person' && !excluded.has(by.id) ? [[by.id, by.login] as const] : [],
    ),
  )
  const holders: Holder[] = []
  for (const [id, login] of [...people].slice(0, MOST)) {
    const {data} = await client.rest<{permission?: unknown; user?: {id?: unknown} | null}>(
      'GET /repos/{owner}/{repo}/collaborators/{username}/permission',
      {username: login},
    )
    if (data.permission === 'admin' && data.user?.id === id) holders.push({id, login})
  }
  return holders
}
