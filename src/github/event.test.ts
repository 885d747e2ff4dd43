import fc from 'fast-check'
import {expect, test} from 'vitest'
import {COMMAND, isCommand, readEvent} from './event.ts'

const comment = (body: string, id: unknown = 31, action?: string) =>
  readEvent(
    'issue_comment',
    () =>
      new TextEncoder().encode(
        JSON.stringify({action, issue: {number: 7, pull_request: {}}, comment: {id, body, user: {login: 'maker'}}}),
      ),
    false,
  )

test('a comment that asks for a run is known by number, account and its own id', () => {
  const event = {kind: 'command', number: 7, login: 'maker'}
  expect(comment(COMMAND)).toEqual({kind: 'read', event: {...event, comment: 31}})
  expect(comment(`${COMMAND}\r\n`, 31, 'created')).toEqual({kind: 'read', event: {...event, comment: 31}})
  for (const id of [null, -1, 1.5, '31', {}]) expect(comment(COMMAND, id)).toEqual({kind: 'read', event})
})

test('other words ask for nothing', () => {
  for (const body of [`${COMMAND} now`, ` ${COMMAND}`, `\n${COMMAND}`, COMMAND.toUpperCase()])
    expect(comment(body)).toMatchObject({kind: 'read', event: {kind: 'nothing'}})
})

test('nor does a comment that was edited into one, or taken away', () => {
  for (const action of ['edited', 'deleted'])
    expect(comment(COMMAND, 31, action)).toMatchObject({kind: 'read', event: {kind: 'nothing'}})
})

test('what starts no run by the condition of the workflow is no command either', () => {
  const starts = (body: string) => body.toLowerCase().startsWith('/ethics-gate recheck')
  const around = fc.string({unit: fc.constantFrom(' ', '\n', '\t', '\u00a0', '\ufeff', 'x'), maxLength: 3})
  fc.assert(
    fc.property(around, around, (before, after) => {
      const body = before + COMMAND + after
      if (isCommand(body)) expect(starts(body)).toBe(true)
    }),
  )
})
