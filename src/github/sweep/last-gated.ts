import type {Commit} from '../ports.ts'
import {type Why, whyUngated} from './gated.ts'
import type {Expectations, Landed, Merged} from './history.ts'

/** Which version of the gate folder decides. */
export type LastGated =
  /** The folder as it is at `commit` rules, whatever came onto the branch since without the gate. */
  | {readonly kind: 'gated'; readonly commit: Commit; readonly ungated: readonly UngatedChange[]}
  /** No version ever came through the gate: the branch's own rules, until the first one does. */
  | {readonly kind: 'adoption'; readonly ungated: readonly UngatedChange[]}
  /** The history was not read to its end and nothing gated was in what was read: nothing may be concluded. */
  | {readonly kind: 'unknown'; readonly ungated: readonly UngatedChange[]}

export interface UngatedChange {
  readonly commit: Commit
  readonly headline: string
  readonly pull?: number
  readonly why: Why
}

/**
 * Of the commits that changed the gate folder, newest first, the newest that came through the gate. A commit inside a
 * pull request is not on the branch's own line: there it is the pull request's merge that counts. `moot`: pull requests that
 * left the folder as it was, whatever their commits did in between; nobody was asked about it, so they say nothing of it.
 */
export function lastGated(
  history: readonly Landed[],
  complete: boolean,
  expected: Expectations,
  moot: ReadonlySet<number> = new Set(),
): LastGated {
  const changes = history.map(landed => ({landed, ...gatedBy(landed, expected, moot)}))
  const gated = changes
    .flatMap(({through}) => (through?.merge ? [{at: through.at, commit: through.merge.commit}] : []))
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at))[0]
  const last = gated ? changes.findIndex(({through}) => through?.merge?.commit === gated.commit) : changes.length
  const since = changes.slice(0, last)
  const ungated = since.flatMap(({landed: {commit, headline, merged}, why}) =>
    why === undefined ? [] : [{commit, headline, why, ...(merged[0] && {pull: merged[0].number})}],
  )
  if (gated) return {kind: 'gated', commit: gated.commit, ungated}
  return {kind: complete ? 'adoption' : 'unknown', ungated}
}

/** Neither is there for a commit that only a moot pull request brought. */
export function gatedBy(
  landed: Landed,
  expected: Expectations,
  moot: ReadonlySet<number> = new Set(),
): {through?: Merged; why?: Why} {
  let why: Why = 'no-pull-request'
  for (const merged of landed.merged) {
    const found = whyUngated(merged, expected)
    if (found === undefined) return moot.has(merged.number) ? {} : {through: merged}
    why = found
  }
  return {why}
}
