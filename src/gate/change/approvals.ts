import type {Approve, Asked} from '../../evidence/signoffs/approval.ts'
import type {Result, Subject} from '../../words/finding.ts'
import type {Message} from '../../words/message.ts'
import type {Place} from '../../words/place.ts'
import type {Finding} from '../finding.ts'
import {ownFinding} from '../judge.ts'
import type {OwnRule} from '../own-rules.ts'
import {withRefusal} from '../refused.ts'
import {messages} from './messages.ts'

/** What of a change a role must approve, whatever the evidence says. */
export interface Required {
  readonly rule: OwnRule
  readonly subject: Subject
  readonly at: Place
  readonly say: Message
  readonly asked: Asked
}

/** Waits for the role, or says who approved it. On a forge where nobody may, it blocks: there is nobody to wait for. */
export function requiredFinding({rule, subject, at, say, asked}: Required, approve: Approve, forge: boolean): Finding {
  const approval = approve(asked)
  const base: Result = {outcome: 'unproven', at, say, settledBy: asked.roles}
  const waiting = ownFinding(rule, subject, base)
  if (approval.kind === 'given') {
    const {role, by} = approval
    const result: Result = {outcome: 'pass', at, say: messages.say('approved', {role, by})}
    // The same point before and after: a merge group looks for it.
    return {...ownFinding(rule, subject, result, 'advise'), fingerprint: waiting.fingerprint}
  }
  const [first] = approval.lines
  if (!first || (forge && approval.lines.every(({holders}) => holders.length === 0))) {
    const nobody = messages.say('nobody', {roles: asked.roles})
    return {...waiting, because: nobody}
  }
  const {role, line: code, holders} = first
  return {
    ...ownFinding(rule, subject, {
      ...base,
      say: withRefusal(say, approval.lines),
      awaits: {role, code, ...(holders.length > 0 && {holders})},
    }),
    disposition: 'awaiting',
    because: messages.say('awaiting', {roles: asked.roles}),
  }
}
