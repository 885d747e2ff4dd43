import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {decide} from './decide.ts'
import type {Compare, Settings, Threshold} from './decision.ts'
import {type Bounds, exactly, type Measurement} from './measurement.ts'
import vectors from './statistics/vectors.json' with {type: 'json'}

const settings: Settings = {
  compare: {kind: 'every-pair'},
  eventIs: 'favourable',
  atLeastPeople: 30,
  confidence: 0.95,
  ratioMethod: 'koopman',
  differenceMethod: 'newcombe',
}
const selection: Threshold = {metric: 'selection-rate', of: 'favourable', ratio: [0.8, Number.POSITIVE_INFINITY]}

function between(group: string, selected: Bounds, n: Bounds): Measurement {
  const counts = {kind: 'selected', selected} as const
  return {event: 'hired', attribute: 'race', group, n, counts, suppressed: false, from: []}
}
const of = (group: string, selected: number, n: number) => between(group, exactly(selected), exactly(n))
const by = (measurements: readonly Measurement[], compare: Compare, what = selection) =>
  decide(measurements, what, {...settings, compare})
const against = (measurements: readonly Measurement[], compare: Compare, what = selection) =>
  by(measurements, compare, what).comparisons.map(one => [one.group, one.against])

describe('the group with most people', () => {
  const groups = [of('a', 20, 50), of('b', 30, 70), of('c', 10, 20)]

  test('is what every other is compared with, and the result says so', () => {
    const found = by(groups, {kind: 'majority'})
    expect(found.comparisons.map(one => [one.group, one.against])).toEqual([
      ['a', 'b'],
      ['c', 'b'],
    ])
    expect(found.references).toEqual([
      {metric: 'selection-rate', side: 'selected', rule: 'majority', chosenFrom: 'figures', groups: ['b']},
    ])
    expect(found.family).toBe(2)
  })

  test('is both of two that tie, so that the tie suits nobody', () => {
    expect(against([of('a', 20, 70), of('b', 30, 70), of('c', 10, 20)], {kind: 'majority'})).toEqual([
      ['b', 'a'],
      ['c', 'a'],
      ['a', 'b'],
      ['c', 'b'],
    ])
  })

  test('is each that may be it where numbers are rounded, and none of those can be failed by', () => {
    const rounded = [between('a', exactly(10), [60, 69]), between('b', exactly(60), [65, 74]), of('c', 10, 20)]
    const found = by(rounded, {kind: 'majority'})
    expect(found.references[0]?.groups).toEqual(['a', 'b'])
    const unclear = found.comparisons.find(one => one.group === 'a' && one.against === 'b')
    expect(unclear).toMatchObject({outcome: 'inconclusive', why: 'reference-unclear'})
    expect(by([of('a', 10, 60), of('b', 60, 74), of('c', 10, 20)], {kind: 'majority'}).outcome).toBe('fail')
  })

  test('without a rate leaves everything undefined, and no group of a known size leaves nothing to compare', () => {
    const hidden = [of('a', 20, 50), {...of('b', 30, 70), suppressed: true}]
    expect(by(hidden, {kind: 'majority'}).comparisons[0]).toMatchObject({outcome: 'suppressed', why: 'hidden'})
    const unknown = groups.map(group => ({...group, n: null}))
    expect(by(unknown, {kind: 'majority'})).toMatchObject({outcome: 'undefined', why: 'reference-unknown'})
  })

  test('of all people in it, not of those that the metric is about', () => {
    const confusion = (group: string, [tp = 0, fp = 0, fn = 0, tn = 0]: readonly number[]): Measurement => {
      const cells = {tp: exactly(tp), fp: exactly(fp), fn: exactly(fn), tn: exactly(tn)}
      const n = exactly(tp + fp + fn + tn)
      return {event: 'e', attribute: 'a', group, n, counts: {kind: 'confusion', ...cells}, suppressed: false, from: []}
    }
    const groups = [confusion('large', [5, 400, 5, 400]), confusion('small', [50, 10, 50, 10])]
    expect(against(groups, {kind: 'majority'}, {metric: 'true-positive-rate', ratio: [0.8, 1.25]})).toEqual([
      ['small', 'large'],
    ])
  })
})

describe('the group with the highest rate', () => {
  const published = vectors.ll144.selection.map(({group, n, selected}) => of(group, selected, n))
  const estimates = (compare: Compare) => {
    const {comparisons, references} = by(published, compare)
    return {
      reference: references[0]?.groups,
      ratios: new Map(comparisons.map(one => [one.group, one.estimate?.[0]])),
    }
  }

  test.each([
    ['of all', {kind: 'highest-rate'}, 'NH-M', 'impact_ratio_max_all'],
    [
      'of those that are at least 2 per cent',
      {kind: 'highest-rate', atLeastShare: 0.02},
      'HL-M',
      'impact_ratio_max_2pct',
    ],
  ] as const)('%s gives the published impact ratios', (_, compare, reference, column) => {
    const found = estimates(compare)
    expect(found.reference).toEqual([reference])
    for (const row of vectors.ll144.selection)
      if (row.group !== reference) expect(found.ratios.get(row.group)).toBeCloseTo(row[column], 11)
    expect(found.ratios.size).toBe(published.length - 1)
  })

  test('is chosen by looking, so that a fail must hold among all pairs', () => {
    const chosen = by(published, {kind: 'highest-rate'})
    expect(chosen.references[0]?.chosenFrom).toBe('figures')
    expect(chosen.family).toBe((12 * 11) / 2)
    expect(by(published, {kind: 'reference', group: 'NH-M'}).family).toBe(11)
  })

  test('is another one on the other side of the event', () => {
    const groups = [of('a', 10, 100), of('b', 30, 100), of('c', 20, 100)]
    const both = {...selection, of: 'both-sides'} as const
    expect(by(groups, {kind: 'highest-rate'}, both).references.map(one => [one.side, one.groups])).toEqual([
      ['selected', ['b']],
      ['not-selected', ['a']],
    ])
    // So that a difference, too, has the same outcome whichever of the sides was counted.
    const difference: Threshold = {metric: 'selection-rate', of: 'both-sides', difference: [-0.1, 0.1]}
    const pairs = by(groups, {kind: 'highest-rate'}, difference).comparisons.map(one => `${one.group}-${one.against}`)
    expect(pairs.sort()).toEqual(['a-b', 'b-a', 'c-a', 'c-b'])
  })

  test('is every one that ties, and no other for want of a rate', () => {
    const tied = [of('a', 30, 100), of('b', 60, 200), of('c', 20, 100), {...of('d', 1, 2), counts: null}]
    const found = by(tied, {kind: 'highest-rate'})
    expect(found.references[0]?.groups).toEqual(['a', 'b'])
    expect(found.outcome).toBe('undefined')
  })

  test('is none where no group is large enough', () => {
    const thirds = [of('a', 1, 30), of('b', 2, 30), of('c', 3, 30)]
    expect(by(thirds, {kind: 'highest-rate', atLeastShare: 0.5})).toMatchObject({
      outcome: 'undefined',
      why: 'reference-unknown',
    })
  })
})

describe('the whole', () => {
  const groups = [of('a', 400, 1000), of('b', 410, 1000), of('c', 100, 1000)]

  test('holds every group, so that each is compared with the others together', () => {
    const overall = by(groups, {kind: 'overall'})
    const rest = by(groups, {kind: 'rest'})
    expect(overall.comparisons).toEqual(rest.comparisons)
    expect(overall.references[0]).toMatchObject({rule: 'overall', groups: []})
  })
})

describe('a criterion that asks several metrics', () => {
  const tables = new Map(vectors.confusion.map(({id, groups}) => [id, groups]))
  const from = (id: string, names: readonly string[]): Measurement[] => {
    const groups = tables.get(id) as unknown as Record<string, Record<'tp' | 'fp' | 'fn' | 'tn' | 'n', number>>
    return names.map(group => {
      const {tp = 0, fp = 0, fn = 0, tn = 0, n = 0} = groups[group] ?? {}
      const cells = {tp: exactly(tp), fp: exactly(fp), fn: exactly(fn), tn: exactly(tn)}
      const counts = {kind: 'confusion', ...cells} as const
      return {event: 'e', attribute: 'a', group, n: exactly(n), counts, suppressed: false, from: []}
    })
  }
  const odds: Threshold = {metric: 'equalized-odds', difference: [-0.1, 0.1]}

  test('compares each of them in one family, and the worst decides', () => {
    const groups = from('COMPAS-two-years-7214', ['African-American', 'Caucasian'])
    const found = decide(groups, odds, settings)
    expect(found.family).toBe(2)
    expect(found.comparisons.map(({metric, outcome}) => [metric, outcome])).toEqual([
      ['true-positive-rate', 'fail'],
      ['false-positive-rate', 'fail'],
    ])
    const [tpr] = decide(groups, {...odds, metric: 'true-positive-rate'}, settings).comparisons
    expect(found.comparisons[0]?.interval).toEqual(tpr?.interval)
    // Two intervals that hold together are wider than one.
    expect((found.comparisons[0]?.simultaneous ?? [0])[0]).toBeLessThan((tpr?.simultaneous ?? [0])[0] ?? 0)
  })

  test('of three groups has the worst of both gaps', () => {
    const found = decide(from('TV1', ['A', 'B', 'C']), odds, settings)
    const worst = (metric: string) =>
      Math.max(...found.comparisons.filter(one => one.metric === metric).map(one => Math.abs(one.estimate?.[0] ?? 0)))
    expect(worst('true-positive-rate')).toBeCloseTo(0.3, 12)
    expect(worst('false-positive-rate')).toBeCloseTo(0.1, 12)
  })

  test('is undefined where a group has nobody to be right about, and names the group', () => {
    const found = decide(from('TV1-undefined', ['A', 'D']), odds, settings)
    expect(found.outcome).toBe('undefined')
    expect(found.rates.filter(({why}) => why)).toEqual([
      expect.objectContaining({metric: 'true-positive-rate', group: 'D', rate: null, why: 'zero-denominator'}),
    ])
    // The naive 0 would report a gap of 0.9.
    expect(found.comparisons.find(one => one.metric === 'true-positive-rate')?.estimate).toBeNull()
  })

  test('of one metric decides as that metric does', () => {
    const groups = from('COMPAS-two-years-7214', ['African-American', 'Caucasian', 'Hispanic'])
    for (const [criterion, metric] of [
      ['equal-opportunity', 'true-positive-rate'],
      ['predictive-parity', 'precision'],
    ] as const)
      expect(decide(groups, {...odds, metric: criterion}, settings)).toEqual(
        decide(groups, {...odds, metric}, settings),
      )
  })
})

describe('p-values', () => {
  const three = [of('A', 60, 100), of('B', 40, 100), of('C', 8, 20)]

  test('stand beside exact comparisons, with the test that gave them, adjusted over the pairs', () => {
    const {comparisons} = by(three, {kind: 'reference', group: 'A'})
    expect(comparisons.map(({test: name}) => name)).toEqual(['score', 'score'])
    const [first, second] = comparisons
    expect(first?.adjustedP).toBeCloseTo(2 * (first?.p ?? 0), 12)
    expect(second?.adjustedP).toBeCloseTo(second?.p ?? 0, 12)
    expect(by([of('a', 0, 15), of('b', 9, 30)], {kind: 'every-pair'}).comparisons[0]).toMatchObject({
      test: 'fisher',
      p: expect.closeTo(0.019527363887, 11),
    })
  })

  test('count a pair once, however often it is compared, and count what is unknown', () => {
    const both = {...selection, of: 'both-sides', ratio: [0.8, 1.25], difference: [-0.1, 0.1]} as const
    const {comparisons} = decide([of('a', 41, 100), of('b', 50, 100)], both, settings)
    expect(comparisons).toHaveLength(3)
    for (const {p, adjustedP} of comparisons) expect(adjustedP).toBe(p)
    const hidden = [...three.slice(0, 2), {...of('C', 8, 20), suppressed: true}]
    const [known] = decide(hidden, selection, settings).comparisons.filter(({p}) => p !== undefined)
    expect(known?.adjustedP).toBeCloseTo(3 * (known?.p ?? 0), 12)
  })

  test('are not given beside bounds', () => {
    const [found] = by([between('a', [10, 12], exactly(100)), of('b', 50, 100)], {kind: 'every-pair'}).comparisons
    expect(found?.p).toBeUndefined()
  })

  test('decide nothing: twenty thousand people differ beyond chance and pass', () => {
    const {outcome, comparisons} = by([of('a', 4100, 10_000), of('b', 4500, 10_000)], {kind: 'every-pair'})
    expect(outcome).toBe('pass')
    expect(comparisons[0]?.p).toBeLessThan(1e-7)
  })
})

describe('however the reference is chosen', () => {
  const groups = fc
    .array(
      fc.integer({min: 1, max: 300}).chain(n => fc.tuple(fc.nat(n), fc.constant(n))),
      {minLength: 2, maxLength: 6},
    )
    .map(found => found.map(([x, n], i) => of('abcdef'.charAt(i), x, n)))

  test('every group is compared, and a group with a lower rate than the highest fails no sooner than as a pair', () => {
    fc.assert(
      fc.property(groups, fc.constantFrom<Compare[]>({kind: 'majority'}, {kind: 'highest-rate'}), (found, compare) => {
        const decision = by(found, compare)
        const named = new Set(decision.comparisons.flatMap(one => [one.group, one.against]))
        expect(named).toEqual(new Set(found.map(({group}) => group)))
        if (compare.kind === 'highest-rate' && decision.outcome === 'fail')
          expect(decide(found, selection, settings).outcome).toBe('fail')
      }),
    )
  })
})

describe('groups of which only the smallest number that fits is known', () => {
  const few = (group: string, selected: number, n: number): Measurement => ({...of(group, selected, n), multiple: true})
  // Truly 10,000,000 in `a` and `b` each, and 100,000 in `c`.
  const groups = [few('a', 2001, 10_000), few('b', 3001, 10_000), few('c', 25_003, 100_000)]
  const near: Threshold = {...selection, ratio: [0.75, 1.33]}

  test('are not added up, and none is the largest', () => {
    for (const kind of ['rest', 'overall'] as const) {
      const {outcome, comparisons} = by(groups, {kind}, near)
      expect([outcome, ...comparisons.map(({why}) => why)]).toEqual(['undefined', ...Array(3).fill('unknown-n')])
    }
    expect(by(groups, {kind: 'majority'}, near)).toMatchObject({outcome: 'undefined', why: 'reference-unknown'})
  })

  test('may each have so large a share of all people', () => {
    const found = by(groups, {kind: 'highest-rate', atLeastShare: 0.5}, near)
    expect(found.references[0]?.groups).toEqual(['a', 'b', 'c'])
    expect(found.outcome).toBe('inconclusive')
    expect(by(groups, {kind: 'highest-rate'}, near).references[0]?.groups).toEqual(['b'])
  })

  test('are compared two by two, also where the rest is one group', () => {
    expect(by(groups, {kind: 'every-pair'}, near).outcome).toBe('fail')
    expect(by(groups, {kind: 'reference', group: 'b'}, near).outcome).toBe('fail')
    expect(by(groups.slice(0, 2), {kind: 'rest'}, near).outcome).toBe('fail')
  })
})
