import {execFileSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {chmod, mkdir, rm, utimes, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {afterEach, describe, expect, test, vi} from 'vitest'
import {gitRepository, runGit, temporaryFolder} from '../../test/repositories.ts'
import {git} from './git.ts'
import {open} from './open.ts'
import type {Tree} from './tree.ts'

/** Everything a program can be started from, in one configuration. `done` appears if any of them ran. */
function traps(done: string): string {
  const run = `touch '${done}'`
  return `
[core]
  fsmonitor = "${run}"
  sshCommand = "${run}"
  pager = "${run}"
  editor = "${run}"
  hooksPath = ${done}-hooks
[filter "evil"]
  clean = "${run}; cat"
  smudge = "${run}; cat"
  process = "${run}"
  required = true
[diff "evil"]
  textconv = "${run}; cat"
  command = "${run}"
[diff]
  external = "${run}"
[remote "origin"]
  url = "ext::sh -c '${run}'"
  uploadpack = "${run}"
[protocol "ext"]
  allow = always
[alias]
  ls-files = "!${run}"
`
}

async function useEverything(tree: Tree): Promise<void> {
  const paths = (await tree.list()).map(({path}) => path)
  await tree.read(paths)
  await tree.identify(paths)
}

describe('nothing from a repository is executed', () => {
  test('a bare repository hidden in a folder of the tree is content, also when it is the current folder', async () => {
    await using repository = await gitRepository({'ethics.yml': 'ethics: 1\n'})
    const hidden = join(repository.root, 'hidden')
    const done = join(repository.root, '.git', 'done')
    await mkdir(hidden)
    await runGit(hidden, ['init', '--quiet', '--bare'])
    await rm(join(hidden, 'hooks'), {recursive: true, force: true})
    await writeFile(
      join(hidden, 'config'),
      `[core]\n  repositoryformatversion = 0\n  bare = false\n  worktree = ${repository.root}\n${traps(done)}`,
    )

    // The trap is real: plain Git in that folder walks into it.
    await runGit(hidden, ['-c', 'safe.bareRepository=all', 'status']).catch(() => undefined)
    expect(existsSync(done)).toBe(true)
    await rm(done)

    const {root, tree} = await open(hidden)
    expect(root).toMatchObject({kind: 'git', root: repository.root, gitDir: join(repository.root, '.git')})
    expect((await tree.list()).map(({path}) => path)).toContain('hidden/HEAD')
    await useEverything(tree)
    await useEverything((await open(hidden, {ref: 'HEAD'})).tree)
    expect(existsSync(done)).toBe(false)
  })

  test("the repository's own configuration starts no program either", async () => {
    await using repository = await gitRepository({a: 'a\n', 'b.txt': 'b\n'})
    const done = join(repository.root, '.git', 'done')
    await repository.write({'.gitattributes': '* filter=evil diff=evil\n', 'b.txt': 'changed\n'})
    const config = join(repository.root, '.git', 'config')
    await writeFile(config, `[core]\n  repositoryformatversion = 0\n${traps(done)}`)
    await mkdir(`${done}-hooks`)
    await writeFile(join(`${done}-hooks`, 'post-index-change'), `#!/bin/sh\ntouch '${done}'\n`)
    await chmod(join(`${done}-hooks`, 'post-index-change'), 0o755)

    await repository.git('status').catch(() => undefined)
    expect(existsSync(done)).toBe(true)
    await rm(done)

    await useEverything((await open(repository.root)).tree)
    await useEverything((await open(repository.root, {ref: 'HEAD'})).tree)
    expect(existsSync(done)).toBe(false)
  })

  test('a filter with an odd name is switched off, or the tree is not listed', async () => {
    await using repository = await gitRepository({a: 'a\n', '.gitattributes': 'a filter=e.v!l"\n'})
    const done = join(repository.root, '.git', 'done')
    const config = (name: string): Promise<void> =>
      writeFile(join(repository.root, '.git', 'config'), `[filter "${name}"]\n  clean = touch '${done}'; cat\n`)
    await config('e.v!l\\"')
    await utimes(join(repository.root, 'a'), 1, 1)
    await useEverything((await open(repository.root)).tree)
    expect(existsSync(done)).toBe(false)
    await repository.git('ls-files', '--modified')
    expect(existsSync(done)).toBe(true)
    await config('a=b')
    await expect(open(repository.root)).rejects.toMatchObject({code: 'filter-name', details: {filter: 'a=b'}})
    await config('')
    await useEverything((await open(repository.root)).tree)
  })

  test('objects that a partial clone left out are an error, and nothing is fetched', async () => {
    await using repository = await gitRepository({a: 'a\n'})
    await repository.git('config', 'uploadpack.allowFilter', 'true')
    await using elsewhere = await temporaryFolder()
    const clone = join(elsewhere.root, 'clone')
    await repository.git('clone', '--quiet', '--no-checkout', '--filter=blob:none', `file://${repository.root}`, clone)
    const done = join(clone, '.git', 'done')
    await runGit(clone, ['config', 'remote.origin.uploadpack', `touch '${done}'; git-upload-pack`])
    await runGit(clone, ['config', 'protocol.file.allow', 'always'])
    const {tree} = await open(clone, {ref: 'HEAD'})
    expect((await tree.list()).map(({path}) => path)).toEqual(['a'])
    const answer = await tree.read(['a']).then(
      contents => contents.get('a'),
      error => error,
    )
    expect([answer?.code, answer?.why]).toContain('object-missing')
    expect(existsSync(done)).toBe(false)
  })
})

describe('git', () => {
  afterEach(() => {
    vi.unstubAllEnvs()
  })

  test('does not see the environment of whoever starts it', async () => {
    await using repository = await gitRepository({a: 'a\n'})
    await using other = await gitRepository({b: 'b\n'})
    const commit = (await repository.git('rev-parse', 'HEAD')).trim()
    vi.stubEnv('GIT_DIR', join(other.root, '.git'))
    vi.stubEnv('GIT_WORK_TREE', other.root)
    vi.stubEnv('GIT_INDEX_FILE', join(other.root, '.git', 'index'))
    vi.stubEnv('GIT_OBJECT_DIRECTORY', join(other.root, '.git', 'objects'))
    const {tree} = await open(repository.root)
    expect(tree.commit).toBe(commit)
    expect(await tree.list()).toEqual([{path: 'a', kind: 'file'}])
    expect((await tree.read(['a'])).get('a')?.kind).toBe('bytes')
  })

  test('that is not installed is named as the cause', async () => {
    await using repository = await gitRepository({a: 'a\n'})
    await using empty = await temporaryFolder()
    vi.stubEnv('PATH', empty.root)
    await expect(open(repository.root)).rejects.toMatchObject({
      code: 'git-missing',
      message: expect.stringContaining('git was not found'),
    })
    // A plain folder needs no Git.
    await using plain = await temporaryFolder({a: 'a\n'})
    expect((await (await open(plain.root)).tree.list()).length).toBe(1)
  })

  test('that prints more than the limit is stopped', async () => {
    await using repository = await gitRepository({'a-long-enough-name': 'a\n'})
    const place = {gitDir: join(repository.root, '.git'), workTree: null}
    await expect(git(place, ['ls-tree', 'HEAD'], 10)).rejects.toMatchObject({code: 'too-many-entries'})
    expect((await git(place, ['ls-tree', 'HEAD'], 1000)).code).toBe(0)
  })

  test('that fails gives what it said', async () => {
    await using repository = await gitRepository({a: 'a\n'})
    await writeFile(join(repository.root, '.git', 'index'), 'no index')
    const {tree} = await open(repository.root)
    await expect(tree.list()).rejects.toMatchObject({
      code: 'git-failed',
      details: {command: 'ls-files', says: expect.stringContaining('index file')},
    })
  })

  test.skipIf(process.getuid?.() !== 0)(
    'may read a repository that somebody else owns, as in a container',
    async () => {
      await using repository = await gitRepository({a: 'a\n'})
      execFileSync('chown', ['-R', '12345', repository.root])
      await expect(repository.git('status')).rejects.toThrow('dubious ownership')
      expect((await (await open(repository.root)).tree.read(['a'])).get('a')?.kind).toBe('bytes')
    },
  )
})
