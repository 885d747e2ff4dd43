import type {Review, Reviewed} from '../../words/review.ts'
import {type AtReview, type Concern, isSame} from './content.ts'

/** Why it cannot be said that what was reviewed is what is judged. */
type Unseen = 'base-changed' | 'not-shown' | 'other-content' | 'content-gone' | 'too-many-commits'

export interface SeenAt {
  /** The commit that is judged. */
  readonly head: string | undefined
  /** The branch that it is for. */
  readonly baseBranch?: string | undefined
  /** What was there at other commits that were reviewed; see `reviewedKey`. */
  readonly reviewedAt: ReadonlyMap<string, AtReview>
}

/**
 * Did whoever reviewed see this as it is judged? A review shows what differs from the base: before the base was changed to
 * another, it showed something else, though the commit be the same.
 */
export function whyUnseen(
  {commit, at}: Review,
  reviewed: Pick<Reviewed, 'number' | 'base' | 'baseChanged'>,
  content: Concern,
  {head, baseBranch, reviewedAt}: SeenAt,
): Unseen | undefined {
  if (isBefore(at, reviewed.baseChanged)) return 'base-changed'
  const key = commit === null ? undefined : reviewedKey(reviewed, commit, baseBranch)
  if (key === head && key !== undefined) return undefined
  const then = key === undefined ? undefined : reviewedAt.get(key)
  if (!then || then.kind === 'gone') return 'content-gone'
  if (then.kind === 'too-many') return 'too-many-commits'
  if (!isSame(content, then)) return 'other-content'
  const {unshown} = then
  const isHidden = unshown && (content.files(unshown) || content.said.some(({file}) => unshown.has(file)))
  return isHidden ? 'not-shown' : undefined
}

/** A commit shows the same in every pull request for the same branch, and something else in one for another. */
export function reviewedKey(
  {number, base}: Pick<Reviewed, 'number' | 'base'>,
  commit: string,
  baseBranch: string | undefined,
): string {
  return base === undefined || baseBranch === undefined || base.branch === baseBranch ? commit : `${number}:${commit}`
}

/** In the same moment too: which came first is not clear then. */
export function isBefore(at: string, baseChanged: string | undefined): boolean {
  return baseChanged !== undefined && at <= baseChanged
}
