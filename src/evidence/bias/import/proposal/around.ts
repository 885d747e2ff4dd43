import type {Message} from '../../../../words/message.ts'
import {messages} from './messages.ts'

/** What the nearest declaration says, which the file cannot know. */
export interface Around {
  /** Names of events, of all systems. */
  readonly events: readonly string[]
  /** Versions of models that are in use. */
  readonly versions: readonly string[]
}

export const NOTHING_AROUND: Around = {events: [], versions: []}

/** Fields of an entry beside `table`, and what has to be asked about them. */
export interface Beside {
  readonly event?: string
  readonly version?: string
  readonly questions: readonly Message[]
}

/** In angle brackets, so that a declaration in which it is still there has a fault: see `isPlaceholder`. */
const OPEN_EVENT = '<name-of-the-event>'
const OPEN_VERSION = '<version-that-was-measured>'
const MOST_LISTED = 10

/** The only declared event, or a line that must be filled in. */
export function besideTable({events, versions}: Around, has: {event: boolean; version: boolean}): Beside {
  const [event, ...others] = events
  const [version, ...older] = versions
  const isOpen = event === undefined || others.length > 0
  return {
    ...(!has.event && {event: isOpen ? OPEN_EVENT : event}),
    ...(version !== undefined && !has.version && {version: older.length > 0 ? OPEN_VERSION : version}),
    questions: [
      ...(!has.event && isOpen ? [messages.say('event-open', {names: events.slice(0, MOST_LISTED)})] : []),
      ...(version !== undefined && !has.version
        ? [messages.say('version', {names: versions.slice(0, MOST_LISTED)})]
        : []),
    ],
  }
}

/** The only declared event; empty where there are none or several. */
export function onlyEvent({events}: Pick<Around, 'events'> = NOTHING_AROUND): string {
  const [event, ...others] = events
  return others.length > 0 ? '' : (event ?? '')
}
