import {describe, expect, test} from 'vitest'
import type {FaultKind} from '../../emulator/faults.ts'
import {PLACES} from './faults.ts'
import {Scene} from './scene.ts'

/** The built Action, with its own patience: faults, two runs at once, and runs that are cut short. */

const LONG = {timeout: 180_000}
const CODE = {'lib/round.py': 'print(1)\n'}

describe.concurrent('with its own patience', LONG, () => {
  const PASSING: readonly (readonly [FaultKind, keyof typeof PLACES])[] = [
    ['502', 'what the pull request is'],
    ['429', 'the files'],
    ['secondary', 'the verdict'],
    ['truncated', 'the list of files'],
    ['secondary-graphql', 'which files decide'],
    ['reset', 'that it is being judged'],
    ['partial-graphql', 'what the pull request is'],
  ]
  test.for(PASSING)('%s on %s, twice, is waited out', async ([kind, place]) => {
    await using scene = await Scene.open()
    const number = scene.pull(CODE)
    scene.hub.fault({match: PLACES[place], kind, times: 2, retryAfter: 1})
    const ended = await scene.run(number)
    expect({code: ended.code, stderr: ended.stderr}).toEqual({code: 0, stderr: ''})
    expect(scene.opens(number)).toBe(true)
    expect(scene.comments(number)).toHaveLength(1)
  })

  test('a comment whose answer is lost is not sent again', async () => {
    await using scene = await Scene.open()
    const number = scene.pull(CODE)
    scene.hub.fault({match: PLACES['the comment'], kind: 'reset', applied: true, times: 1})
    const ended = await scene.run(number)
    expect(ended.code).toBe(0)
    expect(ended.annotations).toEqual([])
    expect(scene.comments(number)).toHaveLength(1)
    expect(scene.hub.requests.all.filter(PLACES['the comment'])).toHaveLength(1)
  })

  test('what stays broken fails the run and the status, in words', async () => {
    await using scene = await Scene.open({files: {}})
    const number = scene.pull(CODE)
    await scene.run(number)
    scene.repo.commit('main', {'docs/more.md': 'More\n'}, {author: 'admin'})
    scene.hub.fault({match: PLACES['the files'], kind: '503'})
    const ended = await scene.run(number, 'edited', {inputs: {language: 'nl'}})
    expect(ended.code).toBe(2)
    expect(ended.stderr).toBe('')
    expect(ended.outputs.get('verdict')).toBe('error')
    expect(ended.annotations.at(-1)?.message).toMatch(/^GitHub gaf op `GraphQL Blobs` geen goed antwoord \(503\)/)
    expect(ended.summary).toContain('GitHub gaf op')
    expect(scene.status(number)).toMatchObject({
      state: 'error',
      description: expect.stringMatching(/^Niet beoordeeld: er ging iets mis/),
    })
    expect(scene.opens(number)).toBe(false)
  })

  test('a token that was taken away halfway is an error, and the status stays pending', async () => {
    await using scene = await Scene.open()
    const number = scene.pull(CODE)
    let isGone = false
    scene.hub.after(PLACES['that it is being judged'], () => {
      isGone = true
    })
    scene.hub.fault({match: () => isGone, kind: '401'})
    const ended = await scene.run(number)
    expect(ended.code).toBe(2)
    expect(ended.annotations.at(-1)?.message).toContain('GitHub does not accept the token')
    expect(scene.status(number)?.state).toBe('pending')
    expect(scene.opens(number)).toBe(false)
  })

  test('few requests left begin nothing, and say so', async () => {
    await using scene = await Scene.open()
    const number = scene.pull(CODE)
    const token = scene.hub.token({repository: scene.repo, limit: {restLeft: 150, graphqlLeft: 150}})
    const ended = await scene.run(number, 'opened', {inputs: {token}})
    expect(ended.code).toBe(2)
    expect(ended.annotations).toMatchObject([{level: 'error', message: expect.stringContaining('few requests')}])
    expect(scene.status(number)?.state).toBe('pending')
    expect(scene.opens(number)).toBe(false)
  })
})

describe.concurrent('a run that is killed', LONG, () => {
  test.for(['the reviews of earlier pull requests', 'what the pull request is', 'what the branch asks for'] as const)(
    'before it is answered about %s leaves no old success, and the next one begins anew',
    async place => {
      await using scene = await Scene.open()
      const number = scene.pull(CODE)
      await scene.run(number)
      expect(scene.opens(number)).toBe(true)
      scene.repo.commit('main', {'docs/more.md': 'More\n'}, {author: 'admin'})
      const killed = new AbortController()
      let isJudging = false
      scene.hub.after(PLACES['that it is being judged'], () => {
        isJudging = true
      })
      scene.hub.before(
        logged => isJudging && PLACES[place](logged),
        () => killed.abort(),
      )
      const ended = await scene.run(number, 'edited', {signal: killed.signal})
      expect(ended.code).not.toBe(0)
      expect(['pending', 'error']).toContain(scene.status(number)?.state)
      expect(scene.opens(number)).toBe(false)
      const again = await scene.run(number, 'edited')
      expect(again.code).toBe(0)
      expect(scene.opens(number)).toBe(true)
      expect(scene.comments(number)).toHaveLength(1)
    },
  )
})

describe.concurrent('two runs at once', LONG, () => {
  test('of the same pull request end as one would, with one comment', async () => {
    await using scene = await Scene.open()
    const number = scene.pull(CODE)
    const ended = await Promise.all([scene.run(number), scene.run(number, 'edited')])
    expect(ended.map(({code, stderr}) => ({code, stderr}))).toEqual([
      {code: 0, stderr: ''},
      {code: 0, stderr: ''},
    ])
    expect(scene.status(number)?.state).toBe('success')
    expect(scene.comments(number)).toHaveLength(1)
  })

  test('of which one began before a push: what was judged of the old head opens nothing', async () => {
    await using scene = await Scene.open()
    const number = scene.pull(CODE, {branch: 'change'})
    let later: ReturnType<typeof scene.run> | undefined
    const before = scene.repo.pullAt(number).headSha
    scene.hub.before(PLACES['the verdict'], () => {
      scene.repo.commit('change', {'model/rules.txt': 'oldest first\n'}, {author: 'maker'})
      later = scene.run(number, 'synchronize', {payload: {before, after: scene.repo.pullAt(number).headSha}})
    })
    const first = await scene.run(number)
    const second = await later
    expect([first.code, second?.code]).toEqual([1, 1])
    expect(scene.status(number)?.state).toBe('failure')
    expect(scene.opens(number)).toBe(false)
    expect(scene.comments(number)).toHaveLength(1)
  })
})
