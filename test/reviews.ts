import {createHash} from 'node:crypto'
import type {Approvals} from '../src/checks/check.ts'
import {differences} from '../src/gate/change/changed.ts'
import type {Judgement} from '../src/gate/finding.ts'
import {treeOf} from '../src/repository/memory.ts'
import type {Account, Holder, Review, Reviewed, RoleHolders, Roles} from '../src/words/review.ts'
import {judgedTree, type Texts} from './project.ts'

/** Invented people, with ids of their own. */
export const PEOPLE = {
  author: person(1, 'author'),
  officer: person(10, 'olga-officer'),
  deputy: person(11, 'deputy-officer'),
  manager: person(12, 'manja-manager'),
  clerk: person(13, 'clerk'),
  stranger: person(99, 'stranger'),
} as const

export function person(id: number, login: string): Account {
  return {id, login, kind: 'person'}
}

/** The last commit of every pull request, which is the one that was reviewed. */
export const HEAD = 'a'.repeat(40)

let next = 0

/** A review by an account, approving unless it says otherwise. `at` is the day, or the day and time. */
export function review(by: Account | null, text: string, more: Partial<Review> & {at?: string} = {}): Review {
  const {at = '2026-11-20', ...rest} = more
  next++
  const time = at.includes('T') ? at : `${at}T09:00:00Z`
  return {id: `r${next}`, by, inside: true, state: 'approved', text, commit: HEAD, edited: 'never', ...rest, at: time}
}

export function pull(
  number: number,
  reviews: readonly Review[],
  authors: readonly Account[] = [PEOPLE.author],
): Reviewed {
  return {number, head: HEAD, authors, reviews}
}

export function holds(...accounts: readonly (Account | Holder)[]): RoleHolders {
  return {accounts: accounts.map(holder), body: false, enteredBy: [], perProject: false}
}

/** A body without an account; these enter its record. */
export function enters(...accounts: readonly Account[]): RoleHolders {
  return {accounts: [], body: true, enteredBy: accounts.map(holder), perProject: false}
}

export const BY_PROJECT: RoleHolders = {accounts: [], body: false, enteredBy: [], perProject: true}

export const ROLES: Roles = new Map([
  ['officer', holds(PEOPLE.officer, PEOPLE.deputy)],
  ['manager', holds(PEOPLE.manager)],
  ['council', enters(PEOPLE.clerk)],
  ['planner', BY_PROJECT],
])

function holder(of: Account | Holder): Holder {
  if (!('kind' in of)) return of
  return {login: of.login, id: of.id}
}

/** A change as the checks see it: what was, what is, and what people said of it in pull request 12. */
export interface ChangeGiven {
  readonly before: Texts
  readonly after: Texts
  readonly reviews?: readonly Review[]
  readonly authors?: readonly Account[]
  readonly roles?: Roles
  /** Other pull requests that are known. */
  readonly others?: readonly Reviewed[]
  /** `none`: no forge. */
  readonly forge?: 'none'
  readonly today?: string
}

/** The judgement of the tree after a change, without weakening and what else is judged of the change itself. */
export function judgedChange({before, after, forge, today, ...given}: ChangeGiven): Promise<Judgement> {
  const {reviews = [], authors = [PEOPLE.author], roles = ROLES, others = []} = given
  const reviewed = new Map([pull(12, reviews, authors), ...others].map(one => [one.number, one]))
  const approvals: Approvals = forge ? {kind: 'none'} : {kind: 'known', roles, current: 12, reviewed}
  return judgedTree(treeOf(after), {
    base: treeOf(before),
    approvals: async () => approvals,
    changes: {kind: 'known', paths: differences(identified(before), identified(after))},
    ...(today && {today}),
  })
}

function identified(files: Texts): ReadonlyMap<string, string> {
  return new Map(Object.entries(files).map(([path, text]) => [path, createHash('sha1').update(text).digest('hex')]))
}
