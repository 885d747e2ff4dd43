import type {Approve} from '../../evidence/signoffs/approval.ts'
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

/**
 * What reviewers said against a change: objections of whoever holds a role, and requests that somebody higher decides.
 * `teams`: logins that the projects name themselves, as they stood before the change.
 */
export function voicesIn(reviewed: Reviewed, roles: Roles, approve: Approve, teams: readonly string[] = []): Finding[] {
  return [...objections(reviewed, roles, teams), ...escalations(reviewed, roles, approve)]
}

function objections(reviewed: Reviewed, roles: Roles, teams: readonly string[]): Finding[] {
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

function escalations(reviewed: Reviewed, roles: Roles, approve: Approve): Finding[] {
  const {standing, unknown, edited} = escalationsIn(reviewed, roles)
  const raised = liftingOf(standing).map(asked => {
    const [to = ''] = asked.roles
    const by = standing.filter(one => one.to === to).map(one => one.by.login)
    const say = messages.say('escalated', {by: [...new Set(by)], to})
    const subject = about(`${reviewed.number}/${to}`)
    return requiredFinding({rule: 'escalation', subject, at: NOWHERE, say, asked}, approve, true)
  })
  const nobody = unknown.map(({by, to}) =>
    ownFinding(
      'escalation',
      about(`${reviewed.number}/${to}`),
      {outcome: 'fail', at: NOWHERE, say: messages.say('not-found', {by: by.login, to})},
      'warn',
    ),
  )
  // Whoever changed the words may have taken a request out of them, so nothing passes before they are said again.
  const changed = edited.map(({by}): Finding => {
    const say = messages.say('review-edited', {by: by.login})
    const result = {outcome: 'unproven', at: NOWHERE, say} as const
    return {
      ...ownFinding('escalation', about(`${reviewed.number}/${by.id}`), result),
      disposition: 'awaiting',
    }
  })
  return [...raised, ...nobody, ...changed]
}

function about(id: string): Subject {
  return {project: '', system: '', kind: 'repository', id}
}
