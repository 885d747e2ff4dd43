import type {Account, Review, Reviewed, Roles} from '../../words/review.ts'

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
}

/**
 * Requests for changes by role holders that still stand. One is lifted only by a later approval of that very account, or
 * when that account itself dismisses it; dismissed by somebody else, or by nobody knows whom, it stands. `teams` are logins
 * that hold the roles that projects fill themselves.
 */
export function objectionsIn(reviewed: Reviewed, roles: Roles, teams: readonly string[] = []): Objection[] {
  const standing = reviewed.reviews.filter(review => objects(review) && !lifted(review, reviewed))
  const objections = standing.flatMap((review): Objection[] => {
    const {by, at} = review
    const role = by ? roleOf(by, at, roles, teams) : undefined
    return by && role !== undefined ? [{by, role, at}] : []
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

function lifted(review: Review, {reviews}: Reviewed): boolean {
  return reviews.some(
    other =>
      other.by !== null &&
      other.by.id === review.by?.id &&
      other.at > review.at &&
      (other.state === 'approved' || (other.state === 'dismissed' && other.dismissed?.was === 'approved')),
  )
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
