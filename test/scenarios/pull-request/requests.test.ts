import {describe, expect, test} from 'vitest'
import {type Cost, lifeOfPullRequest} from './costs.ts'

/** What a run asks of GitHub, of which a repository has a thousand requests an hour. */

const LONG = {timeout: 180_000}
const MOST = 12

/** What is in the diff, what was offered there before, and each line that is offered. */
const offers = ({log}: Cost) => log.filter(asked => /\/pulls\/\{pull_number\}\/(?:files|comments)$/.test(asked)).length
/** The night also looks at the whole repository. */
const isNight = ({name}: Cost) => name.includes('night')
/** Reviews of earlier pull requests, which prove a signature that is older than this one. */
const isProof = (asked: string) => asked === 'Reviewed'

describe.concurrent('requests', LONG, () => {
  test('for a pull request with one project are at most twelve, and one for proofs of sign-offs', async () => {
    const costs = (await lifeOfPullRequest()).filter(cost => !isNight(cost))
    expect(costs.length).toBeGreaterThan(4)
    for (const cost of costs) {
      const {name, requests, log} = cost
      const proofs = log.filter(isProof).length
      const left = requests - proofs - offers(cost)
      expect({name, isFew: left <= MOST && proofs <= 1, log}).toEqual({name, isFew: true, log})
    }
    // Only where there is something to offer, and twice beside the offer itself.
    expect(costs.filter(cost => offers(cost) > 0).map(cost => [cost.name, offers(cost)])).toEqual([
      ['pushed, a line is offered', 3],
    ])
    expect(costs.flatMap(({log}) => log)).toContain('Reviewed')
  })

  test('are no more with a hundred comments on the page before ours', async () => {
    const [alone, among] = await Promise.all([lifeOfPullRequest(), lifeOfPullRequest({others: 100})])
    const counts = (costs: readonly Cost[]) =>
      costs.map(({name, requests, writes, code}) => ({name, requests, writes, code}))
    expect(counts(among)).toEqual(counts(alone))
  })

  test('change nothing where nothing changed: no write, neither by day nor by night', async () => {
    const costs = await lifeOfPullRequest()
    const again = costs.filter(({name}) => name === 'nothing changed' || name === 'the same night again')
    expect(again.map(({name, writes}) => ({name, writes}))).toEqual([
      {name: 'nothing changed', writes: 0},
      {name: 'the same night again', writes: 0},
    ])
  })
})
