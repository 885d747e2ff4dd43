import type {Path} from '../../words/place.ts'
import type {Roles} from '../../words/review.ts'
import type {Codeowners} from './codeowners.ts'
import type {Fact, Needs} from './fact.ts'
import type {Protection} from './protection.ts'
import type {ReadWorkflow} from './workflow.ts'

/** Everything that the questions are asked of. */
export interface Facts {
  /** `owner/name`; `undefined` where only a work tree is looked at. */
  readonly repository: string | undefined
  readonly publicRepository: Fact<boolean>
  /** The version of a GitHub Enterprise Server; `null` on github.com. */
  readonly server: Fact<string | null>
  /** By the forge's clock; `YYYY-MM-DD`. */
  readonly today: string
  readonly defaultBranch: Fact<string>
  readonly branches: readonly BranchFacts[]
  /** Patterns of gated branches that no branch fits. */
  readonly unmatched: Fact<readonly string[]>
  readonly tree: TreeFacts
  readonly codeownersErrors: Fact<readonly {readonly line: number; readonly kind: string}[]>
  readonly rulesets: Fact<readonly Ruleset[]>
  readonly people: readonly Person[]
  /** State of each workflow file, such as `active` and `disabled_inactivity`. */
  readonly states: Fact<ReadonlyMap<Path, string>>
  readonly environments: Fact<ReadonlyMap<string, EnvironmentLimit>>
  /** The forge's id of the App that writes the status, where the asker knows it. */
  readonly app: number | undefined
}

/** From which branches an environment, and with it its secrets, can be used. */
export type EnvironmentLimit =
  | {readonly kind: 'any-branch'}
  | {readonly kind: 'protected-branches'}
  /** Patterns of branches and tags. */
  | {readonly kind: 'named'; readonly patterns: Fact<readonly string[]>}

export interface BranchFacts {
  readonly name: string
  /** The status that is to be required on it. */
  readonly context: string
  readonly protection: Protection
}

/** What stands in the default branch's tree, or in the work tree. */
export interface TreeFacts {
  readonly workflows: readonly ReadWorkflow[]
  readonly codeowners: Codeowners | undefined
  /** Every path that decides, there or yet to come. */
  readonly guarded: readonly Path[]
  readonly declarations: readonly Path[]
  /** `undefined`: there is no gate folder, or it cannot be read. */
  readonly gate: GateFacts | undefined
  /** Faults of what decides: how many, and where the first one stands. */
  readonly faults: readonly string[]
}

export interface GateFacts {
  readonly owners: readonly string[]
  /** Those that can be seen. */
  readonly roles: Roles
  /** What it would take to see the roles of an organisation file in another repository; absent where all can be seen. */
  readonly elsewhere?: Needs
  readonly context: string | undefined
}

export interface Ruleset {
  readonly id: number
  readonly name: string
  readonly enforcement: 'active' | 'evaluate' | 'disabled'
  /** Who may pass it by, shown only to those who may change it. */
  readonly bypass: Fact<readonly BypassActor[]>
  /** May whoever asks pass it by? */
  readonly mine: Fact<'always' | 'pull_requests_only' | 'never' | 'exempt'>
}

export interface BypassActor {
  readonly type: string
  readonly id: number | null
  readonly mode: string
}

/** An account that holds a role. */
export interface Person {
  readonly login: string
  readonly id: number
  readonly roles: readonly string[]
  /** The account that has this login now; `null`: none. */
  readonly account: Fact<{readonly id: number} | null>
  /** `none`, `read`, `write` or `admin`. */
  readonly access: Fact<string>
}
