import {describe, expect, test} from 'vitest'
import {type Hub, startHub} from '../../../test/emulator/hub.ts'
import type {Repository} from '../../../test/emulator/store/repository.ts'
import {openForge} from '../api/forge.ts'
import {GATE_PATH, GATE_WORKFLOW} from '../doctor/testing.ts'
import type {Commit} from '../ports.ts'
import {describeStatus} from './description.ts'
import {gatherSweep} from './gather.ts'
import {isWhole, jsonLines, open} from './report.ts'

const GATE = '.github/ethics-gate/gate.yml'
const NAME = {owner: 'example', name: 'care'}

function made(hub: Hub): Repository {
  const repo = hub.repository('example/care', {files: {'a.txt': '1'}})
  hub.account('writer', {id: 2001})
  repo.permission('writer', 'write')
  return repo
}

/** A pull request that the gate judged, with the tree that merging it now gives. */
function judged(
  hub: Hub,
  repo: Repository,
  files: Record<string, string>,
  over: {by?: string; state?: 'success' | 'failure'; target?: string} = {},
): number {
  const branch = `feature-${repo.pulls.length}`
  const head = repo.commit(branch, files, {author: 'writer'})
  const number = repo.pull({head: branch, by: 'writer'})
  const merged = repo.testMerge(number)
  if (merged === null) throw new Error('a conflict')
  repo.status(head, {
    context: 'ethics-gate: main',
    state: over.state ?? 'success',
    description: describeStatus('Passed', {
      inputs: '0123456789ab',
      tree: repo.git.commit(merged).tree,
      date: '2026-11-22',
    }),
    by: over.by ?? 'github-actions[bot]',
    ...(over.target && {target: over.target}),
  })
  hub.clock.advance(60_000)
  return number
}

function forgeFor(hub: Hub, repo: Repository, actions = false) {
  return openForge({
    token: hub.token({
      repository: repo,
      permissions: {contents: 'read', 'pull-requests': 'read', statuses: 'read', ...(actions && {actions: 'read'})},
    }),
    apiUrl: hub.urls.api,
    graphqlUrl: hub.urls.graphql,
    repository: NAME,
    patience: {betweenWrites: 0},
  })
}

const swept = (hub: Hub, repo: Repository, {actions, ...over}: {writtenBy?: string; actions?: boolean} = {}) =>
  gatherSweep(forgeFor(hub, repo, actions), NAME, {
    branches: ['main'],
    defaultBranch: 'main',
    defaultTip: repo.tip() as Commit,
    window: 50,
    ...over,
  })

/** Brings the gate: not judged by itself, since there was none. */
function adopt(repo: Repository): void {
  repo.commit('main', {[GATE]: 'gate: 1\n'}, {author: 'writer'})
}

describe('a sweep of the forge', () => {
  test.each(['merge', 'squash', 'rebase'] as const)(
    'finds nothing where every pull request was judged (%s)',
    async method => {
      await using hub = await startHub()
      const repo = made(hub)
      adopt(repo)
      for (const content of ['2', '3']) repo.merge(judged(hub, repo, {'a.txt': content}), method, 'writer')
      const {branches, folder} = await swept(hub, repo)
      expect(branches).toMatchObject([{branch: 'main', ends: 'root', found: [], crowded: []}])
      expect(folder.kind).toBe('adoption')
    },
  )

  test('finds a direct push, and says what it carried', async () => {
    await using hub = await startHub()
    const repo = made(hub)
    adopt(repo)
    repo.merge(judged(hub, repo, {'a.txt': '2'}), 'squash', 'writer')
    const pushed = repo.commit(
      'main',
      {[GATE]: 'gate: 1\nlanguage: nl\n', 'b/ethics.yml': 'ethics: 1\n', 'x.py': ''},
      {author: 'writer', message: 'Quick fix `x`'},
    )
    const all = await swept(hub, repo)
    expect(open(all)).toMatchObject([
      {
        commit: pushed,
        why: 'no-pull-request',
        headline: 'Quick fix `x`',
        says: {by: {id: 2001, login: 'writer'}},
        carried: {gate: [GATE], declarations: ['b/ethics.yml'], other: ['x.py'], evidence: [], signed: []},
      },
    ])
    const lines = jsonLines(all, 'example/care')
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(lines.map(({type}) => type)).toEqual(['gate-folder', 'branch', 'ungated'])
    expect(isWhole(all)).toBe(true)
  })

  test('finds merges of an administrator past a failure, and of a status that somebody forged', async () => {
    await using hub = await startHub()
    const repo = made(hub)
    adopt(repo)
    repo.merge(judged(hub, repo, {'a.txt': '2'}, {state: 'failure'}), 'merge', 'writer')
    repo.merge(judged(hub, repo, {'a.txt': '3'}, {by: 'writer'}), 'merge', 'writer')
    const late = repo.commit('late', {'a.txt': '4'}, {author: 'writer'})
    const number = repo.pull({head: 'late', by: 'writer'})
    repo.merge(number, 'squash', 'writer')
    hub.clock.advance(60_000)
    repo.status(late, {context: 'ethics-gate: main', state: 'success', by: 'github-actions[bot]'})
    expect(open(await swept(hub, repo)).map(({why}) => why)).toEqual(['after-merge', 'other-writer', 'not-success'])
  })

  test('finds what a success on the test merge let in past the failure of its head', async () => {
    await using hub = await startHub()
    const repo = made(hub)
    adopt(repo)
    repo.ruleset({
      rules: [{type: 'required_status_checks', parameters: {required_status_checks: [{context: 'ethics-gate: main'}]}}],
    })
    const number = judged(hub, repo, {'a.txt': '2'}, {state: 'failure'})
    expect(repo.mergeable(number).mergeable).toBe(false)
    const tree = repo.git.commit(repo.testMerge(number) ?? '').tree
    const description = describeStatus('Passed', {inputs: '0123456789ab', tree, date: '2026-11-22'})
    const forged = {context: 'ethics-gate: main', state: 'success', description, by: 'github-actions[bot]'} as const
    repo.status(repo.testMerge(number) ?? '', forged)
    expect(repo.mergeable(number).mergeable).toBe(true)
    repo.merge(number, 'merge', 'writer')
    expect(open(await swept(hub, repo)).map(({why}) => why)).toEqual(['not-success'])
  })

  test('finds what was merged onto a base that had moved', async () => {
    await using hub = await startHub()
    const repo = made(hub)
    adopt(repo)
    const [first, second] = [judged(hub, repo, {'a.txt': '2'}), judged(hub, repo, {'b.txt': '2'})]
    repo.merge(second, 'squash', 'writer')
    repo.merge(first, 'squash', 'writer')
    expect(open(await swept(hub, repo))).toMatchObject([{why: 'other-tree', pull: {number: first}}])
  })

  test('finds a status that no run of the gate wrote, where the token may read runs', async () => {
    await using hub = await startHub()
    const repo = made(hub)
    repo.commit(
      'main',
      {[GATE]: 'gate: 1\n', [GATE_PATH]: GATE_WORKFLOW, '.github/workflows/x.yml': 'on: push'},
      {author: 'writer'},
    )
    const run = (id: number, over: object) =>
      repo.runs.push({
        id,
        name: 'ethics-gate',
        path: GATE_PATH,
        event: 'pull_request_target',
        branch: 'feature',
        sha: repo.tip(),
        headRepository: repo,
        by: hub.account('writer'),
        attempt: 1,
        status: 'completed',
        conclusion: 'success',
        pulls: [],
        createdAt: hub.clock.now(),
        ...over,
      })
    run(1, {})
    run(2, {path: '.github/workflows/x.yml', event: 'push'})
    run(3, {event: 'push'})
    const at = (id: string) => ({target: `https://example.org/example/care/actions/runs/${id}`})
    for (const target of [at('1'), at('2'), at('3'), at('4'), {}]) {
      repo.merge(judged(hub, repo, {'a.txt': JSON.stringify(target)}, target), 'squash', 'writer')
    }
    expect(open(await swept(hub, repo))).toEqual([])
    const seen = await swept(hub, repo, {actions: true})
    expect(open(seen).map(({why, pull}) => [why, pull?.number])).toEqual(
      [5, 4, 3, 2].map(number => ['other-run', number]),
    )
    expect([seen.branches[0]?.runs, (await swept(hub, repo)).branches[0]?.runs]).toEqual(['seen', 'unseen'])
  })

  test('expects the App where a rule asks for one', async () => {
    await using hub = await startHub()
    const repo = made(hub)
    adopt(repo)
    const app = hub.account('example-gate[bot]', {id: 3001, type: 'Bot', app: 4242})
    repo.ruleset({
      rules: [
        {
          type: 'required_status_checks',
          parameters: {required_status_checks: [{context: 'ethics-gate: main', integration_id: 4242}]},
        },
      ],
    })
    repo.merge(judged(hub, repo, {'a.txt': '2'}), 'squash', 'writer')
    repo.merge(judged(hub, repo, {'a.txt': '3'}, {by: app.login}), 'squash', 'writer')
    const all = await swept(hub, repo)
    expect(all.branches[0]?.writer).toEqual({kind: 'app'})
    expect(open(all).map(({why}) => why)).toEqual(['other-writer'])
    const named = await swept(hub, repo, {writtenBy: 'another-gate[bot]'})
    expect(open(named).map(({why}) => why)).toEqual(['other-writer', 'other-writer'])
  })

  test('lets the last version of the gate folder rule that came through the gate', async () => {
    await using hub = await startHub()
    const repo = made(hub)
    adopt(repo)
    const approved = repo.merge(judged(hub, repo, {[GATE]: 'gate: 1\nlanguage: da\n'}), 'merge', 'writer')
    const pushed = repo.commit('main', {[GATE]: 'gate: 1\nmode: observe\n'}, {author: 'writer'})
    const {folder} = await swept(hub, repo)
    expect(folder).toMatchObject({kind: 'gated', commit: approved, ungated: [{commit: pushed, why: 'no-pull-request'}]})
  })

  test('counts what somebody answers for, in a pull request that came through the gate', async () => {
    await using hub = await startHub()
    const repo = made(hub)
    adopt(repo)
    const pushed = repo.commit('main', {'x.py': ''}, {author: 'writer'})
    const entry = `ungated: 1\nratified:\n  - {commit: ${pushed}, because: An outage}\n`
    const file = '.github/ethics-gate/ungated.yml'
    repo.merge(judged(hub, repo, {[file]: entry}), 'squash', 'writer')
    const all = await swept(hub, repo)
    expect(all.branches[0]?.found).toMatchObject([{commit: pushed, ratified: true}])
    expect(open(all)).toEqual([])
    // Whoever pushes past the gate cannot answer for it the same way.
    const again = repo.commit('main', {'y.py': ''}, {author: 'writer'})
    const own = repo.commit('main', {[file]: `${entry}  - {commit: ${again}, because: Me}\n`}, {author: 'writer'})
    expect(open(await swept(hub, repo)).map(({commit}) => commit)).toEqual([own, again])
  })

  test('takes few requests, and says where its window ends', async () => {
    await using hub = await startHub()
    const repo = made(hub)
    adopt(repo)
    for (let number = 0; number < 8; number++) repo.merge(judged(hub, repo, {'a.txt': `${number}`}), 'merge', 'writer')
    const forge = forgeFor(hub, repo)
    const {branches} = await gatherSweep(forge, NAME, {
      branches: ['main'],
      defaultBranch: 'main',
      defaultTip: repo.tip() as Commit,
      window: 5,
    })
    expect(branches).toMatchObject([{examined: 5, ends: 'window', found: []}])
    expect(forge.client.spent.requests).toBeLessThanOrEqual(6)
    expect(hub.requests.written()).toEqual([])
  })

  test('finds open pull requests whose head is nearly full of statuses', async () => {
    await using hub = await startHub()
    const repo = made(hub)
    adopt(repo)
    const head = repo.commit('full', {'a.txt': '9'}, {author: 'writer'})
    const number = repo.pull({head: 'full', by: 'writer'})
    for (let count = 0; count < 900; count++) repo.status(head, {context: 'ethics-gate: main', state: 'success'})
    judged(hub, repo, {'b.txt': '1'})
    expect((await swept(hub, repo)).branches[0]?.crowded).toEqual([{number, head}])
  })
})
