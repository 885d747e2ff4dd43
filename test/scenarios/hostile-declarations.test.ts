import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {type Built, builtCommand} from '../built.ts'
import {type Given, gitRepository} from '../repositories.ts'
import {expectHarmless, expectRefused} from './refused.ts'
import {type Blocks, expectBlocked, judgedSideBySide} from './side-by-side.ts'

/** What can stand in a file called ethics.yml: each is answered with a sentence, and none with a trace, a hang or a pass. */

let built: Built
beforeAll(async () => {
  built = await builtCommand()
})
afterAll(() => built[Symbol.asyncDispose]())

const TIER_0 = `ethics: 1
project: {name: Bridges, goal: Plan inspections, status: production}
owner: {unit: Roads, contact: bridges@example.org}
data: {about: no-persons, because: Bridges are no persons}
`

async function check(declaration: Given) {
  await using repository = await gitRepository()
  await repository.write({'ethics.yml': declaration})
  return await built.run(['check'], {in: repository.root})
}

const bytes = (...all: readonly number[]) => Uint8Array.from(all)
const utf16 = (text: string, mark: boolean) => Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le')
const bigEndian = (text: string) => utf16(text, true).swap16()
const deep = (levels: number) => `${TIER_0}facts: {house: ${'['.repeat(levels)}${']'.repeat(levels)}}\n`
const bomb = () => {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]']
  for (let i = 1; i <= 12; i++) lines.push(`a${i}: &a${i} [${`*a${i - 1}, `.repeat(9)}*a${i - 1}]`)
  return `${lines.join('\n')}\n${TIER_0}`
}

type Case = readonly [name: string, declaration: Given, at: string, says: string]

const FILES: readonly Case[] = [
  ['empty', '', 'ethics.yml:1:1', 'This file is empty.'],
  ['nothing but spaces', '  \n\n \n', 'ethics.yml:1:1', 'This file is empty.'],
  ['nothing but a comment', '# Later.\n', 'ethics.yml:1:1', 'This file is empty.'],
  [
    'binary',
    bytes(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0x20, 0, 0x41, 0x41, 0x41, 0x41, 0x41, 0x41, 0x41),
    'ethics.yml:1:',
    'This is a binary file, not text.',
  ],
  [
    'a picture',
    bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3, 4, 5, 6, 7, 8),
    'ethics.yml:1:1',
    'not valid UTF-8',
  ],
  ['50 MB', Buffer.alloc(50 * 1024 * 1024, 'a: b\n'), 'ethics.yml:1:1', 'are read'],
  [
    'more than a declaration may be, and less than what is loaded',
    Buffer.alloc(2 * 1024 * 1024, '# x\n'),
    'ethics.yml:1:1',
    'This file has 2,097,152 bytes; at most 1,048,576 are read.',
  ],
  [
    'invalid UTF-8',
    Buffer.concat([Buffer.from('ethics: 1\nproject: {name: "'), bytes(0xc3, 0x28), Buffer.from('"}\n')]),
    'ethics.yml:2:18',
    'From here on the bytes are not valid UTF-8.',
  ],
  ['Latin-1', Buffer.from(TIER_0.replace('Bridges', 'Br\u00fccken'), 'latin1'), 'ethics.yml:2:', 'not valid UTF-8'],
  [
    'an overlong form of a slash',
    Buffer.concat([Buffer.from('ethics: 1\nx: '), bytes(0xc0, 0xaf)]),
    'ethics.yml:2:4',
    'not valid UTF-8',
  ],
  [
    'half of a surrogate pair',
    Buffer.concat([Buffer.from('ethics: 1\nx: '), bytes(0xed, 0xa0, 0x80)]),
    'ethics.yml:2:4',
    'not valid UTF-8',
  ],
  ['UTF-16 with a mark', utf16(TIER_0, true), 'ethics.yml:1:1', 'This file is written in UTF-16. Save it as UTF-8.'],
  ['UTF-16 in the other order', bigEndian(TIER_0), 'ethics.yml:1:1', 'This file is written in UTF-16.'],
  ['UTF-16 without a mark', utf16(TIER_0, false), 'ethics.yml:1:', 'This file is written in UTF-16.'],
  ['UTF-32', bytes(0xff, 0xfe, 0, 0, 0x65, 0, 0, 0), 'ethics.yml:1:1', 'This file is written in UTF-32.'],
  [
    'an LFS pointer',
    'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393\nsize 12345\n',
    'ethics.yml:1:1',
    'is only a pointer (Git LFS or DVC), not the file.',
  ],
  ['a list', '- ethics: 1\n', 'ethics.yml:1:1', 'Expected `key: value` lines at the top level.'],
  ['one word', 'ethics\n', 'ethics.yml:1:1', 'Expected `key: value` lines at the top level.'],
  ['JSON with a comment', '{"ethics": 1, /* no */ "project": {"name": "x"}}\n', 'ethics.yml:1:', 'is not known here.'],
]

const YAML: readonly Case[] = [
  ['a tab to indent', 'ethics: 1\nproject:\n\tname: Bridges\n', 'ethics.yml:3:1', 'A tab is used to indent.'],
  ['a key twice', `${TIER_0}ethics: 1\n`, 'ethics.yml:5:1', 'This key stands here a second time. Keep one.'],
  [
    'a key twice deeper down',
    TIER_0.replace('because:', 'about: persons, because:'),
    'ethics.yml:4:27',
    'a second time',
  ],
  [
    'a key twice in two spellings of one letter',
    `${TIER_0}facts: {house: {caf\u00e9: yes, cafe\u0301: no}}\n`,
    'ethics.yml:5:',
    'a second time',
  ],
  ['an alias bomb', bomb(), 'ethics.yml:', 'More than'],
  ['an alias to itself', `${TIER_0}facts: &a {house: *a}\n`, 'ethics.yml:5:', 'Nested deeper than 32 levels.'],
  [
    'more aliases than anybody needs',
    `${TIER_0}facts: {house: {a: &a x, b: [${'*a, '.repeat(100)}*a]}}\n`,
    'ethics.yml:5:',
    'More than 64 aliases',
  ],
  ['an alias without an anchor', TIER_0.replace('Plan inspections', '*plan'), 'ethics.yml:2:32', 'has no anchor'],
  [
    'a merge key',
    `base: &base {a: b}\n${TIER_0.replace('{about', '{<<: *base, about')}`,
    'ethics.yml:5:',
    'Merge keys (`<<`) are not used here.',
  ],
  ['40 levels', deep(40), 'ethics.yml:5:', 'Nested deeper than 32 levels.'],
  ['100,000 levels', deep(100_000), 'ethics.yml:5:', 'Nested deeper than 32 levels.'],
  [
    '100,000 levels of block lists',
    `${TIER_0}facts:\n  house: ${'- '.repeat(100_000)}x\n`,
    'ethics.yml:',
    'Not valid YAML',
  ],
  [
    'more values than a declaration can need',
    `${TIER_0}facts: {house: [${'x,'.repeat(100_000)}x]}\n`,
    'ethics.yml:5:',
    'More than',
  ],
  [
    'a tag for a class',
    TIER_0.replace('Plan inspections', '!!python/object/apply:os.system ["id"]'),
    'ethics.yml:2:',
    'YAML tags',
  ],
  [
    'a tag of its own',
    TIER_0.replace('Plan inspections', '!include /etc/passwd'),
    'ethics.yml:2:',
    'YAML tags (`!include`) are not used here.',
  ],
  ['a tag that makes text a number', TIER_0.replace('Plan inspections', '!!int 3'), 'ethics.yml:2:', 'YAML tags'],
  ['two documents', `${TIER_0}---\n${TIER_0}`, 'ethics.yml:5:1', 'A second document starts here (`---`).'],
  ['a second document of one word', `${TIER_0}--- x\n`, 'ethics.yml:5:1', 'A second document starts here'],
  ['__proto__', `${TIER_0}__proto__: {ethics: 1}\n`, 'ethics.yml:5:1', '`__proto__` cannot be a key.'],
  [
    '__proto__ deeper down',
    TIER_0.replace('{about', '{__proto__: {x: y}, about'),
    'ethics.yml:4:8',
    '`__proto__` cannot be a key.',
  ],
  ['constructor', `${TIER_0}constructor: {prototype: {x: y}}\n`, 'ethics.yml:5:1', '`constructor` is not known here.'],
  [
    '__proto__ as a name of a system',
    `${TIER_0}systems: {__proto__: {data: {about: no-persons}}}\n`,
    'ethics.yml:5:11',
    '`__proto__` cannot be a key.',
  ],
  ['a key that is a map', `${TIER_0}? {a: b}\n: c\n`, 'ethics.yml:5:3', 'A key must be plain text.'],
  ['a key without a value', TIER_0.replace(', status: production', ', status:'), 'ethics.yml:2:', '`status` is empty.'],
  ['null', TIER_0.replace('production', 'null'), 'ethics.yml:2:58', '`null`'],
  [
    'a number for a name of a state',
    TIER_0.replace('production', '3'),
    'ethics.yml:2:58',
    '`3` is not one of the allowed values.',
  ],
  ['a quote that does not end', TIER_0.replace('Bridges are', '"Bridges are'), 'ethics.yml:', 'Not valid YAML'],
  [
    'a text longer than a book',
    TIER_0.replace('Plan inspections', 'x'.repeat(20_000)),
    'ethics.yml:2:',
    'More than 10,000 characters.',
  ],
  [
    'a null character by an escape',
    TIER_0.replace('Plan inspections', '"a\\0b"'),
    'ethics.yml:2:',
    'control character',
  ],
  [
    'an escape character as it is',
    TIER_0.replace('Plan inspections', '\u001b[31mred'),
    'ethics.yml:2:',
    'control character',
  ],
  [
    'an escape character by an escape',
    TIER_0.replace('Plan inspections', '"\\e[2Jgone"'),
    'ethics.yml:2:',
    'control character',
  ],
  ['a directive that defines tags', `%TAG ! tag:example.org,2026:\n---\n!x\n${TIER_0}`, 'ethics.yml:', 'YAML tags'],
]

const DATES = [
  '2026-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-04-31',
  '26-04-03',
  '2026-4-3',
  '03-04-2026',
  'tomorrow',
  '2026-04-03T10:00:00Z',
  '٢٠٢٦-٠٤-٠٣',
]

const started = (date: string) => TIER_0.replace('status:', `started: ${date}, status:`)

let blocks: Blocks
beforeAll(async () => {
  const all = [...FILES, ...YAML, ...DATES.map(date => [date, started(date)] as const)]
  blocks = await judgedSideBySide(built, new Map(all.map(([name, declaration]) => [name, {'ethics.yml': declaration}])))
}, 60_000)

const ALONE = [
  'empty',
  'binary',
  '50 MB',
  'UTF-16 with a mark',
  'an alias bomb',
  '100,000 levels',
  '__proto__',
  'two documents',
]

test.each([...FILES, ...YAML].filter(([name]) => ALONE.includes(name)))(
  'alone: %s',
  async (_, declaration, at, says) => {
    expectRefused(await check(declaration), {code: 1, at, says})
  },
)

describe('the file', () => {
  test.each(FILES)('%s', (name, _, at, says) => {
    expectBlocked(blocks(name), at, says)
  })

  test('with a byte-order mark works as without', async () => {
    const [marked, plain] = await Promise.all([check(`\uFEFF${TIER_0}`), check(TIER_0)])
    expect(plain.code).toBe(0)
    expect(marked).toEqual(plain)
  })

  test('with the line ends of Windows works as without', async () => {
    const [windows, plain] = await Promise.all([check(TIER_0.replaceAll('\n', '\r\n')), check(TIER_0)])
    expect(windows).toEqual(plain)
  })

  test('as JSON works too', async () => {
    const json =
      '{"ethics": "1", "project": {"name": "Bridges"}, "owner": {"unit": "Roads", "contact": "b@example.org"}, "data": {"about": "no-persons", "because": "None"}}'
    expect((await check(json)).code).toBe(0)
  })
})

describe('what YAML can do and we do not', () => {
  test.each(YAML)('%s', (name, _, at, says) => {
    expectBlocked(blocks(name), at, says)
  })

  test('a directive changes nothing', async () => {
    expect((await check(`%YAML 1.1\n---\n${TIER_0}`)).code).toBe(0)
  })

  test('yes, no, on, 1.10 and 012 stay the text that they are', async () => {
    const {code} = await check(
      TIER_0.replace('Bridges,', '1.10,').replace('Plan inspections', 'no').replace('Roads', 'on'),
    )
    expect(code).toBe(0)
  })
})

describe('dates that do not exist', () => {
  test.each(DATES)('%s', date => {
    expectBlocked(blocks(date), 'ethics.yml:2:59', 'is not a date. Write a day that exists as year-month-day')
  })

  test('the last day of February in a leap year does', async () => {
    expect((await check(started('2028-02-29'))).code).toBe(0)
  })
})

describe('names and questions that try to speak for us', () => {
  const hostile: readonly [string, string][] = [
    ['a workflow command', '::error::all is well'],
    ['an older workflow command', 'see ##[error]all is well'],
    ['a workflow command behind spaces', '   ::stop-commands::x'],
    ['text that runs backwards', '\u202ecod.exe\u202c'],
    ['text that cannot be seen', 'a\u200b\u2060\ufeffb'],
    ['letters in tags', 'a\u{e0041}\u{e0042}b'],
    ['a code fence', '``` </details> <script>alert(1)</script>'],
    ['a hundred marks on one letter', `a${'\u0301'.repeat(100)}`],
    ['a verdict of its own', '"✓ Passed: nothing to see"'],
  ]
  const declaring = (text: string) => `ethics: 1
project:
  name: ${JSON.stringify(text)}
  goal: ${JSON.stringify(`${'word '.repeat(17)}${text} ${text}`)}
  status: production
data: {about: persons, sources: {${JSON.stringify('s')}: {about: persons}}}
dilemmas: {open: {question: ${JSON.stringify(text)}, kind: citizen, raised: 2026-01-01}}
policies: [${JSON.stringify(text.slice(0, 60))}]
`

  test.each(hostile)('%s', async (_, text) => {
    const ended = await check(declaring(text))
    expect(ended.code).toBe(1)
    expectHarmless(ended)
    expect(ended.stdout).toMatch(/^✗ Blocked: /)
  })

  test.each(['console', 'markdown', 'json'])('all of them, out of scope and passing, as %s', async format => {
    await using repository = await gitRepository()
    for (const [i, [, text]] of hostile.entries()) {
      const because = JSON.stringify(`${'word '.repeat(12)}${text}`)
      const project = `{name: ${JSON.stringify(text)}, id: project-${i}, status: production}`
      await repository.write({
        [`p${i}/ethics.yml`]: `ethics: 1\nproject: ${project}\ndata: {about: no-persons, because: ${because}}\n`,
      })
    }
    const ended = await built.run(['check', '--format', format], {in: repository.root})
    expect(ended.code).toBe(0)
    expectHarmless(ended)
    if (format === 'markdown') expect(ended.stdout.replaceAll(/`[^`\n]*`/g, '')).not.toContain('<script')
    if (format === 'json') expect(JSON.parse(ended.stdout).systems).toHaveLength(hostile.length)
  })
})
