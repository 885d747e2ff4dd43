import type {Signature} from '../../declaration/declaration.ts'
import type {Claim} from '../../evidence/signoffs/claim.ts'
import {signLine} from '../../evidence/signoffs/code.ts'
import {type Capacity, holdersOf, same, type TeamMember} from '../../evidence/signoffs/holds.ts'
import {messages as signoffs} from '../../evidence/signoffs/messages.ts'
import {type Proof, proofOf} from '../../evidence/signoffs/proof.ts'
import type {Account} from '../../words/review.ts'
import type {Scope, Slices} from '../check.ts'
import type {One} from './one.ts'

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
  /** Absent where there are no reviews to look at. */
  readonly proof?: Proof
}

/** Every signature under this very seal, with its proof. */
export function presentIn(one: Signed, now: string | undefined, given: Reviews, independent = false): Present[] {
  return (one.entry.signed ?? []).flatMap((signature, index): Present[] => {
    const {role, seal, by = signature.entered_by} = signature
    if (role === undefined || by === undefined || now === undefined || seal !== now) return []
    const line = signLine(one.scope.system.id, one.id, role, now)
    const found = {signature: {...signature, role, seal}, index, by, line}
    const holders = mayGive(role, capacityOf(signature), one.scope, given)
    return [{...found, holders, ...proofFor(found, one, given, independent)}]
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

export function capacityOf({by}: Signature): Capacity {
  return by === undefined ? 'entering' : 'person'
}

function proofFor(
  {signature, by, line}: Pick<Present, 'signature' | 'by' | 'line'>,
  {id, scope}: Signed,
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
    by,
    capacity: capacityOf(signature),
    ...(pullRequest !== undefined && {pullRequest}),
    ...(team && {team}),
  }
  const proof = proofOf(claim, approvals, today)
  if (proof.kind !== 'proven') return {proof}
  const facts = {id: claim.about, by: `@${proof.by}`}
  const isAuthor = authorsOf(approvals).some(({login}) => same(login, proof.by))
  if (isAuthor && !stoodBefore(signature, {id, scope}, base)) {
    const number = approvals.current ?? proof.pullRequest
    return {proof: {kind: 'unproven', why: signoffs.say('author-here', {...facts, number})}}
  }
  if (!independent) return {proof}
  const inside = [...(scope.system.facts.team ?? []), ...(team ?? [])]
  const near =
    isAuthor || inside.some(({account}) => account !== undefined && [proof.by, by].some(login => same(account, login)))
  return {proof: near ? {kind: 'unproven', why: signoffs.say('not-independent', facts)} : proof}
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

function authorsOf({current, reviewed}: Extract<Slices['approvals'], {kind: 'known'}>): readonly Account[] {
  return (current === undefined ? undefined : reviewed.get(current))?.authors ?? []
}
