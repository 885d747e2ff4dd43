import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {blobId} from '../../../src/repository/blob.ts'
import {DOCUMENTS, declared, GATE, POLICY} from './project.ts'
import {type Given, Scene} from './scene.ts'
import {asked, CODE, GATE_FILE, POLICY_FILE, said, state} from './signing.ts'

/** Writes are a second apart, and tests wait for each other. */
const PATIENCE = {timeout: 120_000}

const OWN = '.github/ethics-gate/organisation.yml'

const ORGANISATION = `organisation: 1
name: Example City
roles:
  officer: {accounts: [{login: kirsten, id: 2002}, {login: deputy, id: 2003}]}
  council: {accounts: [{login: olga, id: 2100}]}
owners: [council]
`
const FOLLOWS_ITS_OWN = {
  [GATE_FILE]:
    'gate: 1\norganisation: {path: /.github/ethics-gate/organisation.yml}\npolicies: [house]\nowners: [board]\nroles: {board: {accounts: [{login: bodil, id: 2001}]}}\n',
  [OWN]: ORGANISATION,
}

interface Pin {
  readonly at: string
  readonly text?: string
  readonly branch?: string
}

function gateWith({at, text = ORGANISATION, branch = 'main'}: Pin, more = ''): string {
  const blob = blobId(new TextEncoder().encode(text))
  return `gate: 1
organisation: {repository: example/ethics, path: organisation.yml, at: ${at}, blob: ${blob}, branch: ${branch}}
policies: [house]
owners: [board]
roles: {board: {accounts: [{login: bodil, id: 2001}]}}
${more}`
}

const WITHOUT_PIN = GATE[GATE_FILE]

type Policies = ReturnType<Scene['hub']['repository']>

interface Followed {
  readonly scene: Scene
  readonly policies: Policies
  /** The commits of the organisation file, the last of which is pinned. */
  readonly commits: readonly [string, string]
}

/** A repository that follows an organisation file in another one, at its second commit of two. */
async function followed(
  given: {private?: boolean; organisation?: string; more?: string} & Given = {},
): Promise<Followed> {
  const {private: hidden = false, organisation = ORGANISATION, more = '', ...rest} = given
  const scene = await Scene.open(rest)
  const policies = scene.hub.repository('example/ethics', {
    private: hidden,
    files: {'organisation.yml': organisation.replace('Example City', 'Example Town')},
  })
  const first = policies.tip()
  const second = policies.commit('main', {'organisation.yml': organisation})
  scene.hub.account('olga', {id: 2100})
  scene.repo.permission('olga', 'read')
  pin(scene, {at: second, text: organisation}, more)
  return {scene, policies, commits: [first, second]}
}

function pin(scene: Scene, to: Pin, more = ''): void {
  scene.repo.commit('main', {[GATE_FILE]: gateWith(to, more)}, {author: 'bodil'})
}

describe.concurrent('an organisation file in another repository', PATIENCE, () => {
  test('says who holds a role, once its commit is pinned', async () => {
    const {scene} = await followed()
    await using _ = scene
    const number = scene.pull(CODE)
    expect(await state(scene, number)).toBe('success')
    expect(scene.opens(number)).toBe(true)
  })

  test('is refused at a commit that only a fork has, though it can be read there', async () => {
    const {scene, policies} = await followed()
    await using _ = scene
    const text = ORGANISATION.replace('{login: kirsten, id: 2002}', '{login: maker, id: 2000}')
    const at = policies.fork('maker').commit('main', {'organisation.yml': text}, {author: 'maker'})
    pin(scene, {at, text})
    const number = scene.pull(CODE)
    expect(await state(scene, number)).toBe('error')
    expect(said(scene, number)).toContain('A commit of a fork can be read there too')
  })

  test('is refused at a commit that another branch has', async () => {
    const {scene, policies} = await followed()
    await using _ = scene
    const at = policies.commit('draft', {'organisation.yml': ORGANISATION.replace('Example City', 'Draft')})
    pin(scene, {at, text: ORGANISATION.replace('Example City', 'Draft')})
    const number = scene.pull(CODE)
    expect(await state(scene, number)).toBe('error')
    expect(said(scene, number)).toContain('Branch `main` of `example/ethics` does not contain')
  })

  test('is refused with another content than the one that is pinned', async () => {
    const {scene, commits} = await followed()
    await using _ = scene
    pin(scene, {at: commits[1], text: 'organisation: 1\nname: Another\n'})
    const number = scene.pull(CODE)
    expect(await state(scene, number)).toBe('error')
    expect(said(scene, number)).toMatch(/[0-9a-f]{40}.*[0-9a-f]{40}/)
  })

  test('is refused without a commit', async () => {
    const {scene} = await followed()
    await using _ = scene
    const text = gateWith({at: '0'.repeat(40)}).replace(/, at: .*?, branch/, ', branch')
    scene.repo.commit('main', {[GATE_FILE]: text}, {author: 'bodil'})
    const number = scene.pull(CODE)
    expect(await state(scene, number)).toBe('error')
    expect(said(scene, number)).toContain('pin the commit with `at:`')
  })

  test('that this token does not see is an error that names three ways out, and a change of the pin is one', async () => {
    const {scene, commits} = await followed({private: true})
    await using _ = scene
    const number = scene.pull(CODE)
    expect(await state(scene, number)).toBe('error')
    expect(said(scene, number)).toMatch(
      /Make `example\/ethics` readable, .* Action of your own .*, .* App that can read it/,
    )
    expect(scene.opens(number)).toBe(false)
    const text = ORGANISATION.replace('Example City', 'Public City')
    const open = scene.hub.repository('example/policies', {files: {'organisation.yml': text}})
    const repair = scene.pull({
      [GATE_FILE]: gateWith({at: open.tip(), text}).replace('example/ethics', 'example/policies'),
    })
    expect(await state(scene, repair)).toBe('pending')
    scene.approve(repair, 'bodil', scene.lines(repair))
    expect(await state(scene, repair)).toBe('success')
    expect(commits).toHaveLength(2)
  })

  test('that is private can be read with the token of an App that sees both', async () => {
    const {scene} = await followed({private: true})
    await using _ = scene
    scene.repo.permission('service', 'write')
    for (const repository of scene.hub.repositories) repository.permission('service', 'write')
    const number = scene.pull(CODE)
    const token = scene.hub.token({profile: 'user', account: 'service'})
    await scene.run(number, 'opened', {inputs: {token}})
    expect(scene.status(number)?.state).toBe('success')
  })

  test('that is private can come along with the run, where it is exactly the content that is pinned', async () => {
    const {scene} = await followed({private: true})
    await using _ = scene
    const folder = await mkdtemp(join(tmpdir(), 'ethics-gate-shipped-'))
    const [other, own] = [join(folder, 'other.yml'), join(folder, 'organisation.yml')]
    await writeFile(other, ORGANISATION.replace('id: 2002', 'id: 2000'))
    await writeFile(own, ORGANISATION)
    const number = scene.pull(CODE)
    await scene.run(number, 'opened', {inputs: {organisation: other}})
    expect(scene.status(number)?.state).toBe('error')
    const ended = await scene.run(number, 'edited', {inputs: {organisation: `${other}\n${own}`}})
    expect(ended.stderr).toBe('')
    expect(scene.status(number)?.state).toBe('success')
    const absent = await scene.run(number, 'edited', {inputs: {organisation: join(folder, 'nowhere.yml')}})
    expect(absent.conclusion).toBe('failure')
    expect(JSON.stringify(absent.annotations)).toContain('there is no such file')
    await rm(folder, {recursive: true})
  })

  test('cannot be a branch or a tag: what decides changes by pull request only', async () => {
    const {scene} = await followed()
    await using _ = scene
    const number = scene.pull({[GATE_FILE]: gateWith({at: 'main'})})
    expect(await state(scene, number)).toBe('failure')
    expect(said(scene, number)).toContain('`main` does not have the form that is expected here')
    scene.approve(number, 'bodil', scene.lines(number, 'board'))
    scene.approve(number, 'olga', scene.lines(number, 'council'))
    expect(await state(scene, number)).toBe('failure')
  })
})

describe.concurrent('moving or leaving the organisation file', PATIENCE, () => {
  test('needs the owners of the repository and those whom the file names', async () => {
    const {scene} = await followed()
    await using _ = scene
    const number = scene.pull({[GATE_FILE]: WITHOUT_PIN})
    expect(await state(scene, number)).toBe('pending')
    expect(asked(scene, number)).toEqual(['gate by board', 'organisation by council'])
    expect(said(scene, number)).toContain('follows no organisation file any more')
    scene.approve(number, 'bodil', scene.lines(number))
    expect(await state(scene, number)).toBe('pending')
    expect(scene.opens(number)).toBe(false)
    scene.approve(number, 'olga', scene.lines(number, 'council'))
    expect(await state(scene, number)).toBe('success')
  })

  test('to a newer state is shown with what it would say, and approved by both', async () => {
    const {scene, policies} = await followed()
    await using _ = scene
    const text = `${ORGANISATION}stricter: {house/kept: block}\n`
    const at = policies.commit('main', {'organisation.yml': text})
    const number = scene.pull({[GATE_FILE]: gateWith({at, text})})
    expect(await state(scene, number)).toBe('pending')
    expect(asked(scene, number)).toEqual(['gate by board', 'organisation by council'])
    expect(said(scene, number)).toContain('What the changed policies would say')
  })

  test('to an older state is refused, whoever approves it', async () => {
    const {scene, commits} = await followed()
    await using _ = scene
    const text = ORGANISATION.replace('Example City', 'Example Town')
    const number = scene.pull({[GATE_FILE]: gateWith({at: commits[0], text})})
    expect(await state(scene, number)).toBe('failure')
    expect(said(scene, number)).toContain('A pin only moves forward')
    scene.approve(number, 'bodil', scene.lines(number, 'board'))
    scene.approve(number, 'olga', scene.lines(number, 'council'))
    expect(await state(scene, number)).toBe('failure')
  })

  test('needs nobody of the organisation where its file names no owners, nor where the pin stays', async () => {
    const {scene} = await followed({organisation: ORGANISATION.replace('owners: [council]\n', '')})
    await using _ = scene
    const number = scene.pull({[GATE_FILE]: WITHOUT_PIN})
    expect(await state(scene, number)).toBe('pending')
    expect(asked(scene, number)).toEqual(['gate by board'])
    const other = await followed()
    await using _other = other.scene
    const timezone = other.scene.pull({[GATE_FILE]: gateWith({at: other.commits[1]}, 'timezone: Europe/Copenhagen\n')})
    expect(await state(other.scene, timezone)).toBe('pending')
    expect(asked(other.scene, timezone)).toEqual(['gate by board'])
  })

  test('is not made easier by breaking something else: whoever repairs the gate cannot leave with it', async () => {
    const {scene} = await followed({more: 'stricter: {house/no-such-rule: block}\n'})
    await using _ = scene
    const number = scene.pull({[GATE_FILE]: WITHOUT_PIN})
    expect(await state(scene, number)).toBe('pending')
    expect(asked(scene, number)).toEqual(['gate by board', 'organisation by council'])
  })
})

describe.concurrent('an organisation file in the repository itself', PATIENCE, () => {
  test('decides like the rest of the gate folder: its owners approve a change of it, by the roles of before', async () => {
    await using scene = await Scene.open({files: FOLLOWS_ITS_OWN})
    scene.hub.account('olga', {id: 2100})
    const code = scene.pull(CODE)
    expect(await state(scene, code)).toBe('success')
    const number = scene.pull({[OWN]: ORGANISATION.replace('{login: olga, id: 2100}', '{login: admin, id: 2004}')})
    expect(await state(scene, number)).toBe('pending')
    expect(asked(scene, number)).toEqual(['gate by board', 'organisation by council'])
    scene.approve(number, 'admin', scene.lines(number))
    scene.approve(number, 'bodil', scene.lines(number))
    expect(await state(scene, number)).toBe('pending')
    scene.approve(number, 'olga', scene.lines(number))
    expect(await state(scene, number)).toBe('success')
  })

  test('outside the gate folder is a fault: anybody could change it', async () => {
    const gate = FOLLOWS_ITS_OWN[GATE_FILE].replace('/.github/ethics-gate/organisation.yml', 'organisation.yml')
    await using scene = await Scene.open({files: {[GATE_FILE]: gate, 'organisation.yml': ORGANISATION}})
    const number = scene.pull(CODE)
    expect(await state(scene, number)).toBe('error')
    expect(said(scene, number)).toContain('which nobody changes without its owners')
  })

  test('and gate.yml may not both say who holds a role', async () => {
    const gate = FOLLOWS_ITS_OWN[GATE_FILE].replace(
      'roles: {',
      'roles: {officer: {accounts: [{login: maker, id: 2000}]}, ',
    )
    await using scene = await Scene.open({files: {...FOLLOWS_ITS_OWN, [GATE_FILE]: gate}})
    const number = scene.pull(CODE)
    expect(await state(scene, number)).toBe('error')
    expect(said(scene, number)).toContain('already says who holds the role `officer`')
  })

  test.each([
    ['that it does not fill', 'owners: [council]', 'owners: [directors]', 'No role `directors` is filled'],
    [
      'that only projects fill',
      '{accounts: [{login: olga, id: 2100}]}',
      '{per_project: true}',
      'No account holds the role `council`',
    ],
  ])('names no owner %s', async (_, from, to, fault) => {
    await using scene = await Scene.open({files: {...FOLLOWS_ITS_OWN, [OWN]: ORGANISATION.replace(from, to)}})
    const number = scene.pull(CODE)
    expect(await state(scene, number)).toBe('error')
    expect(said(scene, number)).toContain(fault)
  })
})

describe.concurrent('policy and content', PATIENCE, () => {
  test('in one pull request are judged by the old files, and the comment advises to split them', async () => {
    await using scene = await Scene.open()
    const stricter = POLICY[POLICY_FILE]
      .replace('enforce: warn', 'enforce: block')
      .replace('[data.retention]', '[use.override]')
    const number = scene.pull({...CODE, [POLICY_FILE]: stricter})
    expect(await state(scene, number)).toBe('pending')
    expect(said(scene, number)).toContain('By the policies that this change brings, 1 point would block')
    expect(said(scene, number)).toContain('In two pull requests, the deciding files first')
    const alone = scene.pull({[POLICY_FILE]: stricter})
    expect(await state(scene, alone)).toBe('pending')
    expect(said(scene, alone)).not.toContain('In two pull requests')
  })

  test('a policy that the declaration names does not decide before it is merged', async () => {
    await using scene = await Scene.open()
    const {text} = await declared(DOCUMENTS, {pull: 1})
    const number = scene.pull({
      'ethics.yml': text.replace('owner: {unit', 'policies: [mine]\nowner: {unit'),
      '.github/ethics-gate/policies/mine/policy.yml': POLICY[POLICY_FILE].replace('id: house', 'id: mine'),
    })
    expect(await state(scene, number)).toBe('failure')
    expect(said(scene, number)).toContain('`mine`')
  })
})
