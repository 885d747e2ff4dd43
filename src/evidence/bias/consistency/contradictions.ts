import type {Message} from '../../../words/message.ts'
import type {Problem} from '../../../words/problem.ts'
import {apart} from '../import/shares.ts'
import type {Bounds, Measurement} from '../measurement.ts'
import {messages} from '../messages.ts'
import {CELLS, sumOf} from './runs.ts'

/** What contradicts itself within one measurement. Bounds contradict each other only when they have no number in common. */
export function contradictions(measurements: readonly Measurement[]): Problem[] {
  return measurements.flatMap(measurement => {
    const {group, n, counts, from} = measurement
    const at = from[0]
    if (!n || !counts || !at) return []
    const said: Message[] = []
    const named: readonly (readonly [string, Bounds])[] =
      counts.kind === 'selected' ? [['selected', counts.selected]] : CELLS.map(name => [name, counts[name]] as const)
    for (const [name, count] of named)
      if (count[0] > n[1]) said.push(messages.say('more-than-group', {group, name, count, n}))
    if (counts.kind === 'confusion' && said.length === 0) {
      const sum = sumOf(counts)
      if (apart(sum, n)) said.push(messages.say('sum-differs', {group, n, sum}))
    }
    return said.map(say => ({at, say}))
  })
}
