import type {Message} from '../words/message.ts'
import type {Event} from './event.ts'

type Checkout = Extract<Event, {kind: 'checkout'}>

import {messages} from './messages.ts'

export interface Circumstances {
  readonly event: Checkout
  /** The commit that was checked out, where that is known. */
  readonly judged?: string | null
  /** The commit that the run is about, where the runner says so. */
  readonly run?: string | undefined
  /** Was the date given from outside? */
  readonly todaySet: boolean
}

/** What a reader must know about a verdict that was reached inside a workflow, on a checkout. */
export function notesOn({event, judged, run, todaySet}: Circumstances): Message[] {
  return [
    messages.say(event.head !== undefined ? 'advice-pull-request' : 'advice-commit', {}),
    ...(judged && run && judged !== run ? [otherCommit(event, judged, run)] : []),
    ...(todaySet ? [messages.say('today-set', {})] : []),
  ]
}

function otherCommit(event: Checkout, judged: string, run: string): Message {
  if (event.head === judged) return messages.say('judged-head', {})
  return messages.say('judged-other', {judged, run})
}
