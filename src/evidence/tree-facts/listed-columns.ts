import type {ListNode, MapNode, Node, ScalarNode} from '../../text/node.ts'
import type {Column} from './columns.ts'

/** A column that a schema or data dictionary lists, with what it says of it. */
export interface Listed extends Column {
  readonly node: Node
}

/** The columns of one table. */
export type Table = readonly Listed[]

/** Keys that hold the columns of a table, as a list or as a map by name. */
const HOLDERS = new Set(['columns', 'fields', 'kolommen', 'velden', 'kolonner', 'felter'])
const NAMES = ['name', 'naam', 'navn', 'column', 'column_name', 'field', 'kolom', 'kolonne']

/**
 * The columns that a document lists, table by table, wherever they stand in it: `columns:` or `fields:` as a list of
 * names, a list of maps with a `name`, or a map by name (our own lists, Frictionless Table Schema, dbt properties, BigQuery),
 * and `properties:` of a JSON Schema. A list at the top is one table.
 */
export function listedColumns(root: Node): readonly Table[] {
  const tables: Table[] = []
  const visit = (node: Node, key: string): void => {
    if (node.kind === 'scalar') return
    const isTable = HOLDERS.has(key.toLowerCase()) || (key === 'properties' && node.kind === 'map')
    const table = isTable ? tableOf(node) : []
    if (table.length > 0) tables.push(table)
    if (node.kind === 'list') for (const item of node.items) visit(item, '')
    else for (const [name, value] of node.entries) visit(value, name)
  }
  visit(root, root.kind === 'list' ? 'columns' : '')
  return tables
}

function tableOf(node: MapNode | ListNode): Table {
  if (node.kind === 'map') {
    return [...node.entries].map(([name, value], index) => ({
      name,
      position: index + 1,
      at: keyPlace(value),
      node: value,
    }))
  }
  return node.items.flatMap((item, index): Listed[] => {
    const name = item.kind === 'map' ? nameIn(item) : item.kind === 'scalar' ? item : undefined
    return name === undefined ? [] : [{name: String(name.value), position: index + 1, at: name.at, node: item}]
  })
}

function nameIn(map: MapNode): ScalarNode | undefined {
  for (const key of NAMES) {
    const value = map.entries.get(key)
    if (value?.kind === 'scalar') return value
  }
  return undefined
}

function keyPlace(node: Node) {
  return node.kind === 'scalar' ? node.keyAt : node.at
}
