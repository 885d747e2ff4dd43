import type {JsonMap, JsonNode} from '../../../../text/json.ts'
import {readNumber} from '../number.ts'
import {isComparison} from '../unread.ts'
import {type Meaning, meaningOf} from './dictionary.ts'
import {type Key, keyOf} from './keys.ts'
import {isAttribute, isAttributeKey, isGroupKey} from './words.ts'

/** One step of the paths of a cluster. */
export type Step =
  | {readonly kind: 'literal'; readonly key: string}
  /** The name of a figure. */
  | {readonly kind: 'figure'}
  | {readonly kind: 'any'; readonly keys: Names}
  /** A key of which a part is a name: `by_` before it, or `_metrics` after it. */
  | {readonly kind: 'form'; readonly before: string; readonly after: string; readonly keys: Names}
  /** Items of a list; what stands under each key that may name them. */
  | {readonly kind: 'item'; readonly named: Map<string, Names>}

/** Distinct names and how many numbers stand below each. */
export type Names = Map<string, number>

export interface FigureSeen {
  readonly meaning: Meaning
  count: number
  highest: number
  withComma: boolean
}

/** Numbers at paths of one form. */
export interface Cluster {
  readonly steps: readonly Step[]
  readonly figures: Map<string, FigureSeen>
  count: number
  /** Groups by what stands before them: which keys have which keys below the next open step. */
  readonly below: Map<string, Set<string>>
}

/** So many names are looked at; a proposal for more would be of no use. */
const MOST_NAMES = 500
const MOST_CLUSTERS = 200
/** So many keys of one item are looked at as its name. */
const MOST_NAMINGS = 12

interface Visit {
  readonly node: JsonNode
  readonly path: readonly (Key | JsonMap)[]
  /** The last step that is the name of a figure. */
  readonly figure?: {readonly at: number; readonly name: string; readonly meaning: Meaning}
}

/** So many keys are remembered; groups and figures come back under the same ones. */
const MOST_KEYS = 20_000

/**
 * All numbers of a tree whose path holds the name of a figure, by the form of their path. Names of comparisons and totals
 * end the search. Linear in the size of the document, but for its depth.
 */
export function clustersIn(root: JsonNode): Cluster[] {
  const clusters = new Map<string, Cluster>()
  const keys = new Map<string, Key>()
  const open: Visit[] = [{node: root, path: []}]
  for (let visit = open.pop(); visit; visit = open.pop()) {
    const {node, path, figure} = visit
    if (node.kind === 'scalar') {
      if (!figure) continue
      const number = readNumber(node.value)
      const comma = number.kind === 'number' ? undefined : readNumber(node.value, 'comma')
      const isMissing = node.type === 'no-number' || node.type === 'null'
      if (number.kind === 'number' || comma?.kind === 'number' || isMissing)
        add(clusters, visit, number.kind === 'number' ? number.value : 0, comma?.kind === 'number')
    } else if (node.kind === 'list') {
      for (const item of node.items.toReversed())
        if (item.kind === 'map') open.push({node: item, path: [...path, item], ...(figure && {figure})})
    } else {
      for (const [name, next] of [...node.entries].toReversed()) {
        const key = keys.get(name) ?? keyOf(name)
        if (keys.size < MOST_KEYS) keys.set(name, key)
        const {meaning} = key
        const isAbove = next.kind === 'map' && key.isTotal
        if (meaning ? isAbove && holdsFigures(next) : key.isComparison || isAbove) continue
        const here = meaning ? {at: path.length, name, meaning} : figure
        open.push({node: next, path: [...path, key], ...(here && {figure: here})})
      }
    }
  }
  return [...clusters.values()]
}

/** `total: {n: …}` stands beside groups; `total: {F: …}` says how large they are. */
function holdsFigures({entries}: JsonMap): boolean {
  return [...entries.keys()].slice(0, 20).some(each => meaningOf(each))
}

function add(clusters: Map<string, Cluster>, {path, figure}: Visit, value: number, withComma: boolean): void {
  if (!figure) return
  const {at, name, meaning} = figure
  const id = JSON.stringify(path.map((step, i) => (i === at ? '#' : tokenOf(step))))
  let cluster = clusters.get(id)
  if (!cluster) {
    if (clusters.size >= MOST_CLUSTERS) return
    const steps = path.map((step, i): Step => (i === at ? {kind: 'figure'} : stepOf(step)))
    cluster = {steps, figures: new Map(), count: 0, below: new Map()}
    clusters.set(id, cluster)
  }
  cluster.count++
  const seen = cluster.figures.get(name)
  if (seen) {
    seen.count++
    seen.highest = Math.max(seen.highest, value)
    seen.withComma ||= withComma
  } else if (cluster.figures.size < MOST_NAMES) {
    cluster.figures.set(name, {meaning, count: 1, highest: value, withComma})
  }
  let before: string | undefined
  for (const [i, step] of path.entries()) {
    const known = cluster.steps[i]
    if (known) before = note(known, step, cluster, before)
  }
}

/** Counts a step under its names; gives the key for the next open step to stand below. */
function note(known: Step, step: Key | JsonMap, {below}: Cluster, before: string | undefined): string | undefined {
  if ((known.kind === 'any' || known.kind === 'form') && 'key' in step) {
    const name = step.form?.name ?? step.key
    increase(known.keys, name)
    if (before !== undefined) {
      const there = below.get(before)
      if (there && there.size < MOST_NAMES) there.add(name)
      else if (!there && below.size < MOST_NAMES) below.set(before, new Set([name]))
    }
    return name
  }
  if (known.kind === 'item' && !('key' in step)) {
    for (const [key, name] of namings(step)) {
      const names = known.named.get(key) ?? new Map<string, number>()
      if (known.named.size < MOST_NAMES || known.named.has(key)) known.named.set(key, names)
      increase(names, name)
    }
  }
  return before
}

function increase(names: Names, name: string): void {
  const count = names.get(name)
  if (count !== undefined || names.size < MOST_NAMES) names.set(name, (count ?? 0) + 1)
}

/** Keys that may name an item: those that hold a text, and those that are called like a name whatever they hold. */
function namings(item: JsonMap): readonly (readonly [string, string])[] {
  const before = known.get(item)
  if (before) return before
  const found: (readonly [string, string])[] = []
  let looked = 0
  for (const [key, {kind, ...value}] of item.entries) {
    if (++looked > 200 || found.length >= MOST_NAMINGS) break
    if (kind !== 'scalar' || !('type' in value)) continue
    const isName = isGroupKey(key) || isAttributeKey(key) || isAttribute(key)
    const isText = value.type === 'text' && readNumber(value.value).kind === 'not-a-number'
    if ((isText || isName) && !isComparison(key)) found.push([key, value.value])
  }
  known.set(item, found)
  return found
}

/** An item is looked at for each of its numbers, and named once. */
const known = new WeakMap<JsonMap, readonly (readonly [string, string])[]>()

function tokenOf(step: Key | JsonMap): string {
  if (!('key' in step)) return '[]'
  if (step.isWrapper) return `=${step.key}`
  return step.form ? `${step.form.before}{}${step.form.after}` : '*'
}

function stepOf(step: Key | JsonMap): Step {
  if (!('key' in step)) return {kind: 'item', named: new Map()}
  if (step.isWrapper) return {kind: 'literal', key: step.key}
  if (!step.form) return {kind: 'any', keys: new Map()}
  return {kind: 'form', before: step.form.before, after: step.form.after, keys: new Map()}
}
