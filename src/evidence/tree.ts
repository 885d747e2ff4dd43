import type {Place} from '../words/place.ts'
import type {CardFact} from './cards/card.ts'

/** Something in the tree that a declaration should cover, or a file that could not show whether it holds such a thing. */
export interface TreeFinding {
  readonly kind: 'model-file' | 'ai-library' | 'person-column' | 'card' | 'not-read'
  /**
   * The path of the file, the library or the column; never a value from data: a column whose name looks like one is
   * given by its position, `#3`. For `not-read` it is a reason: one of `NOT_READ` in `tree-facts/find.ts`.
   */
  readonly name: string
  /** For `card`: what a machine-readable card says. */
  readonly card?: CardFact
  readonly at: Place
}
