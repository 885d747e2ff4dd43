import {isSameContext} from '../run/context.ts'
import {statusParts} from './description.ts'
import type {Expectations, Merged, Writer, WrittenStatus} from './history.ts'
import {isOfGate} from './run-of.ts'

/** Why a commit was not let in by the gate. The order is that of how near it came. */
export const UNGATED = [
  'no-pull-request',
  'not-its-merge',
  'no-status',
  'not-success',
  'other-writer',
  'other-run',
  'after-merge',
  'no-tree',
  'other-tree',
] as const
export type Why = (typeof UNGATED)[number]

/**
 * Was this the result of a pull request that the gate let through? Its head must have borne our success when it was merged,
 * by the right writer, for exactly the tree that came of it. In a merge queue the tree is that of the group, so the
 * group's own commit bears that status, and the head one for a tree of its own.
 */
export function whyUngated(merged: Merged, expected: Expectations): Why | undefined {
  if (merged.base !== expected.branch || merged.merge === null) return 'no-pull-request'
  const {tree, statuses} = merged.merge
  const head = whyNot(merged.headStatuses, expected, merged.at)
  if (head !== undefined) return head
  if (expected.anyTree) return undefined
  const ofTree = otherTree(merged.headStatuses, expected, merged.at, tree)
  if (ofTree === undefined || !expected.queue) return ofTree
  const group = whyNot(statuses, expected, merged.at) ?? otherTree(statuses, expected, merged.at, tree)
  return group === undefined ? undefined : ofTree
}

function whyNot(statuses: readonly WrittenStatus[], expected: Expectations, before: string): Why | undefined {
  const {context, writer, runs} = expected
  const own = statuses.filter(one => isSameContext(one.context, context))
  if (own.length === 0) return 'no-status'
  const status = standing(own, expected, before)
  if (status === undefined) return own.some(({by}) => isWriter(by, writer)) ? 'after-merge' : 'other-writer'
  if (status.state !== 'success') return 'not-success'
  return writer.kind === 'actions' && runs && !isOfGate(status, runs) ? 'other-run' : undefined
}

/**
 * What stood when it was merged: the newest status of our name from before, by who may write it. Whatever anybody wrote there
 * since says nothing about how it came in.
 */
export function standing(
  statuses: readonly WrittenStatus[],
  {context, writer}: Pick<Expectations, 'context' | 'writer'>,
  before: string,
): WrittenStatus | undefined {
  return statuses
    .filter(one => isSameContext(one.context, context) && isWriter(one.by, writer))
    .filter(({at}) => Date.parse(at) <= Date.parse(before))
    .reduce<WrittenStatus | undefined>((newest, one) => (newest && newest.at >= one.at ? newest : one), undefined)
}

function otherTree(
  statuses: readonly WrittenStatus[],
  expected: Expectations,
  before: string,
  tree: string,
): Why | undefined {
  const parts = statusParts(standing(statuses, expected, before)?.description)
  if (parts === undefined) return 'no-tree'
  return tree.startsWith(parts.tree) ? undefined : 'other-tree'
}

/** GitHub's own name for the account behind a workflow's token; GraphQL leaves `[bot]` out. */
const ACTIONS = 'github-actions'

function isWriter(by: WrittenStatus['by'], writer: Writer): boolean {
  if (by?.kind !== 'bot') return false
  const login = plainLogin(by.login)
  if (writer.kind === 'any') return true
  if (writer.kind === 'actions') return login === ACTIONS
  return writer.login === undefined ? login !== ACTIONS : login === plainLogin(writer.login)
}

function plainLogin(login: string): string {
  return login.toLowerCase().replace(/\[bot\]$/, '')
}
