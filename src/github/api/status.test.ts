import {expect, test} from 'vitest'
import {openForge} from './forge.ts'
import {serve} from './testing.ts'

test('is sent as GitHub wants it, again after a failure, and nothing is read', async () => {
  await using server = await serve((_, index) => (index === 0 ? 'reset' : {status: 201}))
  const status = {
    context: 'ethics-gate: main',
    state: 'success',
    description: 'Fine',
    target: 'https://example.org/run',
  } as const
  await openForge(server.options).writeStatus('a'.repeat(40), status)
  expect(server.seen).toHaveLength(2)
  expect(server.seen[1]).toMatchObject({
    method: 'POST',
    path: `/api/v3/repos/example/early-signal/statuses/${'a'.repeat(40)}`,
    body: {context: 'ethics-gate: main', state: 'success', description: 'Fine', target_url: 'https://example.org/run'},
  })
})

test.each([
  [422, 'conflict'],
  [403, 'refused'],
])('that is answered with %s is a fault', async (code, fault) => {
  await using server = await serve(() => ({status: code, json: {message: 'no'}}))
  const writing = openForge(server.options).writeStatus('a'.repeat(40), {
    context: 'x',
    state: 'failure',
    description: '',
  })
  await expect(writing).rejects.toMatchObject({name: 'ForgeError', code: fault})
  expect(server.seen).toHaveLength(1)
})

test('is not written on what is no commit', async () => {
  await using server = await serve(() => ({}))
  const writing = openForge(server.options).writeStatus('main', {context: 'x', state: 'success', description: ''})
  await expect(writing).rejects.toMatchObject({code: 'not-found'})
  expect(server.seen).toEqual([])
})
