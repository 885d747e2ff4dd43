import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {Ajv2020} from 'ajv/dist/2020.js'
import {describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import type {ResultFile} from '../src/declaration/declaration.ts'
import {mapping, precision} from '../src/declaration/schema/mapping.ts'
import {readDocument} from '../src/evidence/bias/import/document.ts'
import {importResult} from '../src/evidence/bias/import/formats.ts'
import {propose} from '../src/evidence/bias/import/proposal/proposal.ts'
import type {Bounds, Measurement} from '../src/evidence/bias/measurement.ts'
import {fields} from '../src/text/schema.ts'
import {BOTH, PEOPLE, type People, rates} from './fixtures/shapes/people.ts'

/*
 * Every way in which people write figures of a bias test is read with a short declared mapping. The files are made by
 * fixtures/shapes/make.ts from the counts in people.ts; what is read must be those counts.
 */

const FOLDER = join(import.meta.dirname, 'fixtures/shapes')
const ENTRY = {file: 'ethics.yml', line: 40, column: 9, pointer: '/assessments/bias/results/0'}

const ajv = new Ajv2020({allErrors: true, strict: true, allowUnionTypes: true})
ajv.addVocabulary(['x-says', 'x-type', 'x-refers', 'x-values'])
const isEntry = ajv.compile(fields({table: mapping, precision}, 'How to read a result file'))

type Reading = Pick<ResultFile, 'table' | 'precision'>

function read(file: string, how: Reading) {
  expect(isEntry(how), JSON.stringify(isEntry.errors)).toBe(true)
  const text = readFileSync(join(FOLDER, file), 'utf8')
  return importResult(
    {kind: 'text', path: file, text, oid: '0'.repeat(40)},
    {result: {file, ...how}, at: ENTRY, defaults: {event: 'called'}, attributes: undefined},
  )
}
const yaml = (text: string): Reading => parse(text) as Reading
const keys = (problems: readonly {say: {key: string}}[]) => problems.map(({say}) => say.key)

type Counts = 'selected' | 'confusion' | 'n'
const exactly = (count: number): Bounds => [count, count]

function expected(what: Counts, of: typeof PEOPLE = PEOPLE) {
  return Object.entries(of).flatMap(([attribute, groups]) =>
    Object.entries(groups).map(([group, people]) => ({attribute, group, ...counts(people, what)})),
  )
}
function counts(people: People, what: Counts) {
  const {tp, fp, fn, tn} = people
  const n = exactly(rates(people).n)
  if (what === 'n') return {n}
  return what === 'selected'
    ? {n, counts: {kind: 'selected', selected: exactly(tp + fp)}}
    : {n, counts: {kind: 'confusion', tp: exactly(tp), fp: exactly(fp), fn: exactly(fn), tn: exactly(tn)}}
}
const INTERSECTION = {
  'sex & age_band': Object.fromEntries(
    Object.entries(BOTH).flatMap(([sex, ages]) =>
      Object.entries(ages).map(([age, people]) => [`${sex} & ${age}`, people]),
    ),
  ),
}
const ONLY = (attribute: string) => ({[attribute]: PEOPLE[attribute] ?? {}})
const sorted = (all: readonly {attribute: string; group: string}[]) =>
  all.toSorted((a, b) => `${a.attribute} ${a.group}`.localeCompare(`${b.attribute} ${b.group}`))

/** File, how it is read, what must come of it, and notes that must be there. */
type Shape = [file: string, how: string, expected: readonly object[], notes?: readonly string[]]
const SHAPES: Shape[] = [
  [
    '01-attribute-group.json',
    `table:
  path: "{attribute}.{group}.{count}"
  ignore: [fairness_gaps]
  count: {n: n, base_rate: base_rate, true_positive_rate: recall_at_thr, false_positive_rate: fpr, precision: precision_at_thr}`,
    expected('confusion'),
    ['bias-mapping.unread'],
  ],
  [
    '02-model-attribute-group.json',
    'table: {path: "baseline.{attribute}.{group}.{count}", count: {n: n, selection_rate: selection_rate}}',
    expected('selected'),
  ],
  [
    '03-groups-key.json',
    `table:
  path: "{attribute}.groups.{group}.{count}"
  count: {n: n, base_rate: base_churn_rate, selection_rate: selection_rate, true_positive_rate: recall, false_positive_rate: fpr, precision: precision}`,
    expected('confusion'),
    ['bias-mapping.own-verdict'],
  ],
  [
    '04-metric-major.json',
    `table:
  path: "fairness.{attribute}.by_group.{count}.{group}"
  count: {n: count, selection_rate: selection_rate, true_positive_rate: recall, accuracy: accuracy}`,
    expected('confusion'),
    ['bias-mapping.unread'],
  ],
  [
    '05-parallel-maps.json',
    `table:
  path: "groups.{attribute:attribute}.{count}.{group}"
  count: {n: group_sizes, selection_rate: selection_rates, true_positive_rate: true_positive_rates, false_positive_rate: false_positive_rates}`,
    expected('confusion'),
  ],
  [
    '06-rows.json',
    `table: {path: "tables.{attribute}.{group:group}.{count}", count: {n: n, selected: approved, selection_rate: approval_rate}}`,
    expected('selected'),
  ],
  [
    '06-rows-named-by-attribute.json',
    `table:
  path: "attributes.{attribute}.by_group.{group:{attribute}}.{count}"
  count: {n: count, selection_rate: selection_rate}`,
    expected('selected'),
  ],
  [
    '06-records.json',
    `table: {path: "/{attribute:attribute,group:group}/{count}", count: {n: support, tp: tp, fp: fp, fn: fn, tn: tn}}`,
    expected('confusion'),
  ],
  [
    '08-own-verdict.json',
    'table: {path: "attributes.{attribute}.{group}.{count}", count: {n: n, selection_rate: approval_rate}}',
    expected('selected'),
    ['bias-mapping.own-verdict', 'bias-mapping.unread'],
  ],
  [
    '09-metricframe.csv',
    `table:
  attribute: sex
  group: {column: sex}
  count: {n: Count, selection_rate: Selection Rate, false_positive_rate: False Positive Rate, accuracy: Accuracy}`,
    expected('confusion', ONLY('sex')),
  ],
  [
    '09-metricframe-two.csv',
    `table:
  attribute: sex & age_band
  group: {column: [sex, age_band]}
  count: {n: count, selection_rate: selection_rate}`,
    expected('selected', INTERSECTION),
  ],
  [
    '10-group-name.csv',
    `table:
  attribute: {column: group_name, before: ": ", values: {Gender: sex, Age: age_band}}
  group: {column: group_name, after: ": "}
  count: {n: n, selection_rate: selection_rate, true_positive_rate: tpr, false_positive_rate: fpr}`,
    expected('confusion'),
  ],
  [
    '12-comment-tables.csv',
    `table:
  attribute: {heading: "# --- {attribute} ---"}
  group: {column: "{attribute}"}
  count: {n: count, selection_rate: high_risk_rate}`,
    expected('selected'),
    ['bias-mapping.unread'],
  ],
  [
    '12-comment-tables.csv',
    'table: {attribute: {columns: [sex, age_band]}, count: {n: count, selection_rate: high_risk_rate}}',
    expected('selected'),
  ],
  [
    '12-comment-tables-group.csv',
    `table:
  attribute: {heading: "# --- {attribute} ---"}
  group: {column: group}
  count: {n: count, selection_rate: high_risk_rate}`,
    expected('selected'),
  ],
  [
    '12-spreadsheet.csv',
    `table:
  decimal: comma
  attribute: {heading: "# {attribute}"}
  group: {column: Groep}
  count: {n: Number of people, selection_rate: Aandeel}`,
    expected('selected'),
  ],
  [
    '13-coded.csv',
    `table:
  attribute: sex
  group: {column: group, values: {"1": F, "2": M}}
  count: {n: n, base_rate: base_rate, selection_rate: selection_rate, true_positive_rate: tpr, false_positive_rate: fpr}`,
    expected('confusion', ONLY('sex')),
  ],
  [
    '14-transposed.csv',
    `table:
  header_row: 2
  groups: columns
  attribute: sex
  group: {F: "Sex: F (number)", M: "Sex: M (number)"}
  row_names: Category
  rows: {called: {n: Total, selected: "Called: yes"}}`,
    expected('selected', ONLY('sex')),
    ['bias-mapping.unread'],
  ],
  [
    '15-long.csv',
    `table:
  where: {Dataset: Prepilot, Model: BR}
  attribute: {column: Feature, values: {geslacht: sex, leeftijd: age_band}}
  group: {column: Feature_Value, values: {sex: {V: F}}}
  count: {column: Metric, values: {TP: tp, FP: fp, FN: fn, TN: tn}, number: Value}`,
    expected('confusion'),
    ['bias-mapping.unread'],
  ],
  [
    '16-filled-columns.csv',
    'table: {attribute: {columns: [sex, age_band]}, count: {n: n, selected: selected}}',
    expected('selected'),
    ['bias-mapping.own-verdict'],
  ],
  ['17-tuples.json', `table: {path: "{attribute}.{group}.{count}"}`, expected('selected', INTERSECTION)],
  [
    '18-part-of-key.json',
    'table: {path: "performance_by_{attribute}.{count}.{group}", count: {n: count, selection_rate: selection_rate}}',
    expected('selected'),
  ],
  [
    '19-confusion.json',
    `table:
  path:
    n: slices.{attribute}.{group}.n_samples
    tp: slices.{attribute}.{group}.confusion_matrix.tp
    fp: slices.{attribute}.{group}.confusion_matrix.fp
    fn: slices.{attribute}.{group}.confusion_matrix.fn
    tn: slices.{attribute}.{group}.confusion_matrix.tn`,
    expected('confusion'),
  ],
  [
    '20-no-first-header.csv',
    `table:
  attribute: sex
  group: {column: "#1"}
  percent: [selection_rate]
  count: {n: samples, selected: positives predicted, selection_rate: selection_pct, accuracy: accuracy}`,
    expected('selected', ONLY('sex')),
  ],
]

const COMPARISONS = ['07-comparisons.json', '07-one-number.json', '11-comparisons.csv']

const SAID: [file: string, questions: string[]][] = [
  ['02-model-attribute-group.json', ['direction', 'versions']],
  ['08-own-verdict.json', ['opposite']],
  ['12-spreadsheet.csv', ['unclear', 'direction']],
  ['13-coded.csv', ['direction', 'no-attribute']],
  ['15-long.csv', ['direction', 'fractions', 'versions']],
  ['18-part-of-key.json', ['direction', 'other-blocks']],
]

describe('a short mapping reads', () => {
  test.each(SHAPES)('%s', (file, how, people, notes = []) => {
    const result = read(file, yaml(how))
    expect(keys(result.problems)).toEqual([])
    expect(sorted(result.measurements)).toMatchObject(sorted(people as readonly Measurement[]))
    expect(result.measurements).toHaveLength(people.length)
    expect(keys(result.notes)).toEqual(expect.arrayContaining([...notes]))
  })

  test('every shape has a file, and every file a shape', () => {
    const files = readdirSync(FOLDER).filter(name => !name.endsWith('.ts'))
    const read = new Set([...SHAPES.map(([file]) => file), ...COMPARISONS])
    expect(files.filter(file => !read.has(file))).toEqual([])
  })
})

/** Files of which no name tells what their rows are. */
const NO_PROPOSAL = ['14-transposed.csv']

/** Only whoever knows the project can say it. */
const OPEN = {event: '<name-of-the-event>'}

describe('without a mapping one is proposed that reads the same', () => {
  const shapes = new Map(SHAPES.map(([file, how]) => [file, how]))
  const figures = ({n, counts}: Measurement) => JSON.stringify([n, counts])

  test.each([...shapes].filter(([file]) => !NO_PROPOSAL.includes(file)))('%s', (file, how) => {
    const proposal = proposed(file)
    if (proposal.kind === 'none') throw new Error(proposal.why.key)
    const {table, precision} = proposal
    const [entry] = parse(proposal.yaml) as [ResultFile]
    expect(entry).toEqual({file, ...OPEN, table, ...(precision && {precision})})
    const found = read(file, {table, ...(precision && {precision})})
    const expected = read(file, yaml(how)).measurements.map(figures)
    expect(found.measurements.map(figures)).toEqual(expect.arrayContaining(expected))
  })

  test.each(SAID)('%s: what cannot be told is asked', (file, questions) => {
    const proposal = proposed(file)
    expect(proposal.kind === 'mapping' && proposal.questions.map(({key}) => key.replace('bias-proposal.', ''))).toEqual(
      ['event-open', ...questions],
    )
  })

  test.each(COMPARISONS)('%s: comparisons alone cannot be checked, and it is said what is needed', file => {
    expect(proposed(file)).toMatchObject({kind: 'none', why: {key: 'bias-proposal.only-comparisons'}})
  })

  test('prose has no mapping', () => {
    const {document} = readDocument('report.md', '# Fairness\n\nWe found n = 12.', {headerRow: 1})
    expect(document && propose(document)).toMatchObject({kind: 'none', why: {key: 'bias-proposal.text'}})
  })
})

function proposed(file: string) {
  const {document} = readDocument(file, readFileSync(join(FOLDER, file), 'utf8'), {headerRow: 1})
  if (!document) throw new Error(`${file} cannot be read`)
  return propose(document)
}
