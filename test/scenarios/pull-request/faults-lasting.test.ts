import {describe, expect, test} from 'vitest'
import {PATIENCE} from '../../../src/github/api/patience.ts'
import {isLimit, kindsAt, PLACE_NAMES, PLACES, patienceFor, SAID} from './faults.ts'
import {type Here, runHere} from './here.ts'
import {Scene} from './scene.ts'

/** What stays wrong is never a pass, and never a second comment. */

const LONG = {timeout: 120_000}

/** Every place is asked once, a place that fails four times; then there is what it takes to say so. */
const MOST_REQUESTS = 13 + 3 * (PATIENCE.retries + 1)

describe.concurrent('an answer that stays wrong', LONG, () => {
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
      for (const applied of isLimit(kind) ? [false] : [false, true]) {
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
