import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {parse} from 'csv-parse/sync'
import {describe, expect, test} from 'vitest'
import {type Cells, compared, rate, ratesIn, read} from './tables.ts'

/** What docs/tools.md says, held against the files that the tools wrote. */

const FIXTURES = join(import.meta.dirname, '../fixtures/tools')
const page = readFileSync(join(import.meta.dirname, '../../docs/tools.md'), 'utf8')

type Row = Readonly<Record<string, string>>
type Counted = Readonly<Record<'n' | 'tp' | 'fp' | 'fn' | 'tn', number>>

function rows(path: string): Row[] {
  const table: Row[] = parse(readFileSync(join(FIXTURES, path)), {columns: true})
  return table
}

function json(path: string, ...keys: readonly (string | number)[]): unknown {
  return keys.reduce<unknown>(
    (node, key) => (typeof node === 'object' && node ? Reflect.get(node, key) : undefined),
    JSON.parse(readFileSync(join(FIXTURES, path), 'utf8')),
  )
}

const expected = json('expected.json', 'counts') as Readonly<Record<string, Readonly<Record<string, Counted>>>>
const people = rows('predictions.csv')

function cells(attribute: string, group: string): Cells {
  const counts = expected[attribute]?.[group]
  if (!counts) throw new Error(`${attribute} ${group}`)
  return [counts.tp, counts.fp, counts.fn, counts.tn]
}

describe('the table that every tool was given', () => {
  test.each(['sex', 'age', 'background'])('has the counts of %s that the fixtures expect', attribute => {
    const found = new Map<string, Record<string, number>>()
    for (const row of people) {
      const of = found.get(row[attribute] ?? '') ?? {n: 0, tp: 0, fp: 0, fn: 0, tn: 0}
      const cell = `${row['truth'] === row['prediction'] ? 't' : 'f'}${row['prediction'] === '1' ? 'p' : 'n'}`
      found.set(row[attribute] ?? '', {...of, n: (of['n'] ?? 0) + 1, [cell]: (of[cell] ?? 0) + 1})
    }
    expect(Object.fromEntries(found)).toEqual(expected[attribute])
  })

  test.each(['0.42.0', '1.1.0'])('is the one that Aequitas %s counted', version => {
    for (const row of rows(`aequitas/${version}/group.csv`)) {
      const counts = expected[row['attribute_name'] ?? '']?.[row['attribute_value'] ?? '']
      expect([row['tp'], row['fp'], row['fn'], row['tn'], row['group_size']].map(Number)).toEqual(
        counts && [counts.tp, counts.fp, counts.fn, counts.tn, counts.n],
      )
    }
  })
})

const aequitas = rows('aequitas/1.1.0/bias-predefined.csv')
const lowest = rows('aequitas/1.1.0/bias-min.csv')
const female = ({attribute_value}: Row) => attribute_value === 'female'
const islands = ({attribute_value}: Row) => attribute_value === 'islands'

function clarify(facet: string, group: string, metric: string): unknown {
  const facets = json('clarify/analysis.json', 'post_training_bias_metrics', 'facets', facet) as readonly {
    readonly value_or_threshold: string
    readonly metrics: readonly {readonly name: string; readonly value: unknown}[]
  }[]
  const metrics = facets.find(({value_or_threshold}) => value_or_threshold === group)?.metrics
  return metrics?.find(({name}) => name === metric)?.value
}

function ours(first: string, second: string): unknown {
  const table = {[first]: cells('sex', first), [second]: cells('sex', second)}
  return compared(table, 'selection-rate', 'ratio', {kind: 'every-pair'})[0]?.estimate?.[0]
}

const VALUES: readonly (readonly [said: string, value: unknown])[] = [
  ['| Fairlearn 0.15.0 | `demographic_parity_difference` | 0.2645 |', sexInFairlearn('demographic_parity_difference')],
  ['`demographic_parity_ratio` | 0.5768 |', sexInFairlearn('demographic_parity_ratio')],
  ['`statistical_parity_difference` | −0.1973 |', json('aif360/metrics.json', 'sex', 'statistical_parity_difference')],
  ['`disparate_impact` | 0.6463 |', json('aif360/metrics.json', 'sex', 'disparate_impact')],
  ['`pprev_disparity` | 0.6463 |', aequitas.find(female)?.['pprev_disparity']],
  ['`ppr_disparity` | 0.5574 |', aequitas.find(female)?.['ppr_disparity']],
  ['`DPPL` | 0.1981 |', clarify('sex', 'female', 'DPPL')],
  ['`DI` | 0.6453 |', clarify('sex', 'female', 'DI')],
  ['| Veritas 2.2.1 | `Disparate Impact` | 0.6463 |', inVeritas('fair_metric_values', 'Disparate Impact', 0)],
  ['`Disparate Impact` of `[0, 1]` | 0.6463 |', inAiVerify('Disparate Impact', 0)],
  ['ratio, every pair | 0.6463 |', ours('female', 'male')],
  ['AI Verify, `True Positive Rate` | 0.2778 | 0.4710 |', inAiVerify('True Positive Rate', 0)],
  ['0.2778 | 0.4710 |', inAiVerify('True Positive Rate', 1)],
  ['| 0.7055 | 0.7831 | true positives', rate('true-positive-rate', cells('sex', 'female'))],
  ['0.7055 | 0.7831 |', rate('true-positive-rate', cells('sex', 'male'))],
  [
    '`equal_opportunity_difference` for `age` is 0.8113',
    json('fairlearn/aggregates.json', 'age', 'equal_opportunity_difference'),
  ],
  ['that have one it is 0.1120', gapWithout65()],
  ['islands and the north is −0.4310', json('aif360/metrics.json', 'background', 'false_discovery_rate_difference')],
  ['`DAR` of the islands is 0.5561', clarify('background', 'islands', 'DAR')],
  ['`fnr_disparity` of 10.0.', lowest.find(female)?.['fnr_disparity']],
]

function sexInFairlearn(name: string): unknown {
  return json('fairlearn/aggregates.json', 'sex', name)
}

function inVeritas(...keys: readonly (string | number)[]): unknown {
  return json('veritas/artefact.json', 'fairness', 'features', 'sex', ...keys)
}

function inAiVerify(metric: string, at: number): unknown {
  return json('aiverify/sex.json', 'output', 'results', 1, metric, at, 'metric')
}

function gapWithout65(): number {
  const rates = ['18-24', '25-44', '45-64'].map(group => rate('true-positive-rate', cells('age', group)) ?? Number.NaN)
  return Math.max(...rates) - Math.min(...rates)
}

describe('the page about other tools', () => {
  test.each(VALUES)('says %s', (said, value) => {
    const numbers = (said.match(/−?\d+\.\d+/g) ?? []).map(text => Number(text.replace('−', '-')))
    expect(page.replaceAll(/\s+/g, ' ')).toContain(said)
    expect(numbers.some(number => Math.abs(number - Number(value)) < 5e-5)).toBe(true)
  })

  test('says no number that is not held against something here', () => {
    const said = new Set(VALUES.flatMap(([text]) => text.match(/\d\.\d{3,}/g) ?? []))
    const table = Object.keys(expected['sex'] ?? {}).flatMap(group => {
      const rates = [rate('selection-rate', cells('sex', group)), rate('true-positive-rate', cells('sex', group))]
      return rates.map(one => one?.toFixed(4))
    })
    for (const number of page.match(/\b\d\.\d{3,}/g) ?? []) expect([...said, ...table]).toContain(number)
  })

  test.each(Object.entries(expected['sex'] ?? {}))('shows %s as it was counted', (group, {n, tp, fp, fn, tn}) => {
    const rates = (['selection-rate', 'true-positive-rate'] as const).map(name => rate(name, cells('sex', group)))
    const shown = [group, n, tp, fp, fn, tn, ...rates.map(one => one?.toFixed(4))]
    expect(page).toContain(`| ${shown.join(' | ')} |`)
  })

  test('says of what nobody has a value for: how Aequitas leaves them out of groups and not of totals', () => {
    const groups = rows('aequitas/1.1.0/group.csv').filter(row => row['attribute_name'] === 'background')
    const sum = (column: string) => groups.reduce((all, row) => all + Number(row[column]), 0)
    expect([sum('group_size'), sum('pp')]).toEqual([1193, 557])
    expect(groups.map(row => [row['total_entities'], row['k']])).toEqual(groups.map(() => ['1200', '561']))
    expect(page).toContain(
      'have 1,193 people and 557\nof the selected, while `total_entities` says 1,200 and `k` says 561.',
    )
  })

  test.each([
    ['Fairlearn', 'fairlearn'],
    ['Aequitas', 'aequitas'],
    ['AIF360', 'aif360'],
  ])('says how many rates of %s were compared', (name, file) => {
    const found = [...ratesIn(read(file))]
    const undefinedOnes = found.filter(([, , own]) => own === null)
    expect(page).toContain(`| ${name} | ${found.length.toLocaleString('en')} | ${undefinedOnes.length} |`)
  })

  test('says what stands where there is no number', () => {
    const old = rows('fairlearn/by_group.age.csv').find(({age}) => age === '65+')
    expect([old?.['true_positive_rate'], old?.['false_negative_rate']]).toEqual(['0.0', '0.0'])
    const verdicts = rows('aequitas/1.1.0/fairness.csv')
    const oldest = verdicts.find(({attribute_value}) => attribute_value === '65+')
    expect([oldest?.['tpr'], oldest?.['FPR Parity'], oldest?.['Equalized Odds']]).toEqual(['', 'True', 'False'])
    expect(verdicts.find(islands)?.['precision']).toBe('')
    expect(clarify('background', 'islands', 'TE')).toBe('Infinity')
    expect(inVeritas('fairness_conclusion')).toBe('unfair')
  })
})
