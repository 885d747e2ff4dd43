import type {Account, Review, Reviewed, Roles} from '../../words/review.ts'
import type {Asked} from './approval.ts'
import {escalateLine, writtenIn} from './code.ts'

const START = 'ethics: escalate '
const MOST_UNKNOWN = 20
const LONGEST_NAME = 80

/** Somebody asked that a role decides about the whole pull request. */
export interface Escalation {
  /** The forge's id of the review that asks it. */
  readonly review: string
  readonly by: Account
  /** The role that must decide. */
  readonly to: string
  /** ISO date and time. */
  readonly at: string
}

export interface Escalations {
  readonly standing: readonly Escalation[]
  /** Asked of a role that does not exist: of no effect, and told. At most twenty, each cut to eighty signs. */
  readonly unknown: readonly {readonly by: Account; readonly to: string; readonly at: string}[]
  /**
   * Reviews whose words somebody else has changed: whether they asked for it cannot be seen any more, until the same account
   * says something again.
   */
  readonly edited: readonly {readonly by: Account; readonly at: string}[]
}

/**
 * Reviews that ask a role to decide, in whatever state they are and even when they were dismissed, by accounts that belong to
 * the repository or hold a role. A role holder need not have write access to be heard.
 */
export function escalationsIn({reviews}: Reviewed, roles: Roles): Escalations {
  const standing: Escalation[] = []
  const unknown: Escalations['unknown'][number][] = []
  const edited: Escalations['edited'][number][] = []
  const names = new Map([...roles.keys()].map(role => [escalateLine(role), role]))
  for (const review of reviews.toSorted((a, b) => (a.at < b.at ? -1 : 1))) {
    const {by, at} = review
    if (!by || !isHeard(review, roles)) continue
    // What a program wrote, as this gate does, asked for nothing; nor can it say it again.
    const asked = by.kind === 'person' || holdsRole(review, roles)
    if (asked && review.edited === 'by-somebody-else' && !spokeAgain(review, reviews)) edited.push({by, at})
    for (const line of writtenIn(review.text).alone) {
      if (!line.startsWith(START)) continue
      const to = names.get(line)
      if (to !== undefined) standing.push({review: review.id, by, to, at})
      else if (unknown.length < MOST_UNKNOWN)
        unknown.push({by, to: line.slice(START.length).slice(0, LONGEST_NAME), at})
    }
  }
  return {standing, unknown, edited}
}

/**
 * What lifts them: for each role one approval, of these very requests and of what the change holds. A request that comes later,
 * or other content, asks for another.
 */
export function liftingOf(
  standing: readonly Escalation[],
  whole: Pick<Asked, 'contents' | 'said' | 'within'>,
): Asked[] {
  const roles = new Set(standing.map(({to}) => to))
  return [...roles].map(role => ({
    what: 'escalation',
    roles: [role],
    items: standing.filter(({to}) => to === role).map(({review, by, at}) => [review, by.id, at]),
    ...whole,
  }))
}

function spokeAgain({by, at}: Review, reviews: readonly Review[]): boolean {
  return reviews.some(other => other.by?.id === by?.id && other.at > at && other.edited !== 'by-somebody-else')
}

function isHeard(review: Review, roles: Roles): boolean {
  return review.inside || holdsRole(review, roles)
}

function holdsRole({by}: Review, roles: Roles): boolean {
  return [...roles.values()].some(role => [...role.accounts, ...role.enteredBy].some(({id}) => id === by?.id))
}
