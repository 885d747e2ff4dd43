import type {BiasDetail, BiasGroup} from '../../words/detail.ts'
import type {Bounds, Measurement} from './measurement.ts'
import {METRICS, type MetricName, measure} from './metrics.ts'
import {corners, rateOf, type Share} from './share.ts'
import type {Interval} from './statistics/interval.ts'
import {wilson} from './statistics/wilson.ts'

const Z_95 = 1.959963984540054

export interface ShownRate {
  readonly metric: MetricName
  readonly counted: Bounds
  /** People that the rate is of. */
  readonly people: Bounds
  readonly rate: Bounds
  /** Score interval (Wilson), 95 %, over every table that fits. */
  readonly interval: Interval
}

/** Every rate that the counts of one group give. */
export function ratesOf(measurement: Measurement): ShownRate[] {
  return METRICS.flatMap(metric => {
    const share = measure(metric, measurement)
    return typeof share === 'string' ? [] : [{metric, ...rateWithInterval(share)}]
  })
}

/** Rates that the file states and that do not follow from counts, by the names of policies. */
export function statedRates(measurement: Measurement): (readonly [name: string, rate: Bounds])[] {
  const {rates} = measurement
  if (!rates) return []
  const computed = new Set<string>(ratesOf(measurement).map(({metric}) => metric))
  return Object.entries(rates)
    .map(([name, rate]) => [name.replaceAll('_', '-'), rate] as const)
    .filter(([name]) => !computed.has(name))
}

function rateWithInterval(share: Share): Omit<ShownRate, 'metric'> {
  const ends = corners(share).flatMap(({x, n}) => wilson(x, n, Z_95) ?? [])
  return {
    counted: share.x,
    people: share.n,
    rate: rateOf(share),
    interval: [Math.min(...ends), Math.max(...ends)],
  }
}

/** One table of what was measured, before anything is compared: same event, version, data, population and attribute. */
export interface Panel {
  readonly event: string
  readonly version?: string
  readonly measuredOn?: string
  readonly population?: string
  readonly stratum?: Measurement['stratum']
  readonly attribute: string
  readonly groups: readonly Measurement[]
}

export function panelsOf(measurements: readonly Measurement[]): Panel[] {
  const panels = new Map<string, Panel & {groups: Measurement[]}>()
  for (const row of measurements) {
    const {event, version, measuredOn, population, stratum, attribute} = row
    const among = [version ?? null, measuredOn ?? null, population ?? null, stratum ?? null]
    const key = JSON.stringify([event, ...among, attribute])
    const panel = panels.get(key)
    if (panel) panel.groups.push(row)
    else
      panels.set(key, {
        event,
        ...(version === undefined ? {} : {version}),
        ...(measuredOn === undefined ? {} : {measuredOn}),
        ...(population === undefined ? {} : {population}),
        ...(stratum && {stratum}),
        attribute,
        groups: [row],
      })
  }
  return [...panels.values()]
}

/** One metric of a panel, for the reports that draw bias results; `undefined` where no group has it. */
export function detailOfPanel({event, version, attribute, groups}: Panel, metric: MetricName): BiasDetail | undefined {
  const shown = groups.map(row => shownGroup(row, metric))
  if (shown.every(({rate}) => rate === null)) return undefined
  return {
    kind: 'bias',
    event,
    attribute,
    metric,
    ...(version !== undefined && {version}),
    groups: shown,
    comparisons: [],
  }
}

/** One group's rate of one metric, or that it has none. */
export function shownGroup(row: Measurement, metric: MetricName): BiasGroup {
  const found = ratesOf(row).find(rate => rate.metric === metric)
  return {
    group: row.group,
    side: 'selected',
    people: found?.people ?? row.n,
    counted: found?.counted ?? null,
    rate: found?.rate ?? null,
    interval: found?.interval ?? null,
  }
}
