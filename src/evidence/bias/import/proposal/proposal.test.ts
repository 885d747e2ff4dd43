import {Ajv2020} from 'ajv/dist/2020.js'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {mapping, precision} from '../../../../declaration/schema/mapping.ts'
import {isPlaceholder} from '../../../../text/placeholder.ts'
import {fields, path as pathSchema, text} from '../../../../text/schema.ts'
import {readYaml} from '../../../../text/yaml.ts'
import {readDocument} from '../document.ts'
import {meaningOf} from './dictionary.ts'
import {propose} from './proposal.ts'

const ajv = new Ajv2020({allErrors: true, strict: true, allowUnionTypes: true})
ajv.addVocabulary(['x-says', 'x-type', 'x-refers', 'x-values'])
const isEntry = ajv.compile(
  fields({file: pathSchema('A file'), event: text('An event'), table: mapping, precision}, 'An entry'),
)

function proposed(content: unknown, name = typeof content === 'string' ? 'r.csv' : 'r.json') {
  const text = typeof content === 'string' ? content : JSON.stringify(content)
  const {document, problems} = readDocument(name, text, {headerRow: 1})
  if (!document) throw new Error(JSON.stringify(problems))
  return propose(document)
}
function table(...given: Parameters<typeof proposed>) {
  const proposal = proposed(...given)
  return proposal.kind === 'mapping' ? proposal.table : proposal.why.key
}
function asked(...given: Parameters<typeof proposed>) {
  const proposal = proposed(...given)
  return proposal.kind === 'mapping' ? proposal.questions.map(({key}) => key.replace('bias-proposal.', '')) : []
}

describe('names of figures', () => {
  test.each([
    ['n', 'n'],
    ['Group Size', 'n'],
    ['n_samples', 'n'],
    ['Aantal', 'n'],
    ['Anzahl', 'n'],
    ['antal personer', 'n'],
    ['selectionRate', 'selection_rate'],
    ['SELECTION-RATES', 'selection_rate'],
    ['positive_rate_predicted', 'selection_rate'],
    ['taxa de seleção', 'selection_rate'],
    ['TPR', 'true_positive_rate'],
    ['recall_at_thr', 'true_positive_rate'],
    ['sensitivity', 'true_positive_rate'],
    ['False Positive Rate', 'false_positive_rate'],
    ['specificity', 'true_negative_rate'],
    ['fnr', 'false_negative_rate'],
    ['PPV', 'precision'],
    ['FOR', 'false_omission_rate'],
    ['base_churn_rate', 'base_rate'],
    ['positive_rate_actual', 'base_rate'],
    ['accuracy_score', 'accuracy'],
    ['acurácia', 'accuracy'],
    ['TP', 'tp'],
    ['true_positives', 'tp'],
    ['num_false_positives', 'fp'],
    ['false_negative_count', 'fn'],
  ])('%s is %s', (name, figure) => expect(meaningOf(name)).toMatchObject({figure}))

  test.each([
    '',
    'f1',
    'auc',
    'demographic_parity_difference',
    'passes_80_rule',
    'mean_pd',
    'constructor',
    '__proto__',
    'ppr',
  ])('%j is none', name => expect(meaningOf(name)).toBeUndefined())

  test.each(['approval_rate', 'Decline Rate', 'n_rejected', 'high_risk_rate'])('%s has two sides', name =>
    expect(meaningOf(name)).toMatchObject({ask: 'opposite'}),
  )
})

describe('what a proposal takes for what', () => {
  const rates = (n: number, tp: number, fp: number, positives: number) => ({
    n,
    tpr: tp / positives,
    fpr: fp / (n - positives),
    precision: tp / (tp + fp),
  })

  test('an unclear name is what the other numbers allow', () => {
    const base = {
      sex: {
        F: {...rates(97, 20, 11, 30), positive_rate: 30 / 97},
        M: {...rates(83, 31, 7, 40), positive_rate: 40 / 83},
      },
    }
    expect(table(base)).toMatchObject({count: {base_rate: 'positive_rate'}})
    const selected = {
      sex: {
        F: {...rates(97, 20, 11, 30), positive_rate: 31 / 97},
        M: {...rates(83, 31, 7, 40), positive_rate: 38 / 83},
      },
    }
    expect(table(selected)).toMatchObject({count: {selection_rate: 'positive_rate'}})
    expect(asked(base)).toEqual(['event-open', 'unclear', 'direction'])
  })

  test('where two names are unclear, both are asked about', () => {
    const group = (n: number, tp: number, fp: number, positives: number) => ({
      ...rates(n, tp, fp, positives),
      fraud_rate: positives / n,
      positive_rate: (tp + fp) / n,
    })
    const content = {age: {'<25': group(97, 20, 11, 30), '25+': group(83, 31, 7, 40)}}
    expect(table(content)).toMatchObject({count: {base_rate: 'fraud_rate', selection_rate: 'positive_rate'}})
    expect(asked(content)).toEqual(['event-open', 'unclear', 'unclear', 'direction'])
  })

  test('keys with dots make a JSON Pointer, and keys with braces cannot be written', () => {
    expect(table({'v1.0': {sex: {F: {n: 1, tp: 1}}}})).toMatchObject({path: '/v1.0/{attribute}/{group}/{count}'})
    expect(table({'{v}': {sex: {F: {n: 1, tp: 1}}}})).toBe('bias-proposal.no-groups')
  })

  test('totals and comparisons that stand among groups are ignored', () => {
    const content = {
      sex: {F: {n: 10, selected: 1}, M: {n: 10, selected: 2}, overall: {n: 20, selected: 3}, gap: {n: 0}},
    }
    expect(table(content)).toMatchObject({path: '{attribute}.{group}.{count}', ignore: ['overall', 'gap']})
    expect(table('sex,n,selected\nF,10,1\nM,10,2\nTotal,20,3\n')).toMatchObject({ignore: ['Total']})
  })

  test('parts of the data it was measured on are named as the declaration names them', () => {
    const groups = {F: {n: 10, selected: 1}, M: {n: 10, selected: 2}}
    expect(table({train: {sex: groups}, test: {sex: groups}})).toMatchObject({
      path: '{measured_on}.{attribute}.{group}.{count}',
      measured_on: {values: {train: 'training', test: 'holdout'}},
    })
    expect(table('split,attribute,group,n,selected\ntrain,sex,F,10,1\ntest,sex,F,10,2\n')).toMatchObject({
      measured_on: {column: 'split', values: {train: 'training', test: 'holdout'}},
    })
  })

  test('models above the same groups are versions, not attributes', () => {
    const groups = {F: {n: 10, selected: 1}, M: {n: 10, selected: 2}}
    expect(table({logistic: groups, forest: groups})).toMatchObject({
      path: '{version}.{group}.{count}',
      attribute: 'name-of-the-attribute',
    })
  })

  test('figures of attributes without groups are no figures of groups', () => {
    expect(table({sex: {selection_rate: 0.2}, age: {selection_rate: 0.3}})).toBe('bias-proposal.no-groups')
  })

  test('sizes that stand elsewhere are found beside the rates', () => {
    const content = {
      group_sizes: {sex: {F: 10, M: 20}},
      by_group: {sex: {F: {selection_rate: 0.2}, M: {selection_rate: 0.1}}},
    }
    expect(table(content)).toMatchObject({
      path: {n: 'group_sizes.{attribute}.{group}', selection_rate: 'by_group.{attribute}.{group}.selection_rate'},
    })
  })

  test('percentages are told by their size, or by their name', () => {
    expect(proposed('sex,n,selection rate\nF,50,20\nM,50,30\n')).toMatchObject({precision: {percent: true}})
    expect(table('sex,n,selection_pct,accuracy\nF,400,0.5,0.9\nM,400,0.25,0.8\n')).toMatchObject({
      percent: ['selection_rate'],
    })
  })

  test('rows that are counts and columns that are groups, below a title', () => {
    const text = 'Report of 2026,,\nSex,woman,man\nTotal,100,90\nSelected,20,30\nOther,1,2\n'
    expect(table(text)).toEqual({
      header_row: 2,
      groups: 'columns',
      attribute: 'Sex',
      group: {woman: 'woman', man: 'man'},
      row_names: 'Sex',
      rows: {'name-of-the-event': {n: 'Total', selected: 'Selected'}},
    })
    expect(asked(text)).toEqual(['event', 'direction'])
  })

  test('a table about something else is not taken for one about groups', () => {
    expect(table('Metric,Value\nTotal branches,8\nActive branches,8\n')).toBe('bias-proposal.no-groups')
    expect(table('date,temperature\n2026-01-01,3\n')).toBe('bias-proposal.no-groups')
    expect(table({name: 'x', version: 3, dependencies: {a: '1.0.0'}})).toBe('bias-proposal.no-groups')
  })
})

describe('what stands beside the mapping', () => {
  const BY_SEX = 'sex,n,selection_rate\nF,240,0.25\nM,260,0.4\n'
  function entry(around: {events?: readonly string[]; versions?: readonly string[]}, content: unknown = BY_SEX) {
    const text = typeof content === 'string' ? content : JSON.stringify(content)
    const {document} = readDocument(typeof content === 'string' ? 'r.csv' : 'r.json', text, {headerRow: 1})
    const proposal = document && propose(document, {around: {events: [], versions: [], ...around}})
    if (proposal?.kind !== 'mapping') throw new Error('no mapping')
    const [{event, version}] = parse(proposal.yaml)
    return {event, version, questions: proposal.questions.map(({key, with: filled}) => [key.slice(14), filled])}
  }

  test('is the only declared event, and the only version in use', () => {
    const found = entry({events: ['called'], versions: ['3']})
    expect(found).toMatchObject({event: 'called', version: '3'})
    expect(found.questions).toEqual([
      ['version', {names: ['3']}],
      ['direction', {written: 'selection_rate', figure: 'selection_rate', event: 'called', same: true}],
    ])
  })

  test('is a line that a declaration refuses, where there are none or several', () => {
    for (const names of [[], ['a', 'b']]) {
      const {event, questions} = entry({events: names})
      expect(isPlaceholder(event)).toBe(true)
      expect(questions[0]).toEqual(['event-open', {names}])
    }
    expect(isPlaceholder(entry({versions: ['1', '2']}).version)).toBe(true)
    expect(entry({}).version).toBeUndefined()
  })

  test('is no version where the file has them', () => {
    expect(
      entry({versions: ['3']}, 'model,sex,n,selected\nA,F,2,1\nA,M,2,1\nB,F,2,1\nB,M,2,2\n').version,
    ).toBeUndefined()
    const groups = {sex: {F: {n: 2, selected: 1}, M: {n: 3, selected: 1}}}
    expect(entry({versions: ['3']}, {before: groups, after: groups}).version).toBeUndefined()
  })
})

describe('a table with one row for each person', () => {
  const table = (headers: string, row: (i: number) => string, rows = 60) =>
    `${headers}\n${Array.from({length: rows}, (_, i) => row(i)).join('\n')}\n`
  const command = (...given: Parameters<typeof proposed>) => {
    const proposal = proposed(...given)
    return proposal.kind === 'none' ? proposal.command : proposal.yaml
  }
  const count = (flags: string) => `ethics-gate measure r.csv --event name-of-the-event ${flags} -o reports/bias.csv`

  test('is counted by the columns that it has', () => {
    expect(command(table('y_true,y_pred,gender,region', i => `${i % 2},${i % 3 === 0},${'FM'[i % 2]},${i % 4}`))).toBe(
      count('--prediction y_pred --truth y_true -a gender -a region'),
    )
    expect(command(table('id,risk_score,Leeftijd', i => `${i},0.${i + 10},${i % 2 ? 'jong' : 'oud'}`))).toBe(
      count('--score risk_score --at-least NUMBER -a Leeftijd'),
    )
    expect(command(table('selected,sex', i => `${i % 2},${'FM'[i % 2]}`))).toBe(count('--prediction selected -a sex'))
    expect(command(table('prediction,hair colour', i => `${i % 3 ? 'A' : 'B'},${i % 2 ? 'red' : "it's grey"}`))).toBe(
      count("--prediction prediction --positive VALUE -a 'hair colour'"),
    )
  })

  test('has no name in its command that could do something else', () => {
    const hostile = ['$(rm -rf ~)', '--output', "x';reboot;'", 'a=b', '\u202eevil']
    const found = command(table(`prediction,${hostile.join()}`, i => `${i % 2},a,b,c,d,${i % 3}`))
    expect(command(table(`prediction,sex ${hostile[0]},sex ${hostile[2]}`, i => `${i % 2},${i % 2},${i % 3}`))).toBe(
      count(String.raw`--prediction prediction -a 'sex $(rm -rf ~)' -a 'sex x'\'';reboot;'\'''`),
    )
    expect(found).toBe(count('--prediction prediction -a COLUMN'))
  })

  test.each([
    ['counts', table('sex,district,n,selected', i => `${'FM'[i % 2]},${i % 30},${i + 1},${i % 2}`)],
    [
      'one figure a row',
      table('attribute,group,metric,value', i => `sex,${'FM'[i % 2]},${i % 4 < 2 ? 'tp' : 'fp'},${i % 2}`),
    ],
    ['comparisons', table('metric,district,ratio,significant', i => `tpr,${i},0.8,${i % 2}`)],
    ['a few rows', table('prediction,sex', i => `${i % 2},${'FM'[i % 2]}`, 8)],
    ['something else', table('colour,price', i => `${i % 2 ? 'red' : 'blue'},${i}`)],
  ])('is not one with %s', (_, text) => expect(command(text) ?? '').not.toContain('ethics-gate measure'))
})

describe('what cannot be read', () => {
  test('is not called a comparison for a status or a level', () => {
    for (const card of [
      {status: 'draft', level: 2},
      {name: 'model', severity: 'low'},
    ])
      expect(table(card)).toBe('bias-proposal.no-groups')
    expect(table({status: 'fair', disparate_impact: 0.7})).toBe('bias-proposal.only-comparisons')
  })

  test('where rows have names of their own, has a skeleton to fill in', () => {
    const text = 'Category,Sex: F,Sex: M\nTotal,240,260\nCalled: yes,60,100\nNobody at home,0,10\n'
    expect(table(text)).toMatchObject({
      attribute: 'Sex',
      rows: {'name-of-the-event': {n: 'Total', selected: '<name-of-the-row>'}},
    })
    expect(asked(text)).toEqual(['event', 'rows', 'direction'].filter(key => asked(text).includes(key)))
    expect(asked(text)).toContain('rows')
    expect(table('Category,Price,Weight\nTotal,240,260\nRed,60,100\n')).toBe('bias-proposal.no-groups')
  })
})

describe('whatever stands in a file', () => {
  const NAMES = [
    'n',
    'count',
    'selection_rate',
    'positive_rate',
    'tp',
    'fp',
    'recall',
    'approval_rate',
    'total',
    'overall',
    'groups',
    'group',
    'attribute',
    'name',
    'sex',
    'gender',
    'age',
    'F',
    'M',
    '<25',
    'train',
    'test',
    'model',
    'by_group',
    'fairness',
    'value',
    '',
    'performance_by_sex',
    'sex_metrics',
    'gap',
    '__proto__',
    'constructor',
    'a.b',
    'a/b~',
    '{x}',
    '#1',
    'è\u0000',
    'y'.repeat(300),
    '- x: [',
    '# c',
    '"',
    "'",
    '\n',
    'null',
    'true',
    '~',
    `test${'-'.repeat(300)}`,
  ]
  const word = fc.constantFrom(...NAMES)
  const leaf = fc.oneof(
    fc.integer({min: -5, max: 500}),
    fc.double({min: 0, max: 120, noNaN: true}),
    fc.constantFrom(null, true, '12', '0,5', '30%', 'text', 'F', 'sex', '=1+1', '1e999', ''),
  )
  const {tree} = fc.letrec(tie => ({
    tree: fc.oneof(
      {maxDepth: 5, withCrossShrink: true},
      leaf,
      fc.dictionary(word, tie('tree'), {maxKeys: 5}),
      fc.array(tie('tree'), {maxLength: 4}),
      fc.array(fc.dictionary(word, leaf, {maxKeys: 5}), {maxLength: 4}),
    ),
  }))
  const number = fc.oneof(fc.nat(500), fc.double({min: 0, max: 120, noNaN: true}))
  const groups = fc.dictionary(word, fc.dictionary(word, number, {minKeys: 1, maxKeys: 4}), {minKeys: 1, maxKeys: 3})
  const rows = fc.array(fc.dictionary(word, fc.oneof(leaf, number), {minKeys: 2, maxKeys: 5}), {
    minLength: 1,
    maxLength: 4,
  })
  const likely = fc.oneof(
    fc.dictionary(word, fc.oneof(groups, rows), {minKeys: 1, maxKeys: 3}),
    fc.dictionary(word, fc.dictionary(word, groups, {minKeys: 1, maxKeys: 3}), {minKeys: 1, maxKeys: 3}),
    rows,
  )
  const csv = fc.oneof(
    fc
      .tuple(
        fc.shuffledSubarray(NAMES, {minLength: 2, maxLength: 6}),
        fc.array(fc.array(fc.oneof(number, leaf, word), {minLength: 6, maxLength: 6}), {minLength: 1, maxLength: 6}),
      )
      .map(([headers, rows]) => [headers, ...rows.map(row => row.slice(0, headers.length))])
      .map(rows => rows.map(row => row.map(cell => `"${String(cell).replaceAll('"', '""')}"`).join(',')).join('\n')),
    fc
      .tuple(
        fc.constantFrom(',', ';'),
        fc.array(fc.array(fc.oneof(word, leaf), {minLength: 1, maxLength: 6}), {minLength: 1, maxLength: 8}),
      )
      .map(([delimiter, rows]) =>
        rows.map(row => row.map(cell => `"${String(cell).replaceAll('"', '""')}"`).join(delimiter)).join('\n'),
      ),
  )

  function holds(name: string, text: string): void {
    const {document} = readDocument(name, text, {headerRow: 1})
    if (!document) return
    const proposal = propose(document)
    if (proposal.kind === 'none') return
    const {table, precision} = proposal
    const event = table.rows ? {} : {event: '<name-of-the-event>'}
    const entry = {file: name, ...event, table, ...(precision && {precision})}
    expect(isEntry(entry), JSON.stringify([entry, isEntry.errors])).toBe(true)
    expect(parse(proposal.yaml)).toEqual([entry])
    expect(readYaml('ethics.yml', new TextEncoder().encode(`results:\n${proposal.yaml}`)).problems).toEqual([])
    expect(proposal.yaml.length).toBeLessThan(60_000)
  }

  test('a proposal for JSON is one that the format allows, and its text says the same', () => {
    fc.assert(
      fc.property(fc.oneof(tree, likely), content => holds('r.json', JSON.stringify(content))),
      {numRuns: 500},
    )
  })

  test('a proposal for CSV is one that the format allows, and its text says the same', () => {
    fc.assert(
      fc.property(csv, text => holds('r.csv', text)),
      {numRuns: 500},
    )
  })

  test('a large document costs what its size costs, and its proposal stays small', () => {
    const groups = (from: number) =>
      Object.fromEntries(Array.from({length: 4000}, (_, i) => [`g${from + i}`, {n: 1, selected: 1}]))
    holds('r.json', JSON.stringify({sex: groups(0), age: groups(3000)}))
    const rows = Array.from({length: 8000}, (_, i) => `a${i},g${i},${i},1`).join('\n')
    holds('r.csv', `attribute,group,n,selected\n${rows}`)
  })
})
