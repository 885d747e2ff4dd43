import type {Concern} from './content.ts'
import type {Capacity, TeamMember} from './holds.ts'

/** What somebody is said to have signed or approved. */
export interface Claim {
  /** What it is, for people: `visits/dpia`. */
  readonly about: string
  readonly role: string
  /** The line that must stand in the review. */
  readonly line: string
  /** What must have been the same when it was reviewed; `any` where only the words are looked for. */
  readonly content: Concern | 'any'
  /** The account that is named for it, as `@login`; absent where any holder of the role will do. */
  readonly by?: string
  readonly capacity: Capacity
  /** The pull request with the review, where it is named. */
  readonly pullRequest?: number
  /** The project's team as it stood on the base branch. */
  readonly team?: readonly TeamMember[]
}
