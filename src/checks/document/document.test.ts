import {describe, expect, test} from 'vitest'
import {asked, written} from '../../../test/project.ts'

const USE = 'use: {override: {procedure: docs/override.md}}\n'
const procedure = (files: Record<string, string | Uint8Array>, use = USE, besides = {}) =>
  asked('{document: use.override.procedure}', use, files, {besides})
const at = '/use/override/procedure'

test('a document with text of its own passes at the subject', async () => {
  expect(await procedure({'docs/override.md': written()})).toEqual(['pass document.there ethics.yml:1'])
})

test('a field that names nothing is missing', async () => {
  expect(await procedure({}, 'use: {effect: none}\n')).toEqual(['missing document.not-named /use'])
  expect(await procedure({}, 'use: {override: {logged: true}}\n')).toEqual(['missing document.not-named /use/override'])
})

test('paths start from the folder of the declaration, and a leading slash is the root', async () => {
  expect(await procedure({'docs/override.md': written()}, 'use: {override: {procedure: /docs/override.md}}\n')).toEqual(
    ['pass document.there ethics.yml:1'],
  )
})

describe('what is no document', () => {
  const cases: Record<string, [Record<string, string | Uint8Array>, string]> = {
    'a file that is not there': [{}, 'missing evidence.absent'],
    'an empty file': [{'docs/override.md': ''}, 'fail evidence.empty'],
    'nothing but spaces': [{'docs/override.md': ' \n\n'}, 'fail evidence.empty'],
    'headings without text': [{'docs/override.md': '# How to overrule\n\n## When\n'}, 'fail evidence.empty'],
    'a comment only': [
      {
        'docs/override.md':
          '# How\n\n<!-- write here what happens when somebody overrules the proposal, and who sees that -->\n',
      },
      'fail evidence.empty',
    ],
    'a few words': [{'docs/override.md': 'Ring the manager.\n'}, 'fail evidence.short'],
    'a template': [{'docs/override.md': `${written()}\n[describe who may overrule]\n`}, 'fail evidence.template'],
    'a folder': [{'docs/override.md/page.md': written()}, 'error evidence.folder'],
    'another encoding': [
      {'docs/override.md': Buffer.from(`${written()}caf\u00e9`, 'latin1')},
      'error evidence.not-utf8',
    ],
    'a pointer of Git LFS': [
      {'docs/override.md': 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12\n'},
      'error evidence.pointer',
    ],
  }
  test.each(Object.entries(cases))('%s', async (_, [files, said]) => {
    expect(await procedure(files)).toEqual([`${said} ${at}`])
  })
  test('a symbolic link', async () => {
    expect(await procedure({}, USE, {links: {'docs/override.md': '../README.md'}})).toEqual([
      `error evidence.link ${at}`,
    ])
  })
  test('a file in a submodule', async () => {
    expect(await procedure({}, USE, {submodules: {docs: '1'.repeat(40)}})).toEqual([`error evidence.submodule ${at}`])
  })
})

test('a PDF counts as there: people can read it, the gate does not', async () => {
  expect(
    await procedure({'docs/override.pdf': '%PDF-1.7 …'}, 'use: {override: {procedure: docs/override.pdf}}\n'),
  ).toEqual(['pass document.there ethics.yml:1'])
})

test('of several fields each that falls short is told, for this model only', async () => {
  const models = 'models:\n  a: {explained: {staff: a.md, citizen: b.md}}\n  b: {explained: {staff: a.md}}\n'
  const files = {'a.md': written(), 'b.md': 'Short.\n'}
  expect(
    await asked('{document: [model.explained.staff, model.explained.citizen]}', models, files, {each: 'model'}),
  ).toEqual(['fail evidence.short /models/a/explained/citizen', 'missing document.not-named /models/b/explained'])
})
