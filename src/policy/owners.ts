import {nearest} from '../text/nearest.ts'
import type {Place} from '../words/place.ts'
import type {Problem} from '../words/problem.ts'
import type {Roles} from '../words/review.ts'
import {accountProblems, repeatedRoles, unheldRoles} from './holders.ts'
import type {Gate, Organisation} from './organisation.ts'
import {messages} from './roles-messages.ts'

/** Faults between the two files: a role in both, an account under two logins, a login with two ids. */
export function roleProblems(organisation: Organisation | undefined, gate: Gate | undefined): Problem[] {
  const [above = [], here = []] = [organisation?.writtenRoles, gate?.writtenRoles]
  return [...repeatedRoles(above, here), ...accountProblems([...above, ...here])]
}

/**
 * Who may change the files that decide, and who approves what `approvals:` names? Without somebody for either, the gate could
 * be changed by anybody or by nobody. For modes that can block; a laptop asks no owner.
 */
export function ownerProblems(gate: Gate, roles: Roles): Problem[] {
  const names = [...roles.keys()]
  const unfilled = (role: string, at: Place): Problem[] =>
    roles.has(role) ? [] : [{at, say: messages.say('no-such-role', {role, nearest: nearest(role, names) ?? ''})}]
  const owners = unheldRoles(gate.owners, roles, gate.ownersAt)
  const none = gate.owners.length === 0 ? [{at: gate.ownersAt, say: messages.say('no-owners', {})}] : []
  return [...none, ...owners, ...gate.approvals.flatMap(({by, at}) => by.flatMap(role => unfilled(role, at)))]
}
