import {describe, expect, test} from 'vitest'
import {GATE} from './project.ts'
import {Scene} from './scene.ts'

const FILE = '.github/ethics-gate/gate.yml'
const gate = (more: string) => `${GATE[FILE]}${more}\n`

/** Brings a change of the gate in through the gate, so that there is a version that it let in. */
async function throughTheGate(scene: Scene): Promise<void> {
  const number = scene.pull({[FILE]: gate('language: nl')})
  await scene.run(number)
  scene.approve(number, 'bodil', scene.lines(number, 'board'))
  await scene.run(number, 'edited')
  expect(scene.status(number)?.state).toBe('success')
  scene.repo.merge(number, 'merge', 'admin')
}

describe.concurrent('deciding files that came in past the gate', () => {
  test.concurrent('do not count: the version that last came in through it decides, and the comment says so', async () => {
    await using scene = await Scene.open()
    await throughTheGate(scene)
    scene.repo.commit('main', {[FILE]: `${gate('language: da')}mode: observe\n`}, {author: 'admin'})
    const number = scene.pull({'model/rules.txt': 'oldest first\n'})
    const ended = await scene.run(number)
    expect(ended.code).toBe(1)
    expect(scene.status(number)?.state).toBe('failure')
    expect(scene.comments(number)[0]).toContain('Geblokkeerd')
    expect(scene.comments(number)[0]).toContain(scene.repo.tip().slice(0, 12))
  })

  test.concurrent('count once a later change of the gate was approved, which then covers them too', async () => {
    await using scene = await Scene.open()
    await throughTheGate(scene)
    scene.repo.commit('main', {[FILE]: `${gate('language: da')}mode: observe\n`}, {author: 'admin'})
    const ratifying = scene.pull({'.github/ethics-gate/README.md': 'Agreed on 22 November\n'})
    await scene.run(ratifying)
    const [line = ''] = scene.lines(ratifying, 'board')
    scene.approve(ratifying, 'bodil', [line])
    await scene.run(ratifying, 'edited')
    expect(scene.status(ratifying)?.state).toBe('success')
    scene.repo.merge(ratifying, 'merge', 'admin')
    const number = scene.pull({'model/rules.txt': 'oldest first\n'})
    const ended = await scene.run(number)
    expect(ended.code).toBe(0)
    expect(scene.status(number)?.state).toBe('success')
    expect(scene.status(number)?.description).toMatch(/^Ser kun med/)
  })

  test.concurrent('a folder that was deleted past the gate still decides', async () => {
    await using scene = await Scene.open()
    await throughTheGate(scene)
    const files = {[FILE]: null, '.github/ethics-gate/policies/house/policy.yml': null}
    scene.repo.commit('main', files, {author: 'admin'})
    const number = scene.pull({'model/rules.txt': 'oldest first\n'})
    await scene.run(number)
    expect(scene.status(number)?.state).toBe('failure')
    expect(scene.status(number)?.description).toContain('Geblokkeerd')
  })

  test.concurrent('do not count either where they give the status another name', async () => {
    await using scene = await Scene.open()
    await throughTheGate(scene)
    scene.repo.commit('main', {[FILE]: `${gate('context: checked')}mode: observe\n`}, {author: 'admin'})
    const number = scene.pull({'model/rules.txt': 'oldest first\n'})
    await scene.run(number)
    expect(scene.status(number)?.state).toBe('failure')
    expect(scene.status(number, 'checked')).toBe(undefined)
  })

  test.concurrent('before anything came in through the gate, the branch decides as it is', async () => {
    await using scene = await Scene.open()
    scene.repo.commit('main', {[FILE]: gate('language: da')}, {author: 'admin'})
    const number = scene.pull({'lib/round.py': 'print(1)\n'})
    await scene.run(number)
    expect(scene.status(number)?.state).toBe('success')
    expect(scene.comments(number)[0]).not.toContain('Porten har ikke set')
  })
})

describe.concurrent('merges that no gate saw', () => {
  test.concurrent('are listed by the nightly run, which fails until somebody has answered for them', async () => {
    await using scene = await Scene.open()
    await throughTheGate(scene)
    // The project of these scenes was merged before the gate judged anything.
    const before = await scene.event('schedule', {schedule: '17 4 * * *'})
    expect(before.code).toBe(1)
    const past = scene.repo.commit('main', {'model/rules.txt': 'oldest first\n'}, {author: 'admin'})
    const found = await scene.event('schedule', {schedule: '17 4 * * *'})
    expect(found.code).toBe(1)
    expect(found.summary).toContain(past.slice(0, 7))
    expect(before.summary).not.toContain(past.slice(0, 7))
    expect(found.annotations.map(({level}) => level)).toEqual(['warning'])
    const push = await scene.event('push', {ref: 'refs/heads/main'})
    expect(push.code).toBe(0)
  })
})
