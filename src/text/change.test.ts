import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {type Editable, editable} from './change.ts'

const TEXT = `# Letters
project: {name: Letters, goal: Shorter letters} # one line
data:
  sources:
    a.b: {about: persons}
    a: {b: {about: places}}
  # kept for a while
  retention: 24 months
team:
  - {discipline: care}
  - {discipline: law}
version: 1.10
same: &same {x: 1}
again: *same
`

function open(text = TEXT): Editable {
  const found = editable(text)
  if (!found) throw new Error('not YAML')
  return found
}

describe('a text to edit', () => {
  test('keeps comments, order, layout and the spelling of numbers', () => {
    expect(open().toString()).toBe(TEXT)
  })

  test('is not there when it is no YAML', () => {
    expect(editable('a: [1')).toBeUndefined()
  })

  test('takes the longest key that is there for a name with dots', () => {
    const text = open()
    expect(text.get('data.sources.a.b.about')).toBe('persons')
    text.remove('data.sources.a.b')
    expect(text.get('data.sources.a.b.about')).toBe('places')
  })

  test('sets a value of any shape, and makes the maps on the way', () => {
    const text = open()
    expect(text.set('use.override', {logged: 'no', roles: ['a', '1']})).toBe(true)
    expect(open(text.toString()).get('use')).toEqual({override: {logged: 'no', roles: ['a', '1']}})
  })

  test('reaches items of lists that are there, and no others', () => {
    const text = open()
    expect(text.set('team.1.discipline', 'privacy')).toBe(true)
    expect(text.remove('team.0')).toBe(true)
    expect(text.get('team')).toEqual([{discipline: 'privacy'}])
    expect([text.set('team.4', 'x'), text.remove('team.4'), text.set('team.x.y', 'z')]).toEqual([false, false, false])
  })

  test('changes nothing below a text, and removes nothing that is not there', () => {
    const text = open()
    expect([text.set('version.major', '1'), text.remove('data.kept'), text.remove('x.y.z')]).toEqual([
      false,
      false,
      false,
    ])
    expect(text.toString()).toBe(TEXT)
  })

  test('copies are edited apart', () => {
    const text = open()
    text.copy().set('version', '2')
    expect(text.get('version')).toBe('1.10')
  })

  test('gives back what was set, whatever it is', () => {
    const words = fc.string({minLength: 1, maxLength: 20}).filter(word => word.trim() !== '' && word !== '__proto__')
    const values = fc.letrec(tie => ({
      any: fc.oneof(
        {maxDepth: 3},
        words,
        fc.array(tie('any'), {maxLength: 3}),
        fc.dictionary(words, tie('any'), {maxKeys: 3}),
      ),
    })).any
    fc.assert(
      fc.property(fc.array(words, {minLength: 1, maxLength: 3}), values, (path, value) => {
        const text = open('first: 1\n')
        fc.pre(path[0] !== 'first')
        expect(text.setAt(path, value)).toBe(true)
        expect(open(text.toString()).get(path)).toEqual(value)
        expect(text.removeAt(path)).toBe(true)
        expect(text.get(path)).toBeUndefined()
      }),
    )
  })
})
