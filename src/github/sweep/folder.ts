import {GATE_FOLDER} from '../../case/names.ts'
import type {Client, Commit, RepositoryName} from '../ports.ts'
import type {Expectations, Landed} from './history.ts'
import {type LastGated, lastGated} from './last-gated.ts'
import {readChanges} from './line.ts'

/** Which version of the gate folder decides on a branch, and which commits brought the folder. One request. */
export async function readFolder(
  client: Pick<Client, 'graphql'>,
  repository: RepositoryName,
  expected: Omit<Expectations, 'adopted' | 'ratified' | 'runs'>,
): Promise<{readonly last: LastGated; readonly adopted: ReadonlySet<Commit>}> {
  const {commits, complete} = await readChanges(client, repository, expected.branch, GATE_FOLDER)
  // Runs are kept for a while only, and a version rules for years: which run let it in is not asked.
  const last = lastGated(commits, complete, {...expected, adopted: new Set(), ratified: new Set()})
  return {last, adopted: adoption(commits, complete)}
}

/** The oldest change of the folder brought the gate; where that cannot be told, nothing is from before it. */
function adoption(commits: readonly Landed[], complete: boolean): ReadonlySet<Commit> {
  const oldest = complete ? commits.at(-1) : undefined
  if (oldest === undefined) return new Set()
  return new Set([oldest.commit, ...oldest.merged.flatMap(({merge}) => (merge ? [merge.commit] : []))])
}
