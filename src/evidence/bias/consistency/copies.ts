import type {Problem} from '../../../words/problem.ts'
import {plus} from '../import/shares.ts'
import type {Measurement} from '../measurement.ts'
import {messages} from '../messages.ts'
import {grouped, key, own, type Plan, placeOf} from './runs.ts'

/** Below this many people, two tables can be the same by chance. */
const CHANCE = 30

/** Only those to whom the earlier event happened can meet the later one. */
export function nested(measurements: readonly Measurement[], plan: Plan): Problem[] {
  const at = (event: string, {version, measuredOn, population, attribute, group}: Measurement) =>
    key([event, version, measuredOn, population, attribute, group])
  const all = new Map(measurements.map(measurement => [at(measurement.event, measurement), measurement]))
  return measurements.flatMap(measurement => {
    const {event, group, n} = measurement
    const among = plan.events && own(plan.events, event)?.among
    const earlier = among === undefined ? undefined : all.get(at(among, measurement))
    const counts = earlier?.counts
    // The smallest counts that fit say nothing of how many people there are.
    if (among === undefined || !counts || !n || measurement.multiple || earlier.multiple) return []
    const selected = counts.kind === 'selected' ? counts.selected : plus(counts.tp, counts.fp)
    if (n[0] <= selected[1]) return []
    return [
      {at: placeOf([measurement], plan), say: messages.say('more-than-before', {event, group, n, among, selected})},
    ]
  })
}

/** The same numbers under another event, attribute, population, data or version: one was copied from the other. */
export function copies(measurements: readonly Measurement[], plan: Plan): Problem[] {
  const seen = new Map<string, Measurement>()
  return grouped(measurements, coordinates).flatMap(groups => {
    const [first] = groups
    const people = groups.reduce((sum, {n}) => sum + (n?.[0] ?? 0), 0)
    if (!first || groups.length < 2 || people < CHANCE || groups.some(({counts}) => !counts)) return []
    const numbers = key(groups.map(({n, counts}) => JSON.stringify([n, counts])).toSorted())
    const earlier = seen.get(numbers)
    if (!earlier) {
      seen.set(numbers, first)
      return []
    }
    const [one, other] = [coordinates(earlier), coordinates(first)]
    const apart = one.map((part, i) => part !== other[i])
    const name = (parts: readonly (string | undefined)[]) => parts.filter((part, i) => part && apart[i]).join(', ')
    // A version that changed nothing gives the same numbers; it can also be a test that was not done again.
    const onlyVersion = apart.every((differs, i) => differs === (i === VERSION))
    const about = {one: name(one), other: name(other)}
    const say = onlyVersion ? messages.say('same-as-version', about) : messages.say('same-numbers', about)
    return [{at: placeOf(groups, plan), say}]
  })
}

const VERSION = 1
function coordinates({event, version, measuredOn, population, attribute}: Measurement) {
  return [event, version, measuredOn, population, attribute] as const
}
