import type {Place} from '../words/place.ts'

/** A document as a tree in which everything knows where it stands. */
export type Node = MapNode | ListNode | ScalarNode

export interface MapNode {
  readonly kind: 'map'
  /** The key that holds it; the start of the document for the root. */
  readonly at: Place
  readonly entries: ReadonlyMap<string, Node>
  /** Where something was written that cannot be used: what is there is not all that was meant. */
  readonly lost?: readonly Place[]
}
export interface ListNode {
  readonly kind: 'list'
  readonly at: Place
  readonly items: readonly Node[]
  readonly lost?: readonly Place[]
}
export interface ScalarNode {
  readonly kind: 'scalar'
  readonly at: Place
  /** The key that holds it, where it stands in a map. */
  readonly keyAt: Place
  /** Text as written until a schema gives it its type. */
  readonly value: string | number | boolean
}

export type Step = string | number

export function child(node: Node | undefined, step: Step): Node | undefined {
  if (node?.kind === 'map') return node.entries.get(String(step))
  if (node?.kind === 'list' && typeof step === 'number') return node.items[step]
  return undefined
}

export function find(node: Node | undefined, path: readonly Step[]): Node | undefined {
  return path.reduce<Node | undefined>(child, node)
}

/** Where `path` stands, or, when it is missing, the nearest thing above that should hold it. */
export function placeOf(root: Node, path: readonly Step[]): Place {
  let node = root
  for (const step of path) {
    const next = child(node, step)
    if (next === undefined) break
    node = next
  }
  return node.at
}

/** The plain value of a node, with null-prototype-safe own keys only. */
export function plain(node: Node): unknown {
  if (node.kind === 'scalar') return node.value
  if (node.kind === 'list') return node.items.map(plain)
  return Object.fromEntries([...node.entries].map(([key, value]) => [key, plain(value)]))
}

export function mapNode(at: Place, entries: Iterable<readonly [string, Node]>, lost: readonly Place[] = []): MapNode {
  return {kind: 'map', at, entries: new Map(entries), ...(lost.length > 0 && {lost})}
}

export function listNode(at: Place, items: readonly Node[], lost: readonly Place[] = []): ListNode {
  return {kind: 'list', at, items, ...(lost.length > 0 && {lost})}
}

export function lostIn(...nodes: readonly (Node | undefined)[]): readonly Place[] {
  return nodes.flatMap(node => (node === undefined || node.kind === 'scalar' ? [] : (node.lost ?? [])))
}

/** The entries of `over` on top of those of `under`; maps are merged one level deep only. */
export function overlay(under: Node | undefined, over: Node | undefined): MapNode | undefined {
  const lower = under?.kind === 'map' ? under : undefined
  const upper = over?.kind === 'map' ? over : undefined
  if (!lower || !upper) return upper ?? lower
  return mapNode(upper.at, [...lower.entries, ...upper.entries], lostIn(lower, upper))
}

export function pointer(path: readonly Step[]): string {
  let text = ''
  for (const step of path) text += `/${escaped(String(step))}`
  return text
}

/** RFC 6901 §3. Nearly no name needs it, and every place that is ever told has a pointer. */
function escaped(name: string): string {
  return name.includes('~') || name.includes('/') ? name.replaceAll('~', '~0').replaceAll('/', '~1') : name
}

export function steps(jsonPointer: string): string[] {
  return jsonPointer
    .split('/')
    .slice(1)
    .map(step => step.replaceAll('~1', '/').replaceAll('~0', '~'))
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'kind' in value && 'at' in value
}
