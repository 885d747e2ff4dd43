import {ANY, type Step} from './fields.ts'
import type {Open, Shape} from './shape.ts'

/** What is to be added to a map: keys, with what stands there. */
export type Branch = Map<string, Tree>
export type Tree =
  | {readonly kind: 'open'; readonly open: Open}
  /** An answer that is known already, as YAML. */
  | {readonly kind: 'given'; readonly text: string}
  | {readonly kind: 'list'; readonly items: Map<string, Tree>}
  | {readonly kind: 'map'; readonly entries: Branch}

/** What is added to a map or list that is there. */
export function nothingYet(shape: Shape): Tree {
  return shape.kind === 'list' ? {kind: 'list', items: new Map()} : {kind: 'map', entries: new Map()}
}

/**
 * Puts a field into a map or list that does not have it, with all that must stand around it. `shape` is that of the map or
 * list; `value` is the answer, where that is known.
 */
export function addTo(tree: Tree, steps: readonly Step[], shape: Shape, value?: string): void {
  if (tree.kind === 'list') intoList(tree, steps, shape, value)
  if (tree.kind === 'map') intoMap(tree.entries, steps, shape, value)
}

function intoMap(branch: Branch, steps: readonly Step[], shape: Shape, value: string | undefined): void {
  const [step, ...rest] = steps
  if (!step) return
  const key = step.kind === 'key' ? step.key : ANY
  const inner = innerShape(shape, key)
  if (!inner) return
  const there = branch.get(key)
  const isGiven = value !== undefined && rest.length === 0 && inner.kind === 'open' && there?.kind !== 'given'
  const tree = isGiven ? ({kind: 'given', text: plainOrQuoted(value)} as const) : (there ?? begun(inner))
  branch.set(key, tree)
  goOn(tree, rest, inner, value)
  if (shape.kind === 'fields') inOrder(branch, Object.keys(shape.fields))
}

function goOn(tree: Tree, rest: readonly Step[], shape: Shape, value: string | undefined): void {
  if (tree.kind === 'list') intoList(tree, rest, shape, value)
  if (tree.kind !== 'map') return
  if (rest.length > 0) intoMap(tree.entries, rest, shape, value)
  // A map that stands for nothing says that there is none.
  else for (const [key, value] of shortest(shape)) if (!tree.entries.has(key)) tree.entries.set(key, value)
}

function intoList(
  {items}: Extract<Tree, {kind: 'list'}>,
  [step, ...rest]: readonly Step[],
  shape: Shape,
  value: string | undefined,
): void {
  if (shape.kind !== 'list') return
  const isNew = step?.kind === 'new'
  // What is wanted of each entry has none of its own where one is added.
  if (!isNew && rest.length === 0 && items.size > 0) return
  const id = isNew ? step.id : ''
  const item = items.get(id) ?? (isNew && rest.length > 0 ? begun(shape.of) : whole(shape.of))
  items.set(id, item)
  if (rest.length > 0) goOn(item, rest, shape.of, value)
}

/** Words and paths as they are; whatever else in quotes. */
function plainOrQuoted(value: string): string {
  return /^[a-zA-Z][\w./-]*$/.test(value) && !/^(?:true|false|null|yes|no|on|off)$/i.test(value)
    ? value
    : JSON.stringify(value)
}

function innerShape(shape: Shape, key: string): Shape | undefined {
  if (shape.kind === 'fields') return Object.hasOwn(shape.fields, key) ? shape.fields[key] : undefined
  return shape.kind === 'named' ? shape.of : undefined
}

/** A value with nothing in it but what every useful one holds. */
function begun(shape: Shape): Tree {
  if (shape.kind === 'open') return {kind: 'open', open: shape.open}
  if (shape.kind === 'list') return {kind: 'list', items: new Map()}
  return {kind: 'map', entries: new Map(shape.kind === 'fields' ? entryOf(shape) : [])}
}

function whole(shape: Shape): Tree {
  const tree = begun(shape)
  if (tree.kind === 'list' && shape.kind === 'list') tree.items.set('', whole(shape.of))
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
