/** Git and GitHub show so many unchanged lines around a changed one. */
const AROUND = 3

/**
 * Lines of a file after a change that every diff of it shows, by number: each line that the file did not hold before, and those
 * around it. A diff may show more; which ones depends on how it pairs equal lines.
 *
 * @param before `undefined` where there was no file
 */
export function linesInDiff(before: string | undefined, after: string): ReadonlyMap<number, string> {
  const old = new Set(before === undefined ? [] : linesOf(before))
  const lines = linesOf(after)
  const shown = new Map<number, string>()
  let last = Number.NEGATIVE_INFINITY
  const next = lines.map(() => Number.POSITIVE_INFINITY)
  for (let i = lines.length - 1, found = Number.POSITIVE_INFINITY; i >= 0; i--) {
    if (!old.has(lines[i] ?? '')) found = i
    next[i] = found
  }
  for (const [i, line] of lines.entries()) {
    if (next[i] === i) last = i
    if (i - last <= AROUND || (next[i] ?? i) - i <= AROUND) shown.set(i + 1, line)
  }
  return shown
}

/** What stands behind the last line end is no line. */
function linesOf(text: string): string[] {
  const lines = text.split('\n')
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines
}
