import {existsSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {stripVTControlCharacters} from 'node:util'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {terminal} from '../../src/commands/terminal.ts'
import {type Built, builtCommand, ended, examplesRepository, exampleText, TODAY} from '../built.ts'
import {gitRepository, repositoryAt, runGit, type TemporaryRepository, temporaryFolder} from '../repositories.ts'
import {words} from './refused.ts'

/** What the command answers to whoever calls it: exit codes, the wording of faults, colour and width. */

let built: Built
let examples: TemporaryRepository
beforeAll(async () => {
  ;[built, examples] = await Promise.all([builtCommand(), examplesRepository()])
})
afterAll(async () => {
  await Promise.all([built, examples].map(one => one[Symbol.asyncDispose]()))
})

const TIER_0 = `ethics: 1
project: {name: Bridges, goal: Plan inspections, status: production}
owner: {unit: Roads, contact: bridges@example.org}
data: {about: no-persons, because: Bridges are no persons}
`
const GATE = '.github/ethics-gate/gate.yml'

/** Calls the command in a repository of its own that has these files. */
async function inRepository(files: Record<string, string>, ...args: readonly string[]) {
  await using repository = await gitRepository(files)
  return await built.run(args, {in: repository.root})
}

describe('no declaration', () => {
  test('blocks, and prints the lines to start with, which are in order once they are filled in', async () => {
    const {code, stdout, stderr} = await inRepository({'README.md': '# Bridges\n'}, 'check')
    expect({code, stderr}).toEqual({code: 1, stderr: ''})
    expect(stdout).toContain('There is no `ethics.yml` here.')
    expect(stdout).toContain('ethics.yml:1:1')
    const [, pasted = ''] = /:\n\n(ethics: 1\n(?:\S.*\n)+)\n/.exec(stdout) ?? []
    expect(pasted.split('\n')).toHaveLength(5)
    const asItIs = await inRepository({'ethics.yml': pasted}, 'check')
    expect(asItIs.code).toBe(1)
    expect(asItIs.stdout).toContain('is a placeholder, not an answer')
    const filledIn = await inRepository({'ethics.yml': pasted.replaceAll(/<.*?>/g, 'Bridges')}, 'check')
    expect(filledIn.code).toBe(0)
  })

  test('in an empty repository without a commit', async () => {
    await using repository = await gitRepository()
    const {code, stdout} = await built.run(['check'], {in: repository.root})
    expect(code).toBe(1)
    expect(stdout).toContain('There is no `ethics.yml` here.')
  })

  test('in a plain folder', async () => {
    await using folder = await temporaryFolder({'notes.txt': 'Nothing yet.\n'})
    expect((await built.run(['check'], {in: folder.root})).code).toBe(1)
  })
})

describe('a call that cannot be carried out ends with 2, says why and how to go on', () => {
  test.each([
    ['a misspelt option', ['check', '--langauge', 'nl'], "unknown option '--langauge'", 'Did you mean --language?'],
    ['a misspelt command', ['chekc'], "unknown command 'chekc'", 'Did you mean check?'],
    [
      'an unknown format',
      ['check', '--format', 'yaml'],
      '--format yaml: there is no such format.',
      'Choose console, markdown, html, json, sarif, code-quality, junit.',
    ],
    [
      'an unknown language',
      ['check', '--language', 'de'],
      '--language de: there is no such language.',
      'Choose en, nl, da.',
    ],
    [
      'a day that does not exist',
      ['check', '--today', '2026-02-30'],
      '--today 2026-02-30: not a date.',
      'such as 2026-11-22',
    ],
    ['a folder that does not exist', ['check', 'nowhere'], 'nowhere: there is no such folder.', ''],
    [
      'a file instead of a folder',
      ['check', 'examples/road-maintenance/ethics.yml'],
      'examples/road-maintenance/ethics.yml is a file.',
      'Name the folder',
    ],
    [
      'a commit that does not exist',
      ['check', '--ref', 'no-such-branch'],
      'This commit, branch or tag does not exist in the repository',
      'no-such-branch',
    ],
    [
      'a ref that is an option of Git',
      ['check', '--ref=--output=/tmp/x'],
      'This commit, branch or tag does not exist in the repository',
      '',
    ],
    [
      'an organisation file that does not exist',
      ['check', '--organisation', 'org.yml'],
      'org.yml: there is no such file.',
      '',
    ],
    ['an organisation file that is a folder', ['check', '--organisation', 'examples'], 'examples is not a file.', ''],
    ['a schema that does not exist', ['schema', 'ethcis'], 'There is no schema ethcis.', 'Did you mean ethics?'],
    [
      'an assessment that does not exist',
      ['seal', 'examples/school-absence', 'dpai', '--dry-run'],
      'has no assessment dpai.',
      '',
    ],
    ['too many arguments', ['check', 'examples', 'more'], 'too many arguments', ''],
  ])('%s', async (_, args, why, how) => {
    const {code, stdout, stderr} = await built.run(args, {in: examples.root})
    expect({code, stdout}).toEqual({code: 2, stdout: ''})
    expect(stderr).toContain(why)
    expect(stderr).toContain(how)
    expect(stderr).not.toMatch(/^ {4}at /m)
    expect(stderr).not.toContain('should not have')
  })

  test('a commit is asked for where there is no repository', async () => {
    await using folder = await temporaryFolder({'ethics.yml': TIER_0})
    const {code, stderr} = await built.run(['check', '--ref', 'HEAD'], {in: folder.root})
    expect(code).toBe(2)
    expect(stderr).toContain('this folder is not in a Git repository')
  })

  test('a .git that leads nowhere', async () => {
    await using folder = await temporaryFolder({'ethics.yml': TIER_0, '.git': 'gitdir: ../nowhere\n'})
    const {code, stderr} = await built.run(['check'], {in: folder.root})
    expect(code).toBe(2)
    expect(stderr).toContain('it does not lead to a Git repository')
  })

  test('Git itself is not there', async () => {
    await using repository = await gitRepository({'ethics.yml': TIER_0})
    const {code, stderr} = await built.run(['check'], {in: repository.root, env: {PATH: '/nonexistent'}})
    expect(code).toBe(2)
    expect(stderr).toContain('the program git was not found')
  })
})

describe('what decides is broken: 2, with the place', () => {
  test.each([
    ['a misspelt key in the gate file', {[GATE]: 'gate: 1\nmoed: enforce\n'}, `${GATE}:2:1`, 'Did you mean `mode`?'],
    ['a gate file that is empty', {[GATE]: ''}, `${GATE}:1:1`, 'This file is empty.'],
    ['a gate file that is no YAML', {[GATE]: 'gate: 1\npolicies: [gladsaxe\n'}, `${GATE}:`, 'Not valid YAML'],
    [
      'an organisation file that is named but not there',
      {[GATE]: 'gate: 1\norganisation: {path: .github/ethics-gate/organisation.yml}\n'},
      '.github/ethics-gate/organisation.yml:1:1',
      '`.github/ethics-gate/organisation.yml` is not there.',
    ],
    [
      'an organisation file that is kept elsewhere',
      {[GATE]: `gate: 1\norganisation: {repository: town/ethics, path: organisation.yml, at: ${'1'.repeat(40)}}\n`},
      `${GATE}:2:`,
      'Give it with `--organisation FILE`',
    ],
    [
      'a policy of the gate that does not exist',
      {[GATE]: 'gate: 1\npolicies: [gladsakse]\n'},
      `${GATE}:2:`,
      'Did you mean `gladsaxe`?',
    ],
    [
      'a version of a policy that is not shipped',
      {[GATE]: 'gate: 1\npolicies: [gladsaxe@1999]\n'},
      `${GATE}:2:`,
      'Version 1999 of `gladsaxe` is asked',
    ],
    ['no policy at all', {[GATE]: 'gate: 1\npolicies: []\n'}, `${GATE}:2:1`, 'Expected at least 1 here.'],
    [
      'a policy of its own that cannot be read',
      {
        [GATE]: 'gate: 1\npolicies: [house]\n',
        '.github/ethics-gate/policies/house/policy.yml': 'policy: 1\nid: house\n',
      },
      '.github/ethics-gate/policies/house/policy.yml:1:1',
      '`version` is missing here.',
    ],
    [
      'a policy with the name of a shipped one',
      {'.github/ethics-gate/policies/gladsaxe/policy.yml': 'policy: 1\nid: gladsaxe\n'},
      '.github/ethics-gate/policies/gladsaxe/policy.yml:1:1',
      '',
    ],
    [
      'a policy that is known and not shipped yet',
      {'ethics.yml': TIER_0.replace('data:', 'policies: [gdpr]\ndata:')},
      'ethics.yml:4:12',
      'is planned but not shipped yet',
    ],
  ])('%s', async (_, files, place, why) => {
    const {code, stdout, stderr} = await inRepository({'ethics.yml': TIER_0, ...files}, 'check')
    expect({code, stderr}).toEqual({code: 2, stderr: ''})
    expect(stdout).toContain(place)
    expect(words(stdout)).toContain(why)
    expect(stdout).toMatch(/^! /)
  })

  test('an organisation file from elsewhere must be the one that is pinned', async () => {
    const pinned = (blob: string) => ({
      'ethics.yml': TIER_0,
      'elsewhere.yml': 'organisation: 1\nname: Town\npolicies: {everywhere: [gladsaxe]}\n',
      [GATE]: `gate: 1\norganisation: {repository: town/ethics, path: organisation.yml, at: ${'1'.repeat(40)}, blob: ${blob}}\n`,
    })
    await using repository = await gitRepository({'ethics.yml': TIER_0})
    await repository.write(pinned('0'.repeat(40)))
    const blob = (await repository.git('hash-object', 'elsewhere.yml')).trim()
    const wrong = await built.run(['check', '--organisation', 'elsewhere.yml'], {in: repository.root})
    expect(wrong.code).toBe(2)
    expect(wrong.stdout).toContain('This is not the pinned organisation file')
    await repository.write(pinned(blob))
    expect((await built.run(['check', '--organisation', 'elsewhere.yml'], {in: repository.root})).code).toBe(0)
  })
})

describe('a mistake in the declaration blocks: 1, with the place', () => {
  test.each([
    [
      'a policy that does not exist',
      TIER_0.replace('data:', 'policies: [gladsakse]\ndata:'),
      '4:12',
      'Did you mean `gladsaxe`?',
    ],
    ['a misspelt key', TIER_0.replace('goal:', 'gaol:'), '2:26', 'Did you mean `goal`?'],
    ['a misspelt value', TIER_0.replace('no-persons', 'no-person'), '4:15', 'Did you mean `no-persons`?'],
    [
      'a day that does not exist',
      TIER_0.replace('status:', 'started: 2026-02-30, status:'),
      '2:59',
      'Write a day that exists',
    ],
    [
      'no reason for having no persons',
      TIER_0.replace(', because: Bridges are no persons', ''),
      '4:15',
      '`data.because` must say why',
    ],
  ])('%s', async (_, declaration, place, why) => {
    const {code, stdout, stderr} = await inRepository({'ethics.yml': declaration}, 'check')
    expect({code, stderr}).toEqual({code: 1, stderr: ''})
    expect(stdout).toContain(`ethics.yml:${place}`)
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(why)
  })
})

test('a fault in what decides is stronger than a project that blocks', async () => {
  const {code, stdout} = await inRepository({'ethics.yml': 'ethics: 1\n', [GATE]: 'gate: 2\n'}, 'check')
  expect(code).toBe(2)
  expect(stdout).toContain(`${GATE}:1:7`)
})

describe('a commit instead of the files on disk', () => {
  test('is judged as it was committed', async () => {
    await using repository = await gitRepository({'ethics.yml': TIER_0})
    await repository.write({'ethics.yml': 'ethics: 1\n'})
    expect((await built.run(['check'], {in: repository.root})).code).toBe(1)
    expect((await built.run(['check', '--ref', 'HEAD'], {in: repository.root})).code).toBe(0)
  })

  test('of a linked work tree that belongs to a bare clone', async () => {
    await using folder = await temporaryFolder()
    await runGit(folder.root, ['clone', '--quiet', '--bare', examples.root, 'bare.git'])
    const bare = join(folder.root, 'bare.git')
    await runGit(bare, ['worktree', 'add', '--quiet', '../tree', 'main'])
    const at = {in: join(folder.root, 'tree')}
    const [now, then] = await Promise.all([
      built.run(['check', 'examples/road-maintenance', '--today', TODAY], at),
      built.run(['check', 'examples/road-maintenance', '--today', TODAY, '--ref', 'main'], at),
    ])
    expect(now.code).toBe(0)
    expect(then).toEqual(now)
  })

  test('of a shallow clone', async () => {
    await using folder = await temporaryFolder()
    await runGit(folder.root, ['clone', '--quiet', '--depth', '1', `file://${examples.root}`, 'clone'])
    const clone = repositoryAt({...folder, root: join(folder.root, 'clone')})
    const {code, stdout} = await built.run(
      ['check', 'examples/home-care-planning', '--today', TODAY, '--ref', 'HEAD'],
      {in: clone.root},
    )
    expect(code).toBe(0)
    expect(stdout).toContain('0 blocking')
  })
})

describe('what is printed', () => {
  const blocked = ['check', 'examples/school-absence', '--today', TODAY]
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character is what is looked for
  const ESCAPE = /\u001b/

  test('with --quiet is the verdict and what blocks', async () => {
    const [whole, quiet] = await Promise.all([
      built.run(blocked, {in: examples.root}),
      built.run([...blocked, '--quiet'], {in: examples.root}),
    ])
    expect(quiet.code).toBe(1)
    expect(quiet.stdout).toContain('Blocking (')
    expect(quiet.stdout).not.toContain('Advice (')
    expect(quiet.stdout.length).toBeLessThan(whole.stdout.length)
    expect(whole.stdout.startsWith(quiet.stdout.slice(0, 60))).toBe(true)
  })

  test('into a pipe has no colour, however the pipe is called', async () => {
    for (const env of [{}, {NO_COLOR: '1'}, {TERM: 'xterm-256color'}, {NO_COLOR: '1', FORCE_COLOR: '1'}])
      expect((await built.run(blocked, {in: examples.root, env})).stdout).not.toMatch(ESCAPE)
  })

  test('has colour where that is asked, and then says the same', async () => {
    const plain = await built.run(blocked, {in: examples.root})
    const {stdout} = await built.run(blocked, {in: examples.root, env: {FORCE_COLOR: '1'}})
    expect(stdout).toMatch(ESCAPE)
    const plainWords = (text: string) => stripVTControlCharacters(text).replaceAll('`', '').split(/\s+/)
    expect(plainWords(stdout)).toEqual(plainWords(plain.stdout))
  })

  test('is ASCII where the terminal knows no more', async () => {
    const {stdout} = await built.run(['check', 'examples/road-maintenance', '--today', TODAY], {
      in: examples.root,
      env: {LANG: 'C'},
    })
    expect(stdout).toMatch(/^\+ Passed/)
  })

  test('ends quietly when nobody reads on', async () => {
    const {code, stderr, stdout} = await ended(
      '/bin/sh',
      ['-c', `"${process.execPath}" "${built.file}" check --format json | head -c 100`],
      {
        cwd: examples.root,
        env: {PATH: process.env['PATH'] ?? ''},
      },
    )
    expect({code, stderr, length: stdout.length}).toEqual({code: 0, stderr: '', length: 100})
  })

  const onTerminal = existsSync('/usr/bin/script') ? test : test.skip
  onTerminal.each([60, 100])('on a terminal of %s columns has colour and stays within them', async columns => {
    const command = `stty cols ${columns}; '${process.execPath}' '${built.file}' ${blocked.join(' ')}`
    const {stdout} = await ended('/usr/bin/script', ['--quiet', '--return', '--command', command, '/dev/null'], {
      cwd: examples.root,
      env: {PATH: process.env['PATH'] ?? '', LANG: 'C.UTF-8', TERM: 'xterm-256color'},
    })
    expect(stdout).toMatch(ESCAPE)
    const lines = stripVTControlCharacters(stdout).replaceAll('\r', '').split('\n')
    // What is copied stands whole: a line to sign with, an entry with its open answers.
    const isCopied = (line: string) => /ethics: sign|: <[^>]+>/.test(line)
    const tooLong = lines.filter(line => [...line].length > columns && line.trim().includes(' ') && !isCopied(line))
    expect(tooLong).toEqual([])
    expect(Math.max(...lines.map(line => line.length))).toBeGreaterThan(columns - 15)
  })
})

describe('what the terminal is asked', () => {
  const stream = (columns?: number) => ({isTTY: columns !== undefined, columns}) as NodeJS.WriteStream

  test.each([
    ['a pipe', stream(), {LANG: 'C.UTF-8'}, {width: 100, colour: false, unicode: true}],
    ['a window', stream(80), {LANG: 'nl_NL.UTF-8'}, {width: 80, colour: true, unicode: true}],
    ['a very wide one', stream(400), {LANG: 'C.UTF-8'}, {width: 110, colour: true, unicode: true}],
    ['a very narrow one', stream(10), {LANG: 'C.UTF-8'}, {width: 40, colour: true, unicode: true}],
    ['one that does not say', stream(0), {LANG: 'C.UTF-8'}, {width: 80, colour: true, unicode: true}],
    [
      'one without colour by wish',
      stream(80),
      {LANG: 'C.UTF-8', NO_COLOR: '1'},
      {width: 80, colour: false, unicode: true},
    ],
    [
      'a pipe with colour by wish',
      stream(),
      {LANG: 'C.UTF-8', FORCE_COLOR: '1'},
      {width: 100, colour: true, unicode: true},
    ],
    ['one that must not', stream(80), {LANG: 'C.UTF-8', FORCE_COLOR: '0'}, {width: 80, colour: false, unicode: true}],
    ['one that cannot', stream(80), {LANG: 'C.UTF-8', TERM: 'dumb'}, {width: 80, colour: false, unicode: true}],
    [
      'an empty wish, which is none',
      stream(80),
      {LANG: 'C.UTF-8', NO_COLOR: ''},
      {width: 80, colour: true, unicode: true},
    ],
    ['the console of Linux', stream(80), {LANG: 'C.UTF-8', TERM: 'linux'}, {width: 80, colour: true, unicode: false}],
    ['the locale C', stream(80), {LANG: 'C'}, {width: 80, colour: true, unicode: false}],
    [
      'a locale that another overrules',
      stream(80),
      {LANG: 'C', LC_ALL: 'da_DK.UTF-8'},
      {width: 80, colour: true, unicode: true},
    ],
  ])('%s', (_, given, env, expected) => {
    expect(terminal(given, env)).toEqual(expected)
  })
})

describe('help and version', () => {
  test('print on standard output and end with 0', async () => {
    for (const args of [
      ['--help'],
      ['check', '--help'],
      ['seal', '--help'],
      ['policy', 'test', '--help'],
      ['policy', 'lint', '--help'],
      ['explain', '--help'],
      ['schema', '--help'],
    ]) {
      const {code, stdout, stderr} = await built.run(args, {in: examples.root})
      expect({args, code, stderr}).toEqual({args, code: 0, stderr: ''})
      expect(stdout).toContain('Examples:')
    }
    const {version} = JSON.parse(await readFile(join(import.meta.dirname, '../../package.json'), 'utf8'))
    expect(await built.run(['--version'], {in: examples.root})).toEqual({code: 0, stdout: `${version}\n`, stderr: ''})
  })

  test('without a command, help is printed and nothing passes', async () => {
    const {code, stderr} = await built.run([], {in: examples.root})
    expect(code).toBe(2)
    expect(stderr).toContain('Usage: ethics-gate')
  })
})

test('the lines of an example are the ones that the places name', async () => {
  const told = JSON.parse(
    (await built.run(['check', 'examples/school-absence', '--today', TODAY, '--format', 'json'], {in: examples.root}))
      .stdout,
  )
  const lines = (await exampleText('school-absence')).split('\n')
  const places: {file: string; line: number; column: number; pointer: string}[] = told.findings.map(
    (found: {place: unknown}) => found.place,
  )
  const named = places.filter(({file, pointer}) => file === 'examples/school-absence/ethics.yml' && pointer !== '')
  expect(named.length).toBeGreaterThan(10)
  for (const {line, column, pointer} of named) {
    const written = lines[line - 1]?.slice(column - 1) ?? ''
    expect(written, `${line}:${column} ${pointer}`).toMatch(/^\S/)
  }
})
