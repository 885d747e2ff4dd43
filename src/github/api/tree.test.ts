import {createHash} from 'node:crypto'
import {describe, expect, test} from 'vitest'
import {blobId} from '../../repository/blob.ts'
import {treeOf} from '../../repository/memory.ts'
import {openForge} from './forge.ts'
import {type Reply, type Seen, serve} from './testing.ts'

const COMMIT = 'c'.repeat(40)
const GITLINK = 'd'.repeat(40)

interface Held {
  readonly files: Readonly<Record<string, string | Uint8Array>>
  readonly links?: Readonly<Record<string, string>>
  readonly submodules?: Readonly<Record<string, string>>
}

/** Answers as GitHub does; `cutOff` says which listings are too long to be given at once. */
function hub({files, links = {}, submodules = {}}: Held, cutOff: (folder: string) => boolean = () => false) {
  const blobs = new Map<string, Buffer>()
  const entries: {path: string; mode: string; type: string; sha: string; size?: number}[] = []
  for (const [mode, some] of [
    ['100644', files],
    ['120000', links],
  ] as const) {
    for (const [path, content] of Object.entries(some)) {
      const bytes = Buffer.from(content as string)
      blobs.set(blobId(bytes), bytes)
      entries.push({path, mode, type: 'blob', sha: blobId(bytes), size: bytes.length})
    }
  }
  for (const [path, sha] of Object.entries(submodules)) entries.push({path, mode: '160000', type: 'commit', sha})
  const folderId = (folder: string) => createHash('sha1').update(folder).digest('hex')
  const folders = new Map([[COMMIT, '']])
  for (const {path} of entries) {
    const steps = path.split('/').slice(0, -1)
    steps.forEach((_, n) => {
      const folder = steps.slice(0, n + 1).join('/')
      folders.set(folderId(folder), folder)
    })
  }
  const below = (folder: string) => (path: string) => folder === '' || path.startsWith(`${folder}/`)
  const list = (folder: string, recursive: boolean): Reply => {
    const named = [
      ...entries,
      ...[...folders]
        .filter(([, path]) => path !== '')
        .map(([sha, path]) => ({path, mode: '040000', type: 'tree', sha})),
    ].filter(({path}) => below(folder)(path))
    const tree = named.map(entry => ({...entry, path: entry.path.slice(folder === '' ? 0 : folder.length + 1)}))
    if (!recursive) return {json: {tree: tree.filter(({path}) => !path.includes('/')), truncated: false}}
    const truncated = cutOff(folder)
    return {json: {tree: truncated ? tree.slice(0, 1) : tree, truncated}}
  }
  return ({path, body}: Seen): Reply => {
    const [, id = '', recursive] = /git\/trees\/(\w+)(\?recursive=1)?$/.exec(path) ?? []
    const folder = folders.get(id)
    if (folder !== undefined) return list(folder, recursive !== undefined)
    const [, one = ''] = /git\/blobs\/(\w+)$/.exec(path) ?? []
    const bytes = blobs.get(one)
    if (bytes !== undefined) {
      return {json: {content: (bytes.toString('base64').match(/.{1,60}/g) ?? []).join('\n'), encoding: 'base64'}}
    }
    const asked = [...(body?.query ?? '').matchAll(/(b\d+): object\(oid: "(\w+)"\)/g)]
    if (asked.length === 0) return {status: 404}
    const repository = Object.fromEntries(asked.map(([, alias = '', oid = '']) => [alias, text(blobs.get(oid))]))
    return {json: {data: {repository}}}
  }
}

function text(bytes: Buffer | undefined) {
  if (bytes === undefined) return null
  const isBinary = bytes.includes(0)
  const isTruncated = bytes.length > 512_000
  // Without a byte-order mark, as GitHub gives it.
  const whole = new TextDecoder().decode(bytes)
  return {byteSize: bytes.length, isBinary, isTruncated, text: isBinary ? null : whole.slice(0, 512_000)}
}

const HELD: Held = {
  files: {
    'ethics.yml': 'ethics: 1\n',
    'docs/dpia.md': '# Æ ø å, ë, 日本 😀\r\n',
    'docs/deep/er/empty.txt': '',
    'bom.csv': '\ufeffa,b\n',
    'latin1.csv': Buffer.from([0x61, 0xe9, 0x0a]),
    'model.bin': Buffer.from([0, 1, 2, 255]),
    'same.yml': 'ethics: 1\n',
    'long.json': 'x'.repeat(450_000),
    'longer.json': 'y'.repeat(600_000),
  },
  links: {'link.yml': 'ethics.yml'},
  submodules: {'vendor/lib': GITLINK},
}
const PATHS = [
  ...Object.keys(HELD.files),
  'link.yml',
  'link.yml/below',
  'vendor/lib',
  'vendor/lib/inside',
  'vendor',
  'docs',
  'nothing',
  '../x',
  'ethics.yml/x',
]

describe('a tree over the API', () => {
  test('gives the same answers as any other tree', async () => {
    await using server = await serve(hub(HELD))
    const tree = await openForge(server.options).tree(COMMIT)
    const same = treeOf(HELD.files, {commit: COMMIT, links: HELD.links ?? {}, submodules: HELD.submodules ?? {}})
    expect(tree.commit).toBe(COMMIT)
    expect(await tree.list()).toEqual(await same.list())
    expect(await tree.identify(PATHS)).toEqual(await same.identify(PATHS))
    expect(await tree.read(PATHS)).toEqual(await same.read(PATHS))
    expect(await tree.changed()).toBe(false)
  })

  test('costs one request for the list and one for all ordinary text', async () => {
    await using server = await serve(hub(HELD))
    const forge = openForge(server.options)
    const tree = await forge.tree(COMMIT)
    await tree.read(['ethics.yml', 'docs/dpia.md', 'docs/deep/er/empty.txt', 'same.yml', 'link.yml', 'nothing'])
    expect(server.seen).toHaveLength(2)
    await (await forge.tree(COMMIT)).read(['same.yml', 'docs/dpia.md'])
    expect(server.seen).toHaveLength(2)
    await Promise.all([tree.read(['bom.csv']), tree.read(['bom.csv', 'ethics.yml'])])
    expect(server.seen.map(({path}) => path.replace(/\w{40}.*/, '')).slice(2)).toEqual([
      '/api/graphql',
      '/api/v3/repos/example/early-signal/git/blobs/',
    ])
  })

  test('reads hundreds of files by the hundred', async () => {
    const files = Object.fromEntries(Array.from({length: 250}, (_, n) => [`f${n}.yml`, `n: ${n}\n`]))
    await using server = await serve(hub({files}))
    const tree = await openForge(server.options).tree(COMMIT)
    const contents = await tree.read(Object.keys(files))
    expect([...contents.values()].every(({kind}) => kind === 'bytes')).toBe(true)
    expect(server.seen).toHaveLength(1 + 3)
  })

  test('asks for no more than a few megabytes at once', async () => {
    const files = Object.fromEntries(Array.from({length: 9}, (_, n) => [`f${n}.json`, String(n).repeat(400_000)]))
    await using server = await serve(hub({files}))
    await (await openForge(server.options).tree(COMMIT)).read(Object.keys(files))
    expect(server.seen).toHaveLength(1 + 2)
  })

  test('names what is too large without asking for it', async () => {
    const size = 10 * 1024 * 1024 + 1
    await using server = await serve(({path}) =>
      path.includes('/git/trees/')
        ? {json: {truncated: false, tree: [{path: 'a', mode: '100644', type: 'blob', sha: 'a'.repeat(40), size}]}}
        : {status: 500},
    )
    const tree = await openForge(server.options).tree(COMMIT)
    expect((await tree.read(['a'])).get('a')).toMatchObject({kind: 'too-large', size})
    expect(server.seen).toHaveLength(1)
  })

  test('of another repository is read there', async () => {
    await using server = await serve(hub(HELD))
    const tree = await openForge(server.options).tree(COMMIT, {owner: 'example-org', name: 'policy'})
    await tree.read(['ethics.yml', 'model.bin'])
    expect(server.seen[0]?.path).toBe(`/api/v3/repos/example-org/policy/git/trees/${COMMIT}?recursive=1`)
    expect(server.seen[1]?.body?.variables).toEqual({owner: 'example-org', name: 'policy'})
    expect(server.seen[2]?.path).toMatch('/repos/example-org/policy/git/blobs/')
  })
})

describe('a list that is cut off', () => {
  test('is walked folder by folder, and then whole', async () => {
    await using server = await serve(hub(HELD, folder => folder === '' || folder === 'docs'))
    const tree = await openForge(server.options).tree(COMMIT)
    expect(await tree.list()).toEqual(
      await treeOf(HELD.files, {links: HELD.links ?? {}, submodules: HELD.submodules ?? {}}).list(),
    )
    expect(server.seen).toHaveLength(2 + 2 + 1 + 1)
  })

  test('rejects when it takes too many requests', async () => {
    const files = Object.fromEntries(Array.from({length: 80}, (_, n) => [`d${n}/f`, `${n}`]))
    await using server = await serve(hub({files}, folder => folder === ''))
    const tree = await openForge(server.options).tree(COMMIT)
    await expect(tree.list()).rejects.toMatchObject({code: 'too-much', say: {key: 'forge.tree-too-large'}})
  })

  test('rejects when a single folder is cut off', async () => {
    await using server = await serve(() => ({json: {tree: [], truncated: true}}))
    const tree = await openForge(server.options).tree(COMMIT)
    await expect(tree.list()).rejects.toMatchObject({code: 'too-much'})
    expect(server.seen).toHaveLength(2)
  })
})

describe('what does not fit is never used:', () => {
  const oid = blobId(Buffer.from('honest\n'))
  const listing: Reply = {
    json: {truncated: false, tree: [{path: 'a', mode: '100644', type: 'blob', sha: oid, size: 7}]},
  }
  const read = async (blob: (seen: Seen) => Reply) => {
    await using server = await serve(seen => (seen.path.includes('/git/trees/') ? listing : blob(seen)))
    return await (await openForge(server.options).tree(COMMIT)).read(['a'])
  }
  const graphql = (node: unknown): Reply => ({json: {data: {repository: {b0: node}}}})
  const forged = {byteSize: 7, isBinary: false, isTruncated: false, text: 'forged\n'}

  test('another text is read again as bytes', async () => {
    const contents = await read(({body}) =>
      body ? graphql(forged) : {json: {content: btoa('honest\n'), encoding: 'base64'}},
    )
    expect(contents.get('a')).toEqual({kind: 'bytes', bytes: Buffer.from('honest\n'), oid})
  })

  test.each<[string, Reply]>([
    ['other bytes', {json: {content: btoa('forged\n'), encoding: 'base64'}}],
    ['no bytes', {json: {content: '', encoding: 'none'}}],
    ['nothing', {json: {}}],
  ])('%s', async (_, reply) => {
    await expect(read(({body}) => (body ? graphql(null) : reply))).rejects.toMatchObject({
      code: 'unreadable',
      say: {key: 'forge.blob-differs'},
    })
  })

  test('a blob that is not there', async () => {
    await expect(read(({body}) => (body ? graphql(null) : {status: 404}))).rejects.toMatchObject({code: 'not-found'})
  })

  test('part of an answer', async () => {
    const partial = {json: {data: {repository: {b0: null}}, errors: [{message: 'timedout'}]}}
    await expect(read(() => partial)).rejects.toMatchObject({code: 'unreadable'})
  })
})

test.each<[string, unknown]>([
  ['a mode that Git does not have', {path: 'a', mode: '100', type: 'tree?', sha: 'a'.repeat(40)}],
  ['a submodule that is a blob', {path: 'a', mode: '160000', type: 'blob', sha: 'a'.repeat(40)}],
  ['no name', {path: '', mode: '100644', type: 'blob', sha: 'a'.repeat(40)}],
  ['no id', {path: 'a', mode: '100644', type: 'blob', sha: 'HEAD'}],
])('a list with %s is refused', async (_, entry) => {
  await using server = await serve(() => ({json: {truncated: false, tree: [entry]}}))
  await expect((await openForge(server.options).tree(COMMIT)).list()).rejects.toMatchObject({code: 'unreadable'})
})

test.each(['../ethics.yml', 'a/../b', '/a', 'a//b'])('a list with the path %j is refused', async path => {
  await using server = await serve(() => ({
    json: {truncated: false, tree: [{path, mode: '100644', type: 'blob', sha: 'a'.repeat(40), size: 1}]},
  }))
  await expect((await openForge(server.options).tree(COMMIT)).list()).rejects.toMatchObject({code: 'path-refused'})
})

test.each(['main', 'HEAD', 'C'.repeat(40)])('%j is no commit', async commit => {
  await using server = await serve(() => ({}))
  await expect(openForge(server.options).tree(commit)).rejects.toMatchObject({code: 'not-found'})
  expect(server.seen).toEqual([])
})

test('a failed listing can be tried again', async () => {
  const answer = hub(HELD)
  let broken = true
  await using server = await serve(seen => (broken ? {status: 500} : answer(seen)), {retries: 0})
  const forge = openForge(server.options)
  await expect((await forge.tree(COMMIT)).list()).rejects.toMatchObject({code: 'unavailable'})
  broken = false
  expect(await (await forge.tree(COMMIT)).list()).toHaveLength(Object.keys(HELD.files).length + 2)
})

test('a failed reading can be tried again', async () => {
  const answer = hub(HELD)
  let broken = true
  await using server = await serve(seen => (broken && seen.body ? {status: 500} : answer(seen)), {retries: 0})
  const tree = await openForge(server.options).tree(COMMIT)
  await expect(tree.read(['ethics.yml'])).rejects.toMatchObject({code: 'unavailable'})
  broken = false
  expect((await tree.read(['ethics.yml'])).get('ethics.yml')).toMatchObject({kind: 'bytes'})
})
