import type {Message} from '../words/message.ts'
import type {Place} from '../words/place.ts'

/** Something that cannot be measured, and why: what to say, and where it stands if that is in a file. */
export interface Reason {
  readonly say: Message
  readonly at?: Place
}

/** Thrown where measuring ends; the command says it in the reader's language. */
export class Refused extends Error {
  readonly reasons: readonly Reason[]

  constructor(...reasons: readonly Reason[]) {
    super(reasons[0]?.say.key ?? 'refused')
    this.name = 'Refused'
    this.reasons = reasons
  }
}
