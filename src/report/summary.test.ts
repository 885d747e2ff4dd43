import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {DISPOSITIONS, LEVELS, OUTCOMES} from '../words/outcome.ts'
import * as samples from './samples.ts'
import {heaviest, type Item, sectionOf, summarise} from './summary.ts'

const {at, finding, judgement, system} = samples

const rulesOf = (items: readonly Item[]) =>
  items.map(item => (item.kind === 'finding' ? item.finding.rule : `${item.field} (${item.findings.length})`))

describe('where a finding is shown', () => {
  test('a fault weighs as its rule does', () => {
    expect(sectionOf(finding({rule: 'a/b', outcome: 'error', level: 'advise'}))).toBe('advice')
  })

  test('only a pass is in order, and what awaits a sign-off is never in order', () => {
    expect(sectionOf(finding({rule: 'a/b'}))).toBe('passed')
    expect(sectionOf(finding({rule: 'a/b', disposition: 'awaiting'}))).toBe('awaiting')
    for (const outcome of OUTCOMES.filter(outcome => outcome !== 'pass')) {
      for (const level of LEVELS) expect(sectionOf(finding({rule: 'a/b', outcome, level}))).not.toBe('passed')
    }
  })

  test('a waived fail is settled, not passed', () => {
    expect(sectionOf(finding({rule: 'a/b', outcome: 'fail', disposition: 'waived'}))).toBe('settled')
  })

  test('what this change does not answer for neither blocks, waits, warns nor advises, and is never in order', () => {
    const open = OUTCOMES.filter(outcome => outcome !== 'pass')
    for (const outcome of open)
      for (const level of LEVELS)
        expect(sectionOf(finding({rule: 'a/b', outcome, level, standing: 'before'}))).toBe('standing')
    expect(sectionOf(finding({rule: 'a/b', disposition: 'awaiting', standing: 'elsewhere'}))).toBe('standing')
    expect(sectionOf(finding({rule: 'a/b', outcome: 'fail', disposition: 'waived', standing: 'before'}))).toBe(
      'settled',
    )
  })

  test('a plan that the policy does not take still blocks', () => {
    for (const disposition of ['planned', 'reasoned'] as const) {
      expect(sectionOf(finding({rule: 'a/b', outcome: 'fail', disposition}))).toBe('blocking')
      expect(sectionOf(finding({rule: 'a/b', outcome: 'fail', disposition, level: 'warn'}))).toBe('settled')
    }
  })

  test('every finding is shown in exactly one place', () => {
    const arbitrary = fc.array(
      fc.record({
        rule: fc.constantFrom('a/b', 'a/c', 'd/e'),
        outcome: fc.constantFrom(...OUTCOMES),
        disposition: fc.constantFrom(...DISPOSITIONS),
        level: fc.constantFrom(...LEVELS),
        line: fc.integer({min: 1, max: 5}),
        undeclared: fc.subarray(['x', 'y', 'z']),
        id: fc.constantFrom('one', 'two'),
        standing: fc.constantFrom('before', 'elsewhere', undefined),
      }),
    )
    fc.assert(
      fc.property(arbitrary, given => {
        const findings = given.map(({line, id, standing, ...each}) =>
          finding({
            ...each,
            ...(standing && {standing}),
            at: at(line),
            subject: {project: id, system: id, kind: 'system', id},
          }),
        )
        const {systems} = summarise(judgement({systems: [], findings}))
        const items = systems.flatMap(({blocking, warnings, advice, standing}) =>
          [blocking, warnings, advice, standing].flat(),
        )
        const shown = systems.flatMap(({awaiting, settled, notYet, passed, notApplicable}) =>
          [awaiting, settled, notYet, passed, notApplicable].flat(),
        )
        const inItems = items.flatMap(item => (item.kind === 'finding' ? [item.finding] : item.findings))
        expect(new Set([...shown, ...inItems]).size).toBe(findings.length)
        expect(shown.length + new Set(inItems).size).toBe(findings.length)
        for (const system of systems) {
          for (const item of system.blocking) expect(sectionOf(heaviest(item))).toBe('blocking')
        }
      }),
    )
  })
})

describe('undeclared fields', () => {
  const waits = (rule: string, fields: string[], level: 'block' | 'warn', line = 4) =>
    finding({rule, outcome: 'undeclared', undeclared: fields, level, at: at(line)})

  test('are one item with all the rules that wait for it, as heavy as the heaviest', () => {
    const {systems, totals} = summarise(
      judgement({
        findings: [waits('a/one', ['use.effect'], 'warn'), waits('a/two', ['use.effect', 'use.events'], 'block')],
      }),
    )
    expect(systems.flatMap(({blocking}) => rulesOf(blocking))).toEqual(['use.effect (2)', 'use.events (1)'])
    expect(totals).toMatchObject({blocking: 2, warnings: 0})
  })

  test('are items of their own in every system', () => {
    const subject = {project: 'b', system: 'b', kind: 'system', id: 'b'} as const
    const {totals} = summarise(
      judgement({
        findings: [waits('a/one', ['use.effect'], 'warn'), {...waits('a/one', ['use.effect'], 'warn'), subject}],
      }),
    )
    expect(totals.warnings).toBe(2)
  })

  test('that a finding does not name make it an item like any other', () => {
    const {systems} = summarise(judgement({findings: [finding({rule: 'a/one', outcome: 'undeclared'})]}))
    expect(systems.flatMap(({blocking}) => rulesOf(blocking))).toEqual(['a/one'])
  })
})

describe('the order', () => {
  test('is what blocks first, then what awaits, then by file; inside a system by line, column and rule', () => {
    const of = (id: string) => ({project: id, system: id, kind: 'system', id}) as const
    const {systems} = summarise(
      judgement({
        systems: ['a', 'b', 'c'].map(id => system({project: id, system: id, file: `${id}/ethics.yml`})),
        findings: [
          finding({rule: 'p/awaits', subject: of('b'), outcome: 'unproven', disposition: 'awaiting'}),
          finding({rule: 'p/late', subject: of('c'), outcome: 'fail', at: at(20)}),
          finding({rule: 'p/early-z', subject: of('c'), outcome: 'fail', at: at(3, 9)}),
          finding({rule: 'p/early-a', subject: of('c'), outcome: 'fail', at: at(3, 9)}),
          finding({rule: 'p/tenth', subject: of('c'), outcome: 'fail', at: at(10)}),
        ],
      }),
    )
    expect(systems.map(({system}) => system)).toEqual(['c', 'b', 'a'])
    expect(rulesOf(systems[0]?.blocking ?? [])).toEqual(['p/early-a', 'p/early-z', 'p/tenth', 'p/late'])
  })

  test('has what was found before what could not be found out, and that before what is not there', () => {
    const waits = {outcome: 'undeclared', undeclared: ['use.effect'], at: at(1)} as const
    const findings = [
      finding({rule: 'p/unproven', outcome: 'unproven', at: at(2)}),
      finding({rule: 'p/waits', ...waits}),
      finding({rule: 'p/missing', outcome: 'missing', at: at(3)}),
      finding({rule: 'p/not-tested', outcome: 'not-tested', at: at(4)}),
      finding({rule: 'p/stale', outcome: 'stale', at: at(5)}),
      finding({rule: 'p/undefined', outcome: 'undefined', at: at(9)}),
      finding({rule: 'p/inconclusive', outcome: 'inconclusive', at: at(8)}),
      finding({rule: 'p/suppressed', outcome: 'suppressed', at: at(7)}),
      finding({rule: 'p/error', outcome: 'error', at: at(10)}),
      finding({rule: 'p/fail', outcome: 'fail', at: at(12)}),
      finding({rule: 'ethics-gate/declaration', outcome: 'missing', at: at(14)}),
    ]
    const order = [
      'ethics-gate/declaration',
      'p/fail',
      'p/error',
      'p/suppressed',
      'p/inconclusive',
      'p/undefined',
      'p/stale',
      'p/not-tested',
      'p/missing',
      'use.effect (1)',
      'p/unproven',
    ]
    const {systems} = summarise(judgement({findings}))
    expect(systems.flatMap(({blocking}) => rulesOf(blocking))).toEqual(order)
    const warned = summarise(judgement({findings: findings.map(each => ({...each, level: 'warn'}))}))
    expect([...(warned.systems[0]?.blocking ?? []), ...(warned.systems[0]?.warnings ?? [])]).toHaveLength(order.length)
    expect(rulesOf(warned.systems[0]?.warnings ?? [])).toEqual(order)
  })

  test('of settled findings is the same', () => {
    const {systems} = summarise(
      judgement({
        findings: [
          finding({rule: 'p/missing', outcome: 'missing', disposition: 'waived', at: at(1)}),
          finding({rule: 'p/fail', outcome: 'fail', disposition: 'tolerated', at: at(2)}),
        ],
      }),
    )
    expect(systems[0]?.settled.map(({rule}) => rule)).toEqual(['p/fail', 'p/missing'])
  })

  test('has what concerns the repository before systems of the same weight', () => {
    const subject = {project: '', system: '', kind: 'repository', id: ''} as const
    const {systems} = summarise(
      judgement({
        findings: [finding({rule: 'a/b', outcome: 'fail'}), finding({rule: 'a/c', outcome: 'fail', subject})],
      }),
    )
    expect(systems.map(({system}) => system)).toEqual(['', 'absence'])
  })
})

test('signers are named once, with all that waits for them', () => {
  const awaits = (rule: string, role: string, by?: string) =>
    finding({rule, outcome: 'unproven', disposition: 'awaiting', awaits: {role, ...(by !== undefined && {by})}})
  const {signers} = summarise(
    judgement({
      findings: [
        awaits('a/b', 'manager', '@lone'),
        awaits('a/c', 'manager', '@lone'),
        awaits('a/d', 'board'),
        finding({rule: 'a/e', outcome: 'unproven', disposition: 'awaiting', settledBy: ['board', 'council']}),
      ],
    }),
  )
  expect(signers.map(({roles, by, findings}) => [roles, by, findings.length])).toEqual([
    [['manager'], '@lone', 2],
    [['board'], undefined, 1],
    [['board', 'council'], undefined, 1],
  ])
})

test('a thousand projects are counted by project', () => {
  const {projects, totals} = summarise(samples.many(1000))
  expect(totals).toMatchObject({systems: 1000, blocking: 668, passed: 2332})
  expect(projects).toHaveLength(1000)
  expect(projects[0]).toMatchObject({project: 'project-0000', blocking: 2})
})
