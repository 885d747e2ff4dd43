import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {ResultFile} from '../../../../declaration/declaration.ts'
import {importResult} from '../import.ts'

const ENTRY = {file: 'ethics.yml', line: 40, column: 9, pointer: '/assessments/bias/results/0'}

interface Metric {
  readonly type?: unknown
  readonly value?: unknown
  readonly slice?: unknown
  readonly [key: string]: unknown
}

function read(document: unknown, result: Omit<ResultFile, 'file'> = {}) {
  const text = typeof document === 'string' ? document : JSON.stringify(document)
  return importResult(
    {kind: 'text', path: 'card.json', text, oid: '0'.repeat(40)},
    {
      result: {file: 'card.json', ...result},
      at: ENTRY,
      defaults: {event: 'called', version: '1.0'},
      attributes: undefined,
    },
  )
}
function card(...metrics: readonly Metric[]) {
  return {
    model_details: {name: 'm', version: {name: 'v1.0'}},
    quantitative_analysis: {performance_metrics: metrics},
  }
}
interface Model {
  readonly version?: string
  readonly name?: string
  readonly metrics: readonly Metric[]
}

function bom(...models: readonly Model[]) {
  const components = models.map(({metrics, ...model}) => ({
    type: 'machine-learning-model',
    ...model,
    modelCard: {quantitativeAnalysis: {performanceMetrics: metrics}},
  }))
  return {bomFormat: 'CycloneDX', specVersion: '1.6', components}
}
function keys(found: readonly {say: {key: string}}[]): string[] {
  const all = found.map(({say}) => say.key.replace(/^bias-/, ''))
  return all.filter(key => key !== 'evidence.counts-missing' && key !== 'evidence.share-without-n')
}
type Row = ReturnType<typeof read>['measurements'][number]
const groups = ({attribute, group, n}: Row) => `${attribute} ${group} ${n?.join('–') ?? '?'}`
const n = (slice: unknown, value: unknown = '10'): Metric => ({type: 'example_count', value, slice})

describe('performance metrics with slices', () => {
  test.each([
    ['the Model Card Toolkit', card(n('sex=F'))],
    ['CycloneDX', bom({version: '1.0', metrics: [n('sex=F')]})],
  ])('of %s are read', (_, document) => {
    const {format, measurements, problems} = read(document)
    expect([format, measurements.map(groups), keys(problems)]).toEqual(['performance-metrics', ['sex F 10–10'], []])
    expect(measurements[0]?.version).toBe('1.0')
  })

  test('`v1.0` is the 1.0 that is declared; another version is another', () => {
    const other = {...card(n('sex=F')), model_details: {version: {name: 'v2'}}}
    expect(read(other).measurements[0]?.version).toBe('v2')
  })

  test('numbers and quoted numbers are the same, and counts give counts', () => {
    const cells = {true_positives: 40, false_positives: '10', false_negatives: 20, true_negatives: '30'}
    const metrics = Object.entries(cells).map(([type, value]) => ({type, value, slice: 'sex=F'}))
    const {measurements, problems} = read(card(...metrics))
    expect(problems).toEqual([])
    expect(measurements[0]).toMatchObject({
      n: [100, 100],
      counts: {kind: 'confusion', tp: [40, 40], fp: [10, 10], fn: [20, 20], tn: [30, 30]},
      from: [{pointer: '/quantitative_analysis/performance_metrics/0/value'}, {}, {}, {}],
    })
  })

  test('a share without a number of people is no count', () => {
    const {measurements} = read(card({type: 'accuracy', value: '0.9', slice: 'sex=F'}))
    expect(measurements[0]).toMatchObject({n: null, counts: null})
  })

  test.each([
    ['sex=F', 'sex F'],
    ['sex == F', 'sex F'],
    ['Sex: Female', 'Sex Female'],
    ['age=(40, 75]', 'age (40, 75]'],
    ['sex=F & race=Black', 'sex & race F & Black'],
    ['sex=F, race=Black', 'sex & race F & Black'],
    ['sex: F and race: Black', 'sex & race F & Black'],
    ['work=Farming, fishing', 'work Farming, fishing'],
    ['__proto__=constructor', '__proto__ constructor'],
    ['sex=<b>F</b>', 'sex <b>F</b>'],
  ])('`%s` is %s', (slice, group) => {
    expect(read(card(n(slice))).measurements.map(groups)).toEqual([`${group} 10–10`])
  })

  test.each(['F', 'held-out-evaluation', 'https://example.org', '=F', 'sex=', '12:30', '< 25 jaar', 'x'.repeat(500)])(
    '`%s` is no group until the declaration says which',
    slice => {
      const {measurements, problems} = read(card(n(slice)))
      expect([measurements, keys(problems)]).toEqual([[], ['cards.slice-unknown']])
    },
  )

  test('the declaration says which attribute a slice belongs to, and which is none', () => {
    const table = {
      attribute: {values: {women: 'sex', men: 'sex'}},
      group: {values: {sex: {women: 'F', men: 'M'}}},
      ignore: ['staff'],
    }
    const {measurements, problems} = read(card(n('women'), n('men', '20'), n('staff')), {table})
    expect([measurements.map(groups), keys(problems)]).toEqual([['sex F 10–10', 'sex M 20–20'], []])
  })

  test.each(['', 'overall', 'Overall', null, undefined])('slice %s is everybody, and told', slice => {
    const {measurements, notes} = read(card(n(slice), n('sex=F')))
    expect([measurements.map(groups), keys(notes)]).toEqual([['sex F 10–10'], ['cards.whole']])
  })

  test('an underscore stands between attribute and group only where other slices show it', () => {
    const {measurements, problems} = read(card(n('sex_F'), n('sex_M'), n('age_over_65'), n('age_25'), n('held_out')))
    expect(measurements.map(groups)).toEqual(['sex F 10–10', 'sex M 10–10', 'age over_65 10–10', 'age 25 10–10'])
    expect(problems.map(({say}) => say.with)).toContainEqual({name: 'held_out'})
  })

  test('of two possible underscores none is chosen, unless the declaration knows the attribute', () => {
    const document = card(n('native_country_NL'), n('native_country_US'))
    expect(keys(read(document).problems)).toEqual(['cards.slice-unknown', 'cards.slice-unknown'])
    const table = {attribute: {values: {native_country: 'origin'}}}
    expect(read(document, {table}).measurements.map(groups)).toEqual(['origin NL 10–10', 'origin US 10–10'])
  })

  test('slices that Model Analysis crossed are people in both groups', () => {
    const slices = ['sex_F', 'sex_M', 'race_B', 'race_W', 'sex_F_X_race_B']
    const {measurements} = read(card(...slices.map(slice => n(slice))))
    expect(measurements.map(groups).at(-1)).toBe('sex & race F & B 10–10')
  })

  test('the names of Fairness Indicators are known, at one threshold only', () => {
    const at = (threshold: string) => ({
      type: `fairness_indicators_metrics/false_positive_rate@${threshold}`,
      value: '0.1',
      slice: 'sex=F',
    })
    expect(keys(read(card(at('0.5'))).problems)).toEqual([])
    expect(keys(read(card(at('0.5'), at('0.7'))).problems)).toContain('cards.thresholds')
    const field = (threshold: string, slice: string) => ({...n(slice), threshold})
    expect(keys(read(card(field('0.5', 'sex=F'), field('0.5', 'sex=M'))).problems)).toEqual([])
    expect(keys(read(card(field('0.5', 'sex=F'), field('0.6', 'sex=M'))).problems)).toEqual(['cards.thresholds'])
  })

  test('a figure that counts do not give is told', () => {
    const {notes, problems} = read(
      card(n('sex=F'), {type: 'auc', value: '0.7', slice: 'sex=F'}, {value: '1', slice: 'sex=F'}),
    )
    expect([keys(notes), keys(problems)]).toEqual([['cards.metric-unknown', 'cards.no-type'], []])
  })

  test('stated intervals are not used, and one that does not hold its own value is a problem', () => {
    const with_ = (low: unknown, high: unknown) =>
      card(n('sex=F'), {
        type: 'accuracy',
        value: '0.9',
        slice: 'sex=F',
        confidence_interval: {lower_bound: low, upper_bound: high},
      })
    expect(keys(read(with_('0.85', 0.95)).notes)).toEqual(['cards.interval-unused'])
    expect(keys(read(with_('0.95', '1')).problems)).toEqual(['cards.interval-apart'])
    expect(keys(read(with_('0.95', '0.85')).problems)).toEqual(['cards.interval-apart'])
    expect(keys(read(with_('0.85', '1.02')).notes)).toEqual(['cards.interval-beyond'])
    expect(keys(read(with_('NaN', null)).notes)).toEqual(['cards.interval-unused'])
  })

  test('the same slice twice is a problem', () => {
    expect(keys(read(card(n('sex=F'), n('sex=F', '11'))).problems)).toEqual(['evidence.twice'])
  })

  test('a count that the toolkit left out, because it is 0, is told and not filled in', () => {
    const metrics = ['sex=F', 'sex=M'].flatMap(slice =>
      ['tp', 'fp', 'fn', 'tn'].map(type => ({type, value: '5', slice})),
    )
    const {measurements, notes} = read(card(...metrics.slice(1)))
    expect(notes.map(({say}) => say)).toEqual([
      {key: 'bias-cards.zero-left-out', with: {name: 'tp', slices: ['sex=F']}},
    ])
    expect(measurements[0]?.counts).toBeNull()
  })

  test('models of one bill of materials are versions, and two of one version keep their names', () => {
    const versions = (...given: readonly Model[]) => read(bom(...given)).measurements.map(({version}) => version)
    const metrics = [n('sex=F')]
    expect(versions({version: '1', metrics}, {version: '2', metrics})).toEqual(['1', '2'])
    expect(versions({name: 'a', version: '1', metrics}, {name: 'b', version: '1', metrics})).toEqual(['a 1', 'b 1'])
  })

  test('a model inside another component is found, and so is the main one', () => {
    const [model] = bom({version: '3', metrics: [n('sex=F')]}).components
    const inside = {bomFormat: 'CycloneDX', components: [{type: 'application', components: [model]}]}
    const main = {bomFormat: 'CycloneDX', metadata: {component: model}}
    for (const document of [inside, main]) expect(read(document).measurements.map(groups)).toEqual(['sex F 10–10'])
  })

  test('fairness assessments are prose, and no test', () => {
    const considerations = {fairnessAssessments: [{groupAtRisk: 'older people', harms: 'missed'}]}
    const document = {bomFormat: 'CycloneDX', components: [{modelCard: {considerations}}]}
    expect(read(document).measurements).toEqual([])
    expect(read(document).format).not.toBe('performance-metrics')
  })

  test.each([
    ['a value that is a list', n('sex=F', [1])],
    ['a value that is a map', n('sex=F', {value: 1})],
    ['a truth value', n('sex=F', true)],
    ['words', n('sex=F', 'about ten')],
    ['a negative number', n('sex=F', -1)],
    ['nothing', {type: 'n', slice: 'sex=F'}],
    ['null', n('sex=F', null)],
  ])('%s instead of a number is a problem, and no number', (_, metric) => {
    const {measurements, problems} = read(card(metric))
    expect(problems.length).toBeGreaterThan(0)
    expect(measurements.every(({n: people, counts}) => people === null && counts === null)).toBe(true)
  })

  test('NaN, as tools write it, is no number', () => {
    const text = JSON.stringify(card(n('sex=F', 'x'))).replace('"x"', 'NaN')
    expect(keys(read(text).problems)).toEqual(['evidence.no-number'])
  })

  test('a hundred thousand slices give a bounded number of problems', () => {
    const {problems} = read(card(...Array.from({length: 50_000}, (_, i) => n(`slice ${i}`))))
    expect(problems).toHaveLength(100)
  })

  test('whatever the card says, reading it ends with measurements or a problem', () => {
    const value = fc.oneof(fc.string(), fc.double(), fc.constant(null), fc.constantFrom('0.5', '10', 'NaN', [], {}))
    const metric = fc.record(
      {
        type: fc.oneof(fc.constantFrom('n', 'accuracy', 'recall', 'tp'), fc.string()),
        value,
        slice: fc.oneof(value, fc.constantFrom('a=b', 'a_b', 'a_c', 'overall')),
      },
      {requiredKeys: []},
    )
    fc.assert(
      fc.property(fc.array(metric, {maxLength: 8}), metrics => {
        const {measurements, problems} = read(card(...metrics))
        expect(measurements.length + problems.length).toBeGreaterThan(0)
      }),
    )
  })
})
