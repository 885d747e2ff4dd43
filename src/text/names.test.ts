import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {matches} from './glob.ts'
import {nearest} from './nearest.ts'
import {pathIndex} from './path-index.ts'
import {isPlaceholder} from './placeholder.ts'

describe('the nearest name', () => {
  const known = ['effect', 'events', 'automation', 'supports', 'in_use_since', 'about', 'age', 'a', 'pseudonymised']
  test.each([
    ['efect', 'effect'],
    ['effcet', 'effect'],
    ['Effect', 'effect'],
    ['in-use-since', 'in_use_since'],
    ['in use since', 'in_use_since'],
    ['inusesince', 'in_use_since'],
    ['abuot', 'about'],
    ['gae', 'age'],
    ['pseudonimized', 'pseudonymised'],
    ['b', 'a'],
    ['purpose', undefined],
    ['', 'a'],
    ['x'.repeat(10_000), undefined],
  ])('%s: %s', (written, expected) => {
    expect(nearest(written, known)).toBe(expected)
  })

  test('one letter more, less, other or changed with its neighbour is always found', () => {
    const names = ['effect', 'events', 'automation', 'in_use_since', 'pseudonymised', 'retention']
    const mistake = fc.constantFrom('more', 'less', 'other', 'swap')
    fc.assert(
      fc.property(fc.constantFrom(...names), mistake, fc.nat(), (name, kind, at) => {
        const i = at % (name.length - 1)
        const [before, after] = [name.slice(0, i), name.slice(i)]
        const written = {
          more: `${before}x${after}`,
          less: before + after.slice(1),
          other: `${before}x${after.slice(1)}`,
          swap: before + (after[1] ?? '') + (after[0] ?? '') + after.slice(2),
        }[kind]
        expect(nearest(written, names)).toBe(name)
      }),
    )
  })
})

describe('placeholders', () => {
  test.each([
    'TODO',
    'todo.',
    'TODO: ask the lawyer',
    'FIXME',
    'TBD',
    'xxx',
    '?',
    '???',
    '~',
    'null',
    '...',
    '…',
    '-',
    '---',
    'Lorem ipsum dolor sit amet, consectetur',
    `Lorem ipsum ${'dolor '.repeat(200)}`,
    '<name of the team>',
    '[vul in]',
    '{{ goal }}',
    'to be determined',
    'n.t.b.',
    'Nader te bepalen',
    'nog in te vullen',
    'Udfyldes senere',
    'afventer',
    'fill in here!',
  ])('%s is no answer', text => {
    expect(isPlaceholder(text)).toBe(true)
  })

  test.each([
    'Todo lists for carers',
    'none',
    'no',
    '0',
    '-1',
    'n',
    'Who calls first?',
    'See [the page](https://example.org)',
    '<5',
    'a <b> c',
    'Afventer svar fra kommunen',
    'xx',
    '.',
  ])('%s is one', text => {
    expect(isPlaceholder(text)).toBe(false)
  })

  test('no text makes it slow: a long one is only looked at in its beginning', () => {
    for (const sign of ['.', '!', '-', '?', '…', 'x', '{', '<', '[', 'lorem ipsum!'])
      expect(isPlaceholder(`${sign.repeat(200_000)}\nz`)).toBe(sign === 'lorem ipsum!')
  })
})

describe('patterns', () => {
  test.each([
    ['docs', 'docs/a/b.md', true],
    ['docs/', 'docs/a.md', true],
    ['docs', 'docs2/a.md', false],
    ['docs/*.md', 'docs/a.md', true],
    ['docs/*.md', 'docs/a/b.md', false],
    ['docs/**', 'docs/a/b.md', true],
    ['**/*.pkl', 'a.pkl', true],
    ['**/*.pkl', 'a/b/c.pkl', true],
    ['a/**/b', 'a/b', true],
    ['a/**/b', 'a/x/y/b', true],
    ['a/*', 'a/b/c', true],
    ['?', 'å', true],
    ['?', '😀', true],
    ['😀*', '😀a', true],
    ['a?c', 'abbc', false],
    ['*', '', true],
    ['', 'a', false],
    ['[ab]', 'a', false],
    ['{a,b}', 'a', false],
    ['a.b', 'axb', false],
    ['A', 'a', false],
  ])('%j and %j: %s', (pattern, path, expected) => {
    expect(matches(pattern, path)).toBe(expected)
  })

  const step = fc.string({unit: fc.constantFrom('a', 'b', '.'), minLength: 1, maxLength: 3})
  const paths = fc.array(
    fc.array(step, {minLength: 1, maxLength: 4}).map(steps => steps.join('/')),
    {maxLength: 12},
  )
  const signs = fc.string({unit: fc.constantFrom('a', 'b', '.', '*', '?'), minLength: 1, maxLength: 3})
  const pattern = fc
    .array(
      fc.oneof(
        fc.constant('**'),
        signs.filter(sign => sign !== '**'),
      ),
      {minLength: 1, maxLength: 4},
    )
    .map(steps => steps.join('/'))

  test('say the same as a regular expression', () => {
    fc.assert(
      fc.property(pattern, paths, (pattern, paths) => {
        const inside = pattern
          .split('/')
          .map(part => part.replaceAll('.', '\\.').replaceAll('*', '[^/]*').replaceAll('?', '[^/]'))
        const steps = pattern.split('/').map((part, i) => (part === '**' ? '(?:[^/]+/)*' : `${inside[i]}/`))
        const same = new RegExp(`^${steps.join('')}`)
        for (const path of paths) {
          const below = pattern.split('/').every(part => part === '**') || same.test(`${path}/`)
          expect([path, matches(pattern, path)]).toEqual([path, below])
        }
      }),
      {numRuns: 1000},
    )
  })

  test('no pattern makes it slow', () => {
    expect(matches(`${'*a'.repeat(200)}b`, 'a'.repeat(400))).toBe(false)
    expect(matches(`${'**/'.repeat(100)}b`, 'a/'.repeat(200))).toBe(false)
  })

  test('an index finds what each path says of itself', () => {
    fc.assert(
      fc.property(pattern, paths, (pattern, paths) => {
        const expected = [...new Set(paths)].filter(path => matches(pattern, path)).sort()
        expect(pathIndex(paths).matching(pattern)).toEqual(expected)
      }),
      {numRuns: 1000},
    )
  })

  test('an index knows what lies below a folder', () => {
    const index = pathIndex(['b/c', 'a', 'b', 'b/a/d', 'bc', 'b.md', 'b/a'])
    expect(index.below('')).toEqual(['a', 'b', 'b.md', 'b/a', 'b/a/d', 'b/c', 'bc'])
    expect(index.below('b')).toEqual(['b/a', 'b/a/d', 'b/c'])
    expect([index.has('b'), index.has('c')]).toEqual([true, false])
    expect(index.matching('b/a/')).toEqual(['b/a', 'b/a/d'])
  })
})
