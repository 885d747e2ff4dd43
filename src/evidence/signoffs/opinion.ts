import type {Account, Review, Reviewed, Roles} from '../../words/review.ts'
import {isBefore} from './seen.ts'

/** What an account thinks of the change as a whole. Comments are no opinion; a dismissed review still is the last word. */
export function isOpinion({state}: Review): boolean {
  return state !== 'commented'
}

/**
 * An account's reviews that come after one of its own, or at the same moment: what it said last is not clear then. By time,
 * whatever their order in the list.
 */
export function laterOpinions(review: Review, {reviews}: Reviewed): Review[] {
  const id = review.by?.id
  return reviews.filter(
    other => other !== review && other.by?.id === id && id !== undefined && isOpinion(other) && other.at >= review.at,
  )
}

export interface Objection {
  readonly by: Account
  /** The role in which it counts. */
  readonly role: string
  /** ISO date and time. */
  readonly at: string
  /** The last approval of the same account since, where it was given for something else than what is judged. */
  readonly approved?: Review
}

/**
 * Requests for changes by role holders that still stand. One is lifted only by a later approval of that very account, for
 * what is judged (`isFor`), or when that account itself dismisses it; dismissed by somebody else, or by nobody knows whom,
 * it stands. `teams` are logins that hold the roles that projects fill themselves.
 */
export function objectionsIn(
  reviewed: Reviewed,
  roles: Roles,
  teams: readonly string[] = [],
  isFor: (approval: Review) => boolean = () => true,
): Objection[] {
  const objections = reviewed.reviews.filter(objects).flatMap((review): Objection[] => {
    const {by, at} = review
    const role = by ? roleOf(by, at, roles, teams) : undefined
    const approvals = liftingOf(review, reviewed)
    if (!by || role === undefined || approvals.some(isFor)) return []
    const approved = approvals.toSorted((a, b) => (a.at < b.at ? -1 : 1)).at(-1)
    return [{by, role, at, ...(approved && {approved})}]
  })
  // The first that stands, once for each account.
  const byTime = objections.toSorted((a, b) => (a.at < b.at ? -1 : 1))
  return [...new Map(byTime.toReversed().map(objection => [objection.by.id, objection])).values()].toReversed()
}

function objects({state, dismissed, by}: Review): boolean {
  if (state === 'changes-requested') return true
  if (state !== 'dismissed' || (dismissed && dismissed.was !== 'changes-requested')) return false
  return !(dismissed?.by && by && dismissed.by.id === by.id)
}

function liftingOf(review: Review, {reviews}: Reviewed): Review[] {
  return reviews.filter(
    other =>
      other.by !== null &&
      other.by.id === review.by?.id &&
      other.at > review.at &&
      (other.state === 'approved' || (other.state === 'dismissed' && other.dismissed?.was === 'approved')),
  )
}

/** Could a review lift an objection? Then what was there at its commit must be known. */
export function mayLift(review: Review, reviewed: Reviewed, roles: Roles): boolean {
  const {by, inside} = review
  if (by === null || isBefore(review.at, reviewed.baseChanged)) return false
  const isHeard = [...roles.values()].some(
    ({accounts, enteredBy, perProject}) =>
      (perProject && inside) || [...accounts, ...enteredBy].some(({id}) => id === by.id),
  )
  return isHeard && reviewed.reviews.some(other => objects(other) && liftingOf(other, reviewed).includes(review))
}

/** A role that the account holds, held, or will hold: who left before the review objects as anybody else does. */
function roleOf({id, login}: Account, at: string, roles: Roles, teams: readonly string[]): string | undefined {
  const day = at.slice(0, 10)
  for (const [name, role] of roles) {
    const held = [...role.accounts, ...role.enteredBy].some(
      holder => holder.id === id && (holder.until === undefined || day <= holder.until),
    )
    if (held || (role.perProject && teams.some(team => team.toLowerCase() === login.toLowerCase()))) return name
  }
  return undefined
}
