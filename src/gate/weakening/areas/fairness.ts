import type {Attribute, Fairness} from '../../../declaration/declaration.ts'
import {isWithin} from '../../../evidence/bias/limits.ts'
import {stable, values, type Way, type Weaker} from '../ways.ts'
import {type Area, biasOf, changeAt} from './area.ts'
import {at, walk} from './walk.ts'

/** Of an attribute that was not tested before either. */
const NOT_TESTED: Readonly<Record<string, Way>> = {
  reason: {is: 'same', reason: 'not-tested'},
  until: {is: 'at-most', of: 'date', absent: 'unlimited', reason: 'later'},
}

/** The plan beyond its fields: groups that others are compared with, reasons not to test, the project's own thresholds. */
export const fairness: Area = pair => {
  const [was, is] = [pair.before.system.facts.fairness, pair.after.system.facts.fairness]
  const told = (
    steps: readonly string[],
    weaker: Weaker,
    reason: 'fewer-compared' | 'not-tested' | 'later' | 'looser',
  ) => changeAt(pair, ['fairness', ...steps], weaker, {reason, concerns: biasOf()})
  return [
    ...reference(was, is).map(([attribute, weaker]) => told(['compare', attribute], weaker, 'fewer-compared')),
    ...Object.entries(was?.attributes ?? {}).flatMap(([id, {not_tested: then}]) => {
      const now = (at(is?.attributes, id) as Attribute | undefined)?.not_tested
      if (!then || !now) return []
      return walk(NOT_TESTED, then, now, pair.today).map(found =>
        told(['attributes', id, 'not_tested', ...found.steps], found, found.field === 'until' ? 'later' : 'not-tested'),
      )
    }),
    ...looser(was, is).map(weaker => told(['thresholds'], weaker, 'looser')),
  ]
}

/** Nothing declared is every pair; one group to compare with is fewer, and another one is another test. */
function reference(was: Fairness | undefined, is: Fairness | undefined): [string, Weaker][] {
  const attributes = was?.attributes ?? {}
  return Object.entries(is?.compare ?? {}).flatMap(([attribute, group]): [string, Weaker][] => {
    const then = at(was?.compare, attribute)
    const known = then !== undefined || Object.hasOwn(attributes, attribute)
    return known && then !== group ? [[attribute, values(then, group)]] : []
  })
}

type Threshold = NonNullable<Fairness['thresholds']>[number]

/** Thresholds that are gone, or allow more than they did. */
function looser(was: Fairness | undefined, is: Fairness | undefined): Weaker[] {
  const now = is?.thresholds ?? []
  const lost: string[] = []
  const wider: Weaker[] = []
  for (const threshold of was?.thresholds ?? []) {
    const same = now.filter(other => nameOf(other) === nameOf(threshold))
    if (same.length === 0) lost.push(nameOf(threshold))
    else if (
      !same.some(other => isWithin(other.ratio, threshold.ratio) && isWithin(other.difference, threshold.difference))
    )
      wider.push(values(limits(threshold), limits(same[0] ?? threshold)))
  }
  return [...(lost.length > 0 ? [{lost}] : []), ...wider]
}

function nameOf({event, metric, of}: Threshold): string {
  return [event, metric, of].filter(part => part !== undefined).join(' ')
}

function limits({ratio, difference}: Threshold): string {
  return stable({...(ratio && {ratio}), ...(difference && {difference})})
}
