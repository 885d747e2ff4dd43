import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {match, pattern} from './pattern.ts'

const found = (form: string, text: string) => {
  const compiled = pattern(form)
  const names = compiled && match(compiled, text)
  return names && Object.fromEntries(names)
}

describe('a text with placeholders', () => {
  test.each([
    ['by_{attribute}', 'by_sex', {attribute: 'sex'}],
    ['{attribute}_metrics', 'age_band_metrics', {attribute: 'age_band'}],
    ['# --- {attribute} ---', '# --- sex ---', {attribute: 'sex'}],
    ['# {attribute}', '#  sex', {attribute: 'sex'}],
    ['{attribute}: {group}', 'age: 18: up', {attribute: 'age', group: '18: up'}],
    ['by_{attribute}', 'by_', undefined],
    ['by_{attribute}', 'for_sex', undefined],
    ['a{x}a', 'a', undefined],
    ['{x}-{x}', 'F-F', {x: 'F'}],
    ['{x}-{x}', 'F-M', undefined],
  ])('%s in %s', (form, text, names) => expect(found(form, text)).toEqual(names))

  test.each(['', 'a', '{a}{b}', '{a', 'a}', '{a}}', '{1}', '{a:b}'])('%j is none', form =>
    expect(pattern(form)).toBeUndefined(),
  )

  test('what is put in comes out, where the text between is not in it', () => {
    const name = fc.stringMatching(/^[A-Za-z0-9<>+_]{1,8}$/)
    fc.assert(
      fc.property(name, name, name, (a, b, around) => {
        expect(found(`${around}; {a}: {b}.`, `${around}; ${a}: ${b}.`)).toEqual({a, b})
      }),
    )
  })
})
