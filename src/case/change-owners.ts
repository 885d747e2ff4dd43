import {holdersOf} from '../evidence/signoffs/holds.ts'
import {rolesOf} from '../policy/organisation.ts'
import {ownerProblems} from '../policy/owners.ts'
import type {Problem} from '../words/problem.ts'
import type {PullRequest} from './change-request.ts'
import type {JudgedTree} from './tree.ts'
import type {Trusted} from './trusted.ts'

/** Can what decides be used, and is there anybody on this day who may approve a change of it? Whoever had that role may have left. */
export function isOwned({gate, organisation}: Trusted, errors: readonly Problem[], day: string): boolean {
  if (!gate || errors.length > 0) return false
  const roles = rolesOf(organisation, gate)
  const holders = gate.owners.flatMap(role => holdersOf(role, roles, {on: day, capacity: 'either'}))
  return holders.length > 0 && ownerProblems(gate, roles).length === 0
}

/** Where nobody owns what decides, anybody could change it: on a forge that is a fault. */
export function withOwners(judged: JudgedTree, pullRequest: PullRequest | undefined): JudgedTree {
  const {gate, organisation} = judged.prepared.trusted
  if (!pullRequest || !gate) return judged
  return {...judged, errors: [...judged.errors, ...ownerProblems(gate, rolesOf(organisation, gate))]}
}
