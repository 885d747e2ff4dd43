import {distance} from 'fastest-levenshtein'

/** The known name closest to a misspelt one, if it is close: at most a third of its letters differ. */
export function nearest(written: string, known: readonly string[]): string | undefined {
  const simple = (name: string) => name.toLowerCase().replaceAll(/[\s_-]+/g, '-')
  let best: {name: string; far: number} | undefined
  for (const name of known) {
    const far = distance(simple(written), simple(name))
    if (far <= Math.max(1, Math.floor(name.length / 3)) && (best === undefined || far < best.far)) best = {name, far}
  }
  return best?.name
}
