import type {Result} from '../../words/finding.ts'
import type {Scope} from '../check.ts'

/** An approved decision to gather more data, about this rule's event and attribute, that has not run out. */
export function planFor(attribute: string, {system, subject, rule}: Scope, today: string): Result['plan'] {
  const found = (system.facts.decisions ?? []).find(({kind, about, until, by, plan, date}) => {
    const aboutThis =
      (about?.rule === undefined || about.rule === rule) &&
      about?.attribute === attribute &&
      (about.event === undefined || about.event === subject.id)
    const decided = by?.role !== undefined && plan !== undefined && date !== undefined && date <= today
    return kind === 'more-data' && aboutThis && decided && until !== undefined && until >= today
  })
  if (!found?.until) return undefined
  return {decision: found.id ?? '', until: found.until, ...(found.by?.role && {role: found.by.role})}
}
