import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {CRITERION_NAMES} from '../src/declaration/schema/metrics.ts'
import {decide} from '../src/evidence/bias/decide.ts'
import type {Comparison, Settings, Threshold} from '../src/evidence/bias/decision.ts'
import {describeErrors} from '../src/evidence/bias/describe.ts'
import {DESCRIPTIONS} from '../src/evidence/bias/described.ts'
import {exactly, type Measurement} from '../src/evidence/bias/measurement.ts'
import {METRICS, metricsOf} from '../src/evidence/bias/metrics.ts'
import vectors from '../src/evidence/bias/statistics/vectors.json' with {type: 'json'}
import {stratified} from '../src/evidence/bias/stratified.ts'

/* Every number of docs/statistics.md is computed again: the page is an account of the code, not of what it once was. */

const page = readFileSync(join(import.meta.dirname, '../docs/statistics.md'), 'utf8')
const rows = page
  .split('\n')
  .filter(line => line.startsWith('|'))
  .map(line =>
    line
      .split('|')
      .slice(1, -1)
      .map(cell => cell.trim()),
  )

const settings: Settings = {
  compare: {kind: 'every-pair'},
  eventIs: 'favourable',
  atLeastPeople: 30,
  confidence: 0.95,
  ratioMethod: 'koopman',
  differenceMethod: 'newcombe',
}
const bothSides: Threshold = {metric: 'selection-rate', of: 'both-sides', ratio: [0.8, 1.25]}

const of = (group: string, selected: number, n: number): Measurement => ({
  event: 'event',
  attribute: 'attribute',
  group,
  n: exactly(n),
  counts: {kind: 'selected', selected: exactly(selected)},
  suppressed: false,
  from: [],
})
const number = (written: string | undefined) => Number((written ?? '').replaceAll(',', '').replace('−', '-'))
const ends = (interval: readonly [number, number] | null | undefined) =>
  (interval ?? []).map(end => (end === 0 ? '0' : end.toFixed(3).replace('-', '−'))).join(' to ')

describe('the worked numbers', () => {
  const worked = rows.flatMap(([counts = '', side = '', ...rest]) => {
    const found = /^([\d,]+) of ([\d,]+), ([\d,]+) of ([\d,]+)$/.exec(counts)
    return found || (counts === '' && side === 'not selected') ? [{counts: found?.slice(1), side, rest}] : []
  })

  test('are there', () => {
    expect(worked.length).toBeGreaterThan(6)
  })

  let last: readonly Comparison[] = []
  test.each(worked)('$counts, $side: $rest', ({counts, side, rest: [ratio, interval, simultaneous, outcome]}) => {
    if (counts) {
      const [x1, n1, x2, n2] = counts.map(number) as [number, number, number, number]
      last = decide([of('a', x1, n1), of('b', x2, n2)], bothSides, settings).comparisons
    }
    const found = last.find(one => one.side === side.replace(' ', '-'))
    const estimate = found?.estimate?.[0]
    expect(ratio).toBe(estimate === undefined ? 'none' : estimate === 0 ? '0' : estimate.toFixed(3))
    expect(interval).toBe(ends(found?.interval))
    expect(simultaneous).toBe(ends(found?.simultaneous))
    expect(outcome).toBe(found?.outcome)
  })
})

describe('what the text says', () => {
  const one = {...bothSides, of: 'favourable'} as const
  const compare = (x1: number, n1: number, x2: number, n2: number, how: Settings = settings) =>
    decide([of('a', x1, n1), of('b', x2, n2)], one, how).comparisons[0]
  const says = (text: string) => expect(page.replaceAll('\n', ' ')).toContain(text)

  test('of people needed', () => {
    says('with the same rates 15,396 people in each group would decide')
    expect(compare(41, 100, 50, 100)).toMatchObject({peopleNeeded: 15_396})
    says('With 123 of 300 against 1,500 of 3,000 that is 9,839 and 98,390, or 15,396 in each')
    expect(compare(123, 300, 1500, 3000)).toMatchObject({
      peopleNeeded: 15_396,
      peopleNeededInProportion: [9839, 98_390],
    })
  })

  test('of methods that differ', () => {
    says('12 of 40 against 48 of 80 is 0.293 to 0.794 by Koopman')
    expect(ends(compare(12, 40, 48, 80)?.interval)).toBe('0.293 to 0.794')
    says('0.301 to 0.829 by Katz')
    expect(ends(compare(12, 40, 48, 80, {...settings, ratioMethod: 'katz'})?.interval)).toBe('0.301 to 0.829')
  })

  test('of differences', () => {
    const difference = {metric: 'selection-rate', of: 'favourable', difference: [-0.4, 0.4]} as const
    const interval = (x1: number, n1: number, x2: number, n2: number) =>
      ends(decide([of('a', x1, n1), of('b', x2, n2)], difference, settings).comparisons[0]?.interval)
    says("Newcombe's interval of the difference is −0.223 to 0.047")
    expect(interval(41, 100, 50, 100)).toBe('−0.223 to 0.047')
    says('has the interval −0.284 to 0.284')
    expect(interval(10, 20, 10, 20)).toBe('−0.284 to 0.284')
  })

  test('of rounded counts', () => {
    says('give the interval 0.728 to 0.923 instead of 0.744 to 0.903')
    const rounded = (group: string, low: number, high: number): Measurement => ({
      ...of(group, low, 1000),
      counts: {kind: 'selected', selected: [low, high]},
    })
    const [found] = decide([rounded('a', 405, 415), rounded('b', 495, 505)], one, settings).comparisons
    expect(ends(found?.interval)).toBe('0.728 to 0.923')
    expect(ends(compare(410, 1000, 500, 1000)?.interval)).toBe('0.744 to 0.903')
  })

  test('of p-values', () => {
    says('has p = 0.00000001 and a ratio of 0.911 that passes')
    expect(compare(4100, 10_000, 4500, 10_000)).toMatchObject({p: expect.closeTo(1e-8, 8), outcome: 'pass'})
    says('has p = 0.34 and a ratio of 0.70')
    expect(compare(7, 20, 10, 20)?.p?.toFixed(2)).toBe('0.34')
  })

  test('of references', () => {
    says('189 of 385 is a ratio of 0.655; without them, with 112 of 205 on top, it is 0.899')
    const people = vectors.ll144.selection.map(({group, selected, n}) => of(group, selected, n))
    const against = (atLeastShare: number) =>
      decide(people, one, {...settings, compare: {kind: 'highest-rate', atLeastShare}})
        .comparisons.find(({group}) => group === 'W-F')
        ?.estimate?.[0]?.toFixed(3)
    expect([against(0), against(0.02)]).toEqual(['0.655', '0.899'])
  })

  test('of Berkeley', () => {
    const strata = Object.entries(vectors.simpson.departments).flatMap(([value, row]) => {
      const stratum = {name: 'department', value}
      return [
        {...of('women', row.women_admitted, row.women_admitted + row.women_rejected), stratum},
        {...of('men', row.men_admitted, row.men_admitted + row.men_rejected), stratum},
      ]
    })
    const found = stratified(strata, {metric: 'selection-rate', group: 'women', against: 'men', confidence: 0.95})
    if (typeof found === 'string') throw new Error(found)
    const both = (estimate: number | null | undefined, interval?: readonly [number, number] | null) =>
      `${estimate?.toFixed(3).replace('-', '−')}${interval ? ` (${ends(interval)})` : ''}`
    const {aggregate, pooled, disparity, heterogeneity} = found
    const row = (name: string) => rows.find(([first]) => first === name)?.slice(1)
    expect(row('ratio of rates')).toEqual([
      both(aggregate.ratio, aggregate.ratioInterval),
      both(pooled.ratio?.estimate, pooled.ratio?.interval),
    ])
    expect(row('odds ratio')).toEqual(['', both(pooled.oddsRatio?.estimate, pooled.oddsRatio?.interval)])
    expect(row('demographic disparity')).toEqual([both(disparity.aggregate), both(disparity.conditional)])
    says(`Breslow–Day gives p = ${heterogeneity?.p.toFixed(3)}`)
    const more = found.strata.filter(({compared}) => (compared?.ratio ?? 0) > 1)
    says('in four of the six largest departments more often')
    expect(more).toHaveLength(4)
  })

  test('of what is described: equal mean error, unequal absolute error', () => {
    const lists = [...page.matchAll(/\d+(?:, \d+){3}/g)].map(([list]) => list.split(', ').map(Number))
    const [a = [], b = [], c = [], d = []] = lists
    const predicted = (truth: readonly number[], guesses: readonly number[]) =>
      truth.map((each, i) => ({truth: each, predicted: guesses[i] ?? Number.NaN}))
    const errors = describeErrors(
      new Map([
        ['A', predicted(a, b)],
        ['B', predicted(c, d)],
      ]),
    )
    const values = (name: (typeof DESCRIPTIONS)[number]) =>
      errors.flatMap(each => (each.name === name && each.of.kind === 'group' ? [each.value] : []))
    expect([values('mean-error'), values('mean-absolute-error')]).toEqual([
      [0.25, 0.25],
      [1.25, 2.75],
    ])
    says('the mean error is 0.25 in both groups, and the absolute error 1.25 and 2.75')
    const named = rows.map(([first = '']) => first).join(' ')
    for (const name of DESCRIPTIONS) expect(named).toContain(`\`${name}\``)
  })

  test('of every metric and criterion', () => {
    const named = rows.map(([first = '']) => first).join(' ')
    for (const name of [...METRICS, ...CRITERION_NAMES]) expect(named).toContain(`\`${name}\``)
    for (const criterion of CRITERION_NAMES) {
      const [, metrics = ''] = rows.find(([first]) => first === `\`${criterion}\``) ?? []
      for (const metric of metricsOf(criterion)) expect(metrics).toContain(`\`${metric}\``)
    }
  })
})
