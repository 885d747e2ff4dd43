import {createHash} from 'node:crypto'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {type Notebook, readNotebook} from './notebook.ts'

const OID = '0'.repeat(40)
const bytes = (text: string) => ({kind: 'bytes', bytes: new TextEncoder().encode(text), oid: OID}) as const
const read = (text: string): Notebook => readNotebook('a.ipynb', bytes(text))
const digest = (value: unknown) => read(JSON.stringify(value))

const code = (source: unknown, more: object = {}) => ({cell_type: 'code', source, ...more})
const notebook = (...cells: readonly unknown[]) => ({nbformat: 4, nbformat_minor: 5, metadata: {}, cells})

test('a notebook in format 4 counts by the types and sources of its cells, and what runs them', () => {
  const canonical = '[[null,null],[["markdown","# Ø\\n\\"x\\""],["code","a = 1\\nb"]]]'
  expect(
    digest(
      notebook(
        {cell_type: 'markdown', metadata: {}, source: ['# Ø\n', '"x"']},
        code('a = 1\nb', {execution_count: 3, outputs: [{output_type: 'stream', text: ['1']}]}),
      ),
    ),
  ).toEqual({kind: 'sources', digest: `n1-${createHash('sha256').update(canonical).digest('hex')}`})
})

test('it can never be taken for the id of a blob', () => {
  expect(digest(notebook())).toMatchObject({digest: expect.stringMatching(/^n1-[0-9a-f]{64}$/)})
})

describe('counts with every byte', () => {
  const kept = (say: object) => JSON.stringify({...notebook(code('a')), ...say})
  test.each([
    ['no JSON', '{"nbformat": 4, "cells": [}', 'no-json'],
    ['a key twice, in which two readers can see two notebooks', '{"nbformat":4,"cells":[],"cells":[]}', 'no-json'],
    ['a source twice', '{"nbformat":4,"cells":[{"cell_type":"code","source":"a","source":"b"}]}', 'no-json'],
    ['too large to be taken apart', `${kept({})}${' '.repeat(5 * 1024 * 1024)}`, 'too-large'],
    ['nothing', '', 'no-text'],
    ['a pointer of Git LFS', 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n', 'no-text'],
    ['another format', kept({nbformat: 3}), 'other-format'],
    ['a format that is a text', kept({nbformat: '4'}), 'other-format'],
    ['a format written otherwise', kept({}).replace('"nbformat":4', '"nbformat":4.0'), 'other-format'],
    ['no format', '{"cells":[]}', 'other-format'],
    ['no cells', '{"nbformat":4}', 'other-format'],
    ['cells that are no list', kept({cells: {}}), 'other-format'],
    ['a list', '[]', 'other-format'],
    ['a cell of an unknown type', kept({cells: [{cell_type: 'heading', source: 'a'}]}), 'other-format'],
    ['a cell without source', kept({cells: [{cell_type: 'code'}]}), 'other-format'],
    ['a source that is no text', kept({cells: [code(1)]}), 'other-format'],
    ['a line that is no text', kept({cells: [code(['a', 1])]}), 'other-format'],
    ['half a character', kept({cells: [code('\ud800')]}), 'other-format'],
    ['a kernel that is no text', kept({metadata: {kernelspec: {name: ['bash']}}}), 'other-format'],
    ['half a character in a kernel', kept({metadata: {kernelspec: {name: '\ud800'}}}), 'other-format'],
    ['a language that is no text', kept({metadata: {language_info: {name: 3}}}), 'other-format'],
    ['a kernel of a cell that is no text', kept({cells: [code('a', {metadata: {kernel: {}}})]}), 'other-format'],
    ['the keys of a prototype', '{"__proto__":{"nbformat":4,"cells":[]}}', 'other-format'],
  ])('%s', (_, text, why) => {
    expect(read(text)).toEqual({kind: 'whole', why})
  })
  test.each([['absent'], ['link'], ['submodule']] as const)('what was read as %s', kind => {
    expect(readNotebook('a.ipynb', {kind})).toEqual({kind: 'whole', why: 'no-text'})
  })
  test('a file that is not loaded for its size', () => {
    expect(readNotebook('a.ipynb', {kind: 'too-large', size: 2, limit: 1})).toEqual({kind: 'whole', why: 'too-large'})
  })
})

const type = fc.constantFrom('code', 'markdown', 'raw')
const source = fc.string({unit: fc.constantFrom('a', '\n', '"', '\\', 'é', '😀', '\u0000', ']', ',')})
const cells = fc.array(fc.tuple(type, source), {maxLength: 5})
/** What a run, an editor or a formatter may leave beside the sources. */
const leftovers = fc.record({
  metadata: fc.dictionary(fc.string(), fc.jsonValue({maxDepth: 2}), {maxKeys: 3}),
  outputs: fc.array(fc.jsonValue({maxDepth: 2}), {maxLength: 2}),
  execution_count: fc.option(fc.nat()),
  id: fc.string(),
  lines: fc.boolean(),
  space: fc.constantFrom(0, 1, 4),
})
type Left = typeof leftovers extends fc.Arbitrary<infer T> ? T : never

function written(all: readonly (readonly [string, string])[], left: Left): string {
  const {lines, space, metadata, ...beside} = left
  const cells = all.map(([cell_type, source]) => ({
    ...beside,
    metadata,
    source: lines ? (source.match(/[^\n]*\n|[^\n]+$/g) ?? []) : source,
    cell_type,
  }))
  return JSON.stringify({metadata, cells, nbformat: 4, nbformat_minor: 4}, null, space)
}

describe('what runs it is part of it:', () => {
  const [python, base] = [{kernelspec: {name: 'python3'}}, [code('fit(limit)')]]
  const with_ = (metadata: object, cells: readonly unknown[] = base) => digest({...notebook(...cells), metadata})

  test.each([
    ['another kernel', with_({kernelspec: {name: 'bash'}})],
    ['no kernel', with_({})],
    ['another language', with_({...python, language_info: {name: 'r'}})],
    [
      'a cell in a kernel of its own',
      with_(python, [code('fit(limit)', {metadata: {polyglot_notebook: {kernelName: 'pwsh'}}})]),
    ],
    [
      'a cell in what that was called before',
      with_(python, [code('fit(limit)', {metadata: {dotnet_interactive: {language: 'pwsh'}}})]),
    ],
    [
      'a cell in a language of its own',
      with_(python, [code('fit(limit)', {metadata: {vscode: {languageId: 'shellscript'}}})]),
    ],
    ['a cell in a kernel of SoS', with_(python, [code('fit(limit)', {metadata: {kernel: 'Bash'}})])],
  ])('%s is another notebook', (_, other) => {
    expect(other.kind).toBe('sources')
    expect(other).not.toEqual(with_(python))
  })

  test('how it is shown, and what a run or a scheduler leaves, is none', () => {
    const named = {kernelspec: {name: 'python3', display_name: 'Python 3.12 (care)', language: 'python'}}
    const cells = [code('fit(limit)', {metadata: {tags: ['parameters'], vscode: {}, kernel: null}})]
    expect(with_({...named, papermill: {parameters: {limit: 80}}, language_info: {version: '3.12'}}, cells)).toEqual(
      with_(python),
    )
  })
})

test('running it again, or saving it with another editor, never changes the digest', () => {
  fc.assert(
    fc.property(cells, leftovers, leftovers, (all, one, other) => {
      const first = read(written(all, one))
      expect(first.kind).toBe('sources')
      expect(read(written(all, other))).toEqual(first)
    }),
  )
})

test('another cell, type, source or order always does', () => {
  fc.assert(
    fc.property(cells, cells, leftovers, (one, other, left) => {
      fc.pre(JSON.stringify(one) !== JSON.stringify(other))
      expect(read(written(one, left))).not.toEqual(read(written(other, left)))
    }),
  )
  const split = digest(notebook(code('a'), code('b')))
  expect([digest(notebook(code('ab'))), digest(notebook(code('b'), code('a')))]).not.toContainEqual(split)
})
