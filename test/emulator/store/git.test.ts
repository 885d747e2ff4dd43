import fc from 'fast-check'
import {expect, test} from 'vitest'
import {changed} from './files.ts'
import {GitStore, type Oid} from './git.ts'

/** Commits that each have up to two of those before it as parents, some at the same moment and some at an earlier one. */
const graph = fc.array(
  fc.record({first: fc.nat(), second: fc.option(fc.nat(), {freq: 3}), hours: fc.nat({max: 3}), isRoot: fc.boolean()}),
  {minLength: 2, maxLength: 7},
)
const ORDERS = [[], ['--reverse'], ['--reverse', '--topo-order'], ['--no-merges'], ['--first-parent']]

test('a file has its own part of what changed, whatever it is called', () => {
  const git = new GitStore()
  try {
    const names = ['a', 'a b', 'é', 'tab\there', '"', 'x\ndiff --git a/a b/a', 'b/a']
    const text = 'diff --git a/a b/a\n@@ -1 +1 @@\n'
    const before = changed(git, undefined, Object.fromEntries(names.map(name => [name, text])))
    const after = changed(git, before, {
      ...Object.fromEntries(names.map(name => [name, `${text}${name}\n`])),
      a: {link: 'é'},
    })
    for (const name of names) {
      const found = git.diff(before, after, name)
      expect(found).toBe(git.git('diff-tree', '-p', before, after, '--', name))
      expect(found).toContain('\n@@ ')
    }
  } finally {
    git.remove()
  }
})

test('what is known of a history without asking Git is what Git says', () => {
  const git = new GitStore()
  /** As Git says it, every time. */
  const asked = (...args: readonly string[]): readonly string[] => {
    try {
      return git
        .git(...args)
        .split('\n')
        .filter(line => line !== '')
    } catch {
      return ['none']
    }
  }
  try {
    fc.assert(
      fc.property(graph, fc.nat({max: 4}), (given, order) => {
        const made: Oid[] = []
        for (const [i, {first, second, hours, isRoot}] of given.entries()) {
          const parents = [first, ...(second === null ? [] : [second])].flatMap(
            nth => made[nth % (made.length || 1)] ?? [],
          )
          const by = {name: 'A', email: 'a@example.org', date: new Date(Date.UTC(2026, 0, 1, hours))}
          const tree = git.writeTree([{name: `${i % 3}`, mode: '100644', oid: git.write('blob', `${i}`)}])
          made.push(
            git.writeCommit({
              tree,
              parents: isRoot && i % 3 === 0 ? [] : [...new Set(parents)],
              author: by,
              committer: by,
              message: `${i}\n`,
            }),
          )
        }
        const [one = '', other = ''] = [made.at(-1), made[made.length >> 1]]
        const options = ORDERS[order] ?? []
        expect(git.history(one, ...options)).toEqual(asked('rev-list', ...options, one, '--'))
        expect(git.history(one, ...options, `^${other}`)).toEqual(asked('rev-list', ...options, `^${other}`, one, '--'))
        for (const [a, b] of [
          [one, other],
          [other, one],
        ] as const) {
          expect(git.mergeBase(a, b) ?? 'none').toBe(asked('merge-base', a, b)[0])
          expect(git.isAncestor(a, b)).toBe(asked('merge-base', '--all', a, b).includes(a))
          const merged = asked('merge-tree', '--write-tree', '--no-messages', a, b)
          const [before, after] = [git.commit(a).tree, git.commit(b).tree]
          for (const path of ['0', '1', '2']) {
            expect(git.diff(before, after, path)).toBe(git.git('diff-tree', '-p', before, after, '--', path))
          }
          expect(git.mergeTree(a, b)).toBe(merged.length === 1 && merged[0] !== 'none' ? merged[0] : 'conflict')
        }
      }),
      {numRuns: 30},
    )
  } finally {
    git.remove()
  }
})
