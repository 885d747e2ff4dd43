import {GATE_FOLDER} from '../../case/names.ts'
import type {Client, Commit, RepositoryName} from '../ports.ts'
import type {Changes, Expectations, Landed} from './history.ts'
import {type LastGated, lastGated} from './last-gated.ts'
import {readChanges} from './line.ts'
import {mootPulls} from './moot.ts'
import {withStanding} from './statuses.ts'

/** Read on while nothing is found that came through the gate. */
const MOST_PAGES = 10
/** Heads of which it is looked up what stood there at the merge. */
const MOST_HEADS = 30

/**
 * Which version of the gate folder decides on a branch, and which commits brought the folder. One request, or none where the
 * newest changes are known; more only where somebody wrote to what was merged, or something came in past the gate.
 */
export async function readFolder(
  client: Pick<Client, 'graphql' | 'rest'>,
  repository: RepositoryName,
  asked: Omit<Expectations, 'adopted' | 'ratified' | 'runs'>,
  newest?: Changes,
): Promise<{readonly last: LastGated; readonly adopted: ReadonlySet<Commit>}> {
  // Runs are kept for a while only, and a version rules for years: which run let it in is not asked.
  const expected = {...asked, adopted: new Set<Commit>(), ratified: new Set<Commit>()}
  const read: Landed[] = []
  for (let page = 1, after: string | null = null; ; page++) {
    const {commits, next}: Changes =
      page === 1 && newest ? newest : await readChanges(client, repository, expected.branch, GATE_FOLDER, after)
    read.push(...commits)
    const complete = next === null
    const history = await withStanding(client, repository, read, expected, {most: MOST_HEADS, untilGated: true})
    const moot = await mootPulls(client, repository, history, complete, expected)
    const last = lastGated(history, complete, expected, moot)
    if (last.kind !== 'unknown' || page === MOST_PAGES) return {last, adopted: adoption(history, complete)}
    after = next
  }
}

/** The oldest change of the folder brought the gate; where that cannot be told, nothing is from before it. */
function adoption(commits: readonly Landed[], complete: boolean): ReadonlySet<Commit> {
  const oldest = complete ? commits.at(-1) : undefined
  if (oldest === undefined) return new Set()
  return new Set([oldest.commit, ...oldest.merged.flatMap(({merge}) => (merge ? [merge.commit] : []))])
}
