import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {counts, imported, said} from '../testing.ts'

const TRUE_Y = [1, 1, 0, 0, 1, 0]
const PREDICTED = [1, 0, 1, 0, 1, 0]
const BINS = [0, 0, 0, 1, 1, 1]
const DASHBOARD = {
  schemaType: 'dashboardDictionary',
  schemaVersion: 0,
  predictionType: 'binaryClassification',
  trueY: TRUE_Y as unknown,
  modelNames: ['only'] as unknown,
  predictedY: [PREDICTED] as unknown,
  precomputedFeatureBins: [{featureBinName: 'sex', binVector: BINS, binLabels: ['woman', 'man']}] as unknown,
  precomputedMetrics: [] as unknown,
}
const bin = (change: object) => [{featureBinName: 'sex', binVector: BINS, binLabels: ['woman', 'man'], ...change}]
const read = (change: Partial<typeof DASHBOARD> | Record<string, unknown> = {}, result = {}) =>
  imported('dashboard.json', JSON.stringify({...DASHBOARD, ...change}), result)

describe('a dashboard dictionary', () => {
  test('is counted person by person, and the privacy of these is told', () => {
    const found = read()
    expect(found.format).toBe('fairlearn-dashboard')
    expect(said(found.problems)).toEqual([])
    expect(counts(found, 'sex')).toEqual({woman: '1 1 1 0', man: '1 0 0 2'})
    expect(said(found.notes)).toEqual(['/trueY row-level'])
    expect(found.notes[0]?.say.with).toEqual({people: 6})
    expect(found.measurements[0]?.from[0]?.pointer).toBe('/precomputedFeatureBins/0/binLabels/0')
  })

  test('every person is counted once, in the right place', () => {
    const person = fc.record({truth: fc.nat({max: 1}), guess: fc.nat({max: 1}), group: fc.nat({max: 3})})
    fc.assert(
      fc.property(fc.array(person, {minLength: 1, maxLength: 60}), people => {
        const found = read({
          trueY: people.map(({truth}) => truth),
          predictedY: [people.map(({guess}) => guess)],
          precomputedFeatureBins: bin({binVector: people.map(({group}) => group), binLabels: ['a', 'b', 'c', 'd']}),
        })
        for (const [g, group] of ['a', 'b', 'c', 'd'].entries()) {
          const count = (truth: number, guess: number) =>
            people.filter(each => each.group === g && each.truth === truth && each.guess === guess).length
          expect(counts(found)[group]).toBe([count(1, 1), count(0, 1), count(1, 0), count(0, 0)].join(' '))
        }
      }),
    )
  })

  test('several models are versions, and which one is used is asked for', () => {
    const two = {modelNames: ['old', 'new'], predictedY: [PREDICTED, TRUE_Y]}
    expect(said(read(two).problems)).toEqual(['/modelNames which-version'])
    const found = read(two, {version: 'new'})
    expect(said(found.problems)).toEqual([])
    expect(counts(found, 'sex', 'old')).toEqual({woman: '1 1 1 0', man: '1 0 0 2'})
    expect(counts(found, 'sex', 'new')).toEqual({woman: '2 0 0 1', man: '1 0 0 2'})
  })

  test('metrics that were worked out before are held against the count; of nobody there are none', () => {
    const metrics = (precision: number) => [
      [
        {
          precision_score: {global: 0.5, bins: [0.5, precision]},
          miss_rate: {bins: [0.5, 0]},
          balanced_accuracy_score: {bins: [9, 9]},
        },
      ],
    ]
    expect(said(read({precomputedMetrics: metrics(1)}).problems)).toEqual([])
    expect(said(read({precomputedMetrics: metrics(0.5)}).problems)).toEqual([
      '/precomputedMetrics/0/0/precision_score/bins/1 share-not-whole',
    ])
    const nobody = read({predictedY: [[0, 0, 0, 0, 0, 0]], precomputedMetrics: [[{precision_score: {bins: [0, 1]}}]]})
    expect(said(nobody.problems)).toEqual([])
  })

  test.each(['probability', 'regression', 'other', undefined])(
    'with predictions of kind %s nothing is counted',
    kind => {
      const found = read({predictionType: kind, predictedY: [[0.2, 0.9, 0.1, 0.3, 0.8, 0.5]]})
      expect(found.measurements).toEqual([])
      expect(said(found.problems)).toEqual([
        kind === undefined ? '1:1 threshold-unknown' : '/predictionType threshold-unknown',
      ])
      expect(said(found.notes)[0]).toBe('/trueY row-level')
    },
  )
})

describe('a hostile dashboard', () => {
  test.each([
    ['no truth', {trueY: undefined}, '1:1 part-missing'],
    ['truth of the wrong kind', {trueY: {a: 1}}, '/trueY not-a-list'],
    ['no models', {predictedY: undefined}, '1:1 part-missing'],
    ['a model of the wrong kind', {predictedY: [7]}, '/predictedY/0 not-a-list'],
    ['too few predictions', {predictedY: [[1, 0]]}, '/predictedY/0 lengths-differ'],
    ['too many models', {predictedY: [PREDICTED, PREDICTED]}, '/modelNames lengths-differ'],
    ['models with one name', {predictedY: [PREDICTED, PREDICTED], modelNames: ['a', 'a']}, '/modelNames names-twice'],
    ['a prediction of 2', {predictedY: [[1, 0, 2, 0, 1, 0]]}, '/predictedY/0/2 not-binary'],
    ['a negative one', {predictedY: [[1, 0, -1, 0, 1, 0]]}, '/predictedY/0/2 not-binary'],
    ['a null', {trueY: [1, 1, 0, null, 1, 0]}, '/trueY/3 not-binary'],
    ['a list as a label', {trueY: [1, 1, 0, [1], 1, 0]}, '/trueY/3 not-binary'],
    ['no bins', {precomputedFeatureBins: bin({binVector: undefined})}, '/precomputedFeatureBins/0 part-missing'],
    [
      'too few bins',
      {precomputedFeatureBins: bin({binVector: [0]})},
      '/precomputedFeatureBins/0/binVector lengths-differ',
    ],
    [
      'a bin that is not there',
      {precomputedFeatureBins: bin({binVector: [0, 0, 0, 1, 1, 2]})},
      '/precomputedFeatureBins/0/binVector/5 no-such-bin',
    ],
    [
      'a bin of -1',
      {precomputedFeatureBins: bin({binVector: [0, 0, 0, 1, 1, -1]})},
      '/precomputedFeatureBins/0/binVector/5 no-such-bin',
    ],
    [
      'half a bin',
      {precomputedFeatureBins: bin({binVector: [0, 0, 0, 1, 1, 0.5]})},
      '/precomputedFeatureBins/0/binVector/5 no-such-bin',
    ],
    ['no name', {precomputedFeatureBins: bin({featureBinName: null})}, '/precomputedFeatureBins/0 part-missing'],
    ['a feature of the wrong kind', {precomputedFeatureBins: [7]}, '/precomputedFeatureBins/0 part-missing'],
  ])('%s', (_, change, problem) => {
    const found = read(change)
    expect(said(found.problems)).toContain(problem)
    expect(found.measurements).toEqual([])
  })

  test('a label twice is a problem, and so is an empty one that the declaration does not know', () => {
    const labels = (binLabels: readonly string[], result = {}) =>
      read({precomputedFeatureBins: bin({binLabels})}, result)
    expect(said(labels(['woman', 'woman']).problems).some(key => key.endsWith('twice'))).toBe(true)
    expect(said(labels(['woman', '']).problems)).toEqual(['/precomputedFeatureBins/0/binLabels/1 name-missing'])
    expect(said(labels(['woman', ''], {table: {ignore: ['']}}).problems)).toEqual([])
  })

  test('metrics of the wrong kind are left alone', () => {
    for (const precomputedMetrics of [
      null,
      7,
      {},
      [7],
      [[7]],
      [[{precision_score: 7}]],
      [[{precision_score: {bins: ['x', null]}}]],
    ]) {
      const found = read({precomputedMetrics})
      expect(counts(found)).toEqual({woman: '1 1 1 0', man: '1 0 0 2'})
      expect(said(found.problems)).toEqual([])
    }
  })

  test('names that every JavaScript object has are names', () => {
    const found = read({
      precomputedFeatureBins: bin({featureBinName: '__proto__', binLabels: ['constructor', 'toString']}),
    })
    expect(found.measurements.map(({attribute, group}) => `${attribute} ${group}`)).toEqual([
      '__proto__ constructor',
      '__proto__ toString',
    ])
  })

  test('half a million people are counted whole, or refused', () => {
    const many = Array.from({length: 500_000}, (_, i) => i % 2)
    const found = read({trueY: many, predictedY: [many], precomputedFeatureBins: bin({binVector: many})})
    if (found.measurements.length > 0) expect(counts(found)).toEqual({woman: '0 0 0 250000', man: '250000 0 0 0'})
    else expect(found.problems.length).toBeGreaterThan(0)
  })
})
