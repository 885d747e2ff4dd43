import type {Logged} from '../../emulator/log.ts'
import type {Ended} from '../../runner/runner.ts'
import {DECLARATION, DOCUMENTS, declared, WORKFLOW_PATH} from './project.ts'
import {Scene} from './scene.ts'

/** What runs for one pull request cost. */
export interface Cost {
  readonly name: string
  /** All of them, writes included. */
  readonly requests: number
  readonly writes: number
  /** Of the answers' bodies. */
  readonly bytes: number
  /** From start to end of the process; two writes are a second apart. */
  readonly milliseconds: number
  readonly code: number
  /** What was asked, in order: routes, and names of queries. */
  readonly log: readonly string[]
}

const CAUSE = {workflow: WORKFLOW_PATH}
const LATER = DECLARATION.replace('completed: 2026-05-01', 'completed: 2026-11-01')
const MODEL = {'model/rules.txt': 'oldest first\n'}

/**
 * The life of a pull request in a repository with one project: each run is counted. `others`: how many comments of other
 * people stand on the page before ours.
 */
export async function lifeOfPullRequest({others = 0}: {readonly others?: number} = {}): Promise<readonly Cost[]> {
  await using scene = await Scene.open()
  const {hub, repo} = scene
  const costs: Cost[] = []
  const measured = async (name: string, run: () => Promise<Ended>): Promise<void> => {
    hub.requests.clear()
    const start = performance.now()
    const {code} = await run()
    const milliseconds = performance.now() - start
    const {requests} = hub
    const [all, writes, bytes] = [requests.count(), requests.writes().length, requests.bytes()]
    costs.push({name, requests: all, writes, bytes, milliseconds, code, log: requests.all.map(asked)})
  }

  const number = scene.pull({'lib/round.py': 'print(1)\n'}, {branch: 'change'})
  for (let i = 0; i < others; i++) repo.comment(number, `talker-${i}`, `<!-- ethics-gate: report -->\nComment ${i}`)
  await measured('opened, code alone', () => scene.run(number))
  await measured('nothing changed', () => scene.run(number, 'edited'))

  const push = (changes: Record<string, string>) => {
    const before = repo.pullAt(number).headSha
    const after = repo.commit('change', changes, {author: 'maker'})
    return {payload: {before, after}}
  }
  const model = push(MODEL)
  await measured('pushed, a new model', () => scene.run(number, 'synchronize', model))
  const {text: outdated} = await declared(DOCUMENTS, {declaration: LATER, pull: number})
  const declaredAgain = push({'ethics.yml': outdated})
  await measured('pushed, a line is offered', () => scene.run(number, 'synchronize', declaredAgain))
  const {text, seal} = await declared({...DOCUMENTS, ...MODEL}, {pull: number})
  const assessed = push({'ethics.yml': text})
  await measured('pushed, assessed again', () => scene.run(number, 'synchronize', assessed))

  const review = repo.review(number, {by: 'kirsten', body: `ethics: sign care/dpia officer ${seal}`})
  const wakes = hub.events(repo).pullRequestReview(number, review, 'submitted', CAUSE)
  await measured('reviewed', () => scene.deliver(hub.events(repo).workflowRun(wakes, CAUSE)))
  repo.commit('main', {'docs/more.md': 'More\n'}, {author: 'admin'})
  await measured('the default branch moved', () => scene.deliver(hub.events(repo).push(undefined, CAUSE)))
  hub.clock.advance(24 * 60 * 60 * 1000)
  await measured('the next night', () => scene.deliver(hub.events(repo).schedule(undefined, CAUSE)))
  await measured('the same night again', () => scene.deliver(hub.events(repo).schedule(undefined, CAUSE)))
  return costs
}

function asked({route, body}: Logged): string {
  const text = typeof body === 'object' && body !== null && 'query' in body ? String(body.query) : ''
  return /query (\w+)/.exec(text)?.[1] ?? route
}
