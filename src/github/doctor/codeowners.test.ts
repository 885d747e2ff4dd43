import {describe, expect, test} from 'vitest'
import {isCatchAll, ownerRule, readCodeowners} from './codeowners.ts'

const read = (text: string) => readCodeowners('CODEOWNERS', new TextEncoder().encode(text))
const ownersOf = (text: string, path: string) => ownerRule(read(text), path)?.owners

describe('CODEOWNERS', () => {
  test.each([
    ['*', 'a/b.txt', true],
    ['*.js', 'a/b.js', true],
    ['*.js', 'a/b.ts', false],
    ['/docs/', 'docs/a/b.md', true],
    ['/docs/', 'src/docs/a.md', false],
    ['/docs', 'docs', true],
    ['docs/', 'docs', false],
    ['docs/', 'src/docs/a.md', true],
    ['docs/*', 'docs/a.md', true],
    ['docs/*', 'docs/a/b.md', false],
    ['/.github/', '.github/workflows/a.yml', true],
    ['.github/workflows', '.github/workflows/a.yml', true],
    ['ethics.yml', 'projects/absence/ethics.yml', true],
    ['/ethics.yml', 'projects/absence/ethics.yml', false],
    ['**/ethics.yml', 'projects/absence/ethics.yml', true],
    ['/projects/**/models', 'projects/a/b/models/x', true],
    ['CODEOWNERS', 'docs/CODEOWNERS', true],
  ])('%s on %s: %s', (pattern, path, expected) => {
    expect(ownersOf(`${pattern} @example/a`, path) !== undefined).toBe(expected)
  })

  test('counts the last line that fits, also one that takes owners away', () => {
    const text = '* @example/all\n/.github/ @example/gate\n/.github/workflows/x.yml'
    expect(ownersOf(text, '.github/a.yml')).toEqual(['@example/gate'])
    expect(ownersOf(text, '.github/workflows/x.yml')).toEqual([])
    expect(ownersOf(text, 'a.txt')).toEqual(['@example/all'])
  })

  test('leaves out comments, what GitHub skips, and what does not fit', () => {
    expect(read('# all\n\n  \n!x @a\n[ab] @a\n\\#x @a\na b@example.org # why\r\nc\\ d @e').rules).toEqual([
      {line: 7, pattern: 'a', owners: ['b@example.org']},
      {line: 8, pattern: 'c d', owners: ['@e']},
    ])
    expect(read('x'.repeat(4 * 1024 * 1024)).rules).toEqual([])
  })

  test('tells a line for everything from one for these files', () => {
    const all = ['*', '/', '**', '/**', '/*', '**/*']
    expect(all.map(pattern => isCatchAll({line: 1, pattern, owners: []}))).toEqual(all.map(() => true))
    expect(isCatchAll({line: 1, pattern: '/.github/', owners: []})).toBe(false)
  })
})
