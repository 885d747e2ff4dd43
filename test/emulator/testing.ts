import type {Hub} from './hub.ts'

export interface Got {
  readonly status: number
  readonly headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: answers are looked into freely here
  readonly body: any
}

/** Asks as a client would, with one token. */
export function asking(hub: Hub, token: string | undefined) {
  const headers = {'user-agent': 'test', ...(token !== undefined && {authorization: `Bearer ${token}`})}
  const ask = async (method: string, path: string, body?: unknown, more: Record<string, string> = {}): Promise<Got> => {
    const response = await fetch(path.startsWith('http') ? path : hub.urls.api + path, {
      method,
      headers: {...headers, ...more},
      ...(body !== undefined && {body: JSON.stringify(body)}),
    })
    const text = await response.text()
    return {status: response.status, headers: response.headers, body: text === '' ? undefined : JSON.parse(text)}
  }
  const graphql = async (query: string, variables: Record<string, unknown> = {}): Promise<Got> =>
    ask('POST', hub.urls.graphql, {query, variables})
  return {ask, graphql}
}

/** A repository with something of everything. */
export function furnished(hub: Hub) {
  const repo = hub.repository('example/care', {
    files: {
      'ethics.yml': 'ethics: 1\n',
      'README.md': 'Care\n',
      '.github/CODEOWNERS': '/ethics.yml @kirsten-dpo\n/x @nobody-there\n',
      '.github/workflows/ethics.yml': 'name: Ethics\non: pull_request_target\n',
      link: {link: 'README.md'},
      'run.sh': {script: '#!/bin/sh\n'},
      vendor: {submodule: 'a'.repeat(40)},
      'deep/er/file.bin': new Uint8Array([0, 1, 2, 255]),
    },
  })
  for (const login of ['maker', 'kirsten-dpo', 'founder']) repo.permission(login, 'write')
  repo.permission('boss', 'admin')
  const head = repo.commit('feature', {'ethics.yml': 'ethics: 2\n'}, {author: 'maker'})
  const number = repo.pull({head: 'feature', by: 'maker', title: 'A feature'})
  return {repo, number, head}
}
