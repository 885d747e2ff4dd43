import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {filesBelow, ROOT} from '../../tools/files.ts'
import {type Built, builtCommand, TODAY} from '../built.ts'
import {type Files, type Given, gitRepository, type TemporaryRepository, temporaryFolder} from '../repositories.ts'
import {expectHarmless, expectRefused} from './refused.ts'
import {type Blocks, expectBlocked, judgedSideBySide} from './side-by-side.ts'

/** What can stand where a declaration points: nothing of it is followed out of the tree, run, or taken for a document. */

const EXAMPLE = join(ROOT, 'examples/home-care-planning')
const project: Files = Object.fromEntries(filesBelow(EXAMPLE).map(path => [path, readFileSync(join(EXAMPLE, path))]))
const text = (path: string): string => String(project[path])

type Change = (declaration: string) => string

/** The example in order, with one thing put in the place of another. */
function changed(files: Files, change: Change = declaration => declaration): Files {
  const kept = Object.entries(project).filter(([path]) => !(path in files))
  return {...Object.fromEntries(kept), 'ethics.yml': change(text('ethics.yml')), ...files}
}

const DPIA = 'assessments/dpia.md'
const FIGURES = 'reports/fairness.csv'
const LFS = `version https://git-lfs.github.com/spec/v1\noid sha256:${'4d'.repeat(32)}\nsize 12345\n`
const pointing =
  (to: string): Change =>
  declaration =>
    declaration.replace(`evidence: ${DPIA}`, `evidence: ${JSON.stringify(to)}`)

type Case<Of> = readonly [name: string, of: Of, says: string]

const PATHS: readonly Case<string>[] = [
  ['above the repository', '../../etc/passwd', 'is not a path inside this repository'],
  ['above it by a detour', 'assessments/../../../etc/passwd', 'is not a path inside this repository'],
  ['with a backslash', 'C:\\x', 'is not a path inside this repository'],
  ['of Windows', 'C:/Windows/win.ini', 'is not a path inside this repository'],
  ['as an address', 'file:///etc/passwd', 'is not a path inside this repository'],
  ['as an address on the web', 'https://example.org/dpia.md', 'is not a path inside this repository'],
  ['on another computer', '//server/share/dpia.md', 'is not a path inside this repository'],
  ['into the repository of Git', '.git/config', '`.git/config` is not there.'],
  ['at the folder itself', '.', 'is not a path inside this repository'],
  ['by escapes', '%2e%2e/%2e%2e/etc/passwd', 'is not there'],
  ['with a null character', 'assessments/dpia.md\u0000.txt', 'A control character stands here.'],
  ['with a home', '~/dpia.md', '`~/dpia.md` is not there.'],
]

const DOCUMENTS: readonly Case<Given>[] = [
  [
    'a link to a file outside',
    {link: '/etc/passwd'},
    '`assessments/dpia.md` is a symbolic link. Links are not followed',
  ],
  ['a link to a file inside', {link: 'security.md'}, '`assessments/dpia.md` is a symbolic link.'],
  ['a link to itself', {link: 'dpia.md'}, '`assessments/dpia.md` is a symbolic link.'],
  ['a link that leads nowhere', {link: 'gone.md'}, '`assessments/dpia.md` is a symbolic link.'],
  ['an LFS pointer', LFS, 'is only a pointer (Git LFS or DVC), not the file'],
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
]

const lines = (change: (lines: string[]) => string[]): Files => ({
  [FIGURES]: change(text(FIGURES).split('\n')).join('\n'),
})

const CSV: readonly (readonly [name: string, files: Files, at: string, says: string])[] = [
  [
    'a row with a cell too many',
    lines(([head = '', first = '', ...rest]) => [head, `${first},7`, ...rest]),
    `${FIGURES}:2:1`,
    'This row has',
  ],
  [
    'a row with a cell too few',
    lines(([head = '', first = '', ...rest]) => [head, first.slice(0, first.lastIndexOf(',')), ...rest]),
    `${FIGURES}:2:1`,
    'This row has',
  ],
  [
    'a header twice',
    lines(([head = '', ...rest]) => [head.replace('tp', 'fp'), ...rest]),
    `${FIGURES}:1:`,
    'a second time',
  ],
  [
    'a quote that does not end',
    lines(([head = '', ...rest]) => [head, `"${rest.join('\n')}`]),
    `${FIGURES}:`,
    'no quote ends it',
  ],
  [
    'letters for a number',
    lines(([head = '', first = '', ...rest]) => [head, first.replace(/\d+$/, 'many'), ...rest]),
    `${FIGURES}:2:`,
    '`•••` cannot be read as a number.',
  ],
  [
    'NaN for a number',
    lines(([head = '', first = '', ...rest]) => [head, first.replace(/\d+$/, 'NaN'), ...rest]),
    `${FIGURES}:2:`,
    '`NaN` is not a number: nothing was measured here.',
  ],
  [
    'fewer people than none',
    lines(([head = '', first = '', ...rest]) => [head, first.replace(/\d+$/, '-4'), ...rest]),
    `${FIGURES}:2:`,
    '-4 is negative.',
  ],
  [
    'a number of a hundred digits',
    lines(([head = '', first = '', ...rest]) => [head, first.replace(/\d+$/, '9'.repeat(100)), ...rest]),
    `${FIGURES}:2:`,
    'cannot be read as a number.',
  ],
  [
    'a formula',
    lines(([head = '', first = '', ...rest]) => [head, first.replace(/\d+$/, '=1+1'), ...rest]),
    `${FIGURES}:2:`,
    '`•••` cannot be read as a number.',
  ],
  ['empty', {[FIGURES]: ''}, '', 'is empty'],
  ['headers only', lines(([head = '']) => [head]), 'ethics.yml:137:9', 'Nothing in the file'],
  ['50 MB', {[FIGURES]: Buffer.alloc(50 * 1024 * 1024, 'a,b\n')}, '', 'are read'],
  [
    'more than figures can need',
    {[FIGURES]: `${text(FIGURES)}${'x,\n'.repeat(2_000_000)}`},
    `${FIGURES}:1:1`,
    'at most 5,242,880 are read.',
  ],
  ['a million columns', {[FIGURES]: `${'c,'.repeat(1_000_000)}\n`}, `${FIGURES}:1:1`, 'More than 200 columns.'],
  ['binary', {[FIGURES]: Uint8Array.from([0, 1, 2])}, 'ethics.yml:137:9', 'is not UTF-8 text.'],
  [
    'an LFS pointer',
    {
      'reports/fairness.csv': LFS,
    },
    '',
    'is kept in Git LFS',
  ],
]

const JSONS: readonly Case<string>[] = [
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
  ['a word', 'null', 'Nothing in the file'],
]

const mapped: Change = declaration =>
  declaration.replace(
    '{file: reports/fairness.csv,',
    '{file: reports/fairness.json, table: {path: "{attribute}.{group}.{count}", count: {n: n, selected: selected}},',
  )

const OTHERS: readonly Case<Files>[] = [
  [
    'a folder',
    changed({'assessments/parts/dpia.md': 'Part one.\n'}, pointing('assessments/parts')),
    '`assessments/parts` is a folder; name the file.',
  ],
  ['gone', changed({}, pointing('assessments/gone.md')), '`assessments/gone.md` is not there.'],
  [
    'in another case, which is another file',
    changed({}, pointing('assessments/DPIA.md')),
    '`assessments/DPIA.md` is not there.',
  ],
  ['ignored by Git', changed({'.gitignore': 'assessments/dpia.md\n'}), '`assessments/dpia.md` is not there.'],
  [
    'in a folder that is a link within the tree',
    changed({kept: {link: 'assessments'}}, pointing('kept/dpia.md')),
    '`kept/dpia.md` is a symbolic link.',
  ],
  [
    'in a folder that is a link out of the tree',
    changed({kept: {link: '/etc'}}, pointing('kept/passwd')),
    '`kept/passwd` is a symbolic link.',
  ],
]

let built: Built
let blocks: Blocks
beforeAll(async () => {
  built = await builtCommand()
  const cases = new Map<string, Files>([
    ...PATHS.map(([name, to]) => [`path ${name}`, changed({}, pointing(to))] as const),
    ...DOCUMENTS.map(([name, given]) => [`document ${name}`, changed({[DPIA]: given})] as const),
    ...OTHERS.map(([name, files]) => [`document ${name}`, files] as const),
    ...CSV.map(([name, files]) => [`CSV ${name}`, changed(files)] as const),
    ...JSONS.map(([name, json]) => [`JSON ${name}`, changed({'reports/fairness.json': json}, mapped)] as const),
  ])
  blocks = await judgedSideBySide(built, cases)
}, 120_000)
afterAll(() => built[Symbol.asyncDispose]())

const check = (repository: TemporaryRepository, ...more: string[]) =>
  built.run(['check', '--today', TODAY, ...more], {in: repository.root})

async function alone(files: Files) {
  await using repository = await gitRepository()
  await repository.write(files)
  return await check(repository)
}

test('the project itself is in order', async () => {
  expect((await alone(project)).code).toBe(0)
})

describe('a path that leads away', () => {
  test.each(PATHS)('%s', (name, _, says) => {
    expectBlocked(blocks(`path ${name}`), 'ethics.yml:9', says)
  })

  test('a leading slash is the root of the repository, not of the disk', async () => {
    const ended = await alone(changed({}, pointing('/etc/passwd')))
    expectRefused(ended, {code: 1, says: '`/etc/passwd` is not there.'})
    expect((await alone(changed({}, pointing(`/${DPIA}`)))).stdout).not.toContain('is not there')
  })
})

describe('a document that is none', () => {
  test.each(DOCUMENTS)('%s', (name, _, says) => {
    expectBlocked(blocks(`document ${name}`), 'ethics.yml:94:15', says)
  })

  test.each(OTHERS)('%s', (name, _, says) => {
    expectBlocked(blocks(`document ${name}`), 'ethics.yml:94:15', says)
  })

  test('alone: a link out of the tree, of which nothing is shown', async () => {
    await using outside = await temporaryFolder({'dpia.md': 'A secret of somebody else.\n'})
    const ended = await alone(changed({[DPIA]: {link: join(outside.root, 'dpia.md')}}))
    expectRefused(ended, {code: 1, at: 'ethics.yml:94:15', says: '`assessments/dpia.md` is a symbolic link.'})
    expect(ended.stdout).not.toContain('secret')
  })

  test('alone: 50 MB', async () => {
    expectRefused(await alone(changed({[DPIA]: Buffer.alloc(50 * 1024 * 1024, 'x\n')})), {code: 1, says: 'are read'})
  })

  test('in a submodule', async () => {
    await using other = await gitRepository({'dpia.md': text(DPIA)})
    await using repository = await gitRepository(project)
    await repository.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', other.root, 'kept')
    await repository.write({'ethics.yml': pointing('kept/dpia.md')(text('ethics.yml'))})
    await repository.commit()
    const says = '`kept/dpia.md` lies in a submodule, which has no content here.'
    expectRefused(await check(repository), {code: 1, says})
    expectRefused(await check(repository, '--ref', 'HEAD'), {code: 1, says})
  })
})

describe('figures that cannot be read', () => {
  test.each(CSV)('CSV: %s', (name, _, at, says) => {
    expectBlocked(blocks(`CSV ${name}`), at, says)
  })

  test.each(JSONS)('JSON: %s', (name, _, says) => {
    expectBlocked(blocks(`JSON ${name}`), '', says)
  })
})

test('a hidden group name in the figures does not reach the terminal', async () => {
  const figures = text(FIGURES).replaceAll('woman', '\u001b]0;title\u0007\u202ewoman')
  const ended = await alone(changed({[FIGURES]: figures}))
  expect(ended.code).toBe(1)
  expectHarmless(ended)
})
