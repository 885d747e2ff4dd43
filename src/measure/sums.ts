import {memberships} from './combinations.ts'
import {CELLS, type Table} from './counted.ts'

/** A count of a report. `rest`: to whom it did not happen, which is never printed and follows from the others. */
export type Figure = 'n' | 'selected' | 'rest' | (typeof CELLS)[number]

/** One count of one group, which whoever reads the report may see, or may want to work out. */
export interface Count {
  readonly id: number
  readonly attribute: string
  readonly group: string
  readonly figure: Figure
  readonly value: number
}

export interface Row {
  readonly n: Count
  readonly cells: readonly Count[]
}

/** Counts that with these signs give a number that can be known. */
export interface Sum {
  readonly terms: readonly {readonly count: Count; readonly sign: 1 | -1}[]
  /** They add up to the total of this figure, which is known only if an attribute shows all of it. */
  readonly total?: Figure
}

export function rowsOf(tables: readonly Table[]): readonly Row[] {
  let id = 0
  return tables.flatMap(({attribute, groups}) =>
    groups.map(({group, n, selected, cells, unknown}) => {
      const count = (figure: Figure, value: number): Count => ({id: id++, attribute, group, figure, value})
      return {
        n: count('n', n),
        cells: cells
          ? CELLS.map(name => count(name, cells[name]))
          : [count('selected', selected), count('rest', n - selected - unknown)],
      }
    }),
  )
}

/**
 * What a reader can add up: a group's counts to its `n`, an attribute's groups to everybody, and the groups of a combination
 * to the group that they are part of. How many people there are in all is taken for known, and so are those in no group.
 */
export function sumsOver(tables: readonly Table[], rows: readonly Row[]): readonly Sum[] {
  const byName = new Map(rows.map(row => [JSON.stringify([row.n.attribute, row.n.group]), row]))
  const rowsIn = ({attribute}: Table, groups: readonly string[]) =>
    groups.flatMap(group => byName.get(JSON.stringify([attribute, group])) ?? [])
  const plus = (counts: readonly Count[]) => counts.map(count => ({count, sign: 1 as const}))
  const minus = (count: Count) => ({count, sign: -1 as const})

  const inGroups = rows.map(({n, cells}): Sum => ({terms: [...plus(cells), minus(n)]}))
  const inAttributes = tables.flatMap(table => {
    const own = rowsIn(
      table,
      table.groups.map(({group}) => group),
    )
    return columnsOf(own).map(counts => totalOf(counts, plus(counts)))
  })
  const inCombinations = memberships(tables).flatMap(({part, whole, group, members}) => {
    const [parent] = rowsIn(part, [group])
    if (!parent) return []
    const counts = columnsOf([parent])
    return columnsOf(rowsIn(whole, members)).map(
      (children, i): Sum => ({terms: [...plus(children), ...(counts[i] ?? []).map(minus)]}),
    )
  })
  return [...inGroups, ...inAttributes, ...inCombinations]
}

function columnsOf(rows: readonly Row[]): readonly (readonly Count[])[] {
  const [first] = rows
  if (!first) return []
  return [rows.map(({n}) => n), ...first.cells.map((_, i) => rows.flatMap(({cells}) => cells[i] ?? []))]
}

function totalOf(counts: readonly Count[], terms: Sum['terms']): Sum {
  const figure = counts[0]?.figure
  return figure === undefined || figure === 'n' ? {terms} : {terms, total: figure}
}
