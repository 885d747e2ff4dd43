import {describe, expect, test} from 'vitest'
import {baselineOf} from '../../change.ts'
import {CODE, MODEL} from './moves.ts'
import {DECLARATION, DOCUMENTS, declared, GATE, POLICY} from './project.ts'
import {Scene} from './scene.ts'

/** What is set aside or tolerated: by paper that merges first, until what it is about is touched, and never further. */

const PATIENCE = {timeout: 120_000}
const GATE_PATH = '.github/ethics-gate/gate.yml'
const POLICY_PATH = '.github/ethics-gate/policies/house/policy.yml'
const BASELINE = '.github/ethics-gate/baseline.json'

const expiring = (layer = '') => ({
  [POLICY_PATH]: POLICY[POLICY_PATH]
    .replace('signed: [officer]}', 'signed: [officer], valid_for: 6 months}')
    .replace('{title: A tidy house', `{${layer}title: A tidy house`),
})
const improving = {[GATE_PATH]: GATE[GATE_PATH].replace('policies: [house]', 'policies: [house]\nmode: improve')}

/** Six months after the assessment was completed, on the clock of the emulated forge. */
function waiver(today: string): string {
  const until = `${Number(today.slice(0, 4)) + 1}-01-31`
  return `waivers: 1\ndecisions:\n  - {id: until-spring, kind: waive, about: {rule: house/dpia, project: care, outcome: stale}, because: The new one comes in spring, by: {role: board, account: "@bodil"}, date: ${today}, until: ${until}}\n`
}

const today = (scene: Scene) => scene.hub.clock.now().toISOString().slice(0, 10)

async function approvedBy(scene: Scene, number: number, role: string, login: string): Promise<string | undefined> {
  scene.approve(number, login, scene.lines(number, role))
  await scene.run(number, 'edited')
  return scene.status(number)?.state
}

describe.concurrent('what is set aside', PATIENCE, () => {
  test('an assessment whose term ran out blocks code; the waiver for it merges first, and then the code opens', async () => {
    await using scene = await Scene.open({files: expiring()})
    const code = scene.pull(CODE)
    expect((await scene.run(code)).code).toBe(1)
    expect(scene.status(code)?.state).toBe('failure')
    const paper = scene.pull({'.github/ethics-gate/waivers.yml': waiver(today(scene))})
    expect((await scene.run(paper)).code).toBe(0)
    expect(scene.status(paper)?.state).toBe('pending')
    expect(await approvedBy(scene, paper, 'board', 'bodil')).toBe('success')
    scene.repo.merge(paper, 'squash', 'admin')
    await scene.run(code, 'edited')
    expect(scene.status(code)?.state).toBe('success')
    expect(scene.comments(code).join('\n')).toContain('until-spring')
  })

  test('a waiver that comes together with the code that needs it does not count', async () => {
    await using scene = await Scene.open({files: expiring()})
    const number = scene.pull({'.github/ethics-gate/waivers.yml': waiver(today(scene)), ...CODE})
    await scene.run(number)
    expect(await approvedBy(scene, number, 'board', 'bodil')).toBe('failure')
  })

  test('the law is not set aside', async () => {
    await using scene = await Scene.open({files: expiring('layer: law, ')})
    scene.repo.commit('main', {'.github/ethics-gate/waivers.yml': waiver(today(scene))}, {by: 'admin'})
    const number = scene.pull(CODE)
    await scene.run(number)
    expect(scene.status(number)?.state).toBe('failure')
  })
})

describe.concurrent('what is tolerated', PATIENCE, () => {
  test('stands until what it is about is touched', async () => {
    await using scene = await Scene.open({files: {...expiring(), ...improving}})
    const {text} = await declared(DOCUMENTS, {pull: 1})
    const files = {...expiring(), ...improving, ...DOCUMENTS, 'ethics.yml': text}
    scene.repo.commit('main', {[BASELINE]: await baselineOf(files, today(scene))}, {by: 'admin'})
    const code = scene.pull(CODE)
    await scene.run(code)
    expect(scene.status(code)?.state).toBe('success')
    const model = scene.pull(MODEL)
    await scene.run(model)
    expect(scene.status(model)?.state).toBe('failure')
  })

  test('a first honest declaration passes where the gate improves; the same in a gate that enforces is blocked', async () => {
    const open = DECLARATION.replace(/assessments:[\s\S]*/, '')
    for (const [files, state] of [
      [improving, 'success'],
      [{}, 'failure'],
    ] as const) {
      await using scene = await Scene.open({files, project: false})
      const number = scene.pull({'ethics.yml': open})
      await scene.run(number)
      expect(scene.status(number)?.state).toBe(state)
    }
  })
})
