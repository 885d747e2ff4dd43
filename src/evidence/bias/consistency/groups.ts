import type {Problem} from '../../../words/problem.ts'
import {plus} from '../import/shares.ts'
import type {Bounds, Measurement} from '../measurement.ts'
import {messages} from '../messages.ts'
import {own, type Plan, placeOf} from './runs.ts'

export function twice(groups: readonly Measurement[], plan: Plan): Problem[] {
  const seen = new Set<string>()
  return groups.flatMap(measurement => {
    const {attribute, group} = measurement
    if (seen.has(group))
      return [{at: placeOf([measurement], plan), say: messages.say('group-twice', {group, attribute})}]
    seen.add(group)
    return []
  })
}

export function missing(groups: readonly Measurement[], plan: Plan): Problem[] {
  const [first] = groups
  if (!first) return []
  const {attribute, event} = first
  const at = placeOf(groups, plan)
  const measured = new Set(groups.map(({group}) => group))
  const planned = plan.attributes && own(plan.attributes, attribute)?.groups
  const absent = planned?.filter(group => !measured.has(group)) ?? []
  if (absent.length > 0)
    return absent.map(group => ({at, say: messages.say('group-missing', {group, attribute, event})}))
  return measured.size === 1 ? [{at, say: messages.say('single-group', {attribute, group: first.group})}] : []
}

/**
 * Everybody belongs to one group of each attribute, or is among its unknown: so all attributes have the same total. Where
 * one has fewer, groups were left out: how many people they hold, and which groups of the plan are not there.
 */
export function totals(attributes: readonly (readonly Measurement[])[], plan: Plan): Problem[] {
  const known = attributes.flatMap(groups => {
    const attribute = groups[0]?.attribute ?? ''
    if (groups.some(({n, multiple}) => n === null || multiple)) return []
    const total = groups.reduce<Bounds>((sum, {n}) => (n ? plus(sum, n) : sum), [0, 0])
    const planned = plan.attributes && own(plan.attributes, attribute)
    const absent = planned?.groups?.filter(name => !groups.some(({group}) => group === name)) ?? []
    return [{attribute, total, unknown: planned?.unknown?.up_to ?? 0, absent, at: placeOf(groups, plan)}]
  })
  const most = known.toSorted((a, b) => b.total[0] - a.total[0])[0]
  if (!most) return []
  return known
    .filter(({total, unknown}) => total[1] + unknown < most.total[0])
    .map(({attribute, total, unknown, absent, at}) => {
      const lost: Bounds = [most.total[0] - total[1], most.total[1] - total[0]]
      const about = {attribute, people: total, unknown, other: most.attribute, others: most.total, lost, absent}
      return {at, say: messages.say('totals-differ', about)}
    })
}
