import {describe, expect, test} from 'vitest'
import type {Attributes, ResultFile} from '../../../declaration/declaration.ts'
import {readJson} from '../../../text/json.ts'
import {importResult} from './formats.ts'
import {findAll, template} from './template.ts'

const ENTRY = {file: 'ethics.yml', line: 40, column: 9, pointer: '/assessments/bias/results/0'}
const PLAN: Attributes = {sex: {is: 'sex', groups: ['F', 'M']}, age: {is: 'age', groups: ['<25', '25+']}}
type Table = NonNullable<ResultFile['table']>

function read(content: unknown, table: Table, attributes: Attributes = PLAN) {
  const text = typeof content === 'string' ? content : JSON.stringify(content, null, 2)
  const file = {kind: 'text', path: 'reports/fairness.json', text, oid: '0'.repeat(40)} as const
  return importResult(file, {
    result: {file: file.path, table},
    at: ENTRY,
    defaults: {event: 'called', version: '3'},
    attributes,
  })
}
const said = (...given: Parameters<typeof read>) =>
  read(...given).problems.map(
    ({at, say}) => `${at.pointer.replace(ENTRY.pointer, '')} ${say.key.replace('bias-evidence.', '')}`,
  )
const short = (...given: Parameters<typeof read>) =>
  read(...given).measurements.map(({attribute, group, n, counts}) => [
    attribute,
    group,
    n?.join(),
    counts?.kind === 'selected' ? counts.selected.join() : counts,
  ])

const EXPECTED = [
  ['sex', 'F', '137,137', '41,41'],
  ['sex', 'M', '211,211', '80,80'],
]
const F = {n: 137, selection_rate: 41 / 137}
const M = {n: 211, selection_rate: 80 / 211}

describe('figures in JSON', () => {
  test('attribute, group, figure, with totals beside the attributes', () => {
    const content = {sex: {F, M}, overall: {n: 348, selection_rate: 121 / 348}, generated: '2026-05-01'}
    expect(said(content, {path: '{attribute}.{group}.{count}'})).toEqual([])
    expect(short(content, {path: '{attribute}.{group}.{count}'})).toEqual(EXPECTED)
  })

  test('attribute, `groups`, group, figure, with differences beside them', () => {
    const content = {sex: {groups: {F, M}, demographic_parity_difference: 0.08}}
    expect(said(content, {path: '{attribute}.groups.{group}.{count}'})).toEqual([])
    expect(short(content, {path: '{attribute}.groups.{group}.{count}'})).toEqual(EXPECTED)
  })

  test("figure before group, as Fairlearn's `MetricFrame.by_group.to_dict()` gives it", () => {
    const by = (figure: 'n' | 'selection_rate') => ({F: F[figure], M: M[figure]})
    const content = {
      fairness: {
        sex: {
          by_group: {count: by('n'), selection_rate: by('selection_rate'), accuracy: {F: 0.9, M: 0.8}},
          disparities: {},
        },
      },
    }
    const table: Table = {
      path: 'fairness.{attribute}.by_group.{count}.{group}',
      count: {n: 'count', selection_rate: 'selection_rate'},
    }
    expect(said(content, table)).toEqual([])
    expect(short(content, table)).toEqual(EXPECTED)
    expect(read(content, table).measurements[0]?.from).toEqual([
      {file: 'reports/fairness.json', line: 6, column: 16, pointer: '/fairness/sex/by_group/count/F'},
      {file: 'reports/fairness.json', line: 10, column: 16, pointer: '/fairness/sex/by_group/selection_rate/F'},
    ])
    const values: Table = {
      path: 'fairness.{attribute}.by_group.{count}.{group}',
      count: {values: {count: 'n', selection_rate: 'selection_rate'}},
    }
    expect(short(content, values)).toEqual(EXPECTED)
  })

  test('lists whose items name themselves, with a path for each figure', () => {
    const content = {attributes: [{name: 'gender', sizes: {F: 137, M: 211}, rates: {F: 41 / 137, M: 80 / 211}}]}
    const table: Table = {
      path: {
        n: 'attributes.{attribute:name}.sizes.{group}',
        selection_rate: 'attributes.{attribute:name}.rates.{group}',
      },
      attribute: {values: {gender: 'sex'}},
    }
    expect(said(content, table)).toEqual([])
    expect(short(content, table)).toEqual(EXPECTED)
  })

  test('only the block that is used is read', () => {
    const content = {baseline: {sex: {F, M}}, mitigated: {sex: {F: {n: 1, selected: 1}}}}
    expect(short(content, {path: '{model}.{attribute}.{group}.{count}', where: {model: 'baseline'}})).toEqual(EXPECTED)
    expect(said(content, {path: '{model}.{attribute}.{group}.{count}'})).toEqual(['/table/path mapping-placeholder'])
    const {measurements} = read(content, {
      path: '{version}.{attribute}.{group}.{count}',
      version: {values: {mitigated: '4'}},
    })
    expect(measurements.map(({version}) => version)).toEqual(['baseline', 'baseline', '4'])
  })

  test('keys with dots, and group names in other words', () => {
    const content = {'v1.0': {sex: {'1': F, '2': M}}}
    const table: Table = {path: '/v1.0/{attribute}/{group}/{count}', group: {values: {sex: {'1': 'F', '2': 'M'}}}}
    expect(said(content, table)).toEqual([])
    expect(short(content, table)).toEqual(EXPECTED)
  })

  test('NaN, null and things that are no numbers are problems with their place', () => {
    expect(
      said('{"sex": {"F": {"n": 10, "selected": NaN}, "M": {"n": null, "selected": {}}}}', {
        path: '{attribute}.{group}.{count}',
      }),
    ).toEqual(['/sex/F/selected no-number', '/sex/M/n no-number', '/sex/M/selected not-a-number'])
    expect(
      said('{"sex": {"F": {"n": 10, "selection_rate": Infinity}}}', {path: '{attribute}.{group}.{count}'}),
    ).toEqual(['/sex/F/selection_rate no-number'])
  })

  test('numbers in quotes are numbers', () => {
    expect(short({sex: {F: {n: '100', selected: ' 20 '}}}, {path: '{attribute}.{group}.{count}'})).toEqual([
      ['sex', 'F', '100,100', '20,20'],
    ])
  })

  test('a trailing comma leaves nothing to believe', () => {
    const {measurements, problems} = read('{"sex": {"F": {"n": 10, "selected": 1,}}}', {
      path: '{attribute}.{group}.{count}',
    })
    expect(measurements).toEqual([])
    expect(problems.map(({at, say}) => `${at.line}:${at.column} ${say.key}`)).toEqual(['1:38 read.json-trailing-comma'])
  })

  test('names that the plan does not know are problems at their key', () => {
    const content = {sex: {F, X: M}, race: {a: F}}
    expect(said(content, {path: '{attribute}.{group}.{count}'})).toEqual([
      '/sex/X group-unknown',
      '/race attribute-unknown',
    ])
    expect(said(content, {path: '{attribute}.{group}.{count}', ignore: ['X', 'race']})).toEqual([])
  })

  test('a path that finds nothing, or cannot be followed, is a problem', () => {
    expect(said({}, {path: 'fairness.{attribute}.{group}.{count}'})).toEqual([' no-figures'])
    expect(said({}, {path: '{attribute}..{count}'})).toEqual(['/table/path mapping-path'])
    expect(said({}, {path: '{attribute}.{group}'})).toEqual(['/table/path mapping-missing'])
    expect(said({}, {path: '{group}.{count}'})).toEqual(['/table/attribute mapping-missing'])
    expect(said({}, {path: '{attribute}.{group}.{count}', groups: 'columns', where: {model: 'x'}})).toEqual([
      '/table/groups mapping-misfit',
      '/table/where/model mapping-misfit',
    ])
  })

  test('a constant attribute, and an event in the path', () => {
    const content = {called: {F, M}}
    const {measurements} = read(content, {
      path: '{event}.{group}.{count}',
      attribute: 'sex',
      event: {values: {called: 'called-first'}},
    })
    expect(measurements.map(({event, attribute, group}) => `${event} ${attribute} ${group}`)).toEqual([
      'called-first sex F',
      'called-first sex M',
    ])
  })

  test('a very wide document is read in bounded time: a placeholder visits each key once', () => {
    const content = Object.fromEntries(Array.from({length: 20_000}, (_, i) => [`a${i}`, {F: {n: 1}}]))
    expect(
      read(content, {path: '{attribute}.{group}.{count}', ignore: ['F']}).problems.map(({say}) => say.key),
    ).toEqual(['bias-evidence.no-figures'])
  })
})

describe('path templates', () => {
  test.each([
    [
      'a.{b}.c',
      [
        {kind: 'key', key: 'a'},
        {kind: 'any', name: 'b'},
        {kind: 'key', key: 'c'},
      ],
    ],
    [
      '/a.b/{c}',
      [
        {kind: 'key', key: 'a.b'},
        {kind: 'any', name: 'c'},
      ],
    ],
    [
      'a.{b:name}',
      [
        {kind: 'key', key: 'a'},
        {kind: 'item', named: [{name: 'b', key: 'name'}]},
      ],
    ],
    ['a.{b', undefined],
    ['a..b', undefined],
    ['', undefined],
  ])('%s', (path, steps) => expect(template(path)).toEqual(steps))

  test('a placeholder that stands twice must be the same twice', () => {
    const {root} = readJson('r.json', '{"F": {"F": 1, "M": 2}, "M": {"M": 3}}')
    const found = root ? [...findAll(root, template('{group}.{group}') ?? [])] : []
    expect(found.map(({node}) => node.at.pointer)).toEqual(['/F/F', '/M/M'])
  })
})
