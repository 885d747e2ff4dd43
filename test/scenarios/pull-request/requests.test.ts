import {describe, expect, test} from 'vitest'
import {type Cost, lifeOfPullRequest, MOST, offersOfPullRequests, proofsIn} from './costs.ts'

/** What a run asks of GitHub, of which a repository has a thousand requests an hour. */

const LONG = {timeout: 180_000}

/** What each run asks, but for proofs of sign-offs: a number that grows is seen here, with the list of what was asked. */
const LIFE = {
  'opened, code alone': 11,
  'nothing changed': 6,
  'pushed, a new model': 10,
  'pushed, a line is offered': 11,
  'nothing changed after the offer': 6,
  'pushed, assessed again': 10,
  reviewed: 11,
  'the default branch moved': 11,
}
const OFFERS = {
  'opened, blocked, three lines are offered': 11,
  'opened, passes, two lines are offered': 12,
  'pushed, passes, two lines are offered': 12,
  'reviewed, the signature to write down is offered': 11,
  'asked by a comment': 11,
  // The base branch has files of its own, which are one list more.
  'opened for another branch, two lines are offered': 13,
}

/** The night also looks at the whole repository. */
const isNight = ({name}: Cost) => name.includes('night')
const isReview = (asked: string) => asked === 'POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews'

function expectAtMost(costs: readonly Cost[], most: Readonly<Record<string, number>>): void {
  expect(costs.map(({name}) => name)).toEqual(Object.keys(most))
  for (const cost of costs) {
    const {name, log} = cost
    const asked = log.length - proofsIn(cost)
    expect(asked, `${name}\n${log.join('\n')}`).toBeLessThanOrEqual(most[name] ?? 0)
    expect(proofsIn(cost), name).toBeLessThanOrEqual(1)
  }
}

describe.concurrent('requests', LONG, () => {
  test('for a pull request with one project are at most twelve, and one for proofs of sign-offs', async () => {
    expect(Math.max(...Object.values(LIFE))).toBeLessThanOrEqual(MOST)
    const costs = (await lifeOfPullRequest()).filter(cost => !isNight(cost))
    expectAtMost(costs, LIFE)
    expect(costs.flatMap(({log}) => log)).toContain('Reviewed')
    expect(costs.filter(({log}) => log.some(isReview)).map(({name}) => name)).toEqual(['pushed, a line is offered'])
  })

  test('are one more for suggested changes, however many lines they are for', async () => {
    const costs = await offersOfPullRequests()
    expectAtMost(costs, OFFERS)
    const offering = costs.filter(({name}) => name.includes('offered'))
    expect(offering.map(({log}) => log.filter(isReview).length)).toEqual(offering.map(() => 1))
    expect(costs.map(({offered}) => offered)).toEqual([3, 2, 2, 1, 0, 2])
    // Nothing of GitHub's own diff is asked for.
    expect(costs.flatMap(({log}) => log).filter(asked => /pull_number\}\/(?:files|comments)$/.test(asked))).toEqual([])
  })

  test('are no more with a hundred comments on the page before ours', async () => {
    const [alone, among] = await Promise.all([lifeOfPullRequest(), lifeOfPullRequest({others: 100})])
    const counts = (costs: readonly Cost[]) =>
      costs.map(({name, requests, writes, code}) => ({name, requests, writes, code}))
    expect(counts(among)).toEqual(counts(alone))
  })

  test('change nothing where nothing changed: no write, neither by day nor by night', async () => {
    const costs = await lifeOfPullRequest()
    const again = costs.filter(({name}) => name.startsWith('nothing changed') || name === 'the same night again')
    expect(again.map(({name, writes}) => ({name, writes}))).toEqual([
      {name: 'nothing changed', writes: 0},
      {name: 'nothing changed after the offer', writes: 0},
      {name: 'the same night again', writes: 0},
    ])
  })
})
