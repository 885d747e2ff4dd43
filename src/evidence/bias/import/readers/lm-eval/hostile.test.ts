import {describe, expect, test} from 'vitest'
import {keys, read} from '../cards/testing.ts'

const readResults = (document: unknown, result?: Parameters<typeof read>[2]) => read('results.json', document, result)

describe('files that are none, or that mean harm', () => {
  test.each([
    ['other tasks only', {results: {piqa: {acc: 0.75, acc_stderr: 0.01}}}],
    ['a list of words', {results: ['crows_pairs_english_age']}],
    ['a task that is a number', {results: {crows_pairs_english_age: 0.5}}],
    ['no results', {groups: 1}],
    ['prototype keys', '{"results": {"__proto__": {"pct_stereotype": 0.5}, "constructor": {"acc": 1}}}'],
  ])('%s: not this format', (_, document) => {
    expect(readResults(document).format).not.toBe('lm-eval')
  })

  test.each([
    ['null', null],
    ['a truth value', true],
    ['words', 'high'],
    ['a list', [0.5]],
    ['more than one', 1.5],
    ['negative', -0.5],
  ])('a share that is %s is never counted', (_, value) => {
    const {measurements, problems} = readResults({
      results: {crows_pairs_english_age: {pct_stereotype: value, pct_stereotype_stderr: 0.01}},
      'n-samples': {crows_pairs_english_age: {effective: 100}},
    })
    expect(measurements.every(({counts}) => counts === null)).toBe(true)
    expect(problems.length).toBeGreaterThan(0)
  })

  test.each([0, -5, 2.5, 'many', null, 1e30])('%s examples are no number of examples', effective => {
    const {measurements} = readResults({
      results: {crows_pairs_english_age: {pct_stereotype: 0.5}},
      'n-samples': {crows_pairs_english_age: {original: 10, effective}},
    })
    expect(measurements[0]?.n ?? null).toBe(effective === null ? measurements[0]?.n : null)
  })

  test('thousands of tasks are cut off with a problem', () => {
    const results = Object.fromEntries(
      Array.from({length: 5000}, (_, i) => [
        `crows_pairs_english_c${i}`,
        {pct_stereotype: 0.5, pct_stereotype_stderr: 0.02},
      ]),
    )
    expect(keys(readResults({results}).problems)).toContain('lm-eval.many-tasks')
  })
})
