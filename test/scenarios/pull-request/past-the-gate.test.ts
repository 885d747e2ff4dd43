import {describe, expect, test} from 'vitest'
import {schedule} from './moves.ts'
import {GATE, POLICY} from './project.ts'
import {Scene, STATUS} from './scene.ts'

const PATIENCE = {timeout: 120_000}
const POLICY_FILE = '.github/ethics-gate/policies/house/policy.yml'
const STRICT = POLICY[POLICY_FILE]
/** Lets everything through. */
const WEAK = STRICT.replace('    enforce: block\n', '    enforce: warn\n')
/** Not in order under the strict policy: its assessment is of another state. */
const RISKY = {'model/rules.txt': 'those without a Dutch name last\n'}

type Method = Parameters<Scene['repo']['merge']>[1]

async function throughTheGate(scene: Scene, text: string, method: Method, branch = `gate-${method}`): Promise<number> {
  const number = scene.pull({[POLICY_FILE]: text}, {branch})
  await scene.run(number)
  scene.approve(number, 'bodil', scene.lines(number, 'board'))
  await scene.run(number, 'edited')
  expect(scene.status(number)?.state).toBe('success')
  scene.hub.clock.advance(60_000)
  scene.repo.merge(number, method, 'admin')
  scene.hub.clock.advance(60_000)
  return number
}

/** The weak policy came in first, and the board then made it strict. */
async function madeStrict(scene: Scene, method: Method): Promise<{readonly strict: number; readonly risky: number}> {
  await throughTheGate(scene, WEAK, method, 'weak')
  const strict = await throughTheGate(scene, STRICT, method, 'strict')
  const risky = scene.pull(RISKY, {branch: 'risky'})
  await scene.run(risky)
  expect(scene.status(risky)?.state).toBe('failure')
  return {strict, risky}
}

async function stillFails(scene: Scene, number: number): Promise<void> {
  await scene.run(number, 'synchronize')
  expect(scene.status(number)?.state).toBe('failure')
  expect(scene.opens(number)).toBe(false)
}

describe.concurrent('a change of the gate that came in through it cannot be taken back', PATIENCE, () => {
  test('by a status that somebody writes on its head afterwards, in capitals or not', async () => {
    await using scene = await Scene.open()
    const {strict, risky} = await madeStrict(scene, 'merge')
    const head = scene.repo.pullAt(strict).headSha
    for (const context of [STATUS, STATUS.toUpperCase()]) {
      scene.repo.status(head, {context, state: 'failure', by: 'maker'})
      await stillFails(scene, risky)
    }
  })

  test('by so many of them that they fill pages', async () => {
    await using scene = await Scene.open()
    const {strict, risky} = await madeStrict(scene, 'squash')
    const head = scene.repo.pullAt(strict).headSha
    for (let nth = 0; nth < 750; nth++)
      scene.repo.status(head, {context: STATUS, state: 'failure', ...(nth % 2 && {by: 'maker'})})
    scene.hub.requests.clear()
    await stillFails(scene, risky)
    expect(scene.hub.requests.count()).toBeLessThanOrEqual(20)
  })

  test('by another pull request from the same head, opened and closed', async () => {
    await using scene = await Scene.open()
    const {strict, risky} = await madeStrict(scene, 'squash')
    const again = scene.repo.pull({head: 'strict', by: 'maker'})
    expect(scene.repo.pullAt(again).headSha).toBe(scene.repo.pullAt(strict).headSha)
    await scene.run(again)
    await stillFails(scene, risky)
    scene.repo.close(again, 'maker')
    await scene.run(again, 'closed')
    expect(scene.status(strict)?.state).toBe('failure')
    await stillFails(scene, risky)
  })

  test('by an event that names its head as the one of before', async () => {
    await using scene = await Scene.open()
    const {strict, risky} = await madeStrict(scene, 'merge')
    scene.repo.commit('strict', {'lib/y.py': '1\n'}, {author: 'maker'})
    const next = scene.repo.pull({head: 'strict', by: 'maker'})
    await scene.run(next, 'synchronize', {payload: {before: scene.repo.pullAt(strict).headSha}})
    await stillFails(scene, risky)
  })

  test('and the nightly list does not name it for that', async () => {
    await using scene = await Scene.open()
    const {strict} = await madeStrict(scene, 'squash')
    const {headSha, merged} = scene.repo.pullAt(strict)
    scene.repo.status(headSha, {context: STATUS, state: 'failure', by: 'maker'})
    const {summary} = await schedule(scene)
    expect(merged?.commit).toBeDefined()
    expect(summary).not.toContain(merged?.commit.slice(0, 7))
  })

  test('while a failure of before the merge still counts, whatever is written after it', async () => {
    await using scene = await Scene.open()
    await throughTheGate(scene, STRICT.replace('version: "1"', 'version: "2"'), 'merge')
    const past = scene.pull({[POLICY_FILE]: WEAK}, {branch: 'past'})
    await scene.run(past)
    scene.hub.clock.advance(60_000)
    scene.repo.merge(past, 'merge', 'admin')
    scene.hub.clock.advance(60_000)
    scene.repo.status(scene.repo.pullAt(past).headSha, {context: STATUS, state: 'success'})
    const risky = scene.pull(RISKY)
    await stillFails(scene, risky)
  })
})

describe.concurrent('what an administrator put past the gate', PATIENCE, () => {
  test.each(['rebase', 'merge', 'squash'] as const)(
    'is not let in by a pull request that touches the folder and leaves it as it was (%s)',
    async method => {
      await using scene = await Scene.open()
      await throughTheGate(scene, STRICT.replace('version: "1"', 'version: "2"'), 'merge')
      scene.repo.commit('main', {[POLICY_FILE]: WEAK}, {author: 'admin'})
      const risky = scene.pull(RISKY)
      await stillFails(scene, risky)
      const notes = '.github/ethics-gate/notes.md'
      scene.repo.commit('launder', {[notes]: 'x\n'}, {author: 'maker'})
      scene.repo.commit('launder', {[notes]: null, 'lib/x.py': 'print(1)\n'}, {author: 'maker'})
      const launder = scene.repo.pull({head: 'launder', by: 'maker'})
      await scene.run(launder)
      expect(scene.status(launder)?.state).toBe('success')
      scene.hub.clock.advance(60_000)
      scene.repo.merge(launder, method, 'maker')
      await stillFails(scene, risky)
    },
  )

  test('is let in by a rebase of several commits that its owners approved', async () => {
    await using scene = await Scene.open()
    await throughTheGate(scene, STRICT.replace('version: "1"', 'version: "2"'), 'merge')
    scene.repo.commit('main', {[POLICY_FILE]: WEAK}, {author: 'admin'})
    const notes = '.github/ethics-gate/notes.md'
    scene.repo.commit('ratify', {[notes]: 'Agreed\n'}, {author: 'maker'})
    scene.repo.commit('ratify', {[notes]: 'Agreed on Monday\n'}, {author: 'maker'})
    const ratify = scene.repo.pull({head: 'ratify', by: 'maker'})
    await scene.run(ratify)
    scene.approve(ratify, 'bodil', scene.lines(ratify, 'board'))
    await scene.run(ratify, 'edited')
    expect(scene.status(ratify)?.state).toBe('success')
    scene.hub.clock.advance(60_000)
    scene.repo.merge(ratify, 'rebase', 'admin')
    const risky = scene.pull(RISKY)
    await scene.run(risky)
    expect(scene.status(risky)?.state).toBe('success')
  })
})

describe.concurrent('strangers who review', PATIENCE, () => {
  test('the pull request of a signature thousands of times hold up what rests on it, and nothing else', async () => {
    await using scene = await Scene.open()
    scene.hub.account('stranger', {id: 9999})
    for (let nth = 0; nth < 3101; nth++) scene.repo.review(1, {by: 'stranger', state: 'COMMENTED', body: 'hm'})
    const number = scene.pull({'lib/x.py': 'print(1)\n'})
    scene.hub.requests.clear()
    const ended = await scene.run(number)
    expect(ended.code).not.toBe(2)
    expect(scene.status(number)?.state).not.toBe('error')
    expect(scene.hub.requests.count()).toBeLessThanOrEqual(15)
  })

  test('a first gate before its administrator does are not asked about instead', async () => {
    const files = {...Object.fromEntries(Object.keys({...GATE, ...POLICY}).map(path => [path, null]))}
    await using scene = await Scene.open({files, project: false})
    const number = scene.pull({...GATE, ...POLICY})
    await scene.run(number)
    const lines = scene.lines(number, 'repository-administrator')
    expect(lines).toHaveLength(1)
    for (let nth = 0; nth < 12; nth++) {
      const login = `stranger-${nth}`
      scene.hub.account(login, {id: 8000 + nth})
      scene.approve(number, login, nth % 2 ? ['Fine'] : lines)
    }
    scene.approve(number, 'admin', lines)
    for (let nth = 12; nth < 24; nth++) {
      const login = `stranger-${nth}`
      scene.hub.account(login, {id: 8000 + nth})
      scene.approve(number, login, lines)
    }
    await scene.run(number, 'edited')
    expect(scene.status(number)?.state).toBe('success')
  })
})
