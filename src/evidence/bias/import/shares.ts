import type {Bounds} from '../measurement.ts'

/** From this many decimals on, a share was written in full: floating-point numbers hold 15 to 17 digits. */
const FULL = 12

/**
 * Every share that is written like this with so many decimals.
 *
 * @param single the tool counts in single precision: half a unit in the last of 24 bits is unknown (IEEE 754)
 */
export function shareBounds(share: number, decimals: number, single = false): Bounds {
  if (decimals >= FULL) {
    const half = single ? share * 2 ** -24 : 0
    return [share - half, Math.min(1, share + half)]
  }
  const half = 0.5 * 10 ** -decimals
  return [Math.max(0, share - half), Math.min(1, share + half)]
}

/**
 * How many of `n` people a share can stand for: whole numbers only (the idea of the GRIM test, Brown and Heathers 2017).
 * `undefined` when no whole number of people gives this share.
 */
export function people(n: Bounds, share: Bounds): Bounds | undefined {
  const error = 1e-9 * Math.max(1, n[1])
  const low = Math.max(0, Math.ceil(n[0] * share[0] - error))
  const high = Math.floor(n[1] * share[1] + error)
  return low <= high ? [low, high] : undefined
}

/** Was it written by a tool that counts in single precision? All its long shares are such numbers; of doubles, hardly any is. */
export function areSingle(shares: readonly {readonly value: number; readonly decimals: number}[]): boolean {
  const long = shares.filter(({decimals}) => decimals >= FULL)
  return long.length > 0 && long.every(({value}) => Math.fround(value) === value)
}

export function plus(a: Bounds, b: Bounds): Bounds {
  return [a[0] + b[0], a[1] + b[1]]
}

/** No number fits both. */
export function apart(a: Bounds, b: Bounds): boolean {
  return a[1] < b[0] || b[1] < a[0]
}
