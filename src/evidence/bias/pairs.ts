import type {Range, Settings, Side, Threshold} from './decision.ts'
import type {EffectName} from './effect.ts'
import type {Measurement} from './measurement.ts'
import {type MetricName, measure} from './metrics.ts'
import {complement, rateOf, type Share, together} from './share.ts'
import type {Why} from './why.ts'

/** What is known of a group's metric, or why nothing is. */
export interface Group {
  readonly name: string
  readonly share: Share | Why
}

/** All groups but one, as one. */
interface Rest {
  readonly name: null
  readonly share: Share | Why
}

interface Pair {
  readonly first: Group
  readonly second: Group | Rest
}

/** The measured groups in their order, after them those that should have been. */
export function groupsOf(
  measurements: readonly Measurement[],
  metric: MetricName,
  expected: readonly string[],
): Group[] {
  const groups = new Map<string, Group>()
  for (const measurement of measurements) {
    const name = measurement.group
    groups.set(name, {name, share: groups.has(name) ? 'group-twice' : measure(metric, measurement)})
  }
  for (const name of expected) if (!groups.has(name)) groups.set(name, {name, share: 'group-missing'})
  return [...groups.values()]
}

/** How many pairs there will be. */
export function pairCount(groups: number, compare: Settings['compare']): number {
  return compare.kind === 'every-pair' ? (groups * (groups - 1)) / 2 : groups
}

export function pairsOf(groups: readonly Group[], compare: Settings['compare']): Pair[] {
  switch (compare.kind) {
    case 'every-pair':
      return groups.flatMap((first, i) => groups.slice(i + 1).map(second => ({first, second})))
    case 'reference': {
      const missing: Group = {name: compare.group, share: 'group-missing'}
      const second = groups.find(({name}) => name === compare.group) ?? missing
      return groups.filter(group => group !== second).map(first => ({first, second}))
    }
    case 'rest':
      return groups.length < 2 ? [] : groups.map(first => ({first, second: allBut(first, groups)}))
  }
}

function allBut(left: Group, groups: readonly Group[]): Rest {
  const shares: Share[] = []
  for (const {share} of groups.filter(group => group !== left)) {
    if (typeof share === 'string') return {name: null, share}
    shares.push(share)
  }
  return {name: null, share: together(shares)}
}

export function onSide<G extends Group | Rest>(group: G, side: Side): G {
  const {share} = group
  return side === 'selected' || typeof share === 'string' ? group : {...group, share: complement(share)}
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
  readonly side: Side
  readonly effect: EffectName
  readonly range: Range
}

/**
 * Every comparison of a pair. Where nothing says which group stands above the line, and the range is not the same for
 * either (as 0.8 to 1.25 is), both orders are compared. The complement's difference is the difference with another sign:
 * it is only compared where the range treats the signs differently.
 */
export function testsOf(pair: Pair, threshold: Threshold, sides: readonly Side[], everyPair: boolean): Test[] {
  const tests: Test[] = []
  const add = (side: Side, effect: EffectName, range: Range, bothOrders: boolean) => {
    const [first, second] = [onSide(pair.first, side), onSide(pair.second, side)]
    if (!everyPair || second.name === null) {
      tests.push({first, second, side, effect, range})
      return
    }
    const [lower, higher] = lowerFirst(first, second)
    tests.push({first: lower, second: higher, side, effect, range})
    if (bothOrders) tests.push({first: higher, second: lower, side, effect, range})
  }
  const {ratio, difference} = threshold
  if (ratio) for (const side of sides) add(side, 'ratio', ratio, !(Math.abs(ratio[0] * ratio[1] - 1) < 1e-9))
  if (difference) {
    const lopsided = !(Math.abs(difference[0] + difference[1]) < 1e-9)
    for (const side of lopsided && !everyPair ? sides : sides.slice(0, 1)) add(side, 'difference', difference, lopsided)
  }
  return tests
}

/** How many different intervals there are among the comparisons: another order or sign is not another interval. */
export function familyOf(pairs: number, {ratio, difference}: Threshold, sides: readonly Side[]): number {
  return pairs * ((ratio ? sides.length : 0) + (difference ? 1 : 0))
}
