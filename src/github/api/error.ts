import {renderer} from '../../language/render.ts'
import type {Message} from '../../words/message.ts'
import {messages} from './messages.ts'

/**
 * - `refused`: the token may not do this. · `not-found`: not there, or not shown to this token.
 * - `limited`: too many requests, and the wait is too long. · `unavailable`, `timeout`: no proper answer, also after trying again.
 * - `unreadable`: an answer that is cut off, partial, or not what it should be. · `conflict`: the request was not accepted.
 * - `moved`: the answer sends us to another host. · `too-much`: more than is read in one run.
 */
export type ForgeFault =
  | 'refused'
  | 'not-found'
  | 'limited'
  | 'unavailable'
  | 'timeout'
  | 'unreadable'
  | 'conflict'
  | 'moved'
  | 'too-much'

/** Something was asked of the forge and not completely answered. `message` is English, `say` is for every language. */
export class ForgeError extends Error {
  override readonly name = 'ForgeError'
  readonly code: ForgeFault
  /** What was asked, as the documentation writes it: `GET /repos/{owner}/{repo}/git/trees/{tree_sha}`, `GraphQL Freeze`. */
  readonly route: string
  readonly say: Message
  /** Of the last answer, where there was one. */
  readonly status: number | null
  /** GitHub's own words, in English; empty where it said nothing. */
  readonly reason: string
  /** Can the request have been carried out all the same? */
  readonly unsure: boolean
  /** For how many milliseconds the forge asks to wait before the next request. */
  readonly wait: number | null

  constructor(code: ForgeFault, route: string, say: Message, more: Circumstances = {}) {
    super(renderer('en', [messages])(say), more.cause === undefined ? undefined : {cause: more.cause})
    this.code = code
    this.route = route
    this.say = say
    this.status = more.status ?? null
    this.reason = more.reason ?? ''
    this.unsure = more.unsure ?? false
    this.wait = more.wait ?? null
  }
}

interface Circumstances {
  readonly status?: number
  readonly reason?: string
  readonly unsure?: boolean
  readonly wait?: number
  readonly cause?: unknown
}
