import type {BiasOutcome, Range, Settings} from './decision.ts'
import type {Bounds} from './measurement.ts'
import {inside, outside} from './people-needed.ts'
import {corners, isExact, rateOf, type Share} from './share.ts'
import type {Interval} from './statistics/interval.ts'
import {simultaneousZ} from './statistics/sidak.ts'
import {wilson} from './statistics/wilson.ts'
import type {Why} from './why.ts'

/** One share held against the values that are acceptable, with no other group to compare it with. */
export interface TargetDecision {
  readonly outcome: BiasOutcome
  readonly why?: Why
  readonly rate: Bounds | null
  /** Score interval (Wilson) at the declared confidence, over every table that fits. */
  readonly interval: Interval | null
  /** The interval that holds together with the others of the family; a fail is read from it. */
  readonly simultaneous: Interval | null
  readonly range: Range
  /** People, or examples, after which the observed rate would decide. */
  readonly peopleNeeded?: number
  /** How few on the other side put the rate on the other side of an end of the range. */
  readonly flipsWith?: number
}

/**
 * Decides a share whose target is a number, such as the one half of CrowS-Pairs (Nangia et al. 2020, EMNLP, p. 1953): a model
 * that prefers stereotypes as often as not. Pass: the whole plain interval lies in the range, and there are enough people.
 * Fail: the whole interval that holds for all of the family (Šidák) lies outside. Otherwise inconclusive.
 *
 * @param range the acceptable values around the target, ends included
 * @param family how many shares are held against a target at once
 */
export function atTarget(
  share: Share | Why,
  range: Range,
  {confidence, atLeastPeople}: Pick<Settings, 'confidence' | 'atLeastPeople'>,
  family = 1,
): TargetDecision {
  const without = (why: Why): TargetDecision => {
    const outcome = why === 'hidden' ? 'suppressed' : 'undefined'
    return {outcome, why, rate: null, interval: null, simultaneous: null, range}
  }
  if (typeof share === 'string') return without(share)
  if (share.n[1] === 0) return without('nobody-in-group')
  if (share.n[0] === 0) return without('zero-denominator')
  const [plain, together] = [simultaneousZ(confidence), simultaneousZ(confidence, family)]
  const [interval, simultaneous] = [intervalOf(share, plain), intervalOf(share, together)]
  if (!interval || !simultaneous) return without('no-interval')
  const rate = rateOf(share)
  const found = {rate, interval, simultaneous, range, ...flips(share, range)}
  if (outside(simultaneous, range)) return {...found, outcome: 'fail'}
  const enough = share.n[0] >= atLeastPeople
  if (inside(interval, range) && enough) return {...found, outcome: 'pass'}
  const needed = peopleNeeded(rate, range, {plain, together, atLeastPeople})
  return {
    ...found,
    outcome: 'inconclusive',
    why: whyNot(interval, rate, range),
    ...(needed !== null && {peopleNeeded: needed}),
  }
}

function intervalOf(share: Share, z: number): Interval | null {
  const ends = corners(share).map(({x, n}) => wilson(x, n, z))
  const known = ends.filter(end => end !== null)
  if (known.length < ends.length || known.length === 0) return null
  return [Math.min(...known.map(([low]) => low)), Math.max(...known.map(([, high]) => high))]
}

function whyNot(interval: Interval, rate: Bounds, range: Range): Why {
  if (inside(interval, range)) return 'too-few-people'
  if (outside(interval, range)) return 'many-comparisons'
  return inside(rate, range) || outside(rate, range) ? 'interval-crosses' : 'bounds-too-wide'
}

const MOST_PEOPLE = 1e9

/**
 * A score interval holds `end` exactly when n ≤ z²·end·(1 − end)/(rate − end)², so that the number from which it does not
 * is known without a search. `null` where none below 10⁹ does.
 */
function peopleNeeded(
  rate: Bounds,
  range: Range,
  {plain, together, atLeastPeople}: {plain: number; together: number; atLeastPeople: number},
): number | null {
  const holds = (end: number, nearest: number, z: number) =>
    end <= 0 || end >= 1 ? 0 : (z * z * end * (1 - end)) / (nearest - end) ** 2
  const from = (n: number) => (n < MOST_PEOPLE ? Math.floor(n) + 1 : null)
  if (inside(rate, range)) {
    const last = Math.max(holds(range[0], rate[0], plain), holds(range[1], rate[1], plain))
    const needed = from(last)
    return needed === null ? null : Math.max(needed, atLeastPeople)
  }
  if (!outside(rate, range)) return null
  return rate[1] < range[0] ? from(holds(range[0], rate[1], together)) : from(holds(range[1], rate[0], together))
}

function flips(share: Share, [low, high]: Range): {flipsWith?: number} {
  if (!isExact(share)) return {}
  const [[x], [n]] = [share.x, share.n]
  const zone = (count: number) => (count / n < low ? 'below' : count / n > high ? 'above' : 'within')
  // The counts next to either end, on both sides; one more, because an end need not be a whole number of people.
  const near = [low, high].flatMap(end => {
    const at = Math.min(n, Math.max(0, Math.round(end * n)))
    return [at - 2, at - 1, at, at + 1, at + 2]
  })
  const others = near.filter(count => Number.isInteger(count) && count >= 0 && count <= n && zone(count) !== zone(x))
  return others.length > 0 ? {flipsWith: Math.min(...others.map(count => Math.abs(count - x)))} : {}
}
