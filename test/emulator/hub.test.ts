import {expect, test} from 'vitest'
import {openForge} from '../../src/github/api/forge.ts'
import {startHub} from './hub.ts'

test('the product reads a pull request from it, writes a status and a comment, and GitHub would merge', async () => {
  await using hub = await startHub()
  const repo = hub.repository('example/care', {files: {'ethics.yml': 'ethics: 1\n', 'docs/a.md': 'A\n'}})
  hub.account('kirsten-dpo', {id: 2001})
  repo.permission('kirsten-dpo', 'write')
  const head = repo.commit(
    'feature',
    {'ethics.yml': 'ethics: 2\n', 'docs/a.md': null, 'b/c.txt': 'C\n'},
    {
      author: 'maker',
      coAuthors: ['helper'],
    },
  )
  const number = repo.pull({head: 'feature', by: 'maker'})
  repo.review(number, {by: 'kirsten-dpo', body: 'ethics: approve gate owner a1-0'})
  repo.ruleset({
    rules: [
      {
        type: 'required_status_checks',
        parameters: {
          required_status_checks: [{context: 'ethics-gate: main'}],
          strict_required_status_checks_policy: false,
        },
      },
    ],
  })
  const forge = openForge({
    token: hub.token({repository: repo}),
    apiUrl: hub.urls.api,
    graphqlUrl: hub.urls.graphql,
    repository: {owner: 'example', name: 'care'},
    patience: {betweenWrites: 0},
  })
  const frozen = await forge.freeze(number)
  expect(frozen).toMatchObject({
    number,
    state: 'open',
    head,
    baseTip: repo.tip(),
    fork: false,
    merge: {kind: 'merged', commit: repo.testMerge(number)},
  })
  expect(frozen.reviewed.reviews).toMatchObject([
    {by: {id: 2001, login: 'kirsten-dpo', kind: 'person'}, state: 'approved'},
  ])
  expect(frozen.reviewed.authors.map(({login}) => login).sort()).toEqual(['helper', 'maker'])
  expect(hub.mergeable(repo, number)).toEqual({mergeable: false, why: ['check ethics-gate: main: expected']})
  await forge.writeStatus(head, {context: 'ethics-gate: main', state: 'success', description: 'Passed'})
  expect(hub.mergeable(repo, number)).toEqual({mergeable: true, why: []})
  expect(await forge.writeComment(frozen, '<!-- ethics-gate -->', '<!-- ethics-gate -->\nHello')).toBe('written')
  expect(repo.comments).toMatchObject([{number, by: {login: 'github-actions[bot]'}}])
  const again = await forge.freeze(number)
  expect(again.statuses).toMatchObject([
    {context: 'ethics-gate: main', state: 'success', creator: {id: 41898282, kind: 'bot'}},
  ])
  expect(await forge.writeComment(again, '<!-- ethics-gate -->', '<!-- ethics-gate -->\nHello')).toBe('unchanged')
  expect(hub.requests.written()).toHaveLength(2)
})
