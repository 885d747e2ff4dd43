import {createEmulator} from 'emulate'
import {expect, test} from 'vitest'
import type {Hub} from './hub.ts'
import {startHub} from './hub.ts'
import {asking, type Got} from './testing.ts'

/** JSON that is looked into freely. */
type Json = Got['body']
type Ask = (method: string, path: string, body?: unknown) => Promise<{status: number; body: unknown}>

const CARE = '/repos/maker/care'
const FILES = {'ethics.yml': 'ethics: 1\n', 'docs/a b.md': 'Æ\n', 'docs/deep/c.md': 'C\n'}
const CHANGED = {...FILES, 'ethics.yml': 'ethics: 2\n', 'new.txt': 'N\n'}

/** The same repository in a GitHub that somebody else wrote (Vercel's `emulate`), made through its REST API. */
async function theirs(): Promise<{ask: Ask; close: () => Promise<void>}> {
  const emulator = await createEmulator({
    service: 'github',
    port: 0,
    seed: {
      tokens: {token: {login: 'maker', scopes: ['repo', 'user']}, other: {login: 'kirsten', scopes: ['repo']}},
      github: {users: [{login: 'maker'}, {login: 'kirsten'}], repos: [{owner: 'maker', name: 'care', auto_init: true}]},
    },
  })
  const by =
    (token: string): Ask =>
    async (method, path, body) => {
      const response = await fetch(emulator.url + path, {
        method,
        headers: {authorization: `Bearer ${token}`, 'user-agent': 'test', 'content-type': 'application/json'},
        ...(body !== undefined && {body: JSON.stringify(body)}),
      })
      const text = await response.text()
      return {status: response.status, body: text === '' ? undefined : JSON.parse(text)}
    }
  const ask = by('token')
  const made = async <T extends {readonly sha?: string; readonly id?: number}>(
    path: string,
    body: unknown,
  ): Promise<T> => {
    const {status, body: answer} = await ask('POST', CARE + path, body)
    if (status !== 201) throw new Error(`${path} ${status} ${JSON.stringify(answer)}`)
    return answer as T
  }
  const commit = async (files: Readonly<Record<string, string>>, parents: readonly string[]): Promise<string> => {
    const tree = Object.entries(files).map(([path, content]) => ({path, mode: '100644', type: 'blob', content}))
    const {sha} = await made<{sha: string}>('/git/trees', {tree})
    const who = {name: 'maker', email: 'maker@example.org', date: '2026-11-22T09:00:00Z'}
    return (
      await made<{sha: string}>('/git/commits', {message: 'A change', tree: sha, parents, author: who, committer: who})
    ).sha
  }
  const main = await commit(FILES, [])
  await ask('PATCH', `${CARE}/git/refs/heads/main`, {sha: main, force: true})
  await made('/git/refs', {ref: 'refs/heads/feature', sha: await commit(CHANGED, [main])})
  await made('/pulls', {title: 'A feature', head: 'feature', base: 'main', body: 'Why'})
  const reviewed = await by('other')('POST', `${CARE}/pulls/1/reviews`, {event: 'APPROVE', body: 'Good'})
  if (reviewed.status >= 300) throw new Error(JSON.stringify(reviewed.body))
  return {ask, close: () => emulator.close()}
}

function ours(hub: Hub): Ask {
  const repo = hub.repository('maker/care', {files: FILES, owner: 'User', by: 'maker'})
  repo.commit('feature', CHANGED, {author: 'maker'})
  repo.permission('kirsten', 'write')
  const number = repo.pull({head: 'feature', by: 'maker', title: 'A feature', body: 'Why'})
  repo.review(number, {by: 'kirsten', body: 'Good'})
  return asking(hub, hub.token({profile: 'user', account: 'maker'})).ask
}

const pull = ({number, state, title, body, draft, head, base, user}: Json) => ({
  number,
  state,
  title,
  body,
  draft: draft ?? false,
  head: {ref: head.ref, label: head.label},
  base: {ref: base.ref, label: base.label},
  user: {login: user?.login, type: user?.type},
})
const comment = ({body, user}: Json) => ({body, user: user?.login})

/** What is asked of both, and what of the answer must be the same. Of commits and files of a pull request `emulate` knows too little. */
const QUESTIONS: readonly (readonly [string, string, ((body: Json) => unknown)?, unknown?])[] = [
  ['GET', CARE, (one: Json) => [one.full_name, one.private, one.default_branch, one.owner.login, one.fork]],
  ['GET', '/repos/maker/nowhere'],
  [
    'GET',
    `${CARE}/git/trees/main?recursive=1`,
    ({tree, truncated}: Json) => ({
      truncated,
      tree: tree.map(({path, mode, type, sha, size}: Json) => ({path, mode, type, sha, size})),
    }),
  ],
  ['GET', `${CARE}/git/trees/nowhere`],
  [
    'GET',
    `${CARE}/contents/docs/a%20b.md?ref=feature`,
    ({name, path, sha, size, type, content, encoding}: Json) => ({
      name,
      path,
      sha,
      size,
      type,
      encoding,
      content: content.replace(/\s/g, ''),
    }),
  ],
  ['GET', `${CARE}/contents/nowhere.md`],
  ['GET', `${CARE}/git/ref/heads/feature`, ({ref, object}: Json) => [ref, object.type]],
  ['GET', `${CARE}/git/ref/heads/nowhere`],
  ['GET', `${CARE}/branches/main`, ({name, protected: shielded}: Json) => [name, shielded]],
  ['GET', `${CARE}/branches/nowhere`],
  [
    'GET',
    `${CARE}/compare/main...feature`,
    (one: Json) => [
      one.status,
      one.ahead_by,
      one.behind_by,
      one.total_commits,
      one.files?.map(({filename, status}: Json) => [filename, status]),
    ],
  ],
  ['GET', `${CARE}/pulls`, (list: Json[]) => list.map(pull)],
  ['GET', `${CARE}/pulls/1`, (one: Json) => ({...pull(one), merged: one.merged})],
  ['GET', `${CARE}/pulls/2`],
  [
    'GET',
    `${CARE}/pulls/1/reviews`,
    (list: Json[]) => list.map(({state, body, user}) => ({state, body, user: user?.login})),
  ],
  ['POST', `${CARE}/issues/1/comments`, comment, {body: 'Hello'}],
  ['POST', `${CARE}/issues/9/comments`, comment, {body: 'Hello'}],
  ['GET', `${CARE}/issues/1/comments`, (list: Json[]) => list.map(comment)],
  [
    'POST',
    `${CARE}/issues`,
    ({title, state, labels, number}: Json) => ({title, state, labels, number}),
    {title: 'Late'},
  ],
  ['PATCH', `${CARE}/issues/2`, ({title, state}: Json) => ({title, state}), {state: 'closed'}],
  ['GET', `${CARE}/issues?state=closed`, (list: Json[]) => list.map(({number}) => number)],
  ['GET', '/users/nobody-there'],
]

test('a GitHub that was written by somebody else says the same', async () => {
  await using hub = await startHub()
  const askOurs = ours(hub)
  const {ask: askTheirs, close} = await theirs()
  try {
    const said = async (ask: Ask): Promise<unknown[]> => {
      const all: unknown[] = []
      for (const [method, path, same = () => undefined, body] of QUESTIONS) {
        const {status, body: answer} = await ask(method, path, body)
        all.push({asked: `${method} ${path}`, status, ...(status < 300 && {same: same(answer)})})
      }
      return all
    }
    expect(await said(askOurs)).toEqual(await said(askTheirs))
  } finally {
    await close()
  }
})
