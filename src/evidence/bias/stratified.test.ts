import {describe, expect, test} from 'vitest'
import {exactly, type Measurement} from './measurement.ts'
import vectors from './statistics/vectors.json' with {type: 'json'}
import {type Stratified, stratified} from './stratified.ts'

function measured(value: string, group: string, selected: number, n: number): Measurement {
  return {
    event: 'admitted',
    stratum: {name: 'department', value},
    attribute: 'sex',
    group,
    n: exactly(n),
    counts: {kind: 'selected', selected: exactly(selected)},
    suppressed: false,
    from: [],
  }
}

const departments = Object.entries(vectors.simpson.departments).flatMap(([name, one]) => [
  measured(name, 'women', one.women_admitted, one.women_admitted + one.women_rejected),
  measured(name, 'men', one.men_admitted, one.men_admitted + one.men_rejected),
])
const asked = {metric: 'selection-rate', group: 'women', against: 'men', confidence: 0.95} as const

function found(measurements: readonly Measurement[]): Stratified {
  const result = stratified(measurements, asked)
  if (typeof result === 'string') throw new Error(result)
  return result
}

describe('within strata', () => {
  test('Berkeley’s departments point the other way than all of them together, and both are given', () => {
    const {aggregate, pooled, strata, ...rest} = found(departments)
    const {simpson} = vectors
    expect(aggregate.ratio).toBeCloseTo(simpson.aggregate_ratio, 11)
    expect(pooled.oddsRatio?.estimate).toBeCloseTo(simpson.mh_odds_ratio, 11)
    expect(pooled.oddsRatio?.interval[0]).toBeCloseTo(simpson.mh_or_ci[0] ?? 0, 11)
    expect(pooled.ratio?.estimate).toBeCloseTo(simpson.mh_risk_ratio, 11)
    expect(pooled.difference?.estimate).toBeCloseTo(simpson.mh_risk_difference, 11)
    expect(strata.map(({value, compared}) => [value, compared?.ratio])).toEqual(
      Object.entries(simpson.departments).map(([name, one]) => [name, expect.closeTo(one.ratio_women_men, 11)]),
    )
    expect(rest.reverses).toBe(true)
    expect(rest.sameOdds?.p).toBeCloseTo(simpson.cmh_p, 11)
    expect(rest.sameOdds?.correctedP).toBeCloseTo(simpson.cmh_p_corrected, 11)
    // The departments differ: one pooled figure hides department A, where women were admitted far more often.
    expect(rest.heterogeneity).toMatchObject({degrees: 5, p: expect.closeTo(simpson.heterogeneity_p, 11)})
    expect(rest.disparity.aggregate).toBeCloseTo(simpson.demographic_disparity, 11)
    expect(rest.disparity.conditional).toBeCloseTo(simpson.conditional_disparity, 11)
  })

  test('a stratum that cannot be used is named, and is in no sum', () => {
    const hidden = departments.map(one =>
      one.stratum?.value === 'A' && one.group === 'men' ? {...one, suppressed: true} : one,
    )
    const wide = departments.map(one =>
      one.stratum?.value === 'B' && one.group === 'women' ? {...one, n: [20, 30] as const} : one,
    )
    expect(found(hidden).strata.filter(({why}) => why)).toEqual([{value: 'A', compared: null, why: 'hidden'}])
    expect(found(wide).strata.filter(({why}) => why)).toEqual([{value: 'B', compared: null, why: 'bounds-too-wide'}])
    expect(found(hidden).aggregate.n1).toBe(found(departments).aggregate.n1 - 108)
    expect(found(departments.filter(one => one.stratum?.value !== 'F' || one.group === 'men')).strata.at(-1)).toEqual({
      value: 'F',
      compared: null,
      why: 'group-missing',
    })
  })

  test('nothing is said where no stratum compares', () => {
    expect(stratified([], asked)).toBe('group-missing')
    expect(stratified(departments, {...asked, group: 'nobody'})).toBe('group-missing')
    expect(stratified([...departments, ...departments], asked)).toBe('group-twice')
    expect(stratified(departments, {...asked, metric: 'accuracy'})).toBe('unknown-truth')
  })

  test('a group of whom none counts in any stratum has a difference and no ratio', () => {
    const none = found([
      measured('1', 'women', 0, 20),
      measured('1', 'men', 5, 20),
      measured('2', 'women', 0, 30),
      measured('2', 'men', 6, 20),
    ])
    expect(none.pooled).toMatchObject({ratio: null, oddsRatio: null})
    expect(none.pooled.difference?.estimate).toBeLessThan(-0.2)
    expect(none.aggregate.ratio).toBe(0)
  })
})
