import {execFileSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {existsSync} from 'node:fs'
import {chmod, mkdir, rename, rm, symlink, utimes, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {gitRepository, runGit, temporaryFolder} from '../../test/repositories.ts'
import {blobId, NO_OBJECT} from './blob.ts'
import {openFolder} from './folder.ts'
import {open} from './open.ts'
import type {Content, Tree} from './tree.ts'

async function workTree(folder: string): Promise<Tree> {
  return (await open(folder)).tree
}

async function paths(tree: Tree): Promise<string[]> {
  return (await tree.list()).map(({path}) => path)
}

async function read(tree: Tree, path: string): Promise<Content | undefined> {
  return (await tree.read([path])).get(path)
}

function text(content: Content | undefined): string | undefined {
  return content?.kind === 'bytes' ? Buffer.from(content.bytes).toString('utf8') : content?.kind
}

describe('a work tree is what would be committed with everything added', () => {
  test('new, staged, changed, removed and ignored files', async () => {
    await using repository = await gitRepository({
      '.gitignore': '*.log\nout/\n',
      kept: 'kept\n',
      changed: 'old\n',
      'folder/removed': 'gone\n',
      'replaced-by-folder': 'file\n',
      'now-a-link': 'file\n',
    })
    await repository.write({
      changed: 'new\n',
      staged: 'staged\n',
      untracked: 'untracked\n',
      'a.log': 'ignored',
      'out/x': 'ignored',
    })
    await repository.git('add', 'staged')
    await repository.write({staged: 'staged, then changed\n', intended: 'intended\n'})
    await repository.git('add', '--intent-to-add', 'intended')
    for (const path of ['folder/removed', 'replaced-by-folder', 'now-a-link']) await rm(join(repository.root, path))
    await repository.write({'replaced-by-folder/inner': 'inner\n', 'now-a-link': {link: 'kept'}})
    const tree = await workTree(repository.root)

    expect(await tree.list()).toEqual([
      {path: '.gitignore', kind: 'file'},
      {path: 'changed', kind: 'file'},
      {path: 'intended', kind: 'file'},
      {path: 'kept', kind: 'file'},
      {path: 'now-a-link', kind: 'link'},
      {path: 'replaced-by-folder/inner', kind: 'file'},
      {path: 'staged', kind: 'file'},
      {path: 'untracked', kind: 'file'},
    ])
    const asked = await tree.read(['changed', 'staged', 'intended', 'folder/removed', 'a.log', 'out/x', 'now-a-link'])
    expect([...asked].map(([path, content]) => [path, text(content)])).toEqual(
      [
        ['folder/removed', 'absent'],
        ['a.log', 'absent'],
        ['out/x', 'absent'],
        ['now-a-link', 'link'],
        ['changed', 'new\n'],
        ['intended', 'intended\n'],
        ['staged', 'staged, then changed\n'],
      ].sort(byOrderOf([...asked.keys()])),
    )

    const identified = await tree.identify(await paths(tree))
    await repository.commit()
    for (const [path, id] of identified) {
      const oid = (await repository.git('rev-parse', `HEAD:${path}`)).trim()
      expect([path, id]).toEqual([path, path === 'now-a-link' ? `link:${oid}` : oid])
    }
    expect(identified.size).toBe(8)
  })

  test('before the first commit there is no commit, and files are there', async () => {
    await using repository = await gitRepository()
    expect(await (await workTree(repository.root)).list()).toEqual([])
    await repository.write({'ethics.yml': 'ethics: 1\n'})
    const tree = await workTree(repository.root)
    expect(tree.commit).toBeNull()
    expect(text(await read(tree, 'ethics.yml'))).toBe('ethics: 1\n')
    const commit = await repository.commit()
    expect((await workTree(repository.root)).commit).toBe(commit)
  })

  test('a conflict is read as it stands on disk, with its markers', async () => {
    await using repository = await gitRepository({a: 'base\n', b: 'base\n'})
    await repository.git('checkout', '--quiet', '-b', 'other')
    await repository.write({a: 'theirs\n'})
    await rm(join(repository.root, 'b'))
    await repository.commit()
    await repository.git('checkout', '--quiet', 'main')
    await repository.write({a: 'ours\n', b: 'ours\n'})
    await repository.commit()
    await expect(repository.git('merge', 'other')).rejects.toThrow()
    const tree = await workTree(repository.root)
    expect(await paths(tree)).toEqual(['a', 'b'])
    expect(text(await read(tree, 'a'))).toContain('<<<<<<< HEAD\nours\n')
    await rm(join(repository.root, 'b'))
    expect(await paths(await workTree(repository.root))).toEqual(['a'])
  })

  test('a submodule is its commit, checked out or not; a nested repository is named as one', async () => {
    await using repository = await gitRepository({a: 'a\n'})
    const commit = '1234567890123456789012345678901234567890'
    await repository.git('update-index', '--add', '--cacheinfo', `160000,${commit},vendor/model`)
    await repository.git('commit', '--quiet', '--message', 'Submodule')
    await mkdir(join(repository.root, 'vendor/model'), {recursive: true})
    await mkdir(join(repository.root, 'nested'))
    await runGit(join(repository.root, 'nested'), ['init', '--quiet'])
    await repository.write({'nested/ethics.yml': 'ethics: 1\n'})
    const tree = await workTree(repository.root)
    expect((await tree.list()).filter(({kind}) => kind === 'submodule').map(({path}) => path)).toEqual([
      'nested',
      'vendor/model',
    ])
    expect([...(await tree.identify(['vendor/model', 'nested']))]).toEqual([
      ['vendor/model', `submodule:${commit}`],
      ['nested', `submodule:${NO_OBJECT}`],
    ])
    const asked = await tree.read(['vendor/model', 'vendor/model/x', 'nested/ethics.yml', 'vendor'])
    expect([...asked.values()].map(({kind}) => kind)).toEqual(['submodule', 'submodule', 'submodule', 'folder'])
    const {tree: committed} = await open(repository.root, {ref: 'HEAD'})
    expect([...(await committed.identify(['vendor/model']))]).toEqual([['vendor/model', `submodule:${commit}`]])
  })

  test('files that a sparse checkout leaves out are there', async () => {
    await using repository = await gitRepository({'a/x': 'x\n', 'b/y': 'y\n'})
    await repository.git('sparse-checkout', 'set', 'a')
    const tree = await workTree(repository.root)
    expect(await paths(tree)).toEqual(['a/x', 'b/y'])
    expect(text(await read(tree, 'b/y'))).toBe('y\n')
  })

  test('from a folder below the root, the tree is the whole repository; a repository inside another is its own', async () => {
    await using outer = await gitRepository({'outer.txt': 'outer\n', 'deep/er/x': 'x\n'})
    expect(await paths(await workTree(join(outer.root, 'deep/er')))).toEqual(['deep/er/x', 'outer.txt'])
    await mkdir(join(outer.root, 'inner'))
    await runGit(join(outer.root, 'inner'), ['init', '--quiet'])
    await outer.write({'inner/own.txt': 'own\n'})
    expect(await paths(await workTree(join(outer.root, 'inner')))).toEqual(['own.txt'])
  })
})

describe('nothing is followed out of the tree', () => {
  test('a folder that was replaced by a link no longer has its files', async () => {
    await using repository = await gitRepository({'.gitignore': 'data\n', 'reports/test.csv': 'n\n'})
    await repository.git('add', '--force', '.')
    // Git sees the same inode behind the link and calls the file unchanged.
    await rename(join(repository.root, 'reports'), join(repository.root, 'elsewhere'))
    await symlink('elsewhere', join(repository.root, 'reports'))
    const tree = await workTree(repository.root)
    expect(await tree.list()).toEqual([
      {path: '.gitignore', kind: 'file'},
      {path: 'elsewhere/test.csv', kind: 'file'},
      {path: 'reports', kind: 'link'},
    ])
    expect((await read(tree, 'reports/test.csv'))?.kind).toBe('link')
    expect(await tree.identify(['reports/test.csv'])).toEqual(new Map())
  })

  test('also when the link is ignored', async () => {
    await using repository = await gitRepository({'data/a/b.csv': 'n\n'})
    await repository.write({'.gitignore': '/data\n'})
    await rename(join(repository.root, 'data'), join(repository.root, 'moved'))
    await symlink('moved', join(repository.root, 'data'))
    const tree = await workTree(repository.root)
    expect(await paths(tree)).toEqual(['.gitignore', 'moved/a/b.csv'])
    expect((await read(tree, 'data/a/b.csv'))?.kind).toBe('absent')
  })

  test('a changed file below a link to another folder is not read', async () => {
    await using secret = await temporaryFolder({'x.csv': 'secret\n'})
    await using repository = await gitRepository({'data/x.csv': 'own\n'})
    await rm(join(repository.root, 'data'), {recursive: true})
    await symlink(secret.root, join(repository.root, 'data'))
    const tree = await workTree(repository.root)
    expect(await tree.list()).toEqual([{path: 'data', kind: 'link'}])
    expect((await read(tree, 'data/x.csv'))?.kind).toBe('link')
  })

  test('paths that are no paths in the tree are absent', async () => {
    await using repository = await gitRepository({'a/b': 'b\n'})
    const tree = await workTree(repository.root)
    const odd = [
      '/etc/passwd',
      '../x',
      'a/../a/b',
      './a/b',
      'a//b',
      'a/b/',
      '',
      '.',
      'a\\b',
      'a/b\0',
      'A/b',
      '.git/config',
      'x'.repeat(5000),
    ]
    const answers = await tree.read(odd)
    expect([...answers].map(([path, {kind}]) => [path, kind])).toEqual(odd.map(path => [path, 'absent']))
    expect(await tree.identify(odd)).toEqual(new Map())
  })

  test('a pipe is neither content nor absent', async () => {
    await using repository = await gitRepository({tracked: 'x\n'})
    await rm(join(repository.root, 'tracked'))
    for (const name of ['tracked', 'untracked']) execFileSync('mkfifo', [join(repository.root, name)])
    const tree = await workTree(repository.root)
    expect(await tree.list()).toEqual([])
    const unreadable = {kind: 'unreadable', why: 'special-file'}
    expect([...(await tree.read(['tracked', 'untracked'])).values()]).toEqual([unreadable, unreadable])
  })

  test.skipIf(process.getuid?.() === 0)(
    'what may not be opened is named; a closed folder makes the list fail',
    async () => {
      await using repository = await gitRepository({a: 'a\n'})
      await repository.write({file: 'new\n'})
      await chmod(join(repository.root, 'file'), 0)
      const tree = await workTree(repository.root)
      expect(await read(tree, 'file')).toEqual({kind: 'unreadable', why: 'no-permission'})
      await expect(tree.identify(['file'])).rejects.toMatchObject({code: 'file-unreadable', details: {path: 'file'}})

      await repository.write({'closed/new': 'new\n'})
      await chmod(join(repository.root, 'closed'), 0)
      await expect((await workTree(repository.root)).list()).rejects.toMatchObject({code: 'folder-unreadable'})
      await expect((await openFolder(repository.root)).list()).rejects.toMatchObject({code: 'folder-unreadable'})
      await chmod(join(repository.root, 'closed'), 0o700)
    },
  )
})

describe('names', () => {
  test('that are not UTF-8 are listed, read and identified', async () => {
    await using repository = await gitRepository({a: 'a\n'})
    await writeFile(Buffer.concat([Buffer.from(`${repository.root}/caf`), Buffer.from([0xe9])]), 'latin\n')
    const tree = await workTree(repository.root)
    expect(await paths(tree)).toEqual(['a', 'caf\\xE9'])
    expect(text(await read(tree, 'caf\\xE9'))).toBe('latin\n')
    const before = await tree.identify(['caf\\xE9'])
    await repository.commit()
    expect(await (await open(repository.root, {ref: 'HEAD'})).tree.identify(['caf\\xE9'])).toEqual(before)
  })

  test('that are spelled like the one that was asked for are not taken for it', async () => {
    await using repository = await gitRepository({'Ethics.yml': 'x\n'})
    const tree = await workTree(repository.root)
    expect((await read(tree, 'ethics.yml'))?.kind).toBe('absent')
  })
})

describe('large files kept by Git LFS', () => {
  const content = 'weights\n'.repeat(100)
  const sha256 = createHash('sha256').update(content).digest('hex')
  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${sha256}\nsize ${content.length}\n`

  test('are their pointer while unchanged, and no filter runs', async () => {
    await using repository = await gitRepository({'.gitattributes': '*.bin filter=lfs\n', 'model.bin': pointer})
    // Filters that do what LFS does for this one file: swap pointer and content.
    const ran = join(repository.root, '.git', 'ran')
    const [kept, stored] = [join(repository.root, '.git', 'kept'), join(repository.root, '.git', 'stored')]
    await writeFile(kept, content)
    await writeFile(stored, pointer)
    await repository.git('config', 'filter.lfs.smudge', `cat '${kept}'`)
    await repository.git('config', 'filter.lfs.clean', `touch '${ran}'; cat '${stored}'`)
    await repository.git('config', 'filter.lfs.required', 'true')
    await rm(join(repository.root, 'model.bin'))
    await repository.git('checkout', '--quiet', 'model.bin')
    await utimes(join(repository.root, 'model.bin'), 1, 1)
    const tree = await workTree(repository.root)
    expect(text(await read(tree, 'model.bin'))).toBe(pointer)
    expect((await tree.identify(['model.bin'])).get('model.bin')).toBe(
      (await repository.git('rev-parse', 'HEAD:model.bin')).trim(),
    )

    expect(existsSync(ran)).toBe(false)
    // The filter was there to be run: plain Git does.
    expect(await repository.git('ls-files', '--modified')).toBe('')
    expect(existsSync(ran)).toBe(true)
  })

  test('are their bytes once they change', async () => {
    await using repository = await gitRepository({'.gitattributes': '*.bin filter=lfs\n', 'model.bin': pointer})
    await repository.git('config', 'filter.lfs.clean', 'cat')
    const changed = content.replace('weights', 'changed')
    await repository.write({'model.bin': changed})
    const tree = await workTree(repository.root)
    expect(text(await read(tree, 'model.bin'))).toBe(changed)
    expect((await tree.identify(['model.bin'])).get('model.bin')).toBe(blobId(Buffer.from(changed)))
  })
})

function byOrderOf(
  order: readonly string[],
): (a: readonly (string | undefined)[], b: readonly (string | undefined)[]) => number {
  return (a, b) => order.indexOf(a[0] ?? '') - order.indexOf(b[0] ?? '')
}
