import {spawnSync} from 'node:child_process'
import fc from 'fast-check'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {describe, expect, test} from 'vitest'
import {renderer} from '../language/render.ts'
import {LANGUAGES, type Language} from '../words/language.ts'
import {cell, code, fence, html, inline} from './gfm.ts'
import {markdownReport} from './markdown.ts'
import * as samples from './samples.ts'

const options = (language: Language = 'en') => ({language, render: renderer(language, [samples.words])})

test.each(LANGUAGES)('a whole report in %s', async language => {
  await expect(markdownReport(samples.blocked(), options(language))).toMatchFileSnapshot(
    `snapshots/markdown.${language}.md`,
  )
})

/** What people write to get something into a page: markup, references and characters that turn text around. */
const HOSTILE = [
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '</details><h1>Passed</h1>',
  '<!-- ethics-gate -->',
  '[click](https://example.org)',
  '![p](https://example.org/p.png)',
  '[a]: https://example.org',
  'https://example.org www.example.org mailto:a@example.org',
  '<https://example.org>',
  '@everyone @org/team',
  '#1 GH-2 org/repo#3 gh-4',
  'deadbeef1234567890deadbeef1234567890abcd',
  ':octocat: :+1:',
  '$`x`$ $y$ $$z$$',
  '`` ` `` ``` `code`',
  '~~~\n# heading\n~~~',
  '```\n# heading\n```',
  '| a | b |\n|---|---|\n| c | d |',
  '\\| \\` \\\\| a\\|b',
  '# heading',
  '- [x] done',
  '1. one',
  '+ plus',
  '===',
  '---',
  '    indented',
  '> [!NOTE]',
  '[^1]',
  '*a* _b_ **c** ~~d~~',
  '&lt;img&gt; &#60;b&#62; &amp;',
  '\u202egnp.exe\u2066',
  'a\u200bb\u0000c',
]
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(...HOSTILE),
      fc.string({unit: 'binary', maxLength: 12}),
      fc.constantFrom(' ', '|', '`', '\\'),
    ),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map(parts => parts.join(''))

/** A judgement with the text in every place where somebody else's text may stand. */
function hostileJudgement(text: string) {
  const [comparison] = samples.biasDetail.comparisons
  if (!comparison) throw new Error('the sample has no comparison')
  const subject = {project: text, system: text, kind: 'system', id: text} as const
  const place = samples.at(2, 3, text, text)
  const texts = {en: {what: text, how: text}}
  const detail = {
    ...samples.biasDetail,
    event: text,
    attribute: text,
    version: text,
    metric: text,
    groups: samples.biasDetail.groups.map(group => ({...group, group: text, side: text})),
    comparisons: [{...comparison, group: text, against: text, side: text, outcome: text, why: text}],
  }
  const given = {subject, at: place, requirement: 'dignity', say: samples.words.say('not-filled', {name: text}), detail}
  return samples.judgement({
    verdict: 'blocked',
    systems: [
      samples.system({
        project: text,
        system: text,
        name: text,
        file: text,
        tier: 0,
        tierFrom: [{known: true, value: [text], at: place}],
      }),
      samples.system({project: `${text}2`, system: 'b', name: text}),
    ],
    findings: [
      samples.finding({
        ...given,
        rule: `p/${text}`,
        outcome: 'fail',
        settledBy: [text],
        fix: {file: text, after: 2, text: `${text}\n${text}`},
      }),
      samples.finding({
        ...given,
        rule: text,
        outcome: 'missing',
        level: 'warn',
        because: samples.words.say('not-filled', {name: text}),
      }),
      samples.finding({...given, rule: 'p/undeclared', outcome: 'undeclared', undeclared: [text]}),
      samples.finding({
        ...given,
        rule: 'p/awaits',
        outcome: 'unproven',
        disposition: 'awaiting',
        awaits: {role: text, by: text, code: text},
      }),
      samples.finding({
        ...given,
        rule: 'p/waived',
        outcome: 'fail',
        disposition: 'waived',
        because: samples.words.say('not-filled', {name: text}),
      }),
      samples.finding({...given, rule: 'p/passed'}),
      samples.finding({...given, rule: text, disposition: 'not-applicable', because: {key: text, with: {a: text}}}),
    ],
    rules: new Map([[`p/${text}`, samples.rule(`p/${text}`, 'dignity', texts)]]),
    requirements: new Map([
      ['dignity', {...samples.REQUIREMENTS.dignity, title: {en: text}, why: {en: text}, clause: text}],
    ]),
    roles: {[text]: {en: text}},
    policies: [{id: text, version: text, digest: text, owner: {name: text, contact: text}}],
    errors: [{at: place, say: samples.words.say('bad-policy', {name: text})}],
    notes: [samples.words.say('defaults', {policies: [text]})],
  })
}

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
