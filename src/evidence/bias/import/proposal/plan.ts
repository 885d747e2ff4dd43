import {isComparison} from '../unread.ts'
import type {Cluster, Names, Step} from './clusters.ts'
import {isAttribute, isAttributeKey, isGroupKey, isTotal, measuredOn} from './words.ts'

/** How the paths of a cluster are taken: which step is the attribute, which the group. */
export interface Plan {
  readonly cluster: Cluster
  /** Each step as it stands in a path; `undefined` for the figure. */
  readonly steps: readonly (string | undefined)[]
  /** The names that attributes have in the file, or one name for all of it, or no name at all. */
  readonly attributes: readonly string[]
  readonly attributeIn: 'path' | 'constant' | 'nowhere'
  readonly groups: readonly string[]
  readonly versions: readonly string[]
  readonly measuredOn: ReadonlyMap<string, string>
  readonly score: number
}

interface Open {
  readonly at: number
  readonly step: Exclude<Step, {kind: 'literal' | 'figure'}>
}

/** The name for an attribute that the file does not name. No declared attribute is called so, which makes it a finding. */
export const NAMELESS = 'name-of-the-attribute'

/** `undefined` when its steps cannot be told apart: nothing is guessed that a reader could not check. */
export function planOf(cluster: Cluster): Plan | undefined {
  const open = cluster.steps.flatMap((step, at): Open[] =>
    step.kind === 'literal' || step.kind === 'figure' ? [] : [{at, step}],
  )
  const last = open.at(-1)
  if (!last) return undefined
  const steps = cluster.steps.map((step): string | undefined => (step.kind === 'literal' ? step.key : undefined))
  const before = open.slice(0, -1)
  const group = groupStep(last, before.at(-1), cluster)
  if (!group) return undefined
  steps[last.at] = group.text

  let attributes: readonly string[] = group.attributes
  let attributeIn: Plan['attributeIn'] = group.attributeIn
  if (attributeIn === 'nowhere') {
    const above = before.at(-1)
    const names = above && attributeStep(above, cluster)
    if (above && names && !sameGroupsBelow(names.names, cluster)) {
      steps[above.at] = names.text
      attributes = names.names
      attributeIn = 'path'
      before.pop()
    }
  } else if (group.usesAbove) {
    before.pop()
    const above = open.at(-2)
    if (above) steps[above.at] = placeholder(above.step, 'attribute')
  }
  if (attributeIn === 'nowhere' && looksAllLike(group.names, isAttribute)) return undefined
  const blocks = blocksOf(before, steps)
  if (!blocks) return undefined
  return {
    cluster,
    steps,
    attributes: attributeIn === 'nowhere' ? [NAMELESS] : attributes,
    attributeIn,
    groups: group.names,
    ...blocks,
    score: scoreOf(cluster, attributes, attributeIn),
  }
}

interface GroupStep {
  readonly text: string
  readonly names: readonly string[]
  readonly attributes: readonly string[]
  readonly attributeIn: Plan['attributeIn']
  /** The step above is the attribute. */
  readonly usesAbove?: true
}

function groupStep({step}: Open, above: Open | undefined, {count}: Cluster): GroupStep | undefined {
  const none = {attributes: [], attributeIn: 'nowhere'} as const
  if (step.kind !== 'item') {
    const text = placeholder(step, 'group')
    return {text, names: [...step.keys.keys()], ...none}
  }
  const whole = [...step.named].filter(([, names]) => sum(names) === count)
  const names = (key: string) => [...(step.named.get(key)?.keys() ?? [])]
  const attribute = whole.find(([key]) => isAttributeKey(key))?.[0]
  const group =
    whole.find(([key]) => isGroupKey(key) && key !== attribute)?.[0] ??
    whole.find(([key]) => key === 'name' && key !== attribute)?.[0]
  if (attribute !== undefined && group !== undefined)
    return {
      text: `{attribute:${attribute},group:${group}}`,
      names: names(group),
      attributes: names(attribute),
      attributeIn: 'path',
    }
  if (group !== undefined) return {text: `{group:${group}}`, names: names(group), ...none}
  const attributesAbove = above && above.step.kind !== 'item' ? above.step.keys : undefined
  const named = [...(attributesAbove?.keys() ?? [])].filter(key => step.named.has(key))
  if (attributesAbove && named.length === attributesAbove.size)
    return {
      text: '{group:{attribute}}',
      names: named.flatMap(names),
      attributes: named,
      attributeIn: 'path',
      usesAbove: true,
    }
  const [only, second] = whole.filter(([key]) => isAttribute(key) && key.length <= 80)
  if (only && !second)
    return {text: `{group:${only[0]}}`, names: names(only[0]), attributes: [only[0]], attributeIn: 'constant'}
  return undefined
}

function attributeStep({step}: Open, {count}: Cluster): {text: string; names: readonly string[]} | undefined {
  if (step.kind !== 'item') return {text: placeholder(step, 'attribute'), names: [...step.keys.keys()]}
  const whole = [...step.named].filter(([, names]) => sum(names) === count)
  const found =
    whole.find(([key]) => isAttributeKey(key)) ??
    whole.find(([, names]) => looksAllLike([...names.keys()], isAttribute))
  return found && {text: `{attribute:${found[0]}}`, names: [...found[1].keys()]}
}

function placeholder(step: Open['step'], name: string): string {
  return step.kind === 'form' ? `${step.before}{${name}}${step.after}` : `{${name}}`
}

/** Under models stand the same groups, under attributes others. */
function sameGroupsBelow(names: readonly string[], {below}: Cluster): boolean {
  if (names.length < 2 || names.some(isAttribute)) return false
  const [first, ...others] = names.map(name => [...(below.get(name) ?? [])].sort().join('\n'))
  return others.every(other => other === first)
}

/** What stands above the attribute: one key is part of the path, several are versions, or data they were measured on. */
function blocksOf(
  before: readonly Open[],
  steps: (string | undefined)[],
): Pick<Plan, 'versions' | 'measuredOn'> | undefined {
  let versions: readonly string[] = []
  let data: ReadonlyMap<string, string> = new Map()
  for (const {at, step} of before) {
    if (step.kind === 'item') return undefined
    const keys = [...step.keys.keys()]
    const splits = new Map(
      keys.flatMap(key => (measuredOn(key) === undefined || key.length > 200 ? [] : [[key, measuredOn(key) ?? '']])),
    )
    if (keys.length === 1) steps[at] = step.kind === 'form' ? `${step.before}${keys[0] ?? ''}${step.after}` : keys[0]
    else if (splits.size === keys.length && data.size === 0) {
      data = splits
      steps[at] = placeholder(step, 'measured_on')
    } else if (versions.length === 0) {
      versions = keys
      steps[at] = placeholder(step, 'version')
    } else return undefined
  }
  return {versions, measuredOn: data}
}

function scoreOf({figures, count}: Cluster, attributes: readonly string[], attributeIn: Plan['attributeIn']): number {
  const kinds = new Set([...figures.values()].map(({meaning}) => meaning.figure))
  return (
    (kinds.has('n') || kinds.has('tp') ? 100 : 0) +
    (attributes.some(isAttribute) ? 60 : 0) +
    (attributeIn === 'nowhere' ? 0 : 20) +
    10 * kinds.size +
    Math.min(count, 1000) / 100
  )
}

export function isNoGroup(name: string): boolean {
  return isTotal(name) || isComparison(name)
}

function looksAllLike(names: readonly string[], is: (name: string) => boolean): boolean {
  return names.length > 0 && names.every(is)
}

function sum(names: Names): number {
  return [...names.values()].reduce((total, count) => total + count, 0)
}
