import type {Signature} from '../../declaration/declaration.ts'
import type {Claim} from '../../evidence/signoffs/claim.ts'
import {signLine} from '../../evidence/signoffs/code.ts'
import {type Capacity, holdersOf, same, type TeamMember} from '../../evidence/signoffs/holds.ts'
import {messages as signoffs} from '../../evidence/signoffs/messages.ts'
import {approvedNow, type Proof, proofOf} from '../../evidence/signoffs/proof.ts'
import {signatureName, signedContent} from '../../evidence/signoffs/signed.ts'
import type {Account} from '../../words/review.ts'
import type {Scope, Slices} from '../check.ts'
import {type One, systemIn} from './one.ts'
import {judgedOf, type Known, nearer} from './refusals.ts'

export type Reviews = Pick<Slices, 'approvals' | 'base' | 'today'>
type Signed = Pick<One, 'id' | 'entry' | 'scope'>

/** A signature of what is here now, by somebody. */
export interface Present {
  readonly signature: Signature & {readonly role: string; readonly seal: string}
  readonly index: number
  /** Who is named: the account that signed, or the one that vouches for a signature on paper. */
  readonly by: string
  readonly line: string
  /** Accounts that can sign it, where they are known: not those with a part in the change. */
  readonly holders: readonly string[]
  /** Nobody but whoever has a part in the change holds the role. */
  readonly nobodyElse: boolean
  /** Absent where there are no reviews to look at. */
  readonly proof?: Proof
}

/** Every signature under this very seal, with its proof. */
export function presentIn(one: Signed, now: string | undefined, given: Reviews, independent = false): Present[] {
  return (one.entry.signed ?? []).flatMap((signature, index): Present[] => {
    const {role, seal, by = signature.entered_by} = signature
    if (role === undefined || by === undefined || now === undefined || seal !== now) return []
    const line = signLine(systemIn(one), one.id, role, now)
    const found = {signature: {...signature, role, seal}, index, by, line}
    const holders = mayGive(role, capacityOf(signature), one.scope, given)
    const nobodyElse = onlyAuthorsHold(role, one.scope, given)
    return [{...found, holders, nobodyElse, ...proofFor(found, one, given, independent)}]
  })
}

/** The day of the first review that proves a signature of what is here now. */
export function provenSince(present: readonly Present[]): string | undefined {
  return present.flatMap(({proof}) => (proof?.kind === 'proven' ? [proof.at] : [])).sort()[0]
}

/** Logins of whoever can still sign in a role: who holds it today and has no part in the change. */
export function mayGive(role: string, capacity: Capacity, scope: Scope, {approvals, base, today}: Reviews): string[] {
  if (approvals.kind === 'none') return []
  const team = teamBefore(scope, base)
  return holdersOf(role, approvals.roles, {on: today, capacity, except: authorsOf(approvals), ...(team && {team})})
}

/** Does everybody who holds a role today have a part in the change? Not so where nobody holds it. */
export function onlyAuthorsHold(role: string, scope: Scope, given: Reviews): boolean {
  const {approvals, base, today} = given
  if (approvals.kind === 'none' || mayGive(role, 'either', scope, given).length > 0) return false
  const team = teamBefore(scope, base)
  return holdersOf(role, approvals.roles, {on: today, capacity: 'either', ...(team && {team})}).length > 0
}

export function capacityOf({by}: Signature): Capacity {
  return by === undefined ? 'entering' : 'person'
}

/**
 * What the judged pull request says of a role under which nobody is named for this state: who has signed it already, or why
 * what is there does not count. Absent where there are no reviews to look at.
 */
export function givenHere(
  {id, entry, scope, options}: One,
  role: string,
  now: string,
  {approvals, base, today}: Reviews,
): Proof | undefined {
  if (approvals.kind === 'none' || approvals.current === undefined) return undefined
  const team = teamBefore(scope, base)
  const about = `${scope.system.id}/${id}`
  const line = signLine(systemIn({scope}), id, role, now)
  const content = signedContent(scope.declaration, scope.system.id, id, entry)
  const claim: Claim = {about, role, line, content, capacity: 'either', ...(team && {team})}
  const proof = nearer(claim, approvedNow(claim, approvals, today), approvals, today)
  return options.independent && proof.kind === 'proven' && isNear([proof.by], scope, base)
    ? notIndependent(about, proof.by)
    : proof
}

function proofFor(
  {signature, by, line}: Pick<Present, 'signature' | 'by' | 'line'>,
  {id, entry, scope}: Signed,
  {approvals, base, today}: Reviews,
  independent: boolean,
): {proof?: Proof} {
  if (approvals.kind === 'none') return {}
  const {role, pull_request: pullRequest} = signature
  const team = teamBefore(scope, base)
  const claim: Claim = {
    about: `${scope.system.id}/${id}`,
    role,
    line,
    // What stood on the base branch was judged on its way there.
    content: isJudgedHere(signature, {id, scope}, approvals)
      ? signedContent(scope.declaration, scope.system.id, id, entry)
      : 'any',
    by,
    capacity: capacityOf(signature),
    ...(pullRequest !== undefined && {pullRequest}),
    ...(team && {team}),
  }
  const proof = nearer(claim, proofOf(claim, approvals, today), approvals, today)
  if (proof.kind !== 'proven') return {proof}
  const isAuthor = authorsOf(approvals).some(({login}) => same(login, proof.by))
  if (isAuthor && !stoodBefore(signature, {id, scope}, base)) {
    const facts = {id: claim.about, by: `@${proof.by}`, number: approvals.current ?? proof.pullRequest}
    return {proof: {kind: 'unproven', why: signoffs.say('author-here', facts)}}
  }
  const near = independent && (isAuthor || isNear([proof.by, by], scope, base))
  return {proof: near ? notIndependent(claim.about, proof.by) : proof}
}

function isJudgedHere(
  signature: Signature,
  {id, scope: {declaration, system}}: Pick<Signed, 'id' | 'scope'>,
  {current, brought}: Known,
): boolean {
  const {pull_request: number = current} = signature
  return number === current || brought?.has(signatureName(declaration, system.id, id, signature)) === true
}

/** On the team, as it is declared here or as it was before. */
function isNear(logins: readonly string[], scope: Scope, base: Slices['base']): boolean {
  const team = [...(scope.system.facts.team ?? []), ...(teamBefore(scope, base) ?? [])]
  return team.some(({account}) => account !== undefined && logins.some(login => same(account, login)))
}

function notIndependent(id: string, by: string): Proof {
  return {kind: 'unproven', why: signoffs.say('not-independent', {id, by: `@${by}`})}
}

/** A change that brings a signature is not signed by who made it, in whatever pull request that was approved. */
function stoodBefore(signature: Signature, {id, scope}: Pick<Signed, 'id' | 'scope'>, base: Slices['base']): boolean {
  const before = base.kind === 'known' ? (base.facts(scope.system.id)?.assessments ?? {}) : {}
  const signed = Object.hasOwn(before, id) ? (before[id]?.signed ?? []) : []
  return signed.some(
    ({role, by, entered_by, seal}) =>
      role === signature.role && seal === signature.seal && by === signature.by && entered_by === signature.entered_by,
  )
}

/** The project's team as it stood on the base branch: a change could name its own author. */
export function teamBefore({system}: Scope, base: Slices['base']): readonly TeamMember[] | undefined {
  return base.kind === 'known' ? base.facts(system.id)?.team : undefined
}

function authorsOf(approvals: Known): readonly Account[] {
  return judgedOf(approvals)?.authors ?? []
}
