import {combined} from './combinations.ts'
import {CELLS, type CellName, type CountRow, type Table, tablesFrom} from './counted.ts'

/** Somebody in a table of predictions; `null` is not known. */
export interface Person {
  readonly a: string | null
  readonly b: string | null
  readonly happened: number | null
  readonly right: number | null
}

export interface Population {
  readonly people: readonly Person[]
  /** Is the truth looked at? */
  readonly truth: boolean
  /** Is `a & b` counted too? */
  readonly combination: boolean
}

interface Counted extends CountRow {
  n: number
  selected: number
  unknown: number
  cells: Record<CellName, number> | null
}

function nobody(attribute: string, group: string | null, truth: boolean): Counted {
  const cells = truth ? {tp: 0, fp: 0, fn: 0, tn: 0} : null
  return {attribute, group, n: 0, selected: 0, cells, unknown: 0, other: 0}
}

/** What a database should count, by a plain loop over the people. */
export function rowsOf({people, truth, combination}: Population): readonly CountRow[] {
  const rows = new Map<string, Counted>()
  for (const {a, b, happened, right} of people) {
    const both = a === null || b === null ? null : combined([a, b])
    const groups = {a, b, ...(combination ? {'a & b': both} : {})}
    for (const [attribute, group] of Object.entries(groups)) {
      const key = JSON.stringify([attribute, group])
      const row = rows.get(key) ?? nobody(attribute, group, truth)
      rows.set(key, row)
      row.n += 1
      if (happened === 1) row.selected += 1
      if (happened === null || (truth && right === null)) row.unknown += 1
      else if (row.cells) row.cells[CELLS[(happened === 1 ? 1 : 3) - (right ?? 0)] ?? 'tp'] += 1
    }
  }
  return [...rows.values()]
}

export function tablesOf(population: Population): readonly Table[] {
  return tablesFrom(rowsOf(population)).tables
}
