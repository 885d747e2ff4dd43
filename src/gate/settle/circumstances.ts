import type {Approve} from '../../evidence/signoffs/approval.ts'
import type {Baseline} from '../../policy/baseline.ts'
import type {Rule} from '../../policy/policy.ts'
import type {Waivers} from '../../policy/waivers.ts'
import type {Roles} from '../../words/review.ts'
import type {Finding, Mode} from '../finding.ts'
import type {Ground} from './ground.ts'

/** Everything that settles findings, read from where it may decide; never from the change that is judged. */
export interface Circumstances {
  /** ISO date of the run. */
  readonly today: string
  /** Every compiled rule, also of policies that are not asked here, by `policy/rule`. */
  readonly rules: ReadonlyMap<string, Rule>
  /** One for each system that was judged. */
  readonly grounds: readonly Ground[]
  readonly waivers?: Waivers
  readonly baseline?: Baseline
  /** How the policy of a rule is enforced. */
  readonly mode: (rule: string) => Mode
  readonly approve: Approve
  /** Findings of what this would be merged into, as they are before anything is settled. */
  readonly base: {readonly kind: 'none'} | {readonly kind: 'known'; readonly findings: readonly Finding[]}
  /** Who holds which role; absent or empty where nobody says. */
  readonly roles?: Roles
  /** Was every project of the repository judged? Only then is what settles nothing unused. */
  readonly complete: boolean
}
