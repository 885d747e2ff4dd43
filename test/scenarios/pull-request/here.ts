import {tmpdir} from 'node:os'
import {VERSION} from '../../../src/commands/version.ts'
import type {Judgement} from '../../../src/gate/finding.ts'
import {openForge} from '../../../src/github/api/forge.ts'
import type {Patience} from '../../../src/github/api/patience.ts'
import {type Answered, answer, type Concluded} from '../../../src/github/run/dispatch.ts'
import {type Circumstances, runWith} from '../../../src/github/run/start.ts'
import type {Scene} from './scene.ts'

/** What came of a run in this process. */
export interface Here {
  /** The exit code, or what it rejected with. */
  readonly exit: 0 | 1 | 2 | undefined
  readonly error: Error | undefined
  readonly verdict: Judgement['verdict'] | undefined
  /** What job summary, outputs and annotations were told. */
  readonly told: readonly Judgement[]
  readonly logged: readonly string[]
  readonly warned: readonly string[]
  readonly failed: readonly string[]
  readonly requests: number
}

/** Nothing waits long. */
const QUICK: Partial<Patience> = {pause: 1, longestWait: 60, betweenWrites: 0}

/** What a run can be told. */
export interface HereOptions {
  readonly patience?: Partial<Patience>
  /** What passes while the run waits, instead of time. */
  readonly wait?: (milliseconds: number) => Promise<void>
}

/** The run of the Action for one pull request, in this process. */
export function runHere(scene: Scene, number: number, patience: Partial<Patience> = {}): Promise<Here> {
  return answerHere(scene, {kind: 'pull-request', number}, {patience})
}

/**
 * The run of the Action for an event, in this process: how patient it is with the forge cannot be told from outside, and with
 * its own patience a test of what never answers would take minutes.
 */
export async function answerHere(
  scene: Scene,
  event: Answered,
  {patience = {}, wait = async () => {}}: HereOptions = {},
): Promise<Here> {
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
  const [told, logged, warned, failed]: [Judgement[], string[], string[], string[]] = [[], [], [], []]
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
    log: line => void logged.push(line),
    warn: line => void warned.push(line),
    fail: line => void failed.push(line),
    wait,
  }
  // The runner's files and streams belong to the process that runs the tests.
  const run = {
    ...runWith(forge, event, given),
    tell: async (judgement: Judgement) => void told.push(judgement),
    summarise: async () => {},
  }
  const ended: Concluded | Error = await answer(run, event).catch((error: unknown) =>
    error instanceof Error ? error : new Error(String(error)),
  )
  const came =
    ended instanceof Error ? {exit: undefined, error: ended, verdict: undefined} : {error: undefined, ...ended}
  return {verdict: undefined, ...came, told, logged, warned, failed, requests: forge.client.spent.requests}
}
