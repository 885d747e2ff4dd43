import type {Judged} from '../../evaluate.ts'
import {type Area, changeAt, type Pair} from './area.ts'
import {noLonger} from './files.ts'
import {at} from './walk.ts'

/** Files of models, and lists of columns, that stay while nothing in the declaration points at them any more. */
export const content: Area = pair => [
  ...Object.entries(pair.before.system.facts.models ?? {}).flatMap(([id, {path}]) => {
    if (path === undefined || at(pair.after.system.facts.models, id) === undefined) return []
    return left(['models', id, 'path'], path, namedBy(pair.after, 'models'), pair)
  }),
  ...Object.entries(pair.before.system.facts.sources ?? {}).flatMap(([id, {columns}]) => {
    if (columns === undefined || at(pair.after.system.facts.sources, id) === undefined) return []
    return left(['sources', id, 'columns'], columns, namedBy(pair.after, 'sources'), pair)
  }),
]

function left(steps: readonly string[], was: string, is: readonly string[], pair: Pair) {
  const lost = noLonger([was], is, pair)
  const told = {reason: 'not-watched', concerns: {kind: 'check', name: 'undeclared-in-tree'}} as const
  return lost.length > 0 ? [changeAt(pair, steps, {lost}, told)] : []
}

/** What any system of the declaration points at: files may go from one to another. */
function namedBy({declaration}: Judged, kind: 'models' | 'sources'): string[] {
  return declaration.systems.flatMap(({facts}) =>
    kind === 'models'
      ? Object.values(facts.models ?? {}).flatMap(({path}) => path ?? [])
      : Object.values(facts.sources ?? {}).flatMap(({columns}) => columns ?? []),
  )
}
