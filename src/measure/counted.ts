import type {Place} from '../words/place.ts'
import {messages} from './messages.ts'
import type {Reason} from './refused.ts'

export const CELLS = ['tp', 'fp', 'fn', 'tn'] as const
export type CellName = (typeof CELLS)[number]
export type Cells = Readonly<Record<CellName, number>>

/** One row of counts as a database gives it: whole numbers of people, none below zero. */
export interface CountRow {
  readonly attribute: string
  /** `null`: people of whom the group is not known. */
  readonly group: string | null
  readonly n: number
  /** To whom the event happened, whether or not that was right. */
  readonly selected: number
  /** `null` where the truth is not looked at. With `unknown` and `other` they add up to `n`. */
  readonly cells: Cells | null
  /** Of whom it is not known whether it happened, or whether it was right. */
  readonly unknown: number
  /** Where something stands that is neither yes nor no. */
  readonly other: number
  readonly at?: Place
}

/** The groups of one attribute, or of one combination of attributes. */
export interface Table {
  readonly attribute: string
  readonly groups: readonly GroupCount[]
  /** People of whom the group is not known; they are in no group, and never in the report. */
  readonly unplaced: Counts
}

export interface GroupCount extends Counts {
  readonly group: string
}

export interface Counts {
  readonly n: number
  readonly selected: number
  readonly cells: Cells | null
  readonly unknown: number
}

/** More groups than this is no attribute but an identifier, and a report on it would be about persons. */
export const MOST_GROUPS = 1000
/** As long as a group in `ethics.yml` may be. */
const LONGEST_NAME = 80
/** With more groups than a few, nearly all of one person, it is an identifier too. */
const FEW = 20
const NEARLY_ALL = 0.9

/** Rows that were counted, as tables in the order in which their attributes first stand; or why they cannot be believed. */
export function tablesFrom(rows: readonly CountRow[]): {tables: readonly Table[]; reasons: readonly Reason[]} {
  const byAttribute = new Map<string, CountRow[]>()
  for (const row of rows) {
    const own = byAttribute.get(row.attribute)
    if (own) own.push(row)
    else byAttribute.set(row.attribute, [row])
  }
  const reasons = [...byAttribute.values()].flatMap(own => wrongIn(own))
  if (rows.length === 0) reasons.push({say: messages.say('nobody', {})})
  if (reasons.length === 0) reasons.push(...apart(byAttribute))
  const tables = [...byAttribute].map(([attribute, own]) => ({
    attribute,
    groups: own.flatMap(({group, n, selected, cells, unknown}) =>
      group === null ? [] : [{group, n, selected, cells, unknown}],
    ),
    unplaced: together(
      own.filter(({group}) => group === null),
      own.some(({cells}) => cells !== null),
    ),
  }))
  const empty = tables.filter(({groups}) => groups.length === 0)
  if (reasons.length === 0) reasons.push(...empty.map(({attribute}) => ({say: messages.say('no-groups', {attribute})})))
  return {tables, reasons}
}

function together(rows: readonly Counts[], truth: boolean): Counts {
  const of = (name: CellName) => sum(rows.map(({cells}) => cells?.[name] ?? 0))
  return {
    n: sum(rows.map(({n}) => n)),
    selected: sum(rows.map(({selected}) => selected)),
    cells: truth ? {tp: of('tp'), fp: of('fp'), fn: of('fn'), tn: of('tn')} : null,
    unknown: sum(rows.map(({unknown}) => unknown)),
  }
}

function wrongIn(rows: readonly CountRow[]): Reason[] {
  const attribute = rows[0]?.attribute ?? ''
  const seen = new Set<string>()
  const reasons: Reason[] = []
  const groups = rows.filter(({group}) => group !== null).length
  const people = sum(rows.map(({n}) => n))
  const alone = rows.filter(({group, n}) => group !== null && n === 1).length
  if (groups > MOST_GROUPS || (groups > FEW && alone > NEARLY_ALL * groups))
    return [{say: messages.say('identifier', {attribute, groups, people}), ...placeOf(rows[0])}]
  for (const row of rows) {
    const {group} = row
    const wrong = (say: Reason['say']) => reasons.push({say, ...placeOf(row)})
    if (group === null) continue
    if (seen.has(group)) wrong(messages.say('group-twice', {attribute, group}))
    seen.add(group)
    if (group.length > LONGEST_NAME)
      wrong(messages.say('group-long', {attribute, group: group.slice(0, 40), limit: LONGEST_NAME}))
    if (UNREADABLE.test(group)) wrong(messages.say('group-unreadable', {attribute, group}))
  }
  return [...reasons, ...rows.flatMap(unlikely)]
}

/** Control characters, line ends, half characters: what no table can hold safely. */
const UNREADABLE = /[\p{Cc}\p{Cs}\u2028\u2029]/u

/** What does not add up within one row. */
function unlikely(row: CountRow): Reason[] {
  const {attribute, n, selected, cells, unknown, other} = row
  const group = row.group ?? ''
  const wrong = (say: Reason['say']): Reason[] => [{say, ...placeOf(row)}]
  if (other > 0) return wrong(messages.say('other', {attribute, group, count: other}))
  if (cells) {
    const four = sum(CELLS.map(name => cells[name]))
    if (four + unknown !== n) return wrong(messages.say('row-sum', {attribute, group, n, sum: four + unknown}))
    const happened = cells.tp + cells.fp
    return selected < happened || selected > happened + unknown
      ? wrong(messages.say('selected-differs', {attribute, group, selected, sum: happened}))
      : []
  }
  return selected + unknown > n ? wrong(messages.say('more-than-group', {attribute, group, n, selected})) : []
}

/** Everybody is in one group of each attribute, or in none: so all attributes count the same people. */
function apart(byAttribute: ReadonlyMap<string, readonly CountRow[]>): Reason[] {
  const [first, ...others] = [...byAttribute].map(([attribute, rows]) => ({
    attribute,
    at: rows[0],
    totals: [
      ...(['n', 'selected', 'unknown'] as const).map(name => ({name, count: sum(rows.map(row => row[name]))})),
      ...CELLS.map(name => ({
        name,
        count: rows.some(({cells}) => cells) ? sum(rows.map(({cells}) => cells?.[name] ?? 0)) : -1,
      })),
    ],
  }))
  if (!first) return []
  return others.flatMap(({attribute, at, totals}) => {
    const i = totals.findIndex(({count}, each) => count !== first.totals[each]?.count)
    const [mine, its] = [totals[i], first.totals[i]]
    if (!mine || !its) return []
    return [
      {
        say: messages.say('totals-differ', {
          name: mine.name,
          attribute,
          count: Math.max(0, mine.count),
          other: first.attribute,
          others: Math.max(0, its.count),
        }),
        ...placeOf(at),
      },
    ]
  })
}

function placeOf(row: CountRow | undefined): {at?: Place} {
  return row?.at ? {at: row.at} : {}
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
