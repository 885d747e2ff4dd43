import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {declares, house, judged} from '../../../test/project.ts'
import {circumstances, detailWith, measured, settled} from '../../../test/settling.ts'
import type {Baseline} from '../../policy/baseline.ts'
import type {Waiver, Waivers} from '../../policy/waivers.ts'
import type {Finding} from '../finding.ts'
import {verdictOf} from '../judge.ts'
import type {Circumstances} from './circumstances.ts'
import {modeByRule, strictest} from './mode.ts'
import {proposeBaseline} from './propose.ts'
import {isOffered, revealedProjects} from './reveal.ts'
import {settle} from './settle.ts'
import {loweredTier, tiersSetAside} from './tier.ts'

/*
 * Three different things, in their order, and what must stay true of all of them whatever is set aside.
 */

const files = await measured({
  called: [
    ['man', 2000],
    ['woman', 1400],
    ['other', 1200],
  ],
})
const {findings: real, given: base} = await circumstances(files, {mode: 'improve'})
const [failing] = real.filter(({outcome}) => outcome === 'fail')
if (!failing) throw new Error('the project of this test must fail')
const fail: Finding = failing

/** Findings of the project, with other figures and outcomes. */
const finding = fc
  .record({
    outcome: fc.constantFrom('fail', 'inconclusive', 'not-tested', 'stale', 'error', 'unproven', 'pass' as const),
    values: fc.array(fc.double({min: 0.05, max: 4, noNaN: true}), {minLength: 1, maxLength: 3}),
    disposition: fc.constantFrom('counts', 'planned', 'awaiting', 'not-applicable' as const),
    layer: fc.constantFrom('policy', 'law' as const),
    rule: fc.constantFrom(fail.rule, 'ethics-gate/weakening', 'house/unknown'),
  })
  .map(({values, ...rest}): Finding => {
    const groups = ['woman', 'other', 'child']
    const detail = detailWith(
      values.map((value, i) => ({group: groups[i] ?? '', estimate: [value, value], outcome: 'fail'})),
    )
    return {...fail, ...rest, level: 'block', detail} as Finding
  })

const bound = fc.tuple(fc.double({min: 0.01, max: 1, noNaN: true}), fc.double({min: 1, max: 5, noNaN: true}))
const waiver = fc
  .record({
    bound: fc.option(bound, {nil: undefined}),
    outcomes: fc.subarray(['fail', 'inconclusive', 'not-tested', 'stale'] as const, {minLength: 1}),
    until: fc.constantFrom('2026-11-22', '2026-12-31'),
    role: fc.constantFrom('manager', 'officer'),
  })
  .map(
    ({bound: within, role, ...rest}): Waiver => ({
      id: 'w',
      kind: 'waive',
      rule: fail.rule,
      project: 'visits',
      because: 'So',
      by: {role, account: '@anna'},
      date: '2026-10-01',
      at: fail.at,
      ...rest,
      ...(within && {bound: within, metric: 'selection-rate', attribute: 'sex', effect: 'ratio' as const}),
    }),
  )

function given(waivers: readonly Waiver[], baseline?: Baseline): Circumstances {
  const set: Waivers = {file: 'waivers.yml', decisions: waivers}
  return {...base, waivers: set, ...(baseline && {baseline})}
}

function baselineOf(findings: readonly Finding[]): Baseline {
  return proposeBaseline(findings, base, {file: 'baseline.json', projects: ['visits'], add: []}).baseline
}

const verdict = (findings: readonly Finding[], circumstances: Circumstances) => {
  const {findings: settledOnes, own} = settle(findings, circumstances)
  return verdictOf([...settledOnes, ...own], [])
}

describe('whatever is set aside', () => {
  const all = fc.record({
    findings: fc.array(finding, {minLength: 1, maxLength: 4}),
    before: fc.array(finding, {maxLength: 4}),
    waivers: fc.array(waiver, {maxLength: 4}),
  })
  test('no outcome and no figure ever changes, and no finding is lost (G9)', () => {
    fc.assert(
      fc.property(all, ({findings, before, waivers}) => {
        const after = settle(findings, given(waivers, baselineOf(before))).findings
        const seen = ({outcome, detail, level, rule, say}: Finding) => ({outcome, detail, level, rule, say})
        expect(after.map(seen)).toEqual(findings.map(seen))
      }),
    )
  })
  test('taking a waiver away never turns blocked into passed', () => {
    fc.assert(
      fc.property(all, ({findings, waivers}) => {
        fc.pre(waivers.length > 0 && verdict(findings, given(waivers)) === 'blocked')
        for (const one of waivers) {
          const fewer = waivers.filter(other => other !== one)
          expect(verdict(findings, given(fewer))).toBe('blocked')
        }
      }),
    )
  })
  test('taking an entry off the baseline never turns blocked into passed', () => {
    fc.assert(
      fc.property(all, ({findings, before}) => {
        const baseline = baselineOf(before)
        fc.pre(verdict(findings, given([], baseline)) === 'blocked')
        for (const entry of baseline.entries) {
          const fewer = {...baseline, entries: baseline.entries.filter(other => other !== entry)}
          expect(verdict(findings, given([], fewer))).toBe('blocked')
        }
      }),
    )
  })
  test('a fault, a missing confirmation, a weakening and a law are never settled (G7, G9)', () => {
    fc.assert(
      fc.property(all, ({findings, waivers}) => {
        const after = settle(findings, given(waivers, baselineOf(findings))).findings
        for (const [i, {outcome, layer, rule, disposition}] of findings.entries())
          if (outcome === 'error' || outcome === 'unproven' || layer === 'law' || rule !== fail.rule)
            expect(after[i]?.disposition).toBe(disposition)
      }),
    )
  })
  test('a figure that is worse than bound and best is never covered', () => {
    fc.assert(
      fc.property(
        finding,
        fc.array(waiver, {maxLength: 3}),
        fc.double({min: 0.1, max: 0.9, noNaN: true}),
        (one, waivers, by) => {
          const estimates = (one.detail?.comparisons ?? []).map(({estimate}) => estimate?.[0] ?? 0)
          const floor = Math.min(...waivers.map(w => w.bound?.[0] ?? 1), ...estimates, 0.8)
          const worse = detailWith([{group: 'woman', estimate: [floor * by, floor * by], outcome: 'fail'}])
          const after = settle(
            [{...one, rule: fail.rule, layer: 'policy', outcome: 'fail', disposition: 'counts', detail: worse}],
            given(waivers, baselineOf([one])),
          )
          expect(after.findings.map(({disposition}) => disposition)).toEqual(['counts'])
        },
      ),
    )
  })
})

describe('the order', () => {
  const needs = 'check: {declared: [use.supports]}, waiver: {by: manager, at_most: 6 months}'
  const plain = {...house({asked: needs}), 'ethics.yml': declares('data: {about: persons}\n')}
  const waivers =
    'waivers: 1\ndecisions:\n  - {id: w, kind: waive, about: {rule: house/asked, project: visits, outcome: missing}, because: So, by: {role: manager, account: "@anna"}, date: 2026-11-01, until: 2026-12-31}\n'
  test('a waiver goes before the baseline, and the register lists both', async () => {
    const {findings, given: now} = await circumstances(plain, {mode: 'improve'})
    const entries = proposeBaseline(findings, now, {file: 'baseline.json', projects: ['visits'], add: []}).baseline
    const {given: with_} = await circumstances(plain, {mode: 'improve', waivers})
    const result = settle(findings, {...with_, baseline: entries})
    expect(result.findings.map(({disposition}) => disposition)).toContain('waived')
    expect(result.setAside.map(({kind, state}) => [kind, state])).toEqual([
      ['waiver', 'used'],
      ['tolerated', 'unused'],
    ])
  })
  test('with nothing to settle by, nothing changes', async () => {
    const {findings, before, own, setAside, problems} = await settled(plain)
    expect(findings).toEqual(before)
    expect([own, setAside, problems]).toEqual([[], [], []])
  })
})

describe('how it is enforced', () => {
  test('the strictest of what is said, and `enforce` where nothing is', () => {
    expect(strictest()).toBe('enforce')
    expect(strictest(undefined, 'observe')).toBe('observe')
    expect(strictest('observe', 'improve')).toBe('improve')
    expect(strictest('observe', 'enforce', 'improve')).toBe('enforce')
  })
  test("a policy's own mode counts for its own rules (G16)", () => {
    const policies = [
      {id: 'strict', mode: 'enforce'},
      {id: 'guide', mode: 'improve'},
      {id: 'silent'},
    ] as unknown as Parameters<typeof modeByRule>[0]
    const mode = modeByRule(policies, undefined, 'improve')
    expect(['strict/a', 'guide/a', 'silent/a'].map(mode)).toEqual(['enforce', 'improve', 'improve'])
    expect(modeByRule(policies, 'enforce', 'observe')('guide/a')).toBe('enforce')
  })
})

describe('a lower tier', () => {
  const decision = {
    id: 't',
    kind: 'tier',
    project: 'visits',
    because: 'So',
    by: {role: 'board', account: '@anna'},
    date: '2026-10-01',
    until: '2027-09-30',
    at: fail.at,
    to: 1,
  } as const
  const waivers: Waivers = {file: 'waivers.yml', decisions: [decision]}
  const asked = {project: 'visits', system: 'visits', tier: 3} as const
  const owners = {today: '2026-11-22', owners: ['board']}
  test('holds for the owners of the gate folder, until its day', () => {
    expect(loweredTier(asked, waivers, owners)?.tier).toBe(1)
    expect(loweredTier(asked, waivers, {...owners, owners: ['manager']})).toBeUndefined()
    expect(loweredTier(asked, waivers, {...owners, today: '2027-10-01'})).toBeUndefined()
    expect(loweredTier(asked, waivers, {...owners, today: '2026-09-30'})).toBeUndefined()
  })
  test('is in the register, and told where it lowers nothing', () => {
    const states = (on: typeof owners, used: readonly (typeof decision)[] = []) => {
      const {setAside, own} = tiersSetAside(waivers, on, new Set(used))
      return [setAside.map(({state}) => state), own.map(({say, level}) => `${level} ${say.key}`)]
    }
    expect(states(owners, [decision])).toEqual([['used'], []])
    expect(states(owners)).toEqual([['unused'], ['warn settle.tier-unused']])
    expect(states({...owners, owners: []})).toEqual([['refused'], ['warn settle.tier-refused']])
    expect(states({...owners, today: '2027-10-01'})).toEqual([['expired'], ['warn settle.expired']])
  })
  test('never raises, and never goes to another system', () => {
    expect(loweredTier({...asked, tier: 0}, waivers, owners)).toBeUndefined()
    expect(loweredTier({...asked, project: 'other'}, waivers, owners)).toBeUndefined()
  })
})

describe('a project that is declared for the first time (G8)', () => {
  const improve = {rules: base.rules, mode: () => 'improve' as const}
  test('is one that neither the base nor the baseline ever knew', () => {
    const baseline = {file: 'b', made: '2026-01-01', projects: ['mended'], entries: []}
    expect([...revealedProjects(['old'], ['old', 'mended', 'new', ''], baseline)]).toEqual(['new'])
    expect([...revealedProjects([], ['new'], undefined)]).toEqual(['new'])
  })
  test('what it reveals can wait for the baseline, but not what no baseline takes', () => {
    expect(isOffered(fail, improve)).toBe(true)
    expect(isOffered({...fail, layer: 'law'}, improve)).toBe(false)
    expect(isOffered({...fail, outcome: 'error'}, improve)).toBe(false)
    expect(isOffered({...fail, rule: 'ethics-gate/declaration'}, improve)).toBe(false)
    expect(isOffered(fail, {...improve, mode: () => 'enforce' as const})).toBe(false)
    expect(isOffered({...fail, disposition: 'awaiting'}, improve)).toBe(false)
  })
})

describe('a waiver in the declaration itself (G10)', () => {
  test.each([
    ['as a block of its own', 'waivers: [{rule: house/asked}]\n'],
    ['as a decision', 'decisions: [{id: w, kind: waive, about: {rule: house/asked}}]\n'],
    ['as a tolerance', 'decisions: [{id: w, kind: tolerate, about: {rule: house/asked}}]\n'],
  ])('%s is a fault, and sets nothing aside', async (_, written) => {
    const project = {
      ...house({asked: 'check: {declared: [use.supports]}'}),
      'ethics.yml': declares(`data: {about: persons}\n${written}`),
    }
    const {findings, verdict: said} = await judged(project)
    expect(findings.find(({rule}) => rule === 'ethics-gate/declaration')?.outcome).toBe('error')
    expect(findings.find(({rule}) => rule === 'house/asked')?.disposition).toBe('counts')
    expect(said).toBe('blocked')
  })
})
