import {decimalsIn, smallestFraction} from '../../fraction.ts'

export interface Fraction {
  readonly of: number
  readonly among: number
}

/** Doubles lose digits when nearly equal numbers are subtracted: tried from the strictest on. */
export const ERRORS = [1e-15, 1e-14, 1e-13, 1e-12, 1e-11] as const
/** From so many decimals on, a number was written in full. */
const FULL = 12

/**
 * Two rates of whole people from their difference (one − other) and their ratio (one / other), written in full: the rates
 * with the smallest denominators that give both back. Equal rates have the same difference and ratio whatever they are.
 * @param decimals the most that either was written with; what was rounded gives no rates, or only very small ones
 */
export function ratesFrom(
  difference: number,
  ratio: number,
  decimals: number,
): {one: Fraction; other: Fraction} | undefined {
  const [first, second] = valuesFrom(difference, ratio)
  // Two rounded numbers are themselves fractions, and give others exactly; fractions of few people are told apart by rounding.
  // Zeros at the end say nothing of how they were rounded.
  const [short1, short2] = [decimalsIn(difference), decimalsIn(ratio)]
  const known = short1 === undefined || short2 === undefined ? decimals : Math.min(decimals, Math.max(short1, short2))
  const most = known >= FULL ? Number.POSITIVE_INFINITY : 10 ** (known / 2)
  for (const error of ERRORS) {
    const [one, other] = [fraction(first, error), fraction(second, error)]
    if (!one || !other || one.among > most || other.among > most) continue
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

/** Up to which two doubles that were worked out in different ways are the same. */
const SAME = 1e-10
/** How often a number that is no fraction at all may be taken for one. */
export const CHANCE = 1e-4

/**
 * The fraction with the smallest denominator within `error` of a share, which rounding may have brought just out of 0 to 1.
 * About `error` × denominator² of all numbers are as near to a fraction with one no larger: where that is more than chance
 * allows, there is none.
 */
export function fraction(share: number, error: number): Fraction | undefined {
  if (!(share > -SAME && share < 1 + SAME)) return undefined
  const found = smallestFraction(Math.min(1, Math.max(0, share)), error)
  return found && error * found.among ** 2 <= CHANCE ? found : undefined
}

export function near(one: number, other: number): boolean {
  return one === other || Math.abs(one - other) <= SAME * Math.max(1, Math.abs(one), Math.abs(other))
}
