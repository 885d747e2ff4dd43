import {execFileSync} from 'node:child_process'
import {mkdir, truncate, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {temporaryFolder} from '../../test/repositories.ts'
import {openFolder} from './folder.ts'
import {MAX_HASHED_BYTES} from './limits.ts'
import {gather} from './over.ts'
import type {Content} from './tree.ts'

test('a folder has everything but .git, and follows nothing', async () => {
  await using folder = await temporaryFolder({
    'a.txt': 'a\n',
    'b/.gitignore': '*\n',
    'b/ignored-by-nobody': 'x\n',
    'b/.git/config': 'x\n',
    'c/.git': 'gitdir: x\n',
    up: {link: '..'},
    loop: {link: 'loop'},
  })
  await mkdir(join(folder.root, 'empty'))
  execFileSync('mkfifo', [join(folder.root, 'pipe')])
  const tree = await openFolder(folder.root)
  expect(tree.commit).toBeNull()
  expect(await tree.list()).toEqual([
    {path: 'a.txt', kind: 'file'},
    {path: 'b/.gitignore', kind: 'file'},
    {path: 'b/ignored-by-nobody', kind: 'file'},
    {path: 'loop', kind: 'link'},
    {path: 'up', kind: 'link'},
  ])
  const answers = await tree.read(['pipe', 'empty', 'b', 'up/x', 'b/.git/config', '../x', join(folder.root, 'a.txt')])
  expect([...answers.values()].map(({kind}) => kind)).toEqual([
    'unreadable',
    'absent',
    'folder',
    'link',
    'absent',
    'absent',
    'absent',
  ])
})

test('a file that grew, shrank or went after the listing is read as it is now, or named', async () => {
  await using folder = await temporaryFolder({grows: 'a', goes: 'b', turns: 'c'})
  const tree = await openFolder(folder.root)
  await tree.list()
  await writeFile(join(folder.root, 'grows'), 'more')
  execFileSync('rm', [join(folder.root, 'goes'), join(folder.root, 'turns')])
  await folder.write({turns: {link: '/etc/passwd'}})
  const answers = await tree.read(['grows', 'goes', 'turns'])
  expect(answers.get('grows')).toMatchObject({kind: 'bytes', bytes: Buffer.from('more')})
  expect(answers.get('goes')).toEqual({kind: 'unreadable', why: 'changed-while-reading'})
  expect(answers.get('turns')).toEqual({kind: 'link'})
  await expect(tree.identify(['goes'])).rejects.toMatchObject({code: 'file-unreadable', details: {path: 'goes'}})
})

test('a file beyond all reason is not hashed', async () => {
  await using folder = await temporaryFolder({sparse: ''})
  await truncate(join(folder.root, 'sparse'), MAX_HASHED_BYTES + 1)
  const tree = await openFolder(folder.root)
  expect((await tree.read(['sparse'])).get('sparse')?.kind).toBe('too-large')
  await expect(tree.identify(['sparse'])).rejects.toMatchObject({code: 'file-too-large'})
})

test('together, the files of one read stay below the limit, equal content counted once', () => {
  const content = (): Content => ({kind: 'bytes', bytes: new Uint8Array(8 * 1024 * 1024), oid: 'x'})
  const same = content()
  const many = Array.from({length: 64}, (_, index): readonly [string, Content] => [`f${index}`, content()])
  expect(gather(many).size).toBe(64)
  expect(gather(many.map(([path]) => [path, same])).size).toBe(64)
  expect(() => gather([...many, ['one', {kind: 'bytes', bytes: new Uint8Array(1), oid: 'x'}]])).toThrow(
    expect.objectContaining({code: 'too-many-bytes'}),
  )
})
