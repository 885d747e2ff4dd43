import type {Reviewed} from '../../words/review.ts'
import type {RepositoryName} from '../ports.ts'
import {idIn, type ReviewedNode} from './answers.ts'
import type {ApiClient} from './client.ts'
import {ForgeError} from './error.ts'
import {checkNumber} from './names.ts'
import {MOST_PAGES, readOn} from './pages.ts'
import {reviewedQuery} from './queries/others.ts'
import {PAGE} from './queries/parts.ts'
import {reviewedOf} from './reviews.ts'

/** So many pull requests stay far below GitHub's limits of 500,000 nodes and ten seconds for one request. */
const AT_ONCE = 20

/**
 * Reviews and authors of many pull requests. Left out are those that do not exist, and those that hold more than is read:
 * anybody can write reviews there, and that must hold up nothing but what rests on them.
 */
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
      const whole = first && (await readWhole(client, {owner, name}, first))
      if (whole) answers.set(number, whole)
    }
  }
  return answers
}

/** Of this pull request, and not of the run. */
const TOO_LARGE = ['too-many-pages', 'commits-unseen', 'authors-unseen'].map(key => `forge.${key}`)

async function readWhole(
  client: ApiClient,
  repository: RepositoryName,
  first: ReviewedNode,
): Promise<Reviewed | undefined> {
  if ((first.reviews.totalCount ?? 0) > MOST_PAGES * PAGE) return undefined
  try {
    const base = {branch: first.baseRefName, tip: idIn(first.baseRefOid)}
    return {...reviewedOf(await readOn(client, {...repository, first})), base}
  } catch (error) {
    if (error instanceof ForgeError && TOO_LARGE.includes(error.say.key)) return undefined
    throw error
  }
}
