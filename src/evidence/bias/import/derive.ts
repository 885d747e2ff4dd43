import {SHARES, type ShareName} from '../../../declaration/schema/figures.ts'
import type {Bounds} from '../measurement.ts'
import {isShortDecimal, smallestFraction} from './fraction.ts'
import {type Equation, solve} from './solve.ts'
import {CELL_SUMS, COUNT_SUMS, SHARE_SUMS, type Sum, Tables} from './tables.ts'

export type Shares = ReadonlyMap<ShareName, Bounds>
export type CountBounds = Partial<Record<keyof typeof COUNT_SUMS, Bounds>>

export interface Derived {
  readonly counts: CountBounds
  /** The counts are the smallest that fit; see `Measurement.multiple`. */
  readonly multiple: boolean
  /** Shares that no table gives together with what was read before them. */
  readonly contradicting: readonly {
    readonly share: ShareName
    /** People that the share stands for; absent where no whole number of people gives it. */
    readonly given?: Bounds
    /** What the counts give instead, or the number of people it is a share of. */
    readonly counted: Bounds
  }[]
}

const MOST_SHAVED = 2000
/** tp + fn: where it is fixed, most shares fix the rest. */
const POSITIVES: Sum = 5
const CELLS = ['tp', 'fp', 'fn', 'tn'] as const

/**
 * Counts that follow from shares and counts of one group. Exact where the shares, written in full, leave one table of whole
 * people; otherwise bounds that hold every table that fits. A count that does not follow at all is absent: four shares of
 * everybody say less than one needs, and bounds from zero to everybody are no measurement.
 *
 * @param complete `known` has all counts that were published: none stands there that could not be read
 */
export function derive(known: CountBounds, shares: Shares, complete = true): Derived {
  const counted = Object.entries(known).reduce<Tables | undefined>(
    (tables, [name, count]) => tables?.withCount(COUNT_SUMS[name as keyof typeof COUNT_SUMS], count),
    new Tables(),
  )
  // What contradicts itself is said elsewhere; nothing can be derived from it.
  if (!counted) return {counts: known, multiple: false, contradicting: []}
  if (!Number.isFinite(counted.bounds(COUNT_SUMS.n)[1]))
    return complete ? smallest(known, shares) : {counts: known, multiple: false, contradicting: []}

  const contradicting: Derived['contradicting'][number][] = []
  let tables = counted
  const fitting = new Map<ShareName, Bounds>()
  for (const name of SHARES) {
    const share = shares.get(name)
    if (!share) continue
    const {of, among} = SHARE_SUMS[name]
    const next = tables.withShare({of, among, share})
    if (next) {
      tables = next
      fitting.set(name, share)
      continue
    }
    const whole = tables.bounds(among)
    const given = new Tables().withCount(among, whole)?.withShare({of, among, share})?.bounds(of)
    contradicting.push({share: name, ...(given ? {given, counted: tables.bounds(of)} : {counted: whole})})
  }
  return {counts: following(known, fitting, tables), multiple: false, contradicting}
}

/** Those to whom it happened, or all others: with everybody, the one gives the other. */
const SELECTED = {counts: ['selected', 'not_selected'], shares: ['selection_rate', 'non_selection_rate']} as const

function isAbout({counts, shares: names}: typeof SELECTED, known: CountBounds, shares: Shares): boolean {
  return counts.some(name => known[name] !== undefined) || names.some(name => shares.has(name))
}

/** What is fixed by the equations, drawn in as far as it goes. */
function following(known: CountBounds, shares: Shares, tables: Tables): CountBounds {
  const equations = [...equationsOf(shares), ...Object.entries(known).map(([name, count]) => counting(name, count))]
  const {rank, cells} = solve(equations)
  const n = tables.bounds(COUNT_SUMS.n)
  if (!tables.isExact() && (rank < 4 || !cells)) {
    const selected = isAbout(SELECTED, known, shares)
    return {...known, n, ...(selected ? {selected: tables.bounds(COUNT_SUMS.selected)} : {})}
  }
  const best = tables.isExact()
    ? tables
    : (exactly(cells ?? [], shares, tables) ?? tables.shaved(POSITIVES, MOST_SHAVED) ?? tables)
  return {
    n: best.bounds(COUNT_SUMS.n),
    ...(isAbout(SELECTED, known, shares) ? {selected: best.bounds(COUNT_SUMS.selected)} : {}),
    ...Object.fromEntries(CELLS.map(name => [name, best.bounds(CELL_SUMS[name])])),
  }
}

/** The one table that the equations give, where every share was written in full and the table gives them all back. */
function exactly(cells: readonly number[], shares: Shares, tables: Tables): Tables | undefined {
  if ([...shares.values()].some(([low, high]) => low !== high)) return undefined
  return CELLS.reduce<Tables | undefined>((found, name, i) => {
    const count = Math.round(cells[i] ?? Number.NaN)
    return found?.withCount(CELL_SUMS[name], [count, count])
  }, tables)
}

/**
 * Nobody says how many people there are: the smallest group that gives all shares, where they are written in full. Short
 * decimals may have been rounded: the others have to fix the counts, which have to give the short ones back too.
 */
function smallest(known: CountBounds, shares: Shares): Derived {
  const nothing: Derived = {counts: known, multiple: false, contradicting: []}
  const full = [...shares].filter(([, [low, high]]) => low === high)
  if (Object.keys(known).length > 0 || full.length < shares.size || full.length === 0) return nothing
  const long = new Map([...shares].filter(([, [share]]) => !isShortDecimal(share)))
  const {cells} = solve([...equationsOf(long), [1, 1, 1, 1, 1]])
  const parts = cells ?? []
  const rate = long.get('selection_rate')
  if (parts.length === 0) {
    const fraction = rate && smallestFraction(rate[0], 4 * Number.EPSILON * rate[0])
    if (!fraction) return nothing
    const {of, among} = fraction
    return {counts: {n: [among, among], selected: [of, of]}, multiple: true, contradicting: []}
  }
  const fractions = parts.map(part => smallestFraction(Math.max(0, part), 1e-12))
  const n = fractions.reduce((all, fraction) => (fraction ? leastCommonMultiple(all, fraction.among) : Number.NaN), 1)
  if (!(n <= 1e6)) return nothing
  const counts = Object.fromEntries(
    CELLS.map((name, i) => {
      const count = Math.round((parts[i] ?? 0) * n)
      return [name, [count, count] as const]
    }),
  )
  const found = derive({n: [n, n], ...counts}, shares)
  return found.contradicting.length > 0 || !givesBack(found.counts, shares) ? nothing : {...found, multiple: true}
}

/** To the last digits of a double. */
function givesBack(counts: CountBounds, shares: Shares): boolean {
  const sum = (sums: Sum) =>
    CELLS.reduce((all, name) => all + (sums & CELL_SUMS[name] ? (counts[name]?.[0] ?? 0) : 0), 0)
  return [...shares].every(([name, [share]]) => {
    const {of, among} = SHARE_SUMS[name]
    return sum(among) === 0 || Math.abs(sum(of) / sum(among) - share) <= 4 * Number.EPSILON
  })
}

/** Nobody is in the group that the share is of: it has no value, and a tool that writes `NaN` is right. */
export function isOfNobody(name: ShareName, counts: CountBounds): boolean {
  const {among} = SHARE_SUMS[name]
  const cells = CELLS.filter(cell => among & CELL_SUMS[cell]).map(cell => counts[cell])
  return counts.n?.[1] === 0 || cells.every(count => count?.[1] === 0)
}

function equationsOf(shares: Shares): Equation[] {
  return [...shares].map(([name, [low, high]]) => {
    const {of, among} = SHARE_SUMS[name]
    const share = (low + high) / 2
    const coefficient = (cell: Sum) => (of & cell ? 1 : 0) - (among & cell ? share : 0)
    return [coefficient(1), coefficient(2), coefficient(4), coefficient(8), 0]
  })
}

function counting(name: string, [low, high]: Bounds): Equation {
  const sum = COUNT_SUMS[name as keyof typeof COUNT_SUMS]
  const has = (cell: Sum) => (sum & cell ? 1 : 0)
  return [has(1), has(2), has(4), has(8), (low + high) / 2]
}

function leastCommonMultiple(one: number, other: number): number {
  let [a, b] = [one, other]
  while (b > 0) [a, b] = [b, a % b]
  return (one / a) * other
}
