import type {Claim} from '../../evidence/signoffs/claim.ts'
import {writtenIn} from '../../evidence/signoffs/code.ts'
import {type Held, heldBy, holderNamed, same} from '../../evidence/signoffs/holds.ts'
import {messages} from '../../evidence/signoffs/messages.ts'
import {type KnownReviews, type Proof, proofOf} from '../../evidence/signoffs/proof.ts'
import type {Message} from '../../words/message.ts'
import type {Account, Reviewed} from '../../words/review.ts'
import type {Slices} from '../check.ts'

/*
 * Somebody meant to sign and nothing came of it: what the proof itself does not see, because it looks for one line in one pull
 * request.
 */

export type Known = Extract<Slices['approvals'], {kind: 'known'}>

/** Lines of other states that are looked into for who wrote them. */
const MOST_LINES = 20
const NOBODY = 'signoffs.no-review'

export function judgedOf({current, reviewed}: KnownReviews): Reviewed | undefined {
  return current === undefined ? undefined : reviewed.get(current)
}

/** A reason that says who did what, or why nobody can, instead of only that nobody did. */
export function nearer(claim: Claim, proof: Proof, known: Known, today: string): Proof {
  if (proof.kind === 'proven') return proof
  const {pullRequest: written, ...anywhere} = claim
  if (written !== undefined && written !== known.current) {
    const here = proofOf(anywhere, known, today)
    if (here.kind === 'proven' || !here.found) return proof
    const {by, pullRequest: number} = here.found
    return {...here, why: messages.say('number-other', {id: claim.about, by: `@${by}`, number, written})}
  }
  if (proof.why.key !== NOBODY) return proof
  const why = ofAnotherState(claim, known, today) ?? named(claim, known, today)
  return why ? {kind: 'unproven', why} : proof
}

/** The line for another state of the same thing, by somebody who could not have signed this one either. */
function ofAnotherState(claim: Claim, known: Known, today: string): Message | undefined {
  const start = claim.line.slice(0, claim.line.lastIndexOf(' ') + 1)
  const reviews = (judgedOf(known)?.reviews ?? []).filter(({state}) => state === 'approved')
  const lines = reviews.flatMap(({text}) => [...writtenIn(text).alone].filter(line => line.startsWith(start)))
  return [...new Set(lines)]
    .slice(-MOST_LINES)
    .map(line => proofOf({...claim, line, content: 'any'}, known, today))
    .flatMap(proof => (proof.kind === 'unproven' && !proof.found && proof.why.key !== NOBODY ? [proof.why] : []))
    .at(-1)
}

/** The account that the signature names cannot sign it. */
function named({about: id, role, by, capacity, team = []}: Claim, known: Known, today: string): Message | undefined {
  const holders = known.roles.get(role)
  if (by === undefined || holders === undefined) return undefined
  const listed = holderNamed(by, holders)
  const account: Account = {id: listed?.id ?? -1, login: by.replace(/^@/, ''), kind: 'person'}
  const {kind}: Held = heldBy(account, true, role, holders, {on: today, capacity, team})
  const at = {id, role, by: `@${account.login}`, number: known.current ?? 0}
  if (kind === 'only-enters' || kind === 'enters-nothing') return messages.say(kind, at)
  if (kind !== 'held') return messages.say('named-not-listed', at)
  const authors = judgedOf(known)?.authors ?? []
  return authors.some(author => author.id === listed?.id || same(author.login, account.login))
    ? messages.say('named-author', at)
    : undefined
}
