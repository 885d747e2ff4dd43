import {messages} from '../gate/messages.ts'
import type {Policy} from '../policy/policy.ts'
import type {Message} from '../words/message.ts'

interface Overdue {
  readonly policy: string
  /** ISO date: the last day on which it was in time. */
  readonly date: string
}

/** Policies that were to be reviewed before this day, the one that waits longest first. */
export function overdue(policies: readonly Policy[], today: string): Overdue[] {
  return policies
    .flatMap(({id: policy, reviewDue: date}) => (date !== undefined && date < today ? [{policy, date}] : []))
    .sort((a, b) => (a.date < b.date ? -1 : 1))
}

/** It is advice: a policy that is late still holds. */
export function overdueNotes(policies: readonly Policy[], today: string): Message[] {
  return overdue(policies, today).map(late => messages.say('policy-due', {...late}))
}
