import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type {Fault, FaultKind} from '../../../test/emulator/faults.ts'
import {type Hub, type Logged, type NewToken, startHub} from '../../../test/emulator/hub.ts'
import type {Repository} from '../../../test/emulator/store/repository.ts'
import type {Forge} from '../ports.ts'
import {openForge} from './forge.ts'
import type {Patience} from './patience.ts'
import {QUICK} from './testing.ts'

const MARKER = '<!-- ethics-gate -->'
const WORKFLOW = '.github/workflows/ethics.yml'
const FILES = {
  [WORKFLOW]: 'on: pull_request_target\n',
  '.github/ethics-gate/gate.yml': 'gate: 1\n',
  'ethics.yml': 'ethics: 1\n',
  'assessments/dpia.md': '# Æ, ë and 😀\r\n',
}

/** A repository with one pull request, and a forge that looks at it with a run's own token. */
async function start(
  given: {
    readonly ghes?: boolean
    readonly fork?: boolean
    readonly token?: NewToken
    readonly patience?: Partial<Patience>
  } = {},
) {
  const hub = await startHub(given.ghes ? {basePath: '/api/v3', graphqlPath: '/api/graphql'} : {})
  const repository = hub.repository('example/early-signal', {files: FILES})
  const from = given.fork ? repository.fork('writer') : repository
  from.commit('change', {'ethics.yml': 'ethics: 1\nchanged: true\n'}, {author: 'writer'})
  const number = repository.pull({head: given.fork ? 'writer:change' : 'change', by: 'writer'})
  const forge = forgeOf(hub, repository, given.token, given.patience)
  return {
    hub,
    repository,
    number,
    forge,
    [Symbol.asyncDispose]: () => hub.end(),
  }
}

function forgeOf(hub: Hub, repository: Repository, token: NewToken = {}, patience: Partial<Patience> = {}) {
  return openForge({
    token: hub.token({repository, ...token}),
    apiUrl: hub.urls.api,
    graphqlUrl: hub.urls.graphql,
    repository: {owner: repository.owner.login, name: repository.name},
    userAgent: 'ethics-gate/test',
    workflow: {path: WORKFLOW, sha: repository.tip()},
    patience: {...QUICK, ...patience},
  })
}

describe('freezing', () => {
  test.each([
    {ghes: false, fork: false},
    {ghes: false, fork: true},
    {ghes: true, fork: true},
  ])('is one request, and says what is there %o', async given => {
    await using at = await start(given)
    const {repository, number} = at
    const frozen = await at.forge.freeze(number)
    const merge = repository.testMerge(number)
    expect(at.hub.requests.count()).toBe(1)
    expect(frozen).toMatchObject({
      number,
      state: 'open',
      draft: false,
      defaultBranch: 'main',
      defaultTip: repository.tip(),
      baseBranch: 'main',
      baseTip: repository.tip(),
      head: repository.pullAt(number).headSha,
      fork: given.fork,
      merge: {kind: 'merged', commit: merge, tree: repository.git.commit(merge ?? '').tree},
      statuses: [],
      ownComments: [],
      publicRepository: true,
    })
    expect(frozen.workflow?.atRun).toMatch(/^[0-9a-f]{40}$/)
    expect(frozen.workflow?.atDefault).toBe(frozen.workflow?.atRun)
    expect(frozen.reviewed.authors.map(({login}) => login)).toEqual(['writer'])
    expect(at.forge.client.now()).toEqual(at.hub.clock.now())
  })

  test('sees authors, co-authors, committers and who pushed by force', async () => {
    await using at = await start()
    const {repository, number} = at
    repository.commit('change', {a: '1'}, {author: 'first', committer: 'second', coAuthors: ['third']})
    repository.commit('change', {a: '2'}, {unknownAuthor: {name: 'x', email: 'x@example.org'}, committer: 'fourth'})
    const later = repository.commit('aside', {a: '3'}, {author: 'fifth', parents: [repository.tip('change')]})
    repository.push('change', repository.tip(), 'sixth')
    repository.push('change', later, 'seventh')
    const logins = (await at.forge.freeze(number)).reviewed.authors.map(({login}) => login)
    expect(logins).toEqual(expect.arrayContaining(['writer', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth']))
  })

  test('reads reviews with who dismissed and edited them', async () => {
    await using at = await start()
    const {repository, number, hub} = at
    repository.permission('officer', 'write')
    const objection = repository.review(number, {by: 'officer', state: 'CHANGES_REQUESTED', body: 'No'})
    hub.clock.advance(60_000)
    const approval = repository.review(number, {
      by: 'officer',
      state: 'APPROVED',
      body: 'ethics: approve gate owner a1-0',
    })
    hub.clock.advance(60_000)
    const own = repository.review(number, {by: 'second', state: 'COMMENTED', body: 'Fine'})
    hub.clock.advance(60_000)
    repository.dismiss(number, objection, 'maintainer')
    repository.editReview(number, approval, 'ethics: approve gate owner a1-1', 'maintainer')
    repository.editReview(number, own, 'Fine!', 'second')
    const {reviews} = (await at.forge.freeze(number)).reviewed
    const officer = {id: hub.who('officer').id, login: 'officer', kind: 'person'}
    expect(reviews).toMatchObject([
      {
        by: officer,
        state: 'dismissed',
        dismissed: {by: {login: 'maintainer'}, was: 'changes-requested'},
        edited: 'never',
        text: 'No',
      },
      {by: officer, state: 'approved', edited: 'by-somebody-else', inside: true},
      {by: {login: 'second'}, state: 'commented', edited: 'by-its-author', inside: false},
    ])
  })

  test('takes the assignees of a pull request that a bot opened for its authors', async () => {
    await using at = await start()
    at.repository.commit('bump', {b: '1'}, {author: 'dependabot[bot]'})
    const number = at.repository.pull({head: 'bump', by: 'dependabot[bot]'})
    at.repository.pullAt(number).assignees.push(at.hub.who('asker'))
    const {authors} = (await at.forge.freeze(number)).reviewed
    expect(authors.map(({kind}) => kind)).toEqual(['bot', 'person'])
    expect(authors[1]?.login).toBe('asker')
  })

  test('an account that is gone is nobody', async () => {
    await using at = await start()
    at.repository.review(at.number, {by: 'leaver', state: 'APPROVED', body: ''})
    at.hub.delete('leaver')
    expect((await at.forge.freeze(at.number)).reviewed.reviews[0]?.by).toBeNull()
  })

  test('a test merge that is unknown, conflicting or of an older base is never taken for the merge', async () => {
    await using at = await start()
    const {repository, number, forge, hub} = at
    const kind = async () => (await forge.freeze(number)).merge.kind
    expect(await kind()).toBe('merged')
    repository.freezeTestMerge(number)
    repository.commit('main', {other: '1'}, {author: 'founder'})
    expect(await kind()).toBe('pending')
    repository.pullAt(number).mergeFrozen = false
    hub.mergeDelay(2)
    expect([await kind(), await kind(), await kind()]).toEqual(['pending', 'pending', 'merged'])
    hub.mergeDelay(0)
    repository.commit('main', {'ethics.yml': 'ethics: 1\nother: true\n'}, {author: 'founder'})
    expect(await kind()).toBe('conflict')
    hub.merges.keptInConflict = true
    expect(await kind()).toBe('conflict')
  })

  test('follows lists to their end: 250 commits, 250 comments, 120 reviews', async () => {
    await using at = await start()
    const {repository, number, forge, hub} = at
    for (let n = 0; n < 260; n++) repository.commit('change', {n: String(n)}, {author: `author-${n}`})
    for (let n = 0; n < 250; n++) repository.comment(number, n === 120 ? hub.actions : 'talker', `${MARKER} ${n}`)
    for (let n = 0; n < 120; n++) repository.review(number, {by: `reviewer-${n}`, state: 'APPROVED', body: ''})
    const frozen = await forge.freeze(number)
    expect(frozen.reviewed.reviews).toHaveLength(120)
    expect(frozen.reviewed.authors).toHaveLength(261)
    expect(frozen.ownComments).toHaveLength(1)
    expect(hub.requests.count()).toBe(3)
  })

  test('of a pull request that does not exist is a fault', async () => {
    await using at = await start()
    await expect(at.forge.freeze(999)).rejects.toMatchObject({code: 'not-found'})
  })

  test('of a closed one whose base is gone still says its head', async () => {
    await using at = await start()
    at.repository.commit('loose', {x: '1'}, {author: 'founder'})
    at.repository.retarget(at.number, 'loose')
    at.repository.close(at.number)
    at.repository.push('loose', null)
    expect(await at.forge.freeze(at.number)).toMatchObject({
      state: 'closed',
      head: at.repository.pullAt(at.number).headSha,
    })
  })
})

describe('reading a tree', () => {
  test('gives every file as Git has it, of head, base and test merge', async () => {
    await using at = await start({fork: true})
    const {repository, number, forge} = at
    const {merge, head, baseTip} = await forge.freeze(number)
    if (merge.kind !== 'merged') throw new Error('not merged')
    for (const [commit, text] of [
      [baseTip, 'ethics: 1\n'],
      [head, 'ethics: 1\nchanged: true\n'],
      [merge.commit, 'ethics: 1\nchanged: true\n'],
    ] as const) {
      const contents = await (await forge.tree(commit)).read(['ethics.yml', 'assessments/dpia.md', 'assessments'])
      expect(contents.get('ethics.yml')).toMatchObject({kind: 'bytes', bytes: Buffer.from(text)})
      expect(contents.get('assessments/dpia.md')).toMatchObject({bytes: Buffer.from(FILES['assessments/dpia.md'])})
      expect(contents.get('assessments')).toEqual({kind: 'folder'})
    }
    // A list for each commit; the texts of the first, then what is new in the second.
    expect(at.hub.requests.count('GET /repos/{owner}/{repo}/git/trees/{tree_sha}')).toBe(3)
    expect(at.hub.requests.count('POST /graphql')).toBe(1 + 2)
    expect(repository.tip()).toBe(baseTip)
  })

  test('takes links, submodules, odd encodings and large files for what they are', async () => {
    await using at = await start()
    const {repository, forge, hub} = at
    hub.blobs.longest = 1000
    const latin = Buffer.from([0x61, 0xe9, 0x0a])
    const binary = Buffer.from([0, 255, 1])
    const large = Buffer.alloc(10 * 1024 * 1024 + 1, 'x')
    const commit = repository.commit('main', {
      'link.yml': {link: 'ethics.yml'},
      lib: {submodule: 'a'.repeat(40)},
      'bom.csv': '\ufeffa,b\n',
      'latin.csv': latin,
      'model.bin': binary,
      'long.md': 'long '.repeat(1000),
      empty: '',
      'large.csv': large,
      'run.sh': {script: '#!/bin/sh\n'},
    })
    const tree = await forge.tree(commit)
    const contents = await tree.read([
      'link.yml',
      'lib',
      'lib/x',
      'bom.csv',
      'latin.csv',
      'model.bin',
      'long.md',
      'empty',
      'large.csv',
      'run.sh',
      'nothing',
    ])
    expect(
      Object.fromEntries([...contents].map(([path, one]) => [path, 'bytes' in one ? one.bytes : one.kind])),
    ).toEqual({
      'link.yml': 'link',
      lib: 'submodule',
      'lib/x': 'submodule',
      'bom.csv': Buffer.from('\ufeffa,b\n'),
      'latin.csv': latin,
      'model.bin': binary,
      'long.md': Buffer.from('long '.repeat(1000)),
      empty: Buffer.alloc(0),
      'large.csv': 'too-large',
      'run.sh': Buffer.from('#!/bin/sh\n'),
      nothing: 'absent',
    })
    expect((await tree.identify(['lib'])).get('lib')).toBe(`submodule:${'a'.repeat(40)}`)
  })

  test('that GitHub cuts off is walked, and is whole', async () => {
    await using at = await start()
    const {repository, forge, hub} = at
    const filler = Object.fromEntries(Array.from({length: 40}, (_, n) => [`filler/${n % 4}/f${n}`, String(n)]))
    const commit = repository.commit('main', {...filler, 'z/deep/ethics.yml': 'ethics: 1\n'})
    hub.trees.most = 15
    const paths = (await (await forge.tree(commit)).list()).map(({path}) => path)
    expect(paths).toContain('z/deep/ethics.yml')
    expect(paths).toHaveLength(40 + 1 + Object.keys(FILES).length)
  })

  test('of another repository reads that one', async () => {
    await using at = await start()
    const policy = at.hub.repository('example-org/policy', {files: {'policy.yml': 'policy: 1\n'}})
    const tree = await at.forge.tree(policy.tip(), {owner: 'example-org', name: 'policy'})
    expect((await tree.read(['policy.yml'])).get('policy.yml')).toMatchObject({kind: 'bytes'})
    const hidden = at.hub.repository('example-org/hidden', {files: {a: '1'}, private: true})
    const unseen = await at.forge.tree(hidden.tip(), {owner: 'example-org', name: 'hidden'})
    await expect(unseen.list()).rejects.toMatchObject({code: 'not-found', say: {key: 'forge.repository-unseen'}})
  })
})

describe('what comes along', () => {
  test('small documents of every list that is known need no request of their own', async () => {
    await using at = await start()
    const frozen = await at.forge.freeze(at.number)
    if (frozen.merge.kind !== 'merged') throw new Error('not merged')
    const [tip, merge] = await Promise.all([at.forge.tree(frozen.defaultTip), at.forge.tree(frozen.merge.commit)])
    await Promise.all([tip.list(), merge.list()])
    const before = at.hub.requests.count()
    await tip.read(['.github/ethics-gate/gate.yml'])
    const read = await merge.read(['ethics.yml', 'assessments/dpia.md'])
    expect(at.hub.requests.count()).toBe(before + 1)
    expect(String((read.get('ethics.yml') as {bytes: Uint8Array}).bytes)).toContain('changed')
  })

  test('what is no text, long, or of another kind does not, and is read when it is asked for', async () => {
    await using at = await start()
    const files = {
      'long.md': 'x'.repeat(40_000),
      'bytes.csv': new Uint8Array([0xff, 0xfe, 0]),
      'model.bin': 'weights',
    }
    at.repository.commit('main', files, {author: 'writer'})
    const tree = await at.forge.tree(at.repository.tip())
    await tree.read(['ethics.yml'])
    const [asked] = at.hub.requests.all.filter(({route}) => route === 'POST /graphql')
    const query = JSON.stringify(asked?.body)
    const ids = await tree.identify(['long.md', 'model.bin'])
    for (const id of ids.values()) expect(query).not.toContain(id)
    const read = await tree.read(Object.keys(files))
    expect([...read.values()].map(({kind}) => kind)).toEqual(['bytes', 'bytes', 'bytes'])
  })

  test('our own comment comes along the second time, also where it was deleted meanwhile', async () => {
    await using at = await start()
    const id = at.repository.comment(at.number, 'github-actions[bot]', 'Hello')
    expect((await at.forge.freeze(at.number)).ownComments).toEqual([expect.not.objectContaining({body: 'Hello'})])
    expect((await at.forge.freeze(at.number)).ownComments).toMatchObject([{id, body: 'Hello'}])
    await at.forge.freeze(at.number)
    at.repository.comments.length = 0
    const before = at.hub.requests.count()
    expect((await at.forge.freeze(at.number)).ownComments).toEqual([])
    expect(at.hub.requests.count()).toBe(before + 2)
  })
})

describe('what else is asked', () => {
  test('reviews of merged pull requests come in one request', async () => {
    await using at = await start()
    const {repository, forge, hub} = at
    const numbers = ['a', 'b', 'c'].map(branch => {
      repository.commit(branch, {[branch]: '1'}, {author: `writer-${branch}`})
      const number = repository.pull({head: branch, by: `writer-${branch}`})
      repository.review(number, {by: 'officer', state: 'APPROVED', body: `of ${branch}`})
      repository.merge(number)
      return number
    })
    const reviewed = await forge.reviewed([...numbers, 999])
    expect(hub.requests.count()).toBe(1)
    expect([...reviewed.keys()]).toEqual(numbers)
    expect([...reviewed.values()].map(({authors}) => authors[0]?.login)).toEqual(['writer-a', 'writer-b', 'writer-c'])
    expect([...reviewed.values()].map(({reviews}) => reviews[0]?.text)).toEqual(['of a', 'of b', 'of c'])
  })

  test('a pin must be in the history of the branch, not only in the network of forks', async () => {
    await using at = await start()
    const policy = at.hub.repository('example-org/policy', {files: {'policy.yml': '1'}})
    const of = {owner: 'example-org', name: 'policy'}
    const old = policy.tip()
    const tip = policy.commit('main', {'policy.yml': '2'})
    const impostor = policy.fork('forger').commit('main', {'policy.yml': 'allows everything'}, {author: 'forger'})
    expect(await at.forge.contains(of, 'main', old)).toBe(true)
    expect(await at.forge.contains(of, 'main', tip)).toBe(true)
    expect(await at.forge.contains(of, 'main', impostor)).toBe(false)
  })

  test('open pull requests, by base and by head, forks included', async () => {
    await using at = await start({fork: true})
    const {repository, number, forge} = at
    repository.commit('loose', {x: '1'})
    const second = repository.pull({head: 'writer:change', base: 'loose', by: 'writer'})
    const head = repository.pullAt(number).headSha
    expect((await forge.open({base: 'main'})).map(one => one.number)).toEqual([number])
    expect((await forge.open({head})).map(one => [one.number, one.baseBranch])).toEqual([
      [number, 'main'],
      [second, 'loose'],
    ])
    repository.close(second)
    expect(await forge.open({head})).toHaveLength(1)
  })

  test('a merge group is everything in the queue up to the one that is named', async () => {
    await using at = await start()
    const {repository, number, forge} = at
    repository.commit('other', {other: '1'}, {author: 'writer'})
    repository.commit('third', {third: '1'}, {author: 'writer'})
    const other = repository.pull({head: 'other', by: 'writer'})
    const third = repository.pull({head: 'third', by: 'writer'})
    const entries = repository.queue(number, other, third)
    const ref = `refs/heads/${entries[1]?.ref.replace(/^(refs\/)?heads\//, '')}`
    expect(await forge.group(ref, 'refs/heads/main')).toEqual([number, other])
    repository.dequeue(other)
    await expect(forge.group(ref, 'refs/heads/main')).rejects.toMatchObject({say: {key: 'forge.group-unknown'}})
  })
})

describe('the status', () => {
  test('is on the head, and read back with its writer at the next freezing', async () => {
    await using at = await start()
    const {head} = await at.forge.freeze(at.number)
    await at.forge.writeStatus(head, {context: 'ethics-gate: main', state: 'pending', description: 'Reading'})
    await at.forge.writeStatus(head, {context: 'ethics-gate: main', state: 'success', description: 'x'.repeat(140)})
    const {statuses} = await at.forge.freeze(at.number)
    expect(statuses).toMatchObject([{context: 'ethics-gate: main', state: 'success', creator: {id: at.hub.actions.id}}])
    expect(statuses[0]?.description).toHaveLength(140)
  })

  test('that may not be written is a fault that names the permission', async () => {
    await using at = await start({token: {permissions: {contents: 'read', 'pull-requests': 'write', statuses: 'read'}}})
    const {head} = await at.forge.freeze(at.number)
    const writing = at.forge.writeStatus(head, {context: 'ethics-gate: main', state: 'success', description: ''})
    await expect(writing).rejects.toMatchObject({
      code: 'refused',
      say: {key: 'forge.write-refused', with: {needs: 'statuses: write'}},
    })
  })

  test('number 1,001 is a fault', async () => {
    await using at = await start()
    const {head} = await at.forge.freeze(at.number)
    for (let n = 0; n < 1000; n++) at.repository.status(head, {context: 'ethics-gate: main', state: 'success'})
    const writing = at.forge.writeStatus(head, {context: 'ethics-gate: main', state: 'failure', description: ''})
    await expect(writing).rejects.toMatchObject({code: 'conflict', status: 422})
  })
})

describe('the comment', () => {
  const write = async (at: Awaited<ReturnType<typeof start>>, text: string) =>
    at.forge.writeComment(await at.forge.freeze(at.number), MARKER, `${MARKER}\n${text}`)
  const texts = (at: Awaited<ReturnType<typeof start>>) =>
    at.repository.comments.filter(({by}) => by === at.hub.actions).map(({body}) => body)

  test('is posted, left alone, changed: 2, 1 and 1 requests beside freezing, however long the page is', async () => {
    await using at = await start()
    for (let n = 0; n < 100; n++) at.repository.comment(at.number, 'talker', `${MARKER}\nI am the gate`)
    expect(await write(at, 'Blocked')).toBe('written')
    expect(at.hub.requests.count()).toBe(1 + 2)
    expect(await write(at, 'Blocked')).toBe('unchanged')
    expect(at.hub.requests.count()).toBe(2 + 2 + 1)
    expect(await write(at, 'Passed')).toBe('written')
    expect(at.hub.requests.count()).toBe(4 + 1 + 2)
    expect(at.hub.requests.writes()).toHaveLength(2)
    expect(texts(at)).toEqual([`${MARKER}\nPassed`])
  })

  test('is found between 250 others, and foreign ones are left as they are', async () => {
    await using at = await start()
    for (let n = 0; n < 125; n++) at.repository.comment(at.number, 'talker', `${MARKER}\nforged ${n}`)
    await write(at, 'Blocked')
    for (let n = 0; n < 125; n++) at.repository.comment(at.number, 'talker', `${MARKER}\nforged again ${n}`)
    await write(at, 'Passed')
    expect(texts(at)).toEqual([`${MARKER}\nPassed`])
    expect(at.repository.comments.filter(({by}) => by.login === 'talker')).toHaveLength(250)
    expect(at.repository.comments.every(({edited, by}) => edited === undefined || by === at.hub.actions)).toBe(true)
  })

  test('collapses copies, and leaves what other workflows wrote under the same account', async () => {
    await using at = await start()
    at.repository.comment(at.number, at.hub.actions, `Coverage: 80 %, says ${MARKER}`)
    for (const n of [1, 2, 3]) at.repository.comment(at.number, at.hub.actions, `${MARKER}\nold ${n}`)
    await write(at, 'Passed')
    expect(texts(at)).toEqual([`Coverage: 80 %, says ${MARKER}`, `${MARKER}\nPassed`])
  })

  test('too long for GitHub is a fault, and says why', async () => {
    await using at = await start()
    const writing = write(at, 'x'.repeat(70_000))
    await expect(writing).rejects.toMatchObject({code: 'conflict', reason: expect.stringContaining('too long')})
    expect(texts(at)).toEqual([])
  })

  test('of a run for a fork that can only read is refused', async () => {
    await using at = await start({fork: true, token: {profile: 'fork-readonly'}})
    await expect(write(at, 'Passed')).rejects.toMatchObject({code: 'refused', say: {key: 'forge.write-refused'}})
  })

  const isPost = ({method, path}: Logged) => method === 'POST' && path.endsWith('/comments')
  const lost: FaultKind[] = ['500', '502', 'reset', 'truncated', 'cut-json', 'timeout']

  test.each(lost)('whose answer is lost (%s) is not posted twice', async kind => {
    await using at = await start({patience: {timeout: kind === 'timeout' ? 300 : 5000}})
    at.hub.fault({match: isPost, kind, times: 1, applied: true})
    expect(await write(at, 'Passed')).toBe('written')
    expect(texts(at)).toEqual([`${MARKER}\nPassed`])
    expect(at.hub.requests.writes()).toHaveLength(1)
  })

  test.each([...lost, '429', 'secondary'] as FaultKind[])('that did not arrive (%s) is posted again', async kind => {
    await using at = await start({patience: {timeout: kind === 'timeout' ? 300 : 5000}})
    at.hub.fault({match: isPost, kind, times: 1, retryAfter: 0})
    expect(await write(at, 'Passed')).toBe('written')
    expect(texts(at)).toEqual([`${MARKER}\nPassed`])
  })
})

describe('faults', () => {
  let at: Awaited<ReturnType<typeof start>>
  let expected: ReadonlyMap<string, string>
  beforeAll(async () => {
    at = await start()
    expected = new Map(
      await Promise.all(reads.map(async ([name, read]) => [name, JSON.stringify(await read(at.forge))] as const)),
    )
  })
  afterAll(() => at.hub.end())

  const reads: [string, (forge: Forge) => Promise<unknown>][] = [
    ['freezing', forge => forge.freeze(at.number)],
    [
      'a tree',
      async forge => {
        const tree = await forge.tree(at.repository.tip())
        return [...(await tree.read(['ethics.yml', 'assessments/dpia.md']))]
      },
    ],
    ['reviews', async forge => [...(await forge.reviewed([at.number]))]],
    ['open pull requests', forge => forge.open({base: 'main'})],
  ]

  /** What comes of it while some requests are answered wrongly, and how many were sent. */
  async function amid(fault: Omit<Fault, 'match'>, read: (forge: Forge) => Promise<unknown>, patience = {}) {
    const before = at.hub.requests.count()
    let on = true
    at.hub.fault({
      ...fault,
      match: ({route}) => on && (!fault.kind.includes('graphql') || route === 'POST /graphql'),
    })
    const outcome = await read(forgeOf(at.hub, at.repository, {}, patience)).catch((reason: unknown) => reason)
    on = false
    const asked = at.hub.requests.all.slice(before)
    return {outcome, requests: asked.length, faults: asked.filter(one => one.fault !== null).length}
  }

  const passing: FaultKind[] = [
    '500',
    '502',
    '503',
    '429',
    'secondary',
    'secondary-graphql',
    'reset',
    'truncated',
    'cut-json',
    'not-json',
    'empty',
    'partial-graphql',
    'graphql-timeout',
  ]

  test.each(reads.flatMap(([name, read]) => passing.map(kind => [name, kind, read] as const)))(
    '%s, with %s once: as if nothing had happened',
    async (name, kind, read) => {
      const {outcome, faults} = await amid({kind, times: 1, retryAfter: 0}, read)
      expect(JSON.stringify(outcome)).toBe(expected.get(name))
      expect(faults).toBe(1)
    },
  )

  const lasting: [FaultKind, string][] = [
    ['401', 'refused'],
    ['403', 'refused'],
    ['404', 'not-found'],
    ['500', 'unavailable'],
    ['502', 'unavailable'],
    ['429', 'limited'],
    ['429-no-retry-after', 'limited'],
    ['secondary', 'limited'],
    ['secondary-no-retry-after', 'limited'],
    ['secondary-graphql', 'limited'],
    ['primary', 'limited'],
    ['reset', 'unavailable'],
    ['timeout', 'timeout'],
    ['truncated', 'unreadable'],
    ['cut-json', 'unreadable'],
    ['not-json', 'unreadable'],
    ['empty', 'unreadable'],
    ['partial-graphql', 'unreadable'],
    ['graphql-timeout', 'unreadable'],
  ]

  test.each(reads.flatMap(([name, read]) => lasting.map(([kind, code]) => [name, kind, code, read] as const)))(
    '%s, with %s for ever: a fault that is %s, after few requests',
    async (_, kind, code, read) => {
      const patience = {longestWait: 20, timeout: kind === 'timeout' ? 50 : 5000}
      const {outcome, requests} = await amid({kind, retryAfter: 60}, read, patience)
      expect(outcome).toMatchObject({name: 'ForgeError', code})
      expect(requests).toBeLessThanOrEqual(1 + 4)
    },
  )
})

describe('limits and tokens', () => {
  test('a token without requests left is a limit, and nothing is read', async () => {
    await using at = await start({token: {limit: {graphqlLeft: 0, restLeft: 0}}})
    await expect(at.forge.freeze(at.number)).rejects.toMatchObject({code: 'limited'})
    await expect((await at.forge.tree(at.repository.tip())).list()).rejects.toMatchObject({code: 'limited'})
  })

  test('a token that was taken back is refused', async () => {
    await using at = await start()
    const forge = openForge({
      token: 'ghs_gone',
      apiUrl: at.hub.urls.api,
      graphqlUrl: at.hub.urls.graphql,
      repository: {owner: 'example', name: 'early-signal'},
      patience: QUICK,
    })
    await expect(forge.freeze(at.number)).rejects.toMatchObject({code: 'refused', say: {key: 'forge.token'}})
  })
})

test('a whole evaluation costs ten requests, the next one of the same six and no write, a changed one nine', async () => {
  await using at = await start({fork: true})
  const run = async (decided: string) => {
    const forge = forgeOf(at.hub, at.repository)
    const frozen = await forge.freeze(at.number)
    if (frozen.merge.kind !== 'merged') throw new Error('not merged')
    const deciding = await forge.tree(frozen.defaultTip)
    await deciding.read(['.github/ethics-gate/gate.yml', WORKFLOW])
    const known = frozen.statuses.find(({context}) => context === 'ethics-gate: main')
    const status = {context: 'ethics-gate: main', description: decided} as const
    if (known?.description !== decided) await forge.writeStatus(frozen.head, {...status, state: 'pending'})
    const merge = await forge.tree(frozen.merge.commit)
    const base = await forge.tree(frozen.baseTip)
    await merge.read(['ethics.yml', 'assessments/dpia.md'])
    await base.read(['ethics.yml', 'assessments/dpia.md'])
    const again = await forge.freeze(at.number)
    if (known?.description !== decided) await forge.writeStatus(again.head, {...status, state: 'success'})
    await forge.writeComment(again, MARKER, `${MARKER}\n${decided}`)
    return forge.client.spent
  }
  const first = await run('one')
  expect(first).toMatchObject({requests: 10, writes: 3})
  expect(await run('one')).toMatchObject({requests: 6, writes: 0})
  expect(await run('two')).toMatchObject({requests: 9, writes: 3})
})
