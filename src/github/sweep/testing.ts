import type {Account} from '../../words/review.ts'
import {describeStatus} from './description.ts'
import type {Expectations, Landed, Line, Merged, WrittenStatus} from './history.ts'

/** Invented histories for tests. */
export const ACTIONS: Account = {id: 41898282, login: 'github-actions', kind: 'bot'}
export const APP: Account = {id: 900100, login: 'example-gate', kind: 'bot'}
export const PERSON: Account = {id: 7, login: 'someone', kind: 'person'}

export function oid(name: string | number): string {
  const digits = [...String(name)].map(sign => (sign.codePointAt(0) ?? 0).toString(16).padStart(2, '0')).join('')
  return digits.padStart(40, '0').slice(-40)
}

/** Differs in its first digits, as trees do. */
export function tree(name: string | number): string {
  return [...oid(name)].reverse().join('')
}

export function statusFor(treeId: string, over: Partial<WrittenStatus> = {}): WrittenStatus {
  return {
    context: 'ethics-gate: main',
    state: 'success',
    description: describeStatus('Passed', {inputs: tree('inputs'), tree: treeId, date: '2026-11-20'}),
    target: 'https://example.org/example/care/actions/runs/77',
    at: '2026-11-20T10:00:00Z',
    by: ACTIONS,
    ...over,
  }
}

export function mergedPull(number: number, over: Partial<Merged> = {}): Merged {
  return {
    number,
    base: 'main',
    at: '2026-11-20T11:00:00Z',
    by: PERSON,
    head: oid(`head-${number}`),
    headStatuses: [statusFor(tree(number))],
    merge: {commit: oid(number), tree: tree(number), statuses: []},
    ...over,
  }
}

/** A commit number `number` on top of `number - 1`, squashed from the pull request with the same number. */
export function landed(number: number, over: Partial<Landed> = {}): Landed {
  return {
    commit: oid(number),
    tree: tree(number),
    parents: number === 0 ? [] : [oid(number - 1)],
    headline: `Change ${number}`,
    dated: '2026-11-20T11:00:00Z',
    signedBy: PERSON,
    merged: [mergedPull(number)],
    ...over,
  }
}

export function lineOf(...commits: readonly Landed[]): Line {
  return {branch: 'main', commits, ends: 'window'}
}

export const EXPECTED: Expectations = {
  branch: 'main',
  context: 'ethics-gate: main',
  writer: {kind: 'actions'},
  queue: false,
  adopted: new Set(),
  ratified: new Set(),
}
