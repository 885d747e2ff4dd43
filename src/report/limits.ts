import type {BiasDetail} from '../words/detail.ts'

/**
 * Where the allowed range ends on the scale of the rates of one side: that share of, or that distance from, the rate that
 * the groups are compared with. Empty where that is not one line for all groups: different ranges or effects, each group
 * compared with another rate, with all others together, or with a rate that is only known within bounds.
 */
export function limitsOf({groups, comparisons}: BiasDetail, side: string): readonly number[] {
  const rates = new Map(
    groups.flatMap(({group, side: of, rate}) => (of === side && rate ? [[group, rate] as const] : [])),
  )
  const pairs = comparisons.flatMap(({group, against, side: of, effect, range}) => {
    const [own, base] = [rates.get(group), rates.get(against)]
    // A group without a rate has no place on the scale; all others together have no name.
    return of === side && (against === '' || (own && base)) ? [{own, base, effect, range}] : []
  })
  const [first] = pairs
  if (!first) return []
  const {effect, range} = first
  const exact = pairs.flatMap(({own, base, ...pair}) => {
    const same = pair.effect === effect && pair.range[0] === range[0] && pair.range[1] === range[1]
    return same && own && base && own[0] === own[1] && base[0] === base[1] ? [{own: own[0], base: base[0]}] : []
  })
  if (exact.length < pairs.length) return []
  const highest = exact.reduce((most, {base}) => Math.max(most, base), 0)
  const ends = exact.every(({own, base}) => own <= base) ? range.slice(0, 1) : range
  if (ends.length > 1 && exact.some(({base}) => base !== highest)) return []
  return ends
    .flatMap(end => (end === null ? [] : [effect === 'ratio' ? highest * end : highest + end]))
    .filter(share => share > 0 && share < 1)
}
