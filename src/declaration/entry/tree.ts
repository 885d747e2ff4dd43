import {ANY, type Step} from './fields.ts'
import type {Open, Shape} from './shape.ts'

/** What is to be added to a map: keys, with what stands there. */
export type Branch = Map<string, Tree>
export type Tree =
  | {readonly kind: 'open'; readonly open: Open}
  | {readonly kind: 'list'; readonly item: Tree}
  | {readonly kind: 'map'; readonly entries: Branch}

/** Puts a field into a map that does not have it, with all that must stand around it. `shape` is that of the map. */
export function addTo(branch: Branch, steps: readonly Step[], shape: Shape): void {
  const [step, ...rest] = steps
  if (!step) return
  const key = step.kind === 'key' ? step.key : ANY
  const inner = innerShape(shape, key)
  if (!inner) return
  const there = branch.get(key)
  const tree = there ?? begun(inner)
  if (!there) branch.set(key, tree)
  goOn(tree, rest, inner)
  if (shape.kind === 'fields') inOrder(branch, Object.keys(shape.fields))
}

function goOn(tree: Tree, rest: readonly Step[], shape: Shape): void {
  if (tree.kind === 'list' && shape.kind === 'list') goOn(tree.item, rest.slice(1), shape.of)
  if (tree.kind !== 'map') return
  if (rest.length > 0) addTo(tree.entries, rest, shape)
  // A map that stands for nothing says that there is none.
  else for (const [key, value] of shortest(shape)) if (!tree.entries.has(key)) tree.entries.set(key, value)
}

function innerShape(shape: Shape, key: string): Shape | undefined {
  if (shape.kind === 'fields') return Object.hasOwn(shape.fields, key) ? shape.fields[key] : undefined
  return shape.kind === 'named' ? shape.of : undefined
}

/** A value with nothing in it but what every useful one holds. */
function begun(shape: Shape): Tree {
  if (shape.kind === 'open') return {kind: 'open', open: shape.open}
  if (shape.kind === 'list') return {kind: 'list', item: whole(shape.of)}
  return {kind: 'map', entries: new Map(shape.kind === 'fields' ? entryOf(shape) : [])}
}

function whole(shape: Shape): Tree {
  const tree = begun(shape)
  if (tree.kind === 'map')
    for (const [key, value] of shortest(shape)) if (!tree.entries.has(key)) tree.entries.set(key, value)
  return tree
}

/** What the shortest map of a shape holds. */
function shortest(shape: Shape): Branch {
  if (shape.kind === 'named') return new Map([[ANY, whole(shape.of)]])
  if (shape.kind !== 'fields') return new Map()
  const entry = entryOf(shape)
  const [first] = Object.entries(shape.fields)
  return entry.size > 0 || !first ? entry : new Map([[first[0], whole(first[1])]])
}

function entryOf({fields, entry}: Extract<Shape, {kind: 'fields'}>): Branch {
  return new Map(
    entry.flatMap(key => {
      const shape = Object.hasOwn(fields, key) ? fields[key] : undefined
      return shape ? [[key, whole(shape)] as const] : []
    }),
  )
}

function inOrder(branch: Branch, keys: readonly string[]): void {
  const sorted = [...branch].sort(([a], [b]) => keys.indexOf(a) - keys.indexOf(b))
  branch.clear()
  for (const [key, tree] of sorted) branch.set(key, tree)
}
