import {tmpdir} from 'node:os'
import {VERSION} from '../../../src/commands/version.ts'
import type {Judgement} from '../../../src/gate/finding.ts'
import {openForge} from '../../../src/github/api/forge.ts'
import type {Patience} from '../../../src/github/api/patience.ts'
import {judgePullRequest} from '../../../src/github/run/pull-request.ts'
import {type Circumstances, runWith} from '../../../src/github/run/start.ts'
import type {Scene} from './scene.ts'

/** What came of a run in this process. */
export interface Here {
  /** The exit code, or what it rejected with. */
  readonly exit: 0 | 1 | 2 | undefined
  readonly error: Error | undefined
  /** What job summary, outputs and annotations were told. */
  readonly told: readonly Judgement[]
  readonly warned: readonly string[]
  readonly failed: readonly string[]
  readonly requests: number
}

/** Nothing waits long. */
const QUICK: Partial<Patience> = {pause: 1, longestWait: 60, betweenWrites: 0}

/**
 * The run of the Action for one pull request, in this process: how patient it is with the forge cannot be told from outside,
 * and with its own patience a test of what never answers would take minutes.
 */
export async function runHere(scene: Scene, number: number, patience: Partial<Patience> = {}): Promise<Here> {
  const {hub, repo} = scene
  const token = hub.token({repository: repo})
  const [owner = '', name = ''] = repo.fullName.split('/')
  const forge = openForge({
    token,
    apiUrl: hub.urls.api,
    graphqlUrl: hub.urls.graphql,
    repository: {owner, name},
    patience: {...QUICK, ...patience},
  })
  const [told, warned, failed]: [Judgement[], string[], string[]] = [[], [], []]
  const given: Circumstances = {
    token,
    apiUrl: hub.urls.api,
    graphqlUrl: hub.urls.graphql,
    serverUrl: hub.urls.html,
    repository: repo.fullName,
    runId: '4711',
    attempt: 1,
    workflowRef: '',
    workflowSha: '',
    version: VERSION,
    temporary: tmpdir(),
    log: () => {},
    warn: line => void warned.push(line),
    fail: line => void failed.push(line),
    wait: async () => {},
  }
  // The runner's files and streams belong to the process that runs the tests.
  const run = {
    ...runWith(forge, {kind: 'pull-request', number}, given),
    tell: async (judgement: Judgement) => void told.push(judgement),
    summarise: async () => {},
  }
  const ended = await judgePullRequest(run, number).catch((error: unknown) => error)
  return {
    exit: ended instanceof Error ? undefined : (ended as {exit: 0 | 1 | 2}).exit,
    error: ended instanceof Error ? ended : undefined,
    told,
    warned,
    failed,
    requests: forge.client.spent.requests,
  }
}
