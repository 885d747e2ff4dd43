import type {Message} from './message.ts'
import type {Place} from './place.ts'

/** Something wrong with a file that was read: where it stands and what to say. */
export interface Problem {
  readonly at: Place
  readonly say: Message
}
