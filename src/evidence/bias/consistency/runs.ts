import type {Attributes, Events} from '../../../declaration/declaration.ts'
import type {Place} from '../../../words/place.ts'
import {plus} from '../import/shares.ts'
import type {Bounds, Confusion, Measurement} from '../measurement.ts'

/** What the declaration announced before the figures came. */
export interface Plan {
  readonly attributes: Attributes | undefined
  readonly events: Events | undefined
  /** Where to point when a measurement does not say where it is from. */
  readonly at: Place
}

export const CELLS = ['tp', 'fp', 'fn', 'tn'] as const

type Coordinate = string | undefined

export function grouped(
  measurements: readonly Measurement[],
  by: (each: Measurement) => readonly Coordinate[],
): Measurement[][] {
  const groups = new Map<string, Measurement[]>()
  for (const measurement of measurements) {
    const name = key(by(measurement))
    const group = groups.get(name)
    if (group) group.push(measurement)
    else groups.set(name, [measurement])
  }
  return [...groups.values()]
}

export function key(parts: readonly Coordinate[]): string {
  return JSON.stringify(parts.map(part => part ?? null))
}

export function placeOf(measurements: readonly Measurement[], plan: Plan): Place {
  return measurements.find(({from}) => from.length > 0)?.from[0] ?? plan.at
}

export function sumOf(counts: Confusion): Bounds {
  return CELLS.map(name => counts[name]).reduce(plus)
}

export function own<T>(values: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(values, name) ? values[name] : undefined
}
