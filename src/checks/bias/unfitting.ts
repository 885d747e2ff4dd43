import {plannedAttributes} from '../../declaration/plan.ts'
import {consistency} from '../../evidence/bias/consistency/consistency.ts'
import type {Plan} from '../../evidence/bias/consistency/runs.ts'
import type {Measurement} from '../../evidence/bias/measurement.ts'
import {modelOf} from '../../evidence/bias/same/seen.ts'
import {layered} from '../../evidence/bias/strata.ts'
import type {Result} from '../../words/finding.ts'
import type {Problem} from '../../words/problem.ts'
import type {Scope, Slices} from '../check.ts'
import {messages} from './messages.ts'
import type {Options} from './options.ts'

type Given = Pick<Slices, 'bias'>

/**
 * Contradictions between the figures of the event, and between them and the figures of other events, versions and files. A
 * group that is missing has an outcome of its own and is not an error.
 */
export function unfitting(rows: readonly Measurement[], scope: Scope, given: Given, options: Options): Result[] {
  const {system} = scope
  const plan: Plan = {
    attributes: plannedAttributes(system.facts.fairness),
    events: system.facts.events,
    at: system.place('assessments'),
  }
  const own = consistency(rows, plan)
  const known = new Set(own.map(idOf))
  const here = new Set(rows.flatMap(({from}) => from.slice(0, 1)))
  const others = allMeasurements(scope, given).filter(({from}) => from[0] === undefined || !here.has(from[0]))
  // Said where the event's own figures stand: those of other events are judged with their own event.
  const between = consistency([...others, ...rows], plan).filter(
    problem => here.has(problem.at) && BETWEEN.has(problem.say.key),
  )
  return [...own, ...between.filter(problem => !known.has(idOf(problem)))]
    .filter(({say}) => say.key !== 'bias-evidence.group-missing')
    .filter(({say}) => comparesGroups(options) || !BETWEEN_GROUPS.has(say.key))
    .map(({at, say}): Result => ({outcome: UNSEEN.has(say.key) ? 'inconclusive' : 'error', at, say}))
}

/** Whether a version, or a model, was tested at all cannot be seen from its figures. */
const UNSEEN: ReadonlySet<string> = new Set(['bias-evidence.same-as-version', 'bias-evidence.same-as-model'])
const BETWEEN = new Set(['bias-evidence.same-numbers', ...UNSEEN, 'bias-evidence.more-than-before'])

const BETWEEN_GROUPS = new Set(['bias-evidence.single-group', 'bias-evidence.totals-differ'])

/** What is held against a target needs no other group, and its examples differ from one attribute to the next. */
function comparesGroups({metrics}: Options): boolean {
  return metrics.some(({ratio, difference, rate}) => ratio || difference || !rate)
}

export function idOf({at, say}: Problem): string {
  return JSON.stringify([at, say])
}

function allMeasurements({system}: Scope, given: Given): Measurement[] {
  return Object.entries(system.facts.assessments ?? {}).flatMap(([assessment, {results = []}]) =>
    results.flatMap((written, i) => {
      const rows = given.bias(system.id, assessment, i)?.measurements ?? []
      return layered(rows.map(row => withModel(row, modelOf(row, written, system)))).whole
    }),
  )
}

function withModel(row: Measurement, model: string | undefined): Measurement {
  return model === undefined ? row : {...row, model}
}

/** What is judged cannot also be what it is only shown beside. */
export function comparedWithItself(rows: readonly Measurement[], against: readonly Measurement[]): Result[] {
  const judged = new Set(rows.map(({version = ''}) => version))
  const [twice] = against.filter(({version = ''}) => judged.has(version))
  const at = twice?.from[0]
  return at ? [{outcome: 'error', at, say: messages.say('against-in-use', {version: twice.version ?? ''})}] : []
}

/** Figures on something that the declaration does not know: a spelling that hides them from every rule. */
export function unknownEvents(rows: readonly Measurement[], {system}: Scope): Result[] {
  const events = system.facts.events ?? {}
  const unknown = new Map(
    rows
      .filter(({event}) => !Object.hasOwn(events, event))
      .map(row => [row.event, row.from[0]] as const)
      .reverse(),
  )
  return [...unknown].flatMap(([event, at]): Result[] =>
    at
      ? [
          {
            outcome: 'error',
            at,
            say: messages.say('event-unknown', {event: event.slice(0, 80), known: Object.keys(events)}),
          },
        ]
      : [],
  )
}
