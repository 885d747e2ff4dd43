import type {Problem} from '../../../words/problem.ts'
import type {Measurement} from '../measurement.ts'
import {copies, nested} from './copies.ts'
import {emptyFigures} from './figures.ts'
import {missing, totals, twice} from './groups.ts'
import {grouped, type Plan} from './runs.ts'

/**
 * What is missing from, or does not fit together in, all the measurements of a bias test. Give it those of every result
 * file at once, because one file may hold one attribute and the next another. What differs in event, version, data or
 * population is never mixed. With measurements of several events at once it also sees what does not fit between them.
 */
export function consistency(measurements: readonly Measurement[], plan: Plan): Problem[] {
  const runs = grouped(measurements, ({event, model, version, measuredOn, population}) => [
    event,
    model,
    version,
    measuredOn,
    population,
  ])
  const perRun = runs.flatMap(run => {
    const attributes = grouped(run, ({attribute}) => [attribute])
    return [
      ...emptyFigures(run, plan),
      ...attributes.flatMap(groups => [...twice(groups, plan), ...missing(groups, plan)]),
      ...totals(attributes, plan),
    ]
  })
  return [...perRun, ...nested(measurements, plan), ...copies(measurements, plan)]
}
