import type {Side} from './decision.ts'
import type {Bounds, Measurement} from './measurement.ts'
import {type MetricName, measure} from './metrics.ts'
import {complement, type Share} from './share.ts'
import type {Why} from './why.ts'

/** What is known of a group's metric, or why nothing is. */
export interface Group {
  readonly name: string
  readonly share: Share | Why
  /** All people in the group, also those that the metric is not of; `null` where that is not known. */
  readonly people: Bounds | null
  /** `people` and `share` are the smallest that fit, each group's by itself: rates hold, sizes beside other groups do not. */
  readonly multiple?: true
}

/** The measured groups in their order, after them those that should have been. */
export function groupsOf(
  measurements: readonly Measurement[],
  metric: MetricName,
  expected: readonly string[],
): Group[] {
  const groups = new Map<string, Group>()
  for (const measurement of measurements) {
    const name = measurement.group
    const twice = groups.has(name)
    const share = twice ? 'group-twice' : measure(metric, measurement)
    const multiple = measurement.multiple ?? groups.get(name)?.multiple
    groups.set(name, {name, share, people: twice ? null : peopleIn(measurement), ...(multiple && {multiple})})
  }
  for (const name of expected) if (!groups.has(name)) groups.set(name, {name, share: 'group-missing', people: null})
  return [...groups.values()]
}

function peopleIn({n}: Measurement): Bounds | null {
  const isCount = n?.every(end => Number.isSafeInteger(end) && end >= 0) && n[0] <= n[1]
  return isCount ? n : null
}

/** The same group, counting those to whom it did not happen. */
export function onSide(group: Group, side: Side): Group {
  const {share} = group
  return side === 'selected' || typeof share === 'string' ? group : {...group, share: complement(share)}
}
