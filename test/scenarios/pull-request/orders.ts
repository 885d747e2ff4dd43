import type {Answered} from '../../../src/github/run/dispatch.ts'
import type {Logged} from '../../emulator/log.ts'
import {answerHere, type Here} from './here.ts'
import {CODE, freezes, gateWith, MODEL, writesStatus} from './moves.ts'
import {DOCUMENTS, declared} from './project.ts'
import {requires, Scene, type Texts} from './scene.ts'

/** People and a forge that does not keep order: what happens to one pull request, and which runs come of it, when. */

/** What the gate says of a pull request: state and description of the status under its name. */
export interface Said {
  readonly state: string
  readonly description: string
}

/** Where docs/trust.md says that a success can stand for a while that would not be given any more. */
export const WINDOWS = {
  review: 'A review is given, withdrawn or dismissed, and no run follows',
  world: 'A green status is older than what has changed since: a policy, a role, a day',
  event: 'A commit that was green is merged between an event and the run that judges it',
} as const

/**
 * What an operation can do to a success that stands: until a run has looked, it stays, as told under one of {@link WINDOWS}.
 * `new-head`: it is not on the new head, and what is there has seen all that was before. `none`: it takes no success away.
 */
export type Effect = 'new-head' | keyof typeof WINDOWS | 'none'

export interface Operation {
  readonly effect: Effect
  /** Does it, and gives the events that it sets off; nothing where it cannot be done now. */
  readonly act: (story: Story) => readonly Answered[] | undefined | Promise<readonly Answered[] | undefined>
}

export class Story implements AsyncDisposable {
  readonly scene: Scene
  /** The pull request that it is about. */
  readonly number: number
  /** Another with the same head, once it is there. */
  second: number | undefined
  /** The line by which the officer signs the new model. */
  readonly line: string
  readonly #sealed: string
  readonly waiting: Answered[] = []
  /** What happened to a pull request that no run has looked at since. */
  readonly unseen = new Map<number, {readonly name: string; readonly effect: Effect}[]>()
  /** Operations that left a success standing until their run came. */
  readonly windows = new Set<string>()
  #version = 0
  #texts = 0
  readonly #fresh = new Map<string, Said | undefined>()

  private constructor(scene: Scene, number: number, {text, seal}: {text: string; seal: string}) {
    this.scene = scene
    this.number = number
    this.#sealed = text
    this.line = `ethics: sign care/dpia officer ${seal}`
    this.unseen.set(number, [{name: 'opened', effect: 'new-head'}])
  }

  static async begin(): Promise<Story> {
    const scene = await Scene.open({files: gateWith('branches: [main, next]')})
    scene.repo.commit('next', {'docs/next.md': 'Next\n'}, {author: 'admin'})
    scene.repo.ruleset({rules: [requires('ethics-gate: next')], include: ['refs/heads/next']})
    const number = scene.pull(CODE, {branch: 'change'})
    return new Story(scene, number, await declared({...DOCUMENTS, ...MODEL}, {pull: number}))
  }

  get pull() {
    return this.scene.repo.pullAt(this.number)
  }

  get isOpen(): boolean {
    return this.pull.state === 'open'
  }

  get all(): readonly number[] {
    return [this.number, ...(this.second === undefined ? [] : [this.second])]
  }

  get open(): readonly number[] {
    return this.all.filter(number => this.scene.repo.pullAt(number).state === 'open')
  }

  /** Different every time, so that it changes something. */
  anew(): string {
    return `${this.#texts++}\n`
  }

  sealedModel(): Texts {
    return {...MODEL, 'ethics.yml': this.#sealed}
  }

  /** Commits onto the branch of the pull request; GitHub tells of the head before. */
  push(changes: Texts): readonly Answered[] | undefined {
    if (!this.isOpen) return undefined
    const before = this.pull.headSha
    this.scene.repo.commit('change', changes, {author: 'maker'})
    return [{kind: 'pull-request', number: this.number, before}]
  }

  /** The newest review by somebody of a pull request, that stands. */
  standing(number: number, by: string) {
    return this.scene.repo.pullAt(number).reviews.findLast(one => one.by.login === by && one.state !== 'DISMISSED')
  }

  /** A review's own run wakes one for every pull request with that head. */
  woken(number = this.number): readonly Answered[] {
    return [{kind: 'woken', head: this.scene.repo.pullAt(number).headSha}]
  }

  /** Something is done, by people. Gives the events that it sets off. */
  async happens(name: string, {act, effect}: Operation): Promise<readonly Answered[] | undefined> {
    const events = await act(this)
    if (events === undefined) return undefined
    this.#version++
    for (const number of this.open) {
      // The branch of the other one stays where it was.
      const own = effect === 'new-head' && number === this.second ? 'none' : effect
      this.unseen.set(number, [...(this.unseen.get(number) ?? []), {name, effect: own}])
    }
    return events
  }

  /** The run for an event. `meanwhile`: what is done just before the run asks something of the forge. */
  async run(
    event: Answered,
    meanwhile?: {readonly place: keyof typeof PLACES; readonly act: () => Promise<unknown>},
  ): Promise<Here> {
    const {hub} = this.scene
    const covered = this.#covered(event)
    const seen = new Map(covered.map(number => [number, this.unseen.get(number) ?? []]))
    let isArmed = meanwhile !== undefined
    const act = async () => {
      if (!isArmed) return
      isArmed = false
      await meanwhile?.act()
    }
    if (meanwhile) hub.before(request => isArmed && PLACES[meanwhile.place](request), act)
    const ended = await answerHere(this.scene, event, {
      wait: async milliseconds => hub.clock.advance(milliseconds),
    })
    await act()
    if (ended.error) throw ended.error
    for (const [number, were] of seen)
      this.unseen.set(
        number,
        (this.unseen.get(number) ?? []).filter(one => !were.includes(one)),
      )
    return ended
  }

  /** Pull requests that a run for the event looks at. */
  #covered(event: Answered): number[] {
    if (event.kind === 'all') return [...this.open]
    const head = (number: number) => this.scene.repo.pullAt(number).headSha
    const base = (number: number) => this.scene.repo.pullAt(number).base
    if (event.kind === 'woken') return this.open.filter(number => head(number) === event.head)
    if (event.kind === 'group') return []
    const {number: about} = event
    return this.open.filter(
      number => number === about || (head(number) === head(about) && base(number) === base(about)),
    )
  }

  said(number: number): Said | undefined {
    return this.scene.status(number, `ethics-gate: ${this.scene.repo.pullAt(number).base}`)
  }

  /** What a run says that finds no status on the head: nothing that was said before counts. Leaves the statuses as they were. */
  async judgedAnew(number: number): Promise<Said | undefined> {
    const key = `${this.#version} ${number}`
    if (this.#fresh.has(key)) return this.#fresh.get(key)
    const {statuses} = this.scene.repo
    const saved = [...statuses]
    const {headSha} = this.scene.repo.pullAt(number)
    statuses.splice(0, statuses.length, ...saved.filter(({sha}) => sha !== headSha))
    const {error} = await answerHere(this.scene, {kind: 'pull-request', number})
    const found = this.said(number)
    statuses.splice(0, statuses.length, ...saved)
    if (error) throw error
    this.#fresh.set(key, found)
    return found
  }

  /** Something stands open that would not pass if it were judged now, and no operation is known for leaving such a window. */
  async wrongfullyOpen(): Promise<string | undefined> {
    for (const number of this.open) {
      if (!this.scene.opens(number)) continue
      const anew = await this.judgedAnew(number)
      if (anew?.state === 'success') continue
      const unseen = this.unseen.get(number) ?? []
      const head = unseen.findLastIndex(({effect}) => effect === 'new-head')
      const windows = unseen.slice(head + 1).filter(({effect}) => effect in WINDOWS)
      if (windows.length === 0) return `#${number} is open but: ${anew?.state} ${anew?.description}`
      for (const {name} of windows) this.windows.add(name)
    }
    return undefined
  }

  /** A change of what decides, in a pull request of its own that its owners approve, and that is merged when it is green. */
  async throughTheGate(changes: Texts): Promise<readonly Answered[] | undefined> {
    const {scene} = this
    const number = scene.pull(changes)
    await answerHere(scene, {kind: 'pull-request', number})
    for (const [role, login] of [
      ['board', 'bodil'],
      ['officer', 'kirsten'],
    ] as const) {
      const lines = scene.lines(number, role)
      if (lines.length > 0) scene.approve(number, login, lines)
    }
    await answerHere(scene, {kind: 'pull-request', number})
    if (!scene.opens(number)) {
      scene.repo.close(number, 'maker')
      return undefined
    }
    scene.repo.merge(number, 'squash', 'admin')
    return [{kind: 'all', scheduled: false}]
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.scene[Symbol.asyncDispose]()
  }
}

/** Where something can come between two requests of a run. */
export const PLACES = {
  'before it looks': freezes,
  'before it is begun': writesStatus('pending'),
  'before the files': ({body}: Logged) => JSON.stringify(body ?? '').includes('query Blobs'),
  'before the success': writesStatus('success'),
  'before the failure': writesStatus('failure'),
} as const
