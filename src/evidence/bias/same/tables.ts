import {grouped, key} from '../consistency/runs.ts'
import type {Measurement} from '../measurement.ts'

/** The figures of one event on one attribute, by one model, for one version, data and population. */
export interface FiguresTable {
  readonly rows: readonly Measurement[]
  /** All figures, in no order and without the names of groups: what two tables with the same figures have in common. */
  readonly numbers: string
}

/** Tables of which every figure is known; what is hidden cannot be recognised. */
export function tablesIn(measurements: readonly Measurement[]): FiguresTable[] {
  return grouped(measurements, coordinates).flatMap(rows =>
    rows.length < 2 || rows.some(({counts}) => !counts) ? [] : [{rows, numbers: numbersIn(rows)}],
  )
}

export function coordinates({event, model, version, measuredOn, population, attribute}: Measurement) {
  return [event, model, version, measuredOn, population, attribute] as const
}

function numbersIn(rows: readonly Measurement[]): string {
  return key(rows.map(({n, counts}) => JSON.stringify([n, counts])).toSorted())
}

/** Are these literally the same cells, read twice? */
export function areSameCells(one: FiguresTable, other: FiguresTable): boolean {
  const places = ({rows}: FiguresTable) => new Set(rows.flatMap(({from}) => from.slice(0, 1).map(placeKey)))
  const [here, there] = [places(one), places(other)]
  return here.size > 0 && here.size === there.size && [...here].every(place => there.has(place))
}

function placeKey({file, line, column, pointer}: Measurement['from'][number]): string {
  return JSON.stringify([file, line, column, pointer])
}
