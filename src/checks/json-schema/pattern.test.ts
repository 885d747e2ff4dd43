import fc from 'fast-check'
import {expect, test} from 'vitest'
import {linearPattern, matches} from './pattern.ts'

const atom = fc.constantFrom(
  'a',
  'b',
  '-',
  '/',
  '.',
  '\\d',
  '\\w',
  '\\S',
  '\\.',
  '\\-',
  '[ab]',
  '[^a]',
  '[a-c\\d]',
  '\\p{L}',
  'é',
  '😀',
  ' ',
)
const times = fc.constantFrom('', '', '*', '+', '?', '{2}', '{0,2}', '{1,}', '{0}')
const pattern = fc
  .tuple(fc.constantFrom('', '^'), fc.array(fc.tuple(atom, times), {maxLength: 6}), fc.constantFrom('', '$'))
  .map(([start, steps, end]) => start + steps.map(step => step.join('')).join('') + end)
const text = fc.string({unit: fc.constantFrom('a', 'b', 'c', '-', '/', '.', '1', ' ', '\n', 'é', '😀'), maxLength: 12})

test('an accepted pattern matches what a regular expression matches', () => {
  fc.assert(
    fc.property(pattern, text, (written, against) => {
      const linear = linearPattern(written)
      // `\-` outside a class is no regular expression with the flag `u`.
      const same = new RegExp(written.replaceAll(/\\-(?![^[]*\])/g, '-'), 'u')
      return linear !== undefined && matches(linear, against) === same.test(against)
    }),
    {numRuns: 3000},
  )
})

test.each([
  '^\\d{4}-\\d\\d$',
  '^[A-Z]{2}\\d{2}[A-Z0-9]{11,30}$',
  '^d-[0-9a-f]{7,}$',
  '',
  '^$',
  '\\$',
  '[$]',
  '^a\\\\$',
  '^[\\w.]+@[\\w.]+$',
])('accepts %s', written => {
  expect(linearPattern(written)).toBeDefined()
})

test.each([
  '(a+)+$',
  '(a|b)',
  'a|b',
  '^(?=a)',
  '\\1',
  '(?<!a)b',
  'a**',
  'a+?',
  '[',
  '[]',
  'a{2',
  '{2}',
  'a{3,2}',
  'a{,2}',
  '\\b',
  '\\u0041',
  '[z-a]',
  'a{999}b{2}',
  '*',
  '\\p{Nonsense}',
  '\\',
])('refuses %s', written => {
  expect(linearPattern(written)).toBeUndefined()
})

test('what makes other engines hang ends at once', () => {
  const linear = linearPattern('^a*a*a*a*a*a*a*a*a*a*b$')
  expect(linear && matches(linear, 'a'.repeat(20_000))).toBe(false)
})
