/** What a doctor knows of one thing. What cannot be seen is neither in order nor missing. */
export type Fact<T> = {readonly kind: 'known'; readonly value: T} | {readonly kind: 'cannot-see'; readonly needs: Needs}

/** What it would take to see it: a permission of the token, any token at all, or an answer that did not come. */
export const NEEDS = ['token', 'metadata', 'contents', 'actions', 'administration', 'answer'] as const
export type Needs = (typeof NEEDS)[number]

export function known<T>(value: T): Fact<T> {
  return {kind: 'known', value}
}

export function cannotSee(needs: Needs): Fact<never> {
  return {kind: 'cannot-see', needs}
}
