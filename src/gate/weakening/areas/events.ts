import type {Options as BiasOptions} from '../../../checks/bias/options.ts'
import type {Events} from '../../../declaration/declaration.ts'
import {TRUTH_KNOWN_FOR} from '../../../declaration/schema/vocabulary.ts'
import {callsIn} from '../roles.ts'
import {values} from '../ways.ts'
import {type Area, biasOf, changeAt, type Pair} from './area.ts'
import {at} from './walk.ts'

type Event = Events[string]
type Metrics = BiasOptions['metrics']

/** Which side of an event is looked at, and which metrics can be asked of it. */
export const events: Area = pair => {
  const now = pair.after.system.facts.events ?? {}
  return Object.entries(pair.before.system.facts.events ?? {}).flatMap(([id, was]) => {
    const is = at(now, id) as Event | undefined
    if (is === undefined) return []
    const metrics = metricsAsked(pair, id)
    const told = (field: keyof Event, reason: 'other-side' | 'fewer-metrics') =>
      changeAt(pair, ['events', id, field], values(was[field], is[field]), {reason, concerns: biasOf(id)})
    return [
      ...(otherSide(was, is, metrics) ? [told('for_the_person', 'other-side')] : []),
      ...(fewerMetrics(was, is, metrics) ? [told('truth_known_for', 'fewer-metrics')] : []),
    ]
  })
}

function metricsAsked({asked}: Pair, event: string): Metrics {
  return asked.flatMap(({rule, subject}) =>
    subject.kind !== 'event' || subject.id === event
      ? callsIn(rule.check).flatMap(({name, options}) => (name === 'bias' ? (options as BiasOptions).metrics : []))
      : [],
  )
}

/** Undeclared or `both` is both sides: one of them, or the other one, is less. */
function otherSide(was: Event, is: Event, metrics: Metrics): boolean {
  const [then, now] = [was.for_the_person ?? 'both', is.for_the_person ?? 'both']
  if (then === now || now === 'both') return false
  return was.for_the_person !== undefined || metrics.some(({of}) => of !== undefined && of !== 'both-sides')
}

/** What is undeclared keeps every metric waiting; declared, it ends those that need more of the truth. */
function fewerMetrics({truth_known_for: was}: Event, {truth_known_for: is}: Event, metrics: Metrics): boolean {
  if (was === is) return false
  if (is === undefined) return true
  const ends = metrics.some(
    ({truth_known_for: needs}) => needs && !needs.includes(is) && (was === undefined || needs.includes(was)),
  )
  return ends || (was !== undefined && FROM_LITTLE.indexOf(is) < FROM_LITTLE.indexOf(was))
}

const FROM_LITTLE = [...TRUTH_KNOWN_FOR].reverse()
