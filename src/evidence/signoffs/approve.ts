import type {Approval, Approve, Asked} from './approval.ts'
import {approveLine, digestOf} from './code.ts'
import type {Concern} from './content.ts'
import {holdersOf, type TeamMember} from './holds.ts'
import {approvedNow, type KnownReviews} from './proof.ts'

/** Where there is no forge, nobody can be found to have approved. */
export type MayBeKnown = {readonly kind: 'none'} | ({readonly kind: 'known'} & KnownReviews)

export interface ApproveOptions {
  /** ISO date: only who holds the role today is asked, and counts. */
  readonly today: string
  /** The team of the project that it is about, as it stood on the base branch. */
  readonly team?: readonly TeamMember[]
}

/**
 * Approvals in the judged pull request, by any one of the roles asked. Where there is none, or no forge, the lines to paste
 * and the accounts that may: who had a part in the change is not among them.
 */
export function approveWith(approvals: MayBeKnown, {today, team}: ApproveOptions): Approve {
  return asked => {
    const waiting = lines(asked)
    if (approvals.kind === 'none') return {kind: 'awaited', lines: waiting.map(line => ({...line, holders: []}))}
    const context = {...(team && {team}), capacity: 'either'} as const
    const proofs = waiting.map(({role, line}) => ({
      role,
      line,
      proof: approvedNow({about: asked.what, role, line, content: concernOf(asked), ...context}, approvals, today),
    }))
    for (const {role, proof} of proofs) {
      if (proof.kind !== 'proven') continue
      const {by, at, entered} = proof
      return {kind: 'given', role, by: `@${by}`, at, ...(entered && {entered})}
    }
    const current = approvals.current === undefined ? undefined : approvals.reviewed.get(approvals.current)
    const who = {...context, on: today, ...(current && {except: current.authors})}
    const awaited = proofs.flatMap(({role, line, proof}) =>
      proof.kind === 'unproven' ? [{role, line, holders: holdersOf(role, approvals.roles, who), why: proof.why}] : [],
    )
    return {kind: 'awaited', lines: awaited} satisfies Approval
  }
}

/** What an approval is about. */
export function concernOf({contents, said, within}: Pick<Asked, 'contents' | 'said' | 'within'>): Concern {
  return {files: others => contents.some(([path]) => others.has(path)) || within?.(others) === true, said}
}

function lines({what, roles, items, contents}: Asked): {role: string; line: string}[] {
  const digest = digestOf(what, {items, contents})
  return [...new Set(roles)].map(role => ({role, line: approveLine(what, role, digest)}))
}
