import {isTwoProportions} from './interval.ts'
import {fromPeak} from './peak.ts'

/** Beyond it the sum is too long to be worth its digits. */
const MOST_PEOPLE = 1e9

/**
 * Two-sided p for equal proportions of whole counts: the probability, with all margins given, of a table no likelier than
 * this one (equal within 10⁻⁷). `null` for an empty group and above 10⁹ people.
 * Fisher (1935), J. Roy. Statist. Soc. 98:39; the two-sided rule is Irwin's (1935), Metron 12:83.
 */
export function fisherExact(x1: number, n1: number, x2: number, n2: number): number | null {
  if (!isTwoProportions(x1, n1, x2, n2) || n1 + n2 > MOST_PEOPLE) return null
  const counted = x1 + x2
  const up = (k: number) => ((counted - k) * (n1 - k)) / ((k + 1) * (n2 - counted + k + 1))
  const down = (k: number) => (k * (n2 - counted + k)) / ((counted - k + 1) * (n1 - k + 1))
  const peak = Math.floor(((counted + 1) * (n1 + 1)) / (n1 + n2 + 2))
  const weights = [...fromPeak(peak, up, down, Number.MIN_VALUE)]
  const observed = weights.find(([k]) => k === x1)?.[1] ?? 0
  let [asRare, all] = [0, 0]
  for (const [, weight] of weights) {
    all += weight
    if (weight <= observed * (1 + 1e-7)) asRare += weight
  }
  return Math.min(1, asRare / all)
}
