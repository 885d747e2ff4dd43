import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Merged, WrittenStatus} from './history.ts'
import {lastGated} from './last-gated.ts'
import {sweep} from './sweep.ts'
import {APP, EXPECTED, landed, lineOf, mergedPull, oid, PERSON, statusFor, tree} from './testing.ts'

const whys = (...args: Parameters<typeof sweep>) => sweep(...args).map(({why}) => why)
const withPull = (over: Partial<Merged>) => lineOf(landed(5, {merged: [mergedPull(5, over)]}))
const withStatus = (over: Partial<WrittenStatus>) => withPull({headStatuses: [statusFor(tree(5), over)]})

describe('a commit is gated', () => {
  test('when its pull request bore our success for exactly the tree that came of it', () => {
    expect(sweep(lineOf(landed(5), landed(4), landed(3)), EXPECTED)).toEqual([])
  })

  test('by an own App, where that is expected', () => {
    const line = withStatus({by: APP})
    expect(whys(line, {...EXPECTED, writer: {kind: 'app'}})).toEqual([])
    expect(whys(line, {...EXPECTED, writer: {kind: 'app', login: 'example-gate[bot]'}})).toEqual([])
    expect(whys(line, {...EXPECTED, writer: {kind: 'app', login: 'another-gate'}})).toEqual(['other-writer'])
    expect(whys(line, EXPECTED)).toEqual(['other-writer'])
  })

  test('with all commits of its rebase', () => {
    const pull = mergedPull(5)
    const line = lineOf(landed(5, {merged: [pull]}), landed(4, {merged: [pull]}), landed(3))
    expect(sweep(line, EXPECTED)).toEqual([])
  })

  test('in a merge queue by the status of the group, which may stand on its newest commit only', () => {
    const stale = [statusFor(tree('older base'))]
    const top = {commit: oid(6), tree: tree(6), statuses: [statusFor(tree(6))]}
    const line = lineOf(
      landed(6, {merged: [mergedPull(6, {headStatuses: stale, merge: top})]}),
      landed(5, {merged: [mergedPull(5, {headStatuses: stale})]}),
    )
    expect(whys(line, {...EXPECTED, queue: true})).toEqual([])
    expect(whys(line, EXPECTED)).toEqual(['other-tree', 'other-tree'])
    // The group's status does not stand in for that of a pull request that never passed.
    const failed = [statusFor(tree(5), {state: 'failure'})]
    const withFailed = lineOf(
      line.commits[0] ?? landed(6),
      landed(5, {merged: [mergedPull(5, {headStatuses: failed})]}),
    )
    expect(whys(withFailed, {...EXPECTED, queue: true})).toEqual(['not-success'])
  })

  test('and from before the gate it need not be', () => {
    const line = lineOf(landed(5), landed(4, {merged: []}), landed(3, {merged: []}))
    expect(whys(line, EXPECTED)).toEqual(['no-pull-request', 'no-pull-request'])
    expect(whys(line, {...EXPECTED, adopted: new Set([oid(3)])})).toEqual(['no-pull-request'])
  })
})

describe('a commit is ungated', () => {
  test.each([
    ['was pushed directly', lineOf(landed(5, {merged: []})), 'no-pull-request'],
    ['came through a pull request to another branch', withPull({base: 'loose'}), 'no-pull-request'],
    [
      'is not what its pull request made',
      withPull({merge: {commit: oid(9), tree: tree(5), statuses: []}}),
      'not-its-merge',
    ],
    ['has a pull request without a merge', withPull({merge: null}), 'not-its-merge'],
    ['has no status', withPull({headStatuses: []}), 'no-status'],
    ['has the status of another branch', withStatus({context: 'ethics-gate: loose'}), 'no-status'],
    ['has a failure', withStatus({state: 'failure'}), 'not-success'],
    ['was still waiting', withStatus({state: 'pending'}), 'not-success'],
    ['has a status by a person', withStatus({by: PERSON}), 'other-writer'],
    ['has a status by an account that is gone', withStatus({by: null}), 'other-writer'],
    ['has a status by another bot', withStatus({by: APP}), 'other-writer'],
    [
      'has a person who is called like the workflow',
      withStatus({by: {...PERSON, login: 'github-actions'}}),
      'other-writer',
    ],
    ['has a success from after the merge', withStatus({at: '2026-11-20T11:00:01Z'}), 'after-merge'],
    ['has a success from no day', withStatus({at: 'yesterday'}), 'after-merge'],
    ['does not say which tree was judged', withStatus({description: 'All good'}), 'no-tree'],
    ['was judged on another tree', withPull({headStatuses: [statusFor(tree(4))]}), 'other-tree'],
    ['has another tree than its pull request made', lineOf(landed(5, {tree: tree('evil')})), 'not-its-merge'],
  ])('when it %s', (_, line, why) => {
    expect(whys(line, EXPECTED)).toEqual([why])
  })

  test('once for all commits of a rebase, and says who merged it, when, and what was there before', () => {
    const pull = mergedPull(5, {headStatuses: []})
    const line = lineOf(landed(5, {merged: [pull]}), landed(4, {merged: [pull]}), landed(3))
    expect(sweep(line, EXPECTED)).toMatchObject([
      {commit: oid(5), others: [oid(4)], before: oid(3), pull: {number: 5, by: {login: 'someone'}}, ratified: false},
    ])
  })

  test('also when somebody answered for it since, and says so', () => {
    const line = lineOf(landed(5, {merged: []}))
    expect(sweep(line, {...EXPECTED, ratified: new Set([oid(5)])})).toMatchObject([{ratified: true}])
    expect(sweep(line, {...EXPECTED, ratified: new Set([oid(4)])})).toMatchObject([{ratified: false}])
  })

  test('whatever is taken away from what speaks for it', () => {
    const removals: ((pull: Merged) => Merged[])[] = [
      () => [],
      pull => [{...pull, headStatuses: []}],
      pull => [{...pull, merge: null}],
      pull => [{...pull, headStatuses: pull.headStatuses.map(status => ({...status, description: null}))}],
      pull => [{...pull, headStatuses: pull.headStatuses.map(status => ({...status, by: null}))}],
      pull => [{...pull, headStatuses: pull.headStatuses.map(status => ({...status, state: 'pending' as const}))}],
    ]
    fc.assert(
      fc.property(fc.subarray([1, 2, 3, 4, 5, 6]), fc.constantFrom(...removals), (damaged, remove) => {
        const numbers = [6, 5, 4, 3, 2, 1]
        const line = lineOf(
          ...numbers.map(number =>
            landed(number, {merged: damaged.includes(number) ? remove(mergedPull(number)) : [mergedPull(number)]}),
          ),
        )
        expect(sweep(line, EXPECTED).map(({commit}) => commit)).toEqual(
          numbers.filter(number => damaged.includes(number)).map(oid),
        )
      }),
    )
  })
})

describe('of the gate folder rules', () => {
  test('the newest version that came through the gate, not a later one that did not', () => {
    expect(lastGated([landed(5, {merged: []}), landed(4), landed(3)], true, EXPECTED)).toEqual({
      kind: 'gated',
      commit: oid(4),
      ungated: [{commit: oid(5), headline: 'Change 5', why: 'no-pull-request'}],
    })
  })

  test('the merge, for a commit inside a pull request', () => {
    const inside = landed(8, {commit: oid('inside'), tree: tree('inside'), merged: [mergedPull(8)]})
    expect(lastGated([inside], true, EXPECTED)).toEqual({kind: 'gated', commit: oid(8), ungated: []})
  })

  test('what is there, until the first version comes through the gate', () => {
    const brought = landed(3, {merged: [mergedPull(3, {headStatuses: []})]})
    expect(lastGated([brought], true, EXPECTED)).toMatchObject({
      kind: 'adoption',
      ungated: [{why: 'no-status', pull: 3}],
    })
    expect(lastGated([], true, EXPECTED)).toEqual({kind: 'adoption', ungated: []})
  })

  test('nothing that can be named, where the history was not read to its end', () => {
    expect(lastGated([landed(5, {merged: []})], false, EXPECTED)).toMatchObject({kind: 'unknown'})
  })
})
