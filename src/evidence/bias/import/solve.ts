/** A linear equation in tp, fp, fn, tn: four coefficients and what they add up to. */
export type Equation = readonly [number, number, number, number, number]

const SMALL = 1e-9

export interface Solution {
  /** How many of the four the equations fix, in any combination. */
  readonly rank: number
  /** Of the four, where all are fixed. */
  readonly cells?: readonly [number, number, number, number]
}

/** Gauss–Jordan elimination with the largest pivots. Coefficients should be of size one. */
export function solve(equations: readonly Equation[]): Solution {
  const rows = equations.map(row => [...row])
  let rank = 0
  for (let column = 0; column < 4; column++) {
    const size = (i: number) => Math.abs(rows[i]?.[column] ?? 0)
    let best = rank
    for (let i = rank; i < rows.length; i++) if (size(i) > size(best)) best = i
    const pivot = rows[best]
    const first = rows[rank]
    if (!pivot || !first || size(best) < SMALL) continue
    rows[best] = first
    rows[rank] = pivot
    const by = pivot[column] ?? 1
    for (let k = 0; k < 5; k++) pivot[k] = (pivot[k] ?? 0) / by
    for (const row of rows) {
      const factor = row[column] ?? 0
      if (row !== pivot && factor !== 0) for (let k = 0; k < 5; k++) row[k] = (row[k] ?? 0) - factor * (pivot[k] ?? 0)
    }
    rank++
  }
  const value = (i: number) => rows[i]?.[4] ?? Number.NaN
  return rank < 4 ? {rank} : {rank, cells: [value(0), value(1), value(2), value(3)]}
}
