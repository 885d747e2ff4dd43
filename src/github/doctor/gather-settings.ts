import type {Path} from '../../words/place.ts'
import type {Client} from '../ports.ts'
import type {EnvironmentAnswer, RulesetAnswer} from './answers.ts'
import {cannotSee, type Fact, known} from './fact.ts'
import type {EnvironmentLimit, Ruleset} from './facts.ts'
import {see} from './see.ts'

type Reader = Pick<Client, 'rest'>
interface Here {
  readonly owner: string
  readonly repo: string
}

const PAGE = 100
const MOST_RULESETS = 30

/** Rulesets of branches, each with its bypass list, which is shown to whoever may change it. */
export function gatherRulesets(client: Reader, here: Here): Promise<Fact<readonly Ruleset[]>> {
  return see('metadata', async () => {
    const {data} = await client.rest<RulesetAnswer[]>('GET /repos/{owner}/{repo}/rulesets', {
      ...here,
      includes_parents: true,
      per_page: PAGE,
    })
    const ofBranches = data.filter(({target}) => target === undefined || target === 'branch')
    if (ofBranches.length > MOST_RULESETS) throw new RangeError(`more than ${MOST_RULESETS} rulesets`)
    return Promise.all(ofBranches.map(ruleset => inFull(client, here, ruleset)))
  })
}

async function inFull(client: Reader, here: Here, listed: RulesetAnswer): Promise<Ruleset> {
  const full = await see('administration', async () => {
    const route = 'GET /repos/{owner}/{repo}/rulesets/{ruleset_id}'
    return (await client.rest<RulesetAnswer>(route, {...here, ruleset_id: listed.id})).data
  })
  const {id, name, enforcement} = listed
  if (full.kind === 'cannot-see') return {id, name, enforcement, bypass: full, mine: full}
  const {bypass_actors: actors, current_user_can_bypass: mine} = full.value
  return {
    id,
    name,
    enforcement,
    bypass: actors
      ? known(
          actors.map(({actor_type: type, actor_id, bypass_mode: mode}) => ({
            type,
            id: actor_id ?? null,
            mode: mode ?? 'always',
          })),
        )
      : cannotSee('administration'),
    mine: mine ? known(mine) : cannotSee('administration'),
  }
}

/** Is each workflow file switched on? */
export function gatherStates(client: Reader, here: Here): Promise<Fact<ReadonlyMap<Path, string>>> {
  return see('actions', async () => {
    const route = 'GET /repos/{owner}/{repo}/actions/workflows'
    const {data} = await client.rest<{workflows: {path: string; state: string}[]}>(route, {...here, per_page: PAGE})
    return new Map(data.workflows.map(({path, state}) => [path, state]))
  })
}

/** From which branches each environment, and with it its secrets, can be used. */
export function gatherEnvironments(client: Reader, here: Here): Promise<Fact<ReadonlyMap<string, EnvironmentLimit>>> {
  return see('actions', async () => {
    const route = 'GET /repos/{owner}/{repo}/environments'
    const {data} = await client.rest<{environments?: EnvironmentAnswer[]}>(route, {...here, per_page: PAGE})
    const limits = (data.environments ?? []).map(
      async (environment): Promise<[string, EnvironmentLimit]> => [
        environment.name,
        await limitOf(client, here, environment),
      ],
    )
    return new Map(await Promise.all(limits))
  })
}

async function limitOf(
  client: Reader,
  here: Here,
  {name, deployment_branch_policy: policy}: EnvironmentAnswer,
): Promise<EnvironmentLimit> {
  if (policy?.protected_branches) return {kind: 'protected-branches'}
  if (!policy?.custom_branch_policies) return {kind: 'any-branch'}
  const patterns = await see('actions', async () => {
    const route = 'GET /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies'
    const parameters = {...here, environment_name: name, per_page: PAGE}
    const {data} = await client.rest<{branch_policies: {name?: string}[]}>(route, parameters)
    return data.branch_policies.map(({name: pattern}) => pattern ?? '*')
  })
  return {kind: 'named', patterns}
}
