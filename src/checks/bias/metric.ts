import {byMetric, decide} from '../../evidence/bias/decide.ts'
import type {Compare, Settings, Threshold} from '../../evidence/bias/decision.ts'
import type {Measurement} from '../../evidence/bias/measurement.ts'
import {type MetricName, measure, metricsOf, truthNeeded} from '../../evidence/bias/metrics.ts'
import {detailOfPanel, panelsOf} from '../../evidence/bias/shown.ts'
import type {BiasDetail} from '../../words/detail.ts'
import type {Result} from '../../words/finding.ts'
import type {Message} from '../../words/message.ts'
import type {Scope} from '../check.ts'
import {detailOf} from './detail.ts'
import {messages} from './messages.ts'
import type {Options} from './options.ts'
import {sayDecision} from './say.ts'
import {withinStrata} from './strata.ts'
import {againstTarget} from './target.ts'

interface Asked {
  /** The attribute's name in the plan. */
  readonly id: string
  readonly groups: readonly string[]
  /** Of one test: the same people and data. */
  readonly rows: readonly Measurement[]
  /** The same, split by the declared strata. */
  readonly strata: readonly Measurement[]
  /** The same event and attribute in other versions. */
  readonly beside: readonly Measurement[]
  readonly notes: readonly Message[]
  readonly metric: Options['metrics'][number]
  readonly options: Options
  readonly scope: Scope
  readonly plan?: Result['plan']
}

/** One metric, for one attribute of one event: what the counts say, with all comparisons. */
export function metricResult({id, groups, rows, strata, beside, notes, metric, options, scope, plan}: Asked): Result[] {
  const {system, subject} = scope
  const event = system.facts.events?.[subject.id]
  const at = rows[0]?.from[0] ?? system.place('fairness', 'attributes', id)
  const about = {event: subject.id, attribute: id, metric: metric.metric}
  const settled = {attribute: id, ...(plan && {plan})}
  const counted = rows.filter(row => groups.includes(row.group))
  if (metric.truth_known_for) {
    const known = event?.truth_known_for
    if (known === undefined) {
      const field = `use.events.${subject.id}.truth_known_for`
      const place = system.place('events', subject.id)
      return [
        {
          outcome: 'undeclared',
          at: place,
          say: messages.say('truth-undeclared', {event: subject.id}),
          undeclared: [field],
        },
      ]
    }
    if (!metric.truth_known_for.includes(known)) {
      // The figures say more of the truth than the declaration does.
      const hasTruth = metricsOf(metric.metric).every(
        name =>
          truthNeeded(name) !== 'nobody' &&
          counted.length > 0 &&
          counted.every(row => row.counts?.kind === 'confusion'),
      )
      const say = messages.say('truth-contradicts', {...about, known})
      return hasTruth ? [{outcome: 'error', at, say, ...settled}] : []
    }
  }
  const lacksTruth = metricsOf(metric.metric).some(
    name => truthNeeded(name) !== 'nobody' && counted.every(row => measure(name, row) === 'unknown-truth'),
  )
  if (lacksTruth) {
    return [{outcome: 'not-tested', at, say: messages.say('no-truth-counts', about), ...settled}]
  }
  const settings = settingsFor(options, id, scope)
  const targets = metric.rate
    ? metricsOf(metric.metric).map((name): Result => {
        const held = againstTarget(counted, range(metric.rate ?? []), {...about, metric: name}, settings)
        const detail = {...held.detail, ...(notes.length > 0 && {notes})}
        return {at, ...held, detail, ...settled}
      })
    : []
  if (metric.rate && !metric.ratio && !metric.difference) return targets
  const threshold: Threshold = {
    metric: metric.metric,
    ...(metric.of && {of: metric.of}),
    ...(metric.ratio && {ratio: range(metric.ratio)}),
    ...(metric.difference && {difference: range(metric.difference)}),
  }
  // Groups that are absent have a finding of their own; what is there is decided all the same.
  const decision = decide(counted, threshold, settings)
  const {version, population, measuredOn} = rows.find(row => row.version !== undefined) ?? rows[0] ?? {}
  const compared = byMetric(decision).map(({metric: name, decision: own}, i) => {
    const named = {...about, metric: name}
    const detail = {
      ...detailOf(own, {
        ...named,
        ...(version !== undefined && {version}),
        ...(population !== undefined && {population}),
        ...(measuredOn !== undefined && {measuredOn}),
      }),
      ...besideOf(name, beside, groups),
      ...withinStrata(strata, name, own.comparisons, {
        by: system.facts.fairness?.strata?.by ?? '',
        confidence: settings.confidence,
      }),
      ...(i === 0 && notes.length > 0 && {notes}),
    }
    return {outcome: own.outcome, at, say: sayDecision(own, named), detail, ...settled}
  })
  return [...compared, ...targets]
}

/** What other versions did, for the same groups. */
function besideOf(
  metric: MetricName,
  rows: readonly Measurement[],
  groups: readonly string[],
): Pick<BiasDetail, 'beside'> {
  const shown = panelsOf(rows.filter(row => groups.includes(row.group))).flatMap(panel => {
    const detail = detailOfPanel(panel, metric)
    return detail ? [{version: panel.version ?? '', groups: detail.groups}] : []
  })
  return shown.length > 0 ? {beside: shown} : {}
}

export function settingsFor(options: Options, attribute: string, {system, subject}: Scope): Settings {
  const polarity = system.facts.events?.[subject.id]?.for_the_person
  return {
    compare: compareBy(options, system.facts.fairness?.compare?.[attribute]),
    ...(polarity && {eventIs: polarity}),
    atLeastPeople: options.at_least_people ?? 30,
    confidence: options.intervals?.confidence ?? 0.95,
    ratioMethod: options.intervals?.ratio ?? 'koopman',
    differenceMethod: options.intervals?.difference ?? 'newcombe',
  }
}

/** A project that declares no comparison group has every pair compared. */
function compareBy({compare = 'every-pair', reference_at_least}: Options, declared: string | undefined): Compare {
  if (compare === 'declared')
    return declared === undefined ? {kind: 'every-pair'} : {kind: 'reference', group: declared}
  if (compare !== 'highest-rate') return {kind: compare}
  return {kind: compare, ...(reference_at_least !== undefined && {atLeastShare: reference_at_least})}
}

function range(written: readonly number[]): readonly [number, number] {
  return [written[0] ?? Number.NEGATIVE_INFINITY, written[1] ?? Number.POSITIVE_INFINITY]
}
