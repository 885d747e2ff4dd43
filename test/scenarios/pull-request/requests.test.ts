import {describe, expect, test} from 'vitest'
import {type Cost, lifeOfPullRequest} from './costs.ts'
import {Scene} from './scene.ts'

/** What a run asks of GitHub, of which a repository has a thousand requests an hour. */

const LONG = {timeout: 180_000}
const MOST = 12

/** Reviews of earlier pull requests, which prove a signature that is older than this one. */
const proofs = ({log}: Cost) => log.split('\n').filter(line => line.includes('(proofs)')).length

describe.concurrent('requests', LONG, () => {
  test('for a pull request with one project are at most twelve, and one for proofs of sign-offs', async () => {
    for (const {name, requests, log} of await lifeOfPullRequest()) {
      expect({name, isFew: requests <= MOST + 1, log}).toEqual({name, isFew: true, log})
    }
  })

  test('are no more with a hundred comments on the page before ours', async () => {
    const [alone, among] = await Promise.all([lifeOfPullRequest(), lifeOfPullRequest({others: 100})])
    const counts = (costs: readonly Cost[]) => costs.map(({name, requests, writes, code}) => ({name, requests, writes, code}))
    expect(counts(among)).toEqual(counts(alone))
  })

  test('change nothing where nothing changed: no write, neither by day nor by night', async () => {
    const costs = await lifeOfPullRequest()
    const again = costs.filter(({name}) => name === 'nothing changed' || name === 'the same night again')
    expect(again.map(({name, writes, code}) => ({name, writes, code}))).toEqual([
      {name: 'nothing changed', writes: 0, code: 0},
      {name: 'the same night again', writes: 0, code: 0},
    ])
  })
})
