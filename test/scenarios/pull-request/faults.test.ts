import {describe, expect, test} from 'vitest'
import {PATIENCE} from '../../../src/github/api/patience.ts'
import type {FaultKind} from '../../emulator/faults.ts'
import type {Logged} from '../../emulator/log.ts'
import {type Here, runHere} from './here.ts'
import {Scene} from './scene.ts'

/** GitHub does not answer, answers half, or says that it is enough: never a pass by error, never a second comment. */

const LONG = {timeout: 120_000}

/** What is said of each kind, in the words of a run that gave up on it. */
const SAID: Readonly<Record<string, RegExp>> = {
  '500': /did not answer .+ properly \(500\), asked 4 times/,
  '502': /did not answer .+ properly \(502\), asked 4 times/,
  '503': /did not answer .+ properly \(503\), asked 4 times/,
  '429': /takes no more requests for now/,
  '429-no-retry-after': /takes no more requests for now/,
  secondary: /takes no more requests for now/,
  'secondary-no-retry-after': /takes no more requests for now/,
  primary: /takes no more requests for now .+ it asks to wait 3,\d+ seconds/,
  timeout: /did not answer .+ within 2 seconds, asked 4 times/,
  reset: /did not answer .+ properly \(.+\), asked 4 times/,
  truncated: /was cut off or is not what it should be/,
  'cut-json': /was cut off or is not what it should be/,
  'not-json': /was cut off or is not what it should be/,
  empty: /was cut off or is not what it should be/,
  'secondary-graphql': /takes no more requests for now/,
  'partial-graphql': /only in part: `Something went wrong while executing your query\.`/,
  'graphql-timeout': /only in part: `Something went wrong .+`/,
}
const OF_QUERIES = ['secondary-graphql', 'partial-graphql', 'graphql-timeout'] as const
const KINDS = Object.keys(SAID) as FaultKind[]

const query =
  (name: string) =>
  ({body}: Logged) => {
    const text = typeof body === 'object' && body !== null && 'query' in body ? String(body.query) : ''
    return text.includes(`query ${name}(`)
  }
const status =
  (state: string) =>
  ({method, path, body}: Logged) =>
    method === 'POST' && path.includes('/statuses/') && (body as {state?: unknown}).state === state

/** Where in a run something can go wrong. */
const PLACES = {
  'what the pull request is': query('Freeze'),
  'the list of files': ({path}: Logged) => path.includes('/git/trees/'),
  'the files': query('Blobs'),
  'which files decide': query('Folder'),
  'the reviews of earlier pull requests': query('Reviewed'),
  'that it is being judged': status('pending'),
  'the verdict': status('success'),
  'the comment': ({method, path}: Logged) => method === 'POST' && path.endsWith('/comments'),
} as const

/** Only what never answers is waited for: everything here shares two processors and one process. */
const patienceFor = (kind: FaultKind) => ({timeout: kind === 'timeout' ? 1500 : 20_000})

const QUERIES = ['what the pull request is', 'the files', 'which files decide', 'the reviews of earlier pull requests']
const kindsAt = (place: string) =>
  KINDS.filter(kind => QUERIES.includes(place) || !OF_QUERIES.some(one => one === kind))
const PLACE_NAMES = Object.keys(PLACES) as (keyof typeof PLACES)[]

describe('an answer that goes wrong once, and is asked for again,', LONG, () => {
  test.for(PLACE_NAMES)('changes nothing: %s', async place => {
    await using scene = await Scene.open()
    // A limit that is lifted in an hour is not waited for.
    for (const kind of kindsAt(place).filter(kind => kind !== 'primary')) {
      const number = scene.pull({[`lib/${kind}.py`]: 'print(1)\n'})
      let left = 1
      scene.hub.fault({match: logged => left > 0 && PLACES[place](logged) && left-- > 0, kind, retryAfter: 0})
      const ended = await runHere(scene, number, patienceFor(kind))
      expect({kind, left, exit: ended.exit, error: ended.error?.message, warned: ended.warned}).toEqual({
        kind,
        left: 0,
        exit: 0,
        error: undefined,
        warned: [],
      })
      expect({kind, state: scene.status(number)?.state}).toEqual({kind, state: 'success'})
      expect(scene.comments(number)).toHaveLength(1)
    }
  })

  test.for(['that it is being judged', 'the verdict', 'the comment'] as const)(
    'changes nothing where it was carried out all the same: %s',
    async place => {
      await using scene = await Scene.open()
      for (const kind of kindsAt(place).filter(kind => !/^429|^secondary|^primary/.test(kind))) {
        const number = scene.pull({[`lib/${kind}.py`]: 'print(1)\n'})
        let left = 1
        scene.hub.fault({match: logged => left > 0 && PLACES[place](logged) && left-- > 0, kind, applied: true})
        const ended = await runHere(scene, number, patienceFor(kind))
        expect({kind, left, exit: ended.exit}).toEqual({kind, left: 0, exit: 0})
        expect({kind, state: scene.status(number)?.state}).toEqual({kind, state: 'success'})
        expect({kind, comments: scene.comments(number).length}).toEqual({kind, comments: 1})
      }
    },
  )
})

/** Every place is asked once, a place that fails four times; then there is what it takes to say so. */
const MOST_REQUESTS = 13 + 3 * (PATIENCE.retries + 1)

describe('an answer that stays wrong', LONG, () => {
  const gone = PLACE_NAMES.filter(place => place !== 'the comment')
  test.for(gone)('leaves no success that was there before, and the next run is itself again: %s', async place => {
    await using scene = await Scene.open()
    const number = scene.pull({'lib/round.py': 'print(1)\n'})
    for (const kind of kindsAt(place)) {
      expect((await runHere(scene, number)).exit).toBe(0)
      expect(scene.status(number)?.state).toBe('success')
      scene.repo.commit('main', {[`docs/${kind}.md`]: 'More\n'}, {author: 'admin'})
      let isBroken = true
      scene.hub.fault({match: logged => isBroken && PLACES[place](logged), kind, retryAfter: 1})
      const ended = await runHere(scene, number, patienceFor(kind))
      isBroken = false
      expect({kind, state: scene.status(number)?.state}).toEqual({kind, state: 'error'})
      expect(scene.status(number)?.description).toMatch(/^Not judged: something went wrong/)
      expect(scene.opens(number)).toBe(false)
      expectGivenUp(kind, ended)
      expect(scene.comments(number)).toHaveLength(1)
    }
    expect((await runHere(scene, number)).exit).toBe(0)
    expect(scene.opens(number)).toBe(true)
  })

  test('to every write leaves the status as it is, and says so with an exit code', async () => {
    await using scene = await Scene.open()
    const number = scene.pull({'model/rules.txt': 'oldest first\n'})
    for (const kind of ['500', 'timeout', 'reset', 'primary'] as const) {
      let isBroken = true
      scene.hub.fault({match: ({method, path}) => isBroken && method === 'POST' && path !== '/graphql', kind})
      const ended = await runHere(scene, number, patienceFor(kind))
      isBroken = false
      expectGivenUp(kind, ended)
      expect(scene.status(number)).toBeUndefined()
      expect(scene.comments(number)).toEqual([])
    }
  })

  test('to the comment changes no verdict: it is said as a warning, and there is never more than one', async () => {
    await using scene = await Scene.open()
    for (const kind of kindsAt('the comment')) {
      for (const applied of [false, true]) {
        const number = scene.pull({[`lib/${kind}-${applied}.py`]: 'print(1)\n'})
        let isBroken = true
        scene.hub.fault({match: logged => isBroken && PLACES['the comment'](logged), kind, applied})
        const ended = await runHere(scene, number, patienceFor(kind))
        isBroken = false
        const found = scene.comments(number).length
        expect({kind, exit: ended.exit, state: scene.status(number)?.state}).toEqual({kind, exit: 0, state: 'success'})
        expect({kind, applied, isOne: found <= 1}).toEqual({kind, applied, isOne: true})
        if (found === 0) expect(ended.warned.join()).toMatch(/^The comment on the pull request could not be written: /)
        await runHere(scene, number)
        expect({kind, applied, comments: scene.comments(number).length}).toEqual({kind, applied, comments: 1})
      }
    }
  })
})

function expectGivenUp(kind: string, {exit, error, told, requests}: Here): void {
  expect({kind, exit}).toEqual({kind, exit: undefined})
  expect(error?.name).toMatch(/^(?:ForgeError|RepositoryError)$/)
  expect(error?.message).toMatch(SAID[kind] ?? /^$/)
  expect(told.map(({verdict}) => verdict)).not.toContain('error')
  expect(requests).toBeLessThanOrEqual(MOST_REQUESTS)
}
