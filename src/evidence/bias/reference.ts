import type {Compare} from './decision.ts'
import type {Group} from './group.ts'
import type {Bounds} from './measurement.ts'
import {plus, rateOf} from './share.ts'

/** A group that others are compared with. Not certain: in some table that fits the bounds it is another one. */
export interface Candidate {
  readonly group: Group
  readonly certain: boolean
}

const NONE: Bounds = [0, 0]

/** Every group that the rule names in some table that fits. Of groups that tie, each; never the one that happens to suit. */
export function referencesIn(groups: readonly Group[], compare: Compare): Candidate[] {
  switch (compare.kind) {
    case 'reference': {
      const missing: Group = {name: compare.group, share: 'group-missing', people: null}
      return [{group: groups.find(({name}) => name === compare.group) ?? missing, certain: true}]
    }
    case 'majority':
      if (groups.some(({multiple}) => multiple)) return []
      return highest(groups.flatMap(group => (group.people ? [{group, value: group.people, certain: true}] : [])))
    case 'highest-rate':
      return highest(large(groups, compare.atLeastShare ?? 0))
    default:
      return []
  }
}

interface Ranked extends Candidate {
  readonly value: Bounds
}

/** Those that may have the highest value. Not certain here: it may be that they are not in the contest. */
function highest(ranked: readonly Ranked[]): Candidate[] {
  const least = most(ranked.map(({value, certain}) => (certain ? value[0] : Number.NEGATIVE_INFINITY)))
  const [first, second] = ranked.map(({value}) => value[1]).toSorted((a, b) => b - a)
  return ranked
    .filter(({value}) => value[1] >= least)
    .map(({group, value, certain}) => {
      const others = value[1] === first ? (second ?? Number.NEGATIVE_INFINITY) : (first ?? 0)
      return {group, certain: certain && value[0] >= others}
    })
}

/**
 * Groups with a rate that have, or may have, so large a share of all people whose number is known. Any may, where one group's
 * number is a multiple of what is known.
 */
function large(groups: readonly Group[], atLeast: number): Ranked[] {
  const unknown = atLeast > 0 && groups.some(({multiple}) => multiple)
  const all = groups.map(({people}) => people ?? NONE).reduce(plus, NONE)
  return groups.flatMap(group => {
    const {share, people} = group
    if (typeof share === 'string' || !people) return []
    if (unknown) return [{group, value: rateOf(share), certain: false}]
    const [low, high] = people
    const isLarge = (own: number, others: number) => own / (own + others) >= atLeast
    if (!isLarge(high, all[0] - low)) return []
    return [{group, value: rateOf(share), certain: isLarge(low, all[1] - high)}]
  })
}

function most(values: readonly number[]): number {
  return values.reduce((top, value) => Math.max(top, value), Number.NEGATIVE_INFINITY)
}
