import {execFileSync} from 'node:child_process'
import {chmodSync, existsSync, mkdirSync, renameSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {type Built, builtCommand} from '../built.ts'
import {type Files, gitRepository, runGit, type TemporaryRepository, temporaryFolder} from '../repositories.ts'
import {expectHarmless, expectRefused} from './refused.ts'
import {type Blocks, expectBlocked, judgedSideBySide} from './side-by-side.ts'

/** Trees that hold something else than they seem to, judged as files on disk and, where Git can hold them, as a commit. */

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
const named = (name: string) => TIER_0.replace('Bridges,', `${name},`)
const check = (repository: TemporaryRepository, ...more: string[]) =>
  built.run(['check', ...more], {in: repository.root})

async function both(files: Files) {
  await using repository = await gitRepository(files)
  const [disk, commit] = [await check(repository), await check(repository, '--ref', 'HEAD')]
  expect(commit).toEqual(disk)
  return disk
}

const ALIKE = [
  'Ethics.yml',
  'ETHICS.YML',
  'ethics.yaml',
  'Ethics.YAML',
  'ethics.yml ',
  ' ethics.yml',
  'ethics.yml.',
  'ethics_yml',
  '.ethics.yml',
  // With signs that cannot be seen, in letters of another width or alphabet, with marks in both spellings.
  'e\u200bthics.yml',
  'ethics.yml\u00a0',
  'ethics\u2024yml',
  '\uFF45thics.yml',
  '\u0435thics.yml',
  'ethic\u0455.yml',
  '\u00e9thics.yml',
  'e\u0301thics.yml',
]

/** Names that a terminal, a build log, a shell or a reader could take for something else. */
const ODD = [
  'a\nb',
  'a\u001b[31mred',
  'a\u001b]0;title\u0007',
  'a\u202egpj.exe',
  'a\u200b\u2066b',
  'a\rb',
  'a\u0085b',
  '::error::x',
  '##[error]x',
  'a`b`',
  '<b>x',
  '-rf',
  '--output=x',
  '@octocat',
  '\ud83d\ude00',
  ' x ',
  'a\\b',
]

let blocks: Blocks
beforeAll(async () => {
  const alike = ALIKE.map(name => [name, {[name]: TIER_0}] as const)
  const odd = ODD.map(name => [name, {[`${name}/ethics.yml`]: 'ethics: 1\nproject: {nmae: x}\n'}] as const)
  blocks = await judgedSideBySide(built, new Map<string, Files>([...alike, ...odd]))
}, 60_000)

describe('names that look like ours', () => {
  test.each(ALIKE)('%j is told and not read', name => {
    expectBlocked(blocks(name), `${name}:1:1`, 'the file must be called exactly `ethics.yml`')
  })

  test('a real one beside it does not make the other unseen', async () => {
    expectRefused(await both({'ethics.yml': TIER_0, 'Ethics.yml': named('Roads')}), {
      code: 1,
      at: 'Ethics.yml:1:1',
      says: 'is not read',
    })
  })

  test('names that only resemble it are nothing to us', async () => {
    const files = {
      'ethics.yml': TIER_0,
      'ethics.yml.md': 'x',
      'docs/ethics.md': 'x',
      'my-ethics.yml': 'x',
      'ethics.yml~': 'x',
    }
    expect((await both(files)).code).toBe(0)
  })

  test('two folders whose names differ in case only are two folders', async () => {
    expect((await both({'Roads/ethics.yml': named('Roads'), 'roads/ethics.yml': named('Paths')})).code).toBe(0)
  })

  test('two folders in two spellings of one letter are two folders', async () => {
    expect((await both({'caf\u00e9/ethics.yml': named('Roads'), 'cafe\u0301/ethics.yml': named('Paths')})).code).toBe(0)
  })

  test('two projects with one id are told', async () => {
    expectRefused(await both({'a/ethics.yml': TIER_0, 'b/ethics.yml': TIER_0}), {
      code: 1,
      at: 'b/ethics.yml:1:1',
      says: '`a/ethics.yml` has the same project id, `bridges`.',
    })
  })

  test('a project inside another one is told', async () => {
    expectRefused(await both({'ethics.yml': TIER_0, 'models/ethics.yml': named('Carved out')}), {
      code: 1,
      at: 'models/ethics.yml:1:1',
      says: 'lies inside the project of `ethics.yml`',
    })
  })

  test('in a hidden folder it counts as well', async () => {
    expectRefused(await both({'.hidden/ethics.yml': 'ethics: 2\n'}), {
      code: 1,
      at: '.hidden/ethics.yml:1:9',
      says: '`2` is not one of the allowed values.',
    })
  })
})

describe('an ethics.yml that is no file', () => {
  test('a folder', async () => {
    const ended = await both({'ethics.yml/notes.md': 'x\n'})
    expectRefused(ended, {code: 1, at: 'ethics.yml:1:1', says: '`ethics.yml` is a folder; name the file.'})
  })

  test.each([
    ['a link to a file in the tree', 'real.yml'],
    ['a link out of the tree', '/etc/passwd'],
    ['a link to itself', 'ethics.yml'],
    ['a link to nothing', 'gone.yml'],
  ])('%s', async (_, link) => {
    const ended = await both({'real.yml': TIER_0, 'ethics.yml': {link}})
    expectRefused(ended, {
      code: 1,
      at: 'ethics.yml:1:1',
      says: '`ethics.yml` is a link or lies in a submodule; it is not followed.',
    })
    expect(ended.stdout).not.toContain('root:')
  })

  test('a file in a folder that is a link', async () => {
    await using outside = await temporaryFolder({'ethics.yml': TIER_0})
    const ended = await both({project: {link: outside.root}, 'README.md': 'x\n'})
    expectRefused(ended, {code: 1, says: 'There is no `ethics.yml`'})
  })

  test('a pipe, which would wait for ever', async () => {
    await using repository = await gitRepository({'README.md': 'x\n'})
    execFileSync('mkfifo', [join(repository.root, 'ethics.yml')])
    const ended = await check(repository)
    expectRefused(ended, {
      code: 1,
      at: 'ethics.yml:1:1',
      says: '`ethics.yml` could not be read: it is a pipe or a device.',
    })
  })

  test('a pipe in the place of a committed one', async () => {
    await using repository = await gitRepository({'ethics.yml': TIER_0})
    await repository.git('rm', '--quiet', '--cached', 'ethics.yml')
    renameSync(join(repository.root, 'ethics.yml'), join(repository.root, 'old.yml'))
    execFileSync('mkfifo', [join(repository.root, 'ethics.yml')])
    expectRefused(await check(repository), {code: 1, at: 'ethics.yml:1:1', says: 'it is a pipe or a device'})
  })

  test('a submodule', async () => {
    await using other = await gitRepository({'ethics.yml': TIER_0})
    await using repository = await gitRepository({'README.md': 'x\n'})
    await repository.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', other.root, 'ethics.yml')
    await repository.commit()
    const says = '`ethics.yml` is a link or lies in a submodule'
    expectRefused(await check(repository), {code: 1, says})
    expectRefused(await check(repository, '--ref', 'HEAD'), {code: 1, says})
  })
})

describe('programs that hide in a tree', () => {
  /** A repository whose configuration starts a program, by every name that Git has for that. */
  const armed = (marker: string) => `[core]
\tbare = true
\trepositoryformatversion = 0
\tfsmonitor = touch ${marker}; false
\thooksPath = .
\tsshCommand = touch ${marker}
\tpager = touch ${marker}
\tgitProxy = touch ${marker}
[diff]
\texternal = touch ${marker}
[filter "x"]
\tclean = touch ${marker}; cat
\tsmudge = touch ${marker}; cat
\tprocess = touch ${marker}
\trequired = true
`

  test('a bare repository in the folder that is checked', async () => {
    await using elsewhere = await temporaryFolder()
    const marker = join(elsewhere.root, 'started')
    await using repository = await gitRepository({'project/ethics.yml': TIER_0})
    await runGit(repository.root, ['init', '--quiet', '--bare', 'project'])
    await repository.write({
      'project/config': armed(marker),
      'project/hooks/post-index-change': {script: `#!/bin/sh\ntouch ${marker}\n`},
    })
    // The bare repository would start it: so this test sees whether anything did.
    const ended = await built.run(['check'], {in: join(repository.root, 'project')})
    expect(ended.code).toBe(0)
    expect(existsSync(marker)).toBe(false)
    expect((await check(repository, 'project')).code).toBe(0)
    expect(existsSync(marker)).toBe(false)
  })

  test('the configuration of the repository itself', async () => {
    await using elsewhere = await temporaryFolder()
    const marker = join(elsewhere.root, 'started')
    await using repository = await gitRepository({
      'ethics.yml': TIER_0,
      '.gitattributes': '* filter=x diff=x\n',
      'data.csv': 'a\n',
    })
    writeFileSync(join(repository.root, '.git/config'), armed(marker).replace('\tbare = true\n', '\tbare = false\n'))
    mkdirSync(join(repository.root, '.git/hooks'), {recursive: true})
    for (const hook of ['post-index-change', 'fsmonitor-watchman', 'reference-transaction']) {
      writeFileSync(join(repository.root, '.git/hooks', hook), `#!/bin/sh\ntouch ${marker}\n`)
      chmodSync(join(repository.root, '.git/hooks', hook), 0o755)
    }
    await repository.write({'ethics.yml': `${TIER_0}\n`, 'data.csv': 'a,b\n'})
    expect((await check(repository)).code).toBe(0)
    expect((await check(repository, '--ref', 'HEAD')).code).toBe(0)
    expect(existsSync(marker)).toBe(false)
  })

  test('a program called git in the folder that is checked', async () => {
    await using repository = await gitRepository({
      'ethics.yml': TIER_0,
      git: {script: '#!/bin/sh\ntouch started\n'},
      node_modules: 'x',
    })
    expect((await check(repository)).code).toBe(0)
    expect(existsSync(join(repository.root, 'started'))).toBe(false)
  })

  test('a .git file that points into its own folder', async () => {
    await using folder = await temporaryFolder({'ethics.yml': TIER_0})
    await runGit(folder.root, ['init', '--quiet', '--bare', 'inside'])
    await folder.write({'.git': 'gitdir: inside\n'})
    const ended = await built.run(['check'], {in: folder.root})
    expectRefused(ended, {code: 2, says: 'Such a repository is not trusted.'})
  })

  test('variables of Git in the environment lead nowhere else', async () => {
    await using other = await gitRepository({'ethics.yml': 'ethics: 2\n'})
    await using repository = await gitRepository({'ethics.yml': TIER_0})
    const env = {
      GIT_DIR: join(other.root, '.git'),
      GIT_WORK_TREE: other.root,
      GIT_INDEX_FILE: '/nowhere',
      GIT_EXTERNAL_DIFF: 'false',
      GIT_TRACE: '/dev/stdout',
    }
    const {code, stdout} = await built.run(['check'], {in: repository.root, env})
    expect({code, first: stdout.split(':')[0]}).toEqual({code: 0, first: '✓ Passed'})
  })
})

describe('names that a terminal would obey', () => {
  test.each(ODD)('a project in the folder %j', name => {
    expectBlocked(blocks(name), '', 'Did you mean `name`?')
  })

  test('a name that is no UTF-8', async () => {
    await using repository = await gitRepository({'ethics.yml': TIER_0})
    mkdirSync(Buffer.concat([Buffer.from(`${repository.root}/`), Buffer.from([0x61, 0xff, 0xfe])]))
    writeFileSync(
      Buffer.concat([Buffer.from(`${repository.root}/`), Buffer.from([0x61, 0xff, 0xfe]), Buffer.from('/ethics.yml')]),
      'ethics: 2\n',
    )
    const ended = await check(repository)
    expectRefused(ended, {code: 1, at: 'a\\xFF\\xFE/ethics.yml:1:9', says: '`2` is not'})
  })

  test('a table of all of them in Markdown and JSON', async () => {
    await using repository = await gitRepository(
      Object.fromEntries(ODD.map((name, i) => [`${name}/ethics.yml`, named(`Project ${i}`)])),
    )
    const markdown = await check(repository, '--format', 'markdown')
    expect(markdown.code).toBe(0)
    expectHarmless(markdown)
    const json = await check(repository, '--format', 'json')
    expectHarmless(json)
    const files: string[] = JSON.parse(json.stdout).systems.map((system: {file: string}) => system.file)
    expect(files.toSorted()).toEqual(ODD.map(name => `${name}/ethics.yml`).toSorted())
  })
})

describe('a folder that cannot be opened', () => {
  const root = process.getuid?.() === 0
  test.skipIf(root)(
    `is told, since the list would be incomplete${root ? ' (not as root, who may open everything)' : ''}`,
    async () => {
      await using repository = await gitRepository({'ethics.yml': TIER_0, 'closed/data.csv': 'a\n'})
      await repository.write({'closed/new.csv': 'b\n'})
      chmodSync(join(repository.root, 'closed'), 0)
      const ended = await check(repository)
      chmodSync(join(repository.root, 'closed'), 0o755)
      expectRefused(ended, {code: 2, says: 'cannot be opened, so the list of files would be incomplete'})
    },
  )
})

describe('large trees', () => {
  const many = (text: (i: number) => string): Files =>
    Object.fromEntries(Array.from({length: 5000}, (_, i) => [`p${i}/ethics.yml`, text(i)]))

  test('of 5,000 declarations the one that is wrong is found', async () => {
    const wrong = 'ethics: 1\nproject: {nmae: x}\n'
    await using folder = await temporaryFolder(many(i => (i === 4321 ? wrong : named(`Bridge ${i}`))))
    const ended = await built.run(['check'], {in: folder.root})
    expectRefused(ended, {code: 1, at: 'p4321/ethics.yml:2:11', says: 'Did you mean `name`?'})
    expect(ended.stdout).toMatch(/^✗ Blocked: /)
    expect(ended.stdout.length).toBeLessThan(200_000)
  })

  test('5,000 declarations that cannot be read are told and counted', async () => {
    await using folder = await temporaryFolder(many(() => '\u0000'))
    const ended = await built.run(['check'], {in: folder.root})
    expectRefused(ended, {code: 1, says: '5,000 points must be settled first'})
    expect(ended.stdout.length).toBeLessThan(500_000)
  })

  test('a hundred folders deep', async () => {
    const path = `${'a/'.repeat(100)}ethics.yml`
    expect((await both({[path]: TIER_0})).code).toBe(0)
  })
})

describe('a commit that only Git could hold', () => {
  test('with a path that leaves the tree', async () => {
    await using repository = await gitRepository({'ethics.yml': TIER_0})
    const blob = (await repository.git('rev-parse', 'HEAD:ethics.yml')).trim()
    // `git mktree` takes what no checkout would.
    const tree = execFileSync('git', ['mktree'], {
      cwd: repository.root,
      input: `100644 blob ${blob}\t..\n`,
      encoding: 'utf8',
    }).trim()
    const commit = (await repository.git('commit-tree', '-m', 'x', tree)).trim()
    const ended = await check(repository, '--ref', commit)
    expectRefused(ended, {code: 2, says: 'A path in the tree is not a normal relative path'})
  })

  test('with one name twice', async () => {
    await using repository = await gitRepository({'ethics.yml': TIER_0, 'other.yml': 'x\n'})
    const [one, two] = await Promise.all(
      ['ethics.yml', 'other.yml'].map(async path => (await repository.git('rev-parse', `HEAD:${path}`)).trim()),
    )
    const raw = Buffer.concat(
      [one, two].map(oid => Buffer.concat([Buffer.from('100644 ethics.yml\0'), Buffer.from(oid ?? '', 'hex')])),
    )
    const tree = execFileSync('git', ['hash-object', '-t', 'tree', '-w', '--stdin', '--literally'], {
      cwd: repository.root,
      input: raw,
      encoding: 'utf8',
    }).trim()
    const commit = (await repository.git('commit-tree', '-m', 'x', tree)).trim()
    expectRefused(await check(repository, '--ref', commit), {code: 2, says: 'A path stands in the tree twice'})
  })

  test('a damaged object', async () => {
    await using repository = await gitRepository({'ethics.yml': TIER_0})
    const blob = (await repository.git('rev-parse', 'HEAD:ethics.yml')).trim()
    const file = join(repository.root, '.git/objects', blob.slice(0, 2), blob.slice(2))
    chmodSync(file, 0o644)
    writeFileSync(file, 'no object')
    const ended = await check(repository, '--ref', 'HEAD')
    expectRefused(ended, {code: 1, says: '`ethics.yml` could not be read: its content is not in this clone.'})
  })
})
