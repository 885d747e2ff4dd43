import type {ShareName} from '../../../../../../declaration/schema/figures.ts'
import type {MetricName} from '../../../../../../declaration/schema/metrics.ts'
import type {CsvRow, CsvTable} from '../../../../../../text/csv.ts'
import type {Message} from '../../../../../../words/message.ts'
import type {ResultDocument} from '../../../document.ts'
import type {Reading} from '../../../figure.ts'
import {FigureList} from '../../../figure-list.ts'
import type {Format, Given} from '../../../format.ts'
import {cellOf} from '../../../table.ts'
import {messages} from '../messages.ts'
import {decimalsOf, finite, writtenLike} from '../tree.ts'
import {versionsIn} from '../versions.ts'
import {AequitasTable} from './table.ts'

const CELLS = ['tp', 'fp', 'fn', 'tn'] as const
/** Columns of Aequitas' `Group.get_crosstabs` (src/aequitas/group.py in dssg/aequitas), by what they are called here. */
const RATES: ReadonlyMap<string, ShareName> = new Map([
  ['pprev', 'selection_rate'],
  ['prev', 'base_rate'],
  ['tpr', 'true_positive_rate'],
  ['fnr', 'false_negative_rate'],
  ['fpr', 'false_positive_rate'],
  ['tnr', 'true_negative_rate'],
  ['precision', 'precision'],
  ['fdr', 'false_discovery_rate'],
  ['npv', 'negative_predictive_value'],
  ['for', 'false_omission_rate'],
  ['accuracy', 'accuracy'],
])
/** `ppr_disparity` compares shares of all selected, and so mostly sizes of groups; it is left out. */
const DISPARITIES: readonly (readonly [column: string, metric: MetricName])[] = [
  ['pprev', 'selection-rate'],
  ['tpr', 'true-positive-rate'],
  ['fnr', 'false-negative-rate'],
  ['fpr', 'false-positive-rate'],
  ['precision', 'precision'],
  ['fdr', 'false-discovery-rate'],
  ['npv', 'negative-predictive-value'],
  ['for', 'false-omission-rate'],
]
const OWN = [...CELLS, ...RATES.keys(), 'ppr', 'pp', 'pn', 'group_size', 'group_label_pos', 'group_label_neg']
const VERDICT = /(?: Parity| Fairness|^Equalized Odds)$/
/** What Aequitas writes for a ratio that it divided by zero. */
const DIVIDED_BY_ZERO = 10

/** Aequitas tables: `Group`, `Bias` and `Fairness` (src/aequitas in dssg/aequitas), of any version, columns in any order. */
export const AEQUITAS: readonly Format[] = [
  aequitas('aequitas-fairness', headers => headers.some(name => VERDICT.test(name))),
  aequitas('aequitas-bias', headers => headers.some(name => name.endsWith('_disparity'))),
  aequitas('aequitas-group', () => true),
]

function aequitas(name: string, has: (headers: readonly string[]) => boolean): Format {
  return {name, recognise: document => recognise(document, has), read}
}

function recognise(document: ResultDocument, has: (headers: readonly string[]) => boolean): Message | undefined {
  if (document.kind !== 'table') return undefined
  const {headers} = document.table
  if (!headers.includes('attribute_name') || !has(headers)) return undefined
  const own = headers.includes('attribute_value')
    ? OWN.filter(name => headers.includes(name))
    : headers.filter(name => VERDICT.test(name))
  if (own.length < 2) return undefined
  const names = ['attribute_name', ...(headers.includes('attribute_value') ? ['attribute_value'] : []), ...own]
  return messages.say('is-aequitas', {columns: names.slice(0, 6)})
}

function read(document: ResultDocument, given: Given): Reading {
  const list = new FigureList(given)
  if (document.kind !== 'table') return list.reading()
  const {table} = document
  const verdicts = table.headers.filter(name => VERDICT.test(name))
  const first = table.headers.findIndex(name => VERDICT.test(name))
  if (!table.headers.includes('attribute_value')) {
    list.problem(table.headerAt(first), messages.say('verdicts-only', {names: verdicts}))
    return list.reading()
  }
  if (verdicts.length > 0) list.note(table.headerAt(first), messages.say('verdicts-ignored', {names: verdicts}))
  const ppr = table.headers.indexOf('ppr')
  if (ppr >= 0) list.note(table.headerAt(ppr), messages.say('ppr-is-no-rate', {}))

  const rows = new AequitasTable(table, {names: given.names, list})
  const versions = versionsIn(rows.runs(), {given, list, at: rows.runsAt()})
  for (const row of rows.named) {
    const version = versions.get(row.run)
    const of = {attribute: row.attribute, group: row.group, ...(version === undefined ? {} : {version})}
    for (const {name, text, column} of figuresOf(table, row.row)) list.add(of, name, text, row.row.at(column))
  }
  rows.sayWhoIsMissing(given.attributes, given.names)
  state(rows, versions, list)
  return list.reading()
}

type FigureOfRow = {name: ShareName | 'n' | 'selected' | (typeof CELLS)[number]; text: string; column: number}

/** Counts, and every rate to hold against them. A rate that is no number, because nobody was there, is left out beside counts. */
function figuresOf(table: CsvTable, row: CsvRow): FigureOfRow[] {
  const figures: FigureOfRow[] = []
  const add = (name: FigureOfRow['name'], header: string) => {
    const column = table.headers.indexOf(header)
    if (column >= 0) figures.push({name, text: cellOf(row, column), column})
  }
  const counted = CELLS.every(name => table.headers.includes(name))
  add('n', 'group_size')
  if (counted) for (const name of CELLS) add(name, name)
  if (table.headers.includes('group_size') || counted) add('selected', 'pp')
  for (const [header, name] of RATES) add(name, header)
  return figures.filter(({name, text}) => !isRate(name) || finite(text) !== undefined)
}

function isRate(name: string): boolean {
  return [...RATES.values()].some(rate => rate === name)
}

function state(rows: AequitasTable, versions: ReadonlyMap<string, string>, list: FigureList): void {
  for (const [rate, metric] of DISPARITIES) {
    const column = rows.column(`${rate}_disparity`)
    if (column < 0) continue
    const reference = [rows.column(`${rate}_ref_group_value`), rows.column('reference_group')].find(found => found >= 0)
    const decimals = Math.max(0, ...rows.named.slice(0, 1000).map(({row}) => decimalsOf(cellOf(row, column))))
    for (const named of rows.named) {
      const against = reference === undefined ? '' : cellOf(named.row, reference)
      const value = finite(cellOf(named.row, column))
      if (value === undefined || against === '' || against === named.group.written) continue
      const divisor = rows.find(named, against)
      const of = divisor && finite(cellOf(divisor.row, rows.column(rate)))
      if (value === DIVIDED_BY_ZERO && (of === undefined || of === 0)) continue
      const version = versions.get(named.run)
      list.state(
        {
          attribute: named.attribute.written,
          group: named.group.written,
          against,
          ...(version === undefined ? {} : {version}),
        },
        {metric, effect: 'ratio', value: writtenLike(value, decimals), at: named.row.at(column)},
      )
    }
  }
}
