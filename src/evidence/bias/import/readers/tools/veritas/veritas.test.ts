import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Cells} from '../aiverify/counts.ts'
import {counts, imported, said} from '../testing.ts'

const MEN: Cells = {tp: 195, fp: 162, fn: 54, tn: 229}
const WOMEN: Cells = {tp: 115, fp: 84, fn: 48, tn: 305}
const people = ({tp, fp, fn, tn}: Cells) => tp + fp + fn + tn

function rates({tp, fp, fn, tn}: Cells): Readonly<Record<string, number>> {
  return {
    Demographic: (tp + fp) / (tp + fp + fn + tn),
    'Equal Opportunity': tp / (tp + fn),
    'False Positive Rate': fp / (fp + tn),
    'Positive Predictive': tp / (tp + fp),
    'Negative Predictive': tn / (tn + fn),
  }
}
/** Differences are privileged minus unprivileged, ratios the other way round. */
function artefact(
  p: Cells,
  u: Cells,
  kind: 'difference' | 'ratio',
  change: (feature: Record<string, unknown>) => object = same => same,
) {
  const [one, other] = [rates(p), rates(u)]
  const title = (name: string) => {
    if (name === 'Demographic') return kind === 'ratio' ? 'Disparate Impact' : 'Demographic Parity'
    if (name === 'Equal Opportunity') return kind === 'ratio' ? 'Equal Opportunity Ratio' : name
    return `${name} ${kind === 'ratio' ? 'Ratio' : 'Parity'}`
  }
  const values = Object.entries(one).map(([name, rate]) => {
    const theirs = other[name] ?? 0
    return [title(name), [kind === 'ratio' ? theirs / rate : rate - theirs, 0.05]]
  })
  const all = people(p) + people(u)
  const feature = {
    fair_threshold: 0.2,
    privileged: [['male']],
    unprivileged: [['female']],
    feature_distribution: {privileged_group: people(p) / all, unprivileged_group: people(u) / all},
    fair_metric_values: {...Object.fromEntries(values), 'Mutual Information Independence': ['NA', 'NA']},
    fairness_conclusion: 'fair',
  }
  return JSON.stringify({
    fairness: {
      fairness_init: {fair_threshold_input: 80},
      class_distribution: {pos_label: 0.4, neg_label: 0.6},
      weighted_confusion_matrix: {tp: p.tp + u.tp, fp: p.fp + u.fp, tn: p.tn + u.tn, fn: p.fn + u.fn},
      features: {sex: change(feature)},
    },
    transparency: null,
  })
}
const read = (text: string) => imported('artefact.json', text)

describe('a Veritas artefact', () => {
  test.each(['difference', 'ratio'] as const)('gives both groups from everybody and each %s', kind => {
    const found = read(artefact(MEN, WOMEN, kind))
    expect(found.format).toBe('veritas')
    expect(said(found.problems)).toEqual([])
    expect(counts(found, 'sex')).toEqual({male: '195 162 54 229', female: '115 84 48 305'})
    expect(said(found.notes)).toEqual([
      '/fairness/fairness_init/fair_threshold_input is-percent',
      '/fairness/features/sex/fairness_conclusion verdicts-ignored',
      '/fairness/weighted_confusion_matrix counts-from-totals',
    ])
    expect(found.stated[0]).toMatchObject({group: 'female', against: 'male', metric: 'selection-rate', effect: kind})
  })

  test('what is read is what was written, or nothing', () => {
    const cell = fc.integer({min: 1, max: 500})
    const cells = fc.record({tp: cell, fp: cell, fn: cell, tn: cell})
    fc.assert(
      fc.property(cells, cells, fc.constantFrom('difference' as const, 'ratio' as const), (p, u, kind) => {
        const found = read(artefact(p, u, kind))
        const text = ({tp, fp, fn, tn}: Cells) => `${tp} ${fp} ${fn} ${tn}`
        expect(counts(found)).toEqual({male: text(p), female: text(u)})
      }),
      {numRuns: 50},
    )
  })

  test.each([
    ['weights', (text: string) => text.replace('"tp":310', '"tp":310.5')],
    ['a changed value', (text: string) => text.replace(/("Demographic Parity":\[)[^,]+/, '$10.15')],
    ['a comparison that does not fit', (text: string) => text.replace(/("Equal Opportunity":\[)[^,]+/, '$10.5')],
    ['a group left out', (text: string) => text.replace(/("unprivileged_group":)[0-9.]+/, '$10.4')],
    ['three classes', (text: string) => text.replace('"neg_label"', '"mid_label":0,"neg_label"')],
    ['no matrix', (text: string) => text.replace('weighted_confusion_matrix', 'x')],
  ])('with %s the counts of groups do not follow, and nothing is proven', (_, change) => {
    const found = read(change(artefact(MEN, WOMEN, 'difference')))
    expect(found.measurements).toEqual([])
    expect(said(found.problems)).toEqual(['/fairness/features/sex no-counts'])
  })

  test('wrong kinds are told or left out, never thrown', () => {
    for (const value of [null, 7, 'x', [], {}, [[null]]]) {
      for (const field of ['privileged', 'unprivileged', 'feature_distribution', 'fair_metric_values']) {
        const found = read(artefact(MEN, WOMEN, 'difference', feature => ({...feature, [field]: value})))
        expect(found.problems.length + found.measurements.length).toBeGreaterThan(0)
      }
    }
    expect(said(read(artefact(MEN, WOMEN, 'ratio', () => ({}))).problems)).toEqual([
      '/fairness/features/sex part-missing',
    ])
  })
})
