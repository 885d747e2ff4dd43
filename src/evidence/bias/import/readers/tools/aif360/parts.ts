import type {JsonNode, JsonScalar} from '../../../../../../text/json.ts'
import type {Place} from '../../../../../../words/place.ts'
import type {Name} from '../../../figure-list.ts'
import {entriesOf, entry, finite, itemsOf, nameOf, scalarOf} from '../tree.ts'
import {type Explained, explanation} from './explained.ts'
import {aifName, areAif, isAifName} from './metrics.ts'

/** What a file says about one attribute, as far as it names it. */
export interface Part {
  readonly attribute?: Name
  readonly privileged?: Name
  readonly unprivileged?: Name
  readonly values: ReadonlyMap<string, JsonScalar>
  readonly explained: readonly Explained[]
  readonly at: Place
}

const MOST_DEEP = 3
const ATTRIBUTE = ['protected_attribute', 'attribute', 'sensitive_attribute', 'protected']
const PRIVILEGED = ['privileged', 'privileged_group']
const UNPRIVILEGED = ['unprivileged', 'unprivileged_group']

/** The parts of a file that holds nothing but values of AIF360; with tables beside them, it is somebody's own report. */
export function partsIn(root: JsonNode): readonly Part[] {
  return hasOtherTables(root, 0) ? [] : partsBelow(root, undefined, 0)
}

function hasOtherTables(node: JsonNode, deep: number): boolean {
  if (node.kind === 'scalar' || explanation(node)) return false
  const children = node.kind === 'list' ? node.items : [...node.entries.values()]
  const names = entriesOf(node).map(([name]) => name)
  const numbers = children.some(child => child.kind === 'scalar' && finite(child.value) !== undefined)
  if (deep > 0 && numbers && !areAif(names)) return true
  return deep > MOST_DEEP || children.some(child => hasOtherTables(child, deep + 1))
}

/** A name above values is that of an attribute. */
function partsBelow(root: JsonNode, attribute: Name | undefined, deep: number): readonly Part[] {
  const own = partOf(root, attribute)
  const below =
    root.kind === 'map' && deep < MOST_DEEP
      ? [...root.entries].flatMap(([written, node]) =>
          node.kind === 'scalar' || isAifName(written) || explanation(node)
            ? []
            : partsBelow(node, {written, at: node.at}, deep + 1),
        )
      : []
  return [...(own ? [own] : []), ...below]
}

function partOf(node: JsonNode, attribute: Name | undefined): Part | undefined {
  const single = explanation(node)
  const found = single
    ? [single]
    : [...itemsOf(node), ...entriesOf(node).map(([, child]) => child)].flatMap(child => explanation(child) ?? [])
  const scalars = entriesOf(node).flatMap(([name, child]) => {
    const scalar = scalarOf(child)
    return scalar && isAifName(name) && isValue(scalar) ? [[name, scalar] as const] : []
  })
  const values = new Map(areAif(scalars.map(([name]) => name)) ? scalars : [])
  const explained = found.filter(
    ({metric, counted}) => isAifName(metric) || counted.length > 0 || aifName(metric).startsWith('number_of'),
  )
  if (values.size === 0 && explained.length === 0) return undefined
  const named = {
    attribute: nameIn(node, ATTRIBUTE) ?? attribute,
    privileged: nameIn(node, PRIVILEGED),
    unprivileged: nameIn(node, UNPRIVILEGED),
  }
  return {
    ...(named.attribute && {attribute: named.attribute}),
    ...(named.privileged && {privileged: named.privileged}),
    ...(named.unprivileged && {unprivileged: named.unprivileged}),
    values,
    explained,
    at: node.at,
  }
}

function isValue({value, type}: JsonScalar): boolean {
  return finite(value) !== undefined || type === 'no-number' || type === 'null'
}

function nameIn(node: JsonNode, keys: readonly string[]): Name | undefined {
  for (const key of keys) {
    const found = scalarOf(entry(node, key))
    const written = nameOf(found)
    if (found && written !== undefined && written !== '') return {written, at: found.at}
  }
  return undefined
}
