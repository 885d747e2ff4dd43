import type {Problem} from '../../../words/problem.ts'
import {plus} from '../import/shares.ts'
import type {Measurement} from '../measurement.ts'
import {messages} from '../messages.ts'
import {chanceOfEqual, RARE} from '../same/chance.ts'
import {areSameCells, coordinates, type FiguresTable, tablesIn} from '../same/tables.ts'
import {key, own, type Plan, placeOf} from './runs.ts'

/** Below this many people, two tables can be the same by chance. */
const CHANCE = 30
/** Small tables are often the same; none is held against more of them than this. */
const MOST_SAME = 20

/** Only those to whom the earlier event happened can meet the later one. */
export function nested(measurements: readonly Measurement[], plan: Plan): Problem[] {
  const at = (event: string, {version, measuredOn, population, attribute, group}: Measurement) =>
    key([event, version, measuredOn, population, attribute, group])
  const all = new Map(measurements.map(measurement => [at(measurement.event, measurement), measurement]))
  return measurements.flatMap(measurement => {
    const {event, group, n} = measurement
    const among = plan.events && own(plan.events, event)?.among
    const earlier = among === undefined ? undefined : all.get(at(among, measurement))
    const counts = earlier?.counts
    // The smallest counts that fit say nothing of how many people there are.
    if (among === undefined || !counts || !n || measurement.multiple || earlier.multiple) return []
    const selected = counts.kind === 'selected' ? counts.selected : plus(counts.tp, counts.fp)
    if (n[0] <= selected[1]) return []
    return [
      {at: placeOf([measurement], plan), say: messages.say('more-than-before', {event, group, n, among, selected})},
    ]
  })
}

/**
 * The same numbers under another event, attribute, population, data, version or model: one was copied from the other. Cells
 * that are read twice are the same whatever their size.
 */
export function copies(measurements: readonly Measurement[], plan: Plan): Problem[] {
  const seen = new Map<string, FiguresTable[]>()
  return tablesIn(measurements).flatMap(table => {
    const earlier = seen.get(table.numbers) ?? []
    if (earlier.length < MOST_SAME) seen.set(table.numbers, [...earlier, table])
    const other = earlier.find(one => isTelling(apartIn(one, table), table) || areSameCells(one, table))
    const [first] = table.rows
    const [before] = other?.rows ?? []
    if (!other || !first || !before) return []
    const [one, two] = [coordinates(before), coordinates(first)]
    const apart = apartIn(other, table)
    const name = (parts: readonly (string | undefined)[]) => parts.filter((part, i) => part && apart.has(i)).join(', ')
    const about = {one: name(one), other: name(two)}
    return [{at: placeOf(table.rows, plan), say: messages.say(keyFor(apart), about)}]
  })
}

const [MODEL, VERSION] = [1, 2]

function apartIn({rows: [one]}: FiguresTable, {rows: [other]}: FiguresTable): ReadonlySet<number> {
  if (!one || !other) return new Set()
  const [these, those] = [coordinates(one), coordinates(other)]
  return new Set(these.flatMap((part, i) => (part === those[i] ? [] : [i])))
}

/** Two models can be tested on the same people: then only what they decide can differ. */
function isTelling(apart: ReadonlySet<number>, {rows}: FiguresTable): boolean {
  if (apart.has(MODEL) && apart.size === 1) return chanceOfEqual(rows) < RARE
  return rows.reduce((sum, {n}) => sum + (n?.[0] ?? 0), 0) >= CHANCE
}

/** A version, or a model, that decides the same gives the same numbers; it can also be a test that was not done. */
function keyFor(apart: ReadonlySet<number>): 'same-as-version' | 'same-as-model' | 'same-numbers' {
  if ([...apart].some(part => part !== MODEL && part !== VERSION)) return 'same-numbers'
  return apart.has(VERSION) ? 'same-as-version' : 'same-as-model'
}
