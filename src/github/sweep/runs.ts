import {ForgeError} from '../api/error.ts'
import type {Client, RepositoryName} from '../ports.ts'
import {isSameContext} from '../run/context.ts'
import type {Landed, Runs, WorkflowRun} from './history.ts'
import {runNamed} from './run-of.ts'

/** Runs that are looked up, newest commits first; one request each. */
const MOST_RUNS = 60
/** Runs of older statuses may have been cleared away, whoever wrote them. */
const LOOKED_BACK = 30 * 24 * 60 * 60 * 1000

interface Answer {
  readonly path: string
  readonly event: string
  readonly head_branch: string | null
  readonly created_at: string
}

/**
 * The runs that the statuses of these commits name. `unseen`: the token may not read runs (`actions: read`), so nothing is
 * held against anybody.
 */
export async function readRuns(
  client: Pick<Client, 'rest' | 'now'>,
  {owner, name}: RepositoryName,
  landed: readonly Landed[],
  contexts: readonly string[],
): Promise<Runs['known'] | 'unseen'> {
  const statuses = landed
    .flatMap(({merged}) => merged)
    .flatMap(({headStatuses, merge}) => [...headStatuses, ...(merge?.statuses ?? [])])
    .filter(({context, state}) => contexts.some(one => isSameContext(one, context)) && state === 'success')
    .filter(({at}) => Date.parse(at) >= client.now().getTime() - LOOKED_BACK)
  const ids = new Set(statuses.flatMap(status => runNamed(status) ?? []))
  const known = new Map<number, WorkflowRun | null>()
  for (const id of [...ids].slice(0, MOST_RUNS)) {
    try {
      const route = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}'
      const {data} = await client.rest<Answer>(route, {owner, repo: name, run_id: id})
      known.set(id, {path: data.path, event: data.event, branch: data.head_branch, at: data.created_at})
    } catch (error) {
      if (!(error instanceof ForgeError)) throw error
      if (error.code === 'refused') return 'unseen'
      if (error.code === 'not-found') known.set(id, null)
      else throw error
    }
  }
  return known
}
