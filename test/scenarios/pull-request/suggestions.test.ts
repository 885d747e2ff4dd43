import {describe, expect, test} from 'vitest'
import {DECLARATION, DOCUMENTS, declared, WORKFLOW_PATH} from './project.ts'
import {type RunOptions, Scene} from './scene.ts'

/** Lines to take over, where the diff shows the line that they belong to. */

const LONG = {timeout: 120_000}
const MODEL = {'model/rules.txt': 'oldest first\n'}
const LATER = DECLARATION.replace('completed: 2026-05-01', 'completed: 2026-11-01')
const CAUSE = {workflow: WORKFLOW_PATH}

/** A pull request with a seal that its own change of the model made outdated: the line is in the diff. */
async function outdated(scene: Scene, changed: (text: string) => string = text => text) {
  const {text} = await declared(DOCUMENTS, {declaration: LATER, pull: 2})
  const {seal} = await declared({...DOCUMENTS, ...MODEL}, {declaration: LATER, pull: 2})
  const number = scene.pull({...MODEL, 'ethics.yml': changed(text)}, {branch: 'offer'})
  return {number, text: changed(text), seal}
}

const reviews = ({repo}: Scene, number: number) =>
  repo.pullAt(number).reviews.map(({by, state, body, commit}) => ({by: by.login, state, body, commit}))
const isReview = ({method, path}: {readonly method: string; readonly path: string}) =>
  method === 'POST' && /\/pulls\/\d+\/reviews$/.test(path)

describe.concurrent('suggested changes', LONG, () => {
  test('offer the seal of what is here now, once, on its line in the diff', async () => {
    await using scene = await Scene.open()
    const {number, text, seal} = await outdated(scene)
    await scene.run(number)
    const [offer, ...others] = scene.repo.lineComments
    expect(others).toEqual([])
    expect(offer?.body).toContain(`\`\`\`suggestion\n    seal: ${seal}\n\`\`\``)
    expect(text.split('\n')[(offer?.line ?? 0) - 1]).toMatch(/^ {4}seal: s1-/)
    expect(scene.comments(number)[0]).toContain(`    seal: ${seal}`)
    await scene.run(number, 'synchronize')
    expect(scene.repo.lineComments).toHaveLength(1)
    // What it offers is what makes it fresh.
    const accepted = text.replaceAll(/s1-[0-9a-f]{32}/g, seal)
    scene.repo.commit('offer', {'ethics.yml': accepted}, {author: 'maker'})
    await scene.run(number, 'synchronize')
    scene.approve(number, 'kirsten', scene.lines(number, 'officer'))
    await scene.run(number, 'edited')
    expect(scene.status(number)?.state).toBe('success')
  })

  test('come as one review of the head that is no opinion, and after which there is nothing to write', async () => {
    await using scene = await Scene.open()
    const {number} = await outdated(scene)
    await scene.run(number)
    const told = scene.status(number)
    expect(reviews(scene, number)).toEqual([
      {
        by: 'github-actions[bot]',
        state: 'COMMENTED',
        body: expect.stringMatching(/^<!-- ethics-gate: offers [0-9a-f]{64} -->\nA suggested change for /),
        commit: scene.repo.pullAt(number).headSha,
      },
    ])
    scene.hub.requests.clear()
    await scene.run(number, 'edited')
    expect(scene.hub.requests.writes()).toEqual([])
    expect(scene.status(number)).toEqual(told)
  })

  test('of an own App wake one run, which finds nothing to write', async () => {
    await using scene = await Scene.open()
    const app: RunOptions = {profile: 'app'}
    const {number} = await outdated(scene)
    await scene.run(number, 'opened', app)
    const told = scene.status(number)
    // GitHub tells of the review of an App, and of the run that notes it; only a review that is written would go on.
    for (let wakes = 0; wakes < 2; wakes++) {
      const [review, ...others] = scene.repo.pullAt(number).reviews
      expect(others).toEqual([])
      const {repo, hub} = scene
      const noted = hub.events(repo).pullRequestReview(number, review?.id ?? 0, 'submitted', CAUSE)
      hub.requests.clear()
      await scene.deliver(noted)
      await scene.deliver(hub.events(repo).workflowRun(noted, CAUSE), app)
      expect(hub.requests.count()).toBeGreaterThan(0)
      expect(hub.requests.writes()).toEqual([])
    }
    expect(scene.status(number)).toEqual(told)
  })

  test('of a person whose token the gate has end too', async () => {
    await using scene = await Scene.open()
    const {number} = await outdated(scene)
    const person: RunOptions = {profile: 'user'}
    scene.repo.permission('somebody', 'write')
    await scene.run(number, 'opened', person)
    await scene.run(number, 'edited', person)
    scene.hub.requests.clear()
    await scene.run(number, 'edited', person)
    expect(scene.hub.requests.writes()).toEqual([])
    expect(reviews(scene, number)).toHaveLength(1)
  })

  test('stand where the head has the line, also when the default branch has moved on', async () => {
    await using scene = await Scene.open()
    const {number, text} = await outdated(scene)
    scene.repo.commit('main', {'docs/more.md': 'More\n'}, {author: 'admin'})
    await scene.run(number)
    const [offer] = scene.repo.lineComments
    expect(text.split('\n')[(offer?.line ?? 0) - 1]).toMatch(/^ {4}seal: s1-/)
  })

  test('are not made where the merge counts its lines otherwise than the head', async () => {
    await using scene = await Scene.open()
    const {number, seal} = await outdated(scene)
    const {text: before} = await declared(DOCUMENTS, {pull: 1})
    scene.repo.commit('main', {'ethics.yml': `# Care\n\n${before}`}, {author: 'admin'})
    await scene.run(number)
    expect(scene.comments(number)[0]).toContain(`    seal: ${seal}`)
    expect(scene.hub.requests.all.filter(isReview)).toEqual([])
  })

  test.for(['422', '403', '502'] as const)(
    'that GitHub refuses with %s are a warning, and nothing else',
    async kind => {
      const said = async (faulty: boolean) => {
        await using scene = await Scene.open()
        const {number} = await outdated(scene)
        if (faulty) scene.hub.fault({match: isReview, kind})
        const {code, annotations, stderr} = await scene.run(number)
        const asked = scene.hub.requests.all.filter(isReview).length
        const warned = annotations.filter(({message}) =>
          message.startsWith('The suggested changes could not be written'),
        )
        const status = scene.status(number)
        return {code, stderr, status, asked, comments: scene.comments(number).length, warned}
      }
      const [allowed, refused] = await Promise.all([said(false), said(true)])
      expect(allowed.warned).toEqual([])
      expect(refused).toEqual({...allowed, warned: [expect.objectContaining({level: 'warning'})]})
    },
  )

  test('that somebody else claims to have made are made all the same, and the claim is a review like any other', async () => {
    await using scene = await Scene.open()
    const {number} = await outdated(scene)
    await scene.run(number)
    const [first] = reviews(scene, number)
    await using other = await Scene.open()
    const again = await outdated(other)
    const body = `${first?.body}\nethics: escalate board`
    other.repo.review(again.number, {by: 'bodil', state: 'COMMENTED', body})
    await other.run(again.number)
    expect(other.repo.lineComments).toHaveLength(1)
    expect(other.comments(again.number)[0]).toContain('ethics: approve escalation board')
  })
})
