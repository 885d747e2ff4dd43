import {nearest} from '../text/nearest.ts'
import {find, type MapNode} from '../text/node.ts'
import type {Place} from '../words/place.ts'
import type {Problem} from '../words/problem.ts'
import type {Holder, RoleHolders, Roles} from '../words/review.ts'
import type {RolesData} from './role-schema.ts'
import {messages} from './roles-messages.ts'

/** A role as one file writes it, with the place of every account. */
export interface WrittenRole {
  readonly name: string
  readonly at: Place
  readonly holders: readonly {readonly login: string; readonly id: number; readonly at: Place}[]
}

export interface WrittenRoles {
  readonly roles: Roles
  readonly written: readonly WrittenRole[]
  readonly problems: readonly Problem[]
}

type RoleData = RolesData[string]
type Accounts = NonNullable<RoleData['accounts']>

/** The `roles:` of an organisation file or a gate file. A role that nobody can hold, and dates that never come, are faults. */
export function readRoles(data: RolesData | undefined, root: MapNode): WrittenRoles {
  const problems: Problem[] = []
  const roles = new Map<string, RoleHolders>()
  const written: WrittenRole[] = []
  for (const [name, role] of Object.entries(data ?? {})) {
    const at = find(root, ['roles', name])?.at ?? root.at
    const lists = [
      ['accounts', role.accounts ?? []],
      ['entered_by', role.entered_by ?? []],
    ] as const
    const holders = lists.flatMap(([field, accounts]) =>
      accounts.map((account, i) => ({...account, at: find(root, ['roles', name, field, i])?.at ?? at})),
    )
    roles.set(name, held(role))
    written.push({name, at, holders: holders.map(({login, id, at: place}) => ({login, id, at: place}))})
    if (holders.length === 0 && role.per_project !== true)
      problems.push({at, say: messages.say('nobody', {role: name})})
    if (holders.length > 0 && role.per_project === true) problems.push({at, say: messages.say('mixed', {role: name})})
    for (const {login, from, until, at: place} of holders) {
      if (from !== undefined && until !== undefined && until < from)
        problems.push({at: place, say: messages.say('never', {login, role: name, from, until})})
    }
  }
  return {roles, written, problems: [...problems, ...accountProblems(written)]}
}

function held({accounts = [], per_project = false, body = false, entered_by = []}: RoleData): RoleHolders {
  return {accounts: holders(accounts), body, enteredBy: holders(entered_by), perProject: per_project}
}

function holders(accounts: Accounts): Holder[] {
  return accounts.map(({login, id, from, until}) => ({login, id, ...(from && {from}), ...(until && {until})}))
}

/** An account that stands there under two logins, and a login that stands there with two ids: one of them is somebody else. */
export function accountProblems(written: readonly WrittenRole[]): Problem[] {
  const logins = new Map<number, string>()
  const ids = new Map<string, number>()
  return written
    .flatMap(role => role.holders)
    .flatMap(({login, id, at}): Problem[] => {
      const key = login.toLowerCase()
      const otherLogin = logins.get(id)
      const otherId = ids.get(key)
      logins.set(id, otherLogin ?? login)
      ids.set(key, otherId ?? id)
      if (otherLogin !== undefined && otherLogin.toLowerCase() !== key)
        return [{at, say: messages.say('two-logins', {id, login, other: otherLogin})}]
      if (otherId !== undefined && otherId !== id)
        return [{at, say: messages.say('two-ids', {login, id, other: otherId})}]
      return []
    })
}

/** Two files that both say who holds a role: it is not clear which of them decides. */
export function repeatedRoles(first: readonly WrittenRole[], second: readonly WrittenRole[]): Problem[] {
  return second.flatMap(({name, at}) => {
    const before = first.find(role => role.name === name)
    return before ? [{at, say: messages.say('in-both', {role: name, file: before.at.file})}] : []
  })
}

/** Roles that somebody must be able to fill for the whole repository: each must be there and have an account. */
export function unheldRoles(names: readonly string[], roles: Roles, at: Place): Problem[] {
  const known = [...roles.keys()]
  return names.flatMap((role): Problem[] => {
    if (!roles.has(role)) return [{at, say: messages.say('no-such-role', {role, nearest: nearest(role, known) ?? ''})}]
    return isHeld(roles.get(role)) ? [] : [{at, say: messages.say('owner-without-account', {role})}]
  })
}

/** Can anybody sign for the whole repository in this role? One that only projects fill has nobody here. */
export function isHeld(role: RoleHolders | undefined): boolean {
  return role !== undefined && role.accounts.length + role.enteredBy.length > 0
}
