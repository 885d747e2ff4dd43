import type {Events} from '../../emulator/events.ts'
import type {Logged} from '../../emulator/log.ts'
import type {Ended} from '../../runner/runner.ts'
import {DOCUMENTS, declared, GATE, POLICY, WORKFLOW_PATH} from './project.ts'
import type {RunOptions, Scene} from './scene.ts'

/** What people do in more than one scenario. */

export const CAUSE = {workflow: WORKFLOW_PATH} as const

const GATE_PATH = '.github/ethics-gate/gate.yml'
const POLICY_PATH = '.github/ethics-gate/policies/house/policy.yml'

/** The gate folder's gate.yml with lines more. */
export function gateWith(lines: string): Record<string, string> {
  return {[GATE_PATH]: `${GATE[GATE_PATH]}${lines}\n`}
}

/** A policy that also asks when the project is looked at again, which it does not say; `from` an ISO date or at once. */
export function stricterPolicy(from?: string): Record<string, string> {
  const start = from === undefined ? '' : `, from: [{date: ${from}}]`
  const rule = `  reviewed: {for: order, check: {declared: [project.next_review]}, enforce: block${start}, what: It says when it is looked at again, how: Write it down.}\n`
  return {[POLICY_PATH]: POLICY[POLICY_PATH] + rule}
}

export function events({hub, repo}: Scene): Events {
  return hub.events(repo)
}

export const CODE = {'lib/round.py': 'print(1)\n'} as const
export const MODEL = {'model/rules.txt': 'oldest first\n'} as const

/** A new model with its assessment sealed anew by `maker`: in order once the officer has signed, with the line to paste. */
export async function newModel(
  scene: Scene,
  {branch = 'model', base, number}: {branch?: string; base?: string; number?: number} = {},
): Promise<{readonly number: number; readonly sign: string}> {
  const opened = number ?? scene.pull(MODEL, {branch, ...(base !== undefined && {base})})
  const {text, seal} = await declared({...DOCUMENTS, ...MODEL}, {pull: opened})
  scene.repo.commit(branch, {'ethics.yml': text}, {author: 'maker'})
  return {number: opened, sign: `ethics: sign care/dpia officer ${seal}`}
}

/** The schedule has come round. */
export function schedule(scene: Scene, options: RunOptions = {}): Promise<Ended> {
  return scene.deliver(events(scene).schedule(undefined, CAUSE), options)
}

/** The last push to the default branch. */
export function pushed(scene: Scene, options: RunOptions = {}): Promise<Ended> {
  return scene.deliver(events(scene).push(undefined, CAUSE), options)
}

/** A merge group is asked for its verdict. */
export function grouped(scene: Scene, number: number, options: RunOptions = {}): Promise<Ended> {
  return scene.deliver(events(scene).mergeGroup(number, CAUSE), options)
}

/** The review's own run, and then the run that it wakes. */
export async function reviewed(
  scene: Scene,
  number: number,
  review: number,
  action: 'submitted' | 'edited' | 'dismissed' = 'submitted',
): Promise<{readonly own: Ended; readonly woken: Ended}> {
  const event = events(scene).pullRequestReview(number, review, action, {workflow: '.github/workflows/review.yml'})
  const own = await scene.deliver(event)
  return {own, woken: await scene.deliver(events(scene).workflowRun(event, CAUSE))}
}

/** Somebody comments, and the run for it. */
export async function commented(scene: Scene, number: number, by: string, body: string): Promise<Ended> {
  const id = scene.repo.comment(number, by, body)
  return scene.deliver(events(scene).issueComment(number, id, 'created', CAUSE))
}

/** A status that is being written, in a state or in any. */
export const writesStatus =
  (state?: string) =>
  ({method, path, body}: Logged): boolean =>
    method === 'POST' &&
    path.includes('/statuses/') &&
    (state === undefined || (body as {state?: unknown} | undefined)?.state === state)

/** A freeze of a pull request. */
export const freezes = ({body}: Logged): boolean => /^\s*query Freeze\b/.test(queryOf(body))

/** The listing of a commit's tree. */
export const lists = ({path}: Logged): boolean => path.includes('/git/trees/')

function queryOf(body: unknown): string {
  return typeof body === 'object' && body !== null && 'query' in body ? String(body.query) : ''
}
