import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {ROOT} from '../../../tools/files.ts'
import type {HubEvent} from '../../emulator/event-run.ts'
import {startHub} from '../../emulator/hub.ts'
import type {Changes} from '../../emulator/store/files.ts'
import type {Limit, Profile} from '../../emulator/tokens.ts'
import {type Ended, type RunnerProcess, runStep} from '../../runner/runner.ts'
import {DOCUMENTS, declared, GATE, POLICY, WORKFLOW_FILE, WORKFLOW_PATH} from './project.ts'

type Hub = Awaited<ReturnType<typeof startHub>>
type Repo = ReturnType<Hub['repository']>
export type Texts = Readonly<Record<string, string | null>>

export interface Given {
  readonly files?: Texts
  /** Does a ruleset of the default branch require the status? It does unless told. */
  readonly required?: boolean
  readonly ghes?: boolean
  /** Does it hold a project already, signed on pull request 1? It does unless told. */
  readonly project?: boolean
  readonly private?: boolean
  readonly defaultBranch?: string
  /** Hasty unless told; `ETHICS_GATE_FRESH=1` gives every run a process of its own. */
  readonly runs?: RunnerProcess
}

/** Everything that a run can be told beside the event. */
export interface RunOptions {
  readonly profile?: Profile
  readonly permissions?: Readonly<Record<string, 'none' | 'read' | 'write'>>
  readonly env?: Readonly<Record<string, string>>
  readonly inputs?: Readonly<Record<string, string>>
  readonly payload?: Readonly<Record<string, unknown>>
  /** What the run's token may still ask. */
  readonly limit?: Partial<Limit>
  /** Kills the run. */
  readonly signal?: AbortSignal
}

export const STATUS = 'ethics-gate: main'

/** A repository on an emulated GitHub with a gate on its default branch, and the built Action that runs in it. */
export class Scene implements AsyncDisposable {
  readonly hub: Hub
  readonly repo: Repo
  readonly #folder: string
  readonly #runs: RunnerProcess

  private constructor(hub: Hub, repo: Repo, folder: string, runs: RunnerProcess) {
    this.hub = hub
    this.repo = repo
    this.#folder = folder
    this.#runs = runs
  }

  static async open({
    files = {},
    required = true,
    ghes = false,
    project = true,
    runs = process.env['ETHICS_GATE_FRESH'] ? 'fresh' : 'hasty',
    ...options
  }: Given = {}): Promise<Scene> {
    const hub = await startHub(ghes ? {basePath: '/api/v3', graphqlPath: '/api/graphql'} : {})
    for (const [login, id] of Object.entries(PEOPLE)) hub.account(login, {id})
    const all = {...BEGINNING, ...files}
    const written = Object.fromEntries(
      Object.entries(all).flatMap(([path, text]) => (text === null ? [] : [[path, text]])),
    )
    const repo = hub.repository('example/care', {...options, files: written, by: 'founder'})
    for (const login of Object.keys(PEOPLE)) repo.permission(login, login === 'admin' ? 'admin' : 'write')
    const scene = new Scene(hub, repo, await mkdtemp(join(tmpdir(), 'ethics-gate-scene-')), runs)
    if (project) await scene.#begin()
    if (required) repo.ruleset({rules: [requires(`ethics-gate: ${repo.defaultBranch}`)]})
    return scene
  }

  /** The project came in by pull request 1, which the officer signed. */
  async #begin(): Promise<void> {
    const {text, seal} = await declared(DOCUMENTS, {pull: 1})
    const number = this.pull({...DOCUMENTS, 'ethics.yml': text}, {branch: 'begin'})
    this.approve(number, 'kirsten', [`ethics: sign care/dpia officer ${seal}`])
    this.repo.merge(number, 'merge', 'admin')
  }

  /** Opens a pull request with these changes by `maker`, and gives its number. */
  pull(
    changes: Changes,
    {branch = `change-${Math.random().toString(36).slice(2, 8)}`, base, by = 'maker'}: PullOptions = {},
  ): number {
    this.repo.commit(branch, changes, {author: by})
    return this.repo.pull({head: branch, by, ...(base !== undefined && {base})})
  }

  /** One run of the workflow on the default branch for a pull request. */
  run(number: number, action = 'opened', options: RunOptions = {}): Promise<Ended> {
    const pull = this.repo.pullAt(number)
    return this.event(
      'pull_request_target',
      {action, number, pull_request: {number, updated_at: this.hub.clock.now().toISOString()}, ...options.payload},
      {...options, env: {GITHUB_BASE_REF: pull.base, ...options.env}},
    )
  }

  async event(name: string, payload: Readonly<Record<string, unknown>>, options: RunOptions = {}): Promise<Ended> {
    const {repo, hub} = this
    const token = hub.token({
      repository: repo,
      ...(options.profile && {profile: options.profile}),
      ...(options.permissions && {permissions: options.permissions}),
      ...(options.limit && {limit: options.limit}),
    })
    const workspace = await mkdtemp(join(this.#folder, 'workspace-'))
    const tip = repo.tip()
    return runStep({
      dist: join(ROOT, process.env['ETHICS_GATE_DIST'] ?? 'dist'),
      workspace,
      event: {
        name,
        payload: {repository: {id: repo.id, full_name: repo.fullName, default_branch: repo.defaultBranch}, ...payload},
      },
      sha: tip,
      token,
      process: this.#runs,
      ...(options.inputs && {inputs: options.inputs}),
      ...(options.signal && {signal: options.signal}),
      env: {
        ...hub.env(),
        GITHUB_REPOSITORY: repo.fullName,
        GITHUB_RUN_ID: '4711',
        GITHUB_RUN_ATTEMPT: '1',
        GITHUB_WORKFLOW_REF: `${repo.fullName}/${WORKFLOW_PATH}@refs/heads/${repo.defaultBranch}`,
        GITHUB_WORKFLOW_SHA: tip,
        ...options.env,
      },
    })
  }

  /** An event as GitHub would send it, with what the runner sets for it; {@link WORKFLOW_PATH} is the file that runs. */
  deliver(event: HubEvent, options: RunOptions = {}): Promise<Ended> {
    return this.event(event.name, event.payload as Readonly<Record<string, unknown>>, {
      profile: event.profile,
      ...options,
      env: {...event.env, ...options.env},
    })
  }

  /** The newest status of the head of a pull request. */
  status(number: number, context = STATUS): {state: string; description: string} | undefined {
    return this.statusOf(this.repo.pullAt(number).headSha, context)
  }

  statusOf(sha: string, context = STATUS): {state: string; description: string} | undefined {
    const found = this.repo.statuses.filter(one => one.sha === sha && one.context === context).at(-1)
    return found && {state: found.state, description: found.description ?? ''}
  }

  comments(number: number): readonly string[] {
    return this.repo.comments.filter(one => one.number === number).map(({body}) => body)
  }

  /** Would GitHub let it be merged? */
  opens(number: number): boolean {
    return this.hub.mergeable(this.repo, number).mergeable
  }

  /** Approves with the lines that the comment shows for a role. */
  approve(number: number, by: string, lines: readonly string[]): void {
    this.repo.review(number, {by, state: 'APPROVED', body: lines.join('\n')})
  }

  /** The lines to paste into a review that the comment shows, for one role or all. */
  lines(number: number, role?: string): readonly string[] {
    const all = this.comments(number)
      .flatMap(body => body.split('\n'))
      .filter(line => /^ethics: (sign|approve) /.test(line))
    return role === undefined ? all : all.filter(line => line.split(' ')[3] === role)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.#folder, {recursive: true, force: true})
    await this.hub.end()
  }
}

export interface PullOptions {
  readonly branch?: string
  readonly base?: string
  readonly by?: string
}

/** `board` owns the gate, `officer` signs, `admin` administers the repository; `maker` writes the changes. */
export const PEOPLE = {maker: 2000, bodil: 2001, kirsten: 2002, deputy: 2003, admin: 2004, founder: 2005} as const

const BEGINNING: Texts = {
  ...GATE,
  ...POLICY,
  [WORKFLOW_PATH]: WORKFLOW_FILE,
  'README.md': 'Care\n',
}

export function requires(context: string) {
  return {
    type: 'required_status_checks',
    parameters: {required_status_checks: [{context}], strict_required_status_checks_policy: false},
  } as const
}
