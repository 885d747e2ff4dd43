import {messages as biasMessages} from '../../../../messages.ts'
import type {FigureList, Name} from '../../../figure-list.ts'
import {messages} from '../messages.ts'
import {decimalsOf, finite} from '../tree.ts'
import {countsFrom, type Sides, shareOfGroup} from './counts.ts'
import type {Facet} from './facets.ts'
import {toCommonScale} from './scale.ts'

export type Metrics = Facet['groups'][number]['metrics']

interface Group {
  readonly name: Name
  readonly metrics: Metrics
  readonly found: Sides | undefined
  /** Its counts are in proportion to those of all others in the file. */
  readonly inScale: boolean
}
/** A facet with the counts behind its metrics. */
export interface Counted extends Omit<Facet, 'groups'> {
  readonly groups: readonly Group[]
}

export function countFacet(facet: Facet): Counted {
  const groups = facet.groups.map(group => {
    const found = countsFrom(numbersOf(group.metrics), decimalsIn(group.metrics, ['DPPL', 'DI']))
    return {...group, found, inScale: false}
  })
  return {...facet, groups}
}

/** From so many decimals on, a number was written in full. */
const FULL = 12
/** What stands beside the class imbalance, in the metrics before training; it may itself be as short as 0.08. */
const BESIDE = ['CI', 'DPL', 'KL', 'JS', 'LP', 'TVD', 'KS', 'CDDL']

/** All facets are about the same people: where the shares of the groups are written in full, their counts are in proportion. */
export function inOneScale(facets: readonly Counted[], list: FigureList): readonly Counted[] {
  const known = facets.flatMap(({attribute, groups}) =>
    groups.flatMap(({name, metrics, found}) => {
      const share = shareOfGroup(numbersOf(metrics))
      const inFull = decimalsIn(metrics, BESIDE) >= FULL
      const entropy = finite(metrics.get('GE')?.value ?? '')
      return found && share !== undefined && inFull ? [{attribute, name, sides: found, share, entropy}] : []
    }),
  )
  const scaled = toCommonScale(known)
  if (scaled.kind === 'contradictory') {
    const attribute = known[scaled.index]?.attribute
    if (attribute)
      list.problem(attribute.at, messages.say('facets-differ', {attribute: attribute.written.slice(0, 60)}))
  }
  const [first] = known
  if (scaled.kind !== 'common' || !first) return facets
  list.note(first.attribute.at, biasMessages.say('smallest-n', {n: scaled.n}))
  const sides = new Map(known.map(({name}, i) => [name, scaled.sides[i]]))
  return facets.map(facet => ({
    ...facet,
    groups: facet.groups.map(group => {
      const own = sides.get(group.name)
      return own ? {...group, found: {...group.found, ...own}, inScale: true} : group
    }),
  }))
}

export function numbersOf(metrics: Metrics): Map<string, number> {
  return new Map(
    [...metrics].flatMap(([name, {value}]) => {
      const number = /^"?\+?Infinity$/i.test(value) ? Number.POSITIVE_INFINITY : finite(value)
      return number === undefined ? [] : [[name, number] as const]
    }),
  )
}

/** The most with which any of these was written. */
function decimalsIn(metrics: Metrics, names: readonly string[]): number {
  return names.reduce((most, name) => Math.max(most, decimalsOf(metrics.get(name)?.value ?? '')), 0)
}
