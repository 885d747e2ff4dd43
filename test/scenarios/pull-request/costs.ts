import type {Logged} from '../../emulator/log.ts'
import {written} from '../../project.ts'
import type {Ended} from '../../runner/runner.ts'
import {DECLARATION, DOCUMENTS, declared, GATE, POLICY, signed, WORKFLOW_PATH} from './project.ts'
import {type Given, Scene} from './scene.ts'

/** A run never asks more than this, but for the request that proves sign-offs of earlier pull requests. */
export const MOST = 12

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
  /** Suggested changes that it made. */
  readonly offered: number
  /** What was asked, in order: routes, and names of queries. */
  readonly log: readonly string[]
}

const CAUSE = {workflow: WORKFLOW_PATH}
const LATER = DECLARATION.replace('completed: 2026-05-01', 'completed: 2026-11-01')
const MODEL = {'model/rules.txt': 'oldest first\n'}
const LIBRARY = {'lib/round.py': 'print(1)\n'}

/** Two more assessments, which the policy only warns about. */
const WARNING = {
  ...mapped(POLICY, text => `${text}${warns('fria')}${warns('iama')}`),
  ...mapped(GATE, text => `${text}branches: [main, release]\n`),
}
const ALSO = `${beside('fria')}${beside('iama')}`
const BESIDE = {'docs/fria.md': written(), 'docs/iama.md': written()}

function warns(kind: string): string {
  return `  ${kind}: {for: order, check: {assessment: {kind: ${kind}}}, enforce: warn, what: ${kind} was done, how: Do it.}\n`
}

function beside(kind: string): string {
  return `  ${kind}:
    kind: ${kind}
    evidence: docs/${kind}.md
    completed: 2026-05-01
    covers: {paths: [lib/], facts: [data.about, use.effect, models.does]}
`
}

function mapped(files: Readonly<Record<string, string>>, change: (text: string) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [path, change(text)]))
}

export interface Counted {
  readonly others?: number
  readonly runs?: Given['runs']
}

/**
 * The life of a pull request in a repository with one project: each run is counted. `others`: how many comments of other
 * people stand on the page before ours.
 */
export async function lifeOfPullRequest({others = 0, runs}: Counted = {}): Promise<readonly Cost[]> {
  await using scene = await Scene.open({...(runs && {runs})})
  const {hub, repo} = scene
  const {costs, measured} = counting(scene)
  const number = scene.pull({'lib/round.py': 'print(1)\n'}, {branch: 'change'})
  for (let i = 0; i < others; i++) repo.comment(number, `talker-${i}`, `<!-- ethics-gate: report -->\nComment ${i}`)
  await measured('opened, code alone', () => scene.run(number))
  await measured('nothing changed', () => scene.run(number, 'edited'))

  await measured('pushed, a new model', () => scene.run(number, 'synchronize', pushed(scene, number, MODEL)))
  const {text: outdated} = await declared(DOCUMENTS, {declaration: LATER, pull: number})
  const declaredAgain = pushed(scene, number, {'ethics.yml': outdated})
  await measured('pushed, a line is offered', () => scene.run(number, 'synchronize', declaredAgain))
  await measured('nothing changed after the offer', () => scene.run(number, 'edited'))
  const {text, seal} = await declared({...DOCUMENTS, ...MODEL}, {pull: number})
  const assessed = pushed(scene, number, {'ethics.yml': text})
  await measured('pushed, assessed again', () => scene.run(number, 'synchronize', assessed))

  await measured('reviewed', () => reviewed(scene, number, [`ethics: sign care/dpia officer ${seal}`]))
  repo.commit('main', {'docs/more.md': 'More\n'}, {author: 'admin'})
  await measured('the default branch moved', () => scene.deliver(hub.events(repo).push(undefined, CAUSE)))
  hub.clock.advance(24 * 60 * 60 * 1000)
  await measured('the next night', () => scene.deliver(hub.events(repo).schedule(undefined, CAUSE)))
  await measured('the same night again', () => scene.deliver(hub.events(repo).schedule(undefined, CAUSE)))
  return costs
}

/** Runs that offer several lines, as a blocked pull request does and as one that passes with warnings. */
export async function offersOfPullRequests({runs}: Omit<Counted, 'others'> = {}): Promise<readonly Cost[]> {
  await using scene = await Scene.open({files: WARNING, ...(runs && {runs})})
  const {hub, repo} = scene
  const {costs, measured} = counting(scene)
  const files = {...WARNING, ...DOCUMENTS, ...BESIDE}
  const {text: blocked} = await declared(files, {declaration: `${LATER}${ALSO}`, pull: 2})
  const first = scene.pull({...BESIDE, ...MODEL, ...LIBRARY, 'ethics.yml': blocked}, {branch: 'first'})
  await measured('opened, blocked, three lines are offered', () => scene.run(first))

  const also = await declared(files, {declaration: `${DECLARATION}${ALSO}`})
  const [dpia = '', ...rest] = also.text.split(/^(?= {2}(?:fria|iama):)/m)
  const warned = [signed(dpia, also.seal, 1), ...rest].join('')
  const second = scene.pull({...BESIDE, ...LIBRARY, 'ethics.yml': warned}, {branch: 'second'})
  await measured('opened, passes, two lines are offered', () => scene.run(second))

  const third = scene.pull({'lib/other.py': 'print(2)\n'}, {branch: 'third'})
  await scene.run(third)
  repo.commit('main', {'docs/moved.md': 'The default branch moved\n'}, {author: 'admin'})
  const both = pushed(scene, third, {...BESIDE, ...LIBRARY, 'ethics.yml': warned})
  await measured('pushed, passes, two lines are offered', () => scene.run(third, 'synchronize', both))

  const {text: unsigned, seal} = await declared({...WARNING, ...DOCUMENTS, ...MODEL}, {declaration: LATER})
  const fourth = scene.pull({...MODEL, 'ethics.yml': unsigned}, {branch: 'fourth'})
  await scene.run(fourth)
  const signs = [`ethics: sign care/dpia officer ${seal}`]
  await measured('reviewed, the signature to write down is offered', () => reviewed(scene, fourth, signs))
  repo.review(fourth, {by: 'kirsten', body: 'Changed my mind', state: 'CHANGES_REQUESTED'})
  const comment = repo.comment(fourth, 'maker', '/ethics-gate recheck')
  await measured('asked by a comment', () =>
    scene.deliver(hub.events(repo).issueComment(fourth, comment, 'created', CAUSE)),
  )

  repo.commit('release', {'docs/release.md': 'Released\n'}, {author: 'admin'})
  const fifth = scene.pull({...BESIDE, ...LIBRARY, 'ethics.yml': warned}, {branch: 'fifth', base: 'release'})
  await measured('opened for another branch, two lines are offered', () => scene.run(fifth))
  return costs
}

function counting(scene: Scene) {
  const {requests} = scene.hub
  const {lineComments} = scene.repo
  const costs: Cost[] = []
  const measured = async (name: string, run: () => Promise<Ended>): Promise<void> => {
    requests.clear()
    const before = lineComments.length
    const start = performance.now()
    const {code} = await run()
    const milliseconds = performance.now() - start
    const [all, writes, bytes] = [requests.count(), requests.writes().length, requests.bytes()]
    const [offered, log] = [lineComments.length - before, requests.all.map(asked)]
    costs.push({name, requests: all, writes, bytes, milliseconds, code, offered, log})
  }
  return {costs, measured}
}

function pushed({repo}: Scene, number: number, changes: Readonly<Record<string, string>>) {
  const {headSha: before, headBranch} = repo.pullAt(number)
  return {payload: {before, after: repo.commit(headBranch, changes, {author: 'maker'})}}
}

function reviewed(scene: Scene, number: number, lines: readonly string[]): Promise<Ended> {
  const {hub, repo} = scene
  const review = repo.review(number, {by: 'kirsten', body: lines.join('\n')})
  const wakes = hub.events(repo).pullRequestReview(number, review, 'submitted', CAUSE)
  return scene.deliver(hub.events(repo).workflowRun(wakes, CAUSE))
}

/** Reviews of earlier pull requests, which prove a signature that is older than this one. */
export function proofsIn({log}: Cost): number {
  return log.filter(asked => asked === 'Reviewed').length
}

function asked({route, body}: Logged): string {
  const text = typeof body === 'object' && body !== null && 'query' in body ? String(body.query) : ''
  return /query (\w+)/.exec(text)?.[1] ?? route
}
