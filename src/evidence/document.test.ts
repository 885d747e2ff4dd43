import fc from 'fast-check'
import {expect, test} from 'vitest'
import {readMarkdown} from './document.ts'

const titles = (markdown: string) =>
  readMarkdown(markdown).sections.map(
    ({title, kind, line, text}) => `${kind} ${title}@${line}: ${text.replaceAll(/\s+/g, ' ')}`,
  )

test('each heading has the words below it, those of lower headings included', () => {
  expect(titles('# A\n\none\n\n## B\n\ntwo\n\n# C\n\nthree\n')).toEqual([
    'heading A@1: one two',
    'heading B@5: two',
    'heading C@9: three',
  ])
})

test('underlined headings count', () => {
  expect(titles('A\n=\n\none\n\nB\n-\n\ntwo\n')).toEqual(['heading A@1: one two', 'heading B@6: two'])
})

test('a mark is a part up to the next heading or mark', () => {
  expect(titles('# A\n\n<!-- part: risk -->\n\none\n\n<!-- part: end -->\n\ntwo\n\n# B\n\nthree\n')).toEqual([
    'heading A@1: one two',
    'mark risk@3: one',
    'mark end@7: two',
    'heading B@11: three',
  ])
})

test('comments, code and headings are no words', () => {
  const {words, sections} = readMarkdown('# Heading\n\n<!-- a comment -->\n\n```\n# code\n```\n\nOne `word`.\n')
  expect(words).toBe('One word.')
  expect(sections.map(({title}) => title)).toEqual(['Heading'])
})

test('words in lists and quotes count', () => {
  expect(readMarkdown('- one\n- two\n\n> three\n').words.split(/\s+/)).toEqual(['one', 'two', 'three'])
})

test('deep nesting is read, not refused', () => {
  expect(readMarkdown(`${'> '.repeat(300)}deep\n`).words).toContain('deep')
})

test('whatever the text, it is read, and a section’s words stand in the document', () => {
  const bits = fc.constantFrom(
    '# A\n',
    '## B\n',
    'word ',
    '\n',
    '<!-- part: x -->\n',
    '<!-- ',
    '-->',
    '```\n',
    '> ',
    '- ',
    '<b>',
    '[',
    '](',
    '\t',
  )
  fc.assert(
    fc.property(fc.array(bits, {maxLength: 40}), parts => {
      const {sections, words} = readMarkdown(parts.join(''))
      for (const {text, line} of sections) {
        expect(line).toBeGreaterThan(0)
        for (const word of text.split(/\s+/)) expect(words).toContain(word)
      }
    }),
  )
})
