import {mkdtemp, readdir, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {ROOT} from '../../../tools/files.ts'
import {ended} from '../../built.ts'
import {runGit} from '../../repositories.ts'
import {CODE, gateWith, MODEL, pushed} from './moves.ts'
import {GATE, POLICY, WORKFLOW_PATH} from './project.ts'
import {requires, Scene, STATUS} from './scene.ts'

/** Before the gate has a configuration, and when the one that it has cannot be used. */

const PATIENCE = {timeout: 120_000}
const GATE_PATH = '.github/ethics-gate/gate.yml'
const POLICY_PATH = '.github/ethics-gate/policies/house/policy.yml'
const NO_GATE = {[GATE_PATH]: null, [POLICY_PATH]: null}
const BROKEN = {[GATE_PATH]: 'gate: 1\npolicies: house\n'}

const everything = (scene: Scene, number: number): string => scene.comments(number).join('\n')

describe.concurrent('a repository without a configuration', PATIENCE, () => {
  test('that does not require the status gets a comment, and nothing that says pass or fail', async () => {
    await using scene = await Scene.open({files: NO_GATE, required: false})
    const [code, model] = [scene.pull(CODE), scene.pull(MODEL)]
    await scene.run(code)
    await scene.run(model)
    expect(scene.repo.statuses).toEqual([])
    expect(everything(scene, model)).toContain('not enforced yet')
  })

  test('that requires the status fails what does not bring the configuration, in those words', async () => {
    await using scene = await Scene.open({files: NO_GATE})
    const number = scene.pull(CODE)
    await scene.run(number)
    expect(scene.status(number)).toMatchObject({
      state: 'failure',
      description: expect.stringContaining('not configured'),
    })
    expect(scene.opens(number)).toBe(false)
  })

  test('gets it by a pull request of those files alone that an administrator approves', async () => {
    await using scene = await Scene.open({files: NO_GATE})
    const number = scene.pull({...GATE, ...POLICY})
    const ended = await scene.run(number)
    expect([ended.code, scene.status(number)?.state]).toEqual([0, 'pending'])
    const lines = scene.lines(number)
    expect(lines).toEqual([expect.stringMatching(/^ethics: approve gate \S+ a1-/)])
    scene.approve(number, 'kirsten', lines)
    scene.approve(number, 'bodil', lines)
    await scene.run(number, 'edited')
    expect(scene.status(number)?.state).toBe('pending')
    scene.approve(number, 'admin', lines)
    await scene.run(number, 'edited')
    expect(scene.status(number)?.state).toBe('success')
    expect(scene.opens(number)).toBe(true)
    scene.repo.merge(number, 'squash', 'maker')
    const next = scene.pull(MODEL)
    await scene.run(next)
    expect(scene.status(next)?.state).toBe('failure')
    expect(scene.status(next)?.description).not.toContain('not configured')
  })

  test('does not get it from an administrator who wrote it and approves it under the same name', async () => {
    await using scene = await Scene.open({files: NO_GATE})
    const number = scene.pull({...GATE, ...POLICY}, {by: 'admin', branch: 'own'})
    scene.repo.permission('other', 'write')
    await scene.run(number)
    scene.approve(number, 'other', scene.lines(number))
    await scene.run(number, 'edited')
    expect(scene.status(number)?.state).not.toBe('success')
    scene.repo.permission('other', 'admin')
    await scene.run(number, 'edited')
    expect(scene.status(number)?.state).toBe('success')
  })

  test('does not get it together with something else, nor broken', async () => {
    await using scene = await Scene.open({files: NO_GATE})
    const both = scene.pull({...GATE, ...POLICY, ...CODE})
    const broken = scene.pull(BROKEN)
    for (const number of [both, broken]) {
      await scene.run(number)
      scene.approve(number, 'admin', scene.lines(number))
      await scene.run(number, 'edited')
      expect(scene.status(number)?.state).not.toBe('success')
      expect(scene.opens(number)).toBe(false)
    }
  })

  test('gets it without the status being required: a comment tells what to approve', async () => {
    await using scene = await Scene.open({files: NO_GATE, required: false})
    const number = scene.pull({...GATE, ...POLICY})
    await scene.run(number)
    expect(scene.repo.statuses).toEqual([])
    expect(scene.lines(number)).toHaveLength(1)
  })

  test('does not lose it but by those who own it', async () => {
    await using scene = await Scene.open()
    const number = scene.pull(NO_GATE)
    await scene.run(number)
    expect(scene.status(number)?.state).toBe('pending')
    scene.approve(number, 'admin', scene.lines(number))
    await scene.run(number, 'edited')
    expect(scene.status(number)?.state).toBe('pending')
    scene.approve(number, 'bodil', scene.lines(number))
    await scene.run(number, 'edited')
    expect(scene.status(number)?.state).toBe('success')
  })
})

/** What `ethics-gate init` writes into an empty repository, by path. */
async function initialised(): Promise<Readonly<Record<string, string>>> {
  const root = await mkdtemp(join(tmpdir(), 'ethics-gate-init-'))
  try {
    await runGit(root, ['init', '--quiet', '--initial-branch=main'])
    const cli = join(ROOT, process.env['ETHICS_GATE_DIST'] ?? 'dist', 'cli.js')
    const said = {name: 'Care', goal: 'Plan visits', unit: 'Care', contact: 'care@example.org', model: 'planner'}
    const flags = {...said, about: 'persons', effect: 'contact', automation: 'support', owner: 'bodil:2001'}
    const args = Object.entries(flags).flatMap(([flag, value]) => [`--${flag}`, value])
    const env = {PATH: process.env['PATH'] ?? '', HOME: root, LANG: 'C.UTF-8'}
    const {code, stderr} = await ended(process.execPath, [cli, 'init', ...args, '--yes'], {cwd: root, env})
    expect([code, stderr]).toEqual([0, ''])
    const names = (await readdir(root, {recursive: true, withFileTypes: true}))
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name).slice(root.length + 1))
      .filter(name => !name.startsWith('.git/'))
    return Object.fromEntries(
      await Promise.all(names.map(async name => [name, await readFile(join(root, name), 'utf8')] as const)),
    )
  } finally {
    await rm(root, {recursive: true, force: true})
  }
}

describe.concurrent('what `init` writes, in one pull request', PATIENCE, () => {
  const begun = async (required: boolean) => {
    const written = await initialised()
    expect(Object.keys(written).sort()).toEqual(
      expect.arrayContaining([WORKFLOW_PATH, GATE_PATH, 'ethics.yml', 'assessments/weighing.md']),
    )
    const {[WORKFLOW_PATH]: workflow = '', ...rest} = written
    const scene = await Scene.open({files: {...NO_GATE, [WORKFLOW_PATH]: workflow}, project: false, required})
    return {scene, rest}
  }

  test('is merged by what the comment says, and decides from then on', async () => {
    const {scene, rest} = await begun(true)
    await using _ = scene
    const number = scene.pull(rest)
    const first = await scene.run(number)
    expect([first.code, scene.status(number)?.state]).toEqual([0, 'pending'])
    expect(everything(scene, number)).toContain('first configuration of the gate')
    expect(everything(scene, number)).toContain('administers the repository')
    const lines = scene.lines(number)
    expect(lines).toEqual([expect.stringMatching(/^ethics: approve gate repository-administrator a1-/)])
    scene.approve(number, 'bodil', lines)
    await scene.run(number, 'edited')
    expect(scene.status(number)?.state).toBe('pending')
    scene.approve(number, 'admin', lines)
    await scene.run(number, 'edited')
    expect([scene.status(number)?.state, scene.opens(number)]).toEqual(['success', true])
    scene.repo.merge(number, 'squash', 'maker')
    const next = scene.pull({'planner/rank.py': 'print(1)\n'})
    await scene.run(next)
    expect(scene.status(next)).toMatchObject({state: 'failure'})
    expect(everything(scene, next)).not.toContain('not enforced')
    const paper = scene.pull({'assessments/weighing.md': `${rest['assessments/weighing.md']}\nMore.\n`})
    await scene.run(paper)
    expect(scene.status(paper)?.state).toBe('success')
  })

  test('needs nobody where the status is not required, and shows what the new files will ask', async () => {
    const {scene, rest} = await begun(false)
    await using _ = scene
    const number = scene.pull(rest)
    await scene.run(number)
    expect(scene.repo.statuses).toEqual([])
    expect(scene.lines(number)).toHaveLength(1)
    expect(everything(scene, number)).toContain('Declare `use.events`')
  })

  test('with code beside it says that the deciding files come alone, and that way is open', async () => {
    const {scene, rest} = await begun(true)
    await using _ = scene
    const both = scene.pull({...rest, ...CODE})
    await scene.run(both)
    expect([scene.status(both)?.state, scene.lines(both)]).toEqual(['failure', []])
    expect(everything(scene, both)).toContain('Bring the files that decide in a pull request of their own')
    const alone = scene.pull(Object.fromEntries(Object.entries(rest).filter(([path]) => path.startsWith('.github/'))))
    await scene.run(alone)
    scene.approve(alone, 'admin', scene.lines(alone))
    await scene.run(alone, 'edited')
    expect(scene.opens(alone)).toBe(true)
  })
})

describe.concurrent('a configuration that cannot be used', PATIENCE, () => {
  test('is an error for everything else, and says which pull request repairs it', async () => {
    await using scene = await Scene.open()
    const number = scene.pull(CODE)
    await scene.run(number)
    expect(scene.opens(number)).toBe(true)
    scene.repo.commit('main', BROKEN, {by: 'admin'})
    const ended = await scene.run(number, 'edited')
    expect([ended.code, scene.status(number)?.state]).toEqual([2, 'error'])
    expect(scene.opens(number)).toBe(false)
    for (const text of [everything(scene, number), ended.summary]) {
      expect(text).toContain(GATE_PATH)
      expect(text).toContain('a pull request that changes only the files of the gate')
      expect(text).not.toContain('gladsaxe')
      expect(text).not.toContain('not enforced')
    }
  })

  test('takes the success of everything that is open', async () => {
    await using scene = await Scene.open()
    const numbers = [scene.pull(CODE), scene.pull({'lib/other.py': 'print(2)\n'})]
    for (const number of numbers) await scene.run(number)
    scene.repo.commit('main', BROKEN, {by: 'admin'})
    expect((await pushed(scene)).code).toBe(2)
    expect(numbers.map(number => scene.status(number)?.state)).toEqual(['error', 'error'])
    scene.repo.commit('main', GATE, {by: 'admin'})
    expect((await pushed(scene)).code).toBe(0)
    expect(numbers.map(number => scene.status(number)?.state)).toEqual(['success', 'success'])
  })

  test('is repaired by those files alone, approved by an administrator where nobody else can be known', async () => {
    await using scene = await Scene.open()
    scene.repo.commit('main', BROKEN, {by: 'admin'})
    const number = scene.pull(GATE)
    const ended = await scene.run(number)
    expect([ended.code, scene.status(number)?.state]).toEqual([0, 'pending'])
    scene.approve(number, 'bodil', scene.lines(number))
    await scene.run(number, 'edited')
    expect(scene.status(number)?.state).toBe('pending')
    scene.approve(number, 'admin', scene.lines(number))
    await scene.run(number, 'edited')
    expect(scene.status(number)?.state).toBe('success')
    expect(everything(scene, number)).toContain('mends it')
  })

  test('of which only a policy is broken is repaired by its owners', async () => {
    await using scene = await Scene.open()
    scene.repo.commit('main', {[POLICY_PATH]: `${POLICY[POLICY_PATH]}nonsense: 1\n`}, {by: 'admin'})
    const [code, number] = [scene.pull(CODE), scene.pull(POLICY)]
    await scene.run(code)
    expect(scene.status(code)?.state).toBe('error')
    await scene.run(number)
    expect(scene.lines(number, 'board')).toHaveLength(1)
    scene.approve(number, 'admin', scene.lines(number))
    await scene.run(number, 'edited')
    expect(scene.status(number)?.state).toBe('pending')
    scene.approve(number, 'bodil', scene.lines(number))
    await scene.run(number, 'edited')
    expect(scene.status(number)?.state).toBe('success')
  })

  test('is not repaired by files that are broken as well, nor together with something else', async () => {
    await using scene = await Scene.open()
    scene.repo.commit('main', BROKEN, {by: 'admin'})
    const still = scene.pull({[GATE_PATH]: 'gate: 1\npolicies: [absent]\nowners: [board]\n'})
    const both = scene.pull({...GATE, ...CODE})
    for (const number of [still, both]) {
      await scene.run(number)
      scene.approve(number, 'admin', scene.lines(number))
      const ended = await scene.run(number, 'edited')
      expect(ended.code).toBe(2)
      expect(scene.status(number)?.state).toBe('error')
    }
  })

  test('because nobody owns it is repaired by an administrator', async () => {
    await using scene = await Scene.open()
    scene.repo.commit('main', {[GATE_PATH]: 'gate: 1\npolicies: [house]\n'}, {by: 'admin'})
    const [code, number] = [scene.pull(CODE), scene.pull(GATE)]
    await scene.run(code)
    expect(scene.status(code)?.state).toBe('error')
    await scene.run(number)
    scene.approve(number, 'admin', scene.lines(number))
    await scene.run(number, 'edited')
    expect(scene.status(number)?.state).toBe('success')
  })

  test('keeps the fixed name of its status: what was earned under it is taken away, and the repair can be merged', async () => {
    await using scene = await Scene.open({files: gateWith('context: ethics'), required: false})
    scene.repo.ruleset({rules: [requires('ethics')]})
    const code = scene.pull(CODE)
    await scene.run(code)
    expect(scene.opens(code)).toBe(true)
    scene.repo.commit('main', gateWith('context: ethics\nnonsense: 1'), {by: 'admin'})
    await pushed(scene)
    expect(scene.status(code, 'ethics')?.state).toBe('error')
    const repair = scene.pull(gateWith('context: ethics'))
    await scene.run(repair)
    scene.approve(repair, 'admin', scene.lines(repair))
    await scene.run(repair, 'edited')
    expect(scene.opens(repair)).toBe(true)
  })

  test('that breaks in a pull request is said there, before it is merged', async () => {
    await using scene = await Scene.open()
    const number = scene.pull(BROKEN)
    await scene.run(number)
    scene.approve(number, 'bodil', scene.lines(number))
    await scene.run(number, 'edited')
    expect(scene.status(number, STATUS)?.state).not.toBe('success')
    expect(everything(scene, number)).toContain(GATE_PATH)
  })
})
