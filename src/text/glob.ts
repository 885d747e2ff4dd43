import type {Path} from '../words/place.ts'

/**
 * Does a path match a pattern? `*` stands for any characters within a step, `**` for any steps, `?` for one character; a
 * folder stands for everything below it. At worst pattern times path, and mostly no more than their lengths: no pattern can
 * make it hang.
 */
export function matches(pattern: string, path: Path): boolean {
  const wanted = pattern.split('/').filter(step => step !== '')
  return wanted.length > 0 && inOrder([...wanted, '**'], path.split('/'), '**', stepMatches)
}

function stepMatches(pattern: string, step: string): boolean {
  if (pattern === step) return true
  if (!/[*?]/.test(pattern)) return false
  return inOrder([...pattern], [...step], '*', (sign, character) => sign === '?' || sign === character)
}

/**
 * `any` stands for any number of items, all else for one. Where it goes wrong only the last `any` has to take one more: what
 * an earlier one could take instead leaves no more to the rest (Kirk J. Krauss, Matching Wildcards, Dr. Dobb's, 2008).
 */
function inOrder(
  wanted: readonly string[],
  items: readonly string[],
  any: string,
  fits: (one: string, item: string) => boolean,
): boolean {
  let at = 0
  let open: {readonly after: number; from: number} | undefined
  for (let i = 0; i < items.length; ) {
    const one = wanted[at]
    if (one === any) {
      at++
      open = {after: at, from: i}
    } else if (one !== undefined && fits(one, items[i] ?? '')) {
      at++
      i++
    } else if (open) {
      at = open.after
      i = ++open.from
    } else return false
  }
  return wanted.slice(at).every(one => one === any)
}
