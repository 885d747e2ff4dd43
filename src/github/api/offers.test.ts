import {expect, test} from 'vitest'
import type {ReviewNode} from './answers.ts'
import {openForge} from './forge.ts'
import {isOffer, offeredIn} from './offers.ts'
import {serve} from './testing.ts'

const id = (digit: string) => digit.repeat(64)
const OFFERED = `<!-- ethics-gate: offers ${id('a')} ${id('b')} -->\nSuggested changes`
const bot = {__typename: 'Bot', login: 'gate', databaseId: 4}
const review = (more: Partial<ReviewNode> = {}): ReviewNode => ({
  id: 'R_1',
  state: 'COMMENTED',
  body: OFFERED,
  author: bot,
  authorAssociation: 'NONE',
  submittedAt: '2026-11-20T10:00:00Z',
  commit: {oid: 'c'.repeat(40)},
  lastEditedAt: null,
  editor: null,
  viewerDidAuthor: true,
  ...more,
})

test('what a review of our own offers is known from its first line', () => {
  const more = review({body: `<!-- ethics-gate: offers ${id('c')} -->`})
  expect([...offeredIn([review(), more])]).toEqual([id('a'), id('b'), id('c')])
})

test.each<[string, Partial<ReviewNode>]>([
  ['of somebody else', {viewerDidAuthor: false}],
  ['that has the line further down', {body: `Look:\n${OFFERED}`}],
  ['with other words in the line', {body: `<!-- ethics-gate: offers everything -->`}],
])('a review %s offers nothing', (_, more) => {
  expect([...offeredIn([review(more)])]).toEqual([])
  expect(isOffer(review(more))).toBe(false)
})

test.each<[string, Partial<ReviewNode>]>([
  ['of a person, whose token the gate has', {author: {__typename: 'User', login: 'p', databaseId: 5}}],
  ['of an account that is gone', {author: null}],
  ['that somebody changed', {lastEditedAt: '2026-11-21T00:00:00Z'}],
  ['that approves', {state: 'APPROVED'}],
  ['that objects', {state: 'CHANGES_REQUESTED'}],
  ['that was dismissed', {state: 'DISMISSED'}],
])('a review %s is judged by, whatever it begins with', (_, more) => {
  expect(isOffer(review())).toBe(true)
  expect(isOffer(review(more))).toBe(false)
})

test('offers are sent together, once, as a review that is no opinion', async () => {
  await using server = await serve(() => ({status: 500, json: {message: 'Server Error'}}))
  const forge = openForge(server.options)
  const frozen = {number: 7, head: 'd'.repeat(40)} as Parameters<typeof forge.offer>[0]
  const line = {id: id('a'), path: 'ethics.yml', line: 3, body: 'one'}
  await expect(forge.offer(frozen, [line, {...line, id: id('b'), line: 9}], 'Title')).rejects.toThrow()
  expect(server.seen.map(({method, path, body}) => [method, path, body])).toEqual([
    [
      'POST',
      expect.stringMatching(/\/pulls\/7\/reviews$/),
      {
        commit_id: 'd'.repeat(40),
        event: 'COMMENT',
        body: `<!-- ethics-gate: offers ${id('a')} ${id('b')} -->\nTitle`,
        comments: [
          {path: 'ethics.yml', line: 3, side: 'RIGHT', body: 'one'},
          {path: 'ethics.yml', line: 9, side: 'RIGHT', body: 'one'},
        ],
      },
    ],
  ])
})
