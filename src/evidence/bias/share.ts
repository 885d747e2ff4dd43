import type {Bounds} from './measurement.ts'

/** `x` people who count, `y` who do not, `n` together: every table of whole people with x + y = n and all three within their bounds. */
export interface Share {
  readonly x: Bounds
  readonly y: Bounds
  readonly n: Bounds
}

/** One table that fits: `x` of `n`. */
export interface Table {
  readonly x: number
  readonly n: number
}

export function plus([low1, high1]: Bounds, [low2, high2]: Bounds): Bounds {
  return [low1 + low2, high1 + high2]
}

function minus([low1, high1]: Bounds, [low2, high2]: Bounds): Bounds {
  return [Math.max(0, low1 - high2), high1 - low2]
}

function overlap([low1, high1]: Bounds, [low2, high2]: Bounds): Bounds | null {
  const [low, high] = [Math.max(low1, low2), Math.min(high1, high2)]
  return low <= high ? [low, high] : null
}

/** Bounds drawn in until each end belongs to a table that fits; `null` where none does or where they are no whole numbers of people. */
export function shareOf(x: Bounds, y: Bounds, n: Bounds): Share | null {
  const all = overlap(n, plus(x, y))
  const counted = all && overlap(x, minus(all, y))
  const others = all && counted && overlap(y, minus(all, counted))
  if (!all || !counted || !others) return null
  const areCounts = [...all, ...counted, ...others].every(end => Number.isSafeInteger(end) && end >= 0)
  return areCounts ? {x: counted, y: others, n: all} : null
}

/** `x` of `n`, where nothing else is known of the others. */
export function within(x: Bounds, n: Bounds): Share | null {
  return shareOf(x, minus(n, x), n)
}

/** The same people, counting the others. */
export function complement({x, y, n}: Share): Share {
  return {x: y, y: x, n}
}

/** Several groups as one. */
export function together(shares: readonly Share[]): Share {
  const sum = (part: keyof Share) => shares.map(share => share[part]).reduce(plus)
  return {x: sum('x'), y: sum('y'), n: sum('n')}
}

export function isExact({x, n}: Share): boolean {
  return x[0] === x[1] && n[0] === n[1]
}

/**
 * The tables with the fewest and the most people who count, each with the fewest and the most others. Bounds are drawn in, so
 * that what rises with x and falls with y has its extremes there: rates and the ends of score intervals need no other tables.
 */
export function corners({x, y, n}: Share): readonly Table[] {
  const found = new Map<string, Table>()
  for (const counted of x) {
    const others = overlap(y, [n[0] - counted, n[1] - counted])
    for (const all of others?.map(other => counted + other) ?? []) found.set(`${counted}/${all}`, {x: counted, n: all})
  }
  return [...found.values()]
}

/** The lowest and the highest rate, for a share with people in it. */
export function rateOf(share: Share): Bounds {
  const rates = corners(share).map(table => table.x / table.n)
  return [Math.min(...rates), Math.max(...rates)]
}
