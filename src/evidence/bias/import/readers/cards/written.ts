import {child, type Node} from '../../../../../text/node.ts'
import type {Place} from '../../../../../words/place.ts'
import {metricOf} from './metric-name.ts'

/** A text with its place. */
export interface Written {
  readonly text: string
  readonly at: Place
}

/** The scalar under a key; nothing where the key is absent, `null`, or holds a map or a list. */
export function textIn(node: Node | undefined, key: string): Written | undefined {
  const found = child(node, key)
  return found?.kind === 'scalar' && !isNull(found) ? {text: String(found.value), at: found.at} : undefined
}

/** The number under a key as it is written. A map or a list is no number: its text says so to the reader of numbers. */
export function numberIn(node: Node | undefined, key: string): Written | undefined {
  const found = child(node, key)
  if (!found) return undefined
  if (found.kind !== 'scalar') return {text: found.kind === 'map' ? '{…}' : '[…]', at: found.at}
  return {text: String(found.value), at: found.at}
}

/** What a metric is of: its type, or its name where only that is known. */
export function metricName(metric: Node): Written | undefined {
  const [type, name] = [textIn(metric, 'type'), textIn(metric, 'name')]
  return [type, name].find(each => each && metricOf(each.text)) ?? type ?? name
}

/** The items of the list under a key; none where it is no list. */
export function listIn(node: Node | undefined, key: string): readonly Node[] {
  const found = child(node, key)
  return found?.kind === 'list' ? found.items : []
}

function isNull(node: Node): boolean {
  return 'type' in node && node.type === 'null'
}
