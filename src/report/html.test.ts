import fc from 'fast-check'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {describe, expect, test} from 'vitest'
import {renderer} from '../language/render.ts'
import {LANGUAGES, type Language} from '../words/language.ts'
import {hostile, hostileJudgement} from './hostile.ts'
import {attribute, type Element, parsed} from './html/parsed.ts'
import {htmlReport} from './html.ts'
import {markdownReport} from './markdown.ts'
import * as samples from './samples.ts'

const options = (language: Language = 'en') => ({language, render: renderer(language, [samples.words])})
const named = (elements: readonly Element[], ...names: readonly string[]) =>
  elements.filter(({tagName}) => names.includes(tagName))

test('a whole report', async () => {
  const html = htmlReport(samples.blocked(), options())
  await expect(html.replace(/<style>.*?<\/style>/su, '')).toMatchFileSnapshot('snapshots/html.en.html')
})

describe.each(LANGUAGES)('the page in %s', language => {
  const html = htmlReport(samples.blocked(), options(language))
  const {faults, elements, text} = parsed(html)

  test('is valid, and every tag is where it was written', () => {
    expect(faults).toEqual([])
    const written = (html.match(/<[a-z][a-z0-9]*(?=[\s/>])/gu) ?? []).map(tag => tag.slice(1))
    expect(elements.map(({tagName}) => tagName)).toEqual(written)
  })

  test('says its language, has one title, one main part and a way to skip to it', () => {
    const [root] = elements
    expect(root && attribute(root, 'lang')).toBe(language)
    expect(named(elements, 'main').map(main => attribute(main, 'id'))).toEqual(['content'])
    expect(named(elements, 'a').map(link => attribute(link, 'href'))).toEqual(['#content'])
    expect(named(elements, 'h1')).toHaveLength(1)
  })

  test('has headings without a gap between them', () => {
    const levels = named(elements, 'h1', 'h2', 'h3', 'h4').map(({tagName}) => Number(tagName.slice(1)))
    for (const [index, level] of levels.slice(1).entries()) expect(level - (levels[index] ?? 0)).toBeLessThanOrEqual(1)
  })

  test('has tables whose headers say what they head, and pictures with a name', () => {
    expect(named(elements, 'th').every(header => ['row', 'col'].includes(attribute(header, 'scope') ?? ''))).toBe(true)
    const drawn = named(elements, 'svg')
    expect(drawn.length).toBeGreaterThan(1)
    for (const picture of drawn) {
      expect(attribute(picture, 'role')).toBe('img')
      expect(attribute(picture, 'aria-label')).toMatch(/\p{L}{5}/u)
    }
  })

  test('says all that the Markdown says', () => {
    const words = markdownTexts(markdownReport(samples.blocked(), options(language)))
    expect(words.length).toBeGreaterThan(60)
    expect(words.filter(said => !text.toLowerCase().includes(said))).toEqual([])
  })
})

/** What a Markdown page says, but for its tables and the sentences on what is drawn in them. */
function markdownTexts(markdown: string): string[] {
  const read = (node: {value?: unknown; children?: unknown}): string[] => [
    ...(typeof node.value === 'string' ? [node.value] : []),
    ...((node.children ?? []) as Parameters<typeof read>[0][]).flatMap(read),
  ]
  const kept = markdown.split('\n').filter(line => !/^\||^- [├┊]|^<|^\s*$/u.test(line))
  return read(fromMarkdown(kept.join('\n\n')))
    .flatMap(text => text.split(/\n| · |: /u))
    .map(text =>
      text
        .replaceAll(/\u200b|\p{Extended_Pictographic}|\ufe0f|^[·:]|[·:]$/gu, '')
        .trim()
        .toLowerCase(),
    )
    .filter(text => text !== '')
}

describe('the page', () => {
  test('loads, runs and sends nothing', () => {
    const {elements} = parsed(htmlReport(samples.blocked(), options()))
    const policy = named(elements, 'meta').find(meta => attribute(meta, 'http-equiv') === 'Content-Security-Policy')
    expect(policy && attribute(policy, 'content')).toMatch(
      /^default-src 'none'; style-src 'unsafe-inline'(?!.*https?:)/u,
    )
    expect(named(elements, 'script', 'link', 'img', 'iframe', 'form', 'object', 'embed', 'base')).toEqual([])
    const [style] = named(elements, 'style')
    expect(JSON.stringify(style?.childNodes.map(node => ('value' in node ? node.value : '')))).not.toMatch(
      /url\(|@import/u,
    )
  })

  test('shows what was judged where there are many systems, and stays within its limit', () => {
    const given = samples.many(900)
    const whole = htmlReport(given, options())
    expect(whole).toContain('and 850 more projects')
    const short = htmlReport(given, {...options(), limit: 20_000})
    expect(short.length).toBeLessThan(35_000)
    expect(parsed(short).faults).toEqual([])
    expect(short).toMatch(/\d+ more are not shown here/u)
    expect(whole).not.toMatch(/\d+ more are not shown here/u)
  })

  test('of a fault, of what waits and of a pass has the verdict in front', () => {
    const heading = (given: Parameters<typeof samples.judgement>[0]) =>
      /<h1 class="(\w+)">(.*?)<\/h1>/u.exec(htmlReport(samples.judgement(given), options()))?.slice(1)
    expect(heading({})).toEqual(['passed', expect.stringContaining('✓</span> Passed')])
    expect(heading({verdict: 'blocked'})).toEqual(['blocked', expect.stringContaining('✗</span> Blocked')])
    expect(heading({verdict: 'error'})).toEqual(['error', expect.stringContaining('Could not be judged')])
    expect(parsed(htmlReport(samples.outOfScope(), options())).text).toContain(
      'out of scope, because data.about is no-persons',
    )
  })
})

describe('what somebody else wrote', () => {
  const ATTRIBUTES = new Set(
    'lang charset http-equiv content name class href id tabindex role aria-label aria-hidden scope xmlns viewBox x y cx cy r d width height fill opacity text-anchor font-family font-size stroke stroke-width stroke-dasharray'.split(
      ' ',
    ),
  )
  const ELEMENTS = new Set(
    'html head meta title style body a main h1 h2 h3 span p strong code br article dl dt dd pre figure figcaption div svg desc g path text circle rect ul li details summary table caption thead tbody tr th td footer'.split(
      ' ',
    ),
  )
  const hold = (text: string) => {
    const {elements, faults} = parsed(htmlReport(hostileJudgement(text), options()))
    expect(faults).toEqual([])
    expect(elements.filter(({tagName}) => !ELEMENTS.has(tagName)).map(({tagName}) => tagName)).toEqual([])
    expect(elements.flatMap(({attrs}) => attrs.map(({name}) => name)).filter(name => !ATTRIBUTES.has(name))).toEqual([])
    expect(named(elements, 'a').map(link => attribute(link, 'href'))).toEqual(['#content'])
  }

  test('never becomes an element, an attribute or an address', () => {
    fc.assert(fc.property(hostile, hold), {numRuns: 40})
  })

  test('is cut where it is long, and shows what cannot be seen', () => {
    const long = 'x'.repeat(10_000)
    hold(long)
    expect(htmlReport(hostileJudgement(long), options()).length).toBeLessThan(300_000)
    expect(htmlReport(hostileJudgement('a\u202eb\u0000c\u200bd'), options())).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u)
  })
})
