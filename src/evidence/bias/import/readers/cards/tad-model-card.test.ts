import {describe, expect, test} from 'vitest'
import {type Row, read, said} from './testing.ts'

const names = ({version, measuredOn, attribute, group}: Row) => [version, measuredOn, attribute, group].join(' | ')

const TAD = `version: "0.1a2"
model-index:
- name: Triage
  model: https://example.org/triage
  results:
  - task:
    - type: tabular-classification
    datasets:
    - type: https://example.org/data
      name: Cases
      split: test
    metrics:
`
const metric = (type: string, value: string, ...labels: readonly string[]) =>
  [
    `    - type: ${type}`,
    `      name: ${type}`,
    '      dtype: float',
    `      value: ${value}`,
    ...(labels.length > 0 ? ['      labels:'] : []),
    ...labels.flatMap(label => {
      const [name = '', written = '', type = 'feature'] = label.split('=')
      return [`      - {name: ${name}, type: ${type}, dtype: string, value: ${written}}`]
    }),
    '',
  ].join('\n')

describe('a model card of the Dutch reporting standard', () => {
  test('labels of type feature are attribute and group, and quoted values are numbers', () => {
    const text = `${TAD}${metric('recall', "'0.5'", 'gender=male')}${metric('recall', "'2.5e-01'", 'gender=female')}`
    const {format, measurements, problems} = read('card.yaml', text)
    expect(format).toBe('tad-model-card')
    expect(problems.filter(({say}) => !say.key.endsWith('share-without-n'))).toEqual([])
    expect(measurements.map(names)).toEqual(['1.0 | holdout | gender | male', '1.0 | holdout | gender | female'])
    expect(measurements.map(({n, counts}) => [n, counts])).toEqual([
      [null, null],
      [null, null],
    ])
    expect(measurements[0]?.from).toEqual([
      {file: 'card.yaml', line: 16, column: 14, pointer: '/model-index/0/results/0/metrics/0/value'},
    ])
  })

  test('several labels are people in all of these groups, in one order however they are written', () => {
    const text = `${TAD}${metric('n', "'100'", 'gender=male', 'age=18-29')}${metric('selection_rate', "'0.2'", 'age=18-29', 'gender=male')}`
    const {measurements} = read('card.yaml', text)
    expect(measurements.map(names)).toEqual(['1.0 | holdout | gender & age | male & 18-29'])
    expect(measurements[0]).toMatchObject({n: [100, 100], counts: {kind: 'selected', selected: [15, 25]}})
  })

  test('parts of an intersection are translated each', () => {
    const text = `${TAD}${metric('n', "'100'", 'gender=male', 'age=18-29')}`
    const table = {attribute: {values: {gender: 'sex'}}, group: {values: {sex: {male: 'man'}}}}
    expect(read('card.yaml', text, {table}).measurements.map(names)).toEqual([
      '1.0 | holdout | sex & age | man & 18-29',
    ])
  })

  test('counts give counts', () => {
    const cells = ['true_positives=40', 'false_positives=10', 'false_negatives=20', 'true_negatives=30']
    const text = `${TAD}${cells.map(cell => metric(cell.split('=')[0] ?? '', cell.split('=')[1] ?? '', 'gender=male')).join('')}`
    expect(read('card.yaml', text).measurements[0]).toMatchObject({
      n: [100, 100],
      counts: {kind: 'confusion', tp: [40, 40], fp: [10, 10], fn: [20, 20], tn: [30, 30]},
    })
  })

  test('a label that names the split says what was measured on, and an unknown one is told', () => {
    const text = `${TAD}${metric('n', '9', 'gender=male', 'split=training=metadata')}${metric('n', '8', 'gender=male', 'split=fold 3=metadata')}`
    const {measurements, notes} = read('card.yaml', text, {measured_on: 'pilot'})
    expect(measurements.map(names)).toEqual(['1.0 | training | gender | male', '1.0 | pilot | gender | male'])
    expect(said(notes)).toEqual(['20:13 cards.split-unknown'])
  })

  test('figures about one class are about the event; of several, the declaration says which', () => {
    const one = `${TAD}${metric('n', '9', 'gender=male', 'class=1=output_class')}`
    expect(said(read('card.yaml', one).notes)).toEqual(['19:65 cards.class-taken'])
    const two = `${one}${metric('n', '8', 'gender=male', 'class=0=output_class')}`
    expect(read('card.yaml', two).measurements).toEqual([])
    expect(said(read('card.yaml', two).problems)).toEqual(['19:65 cards.class-unknown', '26:65 cards.class-unknown'])
    const table = {event: {values: {'1': 'called'}}, ignore: ['0']}
    const told = read('card.yaml', two, {table})
    expect([told.measurements.map(({event, n}) => [event, n]), said(told.problems)]).toEqual([[['called', [9, 9]]], []])
  })

  test('what is not about a group, or no figure that counts give, is told and not read', () => {
    const text = `${TAD}${metric('accuracy', '0.9')}${metric('f1', '0.8', 'gender=male')}${metric('n', '9', 'gender=male')}`
    const {measurements, notes, problems} = read('card.yaml', text)
    expect([measurements.length, said(problems), said(notes)]).toEqual([
      1,
      [],
      ['13:13 cards.whole', '17:13 cards.metric-unknown'],
    ])
  })

  test('a label of another kind, or half a label, is a problem', () => {
    const text = `${TAD}${metric('n', '9', 'fold=3=metadata')}    - {type: n, value: '9', labels: [{name: gender, type: feature}]}\n`
    expect(said(read('card.yaml', text).problems)).toEqual(['18:9 cards.label-unknown', '19:38 cards.label-incomplete'])
  })

  test('a card without groups is no bias test, and says so', () => {
    const {measurements, problems} = read('card.yaml', `${TAD}${metric('accuracy', '0.9')}`)
    expect([measurements, said(problems)]).toEqual([[], ['3:3 cards.no-groups']])
  })

  test('a bar plot of a figure is read by group, and other plots are told', () => {
    const plots = `    measurements:
      bar_plots:
      - {type: n, results: [{name: gender=male, value: 40}, {name: gender=female, value: 60}]}
      - {type: SHAP, results: [{name: gender, value: 0.1}]}
`
    const {measurements, notes} = read('card.yaml', `${TAD}${metric('accuracy', '0.9')}${plots}`)
    expect(measurements.map(({group, n}) => [group, n])).toEqual([
      ['male', [40, 40]],
      ['female', [60, 60]],
    ])
    expect(said(notes)).toEqual(['13:13 cards.whole', '20:9 cards.plot-unused'])
  })

  test('it is recognised as `model_index` too, in JSON, and within a system card', () => {
    const card = {
      model_index: [
        {
          name: 'm',
          results: [
            {metrics: [{type: 'n', dtype: 'int', value: 7, labels: [{name: 'g', type: 'feature', value: 'a'}]}]},
          ],
        },
      ],
    }
    for (const text of [JSON.stringify(card), JSON.stringify({name: 'system', models: [card]})]) {
      const {format, measurements} = read('card.json', text)
      expect([format, measurements.map(({group, n}) => [group, n])]).toEqual(['tad-model-card', [['a', [7, 7]]]])
    }
  })

  test('several models are several versions', () => {
    const model = (name: string, n: string) => ({
      name,
      results: [{metrics: [{type: 'n', dtype: 'int', value: n, labels: [{name: 'g', type: 'feature', value: 'a'}]}]}],
    })
    const text = JSON.stringify({'model-index': [model('first', '7'), model('second', '8')]})
    expect(read('card.json', text).measurements.map(names)).toEqual(['first |  | g | a', 'second |  | g | a'])
  })

  test('`!include` is never followed', () => {
    const text = `${TAD}${metric('n', '9', 'gender=male')}models:\n- !include ../../secret.yaml\n`
    const {measurements, problems} = read('card.yaml', text)
    expect([measurements.length, said(problems)]).toEqual([1, ['20:3 read.tag']])
  })

  test('a thousand labels on one number are a problem', () => {
    const labels = Array.from({length: 1000}, (_, i) => ({name: `a${i}`, type: 'feature', value: 'x'}))
    const text = JSON.stringify({'model-index': [{results: [{metrics: [{type: 'n', value: '1', labels}]}]}]})
    expect(said(read('card.json', text).problems)).toEqual(['1:49 cards.labels-many'])
  })
})
