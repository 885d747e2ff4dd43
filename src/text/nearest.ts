import {distance} from 'fastest-levenshtein'

/**
 * The known name closest to a misspelt one, if it is close: at most a third of its letters differ (Levenshtein). Capitals,
 * spaces, underscores and hyphens are no difference, and two neighbours that changed places are one.
 */
export function nearest(written: string, known: readonly string[]): string | undefined {
  const simple = (name: string) => name.toLowerCase().replaceAll(/[\s_-]+/g, '-')
  const looked = simple(written.slice(0, LONGEST))
  let best: {name: string; far: number} | undefined
  for (const name of known) {
    const far = swapped(looked, simple(name)) ? 1 : distance(looked, simple(name))
    if (far <= Math.max(1, Math.floor(name.length / 3)) && (best === undefined || far < best.far)) best = {name, far}
  }
  return best?.name
}

/** No name of ours is longer; what is, is not a misspelling of it. */
const LONGEST = 200

function swapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  const first = [...a].findIndex((letter, i) => letter !== b[i])
  const [x = '', y = ''] = [a[first], a[first + 1]]
  return first >= 0 && b.slice(first) === y + x + a.slice(first + 2)
}
