import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {DOCUMENT_LIMITS} from './limits.ts'
import {find, plain} from './node.ts'
import {readYaml} from './yaml.ts'
import {boundedTokens} from './yaml-tokens.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const read = (text: string | Uint8Array) => readYaml('ethics.yml', typeof text === 'string' ? bytes(text) : text)
const value = (text: string) => {
  const {root, problems} = read(text)
  expect(problems).toEqual([])
  return root && plain(root)
}
const problems = (text: string | Uint8Array) =>
  read(text).problems.map(({at, say}) => `${at.line}:${at.column} ${say.key.replace('read.', '')}`)

describe('scalars', () => {
  test.each([
    '1.10',
    'no',
    'on',
    'yes',
    'True',
    '1e3',
    '0x10',
    '010',
    '+1',
    '1_000',
    '.inf',
    '2026-01-01',
    '12:30:45',
    '~',
    'null',
    '6-9',
  ])('%s stays the text that was written', written => {
    expect(value(`a: ${written}\n${written}: b\n`)).toEqual({a: written, [written]: 'b'})
  })

  test('quoted and plain texts are the same', () => {
    expect(value('a: "no"\nb: \'no\'\nc: no\n')).toEqual({a: 'no', b: 'no', c: 'no'})
  })

  test('block texts, anchors, comments and Windows line ends are read', () => {
    expect(value('a: |\n  one\n  two\nb: >-\n  one\n  two\n')).toEqual({a: 'one\ntwo\n', b: 'one two'})
    expect(value('a: &x one # why\nb: *x\n# end\nc: "f # g"\n')).toEqual({a: 'one', b: 'one', c: 'f # g'})
    expect(value('a: b\r\nc: [d,\r\n  e]\r\n')).toEqual({a: 'b', c: ['d', 'e']})
    expect(problems('a: b\r\nc: d\r\nc: e\r\n')).toEqual(['3:1 duplicate-key'])
    expect(value('---\na: b\n...\n')).toEqual({a: 'b'})
    expect(value('%YAML 1.1\n---\na: no\n')).toEqual({a: 'no'})
  })

  test('names of built-in properties are plain keys', () => {
    const written = 'constructor: {prototype: {x: a}}\ntoString: b\nhasOwnProperty: c\n'
    expect(value(written)).toEqual({constructor: {prototype: {x: 'a'}}, toString: 'b', hasOwnProperty: 'c'})
  })

  test('any text survives in quotes', () => {
    const printable = fc.string({unit: 'grapheme', minLength: 1}).filter(text => /\S/.test(text))
    fc.assert(
      fc.property(printable, text => {
        expect(value(`a: ${JSON.stringify(text)}\n`)).toEqual({a: text})
      }),
    )
  })
})

describe('places', () => {
  test('a scalar stands at its value and knows its key; a list or map stands at its key', () => {
    const {root} = read('a:\n  b/c: [x, {d: "y"}]\n')
    expect(root && find(root, ['a', 'b/c'])?.at).toMatchObject({line: 2, column: 3, pointer: '/a/b~1c'})
    expect(root && find(root, ['a', 'b/c', 0])?.at).toMatchObject({line: 2, column: 9, pointer: '/a/b~1c/0'})
    expect(root && find(root, ['a', 'b/c', 1, 'd'])).toMatchObject({
      at: {line: 2, column: 16, pointer: '/a/b~1c/1/d'},
      keyAt: {line: 2, column: 13},
    })
  })

  test('a byte-order mark counts for no column', () => {
    expect(read('\uFEFFa: b\n').root?.entries.get('a')?.at).toMatchObject({line: 1, column: 4})
    expect(problems('\uFEFFa: 1\na: 2\n')).toEqual(['2:1 duplicate-key'])
    expect(problems('\uFEFFa: 1, b: 2\n')).toEqual(['1:4 colon-or-indent'])
  })

  test('what an alias stands for is found where the alias is used', () => {
    const {root} = read('a: &x {b: c}\nd: *x\n')
    expect(root && find(root, ['d', 'b'])?.at).toMatchObject({line: 1, pointer: '/d/b'})
    expect(root && find(root, ['d'])?.at).toMatchObject({line: 2, column: 1, pointer: '/d'})
  })
})

describe('what is refused', () => {
  test.each([
    ['', '1:1 empty'],
    ['  \n\n', '1:1 empty'],
    ['# only a comment\n', '1:1 empty'],
    ['---\n', '1:1 empty'],
    ['just words\n', '1:1 not-a-map'],
    ['- a\n', '1:1 not-a-map'],
    ['a:\n\tb: c\n', '2:1 tab'],
    ['a:\n  b: 1\n\tc: 2\n', '3:1 tab'],
    ['a: 1\nb: 2\na: 3\n', '3:1 duplicate-key'],
    ['x: {a: 1, a: 2}\n', '1:11 duplicate-key'],
    ['a: 1\n"a": 2\n', '2:1 duplicate-key'],
    ['\u00e9: 1\ne\u0301: 2\n', '2:1 duplicate-key'],
    ['a: *b\n', '1:4 alias-unknown'],
    ['a: *b\nb: &b x\n', '1:4 alias-unknown'],
    ['a: &a [*a]\n', '1:7 too-deep'],
    ['&k a: b\n*k : c\n', '2:1 key-not-text'],
    ['a: &a {x: y}\nb:\n  <<: *a\n', '3:3 merge-key'],
    ['b: {"<<": {x: y}}\n', '1:5 merge-key'],
    ['a: !!python/object:os.system x\n', '1:4 tag'],
    ['a: !include /etc/passwd\n', '1:4 tag'],
    ['a: !!binary aGk=\n', '1:4 tag'],
    ['a: !!str 3\n', '1:4 tag'],
    ['a: ! x\n', '1:4 tag'],
    ['a: !x!y z\n', '1:4 tag'],
    ['a:\n  !map\n  b: c\n', '2:3 tag'],
    ['%TAG ! tag:example.org,2000:\n---\na: !x y\n', '3:4 tag'],
    ['a: 1\n---\nb: 2\n', '2:1 several-documents'],
    ['---\n---\nb: 2\n', '2:1 several-documents'],
    ['a: 1\n...\n---\nb: 2\n', '3:1 several-documents'],
    ['__proto__: {x: y}\n', '1:1 key-refused'],
    ['a: {b: {__proto__: x}}\n', '1:9 key-refused'],
    ['"": x\n', '1:1 key-refused'],
    [`${'k'.repeat(201)}: x\n`, '1:1 key-refused'],
    ['? [a, b]\n: x\n', '1:3 key-not-text'],
    ['a:\n', '1:1 empty-value'],
    ['a: ""\n', '1:1 empty-value'],
    ['a:\n  -\n  - x\n', '2:4 empty-value'],
    [`a: ${'x'.repeat(10_001)}\n`, '1:4 text-too-long'],
    ['a: b\u0001\n', '1:5 control-character'],
    ['a: "\\u0007"\n', '1:4 control-character'],
    ['a: "\\ud800"\n', '1:4 control-character'],
    ['by: @somebody\n', '1:5 needs-quotes'],
    ['goal: Offer: help\n', '1:7 colon-or-indent'],
    ['a: [1, 2\n', '2:1 not-yaml'],
    ['a:\n    b: c\n  d: e\n', '3:1 misaligned'],
    ['a:\n  b: {x: y}\n      c: {d: e}\n', '3:1 misaligned'],
    ['a: "x\n', '2:1 not-yaml'],
  ])('%j is a problem at %s', (text, problem) => {
    expect(problems(text)).toEqual([problem])
  })

  test('nothing of a file can be trusted where it has two meanings', () => {
    for (const text of ['a: 1\na: 2\n', 'a: 1\n---\nb: 2\n', 'a: [1, 2\n', `a: ${'['.repeat(50)}`])
      expect(read(text).root).toBeUndefined()
  })

  test('what is refused in one place leaves the rest, and a note that something is lost there', () => {
    const {root} = read('a: [x, !t y]\nb:\n  c:\n  d: e\n__proto__: f\n')
    expect(root && plain(root)).toEqual({a: ['x'], b: {d: 'e'}})
    const lost = [root, root && find(root, ['a']), root && find(root, ['b'])].map(node =>
      node?.kind === 'scalar' ? [] : node?.lost?.map(at => at.pointer),
    )
    expect(lost).toEqual([['/__proto__'], ['/a/1'], ['/b/c']])
  })
})

describe('bytes that are no text', () => {
  const utf16 = (text: string, big: boolean) =>
    [...text].flatMap(sign => {
      const code = sign.charCodeAt(0)
      return big ? [code >> 8, code & 255] : [code & 255, code >> 8]
    })

  test.each([
    ['UTF-16, little end first, with a mark', [0xff, 0xfe, ...utf16('a: b\n', false)], '1:1 encoding'],
    ['UTF-16, big end first, with a mark', [0xfe, 0xff, ...utf16('a: b\n', true)], '1:1 encoding'],
    ['UTF-16, little end first', utf16('a: b\n', false), '1:1 encoding'],
    ['UTF-16, big end first', utf16('a: b\n', true), '1:1 encoding'],
    ['UTF-32', [0xff, 0xfe, 0, 0, 0x61, 0, 0, 0], '1:1 encoding'],
    [
      'a picture',
      [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, ...bytes('IHDR and more')],
      '3:1 binary',
    ],
    ['one zero byte', [...bytes('a: é\nb: '), 0], '2:4 binary'],
    ['Latin-1', [...bytes('a: caf'), 0xe9, 0x0a], '1:7 not-utf8'],
    ['a bad byte after letters of two bytes', [...bytes('a: éé'), 0xff], '1:6 not-utf8'],
    ['a letter cut off at the end', [...bytes('a: é\nb: x'), 0xe2, 0x82], '2:5 not-utf8'],
    ['a letter cut off halfway', [...bytes('a: é\nb: x'), 0xe2, 0x82, ...bytes('\nc: d\n')], '2:5 not-utf8'],
    ['half of a surrogate pair', [...bytes('a: '), 0xed, 0xa0, 0x80], '1:4 not-utf8'],
    ['a letter in more bytes than it needs', [...bytes('a: '), 0xc0, 0xaf], '1:4 not-utf8'],
  ])('%s: %s', (_, content, problem) => {
    expect(problems(Uint8Array.from(content))).toEqual([problem])
  })

  test('a UTF-8 byte-order mark is as if it were not there', () => {
    expect(plain(read(Uint8Array.from([0xef, 0xbb, 0xbf, ...bytes('a: b\n')])).root ?? fail())).toEqual({a: 'b'})
  })
})

describe('hostile files', () => {
  const {depth, nodes, bytes: most} = DOCUMENT_LIMITS
  const bomb = Array.from({length: 9}, (_, i) => `a${i}: &a${i} [${`${i === 0 ? 'x' : `*a${i - 1}`},`.repeat(9)}]\n`)
  const filled = (part: string) => part.repeat(Math.floor((most - 20) / part.length))

  test.each([
    ['a million laughs', bomb.join(''), 'too-many-aliases'],
    ['many aliases to one large map', `a: &a {${filledKeys(2000)}}\nb: [${'*a, '.repeat(60)}]\n`, 'too-many-nodes'],
    ['very many aliases', `a: &a x\nb: [${filled('*a,')}]\n`, 'too-many-nodes'],
    ['brackets', '['.repeat(most - 1), 'too-deep'],
    ['closed brackets', `a: ${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'too-deep'],
    ['braces', '{a: '.repeat(100_000), 'too-deep'],
    ['dashes', '- '.repeat(100_000), 'too-deep'],
    ['question marks', '? '.repeat(100_000), 'too-deep'],
    ['steps', Array.from({length: 1000}, (_, i) => `${' '.repeat(i)}a:\n`).join(''), 'too-deep'],
    ['keys', filledKeys(100_000).replaceAll(', ', '\n'), 'too-many-nodes'],
    ['the same key', filled('a: b\n'), 'too-many-nodes'],
    ['items', `a:\n${filled('- x\n')}`, 'too-many-nodes'],
    ['commas', `[${filled('a,')}]`, 'too-many-nodes'],
    ['comments', `${filled('#\n')}a: b\n`, 'too-many-nodes'],
    ['documents', filled('---\n'), 'several-documents'],
    ['tabs', filled('\ta: b\n'), 'too-many-nodes'],
    ['escapes', `a: "${filled('\\x41')}"`, 'text-too-long'],
    ['more than is read', 'a'.repeat(most + 1), 'too-large'],
  ])('%s: one clear problem', (_, text, key) => {
    const {root, problems} = read(text)
    expect(problems.map(({say}) => say.key)).toEqual([`read.${key}`])
    expect(root?.entries.size ?? 0).toBe(0)
  })

  test('of very many problems the first are said, and that there are more', () => {
    const empty = Array.from({length: 10_000}, (_, i) => `k${i}:`).join('\n')
    const found = problems(empty)
    expect(found).toHaveLength(DOCUMENT_LIMITS.problems + 1)
    expect([found[0], found.at(-1)]).toEqual(['1:1 empty-value', '201:1 too-many-problems'])
    expect(problems(`a: [${'!x y,'.repeat(10_000)}]`)).toHaveLength(DOCUMENT_LIMITS.problems + 1)
  })

  test('reading stops soon after the limit, whatever follows', () => {
    const taken = (text: string) => {
      const refusals: number[] = []
      for (const _ of boundedTokens(text, ({offset}) => refusals.push(offset)));
      return refusals
    }
    expect(taken('['.repeat(most))[0]).toBeLessThan(2 * depth)
    expect(taken('a: b\n'.repeat(nodes * 4))[0]).toBeLessThan(nodes * 6)
    expect(taken(`${'- '.repeat(depth)}x`)).toEqual([])
  })

  test('as much as is allowed is read', () => {
    expect(value(`# ${'x'.repeat(most - 20)}\na: b\n`)).toEqual({a: 'b'})
    expect(Object.keys(value(filledKeys(20_000).replaceAll(', ', '\n')) as object)).toHaveLength(20_000)
    const deep = `${'{a: '.repeat(depth)}x${'}'.repeat(depth)}`
    expect(problems(deep)).toEqual([])
    expect(problems(`{a: ${deep}}`)).toEqual([`1:${4 * depth + 5} too-deep`])
  })

  test('no bytes make it throw, and without a problem there is something to read', () => {
    const token = fc.constantFrom(
      'a',
      'b: ',
      '- ',
      '[',
      ']',
      '{',
      '}',
      ', ',
      '\n',
      '  ',
      '&x ',
      '*x',
      '!t ',
      '"',
      "'",
      '|',
      '>',
      '<<: ',
      '#',
      '---\n',
      '%',
      '\t',
      '? ',
      ': ',
      '\r\n',
      '\uFEFF',
      '@',
      '~',
    )
    const check = (text: Uint8Array) => {
      const {root, problems} = readYaml('ethics.yml', text)
      expect(root !== undefined || problems.length > 0).toBe(true)
      for (const {at} of problems) expect([at.line, at.column].every(count => count >= 1)).toBe(true)
    }
    fc.assert(
      fc.property(fc.array(token, {maxLength: 20}), tokens => check(bytes(tokens.join('')))),
      {numRuns: 2000},
    )
    fc.assert(fc.property(fc.uint8Array({maxLength: 40}), check), {numRuns: 500})
  })
})

function filledKeys(count: number): string {
  return Array.from({length: count}, (_, i) => `k${i}: v`).join(', ')
}

function fail(): never {
  throw new Error('nothing was read')
}
