import type {CountName, ShareName} from '../../../declaration/schema/figures.ts'
import type {Bounds} from '../measurement.ts'

/** A sum of cells of the confusion table as a set of bits: tp 1, fp 2, fn 4, tn 8. */
export type Sum = number

export const CELL_SUMS = {tp: 1, fp: 2, fn: 4, tn: 8} as const
const ALL = 15
export const COUNT_SUMS = {
  ...CELL_SUMS,
  selected: 3,
  not_selected: 12,
  positives: 5,
  n: ALL,
} as const satisfies Partial<Record<CountName, Sum>>

/** Which cells a share counts, and of which it is a share. */
export const SHARE_SUMS = {
  selection_rate: {of: 3, among: ALL},
  non_selection_rate: {of: 12, among: ALL},
  base_rate: {of: 5, among: ALL},
  true_positive_rate: {of: 1, among: 5},
  false_negative_rate: {of: 4, among: 5},
  false_positive_rate: {of: 2, among: 10},
  true_negative_rate: {of: 8, among: 10},
  precision: {of: 1, among: 3},
  false_discovery_rate: {of: 2, among: 3},
  negative_predictive_value: {of: 8, among: 12},
  false_omission_rate: {of: 4, among: 12},
  accuracy: {of: 9, among: ALL},
  true_positive_share: {of: 1, among: ALL},
  false_positive_share: {of: 2, among: ALL},
  false_negative_share: {of: 4, among: ALL},
  true_negative_share: {of: 8, among: ALL},
} as const satisfies Record<ShareName, {of: Sum; among: Sum}>

interface Known {
  readonly of: Sum
  readonly among: Sum
  readonly share: Bounds
}

/** Disjoint sums and their union. */
const UNIONS: readonly (readonly [Sum, Sum, Sum])[] = Array.from({length: ALL}, (_, i) => i + 1).flatMap(one =>
  Array.from({length: ALL}, (_, i) => i + 1).flatMap(other =>
    one < other && (one & other) === 0 ? [[one, other, one | other] as const] : [],
  ),
)

const MOST_ROUNDS = 200

/**
 * All confusion tables of whole people that fit what is known of one group: bounds for every sum of its cells, drawn in as
 * far as they follow from each other. The bounds may be wider than the tables that fit, never narrower.
 */
export class Tables {
  readonly #bounds: Bounds[]
  readonly #shares: Known[]

  constructor(from?: Tables) {
    this.#bounds = from
      ? [...from.#bounds]
      : Array.from({length: ALL + 1}, () => [0, Number.POSITIVE_INFINITY] as const)
    this.#shares = from ? [...from.#shares] : []
  }

  bounds(sum: Sum): Bounds {
    return this.#bounds[sum] ?? [0, Number.POSITIVE_INFINITY]
  }

  isExact(): boolean {
    return Object.values(CELL_SUMS).every(cell => this.bounds(cell)[0] === this.bounds(cell)[1])
  }

  /** With a sum known as well; `undefined` where no table fits. */
  withCount(sum: Sum, count: Bounds): Tables | undefined {
    const tables = new Tables(this)
    return tables.#narrow(sum, count[0], count[1]) !== 'empty' && tables.#settle() ? tables : undefined
  }

  /** With a share known as well; `undefined` where no table fits. */
  withShare(known: Known): Tables | undefined {
    const tables = new Tables(this)
    tables.#shares.push(known)
    return tables.#settle() ? tables : undefined
  }

  /** Bounds that hold whichever of the values within `most` steps a sum has; the same tables where it has more. */
  shaved(sum: Sum, most: number): Tables | undefined {
    const [low, high] = this.bounds(sum)
    if (!(high - low < most)) return this
    const fitting: Tables[] = []
    for (let value = low; value <= high; value++) {
      const tables = this.withCount(sum, [value, value])
      if (tables) fitting.push(tables)
    }
    if (fitting.length === 0) return undefined
    const hull = new Tables(this)
    for (let each = 1; each <= ALL; each++) {
      hull.#bounds[each] = [
        Math.min(...fitting.map(tables => tables.bounds(each)[0])),
        Math.max(...fitting.map(tables => tables.bounds(each)[1])),
      ]
    }
    return hull
  }

  #settle(): boolean {
    for (let round = 0; round < MOST_ROUNDS; round++) {
      let changed = false
      const narrow = (sum: Sum, low: number, high: number) => {
        const how = this.#narrow(sum, low, high)
        if (how === 'narrower') changed = true
        return how !== 'empty'
      }
      for (const [one, other, both] of UNIONS) {
        const [a, b, c] = [this.bounds(one), this.bounds(other), this.bounds(both)]
        if (!narrow(both, a[0] + b[0], a[1] + b[1])) return false
        if (!narrow(one, c[0] - b[1], c[1] - b[0])) return false
        if (!narrow(other, c[0] - a[1], c[1] - a[0])) return false
      }
      for (const {of, among, share} of this.#shares) {
        const [whole, part] = [this.bounds(among), this.bounds(of)]
        const error = (count: number) => 1e-9 * Math.max(1, count)
        if (Number.isFinite(whole[1])) {
          const high = whole[1] * share[1]
          if (!narrow(of, whole[0] * share[0] - error(whole[0]), high + error(high))) return false
        } else if (!narrow(of, whole[0] * share[0] - error(whole[0]), Number.POSITIVE_INFINITY)) return false
        if (share[1] > 0 && !narrow(among, part[0] / share[1] - error(part[0] / share[1]), Number.POSITIVE_INFINITY))
          return false
        if (share[0] > 0 && Number.isFinite(part[1])) {
          const high = part[1] / share[0]
          if (!narrow(among, 0, high + error(high))) return false
        }
      }
      if (!changed) return true
    }
    return true
  }

  #narrow(sum: Sum, low: number, high: number): 'same' | 'narrower' | 'empty' {
    const [lowest, highest] = this.bounds(sum)
    const next: Bounds = [Math.max(lowest, Math.ceil(low)), Math.min(highest, Math.floor(high))]
    if (next[0] > next[1]) return 'empty'
    if (next[0] === lowest && next[1] === highest) return 'same'
    this.#bounds[sum] = next
    return 'narrower'
  }
}
