import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {cut, textWidth} from './text-width.ts'

describe('a text in a picture', () => {
  test('is wider the more and the wider letters it has', () => {
    expect(textWidth('')).toBe(0)
    expect(textWidth('iiii')).toBeLessThan(textWidth('nnnn'))
    expect(textWidth('nnnn')).toBeLessThan(textWidth('WWWW'))
    expect(textWidth('日本')).toBe(28)
  })

  test('is whole where there is room, and else cut with a sign', () => {
    expect(cut('girl', 100)).toBe('girl')
    expect(cut('from a country outside', 80)).toBe('from a co…')
    expect(cut('girl', 0)).toBe('…')
  })

  test('never takes more than its room, and never half a letter', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme', maxLength: 60}), fc.integer({min: 20, max: 300}), (text, room) => {
        const shown = cut(text, room)
        expect(textWidth(shown)).toBeLessThanOrEqual(room)
        expect(shown).not.toMatch(/\p{Cs}/u)
        if (shown !== text) expect(text.startsWith(shown.slice(0, -1))).toBe(true)
      }),
    )
  })
})
