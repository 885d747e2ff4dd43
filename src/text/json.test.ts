import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {type JsonNode, readJson} from './json.ts'
import {DATA_LIMITS} from './limits.ts'
import {find} from './node.ts'

const read = (text: string) => readJson('results.json', text)
const keys = (text: string) => read(text).problems.map(({at, say}) => `${at.line}:${at.column} ${say.key}`)

function plainly(node: JsonNode): unknown {
  if (node.kind === 'map') return Object.fromEntries([...node.entries].map(([key, value]) => [key, plainly(value)]))
  if (node.kind === 'list') return node.items.map(plainly)
  return node.type === 'text' ? node.value : JSON.parse(node.value)
}

describe('reading JSON', () => {
  test('everything knows its line, column and pointer', () => {
    const {root} = read('{\n  "a/b": [1, {"c": "x"}]\n}')
    expect(root && find(root, ['a/b', 0])?.at).toEqual({file: 'results.json', line: 2, column: 11, pointer: '/a~1b/0'})
    expect(root && find(root, ['a/b', 1, 'c'])).toMatchObject({
      at: {line: 2, column: 20, pointer: '/a~1b/1/c'},
      keyAt: {line: 2, column: 15},
      value: 'x',
    })
  })

  test('a number keeps the text that was written', () => {
    const {root} = read('[0.10, 1e3, -0, 0.08560022282053663]')
    expect(root?.kind === 'list' && root.items.map(item => item.kind === 'scalar' && item.value)).toEqual([
      '0.10',
      '1e3',
      '-0',
      '0.08560022282053663',
    ])
  })

  test('NaN and infinities are read as no numbers, with their place', () => {
    const {root, problems} = read('{"a": NaN, "b": -Infinity, "c": Infinity, "d": null, "e": true, "f": "NaN"}')
    expect(problems).toEqual([])
    const types = ['a', 'b', 'c', 'd', 'e', 'f'].map(key => (root && find(root, [key])) as JsonNode)
    expect(types.map(node => node.kind === 'scalar' && node.type)).toEqual([
      'no-number',
      'no-number',
      'no-number',
      'null',
      'truth',
      'text',
    ])
    expect(types[1]?.at).toMatchObject({line: 1, column: 17, pointer: '/b'})
  })

  test.each([
    ['{"a": 1,}', '1:8 read.json-trailing-comma'],
    ['[1, 2, ]', '1:6 read.json-trailing-comma'],
    ['{"a": 1 // note\n}', '1:9 read.json-comment'],
    ['/* note */ {}', '1:1 read.json-comment'],
    ['{"a": 1, "a": 2}', '1:10 read.duplicate-key'],
    ["{'a': 1}", '1:2 read.json-unexpected'],
    ['{a: 1}', '1:2 read.json-unexpected'],
    ['{"a" 1}', '1:6 read.json-unexpected'],
    ['{"a": undefined}', '1:7 read.json-unexpected'],
    ['[01]', '1:3 read.json-unexpected'],
    ['[.5]', '1:2 read.json-unexpected'],
    ['[1 2]', '1:4 read.json-unexpected'],
    ['[1', '1:3 read.json-end'],
    ['{"a":', '1:6 read.json-end'],
    ['["a\nb"]', '1:2 read.json-text'],
    ['["\\x"]', '1:2 read.json-text'],
    ['["a]', '1:2 read.json-text'],
    ['{} {}', '1:4 read.json-after-end'],
    ['', '1:1 read.empty'],
  ])('%s is refused', (text, problem) => {
    expect(keys(text)).toEqual([problem])
    expect(read(text).root).toBeUndefined()
  })

  test('a byte-order mark is allowed and counts for no column', () => {
    expect(read('\uFEFF{"a": 1}').problems).toEqual([])
    expect(keys('\uFEFF[1,]')).toEqual(['1:3 read.json-trailing-comma'])
  })

  test('deep nesting, very many values, long texts and large files do not bring it down', () => {
    expect(keys('['.repeat(500_000))).toEqual([`1:${DATA_LIMITS.depth + 2} read.too-deep`])
    expect(keys('{"a":'.repeat(500_000))[0]).toContain('read.too-deep')
    expect(keys(`[${'1,'.repeat(DATA_LIMITS.nodes)}1]`)[0]).toContain('read.too-many-nodes')
    expect(keys('a'.repeat(DATA_LIMITS.bytes + 1))).toEqual(['1:1 read.too-large'])
    expect(read(JSON.stringify(['\\"'.repeat(1_000_000)])).problems).toEqual([])
  })

  test('reads what JSON.parse reads, and refuses what it refuses', () => {
    fc.assert(
      fc.property(fc.jsonValue({maxDepth: 4}), fc.constantFrom(undefined, 1, '\t'), (value, space) => {
        const text = JSON.stringify(value, null, space)
        const {root} = read(text)
        expect(root && plainly(root)).toEqual(JSON.parse(text))
      }),
    )
    const token = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"b"',
      '1',
      '-',
      '.5',
      'null',
      'true',
      ' ',
      '\n',
      '"',
      'e1',
      '\\',
    )
    fc.assert(
      fc.property(fc.array(token, {maxLength: 8}), tokens => {
        const text = tokens.join('')
        let valid = true
        try {
          JSON.parse(text)
        } catch {
          valid = false
        }
        const {root, problems} = read(text)
        const twice = problems.some(({say}) => say.key === 'read.duplicate-key')
        expect(root !== undefined || twice).toBe(valid)
      }),
      {numRuns: 2000},
    )
  })
})
