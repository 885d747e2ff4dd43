/**
 * The lines of the new file that stand in a unified diff, as GitHub gives one for each changed file, by number: added lines
 * and those around them.
 */
export function linesInPatch(patch: string): ReadonlyMap<number, string> {
  const lines = new Map<number, string>()
  let next = 0
  for (const line of patch.split('\n')) {
    const hunk = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(line)
    if (hunk) next = Number(hunk[1])
    else if (line.startsWith('+') || line.startsWith(' ')) lines.set(next++, line.slice(1))
  }
  return lines
}
