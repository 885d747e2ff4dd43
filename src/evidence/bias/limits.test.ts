import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {COMPARED_NAMES} from '../../declaration/schema/metrics.ts'
import {EFFECTS, type Limit, readLimits, SIDES, writeLimits} from './limits.ts'

const ends = fc
  .tuple(fc.double({min: -1e6, max: 1e6, noNaN: true}), fc.double({min: -1e6, max: 1e6, noNaN: true}))
  .map(([one, other]): readonly [number, number] => [Math.min(one, other) + 0, Math.max(one, other) + 0])
const limit: fc.Arbitrary<Limit> = fc
  .record({
    metric: fc.constantFrom(...COMPARED_NAMES),
    of: fc.option(fc.constantFrom(...SIDES), {nil: undefined}),
    effect: fc.constantFrom(...EFFECTS),
    range: ends,
  })
  .map(({of, ...rest}) => ({...rest, ...(of && {of})}))
const rule = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,8}\/[a-z0-9][a-z0-9-]{0,8}$/)
const planned = fc.dictionary(rule, fc.array(limit, {minLength: 1, maxLength: 4}), {minKeys: 1, maxKeys: 3})

describe('planned limits', () => {
  test('are written as a person can read them', () => {
    const limits: Limit[] = [
      {metric: 'selection-rate', of: 'both-sides', effect: 'ratio', range: [0.8, 1.25]},
      {metric: 'precision', effect: 'difference', range: [-0.1, 0.1]},
    ]
    expect(
      writeLimits(
        new Map([
          ['law/equal', limits.slice(0, 1)],
          ['house/equal', limits],
        ]),
      ),
    ).toBe(
      'house/equal: selection-rate of both-sides ratio 0.8 to 1.25, precision difference -0.1 to 0.1; law/equal: selection-rate of both-sides ratio 0.8 to 1.25',
    )
  })
  test('come back as they were, whatever the spaces', () => {
    fc.assert(
      fc.property(planned, fc.constantFrom('', ' ', '  '), (given, more) => {
        const map = new Map(Object.entries(given))
        const written = writeLimits(map)
        const spaced = written.replaceAll(/([;:,])/g, `${more}$1${more}`).replaceAll(' to ', ` ${more}to `)
        for (const text of [written, spaced]) {
          const read = readLimits(text)
          expect('planned' in read && new Map([...read.planned].sort())).toEqual(new Map([...map].sort()))
        }
        expect(writeLimits(new Map([...map].toReversed()))).toBe(written)
      }),
    )
  })
  test('what is no limit is told, part by part', () => {
    const wrong = (text: string) => {
      const read = readLimits(text)
      return 'unreadable' in read ? read.unreadable.trim() : 'read'
    }
    expect(wrong('selection-rate ratio 0.8 to 1.25')).toBe('selection-rate ratio 0.8 to 1.25')
    for (const part of [
      'tpr difference -0.1 to 0.1',
      'selection-rate ratio >= 0.8',
      'selection-rate ratio 0.8',
      'selection-rate of everyone ratio 0.8 to 1.25',
      'selection-rate odds 0.8 to 1.25',
      'selection-rate ratio 1.25 to 0.8',
      'selection-rate ratio - to 1',
      '',
    ])
      expect(wrong(`house/equal: precision rate 0 to 1, ${part}`)).toBe(part)
    expect(wrong('house/equal: precision rate 0 to 1;')).toBe('')
    expect(wrong('house/equal: precision rate 0 to 1; house/equal: precision rate 0 to 1')).toBe(
      'house/equal: precision rate 0 to 1',
    )
    expect(wrong(`house/equal: ${'precision rate 0 to 1, '.repeat(1000)}`)).toContain('precision')
  })
  test('anything at all is read or told, and never thrown', () => {
    fc.assert(fc.property(fc.string({maxLength: 200}), text => typeof readLimits(text) === 'object'))
  })
})

test('more limits in one cell than any rule has are not read', () => {
  const many = Array.from({length: 41}, (_, i) => `precision rate 0 to ${i}`)
  expect(readLimits(`house/equal: ${many.slice(0, 40).join(', ')}`)).toHaveProperty('planned')
  expect(readLimits(`house/equal: ${many.join(', ')}`)).toHaveProperty('unreadable')
})
