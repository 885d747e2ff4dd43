import type {Gate} from '../../policy/organisation.ts'
import {matches} from '../../text/glob.ts'

/**
 * The context of the status of a base branch. A status is known to GitHub by commit and context alone, so the branch is
 * part of the name: what was earned against one branch opens no other.
 */
export function contextFor(branch: string, gate: {readonly context?: string} | undefined): string {
  return gate?.context ?? `ethics-gate: ${branch}`
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
