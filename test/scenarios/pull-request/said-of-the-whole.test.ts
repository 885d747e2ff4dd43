import {describe, expect, test} from 'vitest'
import {runHere} from './here.ts'
import {DOCUMENTS, declared, signed} from './project.ts'
import {Scene, type Texts} from './scene.ts'
import {CODE, MINUTE, said, waiting} from './signing.ts'

/** What is said of a pull request as a whole is said of what it brings, against the branch that it is for. */

const PATIENCE = {timeout: 120_000}
const SCRIPT: Texts = {'lib/round.py': 'print("everybody over 80 last")\n'}
const MODEL: Texts = {'model/rules.txt': 'everybody over 80 last\n'}
const NOTES: Texts = {'docs/notes.txt': 'Notes\n'}
const LIST = /\/git\/trees\//

/** The state of the status after one more run, a minute later. */
async function state(scene: Scene, number: number): Promise<string | undefined> {
  scene.hub.clock.advance(MINUTE)
  const {error} = await runHere(scene, number)
  expect(error).toBeUndefined()
  return scene.status(number)?.state
}

describe.concurrent('a request that the board decides', PATIENCE, () => {
  async function asked(scene: Scene, files: Texts): Promise<number> {
    const number = scene.pull(files, {branch: 'change'})
    scene.repo.review(number, {by: 'deputy', state: 'COMMENTED', body: 'ethics: escalate board'})
    expect(await state(scene, number)).toBe('pending')
    return number
  }

  test('is not answered for what was there before and is there again', async () => {
    await using scene = await Scene.open()
    const {repo} = scene
    const number = await asked(scene, SCRIPT)
    const bad = repo.pullAt(number).headSha
    const copied = scene.lines(number, 'board')
    repo.commit('change', CODE, {author: 'maker', parents: [repo.tip()]})
    scene.approve(number, 'bodil', copied)
    expect(await state(scene, number)).toBe('pending')
    repo.push('change', bad, 'maker')
    expect(await state(scene, number)).toBe('pending')
    expect(scene.opens(number)).toBe(false)
    expect(said(scene, number)).toContain('given for other content')
    scene.approve(number, 'bodil', scene.lines(number, 'board'))
    expect(await state(scene, number)).toBe('success')
  })

  test('is asked again after another push, also one that takes something back', async () => {
    await using scene = await Scene.open()
    const {repo} = scene
    const number = await asked(scene, CODE)
    const first = repo.pullAt(number).headSha
    repo.commit('change', NOTES, {author: 'maker'})
    expect(await state(scene, number)).toBe('pending')
    scene.approve(number, 'bodil', scene.lines(number, 'board'))
    expect(await state(scene, number)).toBe('success')
    repo.commit('change', SCRIPT, {author: 'maker'})
    expect(await state(scene, number)).toBe('pending')
    repo.push('change', first, 'maker')
    expect(await state(scene, number)).toBe('pending')
  })

  test('stays answered when a signature is written down, and when the base branch moves on', async () => {
    const {scene, number, line} = await waiting()
    await using _ = scene
    const {repo} = scene
    const unsigned = String(repo.git.git('show', `${repo.pullAt(number).headSha}:ethics.yml`))
    repo.commit('model', {'ethics.yml': unsigned.replace(/\n {4}signed: .*/, '')}, {author: 'maker'})
    repo.review(number, {by: 'deputy', state: 'COMMENTED', body: 'ethics: escalate board'})
    await state(scene, number)
    scene.approve(number, 'bodil', scene.lines(number, 'board'))
    scene.approve(number, 'kirsten', [line])
    await state(scene, number)
    repo.commit('model', {'ethics.yml': unsigned}, {author: 'maker'})
    expect(await state(scene, number)).toBe('success')
    repo.commit('main', {'lib/other.py': 'print(2)\n'}, {author: 'admin'})
    expect(await state(scene, number)).toBe('success')
  })
})

describe.concurrent('an objection', PATIENCE, () => {
  async function objected(scene: Scene, files: Texts): Promise<number> {
    const number = scene.pull(files, {branch: 'change'})
    scene.repo.review(number, {by: 'kirsten', state: 'CHANGES_REQUESTED', body: 'Not like this'})
    expect(await state(scene, number)).toBe('pending')
    return number
  }

  test('is not lifted by an approval of something else', async () => {
    await using scene = await Scene.open()
    const {repo} = scene
    const number = await objected(scene, SCRIPT)
    const bad = repo.pullAt(number).headSha
    repo.commit('change', CODE, {author: 'maker', parents: [repo.tip()]})
    const harmless = repo.pullAt(number).headSha
    repo.review(number, {by: 'kirsten', state: 'APPROVED', body: 'Good now'})
    expect(await state(scene, number)).toBe('success')
    repo.push('change', bad, 'maker')
    expect(await state(scene, number)).toBe('pending')
    expect(scene.opens(number)).toBe(false)
    expect(said(scene, number)).toContain(`approved later at ${harmless.slice(0, 7)}`)
    repo.review(number, {by: 'kirsten', state: 'APPROVED', body: 'Now I have seen it'})
    expect(await state(scene, number)).toBe('success')
  })

  test('stands again when what mended it is taken back', async () => {
    await using scene = await Scene.open()
    const {repo} = scene
    const number = await objected(scene, SCRIPT)
    const alone = repo.pullAt(number).headSha
    repo.commit('change', {'lib/mend.py': 'print("everybody alike")\n'}, {author: 'maker'})
    repo.review(number, {by: 'kirsten', state: 'APPROVED', body: 'With this it is good'})
    expect(await state(scene, number)).toBe('success')
    repo.push('change', alone, 'maker')
    expect(await state(scene, number)).toBe('pending')
  })

  test('is lifted by an approval of what is there, and stays so when only the base branch moves on', async () => {
    await using scene = await Scene.open()
    const {repo, hub} = scene
    const number = await objected(scene, CODE)
    repo.review(number, {by: 'kirsten', state: 'APPROVED', body: 'After all'})
    hub.requests.clear()
    expect(await state(scene, number)).toBe('success')
    const before = hub.requests.all.filter(({path}) => LIST.test(path)).length
    const reviewed = repo.pullAt(number).headSha
    repo.commit('main', {'lib/other.py': 'print(2)\n'}, {author: 'admin'})
    expect(await state(scene, number)).toBe('success')
    repo.commit('change', {'lib/other.py': 'print(2)\n'}, {author: 'maker', parents: [reviewed, repo.tip()]})
    hub.requests.clear()
    expect(await state(scene, number)).toBe('success')
    const after = hub.requests.all.filter(({path}) => LIST.test(path)).length
    expect(after - before).toBeLessThanOrEqual(3)
  })
})

describe.concurrent('turned to another base branch', PATIENCE, () => {
  /** A pull request against a branch that holds the model already, so that nobody is shown it. */
  async function besides(scene: Scene): Promise<{number: number; line: string}> {
    const {repo} = scene
    repo.commit('side', MODEL, {author: 'maker'})
    const {text, seal} = await declared({...DOCUMENTS, ...MODEL} as Readonly<Record<string, string>>)
    repo.commit('work', {...MODEL, ...NOTES}, {author: 'maker', parents: [repo.tip('side')]})
    const number = repo.pull({head: 'work', by: 'maker', base: 'side'})
    repo.commit('work', {'ethics.yml': signed(text, seal, number)}, {author: 'maker'})
    return {number, line: `ethics: sign care/dpia officer ${seal}`}
  }

  test('a signature from before signs nothing, although the commit is the same; one from after does', async () => {
    await using scene = await Scene.open()
    const {number, line} = await besides(scene)
    scene.approve(number, 'kirsten', [line])
    scene.hub.clock.advance(MINUTE)
    scene.repo.retarget(number, 'main')
    expect(await state(scene, number)).toBe('pending')
    expect(scene.opens(number)).toBe(false)
    expect(said(scene, number)).toContain('was changed or replaced')
    scene.approve(number, 'kirsten', [line])
    expect(await state(scene, number)).toBe('success')
  })

  test('nor does it in a pull request that takes its place', async () => {
    await using scene = await Scene.open()
    const {repo} = scene
    const {number, line} = await besides(scene)
    scene.approve(number, 'kirsten', [line])
    scene.hub.clock.advance(MINUTE)
    repo.retarget(number, 'main')
    repo.close(number, 'maker')
    const next = repo.pull({head: 'work', by: 'maker', base: 'main'})
    expect(await state(scene, next)).toBe('pending')
    expect(said(scene, next)).toContain('was changed or replaced')
  })

  test('an approval from before lifts no objection', async () => {
    await using scene = await Scene.open()
    const {repo} = scene
    repo.commit('side', SCRIPT, {author: 'maker'})
    repo.commit('work', NOTES, {author: 'maker', parents: [repo.tip('side')]})
    const number = repo.pull({head: 'work', by: 'maker', base: 'side'})
    repo.review(number, {by: 'kirsten', state: 'CHANGES_REQUESTED', body: 'Not like this'})
    scene.hub.clock.advance(MINUTE)
    repo.review(number, {by: 'kirsten', state: 'APPROVED', body: 'Good'})
    scene.hub.clock.advance(MINUTE)
    repo.retarget(number, 'main')
    expect(await state(scene, number)).toBe('pending')
    expect(said(scene, number)).toContain('another base branch')
    repo.review(number, {by: 'kirsten', state: 'APPROVED', body: 'Good here as well'})
    expect(await state(scene, number)).toBe('success')
  })
})

describe.concurrent('a signature from a pull request for another branch', PATIENCE, () => {
  async function against(scene: Scene, base: string, files: Texts): Promise<{number: number; line: string}> {
    const {repo} = scene
    const {text, seal} = await declared({...DOCUMENTS, ...MODEL} as Readonly<Record<string, string>>)
    repo.commit('work', files, {author: 'maker', parents: [repo.tip(base)]})
    const number = repo.pull({head: 'work', by: 'maker', base})
    repo.commit('work', {'ethics.yml': signed(text, seal, number)}, {author: 'maker'})
    return {number, line: `ethics: sign care/dpia officer ${seal}`}
  }

  test('signs nothing that it did not show, from the same commit or another', async () => {
    await using scene = await Scene.open()
    const {repo} = scene
    repo.commit('side', MODEL, {author: 'maker'})
    const {number, line} = await against(scene, 'side', NOTES)
    scene.approve(number, 'kirsten', [line])
    const same = repo.pull({head: 'work', by: 'maker', base: 'main'})
    expect(await state(scene, same)).toBe('pending')
    expect(scene.opens(same)).toBe(false)
    expect(said(scene, same)).toContain('did not show all that changes here')
    repo.close(same, 'maker')
    repo.commit('other', CODE, {author: 'maker', parents: [repo.tip('work')]})
    const other = repo.pull({head: 'other', by: 'maker', base: 'main'})
    expect(await state(scene, other)).toBe('pending')
    expect(said(scene, other)).toContain('did not show all that changes here')
  })

  test('nor after that branch was put back to where it would have shown it', async () => {
    await using scene = await Scene.open()
    const {repo} = scene
    repo.commit('side', MODEL, {author: 'maker'})
    const {number, line} = await against(scene, 'side', NOTES)
    scene.approve(number, 'kirsten', [line])
    scene.hub.clock.advance(MINUTE)
    repo.push('side', repo.tip(), 'maker')
    const next = repo.pull({head: 'work', by: 'maker', base: 'main'})
    expect(await state(scene, next)).toBe('pending')
    expect(said(scene, next)).toContain('was changed or replaced')
  })

  test('holds for what it showed: work is merged into a branch of its own first, and from there', async () => {
    await using scene = await Scene.open()
    const {repo} = scene
    repo.commit('develop', CODE, {author: 'maker'})
    const {number, line} = await against(scene, 'develop', MODEL)
    scene.approve(number, 'kirsten', [line])
    repo.merge(number, 'merge', 'maker')
    const release = repo.pull({head: 'develop', by: 'maker', base: 'main'})
    expect(await state(scene, release)).toBe('success')
  })
})

test(
  'who signs here what the declaration says was signed elsewhere is told to write down where',
  PATIENCE,
  async () => {
    await using scene = await Scene.open()
    const {repo} = scene
    repo.commit('develop', {'lib/a.py': 'a\n'}, {author: 'maker', parents: [repo.tip()]})
    repo.commit('first', {'model/extra.txt': 'extra\n'}, {author: 'maker', parents: [repo.tip('develop')]})
    repo.merge(repo.pull({head: 'first', by: 'maker', base: 'develop'}), 'merge', 'maker')
    const {text, seal} = await declared({...DOCUMENTS, ...MODEL, 'model/extra.txt': 'extra\n'})
    repo.commit('second', MODEL, {author: 'maker', parents: [repo.tip('develop')]})
    const earlier = repo.pull({head: 'second', by: 'maker', base: 'develop'})
    repo.commit('second', {'ethics.yml': signed(text, seal, earlier)}, {author: 'maker'})
    scene.hub.clock.advance(MINUTE)
    const line = `ethics: sign care/dpia officer ${seal}`
    scene.approve(earlier, 'kirsten', [line])
    scene.hub.clock.advance(MINUTE)
    repo.merge(earlier, 'merge', 'maker')
    const release = repo.pull({head: 'develop', by: 'maker', base: 'main'})
    expect(await state(scene, release)).toBe('pending')
    scene.approve(release, 'kirsten', [line])
    expect(await state(scene, release)).toBe('pending')
    expect(said(scene, release)).toContain(`Write \`pull_request: ${release}\``)
    repo.commit('third', {'ethics.yml': signed(text, seal, release)}, {author: 'maker', parents: [repo.tip('develop')]})
    repo.merge(repo.pull({head: 'third', by: 'maker', base: 'develop'}), 'merge', 'maker')
    expect(await state(scene, release)).toBe('success')
  },
)
