import type {Message} from '../words/message.ts'
import {messages} from './messages.ts'

/** Events on which a checkout is judged, see https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows. */
export const JUDGED_ON = ['pull_request', 'push', 'merge_group', 'schedule', 'workflow_dispatch'] as const
/** Events of which a run of the default branch can judge pull requests without a checkout. */
export const WATCHED = [
  'pull_request_target',
  'pull_request_review',
  'workflow_run',
  'issue_comment',
  'merge_group',
  'push',
  'schedule',
  'workflow_dispatch',
] as const

/**
 * What set the run off. Nothing in it decides anything: numbers and commits say where to look, and everything is read
 * again from the forge.
 */
export type Event =
  /** Something is checked out and judged as it lies there. `head`: the last commit of the pull request's branch. */
  | {readonly kind: 'checkout'; readonly head?: string}
  /** `before`: the head until now. `happened`: ISO time of the event. */
  | {readonly kind: 'pull-request'; readonly number: number; readonly before?: string; readonly happened?: string}
  /** A review was given, changed or dismissed; that run may hold the pull request's own workflow, so it only wakes another. */
  | {readonly kind: 'review'; readonly number: number}
  | {readonly kind: 'woken'; readonly head: string}
  /** `comment`: its id. */
  | {readonly kind: 'command'; readonly number: number; readonly login: string; readonly comment?: number}
  | {
      readonly kind: 'group'
      readonly head: string
      readonly ref: string
      readonly base: string
      readonly baseBranch: string
    }
  /** The default branch moved, or a day has passed: every open pull request is looked at again. */
  | {readonly kind: 'all'; readonly scheduled: boolean}
  | {readonly kind: 'nothing'; readonly say: Message}

export type ReadEvent =
  | {readonly kind: 'read'; readonly event: Event}
  | {readonly kind: 'refused'; readonly say: Message}

/** The whole of a comment that asks for a new run; words after it would be an argument, and there are none. */
export const COMMAND = '/ethics-gate recheck'

/**
 * Is that what a comment says? Never where the workflow's `startsWith` would start no run: nothing before it, in whatever case
 * (https://docs.github.com/actions/reference/workflows-and-actions/expressions#startswith).
 */
export function isCommand(body: string): boolean {
  return body.trimEnd() === COMMAND
}

/** Reads an event as data: titles, branches and texts in it were written by anybody. */
export function readEvent(name: string, payload: () => Uint8Array, checkedOut: boolean): ReadEvent {
  if (checkedOut && JUDGED_ON.some(known => known === name)) return checkout(name, payload)
  if (name === 'pull_request') return refused(messages.say('nothing-checked-out', {}))
  if (!WATCHED.some(known => known === name))
    return refused(messages.say('event-refused', {event: name, known: ['pull_request', ...WATCHED]}))
  if (name === 'push' || name === 'schedule' || name === 'workflow_dispatch')
    return read({kind: 'all', scheduled: name === 'schedule'})
  const document = parsed(payload)
  const event = document === undefined ? undefined : eventOf(name, document)
  return event ? read(event) : refused(messages.say('event-unreadable', {}))
}

function checkout(name: string, payload: () => Uint8Array): ReadEvent {
  if (name !== 'pull_request') return read({kind: 'checkout'})
  const head = commit(at(parsed(payload), 'pull_request', 'head', 'sha'))
  return head === undefined ? refused(messages.say('event-unreadable', {})) : read({kind: 'checkout', head})
}

function eventOf(name: string, document: unknown): Event | undefined {
  switch (name) {
    case 'pull_request_target': {
      const number = count(at(document, 'pull_request', 'number'))
      const before = commit(at(document, 'before'))
      const happened = time(at(document, 'pull_request', 'updated_at'))
      return number === undefined
        ? undefined
        : {kind: 'pull-request', number, ...(before && {before}), ...(happened && {happened})}
    }
    case 'pull_request_review': {
      const number = count(at(document, 'pull_request', 'number'))
      return number === undefined ? undefined : {kind: 'review', number}
    }
    case 'workflow_run':
      return woken(document)
    case 'issue_comment':
      return commanded(document)
    default:
      return grouped(document)
  }
}

/** Only a review wakes: a run that another run woke must not wake a third. */
function woken(document: unknown): Event | undefined {
  const head = commit(at(document, 'workflow_run', 'head_sha'))
  const event = at(document, 'workflow_run', 'event')
  if (head === undefined) return undefined
  if (event === 'pull_request_review') return {kind: 'woken', head}
  if (event === 'merge_group') return queued(head, at(document, 'workflow_run', 'head_branch'))
  return {kind: 'nothing', say: messages.say('not-woken', {})}
}

/** The branch of a merge group says what it is for: `gh-readonly-queue/<base>/pr-<number>-<commit before it>`. */
function queued(head: string, branch: unknown): Event | undefined {
  const [, baseBranch, base] = /^gh-readonly-queue\/(.+)\/pr-\d+-([0-9a-f]{40})$/.exec(String(branch)) ?? []
  if (baseBranch === undefined || base === undefined) return undefined
  return {kind: 'group', head, ref: `refs/heads/${branch}`, base, baseBranch}
}

function commanded(document: unknown): Event | undefined {
  const number = count(at(document, 'issue', 'number'))
  const comment = count(at(document, 'comment', 'id'))
  const login = at(document, 'comment', 'user', 'login')
  const body = at(document, 'comment', 'body')
  if (number === undefined || typeof login !== 'string' || typeof body !== 'string') return undefined
  // A workflow that runs on edits too must not judge for a comment that keeps nobody waiting.
  const isNew = (at(document, 'action') ?? 'created') === 'created'
  if (!isNew || !isCommand(body) || typeof at(document, 'issue', 'pull_request') !== 'object')
    return {kind: 'nothing', say: messages.say('no-command', {})}
  return {kind: 'command', number, login, ...(comment !== undefined && {comment})}
}

function grouped(document: unknown): Event | undefined {
  const head = commit(at(document, 'merge_group', 'head_sha'))
  const ref = at(document, 'merge_group', 'head_ref')
  const base = commit(at(document, 'merge_group', 'base_sha'))
  const baseRef = at(document, 'merge_group', 'base_ref')
  if (head === undefined || base === undefined || typeof ref !== 'string' || typeof baseRef !== 'string')
    return undefined
  return {kind: 'group', head, ref, base, baseBranch: baseRef.replace(/^refs\/heads\//, '')}
}

function read(event: Event): ReadEvent {
  return {kind: 'read', event}
}

function refused(say: Message): ReadEvent {
  return {kind: 'refused', say}
}

function parsed(payload: () => Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', {fatal: true}).decode(payload()))
  } catch {
    return undefined
  }
}

function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((inner, name) => {
    const isThere = typeof inner === 'object' && inner !== null && Object.hasOwn(inner, name)
    return isThere ? (inner as Record<string, unknown>)[name] : undefined
  }, value)
}

function commit(value: unknown): string | undefined {
  return typeof value === 'string' && /^[0-9a-f]{40}$/.test(value) ? value : undefined
}

function count(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : undefined
}

function time(value: unknown): string | undefined {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) ? value : undefined
}
