import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {filesBelow, ROOT} from '../../tools/files.ts'
import {type Built, builtCommand, TODAY} from '../built.ts'
import {type Files, type Given, gitRepository, type TemporaryRepository, temporaryFolder} from '../repositories.ts'
import {expectHarmless, expectRefused} from './refused.ts'

/** What can stand where a declaration points: nothing of it is followed out of the tree, run, or taken for a document. */

let built: Built
let project: Readonly<Record<string, Given>>
beforeAll(async () => {
  built = await builtCommand()
  const folder = join(ROOT, 'examples/home-care-planning')
  const files = filesBelow(folder).map(async path => [path, await readFile(join(folder, path))] as const)
  project = Object.fromEntries(await Promise.all(files))
})
afterAll(() => built[Symbol.asyncDispose]())

const declared = () => String(project['ethics.yml'])
const check = (repository: TemporaryRepository, ...more: string[]) =>
  built.run(['check', '--today', TODAY, ...more], {in: repository.root})

/** The example in order, with one thing put in the place of another. */
async function withFiles(files: Files, change: (declaration: string) => string = text => text) {
  await using repository = await gitRepository()
  const kept = Object.fromEntries(Object.entries(project).filter(([path]) => !(path in files)))
  await repository.write({...kept, 'ethics.yml': change(declared()), ...files})
  return await check(repository)
}

const DPIA = 'assessments/dpia.md'
const pointing = (to: string) => (text: string) => text.replace(`evidence: ${DPIA}`, `evidence: ${JSON.stringify(to)}`)

test('the project itself is in order', async () => {
  expect((await withFiles({})).code).toBe(0)
})

describe('a path that leads away', () => {
  test.each([
    ['above the repository', '../../etc/passwd', 'is not a path inside this repository'],
    ['above it by a detour', 'assessments/../../../etc/passwd', 'is not a path inside this repository'],
    ['with a backslash', 'C:\\x', 'is not a path inside this repository'],
    ['of Windows', 'C:/Windows/win.ini', ''],
    ['as an address', 'file:///etc/passwd', ''],
    ['as an address on the web', 'https://example.org/dpia.md', ''],
    ['on another computer', '//server/share/dpia.md', 'is not a path inside this repository'],
    ['into the repository of Git', '.git/config', ''],
    ['at the folder itself', '.', ''],
    ['by escapes', '%2e%2e/%2e%2e/etc/passwd', 'is not there'],
    ['with a null character', 'assessments/dpia.md\u0000.txt', ''],
    ['with a home', '~/dpia.md', ''],
  ])('%s', async (_, to, says) => {
    const ended = await withFiles({}, pointing(to))
    expectRefused(ended, {code: 1, at: 'ethics.yml:9', says})
    expect(ended.stdout).not.toContain('root:')
  })

  test('a leading slash is the root of the repository, not of the disk', async () => {
    expectRefused(await withFiles({}, pointing('/etc/passwd')), {code: 1, says: '`/etc/passwd` is not there.'})
    expect((await withFiles({}, pointing(`/${DPIA}`))).stdout).toContain('What `dpia` was about has changed')
  })
})

describe('a document that is none', () => {
  test.each<[string, Given, string]>([
    [
      'a link to a file outside',
      {link: '/etc/passwd'},
      '`assessments/dpia.md` is a symbolic link. Links are not followed',
    ],
    ['a link to a file inside', {link: 'security.md'}, '`assessments/dpia.md` is a symbolic link.'],
    ['a link to itself', {link: 'dpia.md'}, '`assessments/dpia.md` is a symbolic link.'],
    ['a link that leads nowhere', {link: 'gone.md'}, '`assessments/dpia.md` is a symbolic link.'],
    [
      'an LFS pointer',
      'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393\nsize 12345\n',
      'is only a pointer (Git LFS or DVC), not the file',
    ],
    ['empty', '', '`assessments/dpia.md` is empty.'],
    ['white space', ' \n\t\n', '`assessments/dpia.md` is empty.'],
    ['binary', Uint8Array.from([0, 1, 2, 3, 0, 255]), 'is not text.'],
    ['a PDF', '%PDF-1.7\n%âãÏÓ\n', 'is not text.'],
    ['not UTF-8', Uint8Array.from([0x23, 0x20, 0xe9, 0x0a]), 'is not valid UTF-8.'],
    [
      '50 MB',
      Buffer.alloc(50 * 1024 * 1024, '# A very long story\n'),
      'has 52,428,800 bytes; at most 10,485,760 are read.',
    ],
    ['a heading only', '# DPIA\n', '`assessments/dpia.md`'],
    [
      'a template',
      '# DPIA\n\nTODO: describe the processing, the risks, the measures and what the data protection officer says about all that.\n',
      'TODO',
    ],
  ])('%s', async (_, file, says) => {
    expectRefused(await withFiles({[DPIA]: file}), {code: 1, at: 'ethics.yml:9', says})
  })

  test('a folder', async () => {
    expectRefused(await withFiles({'assessments/parts/dpia.md': 'Part one.\n'}, pointing('assessments/parts')), {
      code: 1,
      says: '`assessments/parts` is a folder; name the file.',
    })
  })

  test('gone', async () => {
    expectRefused(await withFiles({}, pointing('assessments/gone.md')), {
      code: 1,
      says: '`assessments/gone.md` is not there.',
    })
  })

  test('in another case, which is another file', async () => {
    expectRefused(await withFiles({}, pointing('assessments/DPIA.md')), {
      code: 1,
      says: '`assessments/DPIA.md` is not there.',
    })
  })

  test('ignored by Git', async () => {
    expectRefused(await withFiles({'.gitignore': 'assessments/dpia.md\n'}), {
      code: 1,
      says: '`assessments/dpia.md` is not there.',
    })
  })

  test('in a folder that is a link out of the tree', async () => {
    await using outside = await temporaryFolder({'dpia.md': String(project[DPIA])})
    const ended = await withFiles({kept: {link: outside.root}}, pointing('kept/dpia.md'))
    expectRefused(ended, {code: 1, says: '`kept/dpia.md` is a symbolic link.'})
  })

  test('in a folder that is a link within the tree', async () => {
    const ended = await withFiles({kept: {link: 'assessments'}}, pointing('kept/dpia.md'))
    expectRefused(ended, {code: 1, says: '`kept/dpia.md` is a symbolic link.'})
  })

  test('in a submodule', async () => {
    await using other = await gitRepository({'dpia.md': String(project[DPIA])})
    await using repository = await gitRepository(project)
    await repository.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', other.root, 'kept')
    await repository.write({'ethics.yml': pointing('kept/dpia.md')(declared())})
    await repository.commit()
    const says = '`kept/dpia.md` lies in a submodule, which has no content here.'
    expectRefused(await check(repository), {code: 1, says})
    expectRefused(await check(repository, '--ref', 'HEAD'), {code: 1, says})
  })
})

describe('figures that cannot be read', () => {
  const csv = () => String(project['reports/fairness.csv'])
  const lines = (change: (lines: string[]) => string[]) => ({
    'reports/fairness.csv': change(csv().split('\n')).join('\n'),
  })
  const at = 'reports/fairness.csv:'

  test.each<[string, () => Files, string, string]>([
    [
      'a row with a cell too many',
      () => lines(([head = '', first = '', ...rest]) => [head, `${first},7`, ...rest]),
      `${at}2:1`,
      'This row has',
    ],
    [
      'a row with a cell too few',
      () => lines(([head = '', first = '', ...rest]) => [head, first.slice(0, first.lastIndexOf(',')), ...rest]),
      `${at}2:1`,
      'This row has',
    ],
    [
      'a header twice',
      () => lines(([head = '', ...rest]) => [head.replace('tp', 'fp'), ...rest]),
      `${at}1:`,
      'a second time',
    ],
    [
      'a quote that does not end',
      () => lines(([head = '', ...rest]) => [head, `"${rest.join('\n')}`]),
      at,
      'no quote ends it',
    ],
    [
      'letters for a number',
      () => lines(([head = '', first = '', ...rest]) => [head, first.replace(/\d+$/, 'many'), ...rest]),
      `${at}2:`,
      '',
    ],
    [
      'NaN for a number',
      () => lines(([head = '', first = '', ...rest]) => [head, first.replace(/\d+$/, 'NaN'), ...rest]),
      `${at}2:`,
      '',
    ],
    [
      'fewer people than none',
      () => lines(([head = '', first = '', ...rest]) => [head, first.replace(/\d+$/, '-4'), ...rest]),
      `${at}2:`,
      '',
    ],
    [
      'a number of a hundred digits',
      () => lines(([head = '', first = '', ...rest]) => [head, first.replace(/\d+$/, '9'.repeat(100)), ...rest]),
      `${at}2:`,
      '',
    ],
    [
      'a formula',
      () => lines(([head = '', first = '', ...rest]) => [head, first.replace(/\d+$/, '=1+1'), ...rest]),
      `${at}2:`,
      '',
    ],
    ['empty', () => ({'reports/fairness.csv': ''}), '', 'is empty'],
    ['headers only', () => lines(([head = '']) => [head]), '', ''],
    ['50 MB', () => ({'reports/fairness.csv': Buffer.alloc(50 * 1024 * 1024, 'a,b\n')}), '', 'are read'],
    ['more than figures can need', () => ({'reports/fairness.csv': `${csv()}${'x,\n'.repeat(2_000_000)}`}), '', ''],
    ['a million columns', () => ({'reports/fairness.csv': `${'c,'.repeat(1_000_000)}\n`}), '', ''],
    ['binary', () => ({'reports/fairness.csv': Uint8Array.from([0, 1, 2])}), '', ''],
    [
      'an LFS pointer',
      () => ({
        'reports/fairness.csv':
          'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393\nsize 12345\n',
      }),
      '',
      'is kept in Git LFS',
    ],
  ])('CSV: %s', async (_, files, place, says) => {
    expectRefused(await withFiles(files()), {code: 1, at: place, says})
  })

  test.each<[string, string, string]>([
    [
      'NaN',
      '{"sex": {"man": {"n": NaN, "selected": 1}, "woman": {"n": 9, "selected": 1}}}',
      '`NaN` is not a number: nothing was measured here.',
    ],
    ['Infinity', '{"sex": {"man": {"n": -Infinity, "selected": 1}}}', '-Infinity'],
    ['an end too early', '{"n": [1, 2', 'the file ends too early'],
    ['something behind the end', '{"n": 1} {"n": 2}', 'something stands after the end'],
    ['a comment', '{"n": /* all is well */ 1}', 'JSON has no comments'],
    ['100,000 levels', '['.repeat(100_000), 'Nested deeper than'],
    ['a key twice', '{"n": 1, "n": 2}', 'a second time'],
    ['__proto__', '{"__proto__": {"man": {"n": 1, "selected": 1}}}', 'say nothing about `sex`'],
    ['empty', '', 'is empty'],
    ['a word', 'null', ''],
  ])('JSON: %s', async (_, json, says) => {
    const mapped = (text: string) =>
      text.replace(
        '{file: reports/fairness.csv,',
        '{file: reports/fairness.json, table: {path: "{attribute}.{group}.{count}", count: {n: n, selected: selected}},',
      )
    expectRefused(await withFiles({'reports/fairness.json': json}, mapped), {code: 1, says})
  })
})

test('a hidden group name in the figures does not reach the terminal', async () => {
  const figures = String(project['reports/fairness.csv']).replaceAll('woman', '\u001b]0;title\u0007\u202ewoman')
  const ended = await withFiles({'reports/fairness.csv': figures})
  expect(ended.code).toBe(1)
  expectHarmless(ended)
})
