import {mkdir, rm, symlink, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {gitRepository, runGit, temporaryFolder} from '../../test/repositories.ts'
import {findRoot} from './root.ts'

describe('the root is', () => {
  test('the nearest parent with .git', async () => {
    await using repository = await gitRepository({'a/b/c': 'c\n'})
    const expected = {kind: 'git', root: repository.root, gitDir: join(repository.root, '.git')}
    expect(await findRoot(repository.root)).toEqual(expected)
    expect(await findRoot(join(repository.root, 'a/b'))).toEqual(expected)
    await mkdir(join(repository.root, 'a/.github/ethics-gate'), {recursive: true})
    expect(await findRoot(join(repository.root, 'a/b'))).toEqual(expected)
  })

  test('without .git, the nearest parent with .github/ethics-gate, else the folder itself', async () => {
    await using folder = await temporaryFolder({
      '.github/ethics-gate/gate.yml': 'x',
      'a/b/c': 'c',
      'a/.github/other': 'x',
    })
    expect(await findRoot(join(folder.root, 'a/b'))).toEqual({kind: 'folder', root: folder.root})
    await using plain = await temporaryFolder({'a/b': 'b', 'a/.github': {link: '/tmp'}})
    expect(await findRoot(join(plain.root, 'a'))).toEqual({kind: 'folder', root: join(plain.root, 'a')})
  })

  test('found through links', async () => {
    await using repository = await gitRepository({'a/b': 'b\n'})
    await using elsewhere = await temporaryFolder()
    await symlink(join(repository.root, 'a'), join(elsewhere.root, 'short'))
    expect(await findRoot(join(elsewhere.root, 'short'))).toMatchObject({kind: 'git', root: repository.root})
  })

  test('of a linked work tree and a submodule, their own folder', async () => {
    await using repository = await gitRepository({a: 'a\n'})
    await using elsewhere = await temporaryFolder()
    const linked = join(elsewhere.root, 'linked')
    await repository.git('worktree', 'add', '--quiet', linked)
    expect(await findRoot(linked)).toEqual({
      kind: 'git',
      root: linked,
      gitDir: join(repository.root, '.git/worktrees/linked'),
    })

    await using other = await gitRepository({b: 'b\n'})
    await other.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', repository.root, 'sub')
    expect(await findRoot(join(other.root, 'sub'))).toEqual({
      kind: 'git',
      root: join(other.root, 'sub'),
      gitDir: join(other.root, '.git/modules/sub'),
    })
  })

  test('not a folder that looks like a bare repository', async () => {
    await using folder = await temporaryFolder()
    await mkdir(join(folder.root, 'bare'))
    await runGit(join(folder.root, 'bare'), ['init', '--quiet', '--bare'])
    expect(await findRoot(join(folder.root, 'bare'))).toEqual({kind: 'folder', root: join(folder.root, 'bare')})
  })
})

describe('a .git is refused', () => {
  test('when its file or link leads into the folder it stands in', async () => {
    await using folder = await temporaryFolder({'.git': 'gitdir: data/bare\n'})
    await mkdir(join(folder.root, 'data/bare'), {recursive: true})
    await runGit(join(folder.root, 'data/bare'), ['init', '--quiet', '--bare'])
    await expect(findRoot(folder.root)).rejects.toMatchObject({code: 'git-folder-inside'})
    await rm(join(folder.root, '.git'))
    await symlink('data/bare', join(folder.root, '.git'))
    await expect(findRoot(join(folder.root, 'data'))).rejects.toMatchObject({code: 'git-folder-inside'})
  })

  test.each(['gitdir: nowhere\n', 'something else', ''])('when its file says %j', async content => {
    await using folder = await temporaryFolder({'.git': content})
    await expect(findRoot(folder.root)).rejects.toMatchObject({code: 'git-folder-broken'})
  })

  test('when it is an empty folder', async () => {
    await using folder = await temporaryFolder()
    await mkdir(join(folder.root, '.git'))
    await expect(findRoot(folder.root)).rejects.toMatchObject({code: 'git-folder-broken'})
  })
})

test('a folder that does not exist, or is a file, is named', async () => {
  await using folder = await temporaryFolder()
  await writeFile(join(folder.root, 'file'), '')
  for (const name of ['nothing', 'file']) {
    await expect(findRoot(join(folder.root, name))).rejects.toMatchObject({code: 'folder-missing'})
  }
})
