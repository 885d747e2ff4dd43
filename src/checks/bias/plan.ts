import type {Decision} from '../../declaration/declaration.ts'
import {addPeriod} from '../../words/calendar.ts'
import type {Result} from '../../words/finding.ts'
import type {Message} from '../../words/message.ts'
import type {Scope} from '../check.ts'
import {messages} from './messages.ts'

/** A plan is for the near future: a later day is a way to never test. */
const LONGEST_MONTHS = 12

interface Planned {
  readonly plan?: Result['plan']
  /** Decisions that are about this and do not count, and why. */
  readonly notes: readonly Message[]
}

/** A decision to gather more data, about this rule's event and attribute, that has not run out. */
export function planFor(attribute: string, {system, subject, rule}: Scope, today: string): Planned {
  const about = (system.facts.decisions ?? []).filter(
    decision =>
      decision.kind === 'more-data' &&
      [undefined, rule].includes(decision.about?.rule) &&
      [undefined, attribute].includes(decision.about?.attribute) &&
      [undefined, subject.id].includes(decision.about?.event),
  )
  const found = about.find(decision => lacking(decision, today).length === 0)
  if (found?.until !== undefined) {
    return {
      plan: {decision: found.id ?? '', until: found.until, ...(found.by?.role && {role: found.by.role})},
      notes: [],
    }
  }
  return {
    notes: about.map(decision =>
      messages.say('plan-lacks', {
        decision: decision.id ?? '',
        lacks: lacking(decision, today),
        months: LONGEST_MONTHS,
      }),
    ),
  }
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
