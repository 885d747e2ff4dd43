import {expect, test} from 'vitest'
import type {EvidenceFile} from './file.ts'
import {whyNoFile, whyUnreadable} from './readable.ts'

const TEXT = 'We asked two helpers what goes wrong on a bad day and wrote it down with them. '.repeat(4)
const text = (text: string): EvidenceFile => ({kind: 'text', path: 'a.md', text, oid: ''})
const said = (file: EvidenceFile | undefined, words?: string) => {
  const why = whyUnreadable('a.md', file, words)
  return why && `${why.outcome} ${why.say.key}`
}

test('text of its own is readable', () => {
  expect(said(text(TEXT))).toBeUndefined()
})

test('the words outside headings and comments decide, where they are known', () => {
  expect(said(text(TEXT), '')).toBe('fail evidence.empty')
  expect(said(text(TEXT), 'Two words')).toBe('fail evidence.short')
})

test('every kind that is no text has a reason of its own, and none of them is absence', () => {
  const kinds: readonly EvidenceFile[] = [
    {kind: 'absent', path: 'a'},
    {kind: 'empty', path: 'a'},
    {kind: 'binary', path: 'a', oid: '', bytes: 3},
    {kind: 'folder', path: 'a'},
    {kind: 'link', path: 'a'},
    {kind: 'submodule', path: 'a'},
    {kind: 'pointer', path: 'a'},
    {kind: 'not-utf8', path: 'a'},
    {kind: 'too-large', path: 'a', size: 2, limit: 1},
    {kind: 'unreadable', path: 'a', why: 'read-error'},
  ]
  expect(kinds.map(file => said(file))).toEqual([
    'missing evidence.absent',
    'fail evidence.empty',
    ...['binary', 'folder', 'link', 'submodule', 'pointer', 'not-utf8', 'too-large', 'unreadable'].map(
      kind => `error evidence.${kind}`,
    ),
  ])
  expect(said(undefined)).toBe('missing evidence.outside')
})

test('a PDF is a file, where only a file is asked for', () => {
  const pdf: EvidenceFile = {kind: 'binary', path: 'a.pdf', oid: '', bytes: 3}
  expect(whyNoFile('a.pdf', pdf, 'allowed')).toBeUndefined()
  expect(whyNoFile('a.pdf', pdf)?.say.key).toBe('evidence.binary')
})
