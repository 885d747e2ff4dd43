import {createHash} from 'node:crypto'
import type {Gate} from '../../policy/organisation.ts'
import {matches} from '../../text/glob.ts'

/**
 * The context of the status of a base branch. A status is known to GitHub by commit and context alone, so the branch is
 * part of the name: what was earned against one branch opens no other. GitHub tells no capitals apart in that name, and gives no
 * word about accents, so what stands for such a branch has a digest of it too.
 */
export function contextFor(branch: string, gate: {readonly context?: string} | undefined): string {
  return gate?.context ?? `ethics-gate: ${branch}${PLAIN.test(branch) ? '' : ` (${digest(branch)})`}`
}

/** ASCII without capitals. */
const PLAIN = /^[!-@[-`a-~]*$/

function digest(branch: string): string {
  return createHash('sha256').update(branch).digest('hex').slice(0, 8)
}

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
