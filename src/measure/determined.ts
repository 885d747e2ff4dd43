/** Unknowns, each once with a sign, and what they add up to. */
export interface Equation {
  readonly terms: ReadonlyMap<number, 1 | -1>
  readonly total: number
}

/** A prime below 2^26: products of two remainders stay exact. */
const PRIME = 67_108_859

/**
 * The unknowns that have only one value in every solution of the equations: what anybody could work out. Found by
 * Gauss-Jordan elimination, with remainders modulo a prime in place of fractions: a row that is left with one unknown
 * determines it.
 */
export function determined(equations: readonly Equation[]): readonly number[] {
  const rows: Map<number, number>[] = []
  /** For each unknown, the reduced rows in which it stands. */
  const standsIn = new Map<number, Set<Map<number, number>>>()
  const pivots = new Map<number, Map<number, number>>()
  const note = (row: Map<number, number>, unknown: number) => {
    const own = standsIn.get(unknown)
    if (own) own.add(row)
    else standsIn.set(unknown, new Set([row]))
  }
  const subtract = (from: Map<number, number>, row: ReadonlyMap<number, number>, times: number, noted: boolean) => {
    for (const [unknown, value] of row) {
      const left = ((from.get(unknown) ?? 0) + PRIME - ((times * value) % PRIME)) % PRIME
      if (left === 0) {
        from.delete(unknown)
        if (noted) standsIn.get(unknown)?.delete(from)
      } else {
        from.set(unknown, left)
        if (noted) note(from, unknown)
      }
    }
  }
  for (const {terms} of equations.toSorted((a, b) => a.terms.size - b.terms.size)) {
    const row = new Map<number, number>([...terms].map(([unknown, sign]) => [unknown, sign === 1 ? 1 : PRIME - 1]))
    for (const unknown of [...row.keys()]) {
      const [pivot, value] = [pivots.get(unknown), row.get(unknown)]
      if (pivot && value !== undefined) subtract(row, pivot, value, false)
    }
    const first = row.entries().next().value
    if (!first) continue
    const [unknown, value] = first
    const scale = inverse(value)
    for (const [name, each] of row) row.set(name, (each * scale) % PRIME)
    for (const other of [...(standsIn.get(unknown) ?? [])]) subtract(other, row, other.get(unknown) ?? 0, true)
    for (const name of row.keys()) note(row, name)
    pivots.set(unknown, row)
    rows.push(row)
  }
  return rows.flatMap(row => (row.size === 1 ? [...row.keys()] : []))
}

/** By Fermat's little theorem. */
function inverse(value: number): number {
  let [result, base, power] = [1, value, PRIME - 2]
  while (power > 0) {
    if (power % 2 === 1) result = (result * base) % PRIME
    base = (base * base) % PRIME
    power = Math.floor(power / 2)
  }
  return result
}
