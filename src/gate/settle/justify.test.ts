import {describe, expect, test} from 'vitest'
import {sealText, written} from '../../../test/project.ts'
import {type Measured, measured, NOBODY, type Settling, settled} from '../../../test/settling.ts'
import type {Approve, Asked} from '../../evidence/signoffs/approval.ts'

/*
 * A measured difference that an organisation defends: by whom, within which bound, approved where, and what voids it.
 */

/** Only a failure blocks, so that every outcome has a way out. */
const BLOCKS = 'enforce: {fail: block, inconclusive: warn, undefined: warn, suppressed: warn, not-tested: warn}'
const RULE = `accept_difference: {by: [manager, council], at_most: 12 months}, ${BLOCKS}`
const decision = (change: Readonly<Record<string, string>> = {}) => {
  const all: Record<string, string> = {
    id: 'age-limit',
    kind: 'accept-difference',
    about: '{rule: house/asked, attribute: sex, event: call}',
    because: 'The care is for new mothers',
    by: '{role: manager, account: "@anna"}',
    date: '2026-10-01',
    until: '2027-03-31',
    bound: '[0.5, 1.43]',
    ...change,
  }
  const fields = Object.entries(all).flatMap(([key, value]) => (value === '' ? [] : [`${key}: ${value}`]))
  return `  - {${fields.join(', ')}}\n`
}
const decided = (...all: readonly string[]) => `decisions:\n${all.join('')}`

const ratio = (value: number): Measured => ({
  called: [
    ['man', 2000],
    ['woman', Math.round(2000 * value)],
  ],
  rule: RULE,
})

const asked: Asked[] = []
const APPROVED: Approve = one => {
  asked.push(one)
  return {kind: 'given', role: 'manager', by: '@anna', at: '2026-10-02T10:00:00Z'}
}

async function said(given: Measured, on: Settling = {}) {
  const {findings, own, verdict, setAside} = await settled(await measured(given), on)
  return {
    open: findings
      .filter(({rule, outcome}) => rule === 'house/asked' && outcome !== 'pass')
      .map(({outcome, disposition}) => `${outcome} ${disposition}`),
    own: own.map(({say, disposition, level}) => `${say.key.replace('settle.', '')} ${disposition} ${level}`),
    states: setAside.map(({id, state}) => `${id} ${state}`),
    verdict,
    findings,
  }
}

describe('a difference that is accepted', () => {
  const given = {...ratio(0.7), rest: decided(decision())}
  test('is justified once it is approved in this change, and the figure stays (G13)', async () => {
    const {open, verdict, states, findings} = await said(given, {approve: APPROVED})
    expect([open, verdict, states]).toEqual([['fail justified'], 'passed', ['age-limit used']])
    expect(findings.find(({disposition}) => disposition === 'justified')?.because?.with).toMatchObject({
      ids: ['age-limit'],
      roles: ['manager'],
      until: '2027-03-31',
    })
  })
  test('waits until then: it holds up a merge and does not fail the laptop (G13, G14)', async () => {
    const {open, verdict, findings} = await said(given)
    expect([open, verdict]).toEqual([['fail awaiting'], 'awaiting'])
    expect(findings.find(({disposition}) => disposition === 'awaiting')?.awaits).toMatchObject({
      role: 'manager',
      code: 'ethics: approve difference/age-limit manager a1-0',
    })
  })
  test('what is approved is the decision, the system, the result files and the figures', async () => {
    asked.length = 0
    await said(given, {approve: APPROVED})
    await said(
      {
        ...given,
        called: [
          ['man', 2000],
          ['woman', 1401],
        ],
      },
      {approve: APPROVED},
    )
    const [first, second] = asked
    expect(first).toMatchObject({what: 'difference/age-limit', roles: ['manager', 'council']})
    expect(first?.items).toMatchObject([
      {id: 'age-limit', bound: [0.5, 1.43]},
      {project: 'visits', system: 'visits'},
      [{attribute: 'sex', group: 'woman', against: 'man', metric: 'selection-rate', value: [0.7, 0.7]}],
    ])
    expect(first?.contents).toEqual([['report.csv', expect.stringMatching(/^[0-9a-f]{40}$/)]])
    expect(second?.items[2]).not.toEqual(first?.items[2])
    expect(second?.contents).not.toEqual(first?.contents)
  })
  test('is void where what was measured is worse than its bound', async () => {
    const {open, own, verdict} = await said({...ratio(0.45), rest: decided(decision())}, {approve: APPROVED})
    expect([open, own, verdict]).toEqual([['fail counts'], ['difference-worse counts warn'], 'blocked'])
  })
  test('is void where nothing was measured any more (G5)', async () => {
    const {open} = await said(
      {
        ...given,
        called: [
          ['man', 0],
          ['woman', 0],
        ],
      },
      {approve: APPROVED},
    )
    expect(open.some(one => one.endsWith('justified'))).toBe(false)
    expect(open.length).toBeGreaterThan(0)
  })
  test('two decisions, each for a group, together cover a finding', async () => {
    const groups: Measured = {
      called: [
        ['man', 2000],
        ['woman', 1400],
        ['other', 1000],
      ],
      rule: RULE,
    }
    const of = (group: string, bound: string) =>
      decision({id: `for-${group}`, about: `{rule: house/asked, attribute: sex, event: call, group: ${group}}`, bound})
    const both = decided(of('woman', '[0.65, 1.4]'), of('other', '[0.45, 1.4]'))
    expect((await said({...groups, rest: both}, {approve: APPROVED})).open).toEqual(['fail justified'])
    const one = decided(of('other', '[0.45, 1.4]'))
    expect((await said({...groups, rest: one}, {approve: APPROVED})).open).toEqual(['fail counts'])
    const first: Approve = what => (what.what.endsWith('woman') ? APPROVED(what) : NOBODY(what))
    expect((await said({...groups, rest: both}, {approve: first})).open).toEqual(['fail awaiting'])
  })

  const void_: [string, Readonly<Record<string, string>>, string][] = [
    ['without a reason', {because: ''}, 'difference-lacks'],
    ['by a role that may not', {by: '{role: officer, account: "@anna"}'}, 'difference-lacks'],
    ['by nobody', {by: '{role: manager}'}, 'difference-lacks'],
    ['without a bound', {bound: ''}, 'difference-lacks'],
    ['without a last day', {until: ''}, 'difference-lacks'],
    ['of a day to come', {date: '2026-11-23'}, 'difference-lacks'],
    ['of any attribute', {about: '{rule: house/asked, event: call}'}, 'difference-lacks'],
    ['of any event', {about: '{rule: house/asked, attribute: sex}'}, 'difference-lacks'],
    ['that has ended', {until: '2026-11-21'}, 'difference-expired'],
    ['that is older than the policy allows', {date: '2025-11-21'}, 'difference-expired'],
    ['whose bound is of a difference', {bound: '[-1, 1.43]'}, 'difference-worse'],
    ['of another group', {about: '{rule: house/asked, attribute: sex, event: call, group: other}'}, 'difference-worse'],
  ]
  test.each(void_)('%s defends nothing, and says so', async (_, change, key) => {
    const rest = `${decided(decision(change))}`
    const rule = 'accept_difference: {by: [manager], at_most: 12 months}, waiver: {by: officer}'
    const {open, own} = await said({...ratio(0.7), rule, rest}, {approve: APPROVED})
    expect([open, own]).toEqual([['fail counts'], [`${key} counts warn`]])
  })
  test('under a rule that never accepts one defends nothing', async () => {
    const {open, own} = await said({...given, rule: 'waiver: {by: manager}'}, {approve: APPROVED})
    expect([open, own]).toEqual([['fail counts'], ['difference-never counts warn']])
  })
  test('is for a law only where the rule says so (G13)', async () => {
    expect((await said({...given, layer: 'law'}, {approve: APPROVED})).open).toEqual(['fail justified'])
    expect((await said({...given, layer: 'law', rule: BLOCKS}, {approve: APPROVED})).open).toEqual(['fail counts'])
  })

  describe('that needs an objective justification', () => {
    const rule = `accept_difference: {by: [manager], needs: [objective-justification], at_most: 12 months}, ${BLOCKS}`
    test('defends nothing without one', async () => {
      const {open, own} = await said({...given, rule}, {approve: APPROVED})
      expect([open, own]).toEqual([['fail counts'], ['difference-lacks counts warn']])
    })
    test('defends with one that was written, finished and sealed', async () => {
      const needs = {...given, rule, files: {'justification.md': written()}}
      const project = await measured(needs)
      const entry = '  why: {kind: objective-justification, evidence: justification.md, completed: 2026-09-01}\n'
      const text = String(project['ethics.yml']).replace('decisions:', `${entry}decisions:`)
      const unsealed = await settled({...project, 'ethics.yml': text}, {approve: APPROVED})
      expect(unsealed.findings.map(({disposition}) => disposition)).not.toContain('justified')
      const done = {...project, 'ethics.yml': await sealText(text, project)}
      expect((await settled(done, {approve: APPROVED})).findings.map(({disposition}) => disposition)).toContain(
        'justified',
      )
    })
  })
})

describe('a difference that was accepted before', () => {
  const given = {...ratio(0.7), rest: decided(decision())}
  const merged = async (base: Measured, now: Measured) => said(now, {base: await measured(base)})
  test('stands where decision and figures are the same as on the base: it was approved on its way there', async () => {
    const {open, own, verdict} = await merged(given, given)
    expect([open, own, verdict]).toEqual([['fail justified'], [], 'passed'])
  })
  test('stands where the difference became smaller', async () => {
    expect((await merged(given, {...ratio(0.75), rest: given.rest})).open).toEqual(['fail justified'])
  })
  test('waits again where it became larger, also within its bound', async () => {
    const {open, verdict} = await merged(given, {...ratio(0.69), rest: given.rest})
    expect([open, verdict]).toEqual([['fail awaiting'], 'awaiting'])
  })
  test('waits where it was in order before', async () => {
    expect((await merged({...ratio(1), rest: given.rest}, given)).open).toEqual(['fail awaiting'])
  })
  test('waits where the decision lay ready and covered nothing yet', async () => {
    expect((await merged({...ratio(0.45), rest: given.rest}, given)).open).toEqual(['fail awaiting'])
  })
  test.each([
    ['its bound', {bound: '[0.4, 1.43]'}],
    ['its last day', {until: '2027-04-30'}],
    ['its reason', {because: 'Something else'}],
  ])('waits where %s was changed, apart from what it covers', async (_, change) => {
    const {open, own, verdict} = await merged(given, {...given, rest: decided(decision(change))})
    expect([open, own, verdict]).toEqual([['fail awaiting'], ['difference-unapproved awaiting block'], 'awaiting'])
  })
  test('a new one waits for approval also where it covers nothing yet', async () => {
    const {own, verdict} = await merged(ratio(1), {...ratio(1), rest: decided(decision())})
    expect([own, verdict]).toEqual([['difference-unapproved awaiting block'], 'awaiting'])
  })
})
