import type {Approve} from '../../evidence/signoffs/approval.ts'
import {concernOf, type MayBeKnown} from '../../evidence/signoffs/approve.ts'
import {escalationsIn, liftingOf} from '../../evidence/signoffs/escalation.ts'
import {objectionsIn} from '../../evidence/signoffs/opinion.ts'
import {whyUnseen} from '../../evidence/signoffs/seen.ts'
import type {Subject} from '../../words/finding.ts'
import {startOf} from '../../words/place.ts'
import type {Review, Reviewed, Roles} from '../../words/review.ts'
import type {Finding} from '../finding.ts'
import {ownFinding} from '../judge.ts'
import {requiredFinding} from './approvals.ts'
import {messages} from './messages.ts'
import type {Whole} from './whole.ts'

const NOWHERE = startOf('')

export interface Heard {
  readonly roles: Roles
  /** Logins that the projects name themselves, as they stood before the change. */
  readonly teams: readonly string[]
  /** Roles that decide where a review asks for one that does not exist. */
  readonly owners: readonly string[]
  /** All that the change brings: what is said of it is said of that. */
  readonly whole: Whole
  readonly approvals: MayBeKnown
}

/** What reviewers said against a change: objections of whoever holds a role, and requests that somebody higher decides. */
export function voicesIn(reviewed: Reviewed, heard: Heard, approve: Approve): Finding[] {
  return [...objections(reviewed, heard), ...escalations(reviewed, heard, approve)]
}

function objections(reviewed: Reviewed, {roles, teams, whole, approvals}: Heard): Finding[] {
  const content = concernOf(whole)
  const isFor = (approval: Review): boolean => {
    // In a merge group each pull request was judged at its own head.
    if (approvals.kind === 'none' || approvals.current === undefined) return true
    const {reviewedAt = new Map()} = approvals
    return whyUnseen(approval, reviewed, content, {head: reviewed.head, reviewedAt}) === undefined
  }
  return objectionsIn(reviewed, roles, teams, isFor).map(({by, role, approved}): Finding => {
    const say = approved
      ? messages.say('objection-again', {by: by.login, role, commit: approved.commit?.slice(0, 7) ?? '?'})
      : messages.say('objection', {by: by.login, role})
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

function escalations(reviewed: Reviewed, {roles, owners, whole}: Heard, approve: Approve): Finding[] {
  const {standing, unknown, edited} = escalationsIn(reviewed, roles)
  const raised = liftingOf(standing, whole).map(asked => {
    const [to = ''] = asked.roles
    const by = standing.filter(one => one.to === to).map(one => one.by.login)
    const say = messages.say('escalated', {by: [...new Set(by)], to})
    const subject = about(`${reviewed.number}/${to}`)
    return requiredFinding({rule: 'escalation', subject, at: NOWHERE, say, asked}, approve, true)
  })
  // Somebody wanted it to wait, and a slip of the pen must not open it.
  const misspelt = unknown.map(({by, to, at}) => {
    const say = messages.say('not-found', {by: by.login, to})
    const asked = {what: 'escalation', roles: owners, items: [to, by.id, at], ...whole}
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
