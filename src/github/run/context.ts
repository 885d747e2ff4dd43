import type {Gate} from '../../policy/organisation.ts'
import {matches} from '../../text/glob.ts'

export {contextFor} from '../../policy/status-context.ts'

/** Is it one status to GitHub? */
export function isSameContext(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}

/** Is this a branch that the default branch says is gated? Without a word about it: the default branch alone. */
export function isGated(branch: string, gate: Pick<Gate, 'branches'> | undefined, defaultBranch: string): boolean {
  const branches = gate?.branches ?? []
  return branches.length === 0 ? branch === defaultBranch : branches.some(pattern => isBranch(pattern, branch))
}

/** As in a ruleset: `*` does not cross a slash, and a name stands for itself and not for what lies below it. */
function isBranch(pattern: string, branch: string): boolean {
  return pattern.split('/').length === branch.split('/').length || pattern.includes('**')
    ? matches(pattern, branch)
    : false
}
