import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Place} from '../../../words/place.ts'
import {importResult} from './formats.ts'

/* What a canonical report says of the model and of the plan, beside its figures. */

const AT: Place = {file: 'ethics.yml', line: 1, column: 1, pointer: '/assessments/test/results/0'}
const DIGEST = `m1-${'0123456789abcdef'.repeat(2)}`
const LIMITS = 'house/equal: selection-rate of both-sides ratio 0.8 to 1.25, precision difference -0.1 to 0.1'

function read(text: string) {
  const file = {kind: 'text', path: 'report.csv', text, oid: ''} as const
  return importResult(file, {result: {file: 'report.csv'}, at: AT, defaults: {}, attributes: undefined})
}

const csv = (columns: readonly string[], rows: readonly Readonly<Record<string, string>>[]) =>
  [columns.join(','), ...rows.map(row => columns.map(name => row[name] ?? '').join(',')), ''].join('\n')

const ROWS = ['woman', 'man'].map(group => ({
  event: 'call',
  attribute: 'sex',
  group,
  n: '100',
  selected: '20',
  model: 'm',
  model_digest: DIGEST,
  planned_limits: `"${LIMITS}"`,
}))
const COLUMNS = Object.keys(ROWS[0] ?? {})

describe('the columns of a canonical report that say what was measured', () => {
  test('are read with every row, in any order of the columns and with any spaces', () => {
    const space = fc.constantFrom('', ' ')
    fc.assert(
      fc.property(fc.shuffledSubarray(COLUMNS, {minLength: COLUMNS.length}), space, (columns, more) => {
        const rows = ROWS.map(row => ({...row, model: `${more}m${more}`, model_digest: `${DIGEST}${more}`}))
        const {measurements, problems, notes, format} = read(csv(columns, rows))
        expect({format, problems, notes}).toEqual({format: 'canonical', problems: [], notes: []})
        for (const {model, modelDigest, planned} of measurements) {
          expect([model, modelDigest]).toEqual(['m', DIGEST])
          expect(planned?.get('house/equal')).toHaveLength(2)
        }
      }),
    )
  })
  test('may be absent, each of them', () => {
    for (const name of ['model', 'model_digest', 'planned_limits']) {
      const {measurements, problems} = read(
        csv(
          COLUMNS.filter(column => column !== name),
          ROWS,
        ),
      )
      expect(problems).toEqual([])
      expect(measurements).toHaveLength(2)
    }
  })
  test('are told once where the same mistake stands in every row', () => {
    const {problems} = read(
      csv(
        COLUMNS,
        ROWS.map(row => ({...row, planned_limits: 'about 0.8', model_digest: 'm1'})),
      ),
    )
    expect(problems.map(({at, say}) => `${at.line} ${say.key}`)).toEqual([
      '2 bias-evidence.not-a-model-digest',
      '2 bias-evidence.limits-unreadable',
    ])
  })
  test('more plans than a report has events are told, and not ignored', () => {
    const rows = Array.from({length: 30}, (_, i) => ({
      ...ROWS[0],
      group: `g${i}`,
      planned_limits: `house/equal: precision rate 0 to ${i}`,
    }))
    expect(read(csv(COLUMNS, rows)).problems.map(({at, say}) => `${at.line} ${say.key}`)).toEqual([
      '22 bias-evidence.limits-many',
    ])
  })
  test('belong to our own report: other files have no such columns', () => {
    const text = csv(COLUMNS, ROWS).replace('selected', 'chosen')
    expect(read(text).problems.map(({say}) => say.key)).toContain('bias-evidence.column-unknown')
  })
})
