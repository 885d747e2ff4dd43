import type {Message} from '../../words/message.ts'
import type {Account, Review, Reviewed, RoleHolders, Roles} from '../../words/review.ts'
import type {Claim} from './claim.ts'
import {type Written, writtenIn} from './code.ts'
import {heldBy, holderNamed, same} from './holds.ts'
import {messages} from './messages.ts'
import {laterOpinions} from './opinion.ts'
import {isBefore, type SeenAt, whyUnseen} from './seen.ts'

export type Counts =
  | {readonly kind: 'counts'; readonly by: string; readonly at: string; readonly entered: boolean}
  /** Something was meant: the further it came, the more the reason says. */
  | {readonly kind: 'refused'; readonly near: number; readonly why: Message}
  | {readonly kind: 'elsewhere'}

/** From strangers to holders of the role whose word counted until they said something else. */
const REFUSALS = [
  'account-gone',
  'bot',
  'not-held',
  'other-id',
  'other-state',
  'not-alone',
  'only-enters',
  'enters-nothing',
  'not-then',
  'another-account',
  'author',
  'edited',
  'dismissed',
  'not-approving',
  'dismissed-later',
  'objected-later',
  'too-many-commits',
  'content-gone',
  'base-changed',
  'not-shown',
  'other-content',
] as const
type Refusal = (typeof REFUSALS)[number]

export interface When extends SeenAt {
  /** ISO date. */
  readonly today: string
  /** Is it the pull request that is judged? */
  readonly open: boolean
}

/**
 * Does a review count for a claim? It approves and quotes the line; it is by a person who held the role on that day by account
 * id and had no part in that pull request; nobody else edited it; and that account has said nothing but approvals since: after
 * an objection it says again what it signs. Words that the author of a review changed later may be of any later day, so the
 * role must be held today as well, as it must where the pull request is still open. What it is about must have been the same at
 * the commit that was reviewed: lines can be copied.
 */
export function reviewCounts(
  review: Review,
  claim: Claim,
  role: RoleHolders,
  reviewed: Reviewed,
  {today, open, ...seen}: When,
): Counts {
  const {line, role: name, capacity, team, by: named, about: id} = claim
  const {by, state} = review
  const refused = (key: Refusal): Counts => {
    const facts = {
      id,
      by: by ? `@${by.login}` : '',
      role: name,
      number: reviewed.number,
      named: named ?? '',
      commit: shortly(review),
    }
    return {kind: 'refused', near: REFUSALS.indexOf(key), why: messages.say(key, facts)}
  }
  const written = linesOf(review)
  const quoted = written.alone.has(line)
  const meant = quoted ? undefined : meantBy(written, line)
  if (!quoted && (meant === undefined || state !== 'approved')) return {kind: 'elsewhere'}
  if (!by) return refused('account-gone')
  if (by.kind === 'bot') return refused('bot')
  const at = review.at.slice(0, 10)
  const days = open || review.edited === 'by-its-author' ? [at, today] : [at]
  const asking = {capacity, ...(team && {team})}
  const holding = days.map(on => heldBy(by, review.inside, name, role, {...asking, on}))
  const failed = holding.flatMap(({kind}) => (kind === 'held' ? [] : [kind]))[0]
  if (failed !== undefined) return quoted ? refused(failed) : {kind: 'elsewhere'}
  if (meant !== undefined) return refused(meant)
  if (named !== undefined && !isNamed(named, by, role)) return refused('another-account')
  if (reviewed.authors.some(author => author.id === by.id)) return refused('author')
  if (review.edited === 'by-somebody-else') return refused('edited')
  if (state === 'dismissed') return refused('dismissed')
  if (state !== 'approved') return refused('not-approving')
  const [other] = laterOpinions(review, reviewed).filter(later => later.state !== 'approved')
  if (other) return refused(other.state === 'dismissed' ? 'dismissed-later' : 'objected-later')
  const unseen = claim.content === 'any' ? undefined : whyUnseen(review, reviewed, claim.content, seen)
  if (unseen) return refused(unseen)
  const entered = holding.some(held => held.kind === 'held' && held.as === 'entering')
  return {kind: 'counts', by: by.login, at, entered}
}

/** As people see it on the forge. */
function shortly({commit}: Review): string {
  return commit?.slice(0, 7) ?? '?'
}

/** Not the line, but something like it: within other text, or for an earlier or later state of the same thing. */
function meantBy({alone, within}: Written, line: string): Refusal | undefined {
  if (within.some(text => text.includes(line))) return 'not-alone'
  const start = line.slice(0, line.lastIndexOf(' ') + 1)
  return [...alone].some(one => one.startsWith(start)) ? 'other-state' : undefined
}

/** The account by the login it has, or by the one under which the role's holder with this id is listed: accounts are renamed. */
function isNamed(named: string, by: Account, role: RoleHolders): boolean {
  const listed = holderNamed(named, role)
  return listed ? listed.id === by.id : same(named, by.login)
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

/**
 * Could a review in the judged pull request count for something? Then what was there at its commit must be known. An approval
 * with a line in it, by a person who may hold the role of that line and has no part in the change.
 */
export function mayCount(review: Review, {authors, baseChanged}: Reviewed, roles: Roles): boolean {
  const {by, state, edited, inside, at} = review
  if (by?.kind !== 'person' || state !== 'approved' || edited === 'by-somebody-else') return false
  if (isBefore(at, baseChanged)) return false
  if (authors.some(({id}) => id === by.id)) return false
  return [...linesOf(review).alone].some(line => {
    const [, kind, , name = ''] = line.split(' ')
    const role = kind === 'sign' || kind === 'approve' ? roles.get(name) : undefined
    if (!role) return false
    return (role.perProject && inside) || [...role.accounts, ...role.enteredBy].some(({id}) => id === by.id)
  })
}
