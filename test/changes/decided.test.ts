import {describe, expect, test} from 'vitest'
import {approved, edited, judgedChange, lines, PEOPLE, POLICY_FILE, replacing, told, world} from '../change.ts'
import type {Texts} from '../project.ts'
import {review} from '../reviews.ts'
import {DECLARATION} from '../scenarios/pull-request/project.ts'

/*
 * What stands on the branch counts as decided. So whoever is said to have decided is asked when it is written, not when a rule
 * first rests on it.
 */

const DECLARED = 'ethics.yml'
const RULES = `  start: {for: order, when: {project.status: [production]}, check: {decision: {kind: start, fields: [because, by, date], by: [officer]}}, enforce: block, what: The officer decided, how: Ask.}
  raised: {for: order, when: {project.status: [production]}, check: {any_of: [{declared: [use.events]}, {decision: {answers: raise, by: [board]}}]}, enforce: block, what: What was raised has an answer, how: Answer.}
  hint: {for: order, when: {project.status: [production]}, check: {decision: {kind: stop, by: [board]}}, enforce: advise, what: The board could stop it, how: Ask.}
  kept:`
const {files: pilot, earlier} = await world({declaration: DECLARATION.replace('status: production', 'status: pilot')})
const PILOT = replacing(pilot, POLICY_FILE, '  kept:', RULES)
const TEXT = String(PILOT[DECLARED])
const START = '{id: d, kind: start, because: Needed, by: {role: officer, account: "@kirsten"}, date: 2026-11-20}'
const ANSWER = '{id: a, kind: continue, about: {decision: up}, because: Do, by: {role: board}, date: 2026-11-20}'
const RAISED = '{id: up, kind: raise, because: Not ours}'
const WAITS = ['awaiting', 'ethics-gate/decision awaiting change.decision']

const having = (...decisions: readonly string[]) => edited(PILOT, {[DECLARED]: `${TEXT}decisions: [${decisions}]\n`})
const inUse = (files: Texts) => replacing(files, DECLARED, 'status: pilot', 'status: production')
const writing = (...decisions: readonly string[]) => ({before: PILOT, after: having(...decisions), earlier})

describe('a decision by somebody, written while no rule asks for it', () => {
  test('waits for that role at once, and says so', async () => {
    const judgement = await judgedChange(writing(START))
    expect(told(judgement)).toEqual(WAITS)
    expect(lines(judgement)).toEqual([expect.stringMatching(/^ethics: approve decision\/d officer a1-[0-9a-f]{32}$/)])
    const [found] = judgement.findings.filter(({rule}) => rule === 'ethics-gate/decision')
    expect(found).toMatchObject({
      at: {file: DECLARED, pointer: '/decisions/0'},
      say: {with: {id: 'd', project: 'care', role: 'officer'}},
      because: {key: 'signoffs.no-review'},
      awaits: {role: 'officer', by: '@kirsten', holders: ['kirsten', 'deputy']},
    })
  })

  test('is approved by whoever it names, and then carries the rule that asks later', async () => {
    const [waiting, done] = [await judgedChange(writing(START)), await approved(writing(START))]
    expect(told(done)).toEqual(['passed'])
    // A merge group, which has no reviews of its own, knows it again by this.
    const points = [waiting, done].map(({findings}) => findings.find(({rule}) => rule === 'ethics-gate/decision'))
    expect(points[1]).toMatchObject({outcome: 'pass', fingerprint: points[0]?.fingerprint})
    const before = having(START)
    expect(told(await judgedChange({before, after: inUse(before), earlier}))).toEqual(['passed'])
  })

  test('is not approved by another holder of the role than the one it names, nor by who wrote it', async () => {
    const text = lines(await judgedChange(writing(START))).join('\n')
    for (const who of [PEOPLE.deputy, PEOPLE.bodil, PEOPLE.stranger]) {
      const reviews = [review(who, text, {at: '2026-11-21'})]
      expect(told(await judgedChange({...writing(START), reviews}))).toEqual(WAITS)
    }
    const own = {authors: [PEOPLE.kirsten], reviews: [review(PEOPLE.kirsten, text, {at: '2026-11-21'})]}
    expect(told(await judgedChange({...writing(START), ...own}))).toEqual(WAITS)
  })

  test('waits again once a word of it changes', async () => {
    const after = having(START.replace('Needed', 'Wanted'))
    expect(told(await judgedChange({before: having(START), after, earlier}))).toEqual(WAITS)
  })

  test('waits as well where the rule asks for one of several checks', async () => {
    expect(told(await judgedChange(writing(RAISED, ANSWER)))).toEqual(WAITS)
  })

  test('waits where the rule asks, and the change answers for nothing that stood before', async () => {
    const [before, after] = [inUse(PILOT), inUse(having(START))]
    const judgement = await judgedChange({before, after, earlier})
    expect(judgement.change?.kind).toBe('paperwork')
    expect(judgement.verdict).toBe('awaiting')
    expect(lines(judgement, 'officer')).toHaveLength(1)
  })

  test('waits as a plan to gather more data, where a rule takes one', async () => {
    const plan =
      '{id: more, kind: more-data, because: Few, about: {rule: house/fair}, by: {role: board, account: "@bodil"}, plan: Count, date: 2026-11-01, until: 2027-05-31}'
    const fair = (enforce: string) =>
      `  fair: {for: order, each: event, when: {project.status: [production]}, check: {bias: {metrics: [{metric: selection-rate, of: both-sides, ratio: [0.8, 1.25]}]}}, enforce: ${enforce}, waiver: {by: board, at_most: 6 months}, what: Tested, how: Test.}\n  kept:`
    const under = (enforce: string) => {
      const [before, after] = [PILOT, having(plan)].map(files =>
        replacing(files, POLICY_FILE, '  kept:', fair(enforce)),
      )
      return {before: before ?? {}, after: after ?? {}, earlier}
    }
    const planned = under('{inconclusive: {block_from_tier: 1, with_plan: warn}}')
    expect(told(await judgedChange(planned))).toEqual(WAITS)
    expect(told(await approved(planned))).toEqual(['passed'])
    expect(told(await judgedChange(under('block')))).toEqual(['passed'])
  })

  test('is told once where the rule itself waits for the same line', async () => {
    const judgement = await judgedChange({before: PILOT, after: inUse(having(START)), earlier})
    expect(told(judgement)).toContain('house/start awaiting signoffs.no-review')
    expect(told(judgement)).not.toContain(WAITS[1])
    expect(lines(judgement, 'officer')).toEqual(lines(await judgedChange(writing(START))))
  })
})

describe('nobody is asked', () => {
  test.each([
    ['about a kind of decision that no rule rests on', START.replace('kind: start', 'kind: continue')],
    ['about a role that no rule takes it from', START.replace('officer', 'board').replace(', account: "@kirsten"', '')],
    ['about one that names nobody', '{id: d, kind: start, because: Needed, date: 2026-11-20}'],
    ['about one that no rule would hold anything up for', START.replace('start', 'stop').replace('officer', 'board')],
    ['about what was raised', RAISED],
  ])('%s', async (_, decision) => {
    expect(told(await judgedChange(writing(decision)))).toEqual(['passed'])
  })

  test('about one that stood there before, wherever it stands in the list, and beside another that is new', async () => {
    const before = having(START)
    const after = having(RAISED, START)
    expect(told(await judgedChange({before, after, earlier}))).toEqual(['passed'])
    const code = edited(before, {'docs/other.md': 'x\n'})
    expect(told(await judgedChange({before, after: code, earlier}))).toEqual(['passed'])
  })

  test('about one that stood there before the gate came', async () => {
    const bare = Object.fromEntries(Object.entries(having(START)).filter(([path]) => !path.startsWith('.github/')))
    expect(told(await approved({before: bare, after: having(START), earlier}))).toEqual(['passed'])
  })
})

test('one that stood is not asked again where the folder of its project is moved', async () => {
  const before = having(START)
  const moved = Object.fromEntries(
    Object.entries(before).map(([path, text]) => [path.startsWith('.github/') ? path : `care/${path}`, text]),
  )
  const asked = (after: Texts) => judgedChange({before, after, earlier}).then(({findings}) => rulesOf(findings))
  expect(await asked(moved)).not.toContain('ethics-gate/decision')
  const other = replacing(moved, 'care/ethics.yml', 'because: Needed', 'because: Wanted')
  expect(await asked(other)).toContain('ethics-gate/decision')
})

function rulesOf(findings: readonly {readonly rule: string; readonly outcome: string}[]): string[] {
  return findings.filter(({outcome}) => outcome !== 'pass').map(({rule}) => rule)
}
