import {spawnSync} from 'node:child_process'
import fc from 'fast-check'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {describe, expect, test} from 'vitest'
import {renderer} from '../language/render.ts'
import {LANGUAGES, type Language} from '../words/language.ts'
import {cell, code, fence, html, inline} from './gfm.ts'
import {HOSTILE, hostile, hostileJudgement} from './hostile.ts'
import {markdownReport} from './markdown.ts'
import * as samples from './samples.ts'

const options = (language: Language = 'en') => ({language, render: renderer(language, [samples.words])})

test.each(LANGUAGES)('a whole report in %s', async language => {
  await expect(markdownReport(samples.blocked(), options(language))).toMatchFileSnapshot(
    `snapshots/markdown.${language}.md`,
  )
})

/** What our own Markdown turns into; an attribute would make it another tag. */
const ELEMENTS = new Set(
  [
    ...[
      'h2',
      'h3',
      'h4',
      'p',
      'ul',
      'li',
      'strong',
      'code',
      'pre',
      'details',
      'summary',
      'table',
      'thead',
      'tbody',
      'tr',
      'br /',
    ],
    ...['code class="language-yaml"', 'code class="language-text"', 'th align="left"', 'th align="right"'],
    ...['td align="left"', 'td align="right"', 'th', 'td'],
  ].map(name => `<${name}>`),
)
const OURS = new Set(['<details>', '</details>', '<summary>', '</summary>'])

function nodes(tree: {type: string; value?: unknown; children?: unknown}): {type: string; value?: unknown}[] {
  return [tree, ...((tree.children ?? []) as Parameters<typeof nodes>[0][]).flatMap(nodes)]
}

describe('what somebody else wrote', () => {
  test('never becomes a link, a picture or HTML in the Markdown of CommonMark', () => {
    fc.assert(
      fc.property(hostile, text => {
        const found = nodes(fromMarkdown(markdownReport(hostileJudgement(text), options())))
        expect(found.filter(({type}) => /link|image|definition|footnote/iu.test(type))).toEqual([])
        const tags = found
          .filter(({type}) => type === 'html')
          .flatMap(({value}) => String(value).match(/<[^>]*>/gu) ?? [])
        expect(tags.filter(tag => !OURS.has(tag))).toEqual([])
      }),
      {numRuns: 60},
    )
  })

  const cmark = spawnSync('cmark-gfm', ['--version'])
  if (cmark.error) console.log('skipped: cmark-gfm is not installed (apt-get install cmark-gfm)')

  test.skipIf(cmark.error)('never becomes a link, a picture, a heading or HTML in the Markdown of GitHub', () => {
    const extensions = ['table', 'autolink', 'strikethrough', 'tasklist', 'footnotes'].flatMap(name => ['-e', name])
    const render = (markdown: string) =>
      spawnSync('cmark-gfm', [...extensions, '--unsafe'], {input: markdown, encoding: 'utf8'}).stdout
    const elements = (html: string) =>
      new Set((html.match(/<\/?[a-z][^>]*>/gu) ?? []).map(tag => tag.replace(/^<\//u, '<')))
    fc.assert(
      fc.property(hostile, text => {
        const page = render(markdownReport(hostileJudgement(text), options()))
        expect(page.length).toBeGreaterThan(500)
        expect([...elements(page)].filter(tag => !ELEMENTS.has(tag))).toEqual([])
        expect(page).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/u)
      }),
      {numRuns: 60},
    )
  })

  test('is not a mention, a reference, an emoji or a formula once GitHub has read the Markdown', () => {
    const shown = inline(HOSTILE.filter(text => !text.includes('`')).join(' ')).replaceAll('&#8203;', '\u200b')
    expect(shown).not.toMatch(/@[\w-]|#\d|GH-\d|:octocat:|:\+1:|:\/\/|www\.|\$|\bdeadbeef1/iu)
  })

  test('is code between backticks in pairs, and stays text where there is no pair', () => {
    expect(inline('`a*b` and *c*')).toBe('`a*b` and \\*c\\*')
    expect(inline('one ` only')).toBe('one \\` only')
    expect(code('a`b``c')).toBe('``` a`b``c ```')
    expect(cell('`a|b` | c')).toBe('a\\|b \\| c')
  })

  test('keeps its words', () => {
    const read = (markdown: string) =>
      nodes(fromMarkdown(markdown))
        .map(({value}) => value ?? '')
        .join('')
        .replaceAll('\u200b', '')
    fc.assert(
      fc.property(hostile, text => {
        const plain = text.replace(/[`\p{Cc}\p{Cf}\p{Cs}\u2028\u2029\p{M}]/gu, ' ').trim()
        fc.pre(plain !== '')
        expect(read(inline(plain)).replace(/\s+/gu, ' ')).toBe(plain.replace(/\s+/gu, ' '))
      }),
    )
  })

  test('cannot close a fence, nor the element that it stands in', () => {
    expect(fence(['```', '~~~', '````'], 'yaml')).toBe('`````yaml\n```\n~~~\n````\n`````')
    expect(html('</summary><b>"x"')).not.toMatch(/[<>"]/u)
  })
})

describe('the length', () => {
  test('stays within the limit, with the verdict, whole blocks and what was left out', () => {
    const bytes = (text: string) => new TextEncoder().encode(text).length
    const given = samples.many(900)
    for (const limit of [2000, 10_000, 60_000]) {
      const shown = markdownReport(given, {...options(), limit})
      expect(bytes(shown)).toBeLessThanOrEqual(limit)
      expect(shown).toContain('## ❌ Blocked: 600 points must be settled first, in 300 of 900 systems.')
      expect(shown).toMatch(/\d+ more are not shown here; `--format json` has them all\./u)
      expect(shown.match(/<details>/gu)?.length ?? 0).toBe(shown.match(/<\/details>/gu)?.length ?? 0)
    }
    expect(bytes(markdownReport(samples.many(3000), options()))).toBeLessThan(1_048_576)
  })

  test('has everything where there is room', () => {
    expect(markdownReport(samples.many(30), options())).not.toContain('not shown here')
  })
})
