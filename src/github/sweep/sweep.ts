import type {Account} from '../../words/review.ts'
import type {Commit} from '../ports.ts'
import {UNGATED, type Why, whyUngated} from './gated.ts'
import type {Expectations, Landed, Line, Merged} from './history.ts'

/** Something that is on a gated branch without the gate having let it in. */
export interface Ungated {
  readonly branch: string
  readonly commit: Commit
  /** What the branch held before it; `null` at the first commit of all. */
  readonly before: Commit | null
  /** Further commits of the same pull request, newest first: a rebase brings several. */
  readonly others: readonly Commit[]
  readonly why: Why
  readonly headline: string
  /** The pull request, who merged it and when, by the forge's clock. */
  readonly pull?: {readonly number: number; readonly by: Account | null; readonly at: string}
  /** What the commit itself says, where there was no pull request; both are free text of whoever made it. */
  readonly says: {readonly by: Account | null; readonly dated: string}
  readonly ratified: boolean
}

/** Everything on the line that no gate saw, newest first. Commits from before the gate are left out. */
export function sweep(line: Line, expected: Expectations): Ungated[] {
  const end = line.commits.findIndex(({commit}) => expected.adopted.has(commit))
  const commits = end < 0 ? line.commits : line.commits.slice(0, end)
  const ungated: Ungated[] = []
  // Of a group in a merge queue only the newest commit may bear a status.
  let inGroup = false
  for (let index = 0; index < commits.length; ) {
    const landed = commits[index] as Landed
    const {why, merged} = judged(landed, expected)
    const others = merged?.merge?.commit === landed.commit ? rebasedWith(commits.slice(index + 1), merged.number) : []
    index += 1 + others.length
    const ofGroup: boolean = inGroup && why === 'other-tree'
    inGroup = expected.queue && (why === undefined || ofGroup)
    if (why === undefined || ofGroup) continue
    const before = (others.at(-1) ?? landed).parents[0] ?? null
    const all = [landed, ...others].map(({commit}) => commit)
    ungated.push({
      branch: line.branch,
      commit: landed.commit,
      before,
      others: all.slice(1),
      why,
      headline: landed.headline,
      ...(merged && {pull: {number: merged.number, by: merged.by, at: merged.at}}),
      says: {by: landed.signedBy, dated: landed.dated},
      ratified: all.every(commit => expected.ratified.has(commit)),
    })
  }
  return ungated
}

/** The pull request that comes nearest to having let a commit in, and what it lacks. */
function judged(landed: Landed, expected: Expectations): {why?: Why; merged?: Merged} {
  const tried = landed.merged
    .filter(({base}) => base === expected.branch)
    .map(merged => {
      const whole = merged.merge?.commit === landed.commit && merged.merge.tree === landed.tree
      return {merged, why: whole ? whyUngated(merged, expected) : ('not-its-merge' as const)}
    })
    .sort((a, b) => nearness(b.why) - nearness(a.why))
  const [nearest] = tried
  if (nearest === undefined) return {why: 'no-pull-request'}
  return {merged: nearest.merged, ...(nearest.why && {why: nearest.why})}
}

function nearness(why: Why | undefined): number {
  return why === undefined ? UNGATED.length : UNGATED.indexOf(why)
}

/** Commits of the same pull request directly below: its rebase, of which the last one is judged for all. */
function rebasedWith(below: readonly Landed[], pull: number): readonly Landed[] {
  const end = below.findIndex(
    ({parents, merged}) => parents.length > 1 || merged.length !== 1 || merged[0]?.number !== pull,
  )
  return end < 0 ? below : below.slice(0, end)
}
