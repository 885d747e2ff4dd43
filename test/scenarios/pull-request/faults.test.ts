import {describe, expect, test} from 'vitest'
import {isLimit, kindsAt, PLACE_NAMES, PLACES, patienceFor} from './faults.ts'
import {runHere} from './here.ts'
import {Scene} from './scene.ts'

const LONG = {timeout: 120_000}

describe.concurrent('an answer that goes wrong once, and is asked for again,', LONG, () => {
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
      for (const kind of kindsAt(place).filter(kind => !isLimit(kind))) {
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
