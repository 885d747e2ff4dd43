import type {Contents} from '../../evidence/signoffs/content.ts'
import type {Subject} from '../../words/finding.ts'
import type {Level, Tier} from '../../words/outcome.ts'
import type {Path, Place} from '../../words/place.ts'
import type {Reason} from './change.ts'
import type {OneOf} from './roles.ts'

/** What was done, of which less is asked or seen. */
export type Cause =
  /** A fact of the declaration. `reason` is absent where only the rules that end by it count. */
  | {
      readonly kind: 'fact'
      readonly what: string
      readonly reason?: Reason
      readonly from?: string
      readonly to?: string
      readonly lost?: readonly string[]
      /** Model files that stay where the project is said to have ended. */
      readonly stay?: readonly Path[]
    }
  | {readonly kind: 'policy'; readonly policy: string}
  | {readonly kind: 'system'; readonly system: string}
  /** `now`: the project that its file names instead. */
  | {readonly kind: 'project'; readonly project: string; readonly now?: string}
  /** Files of a project that now lie in the folder of another one. */
  | {readonly kind: 'taken'; readonly by: string; readonly files: readonly Path[]}
  /** Files that lie in no project's folder any more, since the declaration moved away from them. */
  | {readonly kind: 'left'; readonly files: readonly Path[]}
  /** Model files that change though their project has ended. */
  | {readonly kind: 'alive'; readonly status: string; readonly files: readonly Path[]}
  /** Accounts that a project names for a role that every project fills itself. */
  | {readonly kind: 'team'; readonly role: string; readonly joined: readonly string[]; readonly gone: readonly string[]}
  /** Declarations that could not be read before. */
  | {readonly kind: 'not-comparable'; readonly files: readonly Path[]}
  /** Rules that end, or a tier that falls, and no fact that explains it. */
  | {readonly kind: 'unexplained'}

export interface Asked {
  readonly rule: string
  readonly subject: Subject
}

export interface AskedLess extends Asked {
  readonly from: Level
  readonly to: Level
}

/** One cause, and everything of the obligations before the change that is gone, lower, looser or narrower because of it. */
export interface Weakening {
  readonly cause: Cause
  /** The files that it is about, beside the declaration. */
  readonly contents: Contents
  readonly subject: Subject
  /** In the new file where there is one. */
  readonly at: Place
  /** Rules that are asked no more. */
  readonly ended: readonly Asked[]
  /** Rules that would be asked no more once it is in use. */
  readonly endedInUse: readonly Asked[]
  readonly lowered: readonly AskedLess[]
  readonly tier?: {readonly from: Tier; readonly to: Tier}
  /** Who must approve: of each list one role. An empty list: nobody is named who could. */
  readonly needs: readonly OneOf[]
}
