import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {MAX_ENTRIES} from './limits.ts'
import {type Item, listingOf} from './listing.ts'
import {treeOf} from './memory.ts'
import {decodeName, isNormal, rawName, records} from './names.ts'

const name = fc.string({
  minLength: 1,
  maxLength: 4,
  unit: fc.constantFrom('a', 'b', '-', '.', '0', 'é', '\uFF21', '\u{1F600}'),
})
const path = fc.array(name, {minLength: 1, maxLength: 4}).map(names => names.join('/'))

function file(at: string): Item<null> {
  return {path: at, kind: 'file', source: null}
}

describe('a listing', () => {
  test('finds exactly what is in it, and every folder above', () => {
    fc.assert(
      fc.property(fc.uniqueArray(path, {maxLength: 12}), path, (paths, other) => {
        fc.pre(paths.every(isNormal))
        fc.pre(!paths.some(one => paths.some(two => two.startsWith(`${one}/`))))
        const listing = listingOf(paths.map(file))
        expect(listing.entries.map(entry => entry.path)).toEqual([...paths].sort())
        for (const asked of [...paths, other]) {
          const expected = paths.includes(asked)
            ? 'item'
            : paths.some(one => one.startsWith(`${asked}/`))
              ? 'folder'
              : 'absent'
          expect(listing.find(asked).kind).toBe(isNormal(asked) ? expected : 'absent')
        }
      }),
    )
  })

  test('refuses what no tree can hold', () => {
    expect(() => listingOf([file('a'), file('a')])).toThrow(expect.objectContaining({code: 'path-twice'}))
    expect(() => listingOf([file('a'), file('a-b'), file('a/b/c')])).toThrow(
      expect.objectContaining({code: 'path-twice'}),
    )
    for (const odd of ['', '/a', 'a/', 'a//b', '..', 'a/../b', '.', 'a\0']) {
      expect(() => listingOf([file(odd)])).toThrow(expect.objectContaining({code: 'path-refused'}))
    }
    expect(() => listingOf([file('a'.repeat(5000))])).toThrow(expect.objectContaining({code: 'path-too-long'}))
  })

  test('has a largest size', () => {
    const many = Array.from({length: MAX_ENTRIES + 1}, (_, index) => file(`f${index}`))
    expect(() => listingOf(many)).toThrow(
      expect.objectContaining({code: 'too-many-entries', details: {limit: MAX_ENTRIES}}),
    )
    expect(listingOf(many.slice(1)).entries.length).toBe(MAX_ENTRIES)
  })
})

describe('names', () => {
  test('in UTF-8 stay as they are; in others no byte is lost', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), text => {
        const valid = Buffer.from(text, 'utf8')
        expect(decodeName(rawName(valid))).toBe(valid.toString('utf8'))
      }),
    )
    expect(decodeName(rawName(Buffer.from('\uFFFD')))).toBe('\uFFFD')
    expect(decodeName('a\xff\xe9')).toBe('a\\xFF\\xE9')
    const bytes = fc.uint8Array({minLength: 1, maxLength: 6}).filter(raw => !raw.includes(0x5c))
    fc.assert(
      fc.property(bytes, bytes, (one, other) => {
        expect(decodeName(rawName(one)) === decodeName(rawName(other))).toBe(
          Buffer.from(one).equals(Buffer.from(other)),
        )
      }),
    )
  })

  test('are split at each NUL', () => {
    expect([...records(Buffer.from('a\0b\nc\0\0'))]).toEqual(['a', 'b\nc', ''])
  })
})

describe('a tree in memory', () => {
  test('has links, submodules and a commit where they are given', async () => {
    const tree = treeOf(
      {'b.txt': 'hi', a: new Uint8Array([1])},
      {commit: 'c', links: {l: 'b.txt'}, submodules: {s: '1'.repeat(40)}},
    )
    expect(tree.commit).toBe('c')
    expect((await tree.list()).map(entry => `${entry.kind} ${entry.path}`)).toEqual([
      'file a',
      'file b.txt',
      'link l',
      'submodule s',
    ])
    expect((await tree.read(['l', 's', 's/x'])).get('s/x')).toEqual({kind: 'submodule'})
    expect((await tree.identify(['b.txt', 'l', 's', 'no'])).size).toBe(3)
  })

  test('refuses a path that is no path', async () => {
    await expect(treeOf({'../a': ''}).list()).rejects.toMatchObject({code: 'path-refused'})
  })
})
