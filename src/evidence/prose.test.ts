import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {readMarkdown} from './document.ts'
import {proseOf} from './prose.ts'

describe('the prose of a document', () => {
  test('leaves out headings, comments and code blocks, and nothing else', () => {
    const text =
      '# Title\n\nOne.\n<!-- not\nthis -->\n\n```yaml\nnot: this\n```\n\n~~~\n```\n~~~\nTwo `three`.\n\nFour\n----\n- five\n'
    expect(proseOf(text).split(/\s+/)).toEqual(['One.', 'Two', '`three`.', 'Four', '-', 'five'])
  })

  test('ends where a comment or a code block is never closed', () => {
    expect(proseOf('One\n<!-- two\nthree')).toBe('One')
    expect(proseOf('One\n```\ntwo')).toBe('One')
  })

  test('has text where a full reading of the same paragraphs has text', () => {
    const block = fc.constantFrom(
      '# Heading',
      'Some words here.',
      '<!-- a comment -->',
      '```\ncode\n```',
      '- an item',
      '> a quote',
    )
    fc.assert(
      fc.property(fc.array(block, {maxLength: 12}), blocks => {
        const text = blocks.join('\n\n')
        expect(/\p{L}/u.test(proseOf(text))).toBe(/\p{L}/u.test(readMarkdown(text).words))
      }),
    )
  })
})
