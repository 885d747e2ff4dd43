import type {Language} from '../../../src/words/language.ts'
import type {Cause, HubEvent} from '../../emulator/event-run.ts'
import type {PullAction} from '../../emulator/events.ts'
import type {Ended} from '../../runner/runner.ts'
import {DECLARATION, DOCUMENTS, declared, GATE, WORKFLOW_PATH} from './project.ts'
import {type Given, type RunOptions, Scene} from './scene.ts'

/** What happens to a pull request, event by event, and how each ends: the same in every language. */

export interface Expected {
  readonly verdict?: 'passed' | 'awaiting' | 'blocked' | 'error'
  readonly code: 0 | 1 | 2
  /** Of the status afterwards; `none` where there may be none. */
  readonly state: 'success' | 'pending' | 'failure' | 'error' | 'none'
}

export interface Step {
  readonly label: string
  readonly expected: Expected
  readonly ended: Ended
  readonly status: {readonly state: string; readonly description: string} | undefined
  /** The comments of the pull request, after it. */
  readonly comments: readonly string[]
  readonly requests: number
  /** Where everything that is ours may link to. */
  readonly origin: string
}

export interface Case {
  readonly name: string
  readonly given?: Given
  readonly play: (play: Play) => Promise<void>
}

const CAUSE: Cause = {workflow: WORKFLOW_PATH}

/** One case as it is played. */
export class Play {
  readonly scene: Scene
  /** The text of gate.yml. */
  readonly gate: string
  readonly steps: Step[] = []

  constructor(scene: Scene, gate: string) {
    this.scene = scene
    this.gate = gate
  }

  get events() {
    return this.scene.hub.events(this.scene.repo)
  }

  /** An event about a pull request, and the status of its head afterwards. */
  async on(number: number, action: PullAction, expected: Expected, more: RunOptions & {before?: string} = {}) {
    const {before, ...options} = more
    await this.run(
      this.events.pullRequestTarget(number, action, {...CAUSE, ...(before !== undefined && {before})}),
      expected,
      {number},
      options,
    )
  }

  async run(
    event: HubEvent,
    expected: Expected,
    {number, sha}: {readonly number?: number; readonly sha?: string},
    options: RunOptions = {},
  ): Promise<void> {
    const {scene} = this
    const before = scene.hub.requests.count()
    const ended = await scene.deliver(event, options)
    this.steps.push({
      label: `${this.steps.length + 1} ${event.name}`,
      expected,
      ended,
      status: scene.statusOf(sha ?? scene.repo.pullAt(number ?? 0).headSha),
      comments: number === undefined ? [] : scene.comments(number),
      requests: scene.hub.requests.count() - before,
      origin: scene.hub.urls.html,
    })
  }

  /** A review run that may hold the pull request's own workflow, and the run of the default branch that it wakes. */
  async reviewed(number: number, review: number, action: 'submitted' | 'edited' | 'dismissed', expected: Expected) {
    const event = this.events.pullRequestReview(number, review, action, CAUSE)
    const {state} = this.steps.at(-1)?.expected ?? {state: 'none'}
    await this.run(event, {code: 0, state}, {number})
    await this.run(this.events.workflowRun(event, CAUSE), expected, {number})
  }
}

/** Opens a scene in a language, plays a case there, and gives what came of it. */
export async function played(
  {given = {}, play}: Case,
  language: Language,
  prepare: (scene: Scene) => void = () => {},
): Promise<readonly Step[]> {
  const gate = `${given.files?.[GATE_FILE] ?? GATE[GATE_FILE]}language: ${language}\n`
  await using scene = await Scene.open({...given, files: {...given.files, [GATE_FILE]: gate}})
  prepare(scene)
  const it = new Play(scene, gate)
  await play(it)
  return it.steps
}

const GATE_FILE = '.github/ethics-gate/gate.yml'

const PASSED: Expected = {verdict: 'passed', code: 0, state: 'success'}
const AWAITING: Expected = {verdict: 'awaiting', code: 0, state: 'pending'}
const BLOCKED: Expected = {verdict: 'blocked', code: 1, state: 'failure'}

/** A folder whose name is a command to whoever reads the log, and markup to whoever shows a comment. */
const HOSTILE = '::set-output name=verdict::passed,file=b%0A ##[error]x <img src=x> @maker ![x](y) #1'
const OTHER_MODEL = {'model/rules.txt': 'oldest first\n'}
const CODE = {'lib/round.py': 'print(1)\n'}

/** A pull request with a new model that was assessed again, which waits for the officer. */
async function sealed(scene: Scene, branch = 'model'): Promise<{readonly number: number; readonly line: string}> {
  const number = scene.pull(OTHER_MODEL, {branch})
  const {text, seal} = await declared({...DOCUMENTS, ...OTHER_MODEL}, {pull: number})
  scene.repo.commit(branch, {'ethics.yml': text}, {author: 'maker'})
  return {number, line: `ethics: sign care/dpia officer ${seal}`}
}

const review = (scene: Scene, number: number, line: string): number =>
  scene.repo.review(number, {by: 'kirsten', state: 'APPROVED', body: line})

export const CASES: readonly Case[] = [
  {
    name: 'a pull request of the same repository, hostile names in it',
    play: async play => {
      const number = play.scene.pull({
        ...OTHER_MODEL,
        [`${HOSTILE}/ethics.yml`]: 'ethics: 1\nprojct: 1\n',
        [`model/${HOSTILE}`]: 'x\n',
      })
      await play.on(number, 'opened', BLOCKED)
    },
  },
  {
    name: 'a pull request from a fork',
    play: async play => {
      const {repo} = play.scene
      const fork = repo.fork('outsider')
      fork.commit('change', CODE, {author: 'outsider'})
      const number = repo.pull({head: 'outsider:change', by: 'outsider'})
      await play.on(number, 'opened', PASSED)
    },
  },
  {
    name: 'a pull request from a fork that changes the model',
    play: async play => {
      const {repo} = play.scene
      const fork = repo.fork('outsider')
      fork.commit('change', OTHER_MODEL, {author: 'outsider'})
      const number = repo.pull({head: 'outsider:change', by: 'outsider'})
      await play.on(number, 'opened', BLOCKED)
    },
  },
  {
    name: 'a pull request from Dependabot',
    play: async play => {
      const number = play.scene.pull({'requirements.txt': 'x==2\n'}, {by: 'dependabot[bot]'})
      await play.on(number, 'opened', PASSED, {profile: 'actions'})
    },
  },
  {
    name: 'a pull request that is opened and then repaired',
    play: async play => {
      const {scene} = play
      const number = scene.pull(OTHER_MODEL, {branch: 'model'})
      await play.on(number, 'opened', BLOCKED)
      const before = scene.repo.pullAt(number).headSha
      const {text} = await declared({...DOCUMENTS, ...OTHER_MODEL}, {pull: number})
      scene.repo.commit('model', {'ethics.yml': text}, {author: 'maker'})
      await play.on(number, 'synchronize', AWAITING, {before})
    },
  },
  {
    name: 'a pull request that is offered the line to write',
    play: async play => {
      const declaration = DECLARATION.replace('completed: 2026-05-01', 'completed: 2026-11-01')
      const {text} = await declared(DOCUMENTS, {declaration, pull: 2})
      const number = play.scene.pull({...OTHER_MODEL, 'ethics.yml': text})
      await play.on(number, 'opened', BLOCKED)
    },
  },
  {
    name: 'a review that is submitted',
    play: async play => {
      const {number, line} = await sealed(play.scene)
      await play.on(number, 'opened', AWAITING)
      await play.reviewed(number, review(play.scene, number, line), 'submitted', PASSED)
    },
  },
  {
    name: 'a review that is dismissed',
    play: async play => {
      const {number, line} = await sealed(play.scene)
      const id = review(play.scene, number, line)
      await play.on(number, 'opened', PASSED)
      play.scene.repo.dismiss(number, id, 'admin')
      await play.reviewed(number, id, 'dismissed', AWAITING)
    },
  },
  {
    name: 'a review that is edited, by its author and by somebody else',
    play: async play => {
      const {number, line} = await sealed(play.scene)
      const id = review(play.scene, number, 'Looks good')
      await play.on(number, 'opened', AWAITING)
      play.scene.repo.editReview(number, id, line, 'kirsten')
      await play.reviewed(number, id, 'edited', PASSED)
      play.scene.repo.editReview(number, id, line, 'admin')
      await play.reviewed(number, id, 'edited', AWAITING)
    },
  },
  {
    name: 'a merge group of two',
    play: async play => {
      const {scene} = play
      const one = scene.pull(CODE)
      const two = scene.pull({'lib/square.py': 'print(2)\n'})
      await play.on(one, 'opened', PASSED)
      await play.on(two, 'opened', PASSED)
      const [, last] = scene.repo.queue(one, two)
      await play.run(play.events.mergeGroup(two, CAUSE), PASSED, {sha: last?.headSha ?? ''})
      scene.repo.mergeGroup(two)
    },
  },
  {
    name: 'a merge group of which one lost its approval',
    play: async play => {
      const {scene} = play
      const one = scene.pull(CODE)
      const {number: two, line} = await sealed(scene)
      const id = review(scene, two, line)
      await play.on(one, 'opened', PASSED)
      await play.on(two, 'opened', PASSED)
      const [, last] = scene.repo.queue(one, two)
      scene.repo.dismiss(two, id, 'admin')
      await play.run(play.events.mergeGroup(two, CAUSE), {code: 1, state: 'failure'}, {sha: last?.headSha ?? ''})
    },
  },
  {
    name: 'the schedule, after a day on which a review was dismissed',
    play: async play => {
      const {scene} = play
      const {number, line} = await sealed(scene)
      const id = review(scene, number, line)
      await play.on(number, 'opened', PASSED)
      scene.hub.clock.advance(24 * 60 * 60 * 1000)
      // The night also finds pull request 1, which was merged without the gate.
      await play.run(play.events.schedule('17 4 * * *', CAUSE), {code: 1, state: 'success'}, {number})
      scene.repo.dismiss(number, id, 'admin')
      await play.run(play.events.schedule('17 4 * * *', CAUSE), {code: 1, state: 'pending'}, {number})
    },
  },
  {
    name: 'a push to the default branch that takes the role from who signed',
    play: async play => {
      const {scene} = play
      const {number, line} = await sealed(scene)
      review(scene, number, line)
      await play.on(number, 'opened', PASSED)
      const without = play.gate.replace('{login: kirsten, id: 2002}, ', '')
      scene.repo.commit('main', {[GATE_FILE]: without}, {author: 'admin'})
      await play.run(play.events.push('main', CAUSE), {code: 0, state: 'pending'}, {number})
    },
  },
  {
    name: 'a pull request that gets another base',
    play: async play => {
      const {repo} = play.scene
      repo.push('release', repo.tip(), 'admin')
      const number = play.scene.pull(OTHER_MODEL, {base: 'release'})
      await play.on(number, 'opened', {verdict: 'blocked', code: 1, state: 'none'})
      repo.retarget(number, 'main', 'maker')
      await play.on(number, 'edited', BLOCKED)
    },
  },
  {
    name: 'an Enterprise Server',
    given: {ghes: true},
    play: async play => {
      const {number, line} = await sealed(play.scene)
      await play.on(number, 'opened', AWAITING)
      await play.reviewed(number, review(play.scene, number, line), 'submitted', PASSED)
    },
  },
]
