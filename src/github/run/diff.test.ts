import {execFileSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {linesInDiff} from './diff.ts'

test('lines in a diff are the new ones and three around them, by their number in the new file', () => {
  const before = 'a\nb\nc\nd\ne\nf\ng\nh\n'
  expect([...linesInDiff(before, before.replace('e\n', 'e\nnew\n'))]).toEqual([
    [3, 'c'],
    [4, 'd'],
    [5, 'e'],
    [6, 'new'],
    [7, 'f'],
    [8, 'g'],
    [9, 'h'],
  ])
})

test('of a new file every line is in the diff, and of one that lost lines none is sure to be', () => {
  expect([...linesInDiff(undefined, 'a\n\nb').keys()]).toEqual([1, 2, 3])
  expect([...linesInDiff('a\nb\nc\n', 'a\nc\n')]).toEqual([])
  expect([...linesInDiff('a\n', '')]).toEqual([])
})

const ALGORITHMS = ['myers', 'minimal', 'patience', 'histogram']

const line = fc.constantFrom<string[]>('', 'a', 'b', '  a', 'x: 1', 'x: 2', 'c', 'd', 'e', 'f', 'g')
const edit = fc.record({
  at: fc.nat(40),
  away: fc.nat(2),
  lines: fc.array(fc.oneof(line, fc.constant('new' as string)), {maxLength: 2}),
})
/** A text with many equal lines, and the same after a few edits. */
const changed = fc
  .tuple(fc.array(line, {minLength: 10, maxLength: 40}), fc.array(edit, {maxLength: 3}), fc.boolean(), fc.boolean())
  .map(([before, edits, ...ends]) => {
    const after = [...before]
    for (const {at, away, lines} of edits) after.splice(at, away, ...lines)
    const [one, other] = ends.map(isWhole => (isWhole ? '\n' : ''))
    return [`${before.join('\n')}${one}`, `${after.join('\n')}${other}`] as const
  })

test('what is said to be in the diff is in it, however Git compares', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ethics-gate-diff-'))
  const [old, fresh] = [join(folder, 'old'), join(folder, 'new')]
  try {
    fc.assert(
      fc.property(changed, fc.constantFrom(...ALGORITHMS), ([before, after], algorithm) => {
        writeFileSync(old, before)
        writeFileSync(fresh, after)
        const shown = shownBy(['diff', '--no-index', `--diff-algorithm=${algorithm}`, old, fresh])
        for (const [line, words] of linesInDiff(before, after)) expect(shown.get(line)).toBe(words)
      }),
      {numRuns: 150},
    )
  } finally {
    rmSync(folder, {recursive: true})
  }
})

/** Lines of the new file in a unified diff; Git ends with 1 where there is a difference. */
function shownBy(args: readonly string[]): Map<number, string> {
  const lines = new Map<number, string>()
  let next = 0
  for (const line of output(args).split('\n')) {
    const hunk = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(line)
    if (hunk) next = Number(hunk[1])
    else if (next > 0 && /^[ +]/.test(line)) lines.set(next++, line.slice(1))
  }
  return lines
}

function output(args: readonly string[]): string {
  try {
    return execFileSync('git', [...args], {encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe']})
  } catch (error) {
    const {status, stdout} = error as {status?: number; stdout?: string}
    if (status === 1 && stdout !== undefined) return stdout
    throw error
  }
}
