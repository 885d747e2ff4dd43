import fc from 'fast-check'
import {expect, test} from 'vitest'
import {type Asking, turnOf} from './turn.ts'

const MINUTE = 60_000

/** Commands within a few minutes, many of them close together or in the same second. */
const commands = fc
  .array(fc.nat(400), {minLength: 1, maxLength: 20})
  .map(seconds => seconds.map((second, id): Asking => ({id, login: 'maker', at: second * 1000})))

test('a command is answered when it was given or less than a minute later', () => {
  fc.assert(
    fc.property(commands, asked => {
      for (const one of asked) {
        const late = turnOf(asked, one).at - one.at
        expect(late).toBeGreaterThanOrEqual(0)
        expect(late).toBeLessThan(MINUTE)
      }
    }),
  )
})

test('two answers are at least a minute apart', () => {
  fc.assert(
    fc.property(commands, asked => {
      const turns = [...new Set(asked.map(one => turnOf(asked, one).at))].sort((one, other) => one - other)
      for (const [index, turn] of turns.slice(1).entries())
        expect(turn - (turns[index] ?? 0)).toBeGreaterThanOrEqual(MINUTE)
    }),
  )
})

test('each command is answered by exactly one run, of a command that is not older', () => {
  fc.assert(
    fc.property(commands, asked => {
      const answering = asked.filter(one => turnOf(asked, one).isNewest)
      for (const one of asked) {
        const at = turnOf(asked, one).at
        const by = answering.filter(other => turnOf(asked, other).at === at)
        expect(by).toHaveLength(1)
        expect(by[0]?.at).toBeGreaterThanOrEqual(one.at)
      }
    }),
  )
})

test('the order in which they are listed is of no matter', () => {
  fc.assert(
    fc.property(commands, asked => {
      for (const one of asked) expect(turnOf([...asked].reverse(), one)).toEqual(turnOf(asked, one))
    }),
  )
})

test('the first is answered at once', () => {
  const first = {id: 7, login: 'maker', at: 1000}
  expect(turnOf([first], first)).toEqual({at: 1000, isNewest: true})
  expect(turnOf([], first)).toEqual({at: 1000, isNewest: true})
})
