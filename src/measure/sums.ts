import {isCombination, isPartOf, memberships, type Split, splitOf} from './combinations.ts'
import {CELLS, type CellName, type Counts, type Table} from './counted.ts'

/** A count of a report. `rest`: to whom it did not happen, which is never printed and follows from the others. */
export type Figure = 'n' | 'selected' | 'rest' | CellName

/** One count of one group, which whoever reads the report may see, or may want to work out. */
export interface Count {
  readonly id: number
  readonly attribute: string
  /** Empty for people in no group of the attribute. */
  readonly group: string
  readonly figure: Figure
  readonly value: number
}

export interface Row {
  /**
   * People of whom a group is not known stand in no line of the report, and yet can be worked out from its totals. How many are
   * in no group of an attribute is declared; how many of them are in a group of another attribute is not.
   */
  readonly kind: 'printed' | 'declared' | 'left-out'
  readonly n: Count
  readonly cells: readonly Count[]
}

/** Counts that with these signs give a number that can be known. */
export interface Sum {
  readonly terms: readonly Term[]
  /** They add up to the total of this figure, which is known only if an attribute shows all of it. */
  readonly total?: Figure
  /** Nothing can be known by this sum where this count is hidden: how many have no known outcome is then hidden with it. */
  readonly unless?: Count
}

interface Term {
  readonly count: Count
  readonly sign: 1 | -1
}

/**
 * What a reader can add up: a group's counts to its `n`; an attribute's groups, with those in no group, to everybody; and the
 * groups of a combination, with those who are in none of them, to the group that they are part of. How many people there are
 * in all is taken for known, and so is where there is nobody.
 */
export class Sums {
  readonly rows: Row[] = []
  readonly sums: Sum[] = []
  readonly #printed = new Map<string, Row>()
  /** By group and table: people in that group (in any, for an empty key) who are in no group of the table. */
  readonly #outside = new Map<string, Outside>()
  /** Does the report say of how many no outcome is known? */
  readonly #hasUnknown: boolean
  #id = 0

  constructor(tables: readonly Table[]) {
    this.#hasUnknown = tables.some(({groups}) => groups.some(({unknown}) => unknown > 0))
    for (const {attribute, groups} of tables)
      for (const {group, ...counts} of groups) {
        this.#printed.set(keyOf(attribute, group), this.#row('printed', attribute, group, counts))
      }
    const split = splitOf(tables)
    const combinations = new Set(split.filter(isCombination).map(({table}) => table))
    for (const table of tables) this.#addAttribute(table, combinations.has(table) ? 'left-out' : 'declared')
    for (const {part, whole, group, members} of memberships(split))
      this.#addCombination(part.table, whole.table, group, members)
    this.#addOverlaps(split)
  }

  #row(kind: Row['kind'], attribute: string, group: string, {n, selected, cells, unknown}: Counts): Row {
    const count = (figure: Figure, value: number): Count => ({id: this.#id++, attribute, group, figure, value})
    // Of people of whom no outcome is known, there is nothing to know.
    const isBlank = kind !== 'printed' && unknown === n
    const values: readonly (readonly [Figure, number])[] = cells
      ? CELLS.map(name => [name, cells[name]])
      : [
          ['selected', selected],
          ['rest', n - selected - unknown],
        ]
    const row: Row = {kind, n: count('n', n), cells: isBlank ? [] : values.map(each => count(...each))}
    this.rows.push(row)
    const terms = [...row.cells.map(plus), minus(row.n)]
    if (!isBlank) this.sums.push(this.#hasUnknown ? {terms, unless: row.n} : {terms})
    return row
  }

  /** @returns nothing where there is nobody */
  #leftOut(kind: Row['kind'], within: string, attribute: string, counts: Counts): readonly Row[] {
    const rows = counts.n > 0 ? [this.#row(kind, attribute, '', counts)] : []
    this.#outside.set(keyOf(within, attribute), {rows, counts})
    return rows
  }

  #addAttribute({attribute, groups, unplaced}: Table, kind: Row['kind']): void {
    const inGroups = groups.flatMap(({group}) => this.#printed.get(keyOf(attribute, group)) ?? [])
    for (const counts of columnsOf([...inGroups, ...this.#leftOut(kind, EVERYBODY, attribute, unplaced)])) {
      const figure = counts[0]?.figure
      const terms = counts.map(plus)
      this.sums.push(figure === undefined || figure === 'n' ? {terms} : {terms, total: figure})
    }
  }

  #addCombination(part: Table, whole: Table, group: string, members: readonly string[]): void {
    const parent = this.#printed.get(keyOf(part.attribute, group))
    const own = part.groups.find(each => each.group === group)
    if (!parent || !own) return
    const names = new Set(members)
    const counts = combine([[own, 1], ...whole.groups.filter(each => names.has(each.group)).map(minusOne)])
    const children = members.flatMap(member => this.#printed.get(keyOf(whole.attribute, member)) ?? [])
    const left = this.#leftOut('left-out', keyOf(part.attribute, group), whole.attribute, counts)
    this.#relate([...children, ...left], [parent])
  }

  /** Who is in no group of a combination is in no group of one part, of the other, or of both: so that both can be told. */
  #addOverlaps(split: readonly Split[]): void {
    for (const whole of split)
      for (const one of split)
        for (const other of split) {
          if (one.table.attribute >= other.table.attribute || !isPartOf(one, whole) || !isPartOf(other, whole)) continue
          if (new Set([...one.attributes, ...other.attributes]).size < whole.attributes.length) continue
          const shared = split.filter(each => isPartOf(each, one) && isPartOf(each, other))
          const within = shared.flatMap(({table}) => table.groups.map(({group}) => keyOf(table.attribute, group)))
          for (const key of [EVERYBODY, ...within]) {
            const [a, b, either] = [one, other, whole].map(({table}) => this.#outside.get(keyOf(key, table.attribute)))
            if (!a || !b || !either || a.rows.length + b.rows.length === 0) continue
            const both = combine([
              [a.counts, 1],
              [b.counts, 1],
              [either.counts, -1],
            ])
            const rows = both.n > 0 ? [this.#row('left-out', whole.table.attribute, '', both)] : []
            this.#relate([...either.rows, ...rows], [...a.rows, ...b.rows])
          }
        }
  }

  /** The first together are as many as the second together. */
  #relate(some: readonly Row[], others: readonly Row[]): void {
    const figures = Math.max(...[...some, ...others].map(({cells}) => cells.length))
    for (let at = -1; at < figures; at++) {
      const countsOf = (rows: readonly Row[]) => rows.flatMap(({n, cells}) => (at < 0 ? n : (cells[at] ?? [])))
      this.sums.push({terms: [...countsOf(some).map(plus), ...countsOf(others).map(minus)]})
    }
  }
}

interface Outside {
  readonly rows: readonly Row[]
  readonly counts: Counts
}

const EVERYBODY = ''
const keyOf = (...names: readonly string[]) => JSON.stringify(names)
const plus = (count: Count): Term => ({count, sign: 1})
const minus = (count: Count): Term => ({count, sign: -1})
const minusOne = (counts: Counts): readonly [Counts, -1] => [counts, -1]

function combine(signed: readonly (readonly [Counts, 1 | -1])[]): Counts {
  const of = (figure: (counts: Counts) => number) =>
    signed.reduce((sum, [counts, sign]) => sum + sign * figure(counts), 0)
  const cell = (name: CellName) => of(({cells}) => cells?.[name] ?? 0)
  return {
    n: of(({n}) => n),
    selected: of(({selected}) => selected),
    cells: signed[0]?.[0].cells ? {tp: cell('tp'), fp: cell('fp'), fn: cell('fn'), tn: cell('tn')} : null,
    unknown: of(({unknown}) => unknown),
  }
}

function columnsOf(rows: readonly Row[]): readonly (readonly Count[])[] {
  const [first] = rows
  if (!first) return []
  return [rows.map(({n}) => n), ...first.cells.map((_, i) => rows.flatMap(({cells}) => cells[i] ?? []))]
}
