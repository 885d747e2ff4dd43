import {smallestFraction} from '../fraction.ts'

export interface Fraction {
  readonly of: number
  readonly among: number
}

/** Doubles lose digits when nearly equal numbers are subtracted: tried from the strictest on. */
export const ERRORS = [1e-15, 1e-14, 1e-13, 1e-12, 1e-11] as const
/** Up to which two doubles that were worked out in different ways are the same. */
export const SAME = 1e-10

/**
 * Two rates of whole people from their difference (one − other) and their ratio (one / other), written in full: the rates
 * with the smallest denominators that give both back. Equal rates have the same difference and ratio whatever they are.
 */
export function ratesFrom(difference: number, ratio: number): {one: Fraction; other: Fraction} | undefined {
  const [first, second] = valuesFrom(difference, ratio)
  for (const error of ERRORS) {
    const [one, other] = [fraction(first, error), fraction(second, error)]
    if (!one || !other) continue
    const [a, b] = [one.of / one.among, other.of / other.among]
    const fits = b === 0 ? ratio === Number.POSITIVE_INFINITY : near(a / b, ratio)
    if (fits && near(a - b, difference)) return {one, other}
  }
  return undefined
}

function valuesFrom(difference: number, ratio: number): readonly [number, number] {
  if (ratio === Number.POSITIVE_INFINITY) return [difference, 0]
  if (ratio === 1) return [Number.NaN, Number.NaN]
  const other = difference / (ratio - 1)
  return [other * ratio, other]
}

/** Of a share that rounding may have brought just out of 0 to 1. */
export function fraction(share: number, error: number): Fraction | undefined {
  return share > -SAME && share < 1 + SAME ? smallestFraction(Math.min(1, Math.max(0, share)), error) : undefined
}

export function near(one: number, other: number): boolean {
  return one === other || Math.abs(one - other) <= SAME * Math.max(1, Math.abs(one), Math.abs(other))
}
