import {type Inspection, problemsIn} from '../../evidence/bias/inspection.ts'
import type {Bounds, Measurement} from '../../evidence/bias/measurement.ts'
import {ratesOf} from '../../evidence/bias/shown.ts'
import type {Render} from '../../language/render.ts'
import type {Problem} from '../../words/problem.ts'

/** `inspect --format json`: numbers as numbers, `[low, high]` where only bounds are known, `null` where nothing is. */
export function inspectJson(inspection: Inspection, render: Render): string {
  const {file, way, evidence} = inspection
  const said = ({at, say}: Problem, level: 'problem' | 'note') => ({
    level,
    code: say.key,
    message: render(say),
    place: at,
  })
  const result = {
    file,
    format: evidence.format,
    ...(evidence.why && {why: render(evidence.why)}),
    way: way.kind,
    ...(way.kind === 'declared' && {declared: {at: way.at, assessment: way.assessment}}),
    ...(way.kind === 'proposed' && {proposal: way.yaml}),
    ...('said' in way && {said: way.said.map(message => render(message))}),
    ...(evidence.noTest && {noTest: render(evidence.noTest)}),
    measurements: evidence.measurements.map(measured),
    notes: [
      ...problemsIn(inspection).map(problem => said(problem, 'problem')),
      ...evidence.notes.map(note => said(note, 'note')),
    ],
  }
  return `${JSON.stringify(result, null, 2)}\n`
}

function measured(row: Measurement) {
  const {
    event,
    version,
    measuredOn,
    population,
    stratum,
    attribute,
    group,
    n,
    counts,
    multiple,
    rates,
    suppressed,
    from,
  } = row
  const computed = ratesOf(row)
  return {
    event: event === '' ? null : event,
    ...(version !== undefined && {version}),
    ...(measuredOn !== undefined && {measured_on: measuredOn}),
    ...(population !== undefined && {population}),
    ...(stratum && {stratum}),
    attribute,
    group,
    n: number(n),
    counts:
      counts?.kind === 'confusion'
        ? {tp: number(counts.tp), fp: number(counts.fp), fn: number(counts.fn), tn: number(counts.tn)}
        : null,
    ...(counts?.kind === 'selected' && {selected: number(counts.selected)}),
    ...(multiple && {smallest_that_fits: true}),
    ...(suppressed && {suppressed: true}),
    rates: Object.fromEntries(computed.map(({metric, rate}) => [metric, number(rate)])),
    intervals: Object.fromEntries(computed.map(({metric, interval}) => [metric, interval])),
    ...(rates && {stated: Object.fromEntries(Object.entries(rates).map(([name, rate]) => [name, number(rate)]))}),
    place: from[0] ?? null,
  }
}

function number(bounds: Bounds | null): number | Bounds | null {
  if (bounds === null) return null
  return bounds[0] === bounds[1] ? bounds[0] : bounds
}
