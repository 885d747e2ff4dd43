import {describe, expect, test} from 'vitest'
import {filled} from './template.ts'

const OWN = 'We asked two helpers what goes wrong on a bad day and wrote it down with them. '

test('text of the project’s own is filled', () => {
  expect(filled(OWN.repeat(3), 'document')).toEqual({kind: 'filled'})
  expect(filled(OWN, 'part')).toEqual({kind: 'filled'})
})

test('nothing is empty', () => {
  expect(filled('', 'part')).toEqual({kind: 'empty'})
  expect(filled(' \n \n', 'document')).toEqual({kind: 'empty'})
})

test('what a template left is quoted whole, or ends in an ellipsis', () => {
  expect(filled('Text.\n[describe who is missing]\n', 'part')).toEqual({
    kind: 'placeholder',
    found: '[describe who is missing]',
  })
  const long = filled(`Text.\n[describe ${'who is missing and why '.repeat(9)}]\n`, 'part')
  expect(long).toMatchObject({kind: 'placeholder', found: expect.stringMatching(/^\[describe who is missing .*…$/u)})
})

describe('what a template left', () => {
  test.each([
    'TODO',
    'TBD',
    '…',
    '...',
    'n.t.b.',
    'nog in te vullen',
    'udfyldes senere',
    '<your text>',
    '[risk]',
    '{{risk}}',
    'lorem ipsum dolor',
  ])('%s on a line of its own', line => {
    expect(filled(`${OWN}\n${line}\n${OWN}`, 'part')).toEqual({kind: 'placeholder', found: line})
  })
  test.each([
    'Risks: TODO, before the summer',
    'Say more (FIXME)',
    'For children [describe the risk] and',
    'Voor kinderen [beschrijf het risico] en',
    'For børn [beskriv risikoen] og',
  ])('in a sentence: %s', line => {
    expect(filled(`${OWN}${line}`, 'part').kind).toBe('placeholder')
  })
})

test('words that merely look like one are text', () => {
  expect(filled(`${OWN} The board did a lot: todos were settled, see [the minutes](minutes.md).`, 'part')).toEqual({
    kind: 'filled',
  })
})

test('too few words are told with their number, whatever the script', () => {
  expect(filled('No risks.', 'part')).toMatchObject({kind: 'short', words: 2})
  expect(filled('1234 5678 90 12 34 56 78 90 12 34', 'part')).toMatchObject({kind: 'short', words: 0})
  expect(filled('Κανένας κίνδυνος για τους ανθρώπους που ζουν εδώ σήμερα', 'part')).toEqual({kind: 'filled'})
})
