import type {Account} from './said.ts'

export interface Rule {
  readonly type: string
  readonly parameters?: Readonly<Record<string, unknown>>
}

export interface Ruleset {
  readonly id: number
  readonly name: string
  readonly enforcement: 'active' | 'evaluate' | 'disabled'
  readonly source: 'Repository' | 'Organization'
  /** Branches: `~DEFAULT_BRANCH`, `~ALL`, or patterns such as `refs/heads/release/*`. */
  readonly include: readonly string[]
  readonly exclude: readonly string[]
  readonly rules: readonly Rule[]
  readonly bypass: readonly Bypass[]
  readonly createdAt: Date
}

export interface Bypass {
  readonly actor_id: number | null
  readonly actor_type: 'Integration' | 'OrganizationAdmin' | 'RepositoryRole' | 'Team' | 'DeployKey' | 'User'
  readonly bypass_mode: 'always' | 'pull_request' | 'exempt'
}

export interface RequiredCheck {
  readonly context: string
  /** Only from this App; from anybody where it is not given. */
  readonly app?: number
}

export interface Protection {
  readonly checks?: readonly RequiredCheck[]
  readonly strict?: boolean
  readonly enforceAdmins?: boolean
  readonly reviews?: {
    readonly count?: number
    readonly codeOwners?: boolean
    readonly dismissStale?: boolean
    readonly lastPush?: boolean
  }
}

export interface Environment {
  readonly id: number
  readonly name: string
  /** `all`, `protected` branches, or the patterns named. */
  readonly branches: 'all' | 'protected' | readonly string[]
  readonly reviewers: readonly Account[]
}

export type WorkflowState = 'active' | 'disabled_fork' | 'disabled_inactivity' | 'disabled_manually'
