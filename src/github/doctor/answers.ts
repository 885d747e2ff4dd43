/** What is read of GitHub's answers, as https://docs.github.com/rest describes them. */

export interface RepositoryAnswer {
  readonly default_branch: string
  readonly private: boolean
}
export interface BranchAnswer {
  readonly name: string
  readonly commit: {readonly sha: string}
}
export interface RulesetAnswer {
  readonly id: number
  readonly name: string
  readonly target?: string
  readonly enforcement: 'active' | 'evaluate' | 'disabled'
  readonly bypass_actors?: readonly {
    readonly actor_type: string
    readonly actor_id?: number | null
    readonly bypass_mode?: string
  }[]
  readonly current_user_can_bypass?: 'always' | 'pull_requests_only' | 'never' | 'exempt'
}
export interface EnvironmentAnswer {
  readonly name: string
  readonly deployment_branch_policy?: {
    readonly protected_branches: boolean
    readonly custom_branch_policies: boolean
  } | null
}
