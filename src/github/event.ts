import type {Message} from '../words/message.ts'
import {messages} from './messages.ts'

/** Events on which a checkout is judged, see https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows. */
export const JUDGED_ON = ['pull_request', 'push', 'merge_group', 'schedule', 'workflow_dispatch'] as const

/** What set the run off, as far as this mode needs to know it. */
export type Event =
  /** `head` is the last commit of the pull request's branch: forty hexadecimal digits. */
  {readonly kind: 'pull-request'; readonly head: string} | {readonly kind: 'commit'}

export type ReadEvent =
  | {readonly kind: 'read'; readonly event: Event}
  | {readonly kind: 'refused'; readonly say: Message}

/** On these the checkout is the default branch: judging it would say nothing about the pull request. */
const DEFAULT_BRANCH_EVENTS = ['pull_request_target', 'issue_comment', 'workflow_run']

/** Reads an event as data. Nothing in it decides anything here: titles, branches and texts in it were written by anybody. */
export function readEvent(name: string, payload: () => Uint8Array): ReadEvent {
  if (DEFAULT_BRANCH_EVENTS.includes(name)) return refused(messages.say('event-target', {event: name}))
  if (!JUDGED_ON.some(known => known === name))
    return refused(messages.say('event-refused', {event: name, known: JUDGED_ON}))
  if (name !== 'pull_request') return {kind: 'read', event: {kind: 'commit'}}
  const head = headOf(payload)
  return head === undefined
    ? refused(messages.say('event-unreadable', {}))
    : {kind: 'read', event: {kind: 'pull-request', head}}
}

function refused(say: Message): ReadEvent {
  return {kind: 'refused', say}
}

function headOf(payload: () => Uint8Array): string | undefined {
  try {
    const document: unknown = JSON.parse(new TextDecoder('utf-8', {fatal: true}).decode(payload()))
    const sha = field(field(field(document, 'pull_request'), 'head'), 'sha')
    return typeof sha === 'string' && /^[0-9a-f]{40}$/.test(sha) ? sha : undefined
  } catch {
    return undefined
  }
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined
}
