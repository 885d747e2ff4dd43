import {describe, expect, test} from 'vitest'
import {type CaseTested, runPolicyTests} from '../src/case/policy-test.ts'
import {policyTree} from './policy-tree.ts'

/** What is not as the case says, in a form that can be read in a test's output. */
function complaints({name, at, differences, mistakes}: CaseTested): unknown[] {
  const wrong = differences.map(({expectation, found, verdict}) => ({
    expected: expectation.kind === 'rule' ? {[expectation.rule]: expectation.expected} : {verdict: expectation.verdict},
    found: found.map(({outcome, disposition, level, say}) => [outcome, disposition, level, say]),
    verdict,
  }))
  const said = mistakes.map(({at, say}) => ({mistake: say, line: at.line}))
  return [...wrong, ...said].map(complaint => ({case: `${name} (${at.file}:${at.line})`, ...complaint}))
}

describe.each(['gladsaxe', 'provinces-guide'])('the cases of %s', name => {
  test('all come out as they say, and show every rule from both sides', async () => {
    const {tested, problems} = await runPolicyTests({tree: policyTree(), paths: [`policies/${name}`]})
    expect(problems).toEqual([])
    expect(tested.map(({policy, whole}) => [policy.id, whole])).toEqual([[name, true]])
    expect(tested.flatMap(({cases}) => cases).flatMap(complaints)).toEqual([])
    expect(tested.flatMap(({lacking}) => lacking.map(({rule, needs}) => [rule.id, needs]))).toEqual([])
  }, 120_000)
})
