import {describe, expect, test} from 'vitest'
import {namesOf, tuple} from './names.ts'

describe('tuples as Python writes them', () => {
  test.each([
    ["('F', '<25')", ['F', '<25']],
    ['("F", "it\'s")', ['F', "it's"]],
    ["('a\\'b', 'c, d')", ["a'b", 'c, d']],
    ["(1, 'F')", ['1', 'F']],
    ["('F', 'M', 'X',)", ['F', 'M', 'X']],
    ["('F',)", undefined],
    ['(40, 75]', undefined],
    ['F & M', undefined],
    ["('F', 'M'", undefined],
    ["('F' 'M')", undefined],
    ['(,)', undefined],
  ])('%s', (text, parts) => expect(tuple(text)).toEqual(parts))
})

describe('names of two groups at once', () => {
  const names = namesOf({
    attribute: {values: {geslacht: 'sex', leeftijd: 'age'}},
    group: {values: {sex: {F: 'woman'}, '*': {'1': 'yes'}}},
  })

  test('each part is translated by its own attribute', () => {
    expect(names.attribute("('geslacht', 'leeftijd')")).toBe('sex & age')
    expect(names.attribute('geslacht & leeftijd')).toBe('sex & age')
    expect(names.group("('F', '<25')", 'sex & age')).toBe('woman & <25')
    expect(names.group('F & 1', 'sex & age')).toBe('woman & yes')
  })

  test('a translation of the whole name comes first', () => {
    const whole = namesOf({group: {values: {"('F', '<25')": 'young woman'}}})
    expect(whole.group("('F', '<25')", 'sex & age')).toBe('young woman')
  })

  test('another number of parts, or one attribute, leaves the name as it is', () => {
    expect(names.group('F & 1 & x', 'sex & age')).toBe('F & 1 & x')
    expect(names.group('(40, 75)', 'age')).toBe('(40, 75)')
    expect(names.group('salt & pepper', 'hair')).toBe('salt & pepper')
  })
})
