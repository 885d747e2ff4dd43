import {twoSidedNormal} from './normal.ts'

/**
 * The share of a chi-square distribution with a whole number of degrees of freedom that lies above `x`; NaN for x < 0 or
 * no such number. Finite sums, the terms kept as logarithms so that they hold for thousands of degrees.
 * Abramowitz and Stegun (1964), Handbook of Mathematical Functions, 26.4.4 and 26.4.5.
 */
export function chiSquareTail(x: number, degrees: number): number {
  if (!(x >= 0) || !Number.isSafeInteger(degrees) || degrees < 1) return Number.NaN
  if (x === 0) return 1
  const half = x / 2
  const odd = degrees % 2 === 1
  let sum = odd ? twoSidedNormal(Math.sqrt(x)) : 0
  let logTerm = odd ? Math.log(half / Math.PI) / 2 + Math.LN2 - half : -half
  for (let power = odd ? 0.5 : 0; power < degrees / 2; power += 1) {
    sum += Math.exp(logTerm)
    logTerm += Math.log(half / (power + 1))
  }
  return Math.min(1, sum)
}
