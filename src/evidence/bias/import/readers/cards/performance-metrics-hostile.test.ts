import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {card, n} from './performance-metrics-testing.ts'
import {keys, read} from './testing.ts'

const readCard = (document: unknown, result?: Parameters<typeof read>[2]) => read('card.json', document, result)

describe('what is no number', () => {
  test.each([
    ['a value that is a list', n('sex=F', [1])],
    ['a value that is a map', n('sex=F', {value: 1})],
    ['a truth value', n('sex=F', true)],
    ['words', n('sex=F', 'about ten')],
    ['a negative number', n('sex=F', -1)],
    ['nothing', {type: 'n', slice: 'sex=F'}],
    ['null', n('sex=F', null)],
  ])('%s instead of a number is a problem, and no number', (_, metric) => {
    const {measurements, problems} = readCard(card(metric))
    expect(problems.length).toBeGreaterThan(0)
    expect(measurements.every(({n: people, counts}) => people === null && counts === null)).toBe(true)
  })

  test('NaN, as tools write it, is no number', () => {
    const text = JSON.stringify(card(n('sex=F', 'x'))).replace('"x"', 'NaN')
    expect(keys(readCard(text).problems)).toEqual(['evidence.no-number'])
  })

  test('ten thousand slices give a bounded number of problems', () => {
    const {problems} = readCard(card(...Array.from({length: 10_000}, (_, i) => n(`slice ${i}`))))
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
        const {measurements, problems} = readCard(card(...metrics))
        expect(measurements.length + problems.length).toBeGreaterThan(0)
      }),
    )
  })
})
