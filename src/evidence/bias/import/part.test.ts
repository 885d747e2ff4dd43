import {expect, test} from 'vitest'
import type {FigureName} from '../../../declaration/schema/figures.ts'
import type {Problem} from '../../../words/problem.ts'
import type {Cell} from './figure.ts'
import {readPart} from './part.ts'

function read(figures: Partial<Record<FigureName, string>>) {
  const cells = new Map<FigureName, readonly Cell[]>()
  for (const [name, text] of Object.entries(figures))
    cells.set(name as FigureName, [{text, at: {file: 'report.csv', line: 2, column: 1, pointer: ''}}])
  const problems: Problem[] = []
  // Another row of the file has sixteen decimals.
  const decimals = new Map([['selection_rate', 16] as const])
  const part = readPart(cells, {precision: {}, decimal: 'point', decimals, single: false}, problems, [])
  return {...part, said: problems.map(({say}) => say.key)}
}

test('a share in full precision fixes the smallest number of people', () =>
  expect(read({selection_rate: '0.0856002228205366'})).toMatchObject({counted: {n: [10771, 10771]}, multiple: true}))

test.each(['0.2466', '0.246600000000', '0.24660000000000001', '24.66%', '0.25'])(
  'a share that is written as %s fixes none, whatever other rows hold',
  written => expect(read({selection_rate: written})).toMatchObject({counted: {}, multiple: false}),
)

test('nor does one beside a number of people that cannot be read', () =>
  expect(read({n: 'abc', selection_rate: '0.0856002228205366'})).toMatchObject({
    counted: {},
    multiple: false,
    said: ['bias-evidence.not-a-number'],
  }))

test('beside a number of people that can be read, what other rows hold says how it was written', () =>
  expect(read({n: '4000', selection_rate: '0.25'})).toMatchObject({counted: {selected: [1000, 1000]}, multiple: false}))
