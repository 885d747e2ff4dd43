import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {matches} from './glob.ts'

describe('a pattern', () => {
  test.each([
    ['model/', 'model/a/b.bin', true],
    ['model', 'model', true],
    ['model', 'models/a', false],
    ['model/*.bin', 'model/a.bin', true],
    ['model/*.bin', 'model/a/b.bin', false],
    ['model/*', 'model/a/b.bin', true],
    ['**/*.bin', 'a.bin', true],
    ['**/*.bin', 'x/y/a.bin', true],
    ['a/**/b', 'a/b', true],
    ['a/**/b', 'a/x/y/b', true],
    ['a/**/b', 'a/x/y/c', false],
    ['a?c', 'abc', true],
    ['a?c', 'ac', false],
    ['a?', 'a\u{1f600}', true],
    ['*a*b', 'xaxbxab', true],
    ['**', 'anything/at/all', true],
    ['', 'a', false],
    ['/', 'a', false],
    ['{a,b}', 'a', false],
    ['+(a)', 'aa', false],
    ['a.c', 'abc', false],
  ])('%s and %s: %s', (pattern, path, is) => {
    expect(matches(pattern, path)).toBe(is)
  })

  test('means what the same regular expression means', () => {
    const step = fc.stringMatching(/^[ab*?]{1,5}$/)
    const pattern = fc.array(fc.oneof(step, fc.constant('**')), {minLength: 1, maxLength: 5})
    const path = fc.array(fc.stringMatching(/^[ab]{1,4}$/), {minLength: 1, maxLength: 5})
    fc.assert(
      fc.property(pattern, path, (steps, names) => {
        expect(matches(steps.join('/'), names.join('/'))).toBe(expression(steps).test(`${names.join('/')}/`))
      }),
      {numRuns: 3000},
    )
  })

  test('of many stars and a long path end', () => {
    const path = `${'a/'.repeat(2000)}${'a'.repeat(90)}b`
    for (const pattern of [
      `${'**/'.repeat(160)}c`,
      `${'**/a/'.repeat(100)}c`,
      `**/${'a/'.repeat(240)}c`,
      `**/${'*a'.repeat(240)}`,
      `**/*${'a'.repeat(400)}c`,
    ])
      expect(matches(pattern, path)).toBe(false)
  })
})

/** Every step ends with a slash, and anything may follow. */
function expression(steps: readonly string[]): RegExp {
  const parts = steps.map(step =>
    step === '**' ? '(?:[^/]+/)*' : `${step.replaceAll(/\*+/g, '[^/]*').replaceAll('?', '[^/]')}/`,
  )
  return new RegExp(`^${parts.join('')}(?:[^/]+/)*$`)
}
