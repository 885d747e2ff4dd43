import {describe, expect, test} from 'vitest'
import {read, said} from './testing.ts'

describe('a model index of Hugging Face', () => {
  const index = (metrics: unknown) => ({
    'model-index': [{name: 'm', results: [{dataset: {name: 'd', split: 'test'}, metrics}]}],
  })

  test('a group stands in the name of a metric, or the declaration says which', () => {
    const text = JSON.stringify(
      index([
        {type: 'n', value: 50, name: 'N (sex=F)'},
        {type: 'n', value: 40, name: 'N for men'},
        {type: 'n', value: 90, name: 'N'},
      ]),
    )
    const table = {attribute: {values: {'N for men': 'sex'}}, group: {values: {'N for men': 'M'}}}
    const {format, measurements, notes} = read('card.json', text, {table})
    expect(format).toBe('model-index')
    expect(measurements.map(({attribute, group, n, measuredOn}) => [attribute, group, n, measuredOn])).toEqual([
      ['sex', 'F', [50, 50], 'holdout'],
      ['sex', 'M', [40, 40], 'holdout'],
    ])
    expect(said(notes)).toEqual(['1:184 cards.whole'])
  })

  test('it is read above the text of a README, with the places of the file', () => {
    const text = `---
license: eupl-1.2
model-index:
- name: m
  results:
  - dataset: {name: d}
    metrics:
    - {type: n, value: 12, name: "sex=F"}
---
# A model

model-index: not here
`
    const {format, measurements} = read('README.md', text)
    expect([format, measurements[0]?.n, measurements[0]?.from[0]?.line]).toEqual(['model-index', [12, 12], 8])
  })

  test('what is wrong with its front matter is told where it stands', () => {
    const twice =
      '---\nmodel-index:\n- name: m\n  results:\n  - metrics:\n    - {type: n, value: 1, name: "sex=F"}\nlicense: a\nlicense: b\n---\n'
    const {measurements, problems} = read('README.md', twice)
    expect([measurements.length, said(problems)]).toEqual([0, ['8:1 read.duplicate-key']])
    const broken = read('README.md', '---\nmodel-index:\n- name: [m\n---\n')
    expect([broken.format, broken.problems.length > 0, broken.noTest]).toEqual(['model-index', true, undefined])
  })

  test('text without front matter, or with another, is none', () => {
    for (const text of [
      '# model-index:\n',
      '---\ntitle: x\n---\nmodel-index:\n- name: m\n',
      '---\nmodel-index:\n- name: m\n',
    ])
      expect(read('README.md', text).format).not.toBe('model-index')
  })

  test('a card without groups is no bias test', () => {
    const text = JSON.stringify(index([{type: 'accuracy', value: 0.9}]))
    expect(said(read('card.json', text).problems)).toEqual(['1:17 cards.no-groups'])
  })
})
