import {type Interval, isProportion} from './interval.ts'
import {upperNormalQuantile} from './normal.ts'
import {fromPeak} from './peak.ts'
import {wilson} from './wilson.ts'

/** Beyond it an exact calculation is slow, and differs from an approximate one by less than 1/n. */
const MOST_PEOPLE = 1e9

/**
 * Exact interval for a proportion of whole counts; never covers less than it says, usually more. `null` for no people.
 * Clopper and Pearson (1934), Biometrika 26:404. Above 10⁹ people the score interval, which is then within 10⁻⁹.
 */
export function clopperPearson(x: number, n: number, confidence: number): Interval | null {
  if (!isProportion(x, n) || !(confidence > 0 && confidence < 1)) return null
  const tail = (1 - confidence) / 2
  if (n > MOST_PEOPLE) return wilson(x, n, upperNormalQuantile(tail))
  return [exactLowEnd(x, n, tail), 1 - exactLowEnd(n - x, n, tail)]
}

/** The rate at which `x` or more of `n` happens with probability `tail`. */
function exactLowEnd(x: number, n: number, tail: number): number {
  if (x === 0) return 0
  let [low, high] = [0, x / n]
  for (;;) {
    const middle = (low + high) / 2
    if (middle === low || middle === high) return middle
    if (atLeast(x, n, middle) < tail) low = middle
    else high = middle
  }
}

/** Probability of `x` or more among `n` at `rate`, 0 < rate < 1. */
function atLeast(x: number, n: number, rate: number): number {
  const odds = rate / (1 - rate)
  const peak = Math.min(n, Math.floor((n + 1) * rate))
  const up = (k: number) => ((n - k) / (k + 1)) * odds
  const down = (k: number) => k / (n - k + 1) / odds
  let [above, all] = [0, 0]
  for (const [k, weight] of fromPeak(peak, up, down, 1e-20)) {
    all += weight
    if (k >= x) above += weight
  }
  return above / all
}
