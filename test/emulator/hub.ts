import {Events} from './events.ts'
import type {Fault} from './faults.ts'
import {answerGraphql} from './graphql/execute.ts'
import {type Logged, RequestLog} from './log.ts'
import {type Judged, judge, judgeGroup} from './mergeable.ts'
import {answerRest} from './rest/router.ts'
import type {Urls} from './rest/urls.ts'
import {type Hook, listen} from './server.ts'
import type {Repo} from './store/model.ts'
import type {Who} from './store/said.ts'
import {World} from './store/world.ts'
import {granted, type Limit, type Permissions, type Profile, type Token} from './tokens.ts'

export interface HubOptions {
  /** `/api/v3` on a GitHub Enterprise Server. */
  readonly basePath?: string
  /** `/api/graphql` there. */
  readonly graphqlPath?: string
  /** Of a server of its own: 3.20.0 unless told. */
  readonly serverVersion?: string
}

export interface NewToken {
  readonly profile?: Profile
  /** Needed for every profile but `user`. */
  readonly repository?: Repo
  /** Others that an App is installed on. */
  readonly also?: readonly Repo[]
  /** As a workflow's `permissions:`, hyphens as there; what it may have at most is cut off by the profile. */
  readonly permissions?: Readonly<Record<string, 'none' | 'read' | 'write'>>
  /** Whose token: of an App (a login that ends in `[bot]`) or of a user. */
  readonly account?: Who
  readonly limit?: Partial<Limit>
}

/** What a workflow of the gate asks for. */
const GATE_PERMISSIONS: Permissions = {contents: 'read', pull_requests: 'write', statuses: 'write'}

/** GitHub, as far as it matters here, on a port of this machine. */
export class Hub extends World implements AsyncDisposable {
  readonly requests = new RequestLog()
  /** What went wrong in the emulator itself, or was asked of it that it does not know; none, at the end of a test. */
  readonly faults: string[] = []
  readonly #tokens = new Map<string, Token>()
  readonly #hooks: Hook[] = []
  readonly #planned: Fault[] = []
  readonly #stop: () => Promise<void>
  readonly urls: Urls

  private constructor(urls: Urls, stop: () => Promise<void>) {
    super()
    this.urls = urls
    this.#stop = stop
  }

  static async start({
    basePath = '',
    graphqlPath = '/graphql',
    serverVersion = '3.20.0',
  }: HubOptions = {}): Promise<Hub> {
    const started: {hub?: Hub} = {}
    const hub = (): Hub => {
      if (started.hub === undefined) throw new Error('not started yet')
      return started.hub
    }
    const {origin, close} = await listen({
      basePath,
      graphqlPath,
      serverVersion: basePath === '' ? undefined : serverVersion,
      now: () => hub().clock.now(),
      get requests() {
        return hub().requests
      },
      get problems() {
        return hub().faults
      },
      get hooks() {
        return hub().#hooks
      },
      get planned() {
        return hub().#planned
      },
      tokenOf: text => hub().#tokens.get(text),
      rest: asked => answerRest(hub(), hub().urls, asked, hub().faults),
      graphql: asked => answerGraphql(hub(), hub().urls, asked, hub().faults),
    })
    const urls = {api: origin + basePath, graphql: origin + graphqlPath, html: origin}
    started.hub = new Hub(urls, close)
    return started.hub
  }

  /** Gives the token's text. */
  token(given: NewToken = {}): string {
    const profile = given.profile ?? 'actions'
    if (profile !== 'user' && given.repository === undefined) throw new Error(`a token ${profile} is of a repository`)
    const text = `${{user: 'ghp', app: 'ghs'}[profile as string] ?? 'ghs'}_${profile}_${this.id()}`
    const asked = given.permissions ?? (profile === 'user' ? undefined : GATE_PERMISSIONS)
    const most = profile === 'user' || profile === 'app' ? 5000 : 1000
    this.#tokens.set(text, {
      text,
      profile,
      account: this.#bearer(profile, given.account),
      repositories: [...(given.repository === undefined ? [] : [given.repository]), ...(given.also ?? [])],
      permissions: asked === undefined ? 'classic' : granted(profile, underscored(asked)),
      limit: {
        rest: most,
        graphql: most,
        restLeft: most,
        graphqlLeft: most,
        resetAt: new Date(this.clock.now().getTime() + 3_600_000),
        ...given.limit,
      },
    })
    return text
  }

  #bearer(profile: Profile, account: Who | undefined): Token['account'] {
    if (profile === 'app') return this.who(account ?? 'ethics-gate-app[bot]')
    return profile === 'user' ? this.who(account ?? 'somebody') : this.actions
  }

  tokenOf(text: string): Token {
    const token = this.#tokens.get(text)
    if (token === undefined) throw new Error('no such token')
    return token
  }

  revoke(text: string): void {
    this.#tokens.delete(text)
  }

  /** Answers with something else than the truth, as often as told. */
  fault(fault: Fault): void {
    this.#planned.push({...fault})
  }

  /** Does something just before the nth matching request is answered; the first unless told. */
  before(match: Hook['match'], action: Hook['action'], nth = 1): void {
    this.#hooks.push({when: 'before', match, action, nth, seen: 0})
  }

  /** Does something after it was carried out and before its answer is sent. */
  after(match: Hook['match'], action: Hook['action'], nth = 1): void {
    this.#hooks.push({when: 'after', match, action, nth, seen: 0})
  }

  /** From now on, the first answers after a change do not know the test merge yet. */
  mergeDelay(answers: number): void {
    this.merges.unknownFor = answers
    for (const pull of this.repositories.flatMap(({pulls}) => pulls)) pull.mergeUnknownFor = answers
  }

  /** Would GitHub merge it now? */
  mergeable(repository: Repo, number: number): Judged {
    return judge(repository.pullAt(number))
  }

  groupMergeable(repository: Repo, number: number): Judged {
    return judgeGroup(repository, number)
  }

  events(repository: Repo): Events {
    return new Events(this.urls, repository)
  }

  /** What the runner sets so that everything comes here. */
  env(): Record<string, string> {
    return {GITHUB_SERVER_URL: this.urls.html, GITHUB_API_URL: this.urls.api, GITHUB_GRAPHQL_URL: this.urls.graphql}
  }

  /** Stops, and rejects when anything was asked that is not emulated, or was answered against GitHub's description. */
  async end(): Promise<void> {
    await this.#stop()
    this.removeFolders()
    if (this.faults.length > 0) throw new Error(`faults of the emulator:\n${this.faults.join('\n')}`)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.end()
  }
}

const underscored = (permissions: Permissions): Permissions =>
  Object.fromEntries(Object.entries(permissions).map(([name, level]) => [name.replaceAll('-', '_'), level]))

export const startHub = (options?: HubOptions): Promise<Hub> => Hub.start(options)

export type {Logged}
