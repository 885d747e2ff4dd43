import type {Reviewed} from '../../words/review.ts'
import type {RepositoryName} from '../ports.ts'
import type {ReviewedNode} from './answers.ts'
import type {ApiClient} from './client.ts'
import {checkNumber} from './names.ts'
import {readOn} from './pages.ts'
import {reviewedQuery} from './queries/others.ts'
import {reviewedOf} from './reviews.ts'

/** So many pull requests stay far below GitHub's limits of 500,000 nodes and ten seconds for one request. */
const AT_ONCE = 20

/** Reviews and authors of many pull requests; those that do not exist are left out. */
export async function readReviewed(
  client: ApiClient,
  {owner, name}: RepositoryName,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, Reviewed>> {
  const wanted = [...new Set(numbers)].sort((a, b) => a - b)
  wanted.forEach(checkNumber)
  const answers = new Map<number, Reviewed>()
  for (let from = 0; from < wanted.length; from += AT_ONCE) {
    const some = wanted.slice(from, from + AT_ONCE)
    const {repository} = await client.graphql<{repository: Readonly<Record<string, ReviewedNode | null>>}>(
      reviewedQuery(some),
      {owner, name},
      {absent: 'null'},
    )
    for (const number of some) {
      const first = repository[`p${number}`]
      if (!first) continue
      const whole = await readOn(client, {owner, name, first})
      answers.set(number, reviewedOf(whole))
    }
  }
  return answers
}
