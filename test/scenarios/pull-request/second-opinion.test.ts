import {describe, expect, test} from 'vitest'
import {openClient} from '../../../src/github/api/client.ts'
import {listTree} from '../../../src/github/api/list.ts'
import {permissionOf} from '../../../src/github/run/permission.ts'
import {DOCUMENTS, declared} from './project.ts'
import {Scene} from './scene.ts'
import {mixed, type Second, secondWith} from './second-opinion.ts'

/** Our emulation could share a mistake with our client; this one was written by others. It has REST, and of that a part. */

const LONG = {timeout: 60_000}
const HERE = {owner: 'example', name: 'care'}
const FILES = {'ethics.yml': 'ethics: 1\n', 'assessments/dpia.md': '# Æ, ë and 😀\r\n'}

const clientOf = ({url, token}: Second) =>
  openClient({
    token,
    apiUrl: url,
    graphqlUrl: `${url}/graphql`,
    repository: HERE,
    patience: {betweenWrites: 0, pause: 1},
  })

const ADD = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments'
const EDIT = 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}'
const REMOVE = 'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}'

describe('the client, against another emulation of GitHub', LONG, () => {
  test('lists a tree with the ids that Git gives to the files', async () => {
    await using second = await secondWith(FILES)
    const client = clientOf(second)
    const {data} = await client.rest<{object: {sha: string}}>('GET /repos/{owner}/{repo}/git/ref/{ref}', {
      ref: 'heads/main',
    })
    const items = await listTree(client, HERE, data.object.sha)
    expect(items.map(({path, kind, source}) => ({path, kind, ...source}))).toEqual(
      expect.arrayContaining([
        {path: 'ethics.yml', kind: 'file', oid: '01d7869287a4db9d9bbd218f5088f6ddce638c2a', size: 10},
        {path: 'assessments/dpia.md', kind: 'file', oid: expect.stringMatching(/^[0-9a-f]{40}$/), size: 19},
      ]),
    )
  })

  test('writes, changes and takes away a comment, and tells one that is gone', async () => {
    await using second = await secondWith(FILES)
    const client = clientOf(second)
    const body = '<!-- ethics-gate: report -->\n### ✅ Passed\n\n😀'
    const {status, data} = await client.rest<{id: number}>(ADD, {issue_number: 1, body})
    expect(status).toBe(201)
    const read = () => second.ask<{body: string}>('GET', `/issues/comments/${data.id}`)
    expect((await read()).body).toBe(body)
    await client.rest(EDIT, {comment_id: data.id, body: 'Changed'})
    expect((await read()).body).toBe('Changed')
    expect((await client.rest(REMOVE, {comment_id: data.id})).status).toBe(204)
    await expect(client.rest(EDIT, {comment_id: data.id, body})).rejects.toMatchObject({code: 'not-found', status: 404})
    await expect(client.rest(ADD, {issue_number: 99, body})).rejects.toMatchObject({code: 'not-found'})
    expect(client.spent).toMatchObject({requests: 5, writes: 5})
    expect(Math.abs(client.now().getTime() - Date.now())).toBeLessThan(60_000)
  })

  test('asks what somebody may, and who is unknown there may nothing', async () => {
    await using second = await secondWith(FILES)
    const client = clientOf(second)
    expect(await permissionOf({client}, 'example')).toMatchObject({level: 'admin', id: expect.any(Number)})
    expect(await permissionOf({client}, 'nobody')).toEqual({level: 'none'})
  })

  test('what it does not have is a fault and never an empty answer', async () => {
    await using second = await secondWith(FILES)
    const client = clientOf(second)
    await expect(client.graphql('query Freeze { viewer { login } }')).rejects.toMatchObject({name: 'ForgeError'})
    const sha = 'a'.repeat(40)
    await expect(
      client.rest('POST /repos/{owner}/{repo}/statuses/{sha}', {sha, state: 'success'}, {repeatable: true}),
    ).rejects.toMatchObject({name: 'ForgeError', code: 'not-found'})
  })
})

describe('the built Action, with its comments on another emulation of GitHub', LONG, () => {
  test('writes one, leaves it alone, and changes it when there is something else to say', async () => {
    await using scene = await Scene.open()
    const number = scene.pull({'model/rules.txt': 'oldest first\n'}, {branch: 'model'})
    await using second = await secondWith({}, number)
    await using both = await mixed(scene, second)
    const run = (action: string) => scene.run(number, action, {env: both.env})
    const comments = () => second.ask<{body: string}[]>('GET', `/issues/${number}/comments`)

    expect((await run('opened')).code).toBe(1)
    expect((await comments()).map(({body}) => body.split('\n')[1])).toEqual([
      '### ❌ Blocked: this cannot be merged yet',
    ])
    expect((await run('edited')).code).toBe(1)
    const {text} = await declared({...DOCUMENTS, 'model/rules.txt': 'oldest first\n'}, {pull: number})
    scene.repo.commit('model', {'ethics.yml': text}, {author: 'maker'})
    const ended = await run('synchronize')
    expect({code: ended.code, stderr: ended.stderr, annotated: ended.annotations.map(({level}) => level)}).toEqual({
      code: 0,
      stderr: '',
      annotated: ['notice'],
    })
    expect((await comments()).map(({body}) => body.split('\n')[1])).toEqual([
      '### ⏳ Waiting for a sign-off: nothing else blocks this',
    ])
    expect(both.asked.map(asked => asked.split(' ')[0])).toEqual(['POST', 'PATCH'])
    expect(scene.status(number)?.state).toBe('pending')
  })
})
