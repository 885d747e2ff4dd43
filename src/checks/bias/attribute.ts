import type {Attribute} from '../../declaration/declaration.ts'
import type {Measurement} from '../../evidence/bias/measurement.ts'
import type {Result} from '../../words/finding.ts'
import type {Outcome} from '../../words/outcome.ts'
import type {Scope} from '../check.ts'
import type {Reviews} from '../decision/taken.ts'
import type {Measured} from './measured.ts'
import {messages} from './messages.ts'
import {metricResult} from './metric.ts'
import type {Options} from './options.ts'
import {type Planned, planFor} from './plan.ts'
import {underPlan} from './planned.ts'

/** Shown with each attribute; `inspect` shows them all. */
const MOST_NOTES = 5

/** What the figures say of one attribute of the plan, metric by metric, test by test. */
export function attributeResults(
  id: string,
  attribute: Attribute,
  options: Options,
  measured: Measured,
  scope: Scope,
  given: Reviews,
): Result[] {
  const planned = planFor(id, scope, given)
  const results = figures(id, attribute, options, measured, scope, planned)
  return results.some(({outcome}) => PLANNABLE.has(outcome)) ? [...results, ...planned.unproven] : results
}

/** What more data could settle; a difference that is there is not gone when more of it is seen. */
const PLANNABLE: ReadonlySet<Outcome> = new Set(['not-tested', 'inconclusive', 'undefined', 'suppressed'])

function figures(
  id: string,
  attribute: Attribute,
  options: Options,
  measured: Measured,
  scope: Scope,
  {plan, notes: plans}: Planned,
): Result[] {
  const {system, subject} = scope
  const at = system.place('fairness', 'attributes', id)
  const event = subject.id
  const groups = attribute.groups ?? []
  const lacking = (say: Result['say']): Result[] => [
    {outcome: 'not-tested', at, say, attribute: id, ...(plan && {plan})},
  ]
  if (groups.length === 0) return lacking(messages.say('no-groups', {attribute: id}))
  const rows: readonly Measurement[] = measured.rows.filter(row => row.attribute === id)
  if (rows.length === 0) {
    const missing = measured.complete ? lacking(messages.say('no-results-for', {event, attribute: id})) : []
    return [...missing, ...failedBefore(id, groups, measured, options, scope)]
  }
  const beside = measured.beside.filter(row => row.attribute === id)
  const files = new Set(rows.flatMap(({from}) => from.slice(0, 1).map(({file}) => file)))
  const known = measured.notes.filter(note => files.has(note.at.file)).map(({say}) => say)
  const notes = [...plans, ...known.slice(0, MOST_NOTES)]
  return runsOf(rows).flatMap(run => {
    const strata = measured.strata.filter(row => row.attribute === id && isOfRun(row, run))
    const absent = groups.filter(group => !run.some(row => row.group === group))
    return [
      ...unknownResults(id, attribute, run, options, scope),
      ...(absent.length > 0 ? lacking(messages.say('group-missing', {event, attribute: id, groups: absent})) : []),
      ...underPlan(run, options, scope).flatMap(({metric, notes: planned}) => {
        const known = [...planned, ...notes]
        return metricResult({
          id,
          groups,
          rows: run,
          strata,
          beside,
          notes: known,
          metric,
          options,
          scope,
          ...(plan && {plan}),
        })
      }),
    ]
  })
}

/** What is not tested for the version in use, and failed for another: the figures are out of date, not gone. */
function failedBefore(
  id: string,
  groups: readonly string[],
  {beside}: Measured,
  options: Options,
  scope: Scope,
): Result[] {
  const own = beside.filter(row => row.attribute === id)
  return [...new Set(own.map(({version = ''}) => version))].flatMap(tested =>
    runsOf(own.filter(({version = ''}) => version === tested)).flatMap(run =>
      options.metrics
        .flatMap(metric =>
          metricResult({id, groups, rows: run, strata: [], beside: [], notes: [], metric, options, scope}),
        )
        .filter(({outcome}) => outcome === 'fail')
        .map((result): Result => {
          const metric = result.detail?.metric ?? ''
          const say = messages.say('failed-before', {event: scope.subject.id, attribute: id, metric, tested})
          return {...result, outcome: 'stale', say}
        }),
    ),
  )
}

/** Too many people whose group is not known: the rest can look fine because of them. */
function unknownResults(
  id: string,
  {unknown}: Attribute,
  rows: readonly Measurement[],
  {unknown_at_most: most = 0.1}: Options,
  {system, subject}: Scope,
): Result[] {
  const people = rows.reduce((sum, {n}) => sum + (n?.[0] ?? 0), 0)
  const upTo = unknown?.up_to ?? 0
  const share = upTo / (people + upTo)
  if (!(share > most)) return []
  const say = messages.say('many-unknown', {attribute: id, event: subject.id, share, most})
  return [{outcome: 'inconclusive', at: system.place('fairness', 'attributes', id, 'unknown'), say, attribute: id}]
}

function isOfRun({model, version, population, measuredOn}: Measurement, [first]: readonly Measurement[]): boolean {
  const same = model === first?.model && version === first?.version
  return same && population === first?.population && measuredOn === first?.measuredOn
}

/** Another model, another version, other people or other data are another test: each is judged by itself, nothing is averaged. */
function runsOf(rows: readonly Measurement[]): Measurement[][] {
  const runs = new Map<string, Measurement[]>()
  for (const row of rows) {
    const key = JSON.stringify([row.model ?? null, row.version ?? null, row.population ?? null, row.measuredOn ?? null])
    const run = runs.get(key)
    if (run) run.push(row)
    else runs.set(key, [row])
  }
  return [...runs.values()]
}
