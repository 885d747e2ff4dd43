import type {System} from '../../../declaration/declaration.ts'
import {ABOUT} from '../../../declaration/schema/vocabulary.ts'
import {weaker} from '../ways.ts'
import {type Area, changeAt} from './area.ts'

/** How close the data comes to a person, where the file says so itself; what only follows from the sources is told there. */
export const about: Area = pair => {
  const {before, after, today} = pair
  if (!isWritten(before.system) && !isWritten(after.system)) return []
  const way = {is: 'scale', order: ABOUT, reason: 'further-from-people'} as const
  const found = weaker(way, before.system.facts.data?.about, after.system.facts.data?.about, today)
  const told = {reason: way.reason, concerns: {kind: 'field', path: 'data.about'}} as const
  return found ? [changeAt(pair, ['data', 'about'], found, told)] : []
}

function isWritten(system: System): boolean {
  const fact = system.value('data.about')
  return fact.known && fact.at.pointer.endsWith('/data/about')
}
