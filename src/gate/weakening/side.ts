import type {PathIndex} from '../../text/path-index.ts'
import type {Path} from '../../words/place.ts'
import type {Evaluated, Judged} from '../evaluate.ts'

/** One side of a comparison, before or after a change, judged under the same policies and on the same day. */
export interface Side {
  readonly systems: readonly Judged[]
  readonly evaluated: readonly Evaluated[]
  /** The same rules, asked as if every system were in use (status `production`), without evidence: see `inUse`. */
  readonly inUse: readonly Evaluated[]
  /** Declarations that could not be read, so that nothing is known of what they oblige to. */
  readonly unreadable: readonly Path[]
  /** All files of the tree. */
  readonly paths: PathIndex
}
