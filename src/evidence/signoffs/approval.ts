import type {Message} from '../../words/message.ts'

/**
 * Something that a role must approve in the pull request that is judged: a weakening, a change of the gate's own files, an
 * accepted difference. `items` is what is approved, as canonical JSON can hold it: another list is another code.
 */
export interface Asked {
  /** One word, such as `gate`, `weakening` or `models/visit-length`. */
  readonly what: string
  /** One of these is enough. */
  readonly roles: readonly string[]
  readonly items: readonly unknown[]
}

export type Approval =
  | {
      readonly kind: 'given'
      readonly role: string
      /** `@login`. */
      readonly by: string
      /** ISO date. */
      readonly at: string
      /** By somebody who entered the record of a body. */
      readonly entered?: boolean
    }
  | {readonly kind: 'awaited'; readonly lines: readonly Awaited[]}

/** The line that a role pastes into an approving review, and who may. */
export interface Awaited {
  readonly role: string
  readonly line: string
  /** Logins, without `@`. */
  readonly holders: readonly string[]
  /** Why what is there does not count; absent where reviews cannot be seen. */
  readonly why?: Message
}

/** Was it approved? Without a forge it is always awaited. */
export type Approve = (asked: Asked) => Approval
