import {createHash} from 'node:crypto'

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
