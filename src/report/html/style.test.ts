import {describe, expect, test} from 'vitest'
import {STYLE} from './style.ts'

/** Relative luminance and contrast, from 1 to 21 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio). */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [one, other].map(luminance).sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const digits = colour.length === 4 ? [...colour.slice(1)].map(digit => digit + digit) : colour.slice(1).match(/../gu)
  const [red = 0, green = 0, blue = 0] = (digits ?? []).map(pair => {
    const part = Number.parseInt(pair, 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const palettes = [...STYLE.matchAll(/:root \{(.*?)\}/gsu)].map(
  ([, rules = '']) =>
    new Map([...rules.matchAll(/--(\w+): (#[0-9a-f]+);/gu)].map(([, name = '', colour = '']) => [name, colour])),
)

describe.each([
  ['light', 0],
  ['dark', 1],
  ['print', 2],
] as const)('the colours of %s', (_, index) => {
  const palette = palettes[index]
  const colour = (name: string) => palette?.get(name) ?? ''

  test.each(['ink', 'quiet', 'link'])('have %s that can be read on paper and on what is set apart', name => {
    for (const ground of ['paper', 'soft']) expect(contrast(colour(name), colour(ground))).toBeGreaterThanOrEqual(4.5)
  })

  test.each(['stop', 'wait', 'pass'])('have %s that can be told from the paper', name => {
    expect(contrast(colour(name), colour('paper'))).toBeGreaterThanOrEqual(4.5)
  })
})

test('contrast is from 1 to 21', () => {
  expect([contrast('#000', '#fff'), contrast('#777777', '#777')]).toEqual([21, 1])
})
