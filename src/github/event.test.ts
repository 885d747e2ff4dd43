import {expect, test} from 'vitest'
import {COMMAND, readEvent} from './event.ts'

const comment = (body: string, id: unknown = 31) =>
  readEvent(
    'issue_comment',
    () =>
      new TextEncoder().encode(
        JSON.stringify({issue: {number: 7, pull_request: {}}, comment: {id, body, user: {login: 'maker'}}}),
      ),
    false,
  )

test('a comment that asks for a run is known by number, account and its own id', () => {
  const event = {kind: 'command', number: 7, login: 'maker'}
  expect(comment(COMMAND)).toEqual({kind: 'read', event: {...event, comment: 31}})
  expect(comment(` ${COMMAND}\n`)).toEqual({kind: 'read', event: {...event, comment: 31}})
  for (const id of [null, -1, 1.5, '31', {}]) expect(comment(COMMAND, id)).toEqual({kind: 'read', event})
})

test('other words ask for nothing', () => {
  expect(comment(`${COMMAND} now`)).toMatchObject({kind: 'read', event: {kind: 'nothing'}})
})
