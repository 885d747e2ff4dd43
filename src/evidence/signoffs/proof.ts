import type {Message} from '../../words/message.ts'
import type {Review, Reviewed, RoleHolders, Roles} from '../../words/review.ts'
import {type Written, writtenIn} from './code.ts'
import {type Capacity, heldBy, holderNamed, same, type TeamMember} from './holds.ts'
import {messages} from './messages.ts'
import {laterOpinions} from './opinion.ts'

/** What somebody is said to have signed or approved. */
export interface Claim {
  /** What it is, for people: `visits/dpia`. */
  readonly about: string
  readonly role: string
  /** The line that must stand in the review. */
  readonly line: string
  /** The account that is named for it, as `@login`; absent where any holder of the role will do. */
  readonly by?: string
  readonly capacity: Capacity
  /** The pull request with the review, where it is named. */
  readonly pullRequest?: number
  /** The project's team as it stood on the base branch. */
  readonly team?: readonly TeamMember[]
}

/** Reviews as far as they are known. */
export interface KnownReviews {
  readonly roles: Roles
  /** The pull request that is judged. */
  readonly current?: number
  readonly reviewed: ReadonlyMap<number, Reviewed>
}

export type Proof =
  | {
      readonly kind: 'proven'
      /** The login that the account has now. */
      readonly by: string
      /** The day of the review, ISO date in UTC. */
      readonly at: string
      /** By somebody who entered the record of a body, or a signature on paper. */
      readonly entered: boolean
      readonly pullRequest: number
    }
  | {
      readonly kind: 'unproven'
      readonly why: Message
      /** A review in the judged pull request proves it, but the claim does not say which pull request that is. */
      readonly found?: {readonly by: string; readonly pullRequest: number}
    }

/**
 * Was it signed? By an approving review that quotes the line, of a person (no bot) who held the role on that day by account
 * id, who had no part in that pull request, whose words nobody else edited, and who has said nothing but approvals since.
 *
 * @param today ISO date. In the judged pull request a role must still be held: what is not merged yet is judged as of today.
 */
export function proofOf(claim: Claim, known: KnownReviews, today?: string): Proof {
  const {about: id, role: name, pullRequest} = claim
  const role = known.roles.get(name)
  if (!role) return unproven(messages.say('role-unfilled', {id, role: name}))
  const number = pullRequest ?? known.current
  if (number === undefined) return unproven(messages.say('no-number', {id, role: name}))
  const reviewed = known.reviewed.get(number)
  if (!reviewed) return unproven(messages.say('not-read', {id, number}))
  const on = number === known.current ? today : undefined
  const proof = inOne(claim, role, reviewed, on)
  if (proof.kind === 'unproven' || pullRequest !== undefined) return proof
  const {by} = proof
  const why = messages.say('number-missing', {id, by: `@${by}`, number})
  return {kind: 'unproven', why, found: {by, pullRequest: number}}
}

/** Did somebody approve it in the judged pull request? It need not be named: nothing is recorded for later. */
export function approvedNow(claim: Claim, known: KnownReviews, today?: string): Proof {
  const {current} = known
  if (current === undefined) return unproven(messages.say('no-number', {id: claim.about, role: claim.role}))
  return proofOf({...claim, pullRequest: current}, known, today)
}

function inOne(claim: Claim, role: RoleHolders, reviewed: Reviewed, today: string | undefined): Proof {
  const judged = reviewed.reviews
    .map(review => ({review, verdict: judge(review, claim, role, reviewed, today)}))
    .toSorted((a, b) => (a.review.at < b.review.at ? -1 : 1))
  for (const {verdict} of judged) if (verdict.kind === 'proven') return verdict
  const refused = judged.flatMap(({verdict}) => (verdict.kind === 'refused' ? [verdict] : []))
  // The refusal that came nearest says most; of two that came as near, the later one.
  const nearest = refused.toReversed().toSorted((a, b) => b.near - a.near)[0]
  const {about: id, role: name} = claim
  return unproven(nearest?.why ?? messages.say('no-review', {id, role: name, number: reviewed.number}))
}

type Verdict =
  | Extract<Proof, {kind: 'proven'}>
  | {readonly kind: 'refused'; readonly near: number; readonly why: Message}
  | {readonly kind: 'elsewhere'}

function judge(
  review: Review,
  {about: id, role: name, line, by: named, capacity, team}: Claim,
  role: RoleHolders,
  reviewed: Reviewed,
  today: string | undefined,
): Verdict {
  const {number} = reviewed
  const {by, state, at} = review
  const who = by ? `@${by.login}` : ''
  const refused = (near: number, why: Message): Verdict => ({kind: 'refused', near, why})
  const written = linesOf(review)
  if (!written.alone.has(line)) {
    if (state !== 'approved') return {kind: 'elsewhere'}
    if (written.within.some(text => text.includes(line)))
      return refused(3, messages.say('not-alone', {id, by: who, number}))
    return quotesAnotherState(written, line)
      ? refused(2, messages.say('other-state', {id, by: who, number}))
      : {kind: 'elsewhere'}
  }
  if (!by) return refused(4, messages.say('account-gone', {id, number}))
  if (by.kind === 'bot') return refused(5, messages.say('bot', {id, by: who, number}))
  const day = at.slice(0, 10)
  const asking = {capacity, ...(team && {team})}
  const held = [day, ...(today === undefined ? [] : [today])]
    .map(on => heldBy(by, review.inside, name, role, {...asking, on}))
    .find(({kind}, i, all) => kind !== 'held' || i === all.length - 1)
  if (held?.kind !== 'held') return refused(6, notHeld(held?.kind ?? 'not-held', {id, by: who, role: name, number}))
  if (named !== undefined && !isNamed(named, by, role))
    return refused(7, messages.say('another-account', {id, by: who, named, number}))
  if (reviewed.authors.some(({id}) => id === by.id)) return refused(8, messages.say('author', {id, by: who, number}))
  if (review.edited === 'by-somebody-else') return refused(9, messages.say('edited', {id, by: who, number}))
  if (state === 'dismissed') return refused(10, messages.say('dismissed', {id, by: who, number}))
  if (state !== 'approved') return refused(10, messages.say('not-approving', {id, by: who, number}))
  const [objection] = laterOpinions(review, reviewed).filter(later => later.state !== 'approved')
  if (objection) {
    const key = objection.state === 'dismissed' ? 'dismissed-later' : 'objected-later'
    return refused(11, messages.say(key, {id, by: who, number}))
  }
  return {kind: 'proven', by: by.login, at: day, entered: held.as === 'entering', pullRequest: number}
}

type Facts = {readonly id: string; readonly by: string; readonly role: string; readonly number: number}

function notHeld(kind: 'other-id' | 'not-then' | 'only-enters' | 'enters-nothing' | 'not-held', facts: Facts): Message {
  return messages.say(kind, facts)
}

/** The account by the login it has, or by the login under which the role's holder with this id is listed: accounts are renamed. */
function isNamed(named: string, by: NonNullable<Review['by']>, role: RoleHolders): boolean {
  const listed = holderNamed(named, role)
  return listed ? listed.id === by.id : same(named, by.login)
}

/** The same line but for its last word: an earlier or later state of the same thing. */
function quotesAnotherState({alone}: Written, line: string): boolean {
  const start = line.slice(0, line.lastIndexOf(' ') + 1)
  return [...alone].some(one => one.startsWith(start))
}

const LINES = new WeakMap<Review, Written>()

/** A review is taken apart once, however many signatures are looked for in it. */
function linesOf(review: Review): Written {
  const known = LINES.get(review)
  if (known) return known
  const written = writtenIn(review.text)
  LINES.set(review, written)
  return written
}

function unproven(why: Message): Proof {
  return {kind: 'unproven', why}
}
