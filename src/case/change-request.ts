import type {Declaration} from '../declaration/declaration.ts'
import {messages} from '../gate/change/messages.ts'
import type {Change} from '../gate/finding.ts'
import type {Tree} from '../repository/tree.ts'
import type {Message} from '../words/message.ts'
import type {Holder, Reviewed} from '../words/review.ts'
import {standardNotes} from './check.ts'
import type {Prepared} from './prepare.ts'
import type {Past} from './reviewed-content.ts'
import type {JudgedTree, TreeRequest} from './tree.ts'

/** A pull request as it was when it was frozen; without one, two trees are compared and nobody's approval is known. */
export interface PullRequest
  extends Required<Pick<Change, 'baseBranch' | 'decidingTip' | 'baseTip' | 'head' | 'merge'>> {
  /** Its number; `null` for several that a merge queue has put together. */
  readonly number: number | null
  readonly reviewed: readonly Reviewed[]
  /** Can anybody read what is said about it? */
  readonly publicRepository?: boolean
  /** The deciding files on the base are not those that decide: a change of them is approved together with what came in unseen. */
  readonly ratifies?: boolean
  /** Reviews of earlier pull requests that signatures name. */
  readonly earlier: (numbers: readonly number[]) => Promise<ReadonlyMap<number, Reviewed>>
  /** Its own commits as they were reviewed. */
  readonly past: Past
  /** Who of those that reviewed it administers the repository: asked only where no owner can be known. */
  readonly administrators: () => Promise<readonly Holder[]>
}

export interface ChangeRequest extends Omit<TreeRequest, 'approvals' | 'changes' | 'keep' | 'base'> {
  readonly base: Tree
  readonly pullRequest?: PullRequest
}

/** A role that no file gives: whoever administers the repository approves the first configuration, and the repair of a broken one. */
export const ADMINISTRATOR = 'repository-administrator'

export function identity(pullRequest: PullRequest | undefined): Omit<Change, 'kind' | 'mended'> {
  if (!pullRequest) return {}
  const {baseBranch, decidingTip, baseTip, head, merge, number} = pullRequest
  return {...(number !== null && {pullRequest: number}), baseBranch, decidingTip, baseTip, head, merge}
}

export function notesOn({byDefault, everywhere, trusted}: Prepared, forge: boolean): Message[] {
  return [
    ...standardNotes(byDefault, everywhere),
    ...(trusted.gate ? [] : [messages.say('not-enforced', {})]),
    messages.say(forge ? 'compared-on-forge' : 'compared', {}),
  ]
}

export function declarationsOf({assessed}: JudgedTree): Declaration[] {
  return assessed.flatMap(({candidate: {declaration}}) => declaration ?? [])
}
