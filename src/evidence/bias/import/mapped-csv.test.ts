import {describe, expect, test} from 'vitest'
import type {Attributes, ResultFile} from '../../../declaration/declaration.ts'
import type {Measurement} from '../measurement.ts'
import {importResult} from './formats.ts'

const ENTRY = {file: 'ethics.yml', line: 40, column: 9, pointer: '/assessments/bias/results/0'}

function read(text: string, result: Omit<ResultFile, 'file'>, attributes: Attributes) {
  const file = {kind: 'text', path: 'reports/results.csv', text, oid: '0'.repeat(40)} as const
  return importResult(file, {result: {file: file.path, ...result}, at: ENTRY, defaults: {}, attributes})
}
function said(...given: Parameters<typeof read>): string[] {
  return read(...given).problems.map(
    ({at, say}) =>
      `${at.line}:${at.column}${at.pointer.replace(ENTRY.pointer, ' ')} ${say.key.replace('bias-evidence.', '')}`,
  )
}
function cells({counts}: Measurement) {
  return counts?.kind === 'confusion' ? [counts.tp, counts.fp, counts.fn, counts.tn] : counts && [counts.selected]
}

describe('groups in columns: the selection for home visits of students (DUO-CUB, Algorithm Audit/CBS, EUPL-1.2; 2014, rounded to ten)', () => {
  // The public figures in the public table's form; the three visits that could not take place are made up.
  const header =
    'Category,Country of origin: NL (number),Country of origin: Europe (excl. NL) (number),Country of origin: Outside Europe (number)'
  const table = `Students with a grant for living away from home,,,
${header}
Total,178200,15630,54820
Risk category 1,8670,790,7280
Risk category 2,16610,1330,8120
Selected for control: yes,1050,120,2010
Outcome house visit: unduly,130,50,1060
Outcome house visit: could not take place,0,10,20
`
  const attributes: Attributes = {origin: {is: 'ethnic-origin', groups: ['nl', 'europe', 'outside-europe']}}
  const result: Omit<ResultFile, 'file'> = {
    precision: {rounded_to: 10, zero: 'rounded'},
    table: {
      header_row: 2,
      groups: 'columns',
      attribute: 'origin',
      group: {
        nl: 'Country of origin: NL (number)',
        europe: 'Country of origin: Europe (excl. NL) (number)',
        'outside-europe': 'Country of origin: Outside Europe (number)',
      },
      row_names: 'Category',
      rows: {
        'high-risk': {n: 'Total', selected: 'Risk category 1'},
        'home-visit': {n: 'Total', selected: 'Selected for control: yes'},
        'found-unduly': {
          n: 'Selected for control: yes',
          selected: 'Outcome house visit: unduly',
          unknown: 'Outcome house visit: could not take place',
        },
      },
    },
  }
  const withTable = (changed: object) => ({...result, table: {...result.table, ...changed}})

  test('every number has its event, group, bounds and place', () => {
    const {format, measurements, problems} = read(table, result, attributes)
    expect(problems).toEqual([])
    expect(format).toBe('mapped-csv')
    expect(measurements.map(({event, group}) => `${event} ${group}`)).toEqual([
      'high-risk nl',
      'high-risk europe',
      'high-risk outside-europe',
      'home-visit nl',
      'home-visit europe',
      'home-visit outside-europe',
      'found-unduly nl',
      'found-unduly europe',
      'found-unduly outside-europe',
    ])
    expect(measurements[5]).toEqual({
      event: 'home-visit',
      attribute: 'origin',
      group: 'outside-europe',
      n: [54815, 54825],
      counts: {kind: 'selected', selected: [2005, 2015]},
      suppressed: false,
      from: [
        {file: 'reports/results.csv', line: 3, column: 20, pointer: ''},
        {file: 'reports/results.csv', line: 6, column: 36, pointer: ''},
      ],
    })
  })

  test('the bounds give the published band: people from outside Europe were selected more than six times as often', () => {
    const {measurements} = read(table, result, attributes)
    const [nl, outside] = [measurements[3], measurements[5]]
    const rate = (each: Measurement | undefined, a: 0 | 1, b: 0 | 1) =>
      each?.counts?.kind === 'selected' ? each.counts.selected[a] / (each.n?.[b] ?? 0) : 0
    expect(rate(outside, 0, 1) / rate(nl, 1, 0)).toBeCloseTo(6.177, 3)
    expect(rate(outside, 1, 0) / rate(nl, 0, 1)).toBeCloseTo(6.2687, 3)
  })

  test('a visit that could not take place may have had either outcome, and a rounded 0 may be five', () => {
    const {measurements} = read(table, result, attributes)
    expect(measurements[6]).toMatchObject({n: [1045, 1055], counts: {selected: [125, 135 + 5]}})
    expect(measurements[7]).toMatchObject({n: [115, 125], counts: {selected: [45, 55 + 15]}})
    const exact = read(table, {...result, precision: {rounded_to: 10, zero: 'exact'}}, attributes)
    expect(exact.measurements[6]).toMatchObject({counts: {selected: [125, 135]}})
  })

  test('several rows or columns are added up, with their bounds', () => {
    const both = withTable({rows: {'high-risk': {n: 'Total', selected: ['Risk category 1', 'Risk category 2']}}})
    expect(read(table, both, attributes).measurements[0]).toMatchObject({counts: {selected: [25280 - 10, 25280 + 10]}})
    const abroad = withTable({
      group: {nl: result.table?.group?.['nl' as never], abroad: header.split(',').slice(2)},
      rows: {'home-visit': {n: 'Total', selected: 'Selected for control: yes'}},
    })
    const {measurements, problems} = read(table, abroad, {origin: {is: 'ethnic-origin', groups: ['nl', 'abroad']}})
    expect(problems).toEqual([])
    expect(measurements[1]).toMatchObject({
      group: 'abroad',
      n: [70450 - 10, 70450 + 10],
      counts: {selected: [2130 - 10, 2130 + 10]},
    })
  })

  test('a number that was not rounded contradicts what the mapping says', () => {
    expect(said(table.replace('1050', '1053'), result, attributes)).toContain('6:27 not-rounded')
  })

  test('a row or column that is not there is a problem in the mapping', () => {
    expect(
      said(table, withTable({rows: {'high-risk': {n: 'Totals', selected: 'Risk category 1'}}}), attributes),
    ).toContain('40:9 /table/rows/high-risk/n no-row')
    expect(said(table, withTable({group: {nl: 'NL'}}), attributes)).toEqual(['40:9 /table/group/nl no-column'])
    expect(said(table, withTable({attribute: undefined, row_names: undefined}), attributes)).toEqual([
      '40:9 /table/attribute mapping-missing',
      '40:9 /table/row_names mapping-missing',
    ])
  })

  test('a row name that stands there twice is not guessed at', () => {
    expect(said(`${table}Total,1,2,3\n`, result, attributes)).toContain('9:1 twice')
  })

  test('a group that the plan does not name is a problem at its header', () => {
    expect(said(table, result, {origin: {is: 'ethnic-origin', groups: ['nl', 'europe']}})).toEqual([
      '2:87 group-unknown',
    ])
  })
})

describe('one number a row: figures in the form of an investigation of welfare applications, made up', () => {
  const attributes: Attributes = {
    gender: {is: 'sex', groups: ['man', 'woman']},
    nationality: {is: 'nationality', groups: ['dutch', 'other']},
    parent: {is: 'family', groups: ['yes', 'no']},
  }
  const result: Omit<ResultFile, 'file'> = {
    event: 'investigated',
    precision: {hidden: {below: 10, shown_as: '0', and: 'next-lowest'}},
    table: {
      where: {Dataset: ['Prepilot', 'Pilot']},
      population: {column: 'Dataset', values: {Prepilot: 'prepilot', Pilot: 'pilot'}},
      version: {column: 'Model', values: {BR: 'before', AR: 'after'}},
      attribute: {column: 'Feature', values: {geslacht: 'gender', IsNederlands: 'nationality', IsOuder: 'parent'}},
      group: {
        column: 'Value',
        values: {
          gender: {M: 'man', V: 'woman'},
          nationality: {'1': 'dutch', '0': 'other'},
          '*': {'1': 'yes', '0': 'no'},
        },
      },
      count: {column: 'Metric', values: {TP: 'tp', FP: 'fp', FN: 'fn', TN: 'tn'}, number: 'Number'},
    },
  }
  const rows = (set: string, model: string, feature: string, value: string, numbers: readonly number[]) =>
    ['TP', 'FP', 'FN', 'TN', 'Accuracy']
      .map((metric, i) => `${set};${model};${feature};${value};${metric};${numbers[i] ?? '0,5'}\n`)
      .join('')
  const head = 'Dataset;Model;Feature;Value;Metric;Number\n'
  const table = [
    head,
    rows('Prepilot', 'BR', 'geslacht', 'M', [101, 92, 83, 74]),
    rows('Prepilot', 'BR', 'geslacht', 'V', [61, 52, 43, 34]),
    rows('Prepilot', 'AR', 'IsNederlands', '1', [141, 132, 123, 114]),
    rows('Pilot', 'AR', 'IsOuder', '0', [15, 17, 0, 0]),
    rows('Training', 'AR', 'Onbekend', '7', [1, 2, 3, 4]),
  ].join('')

  test('four rows make one measurement, with its version and population', () => {
    const {measurements, problems} = read(table, result, attributes)
    expect(problems).toEqual([])
    expect(
      measurements.map(({version, population, attribute, group}) => [version, population, attribute, group].join(' ')),
    ).toEqual([
      'before prepilot gender man',
      'before prepilot gender woman',
      'after prepilot nationality dutch',
      'after pilot parent no',
    ])
    expect(measurements[0]).toMatchObject({n: [350, 350], counts: {kind: 'confusion', tp: [101, 101], tn: [74, 74]}})
    expect(measurements[0]?.from).toEqual(
      [2, 3, 4, 5].map(line => ({file: 'reports/results.csv', line, column: 27, pointer: ''})),
    )
  })

  test('a hidden number is below ten, or the next lowest: at most the smallest that is shown', () => {
    const pilot = read(table, result, attributes).measurements[3]
    expect(pilot && cells(pilot)).toEqual([
      [15, 15],
      [17, 17],
      [0, 15],
      [0, 15],
    ])
    expect(pilot).toMatchObject({n: [32, 62], suppressed: false})
    const primary = read(table, {...result, precision: {hidden: {below: 10, shown_as: '0'}}}, attributes)
      .measurements[3]
    expect(primary && cells(primary)).toEqual([
      [15, 15],
      [17, 17],
      [0, 9],
      [0, 9],
    ])
  })

  test('where everything is hidden nothing can be said', () => {
    const hidden = head + rows('Pilot', 'AR', 'IsOuder', '1', [0, 0, 0, 0])
    expect(read(hidden, result, attributes).measurements[0]).toMatchObject({n: null, counts: null, suppressed: true})
  })

  test('rows that `where` keeps must have names that the plan knows', () => {
    const all = {...result, table: {...result.table, where: {}}}
    expect(said(table, all, attributes)).toEqual(['22:13 attribute-unknown'])
    expect(read(table, all, attributes).measurements).toHaveLength(5)
  })

  test('a figure that is missing, or there twice, is a problem', () => {
    expect(said(table.replace('Prepilot;BR;geslacht;M;TN;74\n', ''), result, attributes)).toEqual([
      '2:27 counts-missing',
    ])
    expect(said(`${table}Pilot;AR;IsOuder;0;TP;15\n`, result, attributes)).toEqual(['27:23 twice'])
  })

  test('columns that are not in the file are problems in the mapping', () => {
    const other = {...result, table: {...result.table, where: {Set: 'x'}, group: {column: 'Value', valeus: 'x'}}}
    expect(said(table, other, attributes)).toEqual([
      '40:9 /table/where/Set no-column',
      '40:9 /table/group/valeus mapping-misfit',
    ])
  })
})

describe('a row a group', () => {
  const attributes: Attributes = {age: {is: 'age', groups: ['under-30', '30+']}}
  const base = {attribute: 'age', group: {column: 'Age', values: {'18-24': 'under-30', '25-29': 'under-30'}}}
  const event = {event: 'called'}

  test('groups of the file that are one declared group are added up, and never averaged', () => {
    const text = 'Age,People,Calls\n18-24,100,10\n25-29,50,20\n30+,200,40\nTotal,350,70\n'
    const table = {...base, count: {n: 'People', selected: 'Calls'}, ignore: ['Total']}
    const {measurements, problems} = read(text, {...event, table}, attributes)
    expect(problems).toEqual([])
    expect(measurements).toMatchObject([
      {group: 'under-30', n: [150, 150], counts: {selected: [30, 30]}},
      {group: '30+', n: [200, 200]},
    ])
    expect(said(text, {...event, table: {...table, ignore: ['Sum']}}, attributes)).toEqual(['5:1 group-unknown'])
  })

  test('rows that differ in other columns are added up only where the mapping says so', () => {
    const text = 'Age,District,n,selected\n30+,North,100,10\n30+,South,50,20\n'
    expect(said(text, {...event, table: base}, attributes)).toEqual(['3:11 twice', '3:14 twice'])
    const {measurements, problems} = read(text, {...event, table: {...base, sum_over: ['District']}}, attributes)
    expect(problems).toEqual([])
    expect(measurements).toMatchObject([{n: [150, 150], counts: {selected: [30, 30]}}])
    expect(said(`${text}30+,South,1,1\n`, {...event, table: {...base, sum_over: ['District']}}, attributes)).toEqual([
      '4:11 twice',
      '4:13 twice',
    ])
  })

  test('shares become counts when all decimals are there, and bounds when they are rounded', () => {
    const shares = (young: string, old: string, precision = {}) =>
      read(
        `Age,n,selection_rate\n18-24,10771,${young}\n30+,200,${old}\n`,
        {...event, precision, table: base},
        attributes,
      )
    expect(shares('0.08560022282053663', '0.25').measurements).toMatchObject([
      {counts: {selected: [922, 922]}},
      {counts: {selected: [50, 50]}},
    ])
    expect(shares('0.0856', '0.25').measurements).toMatchObject([
      {counts: {selected: [922, 922]}},
      {counts: {selected: [50, 50]}},
    ])
    expect(shares('0.09', '0.25').measurements).toMatchObject([
      {counts: {selected: [916, 1023]}},
      {counts: {selected: [49, 51]}},
    ])
    expect(shares('9%', '25').problems[0]?.say.key).toBe('bias-evidence.share-range')
    expect(shares('8.56', '25', {percent: true}).measurements).toMatchObject([
      {counts: {selected: [922, 922]}},
      {counts: {selected: [50, 50]}},
    ])
  })

  test('a share that no number of people gives is a problem; without people it is kept as a share', () => {
    expect(said('Age,n,selection_rate\n30+,20,0.333\n', {...event, table: base}, attributes)).toEqual([
      '2:8 share-not-whole',
    ])
    expect(read('Age,selection_rate\n30+,0.333\n', {...event, table: base}, attributes)).toMatchObject({
      measurements: [{n: null, counts: null, rates: {selection_rate: [0.3325, 0.3335]}}],
      problems: [],
      notes: [{at: {line: 2, column: 5}, say: {key: 'bias-evidence.share-without-n'}}],
    })
  })

  test('base rate and true and false positive rates give the four counts', () => {
    const text =
      'Age,n,base_rate,true_positive_rate,false_positive_rate\n30+,96,0.3333333333333333,0.65625,0.234375\n18-24,30,0,NaN,0.1\n'
    const {measurements, problems} = read(text, {...event, table: base}, attributes)
    expect(problems).toEqual([])
    expect(measurements.map(cells)).toEqual([
      [
        [21, 21],
        [15, 15],
        [11, 11],
        [49, 49],
      ],
      [
        [0, 0],
        [3, 3],
        [0, 0],
        [27, 27],
      ],
    ])
  })

  test('a share that the counts beside it do not give is a problem', () => {
    const text = (share: string) => `Age,n,selected,selection_rate\n30+,200,50,${share}\n`
    expect(said(text('0.25'), {...event, table: base}, attributes)).toEqual([])
    expect(said(text('0.31'), {...event, table: base}, attributes)).toEqual(['2:12 share-differs'])
    const four = (rate: string) => `Age,tp,fp,fn,tn,true_positive_rate\n30+,9,10,11,12,${rate}\n`
    expect(said(four('0.45'), {...event, table: base}, attributes)).toEqual([])
    expect(said(four('0.70'), {...event, table: base}, attributes)).toEqual(['2:16 share-differs'])
  })

  test('a decimal comma is read where the mapping says so', () => {
    const text = 'Age;n;selection_rate\n30+;200;0,25\n'
    expect(said(text, {...event, table: base}, attributes)).toEqual(['2:9 not-a-number'])
    expect(read(text, {...event, table: {...base, decimal: 'comma'}}, attributes).measurements).toMatchObject([
      {counts: {selected: [49, 51]}},
    ])
  })

  test('without an event nothing is measured', () => {
    expect(said('Age,n,selected\n30+,200,25\n', {table: base}, attributes)).toEqual(['2:1 no-event'])
  })
})
