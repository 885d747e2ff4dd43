import {expect, test} from 'vitest'
import {renderer} from '../../language/render.ts'
import {blobId} from '../../repository/blob.ts'
import {treeOf} from '../../repository/memory.ts'
import {messages} from '../api/messages.ts'
import {treeFacts} from './tree-facts.ts'

const ORGANISATION = `organisation: 1
name: Example
policies: {everywhere: [gladsaxe]}
owners: [board]
roles: {board: {accounts: [{login: kim, id: 7}]}}
`
const TREE = treeOf({
  '.github/ethics-gate/gate.yml': `gate: 1
organisation: {repository: example/ethics, path: organisation.yml, at: ${'0f'.repeat(20)}}
owners: [board]
`,
})

test('the roles of an organisation file elsewhere are not seen without a token, and that is no fault', async () => {
  const {facts} = await treeFacts(TREE)
  expect(facts.gate).toMatchObject({owners: ['board'], elsewhere: 'token'})
  expect(facts.faults).toEqual([])
})

test('and where the token is not shown it', async () => {
  const say = messages.say('repository-unseen', {route: 'GET /', repository: 'example/ethics'})
  expect(renderer('en', [messages])(say)).toContain('example/ethics')
  const {facts} = await treeFacts(TREE, async () => ({kind: 'refused', say}))
  expect(facts.gate).toMatchObject({elsewhere: 'contents'})
  expect(facts.faults).toEqual([])
})

test('they are read where it is', async () => {
  const bytes = new TextEncoder().encode(ORGANISATION)
  const file = {file: 'organisation.yml', bytes, oid: blobId(bytes)}
  const {facts} = await treeFacts(TREE, async () => ({kind: 'found', file}))
  expect(facts.faults).toEqual([])
  expect(facts.gate?.elsewhere).toBeUndefined()
  expect(facts.gate?.roles.get('board')?.accounts).toEqual([{login: 'kim', id: 7}])
})
