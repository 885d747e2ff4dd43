import {describe, expect, test} from 'vitest'
import {treeOf} from '../repository/memory.ts'
import {cases, POLICY, repository} from './policy-test/testing.ts'
import {runPolicyTests} from './policy-test.ts'

async function run(
  tests: string,
  over: Readonly<Record<string, string>> = {},
  paths: readonly string[] = ['policies'],
) {
  const {tested, problems} = await runPolicyTests({tree: treeOf(repository(tests, over)), paths})
  const results = tested.flatMap(({cases}) => cases)
  return {
    tested,
    problems: problems.map(({at, say}) => `${at.file}:${at.line}:${at.column} ${say.key}`),
    said: problems.map(({say}) => say.with),
    different: results.flatMap(({differences}) =>
      differences.map(({expectation: {at}, found}) => `${at.line} ${found.map(({outcome}) => outcome).join()}`),
    ),
    mistakes: results.flatMap(({mistakes}) => mistakes.map(({say}) => say.key)),
  }
}

const silent = {problems: [], different: [], mistakes: []}

describe('a case', () => {
  test('holds when what it expects comes out, for each rule and the verdict', async () => {
    const result = await run(
      cases(
        'case: In order\nexpect: {verdict: passed, house/contact: pass, house/weighing: pass}',
        'case: Nobody to ask\nremove: [owner.contact]\nexpect: {verdict: blocked, house/contact: {outcome: missing, level: block}}',
        'case: Not weighed\nremove: [assessments]\nexpect: {house/weighing: {outcome: missing, level: warn, disposition: counts}}',
      ),
    )
    expect(result).toMatchObject(silent)
    expect(result.tested.map(({policy, cases, lacking}) => [policy.id, cases.length, lacking.length])).toEqual([
      ['house', 3, 0],
    ])
  })

  test('that expects something else says so at the line of the expectation, with what was found', async () => {
    const tests = cases(
      'case: Wrong twice\nexpect:\n  verdict: blocked\n  house/contact: missing',
      'case: Right outcome, wrong level\nremove: [owner.contact]\nexpect: {house/contact: {outcome: missing, level: warn}}',
      'case: Right outcome, wrong place\nempty_parts: {weighing.md: conclusion}\nexpect: {house/weighing: {outcome: fail, at: weighing.md:4}}',
    )
    expect((await run(tests)).different).toEqual(['7 ', '8 pass', '11 missing', '14 fail,unproven'])
  })

  test('finds an emptied part where its heading stands; the parts around it stay', async () => {
    const tests = cases(
      'case: Here\nempty_parts: {weighing.md: conclusion}\nexpect: {house/weighing: {outcome: fail, at: weighing.md:3}}',
      'case: There\nempty_parts: {weighing.md: conclusion}\nexpect: {house/weighing: {outcome: fail, at: weighing.md}}',
    )
    expect(await run(tests)).toMatchObject(silent)
  })

  test('does not take "not asked" for a pass, nor a pass for "not asked"', async () => {
    const tests = cases(
      'case: A\nchange: {use.effect: service}\nexpect: {house/weighing: pass}',
      'case: B\nexpect: {house/weighing: {disposition: not-applicable}}',
      'case: C\nchange: {use.effect: service}\nexpect: {house/weighing: {disposition: not-applicable}}',
    )
    expect((await run(tests)).different).toEqual(['7 pass', '9 pass,unproven'])
  })

  test('of a project outside the policy shows that every rule does not apply', async () => {
    const tests = cases(
      'case: Outside\nchange: {data: {about: no-persons, because: Only letters of the alphabet are counted}}\nexpect: {house/contact: {disposition: not-applicable}, verdict: passed}',
    )
    expect(await run(tests)).toMatchObject(silent)
  })

  test('shows nothing when its change makes a mistake in the declaration, unless it expects just that', async () => {
    const tests = cases(
      'case: Misspelt\nchange: {use.efect: none}\nexpect: {house/contact: pass}',
      'case: On purpose\nchange: {use.efect: none}\nexpect: {house/contact: pass, ethics-gate/declaration: error}',
    )
    expect(await run(tests)).toMatchObject({different: [], mistakes: ['read.unknown-key']})
  })

  test('is asked the policies that it names, and never those of the project it starts from', async () => {
    const tests = cases(
      'case: Only this one\nexpect: {verdict: passed}',
      'case: Both\npolicies: [house, gladsaxe]\nexpect: {verdict: blocked, gladsaxe/retention: missing}',
    )
    expect(await run(tests)).toMatchObject(silent)
  })

  test('judges the policy as it lies in the folder, not as it was shipped', async () => {
    const edited = POLICY.replace('check: {declared: [owner.contact]}', 'check: {declared: [owner.manager]}')
    const tests = cases('case: Asked for more\nexpect: {house/contact: missing}')
    expect(await run(tests, {'policies/house/policy.yml': edited})).toMatchObject(silent)
  })
})

describe('seals and signatures', () => {
  test('keep what they say of notebooks: a rule that does not allow it says so', async () => {
    const tests = cases(
      'case: Notebooks in part\nchange: {assessments.weighing.covers: {notebooks: sources}}\nexpect: {house/weighing: missing}',
    )
    expect((await run(tests)).different).toEqual(['7 fail,unproven'])
  })

  test('are renewed after the change, so that only the change shows', async () => {
    const tests = cases(
      'case: Another effect\nchange: {use.supports: Which letters are rewritten first}\nexpect: {house/weighing: pass}',
      'case: More is covered\nchange: {assessments.weighing.covers: {facts: [data.about]}}\nexpect: {house/weighing: pass}',
    )
    expect(await run(tests)).toMatchObject(silent)
  })

  test('stay as they were where the case says so', async () => {
    const tests = cases('case: As they were\nkeep_seals: true\nexpect: {house/weighing: stale}')
    expect(await run(tests)).toMatchObject(silent)
  })

  test('are not given to whoever has not signed', async () => {
    const tests = cases('case: Unsigned\nremove: [assessments.weighing.signed]\nexpect: {house/weighing: missing}')
    expect(await run(tests)).toMatchObject(silent)
  })
})

describe('a change', () => {
  test('reaches names with a dot in them, items of lists, and fields that are not there yet', async () => {
    const tests = cases(
      'case: A dot\nchange: {data.sources.a.b.about: no-persons}\nexpect: {house/contact: pass}',
      'case: An item\nremove: [assessments.weighing.signed.0]\nexpect: {house/weighing: missing}',
      'case: New\nremove: [owner]\nchange: {project.public_value: Less to read}\nexpect: {house/contact: missing}',
    )
    expect(await run(tests)).toMatchObject(silent)
  })

  test('that changes nothing is a fault of the case, with a place', async () => {
    const tests = cases(
      'case: A\nremove: [owner.citizens]\nexpect: {house/contact: pass}',
      'case: B\nwithout_files: [weighting.md]\nexpect: {house/contact: pass}',
      'case: C\nempty_parts: {weighing.md: conclusions}\nexpect: {house/contact: pass}',
      'case: D\nchange: {project.goal.text: x}\nexpect: {house/contact: pass}',
    )
    expect((await run(tests)).problems).toEqual([
      'policies/house/tests/all.yml:6:14 policy-test.nothing-to-remove',
      'policies/house/tests/all.yml:9:21 policy-test.no-file',
      'policies/house/tests/all.yml:12:19 policy-test.no-part',
      'policies/house/tests/all.yml:15:14 policy-test.not-inside',
    ])
  })
})

describe('a file of cases', () => {
  test.each([
    ['an outcome', 'expect: {house/contact: mising}', 'read.unknown-value', {nearest: 'missing'}],
    ['a level', 'expect: {house/contact: {outcome: missing, level: blok}}', 'read.unknown-value', {nearest: 'block'}],
    ['a rule', 'expect: {house/contract: missing}', 'policy-test.rule-unknown', {nearest: 'house/contact'}],
    [
      'a rule of a policy that is not in force',
      'expect: {gladsaxe/retention: missing}',
      'policy-test.rule-unknown',
      {},
    ],
    ['a policy', 'policies: [hous]\nexpect: {verdict: passed}', 'policy.pack-unknown', {nearest: 'house'}],
    ['a verdict', 'expect: {verdict: block}', 'read.unknown-value', {nearest: 'blocked'}],
    [
      'a field of a case',
      'expct: {verdict: passed}\nexpect: {verdict: passed}',
      'read.unknown-key',
      {nearest: 'expect'},
    ],
    ['the project', 'from: examples/leters\nexpect: {verdict: passed}', 'policy-test.no-project', {}],
  ])('with %s misspelt is refused', async (_, lines, key, said) => {
    const result = await run(cases(`case: Misspelt\n${lines}`))
    expect(result.problems.map(problem => problem.split(' ')[1])).toEqual([key])
    expect(result.said[0]).toMatchObject(said)
  })

  test('may be run alone; then nothing is said about what is missing', async () => {
    const one = cases('case: In order\nexpect: {house/contact: pass}')
    const result = await run(one, {}, ['policies/house/tests/all.yml'])
    expect(result.tested).toMatchObject([{whole: false, lacking: []}])
  })

  test('of a policy that cannot be used is not run', async () => {
    const broken = POLICY.replace('owner.contact', 'owner.contakt')
    const result = await run(cases('case: In order\nexpect: {house/contact: pass}'), {
      'policies/house/policy.yml': broken,
    })
    expect(result).toMatchObject({tested: [], problems: ['policies/house/policy.yml:14:24 policy.unknown-field']})
  })
})

test('every rule needs a case that passes and one that does not', async () => {
  const {tested} = await run(
    cases(
      'case: In order\nexpect: {house/contact: pass}',
      'case: Not asked\nchange: {use.effect: service}\nexpect: {house/weighing: {disposition: not-applicable}}',
    ),
  )
  expect(tested.flatMap(({lacking}) => lacking.map(({rule, needs}) => `${rule.id}: ${needs.join(', ')}`))).toEqual([
    'house/contact: other',
    'house/weighing: pass, other',
  ])
})
