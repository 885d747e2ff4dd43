import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {describeStatus, LONGEST_DESCRIPTION, statusParts} from './description.ts'

const TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904'
const hex = fc.stringMatching(/^[0-9a-f]{12,64}$/)
const days = fc
  .date({min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true})
  .map(day => day.toISOString().slice(0, 10))

describe('the description of a status', () => {
  test('ends with what was judged', () => {
    expect(
      describeStatus('Passed: 4 rules checked', {inputs: 'a1b2c3d4e5f60718', tree: TREE, date: '2026-11-22'}),
    ).toBe('Passed: 4 rules checked · a1b2c3d4e5f6 · 4b825dc642cb · 2026-11-22')
  })

  test('fits and keeps its parts, whatever the sentence', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary', maxLength: 400}), hex, hex, days, (sentence, inputs, tree, date) => {
        const written = describeStatus(sentence, {inputs, tree, date})
        expect(written.length).toBeLessThanOrEqual(LONGEST_DESCRIPTION)
        expect(written).not.toMatch(/\p{Cs}/u)
        expect(written).not.toMatch(/[\n\r]/)
        expect(statusParts(written)).toEqual({inputs: inputs.slice(0, 12), tree: tree.slice(0, 12), date})
      }),
    )
  })

  test('cannot be given other parts by a sentence that looks like one', () => {
    const forged = 'Passed · aaaaaaaaaaaa · bbbbbbbbbbbb · 2020-01-01'
    const parts = {inputs: '0123456789ab', tree: 'cdef01234567', date: '2026-11-22'}
    expect(statusParts(describeStatus(forged, parts))).toEqual(parts)
  })

  test('cuts a long sentence at a word', () => {
    const long =
      'Blocked: seventeen points must be settled first, beginning at projects/absence/ethics.yml, and many more'
    expect(describeStatus(long, {inputs: TREE, tree: TREE, date: '2026-11-22'})).toMatch(/^Blocked: .*[a-z/.]… · 4b8/)
  })

  test('is refused where there is nothing to remember', () => {
    expect(() => describeStatus('Passed', {inputs: 'abc', tree: TREE, date: '2026-11-22'})).toThrow(RangeError)
    expect(() => describeStatus('Passed', {inputs: TREE, tree: TREE, date: '2026-02-30'})).toThrow(RangeError)
  })

  test.each([
    null,
    undefined,
    '',
    'Passed',
    'Passed · a1b2c3d4e5f6 · 2026-11-22',
    'Passed · a1b2c3d4e5f6 · 4b825dc642cb · 2026-13-01',
    'Passed · A1B2C3D4E5F6 · 4b825dc642cb · 2026-11-22',
    `${'x'.repeat(120)} · a1b2c3d4e5f6 · 4b825dc642cb · 2026-11-22`,
  ])('of somebody else remembers nothing: %s', description => {
    expect(statusParts(description)).toBeUndefined()
  })
})
