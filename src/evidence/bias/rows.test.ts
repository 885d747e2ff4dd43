import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {type Bin, binned, calibrationOf} from './calibration.ts'
import {benefitsOf, coefficientOfVariation, entropyBetween, generalizedEntropy, theil} from './entropy.ts'
import {type Gap, type Gaps, gapBetween, gapToOverall} from './gaps.ts'
import {exactly} from './measurement.ts'
import {type MetricName, measure} from './metrics.ts'
import {errorsOf, regressionByGroup} from './regression.ts'
import {scoreRates} from './score-rates.ts'
import {rateOf} from './share.ts'
import vectors from './statistics/vectors.json' with {type: 'json'}

/*
 * What rows and tables of counts give beside the metrics that are decided: gaps as other tools sum them up, scores,
 * errors of predicted numbers, calibration and entropy.
 */

const near = (found: number | null | undefined, wanted: number | null) =>
  wanted === null ? expect(found).toBeNull() : expect(Math.abs((found ?? Number.NaN) - wanted)).toBeLessThan(1e-9)

const METRICS = {
  selection_rate: 'selection-rate',
  tpr: 'true-positive-rate',
  fnr: 'false-negative-rate',
  fpr: 'false-positive-rate',
  tnr: 'true-negative-rate',
  ppv: 'precision',
  fdr: 'false-discovery-rate',
  npv: 'negative-predictive-value',
  for_: 'false-omission-rate',
  accuracy: 'accuracy',
} as const satisfies Record<string, MetricName>

interface Cells {
  readonly tp: number
  readonly fp: number
  readonly fn: number
  readonly tn: number
  readonly n: number
}

function metricValue(metric: MetricName, {tp, fp, fn, tn, n}: Cells): number | null {
  const cells = {tp: exactly(tp), fp: exactly(fp), fn: exactly(fn), tn: exactly(tn)}
  const counts = {kind: 'confusion', ...cells} as const
  const about = {event: 'e', attribute: 'a', group: 'g', suppressed: false, from: []}
  const share = measure(metric, {...about, n: exactly(n), counts})
  return typeof share === 'string' ? null : rateOf(share)[0]
}

const asGap = (found: Gaps | null): Gap => {
  if (!found || 'undefined' in found) throw new Error('no gap')
  return found
}

interface Table {
  readonly id: string
  readonly groups: Readonly<Record<string, Cells & Record<string, number | null>>>
  readonly overall: Cells & Record<string, number | null>
  readonly between_groups: Readonly<
    Record<
      string,
      {
        difference: number | null
        ratio: number | null
        to_overall_difference?: number | null
        to_overall_ratio?: number | null
        undefined_groups?: readonly string[]
      }
    >
  >
}

// The shape of JSON is read, not known: every table has the same columns.
const tables = vectors.confusion as unknown as readonly Table[]

describe('published and invented confusion tables, to nine decimals', () => {
  test.each(tables)('$id', ({groups, overall, between_groups}) => {
    let checked = 0
    for (const [key, metric] of Object.entries(METRICS)) {
      const values = new Map(Object.entries(groups).map(([name, cells]) => [name, metricValue(metric, cells)]))
      for (const [name, value] of values) near(value, groups[name]?.[key] ?? null)
      near(metricValue(metric, overall), overall[key] ?? null)
      const wanted = between_groups[key]
      if (!wanted) continue
      checked += 1
      const found = gapBetween(values)
      if (wanted.undefined_groups) {
        expect(found).toEqual({undefined: wanted.undefined_groups})
        expect(gapToOverall(values, 0.5)).toEqual({undefined: wanted.undefined_groups})
        continue
      }
      near(asGap(found).difference, wanted.difference)
      near(asGap(found).ratio, wanted.ratio)
      const whole = gapToOverall(values, metricValue(metric, overall))
      if (!whole || 'undefined' in whole) throw new Error('no gap')
      near(whole.difference, wanted.to_overall_difference ?? null)
      near(whole.ratio, wanted.to_overall_ratio ?? null)
    }
    expect(checked).toBeGreaterThan(8)
  })
})

describe('a gap', () => {
  test('names who is lowest and highest, ties too', () => {
    const found = gapBetween(
      new Map([
        ['a', 0.4],
        ['b', 0.6],
        ['c', 0.4],
      ]),
    )
    expect(found).toMatchObject({lowest: ['a', 'c'], highest: ['b']})
  })

  test('has no ratio of nothing to nothing, nor of what is negative', () => {
    expect(
      gapBetween(
        new Map([
          ['a', 0],
          ['b', 0],
        ]),
      ),
    ).toMatchObject({difference: 0, ratio: null})
    expect(
      gapBetween(
        new Map([
          ['a', -1],
          ['b', 2],
        ]),
      ),
    ).toMatchObject({difference: 3, ratio: null})
    expect(gapBetween(new Map())).toBeNull()
    expect(gapToOverall(new Map([['a', 0]]), 0)).toMatchObject({difference: 0, ratio: null})
  })

  test('of a great many groups is had', () => {
    const many = new Map(Array.from({length: 300_000}, (_, i) => [`${i}`, i / 300_000]))
    expect(asGap(gapBetween(many)).lowest).toEqual(['0'])
  })
})

describe('scores', () => {
  const scores = new Map(Object.entries(vectors.ll144.scores))
  const about = {event: 'hired', attribute: 'sex', from: []}

  test('above the median of everybody, and one tie that turns a rate', () => {
    const above = scoreRates(scores, about)
    const atOrAbove = scoreRates(scores, about, 'at-or-above')
    expect(above).toMatchObject({median: vectors.ll144.median, rule: 'strictly-above', tied: 1})
    for (const [found, wanted] of [
      [above, vectors.ll144.scoring_rate],
      [atOrAbove, vectors.ll144.scoring_rate_if_geq],
    ] as const) {
      const rates = (found?.measurements ?? []).map(one => {
        const share = measure('selection-rate', one)
        return [one.group, typeof share === 'string' ? null : rateOf(share)[0]]
      })
      expect(Object.fromEntries(rates)).toEqual(wanted)
    }
    const highest = Math.max(...Object.values(vectors.ll144.scoring_rate))
    for (const [group, ratio] of Object.entries(vectors.ll144.impact_ratio))
      near((vectors.ll144.scoring_rate[group as 'Male'] ?? Number.NaN) / highest, ratio)
  })

  test('of an even number of people have the median half-way', () => {
    expect(
      scoreRates(
        new Map([
          ['a', [1, 4]],
          ['b', [2, 9]],
        ]),
        about,
      )?.median,
    ).toBe(3)
  })

  test('that are no numbers give no median', () => {
    expect(scoreRates(new Map([['a', [1, Number.NaN]]]), about)).toBeNull()
    expect(scoreRates(new Map([['a', []]]), about)).toBeNull()
  })
})

describe('predicted numbers', () => {
  const rows = new Map(
    Object.entries(vectors.regression).map(([group, {y, pred}]) => [
      group,
      y.map((truth, i) => ({truth, predicted: pred[i] ?? Number.NaN})),
    ]),
  )

  test('can have the same bias and very different errors', () => {
    const {groups, gaps} = regressionByGroup(rows)
    for (const [group, wanted] of Object.entries(vectors.regression)) {
      const found = groups.get(group)
      near(found?.bias, wanted.bias)
      near(found?.mae, wanted.mae)
      near(found?.rmse, wanted.rmse)
      near(found?.r2, wanted.r2)
    }
    near(asGap(gaps.bias).difference, 0)
    near(asGap(gaps.mae).difference, 1.5)
    near(asGap(gaps.mae).ratio, 1.25 / 2.75)
  })

  test('without rows, or with what is no number, have no errors, and then no gap', () => {
    expect(errorsOf([])).toBeNull()
    expect(errorsOf([{truth: 1, predicted: Number.NaN}])).toBeNull()
    expect(errorsOf([{truth: 2, predicted: 3}])).toMatchObject({bias: 1, r2: null})
    expect(regressionByGroup(new Map([...rows, ['C', []]])).gaps.mae).toEqual({undefined: ['C']})
  })
})

describe('calibration', () => {
  test.each(Object.entries(vectors.calibration))('of group %s', (_, {bins, ...wanted}) => {
    const found = calibrationOf(bins)
    expect(found?.n).toBe(wanted.n)
    near(found?.ece, wanted.ece)
    near(found?.inTheLarge, wanted.in_the_large)
    near(found?.observedOverExpected, wanted.observed_over_expected)
  })

  test('is not had from what is no chance or no count', () => {
    for (const bin of [
      {n: 0, predicted: 0.5, observed: 0},
      {n: 5, predicted: 1.5, observed: 2},
      {n: 5, predicted: 0.5, observed: 6},
      {n: Number.NaN, predicted: 0.5, observed: 1},
    ])
      expect(calibrationOf([bin])).toBeNull()
    expect(binned([{predicted: Number.NaN, truth: true}])).toBeNull()
    expect(calibrationOf([{n: 4, predicted: 0, observed: 1}])?.observedOverExpected).toBeNull()
  })

  test('by bins of rows loses nobody and keeps its sums', () => {
    const row = fc.record({
      predicted: fc.oneof(fc.double({min: 0, max: 1, noNaN: true}), fc.constantFrom(0, 0.1, 1)),
      truth: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(row, {minLength: 1}), fc.integer({min: 1, max: 20}), (rows, bins) => {
        const found: Bin[] = binned(rows, bins) ?? []
        expect(found).toHaveLength(bins)
        const whole = calibrationOf(found)
        expect(whole?.n).toBe(rows.length)
        const observed = rows.filter(({truth}) => truth).length
        const expected = rows.reduce((sum, {predicted}) => sum + predicted, 0)
        near(whole?.inTheLarge, (observed - expected) / rows.length)
        expect(whole?.ece).toBeGreaterThanOrEqual(Math.abs(whole?.inTheLarge ?? 0) - 1e-9)
        expect(whole?.ece).toBeLessThanOrEqual(1)
      }),
    )
  })
})

describe('entropy of benefits', () => {
  const groups = Object.values(tables.find(({id}) => id === vectors.entropy.of)?.groups ?? {}).map(benefitsOf)
  const all = groups.flat()

  test('of three groups, and between them', () => {
    near(generalizedEntropy(all), vectors.entropy.ge2)
    near(generalizedEntropy(all, 0.5), vectors.entropy.ge_half)
    near(theil(all), vectors.entropy.theil)
    near(coefficientOfVariation(all), vectors.entropy.cv)
    near(entropyBetween(groups), vectors.entropy.between_ge2)
    near(entropyBetween(groups, 1), vectors.entropy.between_theil)
    near(entropyBetween(groups, 0), vectors.entropy.between_ge0)
  })

  test('is undefined where somebody has nothing and only logarithms would do', () => {
    expect(generalizedEntropy(all, 0)).toBeNull()
    expect(generalizedEntropy([{benefit: 0, people: 9}])).toBeNull()
    expect(generalizedEntropy([])).toBeNull()
    expect(
      generalizedEntropy([
        {benefit: -1, people: 1},
        {benefit: 3, people: 1},
      ]),
    ).toBeNull()
  })

  test('is nought for all alike, never negative, and at least what lies between groups', () => {
    const benefit = fc.record({benefit: fc.nat(4), people: fc.nat(50)})
    fc.assert(
      fc.property(
        fc.array(fc.array(benefit, {minLength: 1, maxLength: 4}), {minLength: 1, maxLength: 4}),
        fc.constantFrom(0.5, 1, 2),
        (found, alpha) => {
          const whole = generalizedEntropy(found.flat(), alpha)
          const between = entropyBetween(found, alpha)
          if (whole === null || between === null) return
          expect(between).toBeGreaterThan(-1e-12)
          expect(whole).toBeGreaterThanOrEqual(between - 1e-12)
        },
      ),
    )
    near(generalizedEntropy([{benefit: 1, people: 7}]), 0)
  })
})
