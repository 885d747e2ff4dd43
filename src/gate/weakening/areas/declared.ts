import type {Concern} from '../change.ts'
import {normalised} from '../written.ts'
import {type Area, biasOf, changeAt} from './area.ts'
import {FACTS} from './facts.ts'
import {walk} from './walk.ts'

/** As in a system, with everything shared brought in. */
const TABLE = Object.fromEntries(Object.entries(FACTS).map(([field, way]) => [normalised(field).join('.'), way]))

/** Facts that say less than they did, field by field. */
export const declared: Area = pair =>
  walk(TABLE, pair.before.system.facts, pair.after.system.facts, pair.today).map(found =>
    changeAt(pair, found.steps, found, {
      reason: found.way.reason,
      concerns: found.way.is === 'history' ? {kind: 'check', name: 'order'} : concernOf(found.steps),
    }),
  )

function concernOf([root = '', name, ...rest]: readonly string[]): Concern {
  if (root === 'fairness') return biasOf()
  if (root === 'events') return biasOf(name)
  const named = ['models', 'sources', 'people', 'registrations'].includes(root)
  return {kind: 'field', path: [root, ...(named || name === undefined ? rest : [name, ...rest])].join('.')}
}
