import type {Decision} from '../../declaration/declaration.ts'
import {addPeriod} from '../../words/calendar.ts'
import type {Result} from '../../words/finding.ts'
import type {Message} from '../../words/message.ts'
import type {Scope} from '../check.ts'
import {type Reviews, unprovenDecision} from '../decision/taken.ts'
import {messages} from './messages.ts'

/** A plan is for the near future: a later day is a way to never test. */
const LONGEST_MONTHS = 12

export interface Planned {
  readonly plan?: Result['plan']
  /** Decisions that are about this and do not count, and why. */
  readonly notes: readonly Message[]
  /** A plan that would count once it is approved: it waits, and settles nothing until then. */
  readonly unproven: readonly Result[]
}

/** A decision to gather more data, about this rule's event and attribute, that has not run out. */
export function planFor(attribute: string, scope: Scope, given: Reviews): Planned {
  const {system, subject, rule} = scope
  const {today} = given
  const about = (system.facts.decisions ?? [])
    .map((decision, index) => ({decision, index}))
    .filter(
      ({decision}) =>
        decision.kind === 'more-data' &&
        [undefined, rule].includes(decision.about?.rule) &&
        [undefined, attribute].includes(decision.about?.attribute) &&
        [undefined, subject.id].includes(decision.about?.event),
    )
  const whole = about
    .filter(({decision}) => lacking(decision, today).length === 0)
    .map(({decision, index}) => ({decision, unproven: unprovenDecision(decision, index, scope, given)}))
  const found = whole.find(({unproven}) => unproven === undefined)?.decision
  if (found?.until !== undefined) {
    const plan = {decision: found.id ?? '', until: found.until, ...(found.by?.role && {role: found.by.role})}
    return {plan, notes: [], unproven: []}
  }
  const lacks = about.flatMap(({decision}) => {
    const fields = lacking(decision, today)
    const said = {decision: decision.id ?? '', lacks: fields, months: LONGEST_MONTHS}
    return fields.length > 0 ? [messages.say('plan-lacks', said)] : []
  })
  return {notes: lacks, unproven: whole.flatMap(({unproven}) => unproven ?? [])}
}

/** What keeps a decision from counting, by the name of the field. */
function lacking({about, by, plan, date, until}: Decision, today: string): string[] {
  const wrong = {
    'about.attribute': about?.attribute === undefined,
    'by.role': by?.role === undefined,
    plan: plan === undefined,
    date: date === undefined || date > today,
    until:
      until === undefined ||
      until < today ||
      (date !== undefined && until > addPeriod(date, `${LONGEST_MONTHS} months`)),
  }
  return Object.entries(wrong).flatMap(([field, isWrong]) => (isWrong ? [field] : []))
}
