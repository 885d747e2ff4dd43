import {describe, expect, test} from 'vitest'
import {runPolicyTests} from '../src/case/policy-test.ts'
import {policyTree} from './policy-tree.ts'

describe.each(['gladsaxe', 'provinces-guide'])(
  'the cases of %s',
  async name => {
    const {tested, problems} = await runPolicyTests({tree: policyTree(), paths: [`policies/${name}`]})
    const [policy] = tested

    test('can all be run', () => {
      expect(problems).toEqual([])
      expect(tested.map(({policy, whole}) => [policy.id, whole])).toEqual([[name, true]])
    })

    test.each((policy?.cases ?? []).map(one => [one.name, one] as const))('%s', (_, {differences, mistakes}) => {
      const found = differences.map(({expectation, found, verdict}) => ({
        expected: expectation.kind === 'rule' ? [expectation.rule, expectation.expected] : expectation.verdict,
        found: found.map(({outcome, disposition, level, say}) => [outcome, disposition, level, say]),
        verdict,
      }))
      expect(found).toEqual([])
      expect(mistakes.map(({at, say}) => [at, say])).toEqual([])
    })

    test('show every rule from both sides', () => {
      expect(policy?.lacking.map(({rule, needs}) => [rule.id, needs])).toEqual([])
    })
  },
  120_000,
)
