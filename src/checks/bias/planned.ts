import {isOfSame, isWithin, type Limit, limitsOf, type PlannedLimits, writeLimit} from '../../evidence/bias/limits.ts'
import type {Measurement} from '../../evidence/bias/measurement.ts'
import type {Message} from '../../words/message.ts'
import type {Scope} from '../check.ts'
import {messages} from './messages.ts'
import type {Options} from './options.ts'

type Metric = Options['metrics'][number]

/** A metric as it is judged, and what to say where the plan of the figures is stricter than the rule is now. */
export interface Judged {
  readonly metric: Metric
  readonly notes: readonly Message[]
}

/**
 * The metrics of a rule for one test. A limit that is looser now than the one the figures were planned under does not govern
 * them, and one that is no longer asked is: otherwise a limit could be moved until the figures fit. A stricter one governs.
 */
export function underPlan(rows: readonly Measurement[], {metrics}: Options, {rule, system, subject}: Scope): Judged[] {
  const planned = limitsFor(rows, rule)
  const known = system.facts.events?.[subject.id]?.truth_known_for
  const judged: Judged[] = metrics.map(metric => ({metric, notes: []}))
  for (const limit of planned) {
    const asked = judged.map(({metric}) => ({metric, isAsked: isAsked(metric, known)}))
    const now = asked.flatMap(({metric, isAsked}, i) =>
      isAsked ? limitsOf(asOptions(metric)).flatMap(one => (isOfSame(one, limit) ? [{i, range: one.range}] : [])) : [],
    )
    if (now.some(({range}) => isWithin(range, limit.range))) continue
    const note = messages.say('planned-stricter', {
      planned: writeLimit(limit),
      now: now.map(({range}) => writeLimit({...limit, range})),
    })
    const [first] = now
    const narrowed = first && narrower(first.range, limit.range)
    const one = first && judged[first.i]
    if (first && narrowed && one)
      judged[first.i] = {metric: {...one.metric, [limit.effect]: narrowed}, notes: [...one.notes, note]}
    else judged.push({metric: metricOf(limit), notes: [note]})
  }
  return judged
}

/**
 * The limits that a rule holds the figures of an event against, as a report can say them; none where it only compares with
 * how it is done today.
 *
 * @param known for whom the event's truth is known; where that is not declared, every metric may be asked
 */
export function limitsOfRule({metrics, against}: Options, known: string | undefined): Limit[] {
  if (against) return []
  return metrics
    .filter(metric => isAsked(metric, known))
    .flatMap(metric => limitsOf(asOptions(metric)))
    .filter(({range: [from, to]}) => from <= to)
}

/** What a rule was planned with, in any of the rows; each limit once. */
function limitsFor(rows: readonly Measurement[], rule: string): readonly Limit[] {
  const plans = new Set(rows.flatMap(({planned}): PlannedLimits[] => (planned ? [planned] : [])))
  const limits = [...plans].flatMap(plan => plan.get(rule) ?? [])
  return [...new Map(limits.map(limit => [writeLimit(limit), limit])).values()]
}

function isAsked({truth_known_for: needs}: Metric, known: string | undefined): boolean {
  return needs === undefined || known === undefined || needs.some(one => one === known)
}

type Ends = [number, number]

function asOptions({metric, of, ratio, difference, rate}: Metric) {
  const ends = (range: readonly number[]): Ends => [range[0] ?? -Infinity, range[1] ?? Infinity]
  return {
    metric,
    ...(of && {of}),
    ...(ratio && {ratio: ends(ratio)}),
    ...(difference && {difference: ends(difference)}),
    ...(rate && {rate: ends(rate)}),
  }
}

/** What both allow; `undefined` where that is nothing: then each is judged by itself. */
function narrower(one: readonly [number, number], other: readonly [number, number]): Ends | undefined {
  const [low, high] = [Math.max(one[0], other[0]), Math.min(one[1], other[1])]
  return low <= high ? [low, high] : undefined
}

function metricOf({metric, of, effect, range: [low, high]}: Limit): Metric {
  return {metric, ...(of && {of}), [effect]: [low, high]}
}
