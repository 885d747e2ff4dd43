import {createHash} from 'node:crypto'
import {mkdir, rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {deflateSync} from 'node:zlib'
import {expect, test} from 'vitest'
import {gitRepository, runGit, type TemporaryRepository, temporaryFolder} from '../../test/repositories.ts'
import {openCommit} from './commit.ts'
import {open} from './open.ts'

/** Stores an object as Git would, without Git's checks; gives its id. */
async function store(repository: TemporaryRepository, kind: string, body: Buffer): Promise<string> {
  const bytes = Buffer.concat([Buffer.from(`${kind} ${body.length}\0`), body])
  const oid = createHash('sha1').update(bytes).digest('hex')
  const folder = join(repository.root, '.git/objects', oid.slice(0, 2))
  await mkdir(folder, {recursive: true})
  await writeFile(join(folder, oid.slice(2)), deflateSync(bytes))
  return oid
}

async function commitOf(repository: TemporaryRepository, names: readonly string[]): Promise<string> {
  const blob = await store(repository, 'blob', Buffer.from('x\n'))
  const entry = (name: string): Buffer => Buffer.concat([Buffer.from(`100644 ${name}\0`), Buffer.from(blob, 'hex')])
  const tree = await store(repository, 'tree', Buffer.concat(names.map(entry)))
  return store(
    repository,
    'commit',
    Buffer.from(`tree ${tree}\nauthor a <a@example.org> 0 +0000\ncommitter a <a@example.org> 0 +0000\n\nx\n`),
  )
}

test('a commit is found by id, branch, tag and distance, and stays what it was', async () => {
  await using repository = await gitRepository({a: 'one\n'})
  const first = (await repository.git('rev-parse', 'HEAD')).trim()
  await repository.git('tag', '--annotate', '--message', 'x', 'v1')
  await repository.write({a: 'two\n'})
  await repository.commit()
  for (const ref of [first, first.slice(0, 10), 'v1', 'refs/tags/v1', 'HEAD~1', 'main^']) {
    const {tree} = await open(repository.root, {ref})
    expect(tree.commit).toBe(first)
    expect((await tree.read(['a'])).get('a')).toMatchObject({kind: 'bytes', bytes: Buffer.from('one\n')})
  }
})

test.each([
  'nothing',
  '',
  '-h',
  '--all',
  'HEAD\nHEAD',
  'HEAD\0',
  'HEAD:a',
  'HEAD..HEAD',
  '0'.repeat(40),
  'x'.repeat(2000),
])('the ref %j names no commit', async ref => {
  await using repository = await gitRepository({a: 'one\n'})
  await expect(open(repository.root, {ref})).rejects.toMatchObject({code: 'ref-unknown'})
})

test('a commit outside a repository is an error', async () => {
  await using folder = await temporaryFolder({a: 'a'})
  await expect(open(folder.root, {ref: 'HEAD'})).rejects.toMatchObject({code: 'no-repository'})
})

test.each([[['..']], [['.']], [['a', 'a']]])('a tree made by hand with the names %j is refused', async names => {
  await using repository = await gitRepository({a: 'a\n'})
  const tree = await openCommit(join(repository.root, '.git'), await commitOf(repository, names))
  await expect(tree.list()).rejects.toMatchObject({code: expect.stringMatching(/^path-/)})
})

test('a blob that is not in the store is unreadable, one whose bytes were replaced is an error', async () => {
  await using repository = await gitRepository({a: 'a\n', b: 'b\n'})
  const pathOf = async (path: string): Promise<string> => {
    const oid = (await repository.git('rev-parse', `HEAD:${path}`)).trim()
    return join(repository.root, '.git/objects', oid.slice(0, 2), oid.slice(2))
  }
  await rm(await pathOf('a'))
  const {tree} = await open(repository.root, {ref: 'HEAD'})
  const answers = await tree.read(['a', 'b'])
  expect(answers.get('a')).toEqual({kind: 'unreadable', why: 'object-missing'})
  expect(answers.get('b')).toMatchObject({kind: 'bytes'})

  await rm(await pathOf('b'))
  await writeFile(await pathOf('b'), deflateSync(Buffer.from('blob 2\0c\n')))
  await expect(tree.read(['b'])).rejects.toMatchObject({name: 'RepositoryError'})
})

test('files too large to load are named between files that are read', async () => {
  const large = Buffer.alloc(10 * 1024 * 1024 + 1, 'a')
  const most = Buffer.alloc(10 * 1024 * 1024, 'b')
  await using repository = await gitRepository({
    a: 'a\n',
    b: large,
    c: most,
    d: Buffer.concat([large, most]),
    e: 'e\n',
    f: 'a\n',
  })
  const {tree} = await open(repository.root, {ref: 'HEAD'})
  const answers = await tree.read(['f', 'e', 'd', 'c', 'b', 'a', 'a'])
  expect([...'abcdef'].map(path => answers.get(path)?.kind)).toEqual([
    'bytes',
    'too-large',
    'bytes',
    'too-large',
    'bytes',
    'bytes',
  ])
  expect((await tree.identify(['d'])).get('d')).toBe((await repository.git('rev-parse', 'HEAD:d')).trim())
  expect((await tree.read(['b'])).get('b')).toEqual({kind: 'too-large', size: large.length, limit: most.length})
})

test('replacement objects do not change a commit', async () => {
  await using repository = await gitRepository({a: 'honest\n'})
  const blob = (await repository.git('rev-parse', 'HEAD:a')).trim()
  await repository.git('replace', blob, await store(repository, 'blob', Buffer.from('forged\n')))
  expect((await (await open(repository.root, {ref: 'HEAD'})).tree.read(['a'])).get('a')).toMatchObject({
    bytes: Buffer.from('honest\n'),
  })
  expect((await (await open(repository.root)).tree.read(['a'])).get('a')).toMatchObject({
    bytes: Buffer.from('honest\n'),
  })
})

test('a repository with SHA-256 names is refused, not misread', async () => {
  await using folder = await temporaryFolder({a: 'a\n'})
  await runGit(folder.root, ['init', '--quiet', '--object-format=sha256'])
  await runGit(folder.root, ['add', '.'])
  const {tree} = await open(folder.root)
  await expect(tree.list()).rejects.toMatchObject({code: 'hash-unsupported'})
  await runGit(folder.root, ['commit', '--quiet', '--message', 'x'])
  await expect(open(folder.root)).rejects.toMatchObject({code: 'hash-unsupported'})
})
