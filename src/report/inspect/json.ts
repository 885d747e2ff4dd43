import {type Inspection, problemsIn} from '../../evidence/bias/inspection.ts'
import type {Bounds, Measurement} from '../../evidence/bias/measurement.ts'
import {ratesOf, statedRates} from '../../evidence/bias/shown.ts'
import type {Render} from '../../language/render.ts'
import {startOf} from '../../words/place.ts'
import type {Problem} from '../../words/problem.ts'
import {printJson} from '../print-json.ts'
import {describedResult} from './described.ts'
import type {InspectionResult} from './schema.ts'

/** `inspect --format json`: complete, however much it is. */
export function inspectJson(inspection: Inspection, render: Render): string {
  return printJson(toInspectionResult(inspection, render))
}

/** One by itself; several as a list. */
export function inspectionsJson(inspections: readonly Inspection[], render: Render): string {
  const [only, ...others] = inspections
  return only && others.length === 0
    ? inspectJson(only, render)
    : printJson(inspections.map(each => toInspectionResult(each, render)))
}

export function toInspectionResult(inspection: Inspection, render: Render): InspectionResult {
  const {file, way, evidence} = inspection
  const said = (level: 'problem' | 'note') => (problem: Problem) => ({
    level,
    code: problem.say.key,
    message: render(problem.say),
    place: problem.at,
  })
  const unread = way.kind === 'not-read' ? way.said.map(say => said('problem')({at: startOf(file), say})) : []
  const command = way.kind === 'not-read' && way.command !== undefined ? ` ${way.command}` : ''
  return {
    inspection: 1,
    file,
    format: evidence.format,
    why: evidence.why ? render(evidence.why) : null,
    way: way.kind,
    declared: way.kind === 'declared' ? {place: way.at, assessment: way.assessment} : null,
    proposal:
      way.kind === 'proposed'
        ? {yaml: way.yaml, taken: way.said.map(render), questions: way.questions.map(render)}
        : null,
    no_test: evidence.noTest ? render(evidence.noTest) : null,
    measurements: [
      ...inspection.sums.map(row => measured(row, true)),
      ...evidence.measurements.map(row => measured(row, false)),
    ],
    described: describedResult(evidence.described),
    notes: [
      ...unread.map(note => ({...note, message: note.message + command})),
      ...problemsIn(inspection).map(said('problem')),
      ...evidence.notes.map(said('note')),
    ],
  }
}

function measured(row: Measurement, addedUp: boolean): InspectionResult['measurements'][number] {
  const {event, stratum, attribute, group, n, counts, multiple, suppressed, from} = row
  const computed = ratesOf(row)
  const stated = statedRates(row)
  return {
    event: event === '' ? null : event,
    version: row.version ?? null,
    measured_on: row.measuredOn ?? null,
    population: row.population ?? null,
    stratum: stratum ?? null,
    added_up: addedUp,
    attribute,
    group,
    n: n && number(n),
    counts:
      counts?.kind === 'confusion'
        ? {tp: number(counts.tp), fp: number(counts.fp), fn: number(counts.fn), tn: number(counts.tn)}
        : null,
    selected: selectedIn(row),
    smallest_that_fits: multiple ?? false,
    suppressed,
    rates: Object.fromEntries([
      ...computed.map(({metric, rate}) => [metric, number(rate)] as const),
      ...stated.map(([name, rate]) => [name, number(rate)] as const),
    ]),
    stated: stated.map(([name]) => name),
    intervals: Object.fromEntries(computed.map(({metric, interval}) => [metric, interval])),
    place: from[0] ?? null,
  }
}

/** Of the four counts what happened to them, in every table that fits. */
function selectedIn(row: Measurement): number | readonly [number, number | null] | null {
  if (row.counts?.kind === 'selected') return number(row.counts.selected)
  const found = ratesOf(row).find(({metric}) => metric === 'selection-rate')
  return found ? number(found.counted) : null
}

function number([low, high]: Bounds): number | readonly [number, number | null] {
  return low === high ? low : [low, Number.isFinite(high) ? high : null]
}
