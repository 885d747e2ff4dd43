import {array, assert, constant, dictionary, oneof, property, string} from 'fast-check'
import {expect, test} from 'vitest'
import {changed, differences, listed} from './files.ts'
import {GitStore} from './git.ts'

const name = string({unit: oneof(constant('a'), constant('b'), constant('.x')), minLength: 1, maxLength: 2})
const path = array(name, {minLength: 1, maxLength: 3}).map(parts => parts.join('/'))

test('whatever is changed one after the other, Git reads back what should be there', () => {
  const git = new GitStore()
  try {
    const changes = dictionary(path, oneof(constant(null), string()), {maxKeys: 4})
    assert(
      property(array(changes, {maxLength: 4}), all => {
        const expected = new Map<string, string>()
        let tree = changed(git, undefined, {})
        for (const one of all) {
          for (const [at, text] of Object.entries(one)) {
            for (const other of [...expected.keys()]) {
              if (other.startsWith(`${at}/`) || (text !== null && at.startsWith(`${other}/`))) expected.delete(other)
            }
            if (text === null) expected.delete(at)
            else expected.set(at, text)
          }
          const before = tree
          tree = changed(git, tree, one)
          expect(differences(git, before, before)).toEqual([])
        }
        const leaves = listed(git, tree, true).filter(({mode}) => mode === '100644')
        expect(new Map(leaves.map(leaf => [leaf.path, git.read(leaf.oid)?.bytes.toString()]))).toEqual(
          new Map([...expected].sort(([a], [b]) => (a < b ? -1 : 1))),
        )
        expect(
          git
            .git('ls-tree', '-r', '-z', '--name-only', tree)
            .split('\0')
            .filter(line => line !== ''),
        ).toEqual(leaves.map(leaf => leaf.path))
      }),
      {numRuns: 40},
    )
  } finally {
    git.remove()
  }
})
