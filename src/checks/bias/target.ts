import {BIAS_OUTCOMES, type Range, type Settings} from '../../evidence/bias/decision.ts'
import type {Measurement} from '../../evidence/bias/measurement.ts'
import {type MetricName, measure} from '../../evidence/bias/metrics.ts'
import {shownGroup} from '../../evidence/bias/shown.ts'
import {atTarget, type TargetDecision} from '../../evidence/bias/target.ts'
import type {BiasComparison, BiasDetail} from '../../words/detail.ts'
import type {Message} from '../../words/message.ts'
import type {Outcome} from '../../words/outcome.ts'
import {messages} from './messages.ts'

interface About {
  readonly event: string
  readonly attribute: string
  readonly metric: MetricName
}

type Of = readonly [group: string, decision: TargetDecision]

/** The rate of each group itself, held against a range around a target. */
export function againstTarget(
  rows: readonly Measurement[],
  range: Range,
  about: About,
  settings: Settings,
): {outcome: Outcome; say: Message; detail: BiasDetail} {
  const decided = rows.map(
    row => [row.group, atTarget(measure(about.metric, row), range, settings, rows.length)] as const,
  )
  const outcome = BIAS_OUTCOMES.find(each => decided.some(([, {outcome: own}]) => own === each)) ?? 'undefined'
  return {
    outcome,
    say: said(
      decided.find(([, {outcome: own}]) => own === outcome),
      range,
      about,
      {
        atLeastPeople: settings.atLeastPeople,
        people: group => rows.find(row => row.group === group)?.n?.[0] ?? 0,
      },
    ),
    detail: {
      kind: 'bias',
      ...about,
      groups: rows.map(row => shownGroup(row, about.metric)),
      comparisons: decided.map(each => comparisonOf(each, range)),
    },
  }
}

function said(
  found: Of | undefined,
  range: Range,
  about: About,
  {atLeastPeople, people}: Pick<Settings, 'atLeastPeople'> & {people: (group: string) => number},
): Message {
  const [group, {outcome, why, rate, interval, simultaneous, peopleNeeded}] = found ?? ['', NOTHING]
  if (outcome === 'suppressed') return messages.say('suppressed', about)
  if (outcome === 'undefined' || !rate || !interval)
    return messages.say('undefined', {...about, why: why ?? 'fewer-than-two-groups'})
  const target = {...about, from: range[0], to: range[1]}
  if (outcome === 'pass') return messages.say('target-pass', target)
  if (why === 'too-few-people')
    return messages.say('too-few-people', {...about, group, people: people(group), least: atLeastPeople})
  const [low, high] = outcome === 'fail' && simultaneous ? simultaneous : interval
  const shown = {...target, group, estimate: rate[0], low, high, needed: peopleNeeded ?? 0}
  return messages.say(outcome === 'fail' ? 'target-fail' : 'target-inconclusive', shown)
}

const NOTHING: TargetDecision = {
  outcome: 'undefined',
  why: 'group-missing',
  rate: null,
  interval: null,
  simultaneous: null,
  range: [0, 1],
}

function comparisonOf([group, decision]: Of, range: Range): BiasComparison {
  const {outcome, why, rate, interval, peopleNeeded, flipsWith} = decision
  return {
    group,
    against: '',
    side: 'selected',
    effect: 'rate',
    estimate: rate,
    interval,
    range,
    outcome,
    ...(why && {why}),
    ...(peopleNeeded !== undefined && {peopleNeeded}),
    ...(flipsWith !== undefined && {flipsWith}),
  }
}
