import {describe, expect, test} from 'vitest'
import {runHere} from './here.ts'
import {DECLARATION, DOCUMENTS, declared} from './project.ts'
import {Scene, type Texts} from './scene.ts'
import {CODE, gateWith, MINUTE, MODEL, said, waiting} from './signing.ts'

/** A line to paste says what is approved by a digest. Nobody can read one, so it can be pasted under something else. */

const PATIENCE = {timeout: 120_000}
const SCRIPTS = `approvals:
  - {name: scripts, paths: [lib/], by: [officer]}
`
const BAD = {'lib/round.py': 'print("everybody over 80 last")\n'}
const UNRELATED = {'docs/notes.txt': 'Notes\n'}
const LIST = /\/git\/trees\//

/** The state of the status after one more run, a minute later. */
async function state(scene: Scene, number: number): Promise<string | undefined> {
  scene.hub.clock.advance(MINUTE)
  const {error} = await runHere(scene, number)
  expect(error).toBeUndefined()
  return scene.status(number)?.state
}

async function open(files: Texts = {}): Promise<Scene> {
  return Scene.open({files: {...gateWith(text => text + SCRIPTS), ...files}})
}

describe.concurrent('a line that was copied', PATIENCE, () => {
  test('from what was there before and is there again approves nothing, pasted in between', async () => {
    await using scene = await open()
    const {repo} = scene
    const number = scene.pull(BAD, {branch: 'change'})
    const bad = repo.pullAt(number).headSha
    expect(await state(scene, number)).toBe('pending')
    const copied = scene.lines(number, 'officer')
    expect(copied).toHaveLength(1)

    repo.commit('change', CODE, {author: 'maker', parents: [repo.tip()]})
    const harmless = repo.pullAt(number).headSha
    scene.approve(number, 'kirsten', copied)
    expect(await state(scene, number)).toBe('pending')

    repo.push('change', bad, 'maker')
    expect(await state(scene, number)).toBe('pending')
    expect(scene.opens(number)).toBe(false)
    expect(said(scene, number)).toContain(`given for other content, at ${harmless.slice(0, 7)}`)
    expect(scene.lines(number, 'officer')).toEqual(copied)

    scene.approve(number, 'deputy', copied)
    expect(await state(scene, number)).toBe('success')
  })

  test('signs nothing either', async () => {
    const {scene, number, line} = await waiting()
    await using _ = scene
    const {repo} = scene
    const bad = repo.pullAt(number).headSha
    expect(await state(scene, number)).toBe('pending')
    repo.commit('model', UNRELATED, {author: 'maker', parents: [repo.tip()]})
    const harmless = repo.pullAt(number).headSha
    scene.approve(number, 'kirsten', [line])
    repo.push('model', bad, 'maker')
    expect(await state(scene, number)).toBe('pending')
    expect(said(scene, number)).toContain(`given for other content, at ${harmless.slice(0, 7)}`)
    scene.approve(number, 'kirsten', [line])
    expect(await state(scene, number)).toBe('success')
  })

  test('signs nothing where only what is declared was another', async () => {
    const {scene, number, line} = await waiting()
    await using _ = scene
    const {repo} = scene
    const bad = repo.pullAt(number).headSha
    const other = DECLARATION.replace('does: rank', 'does: search')
    const {text} = await declared({...DOCUMENTS, ...MODEL}, {declaration: other, pull: number})
    repo.commit('model', {'ethics.yml': text}, {author: 'maker'})
    scene.approve(number, 'kirsten', [line])
    repo.push('model', bad, 'maker')
    expect(await state(scene, number)).toBe('pending')
    expect(said(scene, number)).toContain('given for other content')
  })

  test('of a weakening approves nothing, pasted while nothing was weaker', async () => {
    await using scene = await Scene.open()
    const {repo} = scene
    const text = String(repo.git.git('show', `${repo.tip()}:ethics.yml`))
    const number = scene.pull(
      {'ethics.yml': text.replace('effect: service', 'effect: information')},
      {branch: 'change'},
    )
    const weaker = repo.pullAt(number).headSha
    expect(await state(scene, number)).toBe('pending')
    const copied = scene.lines(number)
    expect(copied.some(line => line.startsWith('ethics: approve weakening'))).toBe(true)
    repo.commit('change', CODE, {author: 'maker', parents: [repo.tip()]})
    const roles = copied.map(line => line.split(' ')[3])
    if (roles.includes('officer')) scene.approve(number, 'kirsten', copied)
    if (roles.includes('board')) scene.approve(number, 'bodil', copied)
    repo.push('change', weaker, 'maker')
    expect(await state(scene, number)).toBe('pending')
    expect(scene.opens(number)).toBe(false)
    expect(scene.lines(number)).toEqual(copied)
  })

  test('signs nothing from another pull request, in which it stood under something else', async () => {
    const {scene, number, line} = await waiting()
    await using _ = scene
    const {repo} = scene
    const harmless = scene.pull(UNRELATED, {branch: 'harmless'})
    scene.approve(harmless, 'kirsten', [line])
    repo.merge(harmless, 'merge', 'admin')
    const {text} = await declared({...DOCUMENTS, ...MODEL}, {pull: harmless})
    repo.commit('model', {'ethics.yml': text}, {author: 'maker'})
    expect(await state(scene, number)).toBe('pending')
    expect(said(scene, number)).toContain('given for other content')
    expect(scene.opens(number)).toBe(false)
  })

  test('approves nothing where the commit that was reviewed is gone', async () => {
    await using scene = await open()
    const {repo, hub} = scene
    const number = scene.pull(BAD, {branch: 'change'})
    expect(await state(scene, number)).toBe('pending')
    scene.approve(number, 'kirsten', scene.lines(number))
    const gone = repo.pullAt(number).headSha
    repo.commit('change', UNRELATED, {author: 'maker'})
    expect(await state(scene, number)).toBe('success')
    hub.fault({match: ({path}) => path.includes(gone), kind: '404'})
    expect(await state(scene, number)).toBe('pending')
    expect(said(scene, number)).toContain('cannot be read any more')
  })
})

describe.concurrent('an approval holds', PATIENCE, () => {
  test('after a push to other files, for two lists more than before', async () => {
    await using scene = await open()
    const {repo, hub} = scene
    const number = scene.pull(BAD, {branch: 'change'})
    expect(await state(scene, number)).toBe('pending')
    scene.approve(number, 'kirsten', scene.lines(number))
    hub.requests.clear()
    expect(await state(scene, number)).toBe('success')
    const before = hub.requests.all.filter(({path}) => LIST.test(path)).length
    repo.commit('change', UNRELATED, {author: 'maker'})
    hub.requests.clear()
    expect(await state(scene, number)).toBe('success')
    const after = hub.requests.all.filter(({path}) => LIST.test(path)).length
    expect(after - before).toBe(2)
  })

  test('after the commits were put upon the newest base branch', async () => {
    await using scene = await open()
    const {repo} = scene
    const number = scene.pull(BAD, {branch: 'change'})
    expect(await state(scene, number)).toBe('pending')
    scene.approve(number, 'kirsten', scene.lines(number))
    repo.commit('main', {'lib/other.py': 'print(2)\n'}, {author: 'admin'})
    repo.commit('change', BAD, {author: 'maker', parents: [repo.tip()]})
    expect(await state(scene, number)).toBe('success')
  })

  test('after the base branch was merged into it, with files of the same kind', async () => {
    await using scene = await open({'lib/other.py': 'print(1)\n'})
    const {repo} = scene
    const number = scene.pull(BAD, {branch: 'change'})
    const reviewed = repo.pullAt(number).headSha
    expect(await state(scene, number)).toBe('pending')
    scene.approve(number, 'kirsten', scene.lines(number))
    repo.commit('main', {'lib/other.py': 'print(2)\n'}, {author: 'admin'})
    expect(await state(scene, number)).toBe('success')
    repo.commit('change', {'lib/other.py': 'print(2)\n'}, {author: 'maker', parents: [reviewed, repo.tip()]})
    expect(await state(scene, number)).toBe('success')
  })

  test('not after a file of the same kind that was reviewed is taken back', async () => {
    await using scene = await open({'lib/other.py': 'print(1)\n'})
    const {repo} = scene
    const number = scene.pull(BAD, {branch: 'change'})
    const alone = repo.pullAt(number).headSha
    expect(await state(scene, number)).toBe('pending')
    const copied = scene.lines(number)
    repo.commit('change', {'lib/other.py': 'print("mends it")\n'}, {author: 'maker'})
    scene.approve(number, 'kirsten', copied)
    repo.push('change', alone, 'maker')
    expect(await state(scene, number)).toBe('pending')
    expect(said(scene, number)).toContain('given for other content')
  })

  test('and so does a signature, in the pull request that takes the place of the one in which it was given', async () => {
    const {scene, number, line} = await waiting()
    await using _ = scene
    const {repo} = scene
    scene.approve(number, 'kirsten', [line])
    repo.close(number, 'maker')
    const next = scene.pull(UNRELATED, {branch: 'model'})
    expect(await state(scene, next)).toBe('success')
  })

  test('and so does a signature, after it was written down and after other pushes', async () => {
    await using scene = await Scene.open()
    const {repo} = scene
    const number = scene.pull(MODEL, {branch: 'model'})
    const {text, seal} = await declared({...DOCUMENTS, ...MODEL})
    repo.commit('model', {'ethics.yml': text}, {author: 'maker'})
    expect(await state(scene, number)).toBe('failure')
    scene.approve(number, 'kirsten', [`ethics: sign care/dpia officer ${seal}`])
    const {text: written} = await declared({...DOCUMENTS, ...MODEL}, {pull: number})
    repo.commit('model', {'ethics.yml': written}, {author: 'maker'})
    expect(await state(scene, number)).toBe('success')
    repo.commit('model', {...UNRELATED, 'ethics.yml': `# A note\n${written}`}, {author: 'maker'})
    expect(await state(scene, number)).toBe('success')
  })
})
