import type {Message} from '../../words/message.ts'
import type {Reviewed, RoleHolders, Roles} from '../../words/review.ts'
import type {Claim} from './claim.ts'
import type {AtReview} from './content.ts'
import {isFilled} from './holds.ts'
import {messages} from './messages.ts'
import {reviewCounts, type When} from './review-counts.ts'

/** Reviews as far as they are known. */
export interface KnownReviews {
  readonly roles: Roles
  /** The pull request that is judged. */
  readonly current?: number
  /** The branch that that one is for. */
  readonly baseBranch?: string
  readonly reviewed: ReadonlyMap<number, Reviewed>
  /** What was there at commits that were reviewed, by commit; of one that is not in it nobody knows. */
  readonly reviewedAt?: ReadonlyMap<string, AtReview>
  /** Signatures, by name, that the judged pull request brings: what was signed elsewhere was not judged there. */
  readonly brought?: ReadonlySet<string>
}

export type Proof = Proven | Unproven

export interface Proven {
  readonly kind: 'proven'
  /** The login that the account has now. */
  readonly by: string
  /** The day of the review, ISO date in UTC. */
  readonly at: string
  /** By somebody who entered the record of a body, or a signature on paper. */
  readonly entered: boolean
  readonly pullRequest: number
}

export interface Unproven {
  readonly kind: 'unproven'
  readonly why: Message
  /** A review in the judged pull request proves it, but the claim does not say which pull request that is. */
  readonly found?: {readonly by: string; readonly pullRequest: number}
}

/**
 * Was it signed? By the earliest review that counts for it: see `reviewCounts`. In the judged pull request the role must still
 * be held on `today`, an ISO date: what is not merged yet is judged as of today.
 */
export function proofOf(claim: Claim, known: KnownReviews, today: string): Proof {
  const {about: id, role: name, pullRequest} = claim
  const role = known.roles.get(name)
  if (!role) return unproven(messages.say('role-unfilled', {id, role: name}))
  if (!isFilled(name, role, claim.team)) return unproven(messages.say('team-unfilled', {id, role: name}))
  const number = pullRequest ?? known.current
  if (number === undefined) return unproven(messages.say('no-number', {id, role: name}))
  const reviewed = known.reviewed.get(number)
  if (!reviewed) return unproven(messages.say('not-read', {id, number}))
  const {current, baseBranch, reviewedAt = new Map<string, AtReview>()} = known
  const head = current === undefined ? undefined : known.reviewed.get(current)?.head
  const proof = inOne(claim, role, reviewed, {today, open: number === current, head, baseBranch, reviewedAt})
  if (proof.kind === 'unproven' || pullRequest !== undefined) return proof
  const {by} = proof
  const why = messages.say('number-missing', {id, by: `@${by}`, number})
  return {kind: 'unproven', why, found: {by, pullRequest: number}}
}

/** Did somebody approve it in the judged pull request? It need not be named: nothing is recorded for later. */
export function approvedNow(claim: Claim, known: KnownReviews, today: string): Proof {
  const {current} = known
  if (current === undefined) return unproven(messages.say('no-number', {id: claim.about, role: claim.role}))
  return proofOf({...claim, pullRequest: current}, known, today)
}

function inOne(claim: Claim, role: RoleHolders, reviewed: Reviewed, when: When): Proof {
  const judged = reviewed.reviews
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map(review => reviewCounts(review, claim, role, reviewed, when))
  const counting = judged.find(one => one.kind === 'counts')
  const {number} = reviewed
  if (counting)
    return {kind: 'proven', by: counting.by, at: counting.at, entered: counting.entered, pullRequest: number}
  const refused = judged.flatMap(one => (one.kind === 'refused' ? [one] : []))
  // The refusal that came nearest says most; of two that came as near, the later one.
  const [nearest] = refused.toReversed().toSorted((a, b) => b.near - a.near)
  return unproven(nearest?.why ?? messages.say('no-review', {id: claim.about, role: claim.role, number}))
}

function unproven(why: Message): Unproven {
  return {kind: 'unproven', why}
}
