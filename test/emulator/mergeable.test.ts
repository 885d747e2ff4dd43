import {describe, expect, test} from 'vitest'
import {startHub} from './hub.ts'
import type {Repository} from './store/repository.ts'
import type {Conclusion} from './store/said.ts'
import {furnished} from './testing.ts'

const needs = (context: string, more: object = {}) => ({
  type: 'required_status_checks',
  parameters: {required_status_checks: [{context}], ...more},
})
const reviewed = (parameters: object) => ({type: 'pull_request', parameters: {...parameters}})
const success = (repo: Repository, sha: string, context = 'gate') => repo.status(sha, {context, state: 'success'})

describe('required checks', () => {
  test('are looked for on the newest commit of the head alone', async () => {
    await using hub = await startHub()
    const {repo, number, head} = furnished(hub)
    repo.ruleset({rules: [needs('gate')]})
    success(repo, head)
    expect(repo.mergeable(number).mergeable).toBe(true)
    repo.commit('feature', {x: '1'}, {author: 'maker'})
    expect(repo.mergeable(number).why).toEqual(['check gate: expected'])
    repo.push('feature', head, 'maker')
    expect(repo.mergeable(number).mergeable).toBe(true)
  })

  test('on the test merge outrank those on the head', async () => {
    await using hub = await startHub()
    const {repo, number, head} = furnished(hub)
    repo.ruleset({rules: [needs('gate')]})
    repo.status(head, {context: 'gate', state: 'failure'})
    expect(repo.mergeable(number).why).toEqual(['check gate: failed'])
    success(repo, repo.testMerge(number) ?? '')
    expect(repo.mergeable(number).mergeable).toBe(true)
  })

  const CONCLUSIONS: readonly (readonly [Conclusion | null, boolean])[] = [
    ['success', true],
    ['neutral', true],
    ['skipped', true],
    ['failure', false],
    ['cancelled', false],
    ['timed_out', false],
    ['action_required', false],
    ['stale', false],
    [null, false],
  ]
  test.each(CONCLUSIONS)('a job that ended as %s passes: %s', async (conclusion, passes) => {
    await using hub = await startHub()
    const {repo, number, head} = furnished(hub)
    repo.ruleset({rules: [needs('job')]})
    repo.checkRun(head, 'job', conclusion)
    expect(repo.mergeable(number).mergeable).toBe(passes)
  })

  test('a check and a status of one name must both pass, and a pending status does not', async () => {
    await using hub = await startHub()
    const {repo, number, head} = furnished(hub)
    repo.protect('main', {checks: [{context: 'gate'}]})
    success(repo, head)
    repo.checkRun(head, 'gate', 'failure')
    expect(repo.mergeable(number).mergeable).toBe(false)
    const other = repo.pull({head: 'feature', by: 'maker'})
    repo.commit('feature', {y: '1'}, {author: 'maker'})
    repo.status(repo.pullAt(other).headSha, {context: 'gate', state: 'pending'})
    expect(repo.mergeable(other).why).toEqual(['check gate: pending'])
  })

  test('a strict rule wants the base branch inside', async () => {
    await using hub = await startHub()
    const {repo, number, head} = furnished(hub)
    repo.ruleset({rules: [needs('gate', {strict_required_status_checks_policy: true})]})
    success(repo, head)
    expect(repo.mergeable(number).mergeable).toBe(true)
    repo.commit('main', {z: '1'}, {author: 'founder'})
    expect(repo.mergeable(number).why).toEqual(['behind the base branch'])
  })

  test('only rules in force on that branch count', async () => {
    await using hub = await startHub()
    const {repo, number} = furnished(hub)
    repo.ruleset({enforcement: 'evaluate', rules: [needs('a')]})
    repo.ruleset({include: ['refs/heads/release/*'], rules: [needs('b')]})
    repo.ruleset({include: ['~ALL'], exclude: ['refs/heads/main'], rules: [needs('c')]})
    expect(repo.mergeable(number).mergeable).toBe(true)
    repo.push('release/1', repo.tip(), 'founder')
    repo.retarget(number, 'release/1', 'maker')
    expect(repo.mergeable(number).why).toEqual(['check b: expected', 'check c: expected'])
  })
})

describe('reviews', () => {
  test('are counted of those who may write, each by the last opinion', async () => {
    await using hub = await startHub()
    const {repo, number} = furnished(hub)
    repo.ruleset({rules: [reviewed({required_approving_review_count: 1})]})
    repo.review(number, {by: 'stranger'})
    expect(repo.mergeable(number).why).toEqual(['0 of 1 approvals'])
    repo.review(number, {by: 'kirsten-dpo', state: 'CHANGES_REQUESTED'})
    repo.review(number, {by: 'kirsten-dpo'})
    repo.review(number, {by: 'kirsten-dpo', state: 'COMMENTED', body: 'But…'})
    expect(repo.mergeable(number).mergeable).toBe(true)
    repo.review(number, {by: 'founder', state: 'CHANGES_REQUESTED'})
    expect(repo.mergeable(number).why).toEqual(['changes requested'])
    expect(() => repo.review(number, {by: 'maker'})).toThrow('own pull request')
  })

  test('fall with a push where the rule says so, and need somebody else than who pushed', async () => {
    await using hub = await startHub()
    const {repo, number} = furnished(hub)
    repo.ruleset({
      rules: [
        reviewed({
          required_approving_review_count: 1,
          dismiss_stale_reviews_on_push: true,
          require_last_push_approval: true,
        }),
      ],
    })
    repo.review(number, {by: 'kirsten-dpo'})
    expect(repo.mergeable(number).mergeable).toBe(true)
    repo.commit('feature', {more: '1'}, {author: 'maker', by: 'founder'})
    expect(repo.pullAt(number).reviews.map(({state}) => state)).toEqual(['DISMISSED'])
    repo.review(number, {by: 'founder'})
    expect(repo.mergeable(number).why).toEqual(['the last push is not approved by somebody else'])
    repo.review(number, {by: 'kirsten-dpo'})
    expect(repo.mergeable(number).mergeable).toBe(true)
  })

  test('code owners are those of the base branch', async () => {
    await using hub = await startHub()
    const {repo, number} = furnished(hub)
    repo.protect('main', {reviews: {codeOwners: true}})
    repo.commit('feature', {'.github/CODEOWNERS': '* @founder\n'}, {author: 'maker'})
    repo.review(number, {by: 'founder'})
    expect(repo.mergeable(number).why).toEqual(['ethics.yml: no approval by a code owner'])
    repo.review(number, {by: 'kirsten-dpo'})
    expect(repo.mergeable(number).mergeable).toBe(true)
  })
})

describe('the state of the pull request', () => {
  test('a draft, a conflict, an unknown merge and a closed one are none to merge', async () => {
    await using hub = await startHub()
    const {repo, number} = furnished(hub)
    repo.draft(number, true, 'maker')
    expect(repo.mergeable(number).why).toEqual(['draft'])
    repo.draft(number, false, 'maker')
    hub.mergeDelay(1)
    expect(repo.mergeable(number).why).toEqual(['mergeability unknown'])
    hub.mergeDelay(0)
    repo.commit('main', {'ethics.yml': 'ethics: 3\n'}, {author: 'founder'})
    expect(repo.mergeable(number).why).toEqual(['conflict'])
    repo.close(number, 'maker')
    expect(repo.mergeable(number).why).toEqual(['closed'])
  })

  test('a group of the queue is judged on its own commit', async () => {
    await using hub = await startHub()
    const {repo, number} = furnished(hub)
    repo.ruleset({rules: [needs('gate'), {type: 'merge_queue'}]})
    repo.commit('second', {second: '2'}, {author: 'maker'})
    const second = repo.pull({head: 'second', by: 'maker'})
    const [a, b] = repo.queue(number, second)
    expect(b?.baseSha).toBe(a?.headSha)
    expect(b?.ref).toBe(`refs/heads/gh-readonly-queue/main/pr-${second}-${a?.headSha}`)
    success(repo, b?.headSha ?? '')
    expect(repo.groupMergeable(number).why).toEqual(['check gate: expected'])
    expect(repo.groupMergeable(second).mergeable).toBe(true)
    repo.mergeGroup(second)
    expect(repo.tip()).toBe(b?.headSha)
    expect([number, second].map(one => repo.pullAt(one).merged !== undefined)).toEqual([true, true])
    expect(repo.queued).toEqual([])
  })
})
