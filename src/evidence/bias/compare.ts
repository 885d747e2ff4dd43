import type {Comparison, Range, Settings} from './decision.ts'
import {effectOf, estimate, intervalOf} from './effect.ts'
import {flipsWith} from './flips.ts'
import type {Bounds} from './measurement.ts'
import type {Test} from './pairs.ts'
import {inside, type Level, outside, peopleNeeded, peopleNeededInProportion} from './people-needed.ts'
import {isExact, rateOf, type Share} from './share.ts'
import {equalRatesOf} from './significance.ts'
import type {Interval} from './statistics/interval.ts'
import type {Why} from './why.ts'

type Verdict = Pick<Comparison, 'outcome' | 'why'>

/** Decides one comparison: what is undefined or hidden first, then a fail, then what takes away a pass. */
export function compare(test: Test, settings: Settings, level: Level): Comparison {
  const {metric, side, range} = test
  const about = {metric, group: test.first.name, against: test.second.name, side, effect: test.effect, range}
  const without = (why: Why, found: Bounds | null = null): Comparison => {
    const outcome = why === 'hidden' ? 'suppressed' : 'undefined'
    return {...about, estimate: found, interval: null, simultaneous: null, outcome, why}
  }
  const [first, second] = [test.first.share, test.second.share]
  if (typeof first === 'string') return without(first)
  if (typeof second === 'string') return without(second)
  const equal = equalRatesOf(first, second)
  const zero = test.effect === 'ratio' ? zeroRate(first, second, settings) : null
  if (zero) return {...without(zero), ...equal}

  const effect = effectOf(test.effect, settings)
  const [rate1, rate2] = [rateOf(first), rateOf(second)]
  const found = estimate(effect, rate1, rate2)
  const interval = intervalOf(effect, first, second, level.plain)
  const simultaneous = intervalOf(effect, first, second, level.simultaneous)
  if (!interval || !simultaneous) return {...without('no-interval', found), ...equal}
  const enoughPeople = Math.min(first.n[0], second.n[0]) >= level.atLeastPeople
  const verdict = clear(outcomeOf(found, interval, simultaneous, range, enoughPeople), test)
  const open = verdict.outcome === 'inconclusive'
  const needed = open ? peopleNeeded(effect, rate1, rate2, range, level) : null
  const sizes = [first.n[0], second.n[0]] as const
  const inProportion = open ? peopleNeededInProportion(effect, rate1, rate2, sizes, range, level) : null
  const exact = isExact(first) && isExact(second)
  const flips = exact
    ? flipsWith(effect, {x: first.x[0], n: first.n[0]}, {x: second.x[0], n: second.n[0]}, range)
    : null
  return {
    ...about,
    estimate: found,
    interval,
    simultaneous,
    ...verdict,
    ...(needed !== null && {peopleNeeded: needed}),
    ...(inProportion !== null && {peopleNeededInProportion: inProportion}),
    ...(flips !== null && {flipsWith: flips}),
    ...equal,
  }
}

/** A ratio needs a rate above 0 to compare with: the reference's, or in a pair that has none, either of the two. */
function zeroRate(first: Share, second: Share, {compare: {kind}}: Settings): Why | null {
  if (second.x[0] > 0) return null
  if (kind !== 'every-pair') return 'reference-rate-zero'
  return first.x[0] > 0 ? null : 'both-rates-zero'
}

/** What fails against a group that is perhaps not the one to compare with does not fail in every table. */
function clear(verdict: Verdict, {unclear}: Test): Verdict {
  return unclear && verdict.outcome === 'fail' ? {outcome: 'inconclusive', why: 'reference-unclear'} : verdict
}

function outcomeOf(
  found: Bounds,
  interval: Interval,
  simultaneous: Interval,
  range: Range,
  enoughPeople: boolean,
): Verdict {
  if (outside(simultaneous, range)) return {outcome: 'fail'}
  if (inside(interval, range))
    return enoughPeople ? {outcome: 'pass'} : {outcome: 'inconclusive', why: 'too-few-people'}
  if (outside(interval, range)) return {outcome: 'inconclusive', why: 'many-comparisons'}
  const oneSide = inside(found, range) || outside(found, range)
  return {outcome: 'inconclusive', why: oneSide ? 'interval-crosses' : 'bounds-too-wide'}
}
