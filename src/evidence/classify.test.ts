import {describe, expect, test} from 'vitest'
import {classify} from './classify.ts'

const kind = (content: string | Uint8Array, path = 'a.md') =>
  classify(path, {
    kind: 'bytes',
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
    oid: 'abc',
  }).kind

test('text that can be read is text, with its blob id', () => {
  expect(classify('a.md', {kind: 'bytes', bytes: new TextEncoder().encode('Blåbær ✓\r\n'), oid: 'abc'})).toEqual({
    kind: 'text',
    path: 'a.md',
    text: 'Blåbær ✓\r\n',
    oid: 'abc',
  })
})

describe('what is no text', () => {
  test('nothing, or nothing but white space', () => {
    expect([kind(''), kind(' \n\t\n'), kind('\ufeff \n')]).toEqual(['empty', 'empty', 'empty'])
  })
  test('a pointer of Git LFS, whatever its size, and one of DVC', () => {
    expect(kind('version https://git-lfs.github.com/spec/v1\noid sha256:12\nsize 3\n')).toBe('pointer')
    expect(kind('outs:\n- md5: a304afb96060aad90176268345e10355\n  path: model.bin\n', 'model.bin.dvc')).toBe('pointer')
    expect(kind('md5: 12\nouts:\n  - hash: md5\n    path: model.bin\n', 'm.dvc')).toBe('pointer')
  })
  test('prose about LFS or DVC is no pointer', () => {
    expect(kind('We keep the model in LFS: version https://git-lfs.github.com/spec/v1 is the first line.')).toBe('text')
    expect(kind('outs:\n- md5: this is how DVC writes it\n')).toBe('text')
  })
  test('documents and pictures', () => {
    const bytes = (text: string) => Buffer.from(text, 'latin1')
    expect([
      kind('%PDF-1.7\n'),
      kind('PK\u0003\u0004'),
      kind(bytes('\u0089PNG\r\n')),
      kind(bytes('\u00ff\u00d8\u00ff\u00e0')),
      kind('GIF89a'),
    ]).toEqual(['binary', 'binary', 'binary', 'binary', 'text'])
  })
  test('a zero byte anywhere', () => {
    expect(kind('words\u0000words')).toBe('binary')
  })
  test('other encodings: latin1, UTF-16', () => {
    expect(kind(Buffer.from('café', 'latin1'))).toBe('not-utf8')
    expect(kind(Buffer.from('\ufeffcafé', 'utf16le'))).toBe('binary')
  })
})

test('a reason why there is no content is kept as it is', () => {
  for (const kind of ['absent', 'folder', 'link', 'submodule'] as const)
    expect(classify('a', {kind})).toEqual({kind, path: 'a'})
  expect(classify('a', {kind: 'too-large', size: 9, limit: 1})).toEqual({
    kind: 'too-large',
    size: 9,
    limit: 1,
    path: 'a',
  })
  expect(classify('a', {kind: 'unreadable', why: 'read-error'})).toEqual({
    kind: 'unreadable',
    why: 'read-error',
    path: 'a',
  })
})
