import type {JsonNode} from '../../../../../../text/json.ts'
import type {FigureList} from '../../../figure-list.ts'
import type {Names} from '../../../names.ts'
import {messages} from '../messages.ts'
import {finiteOf, isNamed, itemsOf, nameOf} from '../tree.ts'

/** 1 or true, 0 or false; nothing else is guessed at. */
export function yes(node: JsonNode): boolean | undefined {
  if (node.kind === 'scalar' && node.type === 'truth') return node.value === 'true'
  const value = finiteOf(node)
  return value === 1 ? true : value === 0 ? false : undefined
}

/** One list beside another, person by person; `undefined` where they are not equally long. */
export function beside(
  {field, node}: {readonly field: string; readonly node: JsonNode},
  others: number,
  list: FigureList,
): readonly JsonNode[] | undefined {
  const items = itemsOf(node)
  if (node.kind !== 'list') list.problem(node.at, messages.say('not-a-list', {field}))
  else if (items.length === others) return items
  else list.problem(node.at, messages.say('lengths-differ', {field, length: items.length, other: 'trueY', others}))
  return undefined
}

/** What stands for a person in a problem. */
export function shown(node: JsonNode | undefined): string {
  return (nameOf(node) ?? '?').slice(0, 40)
}

/** Which group each person is in, counted from 0; `undefined` when it is not known of somebody. */
export function groupsOf(vector: JsonNode, people: number, groups: number, list: FigureList) {
  const items = beside({field: 'binVector', node: vector}, people, list)
  const found: number[] = []
  for (const item of items ?? []) {
    const group = finiteOf(item) ?? -1
    if (!(Number.isInteger(group) && group >= 0 && group < groups)) {
      list.problem(item.at, messages.say('no-such-bin', {value: shown(item), bins: groups}))
      return undefined
    }
    found.push(group)
  }
  return items && found
}

/**
 * People by group, each group under the first of its names in the file: several names may be one group of the declaration.
 * Groups without a name, and those that it ignores, are left out.
 */
export function pooled<T>(
  all: readonly (readonly T[])[],
  labels: readonly JsonNode[],
  {attribute, names}: {readonly attribute: string; readonly names: Names},
): ReadonlyMap<string, readonly T[]> {
  const firsts = new Map<string, string>()
  const pools = new Map<string, T[]>()
  for (const [b, label] of labels.entries()) {
    const written = nameOf(label)
    if (written === undefined || names.ignores(written) || !isNamed(written, attribute, names)) continue
    const group = names.group(written, names.attribute(attribute))
    const first = firsts.get(group) ?? written
    firsts.set(group, first)
    const pool = pools.get(first) ?? []
    pools.set(first, pool)
    for (const each of all[b] ?? []) pool.push(each)
  }
  return pools
}
