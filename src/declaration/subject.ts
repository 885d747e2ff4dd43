import {find, type MapNode} from '../text/node.ts'
import type {Subject} from '../words/finding.ts'
import type {Place} from '../words/place.ts'
import type {System} from './declaration.ts'
import {type Values, valuesAt} from './values.ts'

const ROOT_OF = {model: 'models', source: 'sources', event: 'events'} as const

export type Each = 'system' | 'model' | 'source' | 'event'

/** The subjects that a rule with `each:` is asked for; `undeclared` where the list itself is not declared. */
export function subjectsOf(
  system: System,
  project: string,
  each: Each,
): {declared: true; subjects: Subject[]} | {declared: false; path: string; at: Place} {
  if (each === 'system')
    return {declared: true, subjects: [{project, system: system.id, kind: 'system', id: system.id}]}
  const root = ROOT_OF[each]
  const node = find(system.node, [root])
  if (node?.kind !== 'map')
    return {
      declared: false,
      path: {models: 'models', sources: 'data.sources', events: 'use.events'}[root],
      at: placeFor(system, root),
    }
  return {declared: true, subjects: [...node.entries.keys()].map(id => ({project, system: system.id, kind: each, id}))}
}

function placeFor(system: System, root: string): Place {
  return root === 'sources' ? system.place('data') : root === 'events' ? system.place('use') : system.place(root)
}

/** Values of a field as a rule names it: `model.origin` is that of the model the rule is asked for. */
export function valuesFor(system: System, subject: Subject, path: string): Values {
  const [first = '', ...rest] = path.split('.')
  if (first !== subject.kind || first === 'system') return system.values(path)
  const node = find(system.node, [ROOT_OF[first as keyof typeof ROOT_OF], subject.id])
  if (node?.kind !== 'map') return {known: [], missing: [placeFor(system, first)]}
  const values =
    rest.length === 0
      ? {known: [{value: node, at: node.at}], missing: []}
      : valuesAt(rooted(node), `${ITEM}.${rest.join('.')}`)
  return values
}

// One item, put where the walk finds it; its own fields are then walked as any others.
const ITEM = 'project'
function rooted(node: MapNode): MapNode {
  return {kind: 'map', at: node.at, entries: new Map([[ITEM, node]])}
}

/** Where a rule's subject stands. */
export function placeOfSubject(system: System, subject: Subject): Place {
  if (subject.kind === 'system' || subject.kind === 'repository') return system.place()
  return system.place(ROOT_OF[subject.kind], subject.id)
}
