import type {Subject} from '../../words/finding.ts'
import type {Place} from '../../words/place.ts'

/** Why a change of a fact asks or shows less, where no rule has to end for it. */
export type Reason =
  | 'weighs-less'
  | 'further-from-people'
  | 'fewer-people'
  | 'fewer-things'
  | 'fewer-compared'
  | 'not-tested'
  | 'other-side'
  | 'fewer-metrics'
  | 'read-otherwise'
  | 'looser'
  | 'longer'
  | 'not-watched'
  | 'dropped'
  | 'not-seen'
  | 'off-record'
  | 'rewritten'
  | 'less-open'
  | 'later'

/** Which rules look at what changed, so that their roles are asked. */
export type Concern =
  | {readonly kind: 'bias'; readonly event?: string}
  | {readonly kind: 'assessment'; readonly of: string}
  | {readonly kind: 'decision'; readonly of: string}
  | {readonly kind: 'check'; readonly name: string}
  | {readonly kind: 'field'; readonly path: string}

/** Something in a declaration that says less, or lets less be seen, than it did. */
export interface Change {
  /** As a rule's condition names it, `models.about`, so that a rule that ends because of it is told with it. */
  readonly path: string
  /** As it is written in the file, with names: `models.visit-length.about`. */
  readonly what: string
  readonly reason: Reason
  /** The values before and after; absent where nothing was or is declared. */
  readonly from?: string
  readonly to?: string
  /** What is gone from a list or a set of names. */
  readonly lost?: readonly string[]
  /** In the new file. */
  readonly at: Place
  readonly subject: Subject
  readonly concerns: Concern
}
