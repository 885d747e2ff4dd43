import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {setKeys} from './edit.ts'
import {plain} from './node.ts'
import {readYaml} from './yaml.ts'

const set = (text: string, map: readonly string[], key: string, value: string) => setKeys(text, [{map, key, value}])

describe('setting a key', () => {
  test.each([
    ['in a block', 'a:\n  b: 1\nc: 2\n', ['a'], 'a:\n  b: 1\n  new: x\nc: 2\n'],
    ['at the top', 'a: 1\n', [], 'a: 1\nnew: x\n'],
    ['without a last line end', 'a: 1', [], 'a: 1\nnew: x'],
    [
      'after a comment on the last line',
      'a:\n  b: 1 # why\n\n# next\nc: 2\n',
      ['a'],
      'a:\n  b: 1 # why\n  new: x\n\n# next\nc: 2\n',
    ],
    [
      'after a deeper map',
      'a:\n  b:\n    c: 1\n    d: [2,\n      3]\ne: 4\n',
      ['a'],
      'a:\n  b:\n    c: 1\n    d: [2,\n      3]\n  new: x\ne: 4\n',
    ],
    [
      'after a block text',
      'a:\n  b: |\n    one\n    two\n\nc: 1\n',
      ['a'],
      'a:\n  b: |\n    one\n    two\n  new: x\n\nc: 1\n',
    ],
    ['with Windows line ends', 'a:\r\n  b: 1\r\nc: 2\r\n', ['a'], 'a:\r\n  b: 1\r\n  new: x\r\nc: 2\r\n'],
    ['in braces', 'a: {b: 1} # why\n', ['a'], 'a: {b: 1, new: x} # why\n'],
    [
      'in braces over several lines',
      'a: {b: 1, # one\n  c: "2" # two\n  }\n',
      ['a'],
      'a: {b: 1, # one\n  c: "2", new: x # two\n  }\n',
    ],
    ['in braces with a comma at the end', 'a: {b: 1,}\n', ['a'], 'a: {b: 1, new: x,}\n'],
    ['in empty braces', 'a: {}\n', ['a'], 'a: {new: x}\n'],
    ['in braces that hold braces', 'a: {b: {c: "}"}}\n', ['a'], 'a: {b: {c: "}"}, new: x}\n'],
  ] as const)('%s', (_, text, map, expected) => {
    expect(set(text, map, 'new', 'x')).toBe(expected)
  })

  test.each([
    ['a plain value', 'a:\n  b: 1 # why\n  c: 2\n', 'a:\n  b: x # why\n  c: 2\n'],
    ['a quoted value', 'a: {b: "1, 2", c: 2}\n', 'a: {b: x, c: 2}\n'],
    ['no value', 'a:\n  b:\n  c: 2\n', 'a:\n  b: x\n  c: 2\n'],
    ['no value before a comment', 'a:\n  b: # why\n  c: 2\n', 'a:\n  b: x # why\n  c: 2\n'],
    ['a map', 'a:\n  b:\n    one: 1\n    two: 2\n\n  c: 2\n', 'a:\n  b:\n    x\n\n  c: 2\n'],
    ['a map in braces', 'a: {b: {one: 1}, c: 2}\n', 'a: {b: x, c: 2}\n'],
  ])('that holds %s replaces it', (_, text, expected) => {
    expect(set(text, ['a'], 'b', 'x')).toBe(expected)
  })

  test('gives nothing where the map is not there', () => {
    for (const text of ['b: {}\n', 'a: 1\n', 'a: [1]\n', 'a:\n', ''])
      expect(set(text, ['a'], 'new', 'x')).toBeUndefined()
  })

  test('several at once, each after the other', () => {
    const text = 'a: {b: {c: 1}}\nd:\n  e: 1\n'
    const settings = [
      {map: ['a', 'b'], key: 'c', value: '2'},
      {map: ['a'], key: 'f', value: '{g: 3}'},
      {map: ['d'], key: 'h', value: '4'},
    ]
    expect(setKeys(text, settings)).toBe('a: {b: {c: 2}, f: {g: 3}}\nd:\n  e: 1\n  h: 4\n')
  })

  test('changes that key only, in any layout', () => {
    const {node} = fc.letrec<{node: unknown}>(tie => ({
      node: fc.oneof(
        {maxDepth: 3},
        fc.constantFrom('1', 'a b', 'no', '"}"', "'#'"),
        fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), tie('node'), {minKeys: 1, maxKeys: 3}),
        fc.array(tie('node'), {minLength: 1, maxLength: 3}),
      ),
    }))
    const layout = fc.array(fc.boolean(), {minLength: 30, maxLength: 30})
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('a', 'b', 'c'), node, {minKeys: 1}),
        layout,
        fc.constantFrom('a', 'b', 'z'),
        (value, block, key) => {
          const text = `${write({top: value}, [...block], '', true)}\nend: 1 # last\n`
          const before = parsed(text)
          const edited = set(text, ['top'], key, 'changed')
          expect(edited && parsed(edited)).toEqual({...before, top: {...(before['top'] as object), [key]: 'changed'}})
        },
      ),
      {numRuns: 500},
    )
  })
})

function parsed(text: string): Record<string, unknown> {
  const {root, problems} = readYaml('a.yml', new TextEncoder().encode(text))
  expect(problems).toEqual([])
  return (root && plain(root)) as Record<string, unknown>
}

/** YAML in which `block` says, one by one, whether a map stands in lines or in braces. Lists are in brackets. */
function write(value: unknown, block: boolean[], indent: string, inBlock: boolean): string {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return `[${value.map(item => write(item, block, indent, false)).join(', ')}]`
  const lines = indent === '' || (inBlock && block.pop() === true)
  const deeper = `${indent}  `
  const entries = Object.entries(value as object).map(([key, item]) => {
    const written = write(item, block, deeper, lines)
    if (written.startsWith('\n')) return `${key}:${written}`
    return `${key}: ${written}${lines && block.at(-1) === true ? ' # why' : ''}`
  })
  if (indent === '') return entries.join('\n')
  return lines ? entries.map(entry => `\n${indent}${entry}`).join('') : `{${entries.join(', ')}}`
}
