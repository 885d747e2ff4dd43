import {email} from './accounts.ts'
import {GitStore} from './git.ts'
import type {Hosting} from './model.ts'
import {Repository} from './repository.ts'
import type {Account, Clock, Properties, Who} from './said.ts'
import type {RepositoryOptions} from './state.ts'

export const ACTIONS_APP = 15368
export const DEPENDABOT_APP = 29110

/** Everything that the forge knows, without a way in from outside. */
export class World implements Hosting {
  readonly accounts: Account[] = []
  readonly repositories: Repository[] = []
  readonly clock: Clock
  /** Logins of accounts that belong to an organisation, by its login. */
  readonly members = new Map<string, Set<number>>()
  readonly emails = new Map<string, Account>()
  readonly properties = new Map<number, Properties>()
  readonly trees = {most: 100_000}
  readonly blobs = {longest: 512 * 1024}
  /** How test merges behave: for how many answers they are unknown, and whether an old one is shown in a conflict. */
  readonly merges = {unknownFor: 0, keptInConflict: false}
  readonly actions: Account
  readonly dependabot: Account
  #last = 1000
  readonly #stores: GitStore[] = []

  constructor() {
    let at = Date.parse('2026-11-22T09:00:00Z')
    this.clock = {
      now: () => new Date(at),
      set: to => {
        at = new Date(to).getTime()
      },
      advance: milliseconds => {
        at += milliseconds
      },
    }
    this.actions = this.account('github-actions[bot]', {id: 41898282, type: 'Bot', app: ACTIONS_APP})
    this.dependabot = this.account('dependabot[bot]', {id: 49699333, type: 'Bot', app: DEPENDABOT_APP})
    this.account('web-flow', {id: 19864447})
  }

  id(): number {
    this.#last++
    return this.#last
  }

  /** The account with that login, made when it is new. */
  account(login: string, given: {id?: number; type?: Account['type']; app?: number} = {}): Account {
    const known = this.accounts.find(account => account.login === login && !account.deleted)
    if (known !== undefined) {
      if (given.id !== undefined && given.id !== known.id) throw new Error(`${login} has id ${known.id} already`)
      return known
    }
    const id = given.id ?? this.id()
    if (this.accounts.some(account => account.id === id)) throw new Error(`the id ${id} is taken`)
    const type = given.type ?? (login.endsWith('[bot]') ? 'Bot' : 'User')
    const node = `${{User: 'U', Bot: 'BOT', Organization: 'O'}[type]}_${id}`
    const app = given.app ?? (type === 'Bot' ? this.id() : undefined)
    const account: Account = {id, login, type, node, deleted: false, ...(app !== undefined && {app})}
    this.accounts.push(account)
    this.emails.set(email(account), account)
    return account
  }

  who(who: Who): Account {
    return typeof who === 'string' ? this.account(who) : who
  }

  organisation(login: string, members: readonly Who[] = []): Account {
    const account = this.account(login, {type: 'Organization'})
    const known = this.members.get(login) ?? new Set()
    for (const member of members) known.add(this.who(member).id)
    this.members.set(login, known)
    return account
  }

  /** The login is free for somebody else from then on. */
  rename(who: Who, login: string): void {
    this.who(who).login = login
  }

  delete(who: Who): void {
    this.who(who).deleted = true
  }

  repository(fullName: string, options: RepositoryOptions = {}): Repository {
    const [owner = '', name = ''] = fullName.split('/')
    if (this.find(owner, name) !== undefined) throw new Error(`${fullName} is there already`)
    const git = new GitStore()
    this.#stores.push(git)
    const holder = options.owner === 'User' ? this.account(owner) : this.organisation(owner)
    return this.#add({git, owner: holder, name, options})
  }

  #add(given: {
    git: GitStore
    owner: Account
    name: string
    options: RepositoryOptions
    parent?: Repository
  }): Repository {
    const repository: Repository = new Repository({
      ...given,
      world: this,
      forkAs: (owner, name) => this.#add({git: given.git, owner, name, options: {}, parent: repository}),
    })
    this.repositories.push(repository)
    return repository
  }

  deleteRepository(repository: Repository): void {
    this.repositories.splice(this.repositories.indexOf(repository), 1)
    for (const pull of this.repositories.flatMap(({pulls}) => pulls)) {
      if (pull.headRepository === repository) pull.headRepository = null
    }
  }

  find(owner: string, name: string): Repository | undefined {
    const wanted = `${owner}/${name}`.toLowerCase()
    return this.repositories.find(({fullName}) => fullName.toLowerCase() === wanted)
  }

  protected removeFolders(): void {
    for (const store of this.#stores) store.remove()
  }
}
