import type {Compare, Range, Settings, Side, Threshold} from './decision.ts'
import type {EffectName} from './effect.ts'
import {type Group, onSide} from './group.ts'
import type {MetricName} from './metrics.ts'
import {type Candidate, referencesIn} from './reference.ts'
import {rateOf, type Share, together} from './share.ts'
import type {Why} from './why.ts'

/** All groups but one, as one. */
interface Rest {
  readonly name: null
  readonly share: Share | Why
}

interface Pair {
  readonly first: Group
  readonly second: Group | Rest
  /** In some table that fits, the first is not compared with the second: there it cannot fail by it. */
  readonly unclear?: boolean
}

/** A hundred groups, every one with every other. */
const MOST_PAIRS = 5000

/** Every pair that is compared on one side; `null` where they are too many. */
export function pairsOf(groups: readonly Group[], compare: Compare, references: readonly Candidate[]): Pair[] | null {
  switch (compare.kind) {
    case 'every-pair':
      if (allPairs(groups.length) > MOST_PAIRS) return null
      return groups.flatMap((first, i) => groups.slice(i + 1).map(second => ({first, second})))
    case 'rest':
    case 'overall':
      if (groups.length > MOST_PAIRS) return null
      return groups.length < 2 ? [] : groups.map(first => ({first, second: allBut(first, groups)}))
    default:
      if (groups.length * references.length > MOST_PAIRS) return null
      return references.flatMap(({group: second, certain}) =>
        groups.filter(group => group !== second).map(first => ({first, second, ...(!certain && {unclear: true})})),
      )
  }
}

function allPairs(groups: number): number {
  return (groups * (groups - 1)) / 2
}

function allBut(left: Group, groups: readonly Group[]): Rest {
  const shares: Share[] = []
  let multiple = false
  for (const {share, ...group} of groups.filter(group => group !== left)) {
    // Nobody of them is in the denominator: they add nothing to the others.
    if (share === 'zero-denominator' || share === 'nobody-in-group') continue
    if (typeof share === 'string') return {name: null, share}
    shares.push(share)
    multiple ||= group.multiple === true
  }
  // How many of them there are beside each other is not known.
  if (multiple && shares.length > 1) return {name: null, share: 'unknown-n'}
  return {name: null, share: shares.length > 0 ? together(shares) : 'zero-denominator'}
}

/** The lower rate first, so that a ratio reads as a share of the higher one; equal rates by name. */
function lowerFirst(first: Group, second: Group): readonly [Group, Group] {
  const [one, other] = [middleRate(first), middleRate(second)]
  const swap = one === other ? first.name > second.name : one > other
  return swap ? [second, first] : [first, second]
}

function middleRate({share}: Group): number {
  if (typeof share === 'string') return 0
  const [low, high] = rateOf(share)
  return low + high
}

/** Which sides of the event a threshold is about. Where it is not known which is which, both. */
export function sidesOf({metric, of}: Threshold, eventIs: Settings['eventIs']): readonly Side[] {
  if (metric !== 'selection-rate') return ['selected']
  if (!of || of === 'both-sides' || !eventIs || eventIs === 'both') return ['selected', 'not-selected']
  return [of === eventIs ? 'selected' : 'not-selected']
}

/** One comparison to make: two groups, on one side, by one effect. */
export interface Test extends Pair {
  readonly metric: MetricName
  readonly side: Side
  readonly effect: EffectName
  readonly range: Range
}

/** What is compared on one side, with what. */
export interface Sided {
  readonly side: Side
  readonly references: readonly Candidate[]
  readonly pairs: readonly Pair[] | null
}

export function sided(groups: readonly Group[], side: Side, compare: Compare): Sided {
  const turned = groups.map(group => onSide(group, side))
  const references = referencesIn(turned, compare)
  return {side, references, pairs: pairsOf(turned, compare, references)}
}

/**
 * Every comparison, those of one pair together. Where nothing says which group stands above the line, and the range is not
 * the same for either (as 0.8 to 1.25 is), both orders are compared. The complement's difference is the difference with
 * another sign: it is only compared where the range treats the signs differently, or the groups are compared with another.
 */
export function testsOf(metric: MetricName, bySide: readonly Sided[], threshold: Threshold, compare: Compare): Test[] {
  const {ratio, difference} = threshold
  const everyPair = compare.kind === 'every-pair'
  const tests: {at: number; test: Test}[] = []
  const add = ({side, pairs}: Sided, effect: EffectName, range: Range, bothOrders: boolean) => {
    for (const [at, pair] of (pairs ?? []).entries()) {
      const {first, second} = pair
      const test = {...pair, metric, side, effect, range}
      if (!everyPair || second.name === null) {
        tests.push({at, test})
        continue
      }
      const [lower, higher] = lowerFirst(first, second)
      tests.push({at, test: {...test, first: lower, second: higher}})
      if (bothOrders) tests.push({at, test: {...test, first: higher, second: lower}})
    }
  }
  if (ratio) for (const one of bySide) add(one, 'ratio', ratio, !(Math.abs(ratio[0] * ratio[1] - 1) < 1e-9))
  if (difference) {
    const lopsided = !(Math.abs(difference[0] + difference[1]) < 1e-9)
    const both = compare.kind === 'highest-rate' || (lopsided && !everyPair)
    for (const one of both ? bySide : bySide.slice(0, 1)) add(one, 'difference', difference, lopsided)
  }
  return tests.sort((a, b) => a.at - b.at).map(({test}) => test)
}

/**
 * How many pairs the comparisons are taken from. The group with the highest rate is chosen by looking, so that any pair
 * could have been compared: intervals that hold for all of them together hold for those that were chosen.
 */
export function pairsBehind(groups: number, [first]: readonly Sided[], compare: Compare): number {
  return compare.kind === 'highest-rate' ? Math.max(1, allPairs(groups)) : Math.max(1, first?.pairs?.length ?? 0)
}

/** How many different intervals there are of so many pairs: another order or sign is not another interval. */
export function familyOf(pairs: number, {ratio, difference}: Threshold, sides: number): number {
  return pairs * ((ratio ? sides : 0) + (difference ? 1 : 0))
}
