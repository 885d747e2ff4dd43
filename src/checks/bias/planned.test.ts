import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {declares, house, judged, of, sealed, where} from '../../../test/project.ts'
import {isWithin} from '../../evidence/bias/limits.ts'
import type {Measurement} from '../../evidence/bias/measurement.ts'
import type {Scope} from '../check.ts'
import type {Options} from './options.ts'
import {underPlan} from './planned.ts'

/* Figures say which limits they were planned under: a limit that is moved afterwards does not judge them. */

interface Given {
  readonly metrics?: string
  readonly planned?: string
  readonly women?: number
  readonly second?: string
  readonly known?: string
}

/** Of 4000 women so many were called, of 4000 men 1000. */
async function run({metrics = RULE, planned = '', women = 1000, second, known = 'nobody'}: Given = {}) {
  const quoted = (text: string) => `"${text}"`
  const report = [
    'event,attribute,group,n,selected,planned_limits',
    `call,sex,woman,4000,${women},${quoted(planned)}`,
    `call,sex,man,4000,1000,${quoted(second ?? planned)}`,
  ]
  const text = declares(
    `data: {about: persons}\nuse: {effect: contact, events: {call: {by: person, for_the_person: adverse, truth_known_for: ${known}}}}\nfairness: {attributes: {sex: {is: sex, groups: [woman, man]}}}\nassessments:\n  test: {kind: bias-test, completed: 2026-05-12, results: [{file: report.csv, event: call}]}\n`,
  )
  const rule = `each: event, check: {bias: {metrics: [${metrics}]}}, enforce: block, waiver: {by: manager, at_most: 6 months}`
  const files = await sealed({...house({asked: rule}), 'report.csv': `${report.join('\n')}\n`, 'ethics.yml': text})
  const judgement = await judged(files)
  if (judgement.errors.length > 0) throw new Error(JSON.stringify(judgement.errors))
  return of(judgement, 'house/asked').map(({outcome, say, at, detail}) => ({
    told: `${outcome} ${say.key} ${where(at)}`,
    ranges: [...new Set(detail?.comparisons.map(({range}) => range.join()))],
    notes: (detail?.notes ?? []).map(({key, with: of}) => `${key} ${String(of['planned'])} | ${String(of['now'])}`),
  }))
}
const told = async (given: Given) => (await run(given)).map(one => one.told)
const RULE = '{metric: selection-rate, of: both-sides, ratio: [0.5, 2]}'
const STRICT = 'house/asked: selection-rate of both-sides ratio 0.8 to 1.25'

describe('a limit that became looser', () => {
  test('does not judge figures that were planned under the stricter one', async () => {
    expect(await told({women: 700})).toEqual(['pass bias.pass report.csv:2'])
    expect(await told({women: 700, planned: STRICT})).toEqual(['fail bias.fail report.csv:2'])
  })
  test('is told with the figures: the plan, the rule as it is now', async () => {
    const [finding] = await run({women: 700, planned: STRICT})
    expect(finding?.ranges).toEqual(['0.8,1.25'])
    expect(finding?.notes).toEqual([
      'bias.planned-stricter selection-rate of both-sides ratio 0.8 to 1.25 | selection-rate of both-sides ratio 0.5 to 2',
    ])
  })
  test('is told beside a pass too', async () => {
    const [finding] = await run({planned: STRICT})
    expect(finding?.told).toBe('pass bias.pass report.csv:2')
    expect(finding?.notes).toHaveLength(1)
  })
  test('that is stricter on the other end is judged by both ends', async () => {
    const [finding] = await run({
      planned: STRICT,
      metrics: '{metric: selection-rate, of: both-sides, ratio: [0.7, 1.2]}',
    })
    expect(finding?.ranges).toEqual(['0.8,1.2'])
  })
  test('holds where one row of the test says so', async () => {
    expect(await told({women: 700, second: STRICT})).toEqual(['fail bias.fail report.csv:2'])
  })
})

describe('a limit that is no longer asked', () => {
  test('is asked of figures that were planned under it', async () => {
    const planned = `${STRICT}, selection-rate difference -0.05 to 0.05`
    const [first, second] = await run({women: 700, planned, metrics: '{metric: selection-rate, ratio: [0.8, 1.25]}'})
    expect(first?.told).toBe('fail bias.fail report.csv:2')
    expect(second).toMatchObject({told: 'fail bias.fail report.csv:2', ranges: ['-0.05,0.05']})
    expect(second?.notes).toEqual(['bias.planned-stricter selection-rate difference -0.05 to 0.05 | '])
  })
  test('so is one that is only asked now of events of which more is known', async () => {
    const metrics = '{metric: selection-rate, of: both-sides, ratio: [0.8, 1.25], truth_known_for: [everyone]}'
    expect(await told({women: 700, metrics})).toEqual(['pass bias.no-metric-asked /use/events/call'])
    expect(await told({women: 700, metrics, planned: STRICT})).toEqual(['fail bias.fail report.csv:2'])
  })
  test('one side of an event is not both', async () => {
    const metrics = '{metric: selection-rate, of: adverse, ratio: [0.8, 1.25]}'
    expect(await run({planned: STRICT, metrics})).toHaveLength(2)
  })
})

describe('what governs all the same', () => {
  test('a limit that is stricter now, in silence', async () => {
    const planned = 'house/asked: selection-rate ratio 0.1 to 10'
    const metrics = '{metric: selection-rate, of: both-sides, ratio: [0.8, 1.25]}'
    const [finding] = await run({women: 700, planned, metrics})
    expect(finding).toMatchObject({told: 'fail bias.fail report.csv:2', ranges: ['0.8,1.25'], notes: []})
  })
  test('the same limit, in silence', async () => {
    const [finding] = await run({planned: STRICT, metrics: '{metric: selection-rate, ratio: [0.8, 1.25]}'})
    expect(finding?.notes).toEqual([])
  })
  test('the plan of another rule is left to that rule', async () => {
    expect(await told({women: 700, planned: STRICT.replace('house/asked', 'law/asked')})).toEqual([
      'pass bias.pass report.csv:2',
    ])
  })
  test('a report without a plan is judged by the rule as it is', async () => {
    expect(await told({women: 700, planned: ''})).toEqual(['pass bias.pass report.csv:2'])
  })
  test('a spelling that cannot be read is an error in its place, and never ignored', async () => {
    expect(await told({planned: 'selection-rate ratio >= 0.8'})).toEqual([
      'error bias-evidence.limits-unreadable report.csv:2',
      'pass bias.pass report.csv:2',
    ])
  })
})

describe('whatever the rule and the plan', () => {
  const range = fc.tuple(fc.integer({min: 1, max: 9}), fc.integer({min: 10, max: 30})).map(([a, b]) => [a / 10, b / 10])
  const scope = {rule: 'house/asked', subject: {id: 'call'}, system: {facts: {}}} as unknown as Scope
  test('every range that judges lies within that of the rule or that of the plan, and each of them is held', () => {
    fc.assert(
      fc.property(range, range, (now, then) => {
        const options = {metrics: [{metric: 'selection-rate', ratio: now}]} as unknown as Options
        const limit = {metric: 'selection-rate', effect: 'ratio', range: then as [number, number]} as const
        const row = {planned: new Map([['house/asked', [limit]]])} as unknown as Measurement
        const judged = underPlan([row], options, scope)
        const ranges = judged.map(({metric}) => metric.ratio ?? [])
        expect(ranges.some(one => isWithin(one, now))).toBe(true)
        expect(ranges.some(one => isWithin(one, then))).toBe(true)
        expect(judged.flatMap(({notes}) => notes)).toHaveLength(isWithin(now, then) ? 0 : 1)
      }),
    )
  })
})
