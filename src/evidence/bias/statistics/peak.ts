/** Weights of a single-peaked distribution from its peak outwards, 1 at the peak, for as long as they are above `least`. */
export function* fromPeak(peak: number, up: (k: number) => number, down: (k: number) => number, least: number) {
  yield [peak, 1] as const
  for (let k = peak, weight = up(k); weight > least; k += 1, weight *= up(k)) yield [k + 1, weight] as const
  for (let k = peak, weight = down(k); weight > least; k -= 1, weight *= down(k)) yield [k - 1, weight] as const
}
