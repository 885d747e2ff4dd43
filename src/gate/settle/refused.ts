import type {Rule} from '../../policy/policy.ts'
import {EVERY_PROJECT, type Waiver} from '../../policy/waivers.ts'
import type {Message} from '../../words/message.ts'
import type {Roles} from '../../words/review.ts'
import {messages} from './messages.ts'

/** Why a waiver sets nothing aside, whatever it meets: what can be said of it by itself, under the policy of today. */
export function refusal(
  waiver: Waiver,
  rule: Rule | undefined,
  {today, roles}: {readonly today: string; readonly roles?: Roles},
): Message | undefined {
  const {id, by, date, project} = waiver
  if (waiver.rule.startsWith('ethics-gate/')) return messages.say('refused-own', {id, rule: waiver.rule})
  if (!rule) return messages.say('refused-no-rule', {id, rule: waiver.rule})
  if (rule.layer === 'law') return messages.say('refused-law', {id, rule: rule.id})
  if (rule.waiver === 'never') return messages.say('refused-never', {id, rule: rule.id})
  if (rule.waiver.by === undefined) return messages.say('refused-nobody', {id, rule: rule.id})
  if (rule.waiver.by !== by.role)
    return messages.say('refused-role', {id, rule: rule.id, role: by.role, needed: rule.waiver.by})
  if (date > today) return messages.say('refused-future', {id, date})
  if (project === EVERY_PROJECT) return messages.say('broad-project', {id})
  return holds(waiver, roles) ? undefined : messages.say('refused-holder', {id, role: by.role, account: whoIn(waiver)})
}

/** Where it is written who holds which role, only they decide. */
function holds(waiver: Waiver, roles: Roles | undefined): boolean {
  const {by, date} = waiver
  if (!roles || roles.size === 0) return true
  const role = roles.get(by.role)
  if (!role) return false
  if (role.perProject) return true
  const entitled = by.account === undefined ? role.enteredBy : role.accounts
  const login = whoIn(waiver).replace(/^@/, '').toLowerCase()
  return entitled.some(
    holder =>
      holder.login.toLowerCase() === login &&
      (holder.from === undefined || holder.from <= date) &&
      (holder.until === undefined || holder.until >= date),
  )
}

function whoIn({by}: Waiver): string {
  return by.account ?? by.enteredBy ?? ''
}
