import type {Measurement} from '../../evidence/bias/measurement.ts'
import {chanceOfEqual, RARE} from '../../evidence/bias/same/chance.ts'
import type {SeenTable} from '../../evidence/bias/same/seen.ts'
import {areSameCells, tablesIn} from '../../evidence/bias/same/tables.ts'
import type {Result} from '../../words/finding.ts'
import type {Place} from '../../words/place.ts'
import type {Scope, Slices} from '../check.ts'
import {messages} from './messages.ts'

/**
 * Figures that another system has too, of another model, to the last person. Whether they were copied cannot be seen from
 * them, so nothing passes. Told once for each event that has them, with the attributes on which they are the same.
 */
export function copiedFrom(
  rows: readonly Measurement[],
  {declaration, system, subject}: Scope,
  {elsewhere}: Pick<Slices, 'elsewhere'>,
): Result[] {
  const found = new Map<string, {at: Place; attributes: string[]}>()
  for (const table of tablesIn(rows)) {
    const [first] = table.rows
    const at = first?.from[0]
    if (!first || !at) continue
    const {own, before} = elsewhere(system.id, table.numbers)
    const ofThis = own.filter(({event}) => event === subject.id)
    const other = before.find(
      one =>
        !ofThis.some(({of}) => [...of].some(name => one.of.has(name))) &&
        (areSameCells(one, table) || chanceOfEqual(table.rows) < RARE),
    )
    if (!other) continue
    const name = nameOf(other, declaration.project)
    const known = found.get(name) ?? {at, attributes: []}
    found.set(name, {...known, attributes: [...known.attributes, first.attribute]})
  }
  return [...found].map(([other, {at, attributes}]): Result => {
    const say = messages.say('same-figures', {event: subject.id, other, attributes: [...new Set(attributes)].sort()})
    return {outcome: 'inconclusive', at, say}
  })
}

/** As short as it is clear: a system is named like its project where it is the only one. */
function nameOf({project, system, event}: SeenTable, here: string): string {
  return [...(project === here ? [] : [project]), ...(system === project ? [] : [system]), event].join('/')
}
