import {describe, expect, test} from 'vitest'
import {counts, imported, said} from '../testing.ts'

const read = (value: unknown, result = {}) =>
  imported('aif360.json', typeof value === 'string' ? value : JSON.stringify(value), result)
const SAVED = {
  protected_attribute: 'sex',
  privileged: 'male',
  unprivileged: 'female',
  SPD: 199 / 552 - 357 / 640,
  DI: 199 / 552 / (357 / 640),
  EOD: 115 / 163 - 195 / 249,
}
const explained = (metric: string, value: number, counted: object) => ({
  metric,
  message: `${metric} (of something): ${value}`,
  ...counted,
  description: 'Computed.',
  ideal: 'The ideal value is 0',
})
const ODDS = explained('Average Odds Difference', -0.13799750251266385, {
  numFalsePositivesUnprivileged: 84,
  numNegativesUnprivileged: 389,
  numTruePositivesUnprivileged: 115,
  numPositivesUnprivileged: 163,
  numFalsePositivesPrivileged: 162,
  numNegativesPrivileged: 391,
  numTruePositivesPrivileged: 195,
  numPositivesPrivileged: 249,
})
const BOTH = {unprivileged: '115 84 48 305', privileged: '195 162 54 229'}

describe('values saved under names of AIF360', () => {
  test('give selection rates, and are stated as unprivileged against privileged', () => {
    const found = read(SAVED)
    expect(found.format).toBe('aif360')
    expect(said(found.problems)).toEqual([])
    expect(counts(found, 'sex')).toEqual({female: '~199 of 552', male: '~357 of 640'})
    expect(found.stated.map(({group, against, metric, effect}) => [group, against, metric, effect])).toEqual([
      ['female', 'male', 'selection-rate', 'difference'],
      ['female', 'male', 'selection-rate', 'ratio'],
      ['female', 'male', 'true-positive-rate', 'difference'],
    ])
  })

  test('differences and ratios of errors as well give all four counts', () => {
    const [fpr, fnr, fdr] = [
      [84 / 389, 162 / 391],
      [48 / 163, 54 / 249],
      [84 / 199, 162 / 357],
    ] as const
    const found = read({
      ...SAVED,
      false_positive_rate_difference: fpr[0] - fpr[1],
      false_positive_rate_ratio: fpr[0] / fpr[1],
      false_negative_rate_difference: fnr[0] - fnr[1],
      false_negative_rate_ratio: fnr[0] / fnr[1],
      false_discovery_rate_difference: fdr[0] - fdr[1],
      false_discovery_rate_ratio: fdr[0] / fdr[1],
    })
    expect(counts(found)).toEqual({female: '~115 84 48 305', male: '~195 162 54 229'})
    expect(said(found.problems)).toEqual([])
  })

  test.each([
    ['rounded', {...SAVED, SPD: -0.1973, DI: 0.6463}],
    ['contradictory', {...SAVED, SPD: SAVED.SPD + 0.1}],
    ['alone', {SPD: SAVED.SPD, EOD: SAVED.EOD}],
    ['not finite', '{"SPD": NaN, "DI": Infinity, "EOD": null}'],
    ['equal', {...SAVED, SPD: 0, DI: 1}],
  ])('%s they prove nothing', (_, value) => {
    const found = read(value)
    expect(found.format).toBe('aif360')
    expect(found.measurements).toEqual([])
    expect(said(found.problems)).toEqual(['1:1 no-counts'])
  })

  test('an infinite ratio is to a group of which nobody was selected', () => {
    expect(counts(read('{"SPD": 0.25, "DI": Infinity}'))).toEqual({unprivileged: '~1 of 4', privileged: '~0 of 1'})
  })

  test('a name above them is the attribute; without one the declaration is asked', () => {
    const {SPD, DI} = SAVED
    expect(counts(read({sex: {SPD, DI}, age: {SPD, DI}}), 'age')).toEqual({
      unprivileged: '~199 of 552',
      privileged: '~357 of 640',
    })
    expect(said(read({SPD, DI}).notes)).toContain('1:1 which-attribute')
    const named = read({SPD, DI}, {table: {attribute: {values: {protected_attribute: 'sex'}}}})
    expect(said(named.notes)).not.toContain('1:1 which-attribute')
    expect(named.measurements[0]?.attribute).toBe('sex')
  })

  test('somebody’s own report with tables beside them, and Fairlearn’s names, are left alone', () => {
    const {SPD, DI} = SAVED
    for (const other of [
      {sex: {SPD, DI, groups: {f: {n: 552, selected: 199}}}},
      {metrics: {SPD, DI}, by_group: {f: 0.3, m: 0.4}},
      {demographic_parity_difference: 0.1, equalized_odds_difference: 0.2},
      {disparate_impact: 0.8, equal_opportunity_difference: 0.1},
      {SPD},
      [1, 2, 3],
      {},
    ])
      expect(read(other).format).not.toBe('aif360')
  })
})

describe('explanations of AIF360', () => {
  test.each([
    ['one', ODDS],
    ['a list', [ODDS]],
    ['a dictionary', {odds: ODDS}],
    ['texts in a list', [JSON.stringify(ODDS)]],
    ['texts in a dictionary', {odds: JSON.stringify(ODDS)}],
    ['one text', JSON.stringify(JSON.stringify(ODDS))],
  ])('%s: counts of both groups', (_, value) => {
    const found = read(value)
    expect(counts(found)).toEqual(BOTH)
    expect(said(found.problems)).toEqual([])
  })

  test('several explanations complete each other', () => {
    const fpr = explained('False Positive Rate Difference', 84 / 389 - 162 / 391, {
      numFalsePositivesUnprivileged: 84,
      numNegativesUnprivileged: 389,
      // As it was released: these are the false positives.
      numPositivesPrivileged: 162,
      numNegativesPrivileged: 391,
    })
    const tpr = explained('True Positive Rate Difference', 115 / 163 - 195 / 249, {
      numTruePositivesUnprivileged: 115,
      numPositivesUnprivileged: 163,
      numTruePositivesPrivileged: 195,
      numPositivesPrivileged: 249,
    })
    expect(counts(read([fpr, tpr]))).toEqual(BOTH)
    expect(counts(read([tpr])).unprivileged).not.toMatch(/^\d+ \d+ \d+ \d+$/)
  })

  test('positive predictions that are the true labels are used as that', () => {
    const impact = (value: number) =>
      explained('Disparate Impact', value, {
        numPositivePredictionsUnprivileged: 163,
        numUnprivileged: 552,
        numPositivePredictionsPrivileged: 249,
        numPrivileged: 640,
      })
    const labels = read([impact(SAVED.DI), ODDS])
    expect(said(labels.notes)).toContain('/0 labels-as-predictions')
    expect(counts(labels)).toEqual(BOTH)
    expect(said(labels.problems)).toEqual([])
    expect(counts(read([impact(163 / 552 / (249 / 640))]))).toEqual({
      unprivileged: '163 of 552',
      privileged: '249 of 640',
    })
  })

  test('explanations that say something else are a problem where the second stands', () => {
    const found = read([ODDS, {...ODDS, numTruePositivesUnprivileged: 114}])
    expect(said(found.problems)).toContain('/1/numTruePositivesUnprivileged explanations-differ')
  })

  test.each([
    ['weights', 115.5, 'fraction'],
    ['negative', -115, 'negative'],
    ['a text', 'many', 'no-value'],
    ['nothing', null, 'no-value'],
    ['more than all', 164, 'negative'],
  ])('%s: a problem at the number', (_, value, problem) => {
    const found = read({...ODDS, numTruePositivesUnprivileged: value})
    expect(said(found.problems)).toContain(`/numTruePositivesUnprivileged ${problem}`)
  })

  test('hostile texts are no explanations', () => {
    for (const value of [
      '{"metric": 1',
      '{'.repeat(5000),
      '{"metric":"SPD","message":"x"',
      {metric: 'SPD', message: {}},
    ])
      expect(read([value, value]).format).not.toBe('aif360')
    expect(counts(read({__proto__x: 1, constructor: ODDS}))).toEqual(BOTH)
  })
})
