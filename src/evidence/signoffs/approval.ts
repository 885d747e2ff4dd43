import type {Message} from '../../words/message.ts'
import type {Concern, Contents, Said} from './content.ts'

/**
 * Something that a role must approve in the pull request that is judged: a weakening, a change of the gate's own files, an
 * accepted difference. What it says and what the files hold: another list or another content is another code.
 */
export interface Asked {
  /** One word, such as `gate`, `weakening` or `models/visit-length`. */
  readonly what: string
  /** One of these is enough. */
  readonly roles: readonly string[]
  /** What it says, as canonical JSON can hold it. */
  readonly items: readonly unknown[]
  /** The files that it is about. */
  readonly contents: Contents
  /** Declarations that `items` tells of: who approves must have seen them say so. */
  readonly said: readonly Said[]
  /** More files that it would be about, had they been changed. */
  readonly within?: Concern['files']
}

/** About what was said, and no file. */
export const NO_FILES: Pick<Asked, 'contents' | 'said'> = {contents: [], said: []}

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
