import {describe, expect, test} from 'vitest'
import {bom, card, groups, type Model, n} from './performance-metrics-testing.ts'
import {keys, read} from './testing.ts'

const readCard = (document: unknown, result?: Parameters<typeof read>[2]) => read('card.json', document, result)

describe('performance metrics with slices', () => {
  test.each([
    ['the Model Card Toolkit', card(n('sex=F'))],
    ['CycloneDX', bom({version: '1.0', metrics: [n('sex=F')]})],
  ])('of %s are read', (_, document) => {
    const {format, measurements, problems} = readCard(document)
    expect([format, measurements.map(groups), keys(problems)]).toEqual(['performance-metrics', ['sex F 10–10'], []])
    expect(measurements[0]?.version).toBe('1.0')
  })

  test('`v1.0` is the 1.0 that is declared; another version is another', () => {
    const other = {...card(n('sex=F')), model_details: {version: {name: 'v2'}}}
    expect(readCard(other).measurements[0]?.version).toBe('v2')
  })

  test('numbers and quoted numbers are the same, and counts give counts', () => {
    const cells = {true_positives: 40, false_positives: '10', false_negatives: 20, true_negatives: '30'}
    const metrics = Object.entries(cells).map(([type, value]) => ({type, value, slice: 'sex=F'}))
    const {measurements, problems} = readCard(card(...metrics))
    expect(problems).toEqual([])
    expect(measurements[0]).toMatchObject({
      n: [100, 100],
      counts: {kind: 'confusion', tp: [40, 40], fp: [10, 10], fn: [20, 20], tn: [30, 30]},
      from: [{pointer: '/quantitative_analysis/performance_metrics/0/value'}, {}, {}, {}],
    })
  })

  test('a share without a number of people is no count', () => {
    const {measurements} = readCard(card({type: 'accuracy', value: '0.9', slice: 'sex=F'}))
    expect(measurements[0]).toMatchObject({n: null, counts: null})
  })

  test('the names of Fairness Indicators are known, at one threshold only', () => {
    const at = (threshold: string) => ({
      type: `fairness_indicators_metrics/false_positive_rate@${threshold}`,
      value: '0.1',
      slice: 'sex=F',
    })
    expect(keys(readCard(card(at('0.5'))).problems)).toEqual([])
    expect(keys(readCard(card(at('0.5'), at('0.7'))).problems)).toContain('cards.thresholds')
    const field = (threshold: string, slice: string) => ({...n(slice), threshold})
    expect(keys(readCard(card(field('0.5', 'sex=F'), field('0.5', 'sex=M'))).problems)).toEqual([])
    expect(keys(readCard(card(field('0.5', 'sex=F'), field('0.6', 'sex=M'))).problems)).toEqual(['cards.thresholds'])
  })

  test('a figure that counts do not give is told', () => {
    const {notes, problems} = readCard(
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
    expect(keys(readCard(with_('0.85', 0.95)).notes)).toEqual(['cards.interval-unused'])
    expect(keys(readCard(with_('0.95', '1')).problems)).toEqual(['cards.interval-apart'])
    expect(keys(readCard(with_('0.95', '0.85')).problems)).toEqual(['cards.interval-apart'])
    expect(keys(readCard(with_('0.85', '1.02')).notes)).toEqual(['cards.interval-beyond'])
    expect(keys(readCard(with_('NaN', null)).notes)).toEqual(['cards.interval-unused'])
  })

  test('the same slice twice is a problem', () => {
    expect(keys(readCard(card(n('sex=F'), n('sex=F', '11'))).problems)).toEqual(['evidence.twice'])
  })

  test('a count that the toolkit left out, because it is 0, is told and not filled in', () => {
    const metrics = ['sex=F', 'sex=M'].flatMap(slice =>
      ['tp', 'fp', 'fn', 'tn'].map(type => ({type, value: '5', slice})),
    )
    const {measurements, notes} = readCard(card(...metrics.slice(1)))
    expect(notes.map(({say}) => say)).toEqual([
      {key: 'bias-cards.zero-left-out', with: {name: 'tp', slices: ['sex=F']}},
    ])
    expect(measurements[0]?.counts).toBeNull()
  })

  test('models of one bill of materials are versions, and two of one version keep their names', () => {
    const versions = (...given: readonly Model[]) => readCard(bom(...given)).measurements.map(({version}) => version)
    const metrics = [n('sex=F')]
    expect(versions({version: '1', metrics}, {version: '2', metrics})).toEqual(['1', '2'])
    expect(versions({name: 'a', version: '1', metrics}, {name: 'b', version: '1', metrics})).toEqual(['a 1', 'b 1'])
  })

  test('a model inside another component is found, and so is the main one', () => {
    const [model] = bom({version: '3', metrics: [n('sex=F')]}).components
    const inside = {bomFormat: 'CycloneDX', components: [{type: 'application', components: [model]}]}
    const main = {bomFormat: 'CycloneDX', metadata: {component: model}}
    for (const document of [inside, main]) expect(readCard(document).measurements.map(groups)).toEqual(['sex F 10–10'])
  })

  test('fairness assessments are prose, and no test', () => {
    const considerations = {fairnessAssessments: [{groupAtRisk: 'older people', harms: 'missed'}]}
    const document = {bomFormat: 'CycloneDX', components: [{modelCard: {considerations}}]}
    expect(readCard(document).measurements).toEqual([])
    expect(readCard(document).format).not.toBe('performance-metrics')
  })
})
