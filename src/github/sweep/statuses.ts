import type {Client, RepositoryName} from '../ports.ts'
import {isSameContext} from '../run/context.ts'
import {standing, whyUngated} from './gated.ts'
import type {Expectations, Landed, Merged, WrittenStatus} from './history.ts'

const ROUTE = 'GET /repos/{owner}/{repo}/commits/{ref}/statuses'
const PER_PAGE = 100
/** Pages of what was written before the merge; GitHub takes a thousand statuses of one name on a commit. */
const MOST_PAGES = 20

interface Answer {
  readonly context: string
  readonly state: WrittenStatus['state']
  readonly description: string | null
  readonly target_url: string | null
  readonly created_at: string
  readonly creator: {readonly login: string; readonly id: number; readonly type: string} | null
}

type Asked = Pick<Expectations, 'context' | 'writer'>

/**
 * Commits with what stood on the heads of their pull requests when these were merged, wherever somebody has written there
 * since: anyone with write access can. A few requests for each such head, of the newest `most` of them; none where nobody has.
 */
export async function withStanding(
  client: Pick<Client, 'rest'>,
  repository: RepositoryName,
  commits: readonly Landed[],
  expected: Expectations,
  {most, untilGated = false}: {readonly most: number; readonly untilGated?: boolean},
): Promise<Landed[]> {
  const known = new Map<number, Merged>()
  const whole: Landed[] = []
  let isFound = false
  let read = 0
  for (const landed of commits) {
    const merged: Merged[] = []
    for (const one of landed.merged) {
      const isUnclear = !isFound && !known.has(one.number) && read < most && isWrittenSince(one, expected)
      if (isUnclear) {
        read += 1
        known.set(one.number, await asMerged(client, repository, one, expected))
      }
      merged.push(known.get(one.number) ?? one)
    }
    whole.push({...landed, merged})
    isFound ||= untilGated && merged.some(one => whyUngated(one, expected) === undefined)
  }
  return whole
}

function isWrittenSince(merged: Merged, expected: Expectations): boolean {
  if (merged.base !== expected.branch) return false
  const own = [...merged.headStatuses, ...(expected.queue ? (merged.merge?.statuses ?? []) : [])].filter(({context}) =>
    isSameContext(context, expected.context),
  )
  return own.some(one => standing([one], expected, merged.at) === undefined)
}

async function asMerged(
  client: Pick<Client, 'rest'>,
  repository: RepositoryName,
  merged: Merged,
  expected: Expectations,
): Promise<Merged> {
  const at = async (commit: string, statuses: readonly WrittenStatus[]) => {
    const newest = statuses.find(({context}) => isSameContext(context, expected.context))
    if (newest === undefined || standing([newest], expected, merged.at)) return statuses
    const stood = await stoodAt(client, repository, commit, merged.at, expected)
    return stood ? [stood] : statuses
  }
  const {head, headStatuses, merge} = merged
  return {
    ...merged,
    headStatuses: await at(head, headStatuses),
    merge: merge && {...merge, statuses: expected.queue ? await at(merge.commit, merge.statuses) : merge.statuses},
  }
}

/** GitHub lists statuses newest first. However many were written since, halving finds the page where `moment` is. */
async function stoodAt(
  client: Pick<Client, 'rest'>,
  {owner, name}: RepositoryName,
  ref: string,
  moment: string,
  expected: Asked,
): Promise<WrittenStatus | undefined> {
  const pages = new Map<number, readonly WrittenStatus[]>()
  let last = 1
  const ask = async (page: number): Promise<readonly WrittenStatus[]> => {
    const known = pages.get(page)
    if (known) return known
    const parameters = {owner, repo: name, ref, per_page: PER_PAGE, page}
    const {data, headers} = await client.rest<readonly Answer[]>(ROUTE, parameters)
    last = Math.max(last, page, lastIn(headers['link']))
    const statuses = data.map(statusOf)
    pages.set(page, statuses)
    return statuses
  }
  await ask(1)
  let low = 1
  for (let high = last; low < high; ) {
    const middle = Math.floor((low + high) / 2)
    const oldest = (await ask(middle)).at(-1)
    if (oldest && Date.parse(oldest.at) > Date.parse(moment)) low = middle + 1
    else high = middle
  }
  for (let page = low; page <= Math.min(last, low + MOST_PAGES); page++) {
    const found = standing(await ask(page), expected, moment)
    if (found) return found
  }
  return undefined
}

/** https://docs.github.com/rest/using-the-rest-api/using-pagination-in-the-rest-api */
function lastIn(link: string | undefined): number {
  return Number(/[?&]page=(\d{1,6})[^>]*>;\s*rel="last"/.exec(link ?? '')?.[1] ?? 1)
}

function statusOf({context, state, description, target_url, created_at, creator}: Answer): WrittenStatus {
  return {
    context,
    state,
    description,
    target: target_url,
    at: created_at,
    by: creator && {id: creator.id, login: creator.login, kind: creator.type === 'User' ? 'person' : 'bot'},
  }
}
