import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Cells} from '../aiverify/counts.ts'
import {counts, imported, said} from '../testing.ts'
import {countsFrom, metricsOf, shareOfGroup} from './counts.ts'
import {toCommonScale} from './scale.ts'
import {group, ofFacets, people} from './testing.ts'

const NOBODY: Cells = {tp: 0, fp: 0, fn: 0, tn: 0}
const plus = (one: Cells, other: Cells): Cells => ({
  tp: one.tp + other.tp,
  fp: one.fp + other.fp,
  fn: one.fn + other.fn,
  tn: one.tn + other.tn,
})
const all = (tables: readonly Cells[]) => tables.reduce(plus, NOBODY)
/** Each group against all others. */
const facet = (tables: Readonly<Record<string, Cells>>) =>
  Object.entries(tables).map(([name, own]) =>
    group(name, own, all(Object.entries(tables).flatMap(([other, each]) => (other === name ? [] : [each])))),
  )
const read = (text: string, result = {}) => imported('analysis.json', text, result)

/** The same 1,200 people by two attributes. */
const SEX = {woman: {tp: 115, fp: 84, fn: 48, tn: 305}, man: {tp: 197, fp: 165, fn: 54, tn: 232}}
const ORIGIN = {
  islands: {tp: 0, fp: 0, fn: 2, tn: 10},
  south: {tp: 141, fp: 119, fn: 30, tn: 146},
  north: {tp: 171, fp: 130, fn: 70, tn: 381},
}

describe('groups at one scale', () => {
  test('are in the proportions that they have, whatever fits each of them alone', () => {
    const found = read(ofFacets({sex: facet(SEX), origin: facet(ORIGIN)}))
    expect(said(found.problems)).toEqual([])
    expect(counts(found, 'sex')).toEqual({woman: '~115 84 48 305', man: '~197 165 54 232'})
    expect(counts(found, 'origin')).toEqual({
      islands: '~0 0 2 10',
      south: '~141 119 30 146',
      north: '~171 130 70 381',
    })
    expect(found.measurements.every(({multiple}) => multiple)).toBe(true)
  })

  test('have everybody else at the same scale where only one group is in the file', () => {
    const [woman] = facet(SEX)
    const [islands] = facet(ORIGIN)
    const found = read(ofFacets({sex: woman ? [woman] : [], origin: islands ? [islands] : []}))
    expect(said(found.problems)).toEqual([])
    expect(counts(found, 'origin')).toEqual({islands: '~0 0 2 10', rest: '~312 249 100 527'})
  })

  test('add up to the same people, or the file is not of one run', () => {
    const other = {...ORIGIN, north: {tp: 171, fp: 131, fn: 70, tn: 380}}
    const found = read(ofFacets({sex: facet(SEX), origin: facet(other)}))
    expect(said(found.problems)).toEqual(['/pre_training_bias_metrics/facets/origin facets-differ'])
    expect(counts(found, 'origin')['islands']).toBe('~0 0 1 5')
  })

  test('give back the entropy of everybody', () => {
    const withEntropy = (value: number) =>
      ofFacets({
        sex: facet(SEX).map(each => ({...each, metrics: [...each.metrics, {name: 'GE', description: '', value}]})),
      })
    // 249 of 1,200 have a benefit of 2, 102 of 0, so that the mean is 1.1225.
    const entropy = ((249 * 4 + 849) / 1200 / 1.1225 ** 2 - 1) / 2
    expect(said(read(withEntropy(entropy)).problems)).toEqual([])
    expect(said(read(withEntropy(entropy + 0.001)).problems)).toEqual([
      '/pre_training_bias_metrics/facets/sex facets-differ',
    ])
  })

  test('are not had from shares that were rounded, or that are not there', () => {
    const without = (text: string, pattern: RegExp, by: string) => counts(read(text.replaceAll(pattern, by)), 'origin')
    const text = ofFacets({sex: facet(SEX), origin: facet(ORIGIN)})
    const alone = {islands: '~0 0 1 5', south: '~141 119 30 146', north: '~171 130 70 381'}
    expect(without(text, /"name":"CI"/g, '"name":"other"')).toEqual(alone)
    const rounded = (written: string, digits: number) =>
      read(
        JSON.stringify(
          JSON.parse(written, (_, value) =>
            value?.name === 'CI' || value?.name === 'DPL'
              ? {...value, value: Number(value.value.toFixed(digits))}
              : value,
          ),
        ),
      )
    const found = rounded(text, 3)
    expect(counts(found, 'origin')).toEqual({islands: '~0 of 1', south: '~65 of 109', north: '~301 of 752'})
    // Shares that were rounded do not contradict each other.
    expect(said(found.problems)).toEqual([])
    // 46% of everybody, rounded to 45%, would need 298,080 people, of whom nobody has heard.
    const [woman] = facet(SEX)
    expect(counts(rounded(ofFacets({sex: woman ? [woman] : []}), 1), 'sex')).toEqual({
      woman: '~199 of 552',
      rest: '~181 of 324',
    })
  })

  test('are of the least common multiple of what each of them needs', () => {
    const half = (n: number, selected: number, others: number) => ({
      sides: {group: {n, selected}, rest: {n, selected: others}},
      share: 0.5,
    })
    expect(toCommonScale([half(3, 1, 2), half(5, 2, 3)])).toEqual({
      kind: 'common',
      n: 30,
      sides: [
        {group: {n: 15, selected: 5}, rest: {n: 15, selected: 10}},
        {group: {n: 15, selected: 6}, rest: {n: 15, selected: 9}},
      ],
    })
    expect(toCommonScale([half(3, 1, 2), half(5, 2, 4)])).toEqual({kind: 'contradictory', index: 1})
  })

  test('are a divisor of the true numbers, the same for all', () => {
    const cell = fc.integer({min: 0, max: 60})
    const cells = fc.record({tp: cell, fp: cell, fn: cell, tn: cell})
    let scaled = 0
    fc.assert(
      fc.property(fc.array(cells, {minLength: 4, maxLength: 4}), fc.integer({min: 1, max: 5}), (tables, by) => {
        const [a = NOBODY, b = NOBODY, c = NOBODY, d = NOBODY] = tables.map(each => ({
          tp: each.tp * by,
          fp: each.fp * by,
          fn: each.fn * by,
          tn: each.tn * by,
        }))
        const pairs: [Cells, Cells][] = [
          [plus(a, b), plus(c, d)],
          [plus(a, c), plus(b, d)],
          [a, all([b, c, d])],
        ]
        const total = people(all([a, b, c, d]))
        const known = pairs.flatMap(([own, rest]) => {
          if (people(own) === 0 || people(rest) === 0) return []
          const metrics = new Map([...metricsOf(own, rest), ['CI', (people(rest) - people(own)) / total] as const])
          const [sides, share] = [countsFrom(metrics, 17), shareOfGroup(metrics)]
          return sides && share !== undefined ? [{sides, share, own}] : []
        })
        const found = toCommonScale(known)
        expect(found.kind).toBe('common')
        if (found.kind !== 'common') return
        expect(total % found.n).toBe(0)
        for (const [i, {group: one}] of found.sides.entries()) {
          const times = total / found.n
          expect(one.n * times).toBe(people(known[i]?.own ?? NOBODY))
          expect(one.selected * times).toBe((known[i]?.own.tp ?? 0) + (known[i]?.own.fp ?? 0))
          if (one.cells) scaled++
        }
      }),
      {numRuns: 300},
    )
    expect(scaled).toBeGreaterThan(500)
  })

  test('of nobody are of one person, and of shares that are no fractions unknown', () => {
    expect(toCommonScale([])).toEqual({kind: 'common', n: 1, sides: []})
    const side = {n: 1, selected: 1}
    for (const share of [Math.PI / 4, 0, 1, Number.NaN])
      expect(toCommonScale([{sides: {group: side, rest: side}, share}]).kind).toBe('unknown')
    const large = {n: 999_983, selected: 1}
    expect(toCommonScale([{sides: {group: large, rest: {n: 999_979, selected: 1}}, share: 0.5}]).kind).toBe('unknown')
  })
})

test('a metric that contradicts the others is named, and then only the selection rate is read', () => {
  const changed = (name: string, value: number) =>
    ofFacets({
      sex: facet(SEX).map(each => ({
        ...each,
        metrics: each.metrics.map(metric => (metric['name'] === name ? {...metric, value} : metric)),
      })),
    })
  const found = read(changed('TE', 0.123))
  expect(counts(found, 'sex')).toEqual({woman: '~199 of 552', man: '~362 of 648'})
  const notes = found.notes.filter(({say}) => say.key.endsWith('metrics-unfit'))
  expect(notes.map(({say}) => say.with)).toEqual([
    {group: 'woman', names: ['TE']},
    {group: 'man', names: ['TE']},
  ])
  const none = read(changed('AD', 0.123))
  expect(counts(none, 'sex')).toEqual({woman: '~199 of 552', man: '~362 of 648'})
  expect(said(none.notes)).toContain('/pre_training_bias_metrics/facets/sex/0/value_or_threshold metrics-no-whole')
})
