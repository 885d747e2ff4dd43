import {execFileSync} from 'node:child_process'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {type Files, gitRepository, repositoryAt, runGit, temporaryFolder} from '../../test/repositories.ts'
import {openCommit} from './commit.ts'
import {openFolder} from './folder.ts'
import {treeOf} from './memory.ts'
import {findRoot} from './root.ts'
import type {Content, Tree} from './tree.ts'
import {openWorkTree} from './work-tree.ts'

const large = Buffer.alloc(11 * 1024 * 1024, 'large ')
const files: Files = {
  'ethics.yml': 'ethics: 1\n',
  'crlf.csv': 'group,n\r\na,1\r\n',
  'empty.txt': '',
  'model.bin': Buffer.from([0, 255, 1, 10, 13, 10, 0]),
  'large.bin': large,
  'tools/run.sh': {script: '#!/bin/sh\n'},
  'docs/inside': {link: '../ethics.yml'},
  'docs/outside': {link: '/etc/passwd'},
  'docs-link': {link: 'docs'},
  'docs/dpia.md': '# DPIA\n',
  'docs-a.md': 'sorts between docs and docs/\n',
  'cafe\u0301.md': 'decomposed\n',
  'caf\u00E9.md': 'composed\n',
  '\u{1F600}.md': 'sorts by code unit\n',
  '\uFF21.md': 'sorts after\n',
  'a\nb "c".md': 'awkward name\n',
  'back\\slash.md': 'also awkward\n',
  'ends-without-newline': 'x',
}

interface Answers {
  readonly list: unknown
  readonly read: unknown
  readonly identify: unknown
}

async function answersOf(tree: Tree): Promise<Answers> {
  const list = await tree.list()
  const asked = [...list.map(({path}) => path), 'docs', 'docs-link/dpia.md', 'nothing', 'ethics.yml/x']
  const read = await tree.read(asked)
  const plain = (content: Content): unknown =>
    content.kind === 'bytes' ? {...content, bytes: Buffer.from(content.bytes).toString('base64')} : content
  return {
    list,
    read: Object.fromEntries([...read].map(([path, content]) => [path, plain(content)])),
    identify: Object.fromEntries(await tree.identify(asked)),
  }
}

async function workTreeOf(folder: string): Promise<Tree> {
  const root = await findRoot(folder)
  if (root.kind !== 'git') throw new Error('not a repository')
  return openWorkTree(root)
}

/** What Git itself says about the commit; a link, which has a mode of its own, is told from a file. */
async function expected(folder: string): Promise<Record<string, string>> {
  const lines = (await runGit(folder, ['ls-tree', '-r', '-z', 'HEAD'])).split('\0').filter(line => line !== '')
  return Object.fromEntries(
    lines.map(line => {
      const [mode, , oid = ''] = line.split(/[ \t]/)
      return [line.slice(line.indexOf('\t') + 1), mode === '120000' ? `link:${oid}` : oid]
    }),
  )
}

describe('the same bytes give the same answers', () => {
  test('in a work tree, as Git itself names them', async () => {
    await using repository = await gitRepository(files)
    const answers = await answersOf(await workTreeOf(repository.root))
    expect(answers.identify).toEqual(await expected(repository.root))
    expect(answers.list).toEqual(
      Object.keys(files)
        .sort()
        .map(path => ({path, kind: ['docs/inside', 'docs/outside', 'docs-link'].includes(path) ? 'link' : 'file'})),
    )
    expect(answers.read).toMatchObject({
      'large.bin': {kind: 'too-large', size: large.length, limit: 10 * 1024 * 1024},
      'empty.txt': {kind: 'bytes', bytes: '', oid: 'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391'},
      'model.bin': {kind: 'bytes', bytes: 'AP8BCg0KAA=='},
      'docs/outside': {kind: 'link'},
      'docs-link/dpia.md': {kind: 'link'},
      docs: {kind: 'folder'},
      nothing: {kind: 'absent'},
      'ethics.yml/x': {kind: 'absent'},
    })
  })

  test('in the commit, a bare clone, a shallow clone, an extracted archive, before the commit, in a linked work tree and in memory', async () => {
    await using repository = await gitRepository(files)
    const judged = await answersOf(await workTreeOf(repository.root))
    expect(await answersOf(await openCommit(join(repository.root, '.git'), 'HEAD'))).toEqual(judged)

    await using elsewhere = await temporaryFolder()
    await repository.git('commit', '--quiet', '--allow-empty', '--message', 'So that a depth of one cuts something off')
    await repository.git('clone', '--quiet', '--bare', repository.root, join(elsewhere.root, 'bare.git'))
    expect(await answersOf(await openCommit(join(elsewhere.root, 'bare.git'), 'main'))).toEqual(judged)

    await repository.git('clone', '--quiet', '--depth=1', `file://${repository.root}`, join(elsewhere.root, 'shallow'))
    expect(await answersOf(await workTreeOf(join(elsewhere.root, 'shallow')))).toEqual(judged)

    const archive = join(elsewhere.root, 'all.tar')
    await repository.git('archive', '--prefix=archive/', `--output=${archive}`, 'HEAD')
    execFileSync('tar', ['-xf', archive, '-C', elsewhere.root])
    expect(await answersOf(await openFolder(join(elsewhere.root, 'archive')))).toEqual(judged)

    await using fresh = await gitRepository()
    await fresh.write(files)
    expect(await answersOf(await workTreeOf(fresh.root))).toEqual(judged)
    await fresh.git('add', '--all')
    expect(await answersOf(await workTreeOf(fresh.root))).toEqual(judged)

    await repository.git('worktree', 'add', '--quiet', join(elsewhere.root, 'linked'), '-b', 'other')
    expect(await answersOf(await workTreeOf(join(elsewhere.root, 'linked')))).toEqual(judged)

    const links: Record<string, string> = {}
    const contents: Record<string, string | Uint8Array> = {}
    for (const [path, given] of Object.entries(files)) {
      if (typeof given === 'string' || given instanceof Uint8Array) contents[path] = given
      else if ('link' in given) links[path] = given.link
      else contents[path] = given.script
    }
    expect(await answersOf(treeOf(contents, {links}))).toEqual(judged)
  })

  test('whether the commits were squashed or not', async () => {
    await using repository = await gitRepository({'README.md': 'start\n'})
    await repository.git('checkout', '--quiet', '-b', 'feature')
    await repository.write({'model.bin': 'trained\n'})
    await repository.commit()
    await repository.write({'evidence.csv': 'group,n\n', 'model.bin': 'trained again\n'})
    await repository.commit()
    const feature = await answersOf(await openCommit(join(repository.root, '.git'), 'feature'))
    await repository.git('checkout', '--quiet', 'main')
    await repository.git('merge', '--quiet', '--squash', 'feature')
    await repository.commit()
    expect(await answersOf(await openCommit(join(repository.root, '.git'), 'main'))).toEqual(feature)
    expect(await answersOf(await workTreeOf(repository.root))).toEqual(feature)
  })
})

describe('line-ending conversion does not change what is judged', () => {
  const text: Files = {'a.csv': 'group,n\na,1\n', 'b.txt': 'one\ntwo\n'}
  const settings: readonly (readonly [string, Files, readonly string[]])[] = [
    ['core.autocrlf', {}, ['-c', 'core.autocrlf=true']],
    ['text=auto eol=crlf', {'.gitattributes': '* text=auto eol=crlf\n'}, []],
    ['working-tree-encoding', {'.gitattributes': '*.csv text working-tree-encoding=UTF-16\n'}, []],
  ]
  test.each(settings)('%s', async (_, attributes, options) => {
    await using source = await gitRepository({...text})
    await source.write(attributes)
    if (Object.keys(attributes).length > 0) {
      // The attributes come after the files, so the stored bytes are those written above.
      await source.git('add', '.gitattributes')
      await source.git('commit', '--quiet', '--message', 'Attributes')
    }
    const judged = await answersOf(await openCommit(join(source.root, '.git'), 'HEAD'))
    await using elsewhere = await temporaryFolder()
    const root = join(elsewhere.root, 'clone')
    await source.git(...options, 'clone', '--quiet', source.root, root)
    if (options.length > 0) await runGit(root, ['config', 'core.autocrlf', 'true'])
    const clone = repositoryAt({...elsewhere, root})
    const onDisk = execFileSync('cat', [join(root, 'a.csv')])
    expect(onDisk.toString('latin1')).not.toBe(text['a.csv'])
    expect(await answersOf(await workTreeOf(clone.root))).toEqual(judged)
    // Touched files look changed until their content is compared.
    execFileSync('touch', ['-d', '2001-02-03', join(root, 'a.csv'), join(root, 'b.txt')])
    expect(await answersOf(await workTreeOf(clone.root))).toEqual(judged)
  })

  test('a changed file is read as it stands on disk', async () => {
    await using repository = await gitRepository({...text, '.gitattributes': '* text=auto eol=crlf\n'})
    await repository.write({'a.csv': 'group,n\r\na,2\r\n'})
    const content = (await (await workTreeOf(repository.root)).read(['a.csv'])).get('a.csv')
    expect(content).toMatchObject({kind: 'bytes', bytes: Buffer.from('group,n\r\na,2\r\n')})
  })
})
