import fc from 'fast-check'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {describe, expect, test} from 'vitest'
import type {Finding, Judgement} from '../gate/finding.ts'
import {LANGUAGES} from '../words/language.ts'
import {DISPOSITIONS, LEVELS, OUTCOMES, VERDICTS} from '../words/outcome.ts'
import {CHANGES, changeWords, comment} from './change-samples.ts'
import {cmark, intrusions, rendered, tornRows} from './comment/testing.ts'
import {commentReport} from './comment.ts'
import {HOSTILE, hostile, hostileJudgement} from './hostile.ts'
import * as samples from './samples.ts'

const {at, finding, judgement} = samples
const bytes = (text: string) => new TextEncoder().encode(text).length
const show = (given: Judgement, options = comment()) => commentReport(given, options)
/** What stands outside folds, and the titles of folds, line by line. */
function seen(markdown: string): string[] {
  let depth = 0
  return markdown.split('\n').filter(line => {
    if (line === '</details>') depth--
    const shown = line !== '' && line !== '</details>' && line !== '<details>'
    if (line === '<details>') depth++
    return shown && (depth === 0 || (depth === 1 && line.startsWith('<summary>')))
  })
}

test.each(LANGUAGES)('a comment in %s on a change that blocks', async language => {
  await expect(show(CHANGES.blocked(), comment(language))).toMatchFileSnapshot(`snapshots/comment.${language}.md`)
})

test.each(Object.entries(CHANGES))('a comment on a change: %s', async (name, make) => {
  const given = comment('en', {advice: [changeWords.say('advisory', {})]})
  await expect(show(make(), given)).toMatchFileSnapshot(`snapshots/comment-${name}.md`)
})

describe('the first lines', () => {
  const lines = (given: Judgement, language: (typeof LANGUAGES)[number] = 'en') =>
    show(given, comment(language)).split('\n').slice(0, 4)

  test('are the marker, the verdict in plain words, and what decides next', () => {
    expect(lines(CHANGES.blocked())).toEqual([
      '<!-- ethics-gate: main -->',
      '### ❌ Blocked: this cannot be merged yet',
      '',
      '2 points block; 2 sign-offs are awaited from the data protection officer and the manager who answers for it.',
    ])
    expect(lines(CHANGES.awaiting(), 'nl').slice(1)).toEqual([
      '### ⏳ Wacht op akkoord: verder houdt niets dit tegen',
      '',
      'Er zijn nog 2 akkoorden nodig van de functionaris gegevensbescherming en de leidinggevende die ervoor instaat.',
    ])
    expect(lines(CHANGES.passed(), 'da').slice(1)).toEqual([
      '### ✅ I orden: intet blokerer',
      '',
      '3 regler er gennemgået; se 1 advarsel nedenfor.',
    ])
  })

  test('say while observing that nothing blocks, and what would', () => {
    const markdown = show(CHANGES.observing())
    expect(markdown.split('\n').slice(1, 4)).toEqual([
      '### 👀 Observing: nothing blocks this',
      '',
      'If the gate were on, 2 points would block and 2 sign-offs would be awaited.',
    ])
    expect(markdown).toContain('#### Would block (2)')
    expect(markdown).not.toContain('#### Blocking')
  })

  test('of a gate that observes and could not judge, say that', () => {
    expect(show(judgement({verdict: 'error', mode: 'observe'}))).toContain('### ⚠️ Could not be judged')
  })

  test('say that a fault in what decides is no pass', () => {
    const given = judgement({
      verdict: 'error',
      errors: [{at: at(3), say: samples.words.say('bad-policy', {name: 'x'})}],
    })
    expect(lines(given).slice(1)).toEqual([
      '### ⚠️ Could not be judged, so this does not pass',
      '',
      '1 fault in what decides. Until that is mended, nothing counts as passed.',
    ])
    expect(lines(judgement({verdict: 'error'}))[3]).toContain('could not finish')
  })

  test('say what a first configuration and a repair are', () => {
    expect(show(CHANGES.adoption())).toContain('This brings the first configuration of the gate.')
  })
})

test('a pass is a few lines with everything else folded, and promises nothing', () => {
  for (const language of LANGUAGES) {
    const markdown = show(CHANGES.passed(), comment(language))
    expect(seen(markdown).length).toBeLessThanOrEqual(6)
    expect(markdown).not.toMatch(/bias-free|unbiased|zonder bias|vrij van bias|uden skævheder/iu)
  }
  expect(show(CHANGES.passed())).toContain('That is not proof that there is none.')
})

describe('sign-offs', () => {
  test('of one role stand in one fence, each line once, with what is approved below', () => {
    const markdown = show(CHANGES.weakening())
    expect(markdown).toContain(
      [
        '```text',
        'ethics: approve gate manager a1-ffeeddccbbaa00998877665544332211',
        'ethics: approve weakening manager a1-0011223344556677889900aabbccddee',
        '```',
      ].join('\n'),
    )
    expect(markdown).toContain('- `weakening`: The group `x` is no longer tested.')
    expect(markdown).toContain('- `weakening`: `fairtown/bias-test` blocked before and only warns now.')
  })

  test('name who may without calling anybody: accounts are code', () => {
    expect(show(CHANGES.awaiting())).toContain('| The data protection officer | `@kirsten-dpo`, `@jan-fg` |')
    expect(show(CHANGES.awaiting())).not.toMatch(/(?<!`)@(?!&#8203;)/u)
  })

  test('without a line say who is at it: an objection is lifted by whoever made it', () => {
    const markdown = show(CHANGES.weakening())
    expect(markdown).toContain('The data protection officer has to settle this:')
    expect(markdown).toContain('Somebody with a role objected')
  })

  test('that a rule only advises are folded and not counted', () => {
    const findings = CHANGES.awaiting().findings.map((each): Finding => ({...each, level: 'advise'}))
    const markdown = show(judgement({findings}))
    expect(markdown).not.toContain('#### Awaiting')
    expect(markdown).toContain('Signatures that hold nothing up (2)')
  })

  test('keep a long line whole', () => {
    const code = `ethics: sign ${'a'.repeat(300)} manager s1-00`
    const findings = [
      finding({rule: 'p/r', outcome: 'unproven', disposition: 'awaiting', awaits: {role: 'manager', code}}),
    ]
    expect(show(judgement({verdict: 'awaiting', findings})).split('\n')).toContain(code)
  })
})

describe('what this change does not answer for', () => {
  test('is not among what blocks or waits, and stands folded under its own heading', () => {
    const findings = [
      finding({rule: 'p/blocks', outcome: 'fail', standing: 'before'}),
      finding({
        rule: 'p/waits',
        outcome: 'unproven',
        disposition: 'awaiting',
        standing: 'elsewhere',
        awaits: {role: 'manager', code: 'ethics: sign a/b manager s1-0'},
      }),
    ]
    const markdown = show(judgement({findings}))
    expect(markdown).not.toMatch(/#### (?:Blocking|Awaiting)/u)
    expect(markdown).not.toContain('```text')
    expect(markdown).toContain('<summary>Stood there before (2)</summary>')
  })
})

describe('links', () => {
  test('lead to the line of the head, whatever the file is called', () => {
    const findings = [finding({rule: 'p/r', outcome: 'fail', at: at(7, 1, 'a b/(c)[d]#é?.yml')})]
    const base = 'https://example.org/o/r/blob/abc/'
    const markdown = show(judgement({verdict: 'blocked', findings}), comment('en', {filesLink: base}))
    expect(markdown).toContain(`[\`a b/(c)[d]#é?.yml:7\`](${base}a%20b/%28c%29%5Bd%5D%23%C3%A9%3F.yml#L7)`)
  })

  test.each([
    ['../../settings', 'https://example.org/o/r/blob/abc/'],
    ['a/./b', 'https://example.org/o/r/blob/abc/'],
    ['a//b', 'https://example.org/o/r/blob/abc/'],
    ['a', 'javascript:alert(1)/'],
    ['a', 'https://example.org/) [x](https://example.net/'],
  ])('are not made of %s at %s', (file, filesLink) => {
    const findings = [finding({rule: 'p/r', outcome: 'fail', at: at(7, 1, file)})]
    const markdown = show(judgement({verdict: 'blocked', findings}), comment('en', {filesLink}))
    expect(markdown).toContain(`\`${file}:7\` · fails`)
    expect(markdown).not.toContain('](')
  })

  test('are not made for what has no place', () => {
    expect(show(CHANGES.weakening())).not.toContain('`:1`')
  })
})

test('movement has its counts in the fold and every name in it', () => {
  const markdown = show(CHANGES.blocked())
  expect(markdown).toContain('<summary>Compared with main: 4 new and 1 mended</summary>')
  expect(markdown).toContain('- mended: Citizens can read that this exists')
})

test('the register shows what has expired first', () => {
  const rows = show(CHANGES.blocked())
    .split('\n')
    .filter(line => /^\| (?:summer|no-register-yet|first-measurement)/u.test(line))
  expect(rows.map(row => row.split('|')[2]?.trim())).toEqual([
    'waiver, expired',
    'waiver, in use',
    'on the baseline, 0.74 to 1, in use',
  ])
})

test('what several rules say of one open question stands once', () => {
  const say = {key: 'dilemmas.none', with: {open: 1}}
  const twice = ['fairtown/dilemmas', 'guide/dilemmas'].map(rule =>
    finding({rule, outcome: 'missing', level: 'advise', say}),
  )
  expect(show(judgement({findings: twice}))).toContain('<summary>For the conversation (1)</summary>')
})

test('open questions stand to be read, from the declarations or else from findings', () => {
  const findings = [finding({rule: 'p/d', say: {key: 'dilemmas.current', with: {open: 2}}})]
  expect(show(judgement({findings}))).toContain('<summary>For the conversation (1)</summary>')
  const questions = [
    {
      project: 'absence',
      id: 'a',
      question: 'When does help become surveillance?',
      holder: 'manager',
      by: '2026-12-08',
      at: at(70),
    },
  ]
  expect(show(judgement({findings, questions}))).toContain(
    '- When does help become surveillance? (held by the manager who answers for it, by 8 December 2026)',
  )
})

test.each(['advisory', 'guarded', 'organisation', 'unknown'] as const)('enforcement that is %s is said', grade => {
  const said = LANGUAGES.map(
    language =>
      show(CHANGES.passed(), comment(language, {grade})).match(/(?:Enforcement|Handhaving|Håndhævelse): .+/u)?.[0],
  )
  expect(new Set(said).size).toBe(3)
  expect(said).not.toContain(undefined)
})

const arbitraryFinding = fc
  .record({
    rule: fc.constantFrom('fairtown/privacy', 'fairtown/bias-test', 'ethics-gate/weakening', 'x/y'),
    outcome: fc.constantFrom(...OUTCOMES),
    disposition: fc.constantFrom(...DISPOSITIONS),
    level: fc.constantFrom(...LEVELS),
    line: fc.integer({min: 1, max: 99}),
    text: fc.oneof(hostile, fc.constantFrom('@'.repeat(3000), '`a` '.repeat(500), '😀'.repeat(2000))),
    fixLines: fc.nat(60),
    code: fc.boolean(),
    movement: fc.constantFrom('new', 'worse', 'same', 'better', undefined),
    standing: fc.constantFrom('before', 'elsewhere', undefined, undefined),
    detail: fc.boolean(),
  })
  .map(
    ({line, text, fixLines, code, movement, standing, detail, ...given}): Finding =>
      finding({
        ...given,
        at: at(line, 1, text),
        say: samples.words.say('not-filled', {name: text}),
        fix: {file: text, after: line, text: `${text}\n`.repeat(fixLines)},
        awaits: {role: text, holders: [text], ...(code && {code: `ethics: sign ${text}`})},
        ...(movement && {movement}),
        ...(standing && {standing}),
        ...(detail && {detail: samples.splitDetail}),
      }),
  )

const arbitraryJudgement = fc
  .record({
    verdict: fc.constantFrom(...VERDICTS),
    findings: fc.array(arbitraryFinding, {maxLength: 12}),
    times: fc.constantFrom(1, 1, 20, 300),
    observe: fc.boolean(),
    change: fc.boolean(),
  })
  .map(({verdict, findings, times, observe, change}): Judgement => {
    const base = CHANGES.blocked()
    return {
      ...base,
      verdict,
      findings: Array.from({length: times}, () => findings).flat(),
      mode: observe ? 'observe' : 'enforce',
      setAside: Array.from({length: times}, () => base.setAside ?? []).flat(),
      errors: findings.map(({at, say}) => ({at, say})),
      ...(change && base.change && {change: {...base.change, mended: findings}}),
    }
  })

describe('the length', () => {
  test('of any judgement is within the limit, with every fence and fold closed, and the same every time', () => {
    fc.assert(
      fc.property(arbitraryJudgement, fc.constantFrom(3000, 8000, 60_000), (given, limit) => {
        const markdown = show(given, comment('en', {limit}))
        expect(bytes(markdown)).toBeLessThanOrEqual(limit)
        expect(show(given, comment('en', {limit}))).toBe(markdown)
        expect(markdown.startsWith('<!-- ethics-gate: main -->\n### ')).toBe(true)
        expect(markdown.match(/^<details>$/gmu)?.length ?? 0).toBe(markdown.match(/^<\/details>$/gmu)?.length ?? 0)
        // An open fence or comment would swallow what is written behind it.
        const tree = fromMarkdown(`${markdown}\n\nthe end`)
        expect(tree.children.at(-1)).toMatchObject({type: 'paragraph', children: [{type: 'text', value: 'the end'}]})
      }),
      {numRuns: 60},
    )
  })

  test('of many projects is cut by whole blocks, which are counted and linked', () => {
    const markdown = show(samples.many(900))
    expect(bytes(markdown)).toBeLessThanOrEqual(60_000)
    expect(markdown).toContain('#### Blocking (600)')
    expect(markdown).toMatch(/\d+ more are not shown here\. \[The full report\]\(https:\/\/example\.org/u)
    const shown = markdown.match(/^(?:\*\*|- \*\*)Privacy screened|^(?:\*\*|- \*\*)What it is for/gmu)?.length ?? 0
    const left = [...markdown.matchAll(/^([\d,]+) more (?:is|are) not shown/gmu)].map(([, count = '']) =>
      Number(count.replaceAll(',', '')),
    )
    expect(shown + left.reduce((sum, count) => sum + count, 0)).toBe(600)
  })

  test('leaves sign-off lines in place before anything else', () => {
    const many = samples.many(300)
    const given = {...many, findings: [...many.findings, ...CHANGES.awaiting().findings]}
    expect(show(given, comment('en', {limit: 6000}))).toContain('ethics: sign absence/dpia')
  })
})

describe('what somebody else wrote', () => {
  const link = 'https://example.org/fairtown/absence/'
  const known = [...HOSTILE, ...HOSTILE.map(text => `${text} ${'y'.repeat(300)}`), `${'<b>@a #1 `|` '.repeat(9000)}`]
  const texts = [...known, ...fc.sample(hostile, {numRuns: 1000 - known.length, seed: 4})]
  const inQuestion = (text: string) =>
    comment(LANGUAGES[text.length % 3], {
      advice: [samples.words.say('not-filled', {name: text})],
    })
  const asked = (text: string) => ({
    questions: [{project: text, id: text, question: text, holder: text, by: text, at: at(1, 1, text)}],
  })

  test.skipIf(cmark.error)(
    'is text in the Markdown of GitHub: 1,000 strings in every field',
    () => {
      const found: string[] = []
      for (let done = 0; done < texts.length; done += 100) {
        const own = texts.slice(done, done + 100)
        const comments = own.map(text => show({...hostileJudgement(text), ...asked(text)}, inQuestion(text)))
        found.push(...comments.flatMap(tornRows))
        const pages = rendered(comments)
        pages.forEach((page, index) => {
          found.push(...intrusions(page, [link]).map(fault => `${JSON.stringify(own[index]).slice(0, 200)}: ${fault}`))
        })
      }
      expect(texts.length).toBe(1000)
      expect(found.slice(0, 10)).toEqual([])
    },
    120_000,
  )

  test.skipIf(cmark.error)('is found out by these tests where it is not escaped', () => {
    const check = (markdown: string) => intrusions(rendered([markdown])[0] ?? '', [link]).length
    expect(check('fine')).toBe(0)
    for (const bad of [
      '<b>x</b>',
      '@team',
      '#12',
      'GH-12',
      'https://example.org',
      '[x](y)',
      '![x](y)',
      '</details>',
      'deadbeef12',
      ':tada:',
      '\u202e',
      '# x',
      '> x',
    ])
      expect(check(bad), bad).toBeGreaterThan(0)
    expect(tornRows('| a | b |\n| - | - |\n| c | d | e |')).toEqual(['| c | d | e |'])
    expect(() => rendered(['```\nopen'])).toThrow('leaves something open')
  })

  test('cannot end the marker', () => {
    const markdown = show(CHANGES.passed(), comment('en', {marker: 'a --> <b> -- \n> c'}))
    expect(markdown.split('\n')[0]).toMatch(/^<!-- [\w.:/ -]+ -->$/u)
    expect(markdown.match(/-->/gu)).toHaveLength(1)
  })
})
