import {describe, expect, test} from 'vitest'
import {
  CODE,
  freezes,
  gateWith,
  lists,
  MODEL,
  newModel,
  pushed,
  reviewed,
  schedule,
  stricterPolicy,
  writesStatus,
} from './moves.ts'
import {GATE, POLICY, WORKFLOW_PATH} from './project.ts'
import {Scene, STATUS} from './scene.ts'

/** A success stands only for what was judged, and not a moment longer than that is there. */

const PATIENCE = {timeout: 120_000}

describe.concurrent('a head that is no longer the head', PATIENCE, () => {
  test('has no success left when it is pushed back to', async () => {
    await using scene = await Scene.open()
    const number = scene.pull(CODE, {branch: 'change'})
    await scene.run(number)
    const first = scene.repo.pullAt(number).headSha
    expect(scene.statusOf(first)?.state).toBe('success')
    scene.repo.commit('change', MODEL, {author: 'maker', parents: [scene.repo.tip()]})
    const second = scene.repo.pullAt(number).headSha
    await scene.run(number, 'synchronize', {payload: {before: first}})
    expect(scene.statusOf(first)?.state).toBe('failure')
    scene.repo.push('change', first, 'maker')
    expect(scene.opens(number)).toBe(false)
    await scene.run(number, 'synchronize', {payload: {before: second}})
    expect(scene.status(number)?.state).toBe('success')
    expect(scene.statusOf(second)?.state).toBe('failure')
  })

  test('a run that was started again does not take the success of a head that has come back', async () => {
    await using scene = await Scene.open()
    const number = scene.pull(CODE, {branch: 'change'})
    const first = scene.repo.pullAt(number).headSha
    scene.repo.commit('change', MODEL, {author: 'maker', parents: [scene.repo.tip()]})
    scene.repo.push('change', first, 'maker')
    await scene.run(number, 'synchronize')
    await scene.run(number, 'synchronize', {payload: {before: first}, env: {GITHUB_RUN_ATTEMPT: '2'}})
    expect(scene.statusOf(first)?.state).toBe('success')
  })

  test('loses its success when the pull request is closed, and earns it again when it is opened again', async () => {
    await using scene = await Scene.open()
    const number = scene.pull(CODE)
    await scene.run(number)
    scene.repo.close(number)
    await scene.run(number, 'closed')
    expect(scene.status(number)?.state).toBe('failure')
    scene.repo.reopen(number)
    expect(scene.opens(number)).toBe(false)
    scene.repo.commit('main', stricterPolicy(), {by: 'admin'})
    await scene.run(number, 'reopened')
    expect(scene.status(number)?.state).toBe('failure')
    scene.repo.commit('main', POLICY, {by: 'admin'})
    await scene.run(number, 'edited')
    expect(scene.status(number)?.state).toBe('success')
  })

  test('keeps its success when the pull request was merged', async () => {
    await using scene = await Scene.open()
    const number = scene.pull(CODE)
    await scene.run(number)
    scene.repo.merge(number)
    const writes = scene.hub.requests.writes().length
    const ended = await scene.run(number, 'closed')
    expect(ended.code).toBe(0)
    expect(scene.status(number)?.state).toBe('success')
    expect(scene.hub.requests.writes()).toHaveLength(writes)
  })

  test('a pull request that goes to another branch is judged against that one', async () => {
    await using scene = await Scene.open({files: gateWith('branches: [main, next]')})
    scene.repo.commit('next', MODEL, {author: 'maker'})
    const number = scene.pull(CODE)
    await scene.run(number)
    expect(scene.status(number)?.state).toBe('success')
    scene.repo.retarget(number, 'next')
    await scene.run(number, 'edited')
    expect(scene.status(number, 'ethics-gate: next')?.state).toBe('failure')
    scene.repo.commit('main', stricterPolicy(), {by: 'admin'})
    scene.repo.retarget(number, 'main')
    await scene.run(number, 'edited')
    expect(scene.status(number)?.state).toBe('failure')
  })
})

describe.concurrent('the world moves after green', PATIENCE, () => {
  test('a stricter policy on the default branch closes what is open, and what is green goes first', async () => {
    await using scene = await Scene.open()
    const numbers = [scene.pull(MODEL), (await newModel(scene)).number, scene.pull(CODE)]
    for (const number of numbers) await scene.run(number)
    expect(numbers.map(number => scene.status(number)?.state)).toEqual(['failure', 'pending', 'success'])
    scene.repo.commit('main', stricterPolicy(), {by: 'admin'})
    const writes = scene.hub.requests.writes().length
    const ended = await pushed(scene)
    expect(ended.code).toBe(0)
    expect(numbers.map(number => scene.status(number)?.state)).toEqual(['failure', 'failure', 'failure'])
    const green = scene.repo.pullAt(numbers[2] ?? 0).headSha
    expect(scene.hub.requests.writes()[writes]?.path).toContain(`/statuses/${green}`)
  })

  test('the day from which a rule holds comes', async () => {
    await using scene = await Scene.open({files: stricterPolicy('2026-12-01')})
    const number = scene.pull(CODE)
    await scene.run(number)
    expect(scene.status(number)?.state).toBe('success')
    scene.hub.clock.set('2026-11-30T23:00:00Z')
    await schedule(scene)
    expect(scene.status(number)).toMatchObject({state: 'success', description: expect.stringMatching(/2026-11-30$/)})
    scene.hub.clock.set('2026-12-01T00:10:00Z')
    await schedule(scene)
    expect(scene.status(number)).toMatchObject({state: 'failure', description: expect.stringMatching(/2026-12-01$/)})
  })

  test('the role behind a signature is taken away while the pull request is open', async () => {
    await using scene = await Scene.open()
    const {number, sign} = await newModel(scene)
    scene.repo.review(number, {by: 'kirsten', body: sign})
    await scene.run(number)
    expect(scene.opens(number)).toBe(true)
    const [[path, text]] = Object.entries(GATE) as [[string, string]]
    scene.repo.commit('main', {[path]: text.replace('{login: kirsten, id: 2002}, ', '')}, {by: 'admin'})
    await pushed(scene)
    expect(scene.status(number)?.state).not.toBe('success')
    expect(scene.opens(number)).toBe(false)
  })

  test('another pull request is merged first: what comes out of both is judged', async () => {
    await using scene = await Scene.open()
    const number = scene.pull(CODE)
    const other = scene.pull(MODEL)
    await scene.run(number)
    scene.repo.merge(other, 'squash', 'admin')
    await pushed(scene)
    expect(scene.status(number)?.state).toBe('failure')
  })

  test('one pull request that cannot be judged does not keep the others from it, and has no success left', async () => {
    await using scene = await Scene.open()
    const [first = 0, second = 0] = [scene.pull(CODE), scene.pull({'lib/other.py': 'print(2)\n'})]
    for (const number of [first, second]) await scene.run(number)
    scene.repo.commit('main', stricterPolicy(), {by: 'admin'})
    const merge = scene.repo.testMerge(first)
    scene.hub.fault({match: ({path}) => path.includes(`/git/trees/${merge}`), kind: '404'})
    const ended = await pushed(scene)
    expect(ended.code).toBe(2)
    expect(scene.status(first)?.state).toBe('error')
    expect(scene.status(second)?.state).toBe('failure')
  })
})

describe.concurrent('two things at once', PATIENCE, () => {
  test('an approval that is dismissed while it is being judged does not count', async () => {
    await using scene = await Scene.open()
    const {number, sign} = await newModel(scene)
    const review = scene.repo.review(number, {by: 'kirsten', body: sign})
    scene.hub.before(freezes, () => scene.repo.dismiss(number, review, 'kirsten'), 2)
    await scene.run(number)
    expect(scene.status(number)?.state).toBe('pending')
    expect(scene.repo.statuses.map(({state}) => state)).not.toContain('success')
  })

  test('an approval that is dismissed between the last look and the write does not stand', async () => {
    await using scene = await Scene.open()
    const {number, sign} = await newModel(scene)
    const review = scene.repo.review(number, {by: 'kirsten', body: sign})
    scene.hub.before(writesStatus('success'), () => scene.repo.dismiss(number, review, 'kirsten'))
    const ended = await scene.run(number)
    expect(ended.code).toBe(0)
    expect(scene.status(number)?.state).toBe('pending')
    expect(scene.opens(number)).toBe(false)
  })

  test('of two runs the slow one does not bring back what the fast one took away', async () => {
    await using scene = await Scene.open()
    const {number, sign} = await newModel(scene)
    const review = scene.repo.review(number, {by: 'kirsten', body: sign})
    scene.hub.before(writesStatus('success'), async () => {
      scene.repo.dismiss(number, review, 'kirsten')
      await reviewed(scene, number, review, 'dismissed')
      expect(scene.status(number)?.state).toBe('pending')
    })
    await scene.run(number)
    expect(scene.repo.statuses.map(({state}) => state)).toContain('success')
    expect(scene.status(number)?.state).toBe('pending')
  })

  test('a push while the old head is judged: the success goes to neither of them unseen', async () => {
    await using scene = await Scene.open()
    const number = scene.pull(CODE, {branch: 'change'})
    scene.hub.before(lists, () => void scene.repo.commit('change', MODEL, {author: 'maker'}))
    await scene.run(number)
    expect(scene.status(number)?.state).toBe('failure')
    expect(scene.repo.statuses.map(({state}) => state)).not.toContain('success')
  })

  test('policies that change between the reads are read again, all from one commit', async () => {
    await using scene = await Scene.open()
    const number = scene.pull(CODE)
    scene.hub.before(lists, () => void scene.repo.commit('main', stricterPolicy(), {by: 'admin'}), 2)
    const ended = await scene.run(number)
    expect(scene.status(number)?.state).toBe('failure')
    expect(ended.result).toMatchObject({change: {deciding: scene.repo.tip(), base: scene.repo.tip()}})
  })

  test('what changes every time it is looked at waits, and never passes', async () => {
    await using scene = await Scene.open()
    const number = scene.pull(CODE)
    for (let nth = 2; nth < 12; nth++)
      scene.hub.before(freezes, () => void scene.repo.review(number, {by: 'deputy', state: 'COMMENTED'}), nth)
    const ended = await scene.run(number)
    expect(ended.code).toBe(2)
    expect(scene.status(number)?.state).toBe('pending')
    expect(scene.status(number)?.description).toContain('/ethics-gate recheck')
    expect(scene.repo.statuses.map(({state}) => state)).not.toContain('success')
  })
})

describe.concurrent('before anything is judged', PATIENCE, () => {
  test('what was earned for other inputs is taken away', async () => {
    await using scene = await Scene.open()
    const number = scene.pull(CODE, {branch: 'change'})
    await scene.run(number)
    const written = scene.repo.statuses.length
    scene.repo.review(number, {by: 'deputy', state: 'CHANGES_REQUESTED', body: 'Wait'})
    const seen: (string | undefined)[] = []
    scene.hub.before(freezes, () => void seen.push(scene.status(number)?.state), 2)
    await scene.run(number, 'edited')
    expect(scene.repo.statuses.slice(written).map(({state}) => state)).toEqual(['pending', 'pending'])
    expect(seen).toEqual(['pending'])
  })

  test.each(['500', 'cut-json'] as const)('and a run that breaks off leaves no success of before: %s', async kind => {
    await using scene = await Scene.open()
    const number = scene.pull(CODE)
    await scene.run(number)
    expect(scene.opens(number)).toBe(true)
    scene.repo.commit('main', stricterPolicy(), {by: 'admin'})
    scene.hub.fault({match: lists, kind})
    const ended = await scene.run(number, 'edited')
    expect(ended.code).toBe(2)
    expect(scene.status(number)?.state).toBe('error')
    expect(scene.opens(number)).toBe(false)
  })

  test('an unchanged pull request is written nothing, in a dozen requests at most', async () => {
    await using scene = await Scene.open()
    const number = scene.pull(CODE)
    await scene.run(number)
    scene.hub.requests.clear()
    await scene.run(number, 'edited')
    expect(scene.hub.requests.writes()).toEqual([])
    expect(scene.hub.requests.count()).toBeLessThanOrEqual(12)
  })
})

describe.concurrent('a run that is started again', PATIENCE, () => {
  const old = {payload: {}, env: {GITHUB_RUN_ATTEMPT: '2'}}

  test('opens nothing a day after its event, and says how to start a new one', async () => {
    await using scene = await Scene.open()
    const number = scene.pull(CODE)
    const happened = {number, updated_at: '2026-11-20T08:00:00Z'}
    const ended = await scene.run(number, 'opened', {...old, payload: {pull_request: happened}})
    expect(ended.code).toBe(2)
    expect(scene.status(number)?.state).toBe('pending')
    expect(ended.annotations.map(({message}) => message).join('\n')).toContain('/ethics-gate recheck')
    await scene.run(number, 'edited')
    expect(scene.status(number)?.state).toBe('success')
  })

  test('closes what is wrong also then, and opens on the same day', async () => {
    await using scene = await Scene.open()
    const [wrong, right] = [scene.pull(MODEL), scene.pull(CODE)]
    const happened = {updated_at: '2026-11-20T08:00:00Z'}
    await scene.run(wrong, 'opened', {...old, payload: {pull_request: {number: wrong, ...happened}}})
    await scene.run(right, 'opened', old)
    expect(scene.status(wrong)?.state).toBe('failure')
    expect(scene.status(right)?.state).toBe('success')
  })

  test('with a workflow file that the default branch has no more opens nothing', async () => {
    await using scene = await Scene.open()
    const before = scene.repo.tip()
    scene.repo.commit(
      'main',
      {[WORKFLOW_PATH]: 'name: ethics-gate\non: pull_request_target\njobs: {judge: {}}\n'},
      {by: 'admin'},
    )
    const number = scene.pull(CODE)
    const ended = await scene.run(number, 'opened', {env: {GITHUB_WORKFLOW_SHA: before}})
    expect(ended.code).toBe(2)
    expect(scene.status(number)?.state).toBe('pending')
    await scene.run(number)
    expect(scene.status(number)?.state).toBe('success')
  })

  test('a workflow that the organisation keeps elsewhere is not looked for here', async () => {
    await using scene = await Scene.open()
    const number = scene.pull(CODE)
    await scene.run(number, 'opened', {
      env: {
        GITHUB_WORKFLOW_REF: `example/rules/${WORKFLOW_PATH}@refs/heads/main`,
        GITHUB_WORKFLOW_SHA: 'a'.repeat(40),
      },
    })
    expect(scene.status(number)?.state).toBe('success')
  })
})

describe.concurrent('few requests are left', PATIENCE, () => {
  test('one pull request waits, with the reason, and never passes', async () => {
    await using scene = await Scene.open()
    const number = scene.pull(CODE)
    const ended = await scene.run(number, 'opened', {
      limit: {rest: 1000, restLeft: 1000, graphql: 1000, graphqlLeft: 150},
    })
    expect(ended.code).toBe(2)
    expect(scene.status(number)).toMatchObject({state: 'pending', description: expect.stringContaining('few requests')})
    await scene.run(number)
    expect(scene.status(number)?.state).toBe('success')
  })

  test('the schedule takes away every success that it cannot judge again', async () => {
    await using scene = await Scene.open()
    const numbers = [scene.pull(CODE), scene.pull({'lib/other.py': 'print(2)\n'})]
    for (const number of numbers) await scene.run(number)
    scene.repo.commit('main', stricterPolicy(), {by: 'admin'})
    const ended = await schedule(scene, {limit: {rest: 1000, restLeft: 190, graphql: 1000, graphqlLeft: 190}})
    expect(ended.code).toBe(2)
    expect(numbers.map(number => scene.status(number)?.state)).toEqual(['pending', 'pending'])
  })

  test('a verdict of these very inputs stays as it is', async () => {
    await using scene = await Scene.open()
    const number = scene.pull(CODE)
    await scene.run(number)
    const status = scene.status(number, STATUS)
    const ended = await scene.run(number, 'edited', {limit: {graphql: 1000, graphqlLeft: 20}})
    expect(ended.code).toBe(2)
    expect(scene.status(number)).toEqual(status)
  })
})
