import {describe, expect, test} from 'vitest'
import {decide} from '../src/evidence/bias/decide.ts'
import type {Comparison, Settings, Threshold} from '../src/evidence/bias/decision.ts'
import {type Bounds, exactly, type Measurement} from '../src/evidence/bias/measurement.ts'
import {stratified} from '../src/evidence/bias/stratified.ts'

/*
 * Cases that everybody can look up, decided from their published counts. Each states where the counts are from; no row of
 * anybody's data is here. What was published about them is what the comparisons must give.
 */

const settings: Settings = {
  compare: {kind: 'every-pair'},
  atLeastPeople: 30,
  confidence: 0.95,
  ratioMethod: 'koopman',
  differenceMethod: 'newcombe',
}
const katz = {...settings, ratioMethod: 'katz'} as const
const FOUR_FIFTHS = [0.8, 1.25] as const
const WITHIN_5_POINTS = [-0.05, 0.05] as const

const from = (group: string, n: Bounds, counts: Measurement['counts']): Measurement => ({
  event: 'event',
  attribute: 'attribute',
  group,
  n,
  counts,
  suppressed: false,
  from: [],
})
const selected = (group: string, count: number, n: number) =>
  from(group, exactly(n), {kind: 'selected', selected: exactly(count)})

/** TP, FP, FN, TN. */
function confusion(group: string, tp: number, fp: number, fn: number, tn: number): Measurement {
  const cells = {tp: exactly(tp), fp: exactly(fp), fn: exactly(fn), tn: exactly(tn)}
  return from(group, exactly(tp + fp + fn + tn), {kind: 'confusion', ...cells})
}

const against = (group: string, how: Settings = settings): Settings => ({...how, compare: {kind: 'reference', group}})

/** The only comparison of a decision, to six decimals. */
function only(measurements: readonly Measurement[], threshold: Threshold, how: Settings): Comparison {
  const {comparisons} = decide(measurements, threshold, how)
  const [one, ...more] = comparisons
  if (!one || more.length > 0) throw new Error(`${comparisons.length} comparisons`)
  return one
}

function is(found: Comparison, estimate: number, [low, high]: readonly [number, number], digits = 6) {
  expect(found.estimate?.[0]).toBeCloseTo(estimate, digits)
  expect(found.interval?.[0]).toBeCloseTo(low, digits)
  expect(found.interval?.[1]).toBeCloseTo(high, digits)
}

/*
 * ProPublica (2016), compas-scores-two-years.csv in the repository propublica/compas-analysis: 7,214 people in Broward
 * County; high is a decile score of 5 or more; the truth is a new charge within two years. Published: of those not charged
 * again 44.85 and 23.45 per cent had a high score, of those charged again 27.99 and 47.72 per cent a low one.
 */
describe('COMPAS', () => {
  const black = confusion('African-American', 1369, 805, 532, 990)
  const white = confusion('Caucasian', 505, 349, 461, 1139)
  const both = [black, white]

  test('a false positive rate 1.912 times as high fails', () => {
    const falsePositives: Threshold = {metric: 'false-positive-rate', ratio: FOUR_FIFTHS}
    const found = decide(both, falsePositives, settings)
    expect(found.outcome).toBe('fail')
    expect(found.rates.map(({rate}) => rate?.[0])).toEqual([expect.closeTo(0.4485, 4), expect.closeTo(0.2345, 4)])
    is(only(both, falsePositives, against('Caucasian', katz)), 1.912093, [1.721239, 2.124108])
    is(only(both, falsePositives, against('Caucasian')), 1.912093, [1.722568, 2.12555])
    // Bluntly the other way round: the same fail.
    expect(only(both, falsePositives, against('African-American')).outcome).toBe('fail')
  })

  test('so do the people who were missed, the other way', () => {
    const found = decide(both, {metric: 'false-negative-rate', ratio: FOUR_FIFTHS}, settings)
    expect(found.outcome).toBe('fail')
    expect(found.rates.map(({rate}) => rate?.[0])).toEqual([expect.closeTo(0.2799, 4), expect.closeTo(0.4772, 4)])
    expect(found.comparisons[0]).toMatchObject({group: 'African-American', against: 'Caucasian'})
  })

  test('predictive parity cannot be decided as a difference and passes as a ratio: both are true', () => {
    const parity = {metric: 'predictive-parity'} as const
    const difference = only(both, {...parity, difference: WITHIN_5_POINTS}, against('Caucasian'))
    is(difference, 0.03838, [-0.000042, 0.077258])
    expect(difference.outcome).toBe('inconclusive')
    expect(difference.p).toBeCloseTo(0.050364, 5)
    expect(decide(both, {...parity, ratio: FOUR_FIFTHS}, settings).outcome).toBe('pass')
  })

  test('equalized odds fails by both of its rates', () => {
    const found = decide(both, {metric: 'equalized-odds', ratio: FOUR_FIFTHS}, settings)
    expect(found).toMatchObject({outcome: 'fail', family: 2})
    expect(found.comparisons.map(({outcome}) => outcome)).toEqual(['fail', 'fail'])
  })

  test('a high score given 1.690 times as often fails, as does the low one seen as a favour', () => {
    const selection: Threshold = {metric: 'selection-rate', of: 'both-sides', ratio: FOUR_FIFTHS}
    const {outcome, comparisons} = decide(both, selection, against('Caucasian'))
    expect(outcome).toBe('fail')
    expect(comparisons[0]?.estimate?.[0]).toBeCloseTo(1.690224, 6)
    expect(comparisons[1]?.estimate?.[0]).toBeCloseTo(0.631593, 6)
  })

  test('of eighteen Native Americans nothing can pass, whatever the range', () => {
    const small = [white, confusion('Native American', 9, 3, 1, 5)]
    for (const metric of ['true-positive-rate', 'false-positive-rate', 'precision', 'accuracy'] as const)
      expect(decide(small, {metric, ratio: [0.01, 100]}, settings).comparisons).toMatchObject([
        {outcome: 'inconclusive', why: 'too-few-people'},
      ])
  })
})

/*
 * Statistics Netherlands' counts of students with a grant for living away from home, and of those selected for a check by
 * the agency DUO in 2014, by origin; published with Algorithm Audit, repository NGO-Algorithm-Audit/DUO-CUB (EUPL-1.2).
 * All counts are rounded to tens. Published: students of non-European origin were selected more than six times as often.
 */
describe('DUO 2014', () => {
  const dutch = selected('Dutch', 1050, 178_200)
  const others = selected('not European', 2010, 54_820)
  const selection: Threshold = {metric: 'selection-rate', of: 'both-sides', ratio: FOUR_FIFTHS}
  const adverse = {...katz, eventIs: 'adverse'} as const

  test('chosen 6.2227 times as often', () => {
    const onThatSide = {...selection, of: 'adverse'} as const
    is(only([dutch, others], onThatSide, against('Dutch', adverse)), 6.222651, [5.778719, 6.700687])
    expect(decide([dutch, others], selection, {...settings, eventIs: 'adverse'}).outcome).toBe('fail')
  })

  test('the same from the harmless side is 0.969, and fails all the same with both sides', () => {
    const turned = [selected('Dutch', 178_200 - 1050, 178_200), selected('not European', 54_820 - 2010, 54_820)]
    const harmless = {...settings, eventIs: 'favourable'} as const
    const oneSide = only(turned, {...selection, of: 'favourable'}, against('Dutch', harmless))
    expect(oneSide.estimate?.[0]).toBeCloseTo(0.969, 3)
    expect(oneSide.outcome).toBe('pass')
    expect(decide(turned, selection, harmless).outcome).toBe('fail')
  })

  test('fails in every table that rounds to what was published', () => {
    const tens = (count: number): Bounds => [count - 5, count + 5]
    const rounded = [
      from('Dutch', tens(178_200), {kind: 'selected', selected: tens(1050)}),
      from('not European', tens(54_820), {kind: 'selected', selected: tens(2010)}),
    ]
    const {outcome, comparisons} = decide(rounded, selection, against('Dutch'))
    expect(outcome).toBe('fail')
    expect(comparisons[0]?.estimate).toEqual([expect.closeTo(6.177, 3), expect.closeTo(6.2687, 3)])
  })

  test('high-risk categories 1.980 times as often', () => {
    const risk = [selected('Dutch', 25_280, 178_200), selected('not European', 15_400, 54_820)]
    const found = only(risk, {...selection, of: 'adverse'}, against('Dutch', adverse))
    is(found, 1.980215, [1.945667, 2.015376])
    expect(found.outcome).toBe('fail')
  })
})

/*
 * Amsterdam's Slimme Check of welfare applications: counts of the test before the pilot, before and after reweighting, in
 * Lighthouse Reports' repository amsterdam_fairness (2025). Positive: flagged for investigation.
 */
describe('Amsterdam', () => {
  const before = [confusion('Dutch', 183, 120, 229, 344), confusion('non-Dutch', 122, 61, 84, 78)]
  const after = [confusion('Dutch', 147, 103, 265, 361), confusion('non-Dutch', 98, 30, 108, 109)]
  const wrongly: Threshold = {metric: 'false-positive-rate', ratio: FOUR_FIFTHS}
  const inVain: Threshold = {metric: 'false-discovery-rate', difference: WITHIN_5_POINTS}

  test('before: non-Dutch people were wrongly flagged 1.697 times as often', () => {
    const found = only(before, wrongly, against('Dutch', katz))
    is(found, 1.696882, [1.330755, 2.163742])
    expect(found.outcome).toBe('fail')
    expect(decide(before, wrongly, settings).outcome).toBe('fail')
    const discovery = only(before, inVain, against('Dutch'))
    expect(discovery.estimate?.[0]).toBeCloseTo(-0.0627, 4)
    expect(discovery.outcome).toBe('inconclusive')
  })

  test('after: that is mended as far as can be told, and the harm moved to another figure', () => {
    const found = only(after, wrongly, against('Dutch', katz))
    is(found, 0.972271, [0.678491, 1.393253])
    expect(found.outcome).toBe('inconclusive')
    expect(decide(after, wrongly, settings).outcome).toBe('inconclusive')
    const discovery = only(after, inVain, against('Dutch'))
    is(discovery, -0.177625, [-0.2674, -0.0777], 4)
    expect(discovery.outcome).toBe('fail')
  })

  test('the pilot after all: women wrongly flagged more often, too few people to prove it', () => {
    const pilot = [confusion('men', 49, 46, 26, 23), confusion('women', 36, 53, 20, 19)]
    expect(decide(pilot, wrongly, settings).outcome).toBe('inconclusive')
  })

  test('a cell below ten that was published as 0 is no 0', () => {
    const printed = confusion('younger than 30', 15, 17, 0, 0)
    const older = confusion('older', 70, 80, 46, 42)
    // Read as printed, everybody who should not have been selected was: a false positive rate of one.
    expect(decide([printed, older], wrongly, settings).rates[0]?.rate?.[0]).toBe(1)
    const hidden = from('younger than 30', [32, 50], {
      kind: 'confusion',
      tp: exactly(15),
      fp: exactly(17),
      fn: [0, 9],
      tn: [0, 9],
    })
    const found = decide([hidden, older], wrongly, settings)
    expect(found.rates[0]?.rate).toEqual([17 / 26, 1])
    expect(found.outcome).toBe('inconclusive')
  })
})

/*
 * Admissions to graduate study at Berkeley in 1973, the six largest departments: Bickel, Hammel and O'Connell (1975),
 * Science 187:398; the counts are R's UCBAdmissions.
 */
describe('Berkeley 1973', () => {
  const admissions: Readonly<Record<string, readonly [number, number, number, number]>> = {
    A: [512, 313, 89, 19],
    B: [353, 207, 17, 8],
    C: [120, 205, 202, 391],
    D: [138, 279, 131, 244],
    E: [53, 138, 94, 299],
    F: [22, 351, 24, 317],
  }
  const departments = Object.entries(admissions).flatMap(([value, [men, noMen, women, noWomen]]) => {
    const stratum = {name: 'department', value}
    return [
      {...selected('men', men, men + noMen), stratum},
      {...selected('women', women, women + noWomen), stratum},
    ]
  })
  const favourable = {...settings, eventIs: 'favourable'} as const
  const selection: Threshold = {metric: 'selection-rate', of: 'favourable', ratio: FOUR_FIFTHS}

  test('all departments together fail, .682; within departments the odds are 1.105, and both stand side by side', () => {
    const whole = [selected('men', 1198, 2691), selected('women', 557, 1835)]
    const aggregate = only(whole, selection, {...against('men', katz), eventIs: 'favourable'})
    is(aggregate, 0.68183, [0.628697, 0.739454])
    expect(aggregate.outcome).toBe('fail')
    const split = stratified(departments, {metric: 'selection-rate', group: 'women', against: 'men', confidence: 0.95})
    if (typeof split === 'string') throw new Error(split)
    expect(split.aggregate.ratio).toBeCloseTo(0.68183, 6)
    expect(split.pooled.oddsRatio?.estimate).toBeCloseTo(1.105343, 6)
    expect(split.pooled.oddsRatio?.interval[0]).toBeCloseTo(0.943103, 6)
    expect(split.pooled.oddsRatio?.interval[1]).toBeCloseTo(1.295492, 6)
    expect(split.pooled.ratio?.estimate).toBeCloseTo(1.058307, 6)
    expect(split.reverses).toBe(true)
    // An explanation, not an acquittal: there is no outcome in it.
    expect(split).not.toHaveProperty('outcome')
  })

  test('measurements split by department are never taken for the whole', () => {
    const found = decide(departments, selection, favourable)
    expect(found.outcome).toBe('undefined')
    expect(found.comparisons[0]?.why).toBe('group-twice')
  })
})

/*
 * New York City's Local Law 144 compares with the category that has the highest rate, and lets the auditor leave out those
 * of less than 2 per cent of the data (Rules of the City of New York, title 6, sections 5-300 and 5-301(d)). Published audits
 * do either. Invented counts, 1,690 people.
 */
describe('Local Law 144', () => {
  const people = [
    selected('Hispanic men', 112, 205),
    selected('Hispanic women', 98, 190),
    selected('White men', 205, 412),
    selected('White women', 189, 385),
    selected('Black men', 52, 120),
    selected('Black women', 55, 130),
    selected('Asian men', 51, 98),
    selected('Asian women', 49, 102),
    selected('Native Hawaiian men', 9, 12),
    selected('Native Hawaiian women', 2, 9),
    selected('American Indian men', 6, 15),
    selected('American Indian women', 5, 12),
  ]
  const favourable = {...settings, eventIs: 'favourable'} as const
  const selection: Threshold = {metric: 'selection-rate', of: 'favourable', ratio: [0.8, Number.POSITIVE_INFINITY]}
  const ratios = (how: Settings) =>
    Object.fromEntries(decide(people, selection, how).comparisons.map(one => [one.group, one.estimate?.[0]]))

  test('twelve people decide whether two groups are below four fifths', () => {
    const all = ratios({...favourable, compare: {kind: 'highest-rate'}})
    expect(all['Black men']).toBeCloseTo(0.577778, 6)
    expect(all['White women']).toBeCloseTo(0.654545, 6)
    const large = ratios({...favourable, compare: {kind: 'highest-rate', atLeastShare: 0.02}})
    expect(large['Black men']).toBeCloseTo(0.793155, 6)
    expect(large['Black women']).toBeCloseTo(0.774382, 6)
    expect(large['White women']).toBeCloseTo(0.898539, 6)
  })

  test('by either reference these people prove nothing', () => {
    for (const atLeastShare of [0, 0.02]) {
      const found = decide(people, selection, {...favourable, compare: {kind: 'highest-rate', atLeastShare}})
      expect(found.outcome).toBe('inconclusive')
      expect(found.references[0]).toMatchObject({chosenFrom: 'figures'})
    }
  })
})

describe('honest outcomes', () => {
  const favourable = {...settings, eventIs: 'favourable'} as const
  const selection: Threshold = {metric: 'selection-rate', of: 'favourable', ratio: FOUR_FIFTHS}
  const pair = (x1: number, n1: number, x2: number, n2: number) => [selected('a', x1, n1), selected('b', x2, n2)]
  const outcome = (measurements: readonly Measurement[], how: Settings = favourable) =>
    decide(measurements, selection, how).outcome

  test.each([
    ['41 of 100 against 50 of 100', pair(41, 100, 50, 100), 'inconclusive'],
    ['7 of 20 against 10 of 20', pair(7, 20, 10, 20), 'inconclusive'],
    ['12 of 40 against 48 of 80', pair(12, 40, 48, 80), 'fail'],
    ['0 of 15 against 9 of 30', pair(0, 15, 9, 30), 'fail'],
    ['4,100 of 10,000 against 4,500 of 10,000', pair(4100, 10_000, 4500, 10_000), 'pass'],
  ] as const)('%s', (_, measurements, wanted) => {
    expect(outcome(measurements)).toBe(wanted)
  })

  test('5 of 20 against 0 of 25 has no ratio, and a difference', () => {
    expect(outcome(pair(5, 20, 0, 25), {...favourable, compare: {kind: 'reference', group: 'b'}})).toBe('undefined')
    const difference = {...selection, ratio: undefined, difference: WITHIN_5_POINTS}
    const {ratio: _, ...threshold} = difference
    expect(decide(pair(5, 20, 0, 25), threshold, favourable).outcome).toBe('fail')
  })

  test('a group below the minimum, a null, a missing group and a hidden cell never pass', () => {
    const same = pair(4000, 10_000, 4000, 10_000)
    const [a, b] = same
    if (!a || !b) throw new Error('no groups')
    expect(outcome(same)).toBe('pass')
    expect(outcome(same, {...favourable, atLeastPeople: 10_001})).toBe('inconclusive')
    expect(outcome([a, {...b, n: null}])).toBe('undefined')
    expect(outcome([a, {...b, counts: null}])).toBe('undefined')
    expect(outcome(same, {...favourable, groups: ['a', 'b', 'c']})).toBe('undefined')
    expect(outcome([a, {...b, suppressed: true}])).toBe('suppressed')
    expect(outcome([a])).toBe('undefined')
  })

  test('millions of people and none at all are no trouble', () => {
    expect(outcome(pair(0, 9_000_000, 3_000_000, 9_000_000))).toBe('fail')
    expect(outcome(pair(4e14, 1e15, 4e14, 1e15))).toBe('pass')
    expect(outcome(pair(4e14, 1e15, 3e14, 1e15))).toBe('fail')
    expect(outcome(pair(Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER, 1, Number.MAX_SAFE_INTEGER))).toBe('fail')
    expect(outcome(pair(2 ** 60, 2 ** 61, 2 ** 60, 2 ** 61))).toBe('undefined')
    expect(outcome(pair(0, 0, 1, 2))).toBe('undefined')
  })
})
