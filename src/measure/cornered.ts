import type {Equation} from './determined.ts'

export interface Unknowns {
  /** The most that whoever reads the report can think an unknown is. None is below zero. */
  highest(unknown: number): number
  /** What it is. */
  value(unknown: number): number
}

/**
 * The unknowns that can only have one value, once it is known that all are whole numbers between zero and their highest. Each
 * equation narrows each of its unknowns by what the others leave, until nothing changes; then each unknown is tried with one
 * more and one less, to see whether that contradicts something.
 */
export function cornered(equations: readonly Equation[], {highest, value}: Unknowns): readonly number[] {
  const space = new Space(equations, highest)
  space.narrow(equations)
  return space.unknowns.filter(unknown => {
    const {low, high} = space.bounds(unknown)
    const others = [value(unknown) + 1, value(unknown) - 1].filter(other => low <= other && other <= high)
    return !others.some(other => space.allows(unknown, other))
  })
}

interface Bounds {
  readonly low: number
  readonly high: number
}

/** Terms looked at for the whole, and for one try; what takes more is left as it is, so that bounds are wider than they could be. */
const MOST_STEPS = 2_000_000
const MOST_STEPS_FOR_ONE = 3000

class Space {
  readonly #bounds = new Map<number, Bounds>()
  readonly #standsIn = new Map<number, Equation[]>()

  constructor(equations: readonly Equation[], highest: Unknowns['highest']) {
    for (const equation of equations.toSorted((a, b) => a.terms.size - b.terms.size)) {
      for (const unknown of equation.terms.keys()) {
        this.#bounds.set(unknown, {low: 0, high: highest(unknown)})
        const own = this.#standsIn.get(unknown)
        if (own) own.push(equation)
        else this.#standsIn.set(unknown, [equation])
      }
    }
  }

  get unknowns(): readonly number[] {
    return [...this.#bounds.keys()]
  }

  bounds(unknown: number): Bounds {
    return this.#bounds.get(unknown) ?? {low: 0, high: 0}
  }

  /** Could it have this value? Nothing is changed by asking. */
  allows(unknown: number, value: number): boolean {
    const before = new Map<number, Bounds>([[unknown, this.bounds(unknown)]])
    this.#bounds.set(unknown, {low: value, high: value})
    const possible = this.narrow(this.#standsIn.get(unknown) ?? [], before)
    for (const [name, bounds] of before) this.#bounds.set(name, bounds)
    return possible
  }

  /** @returns false where no values are left for something */
  narrow(first: Iterable<Equation>, before?: Map<number, Bounds>): boolean {
    const most = before ? MOST_STEPS_FOR_ONE : MOST_STEPS
    const waiting = new Set(first)
    let steps = 0
    for (const equation of waiting) {
      waiting.delete(equation)
      steps += equation.terms.size
      if (steps > most) return true
      for (const [unknown, bounds] of this.#narrowed(equation)) {
        if (bounds.low > bounds.high) return false
        if (before && !before.has(unknown)) before.set(unknown, this.bounds(unknown))
        this.#bounds.set(unknown, bounds)
        for (const other of this.#standsIn.get(unknown) ?? []) if (other !== equation) waiting.add(other)
      }
    }
    return true
  }

  /** The unknowns of one equation for which it leaves less than was thought. */
  #narrowed({terms, total}: Equation): readonly (readonly [number, Bounds])[] {
    const ends = [...terms].map(([unknown, sign]) => {
      const {low, high} = this.bounds(unknown)
      return {unknown, sign, low, high, least: sign === 1 ? low : -high, most: sign === 1 ? high : -low}
    })
    const least = ends.reduce((sum, each) => sum + each.least, 0)
    const most = ends.reduce((sum, each) => sum + each.most, 0)
    return ends.flatMap(end => {
      const [from, to] = [total - (most - end.most), total - (least - end.least)]
      const [low, high] = end.sign === 1 ? [from, to] : [-to, -from]
      return low > end.low || high < end.high
        ? [[end.unknown, {low: Math.max(low, end.low), high: Math.min(high, end.high)}] as const]
        : []
    })
  }
}
