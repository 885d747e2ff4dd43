import type {Attribute} from '../../declaration/declaration.ts'
import {decide} from '../../evidence/bias/decide.ts'
import type {Comparison, Decision} from '../../evidence/bias/decision.ts'
import type {Measurement} from '../../evidence/bias/measurement.ts'
import type {Result} from '../../words/finding.ts'
import type {Scope} from '../check.ts'
import type {Measured} from './measured.ts'
import {messages} from './messages.ts'
import {settingsFor} from './metric.ts'
import type {Options} from './options.ts'

/** Is the largest difference between groups no larger than in today's way of working? Shown, compared pair by pair, never averaged. */
export function againstToday(
  options: Options,
  measured: Measured,
  planned: readonly {id: string; attribute: Attribute}[],
  scope: Scope,
): Result[] {
  const tested = planned.filter(({attribute}) => attribute.not_tested === undefined)
  const {system, subject} = scope
  if (tested.length === 0) {
    const say = messages.say('against-nothing', {event: subject.id, attribute: ''})
    return [{outcome: 'not-tested', at: system.place('fairness', 'attributes'), say}]
  }
  return tested.flatMap(({id, attribute}) =>
    options.metrics.map((metric): Result => {
      const of = (rows: readonly Measurement[]) =>
        rows.filter(row => row.attribute === id && (attribute.groups ?? []).includes(row.group))
      const at = system.place('fairness', 'attributes', id)
      const about = {event: subject.id, attribute: id, metric: metric.metric}
      const threshold = {
        metric: metric.metric,
        ...(metric.of && {of: metric.of}),
        ratio: [0, Number.POSITIVE_INFINITY] as const,
      }
      const settings = settingsFor(options, id, scope)
      const [here, there] = [of(measured.rows), of(measured.against)]
      const [decidedNow, decidedThen] = [here, there].map(rows => decide(rows, threshold, settings))
      const now = furthest(decidedNow?.comparisons ?? [])
      const then = furthest(decidedThen?.comparisons ?? [])
      const planned = attribute.groups ?? []
      const lacks = planned.filter(group => ![here, there].every(rows => rows.some(row => row.group === group)))
      if (!now || !then || lacks.length > 0) {
        const say =
          lacks.length > 0 && now && then
            ? messages.say('group-missing', {event: subject.id, attribute: id, groups: lacks})
            : messages.say('against-nothing', {event: subject.id, attribute: id})
        return {outcome: 'not-tested', at, say, attribute: id}
      }
      const unclear = [decidedNow, decidedThen].flatMap(decision => unclearIn(decision) ?? [])[0]
      if (unclear) {
        const say = messages.say('undefined', {...about, why: unclear.why ?? 'no-interval'})
        return {outcome: unclear.outcome, at, say, attribute: id}
      }
      const [fewest] = [...here, ...there].map(row => row.n?.[0] ?? 0).sort((a, b) => a - b)
      if ((fewest ?? 0) < settings.atLeastPeople) {
        const least = settings.atLeastPeople
        const {group} = [...here, ...there].find(row => (row.n?.[0] ?? 0) === fewest) ?? {group: ''}
        const say = messages.say('too-few-people', {...about, group, people: fewest ?? 0, least})
        return {outcome: 'inconclusive', at, say, attribute: id}
      }
      if (now.ratio >= then.ratio) return {outcome: 'pass', at, say: messages.say('not-worse', about), attribute: id}
      // Worse beyond doubt only where even the best that the interval allows is worse than what was measured before.
      const outcome = now.high < then.ratio ? 'fail' : 'inconclusive'
      return {outcome, at, say: messages.say('worse', {...about, now: now.ratio, today: then.ratio}), attribute: id}
    }),
  )
}

/** A pair that cannot be computed, or is hidden, could be the worst of all. */
function unclearIn(decision: Decision | undefined): Comparison | undefined {
  return decision?.comparisons.find(({outcome}) => outcome === 'undefined' || outcome === 'suppressed')
}

/** The pair whose ratio, lower rate over higher, is furthest from one. */
function furthest(comparisons: readonly Comparison[]): {ratio: number; high: number} | undefined {
  const ratios = comparisons.flatMap(({effect, estimate, interval}) =>
    effect === 'ratio' && estimate && interval
      ? [{ratio: Math.min(estimate[0], 1 / estimate[0]), high: Math.max(interval[1], 0)}]
      : [],
  )
  return ratios.sort((a, b) => a.ratio - b.ratio)[0]
}
