import {type Approve, NO_FILES} from '../../evidence/signoffs/approval.ts'
import {escalationsIn, liftingOf} from '../../evidence/signoffs/escalation.ts'
import {objectionsIn} from '../../evidence/signoffs/opinion.ts'
import type {Subject} from '../../words/finding.ts'
import {startOf} from '../../words/place.ts'
import type {Reviewed, Roles} from '../../words/review.ts'
import type {Finding} from '../finding.ts'
import {ownFinding} from '../judge.ts'
import {requiredFinding} from './approvals.ts'
import {messages} from './messages.ts'

const NOWHERE = startOf('')

export interface Heard {
  readonly roles: Roles
  /** Logins that the projects name themselves, as they stood before the change. */
  readonly teams: readonly string[]
  /** Roles that decide where a review asks for one that does not exist. */
  readonly owners: readonly string[]
}

/** What reviewers said against a change: objections of whoever holds a role, and requests that somebody higher decides. */
export function voicesIn(reviewed: Reviewed, heard: Heard, approve: Approve): Finding[] {
  return [...objections(reviewed, heard), ...escalations(reviewed, heard, approve)]
}

function objections(reviewed: Reviewed, {roles, teams}: Heard): Finding[] {
  return objectionsIn(reviewed, roles, teams).map(({by, role}): Finding => {
    const say = messages.say('objection', {by: by.login, role})
    const result = {
      outcome: 'unproven',
      at: NOWHERE,
      say,
      settledBy: [role],
      awaits: {role, by: `@${by.login}`},
    } as const
    return {...ownFinding('objection', about(`${reviewed.number}/${by.id}`), result), disposition: 'awaiting'}
  })
}

function escalations(reviewed: Reviewed, {roles, owners}: Heard, approve: Approve): Finding[] {
  const {standing, unknown, edited} = escalationsIn(reviewed, roles)
  const raised = liftingOf(standing).map(asked => {
    const [to = ''] = asked.roles
    const by = standing.filter(one => one.to === to).map(one => one.by.login)
    const say = messages.say('escalated', {by: [...new Set(by)], to})
    const subject = about(`${reviewed.number}/${to}`)
    return requiredFinding({rule: 'escalation', subject, at: NOWHERE, say, asked}, approve, true)
  })
  // Somebody wanted it to wait, and a slip of the pen must not open it.
  const misspelt = unknown.map(({by, to, at}) => {
    const say = messages.say('not-found', {by: by.login, to})
    const asked = {what: 'escalation', roles: owners, items: [to, by.id, at], ...NO_FILES}
    const subject = about(`${reviewed.number}/${to}`)
    return requiredFinding({rule: 'escalation', subject, at: NOWHERE, say, asked}, approve, true)
  })
  // Whoever changed the words may have taken a request out of them, so nothing passes before they are said again.
  const changed = edited.map(({by}): Finding => {
    const say = messages.say('review-edited', {by: by.login})
    const result = {outcome: 'unproven', at: NOWHERE, say} as const
    return {
      ...ownFinding('escalation', about(`${reviewed.number}/${by.id}`), result),
      disposition: 'awaiting',
    }
  })
  return [...raised, ...misspelt, ...changed]
}

function about(id: string): Subject {
  return {project: '', system: '', kind: 'repository', id}
}
