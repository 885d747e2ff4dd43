import type {JsonNode, JsonScalar} from '../../../../../../text/json.ts'
import type {FigureList, Name} from '../../../figure-list.ts'
import {messages} from '../messages.ts'
import {entriesOf, entry, finiteOf, itemsOf, nameOf, scalarOf} from '../tree.ts'
import {type Gap, PRINTED, type Printed} from './counts.ts'

/** Metrics of `_compute_between_group` (stock-plugins/aiverify.stock.fairness-metrics-toolbox-for-classification, algo.py). */
export const METRICS = {
  tpr: 'True Positive Rate',
  fnr: 'False Negative Rate',
  fpr: 'False Positive Rate',
  tnr: 'True Negative Rate',
  ppv: 'Positive Predictive Value Parity',
  fdr: 'False Discovery Rate',
  npv: 'Negative Predictive Value Parity',
  fomr: 'False Omission Rate',
} as const satisfies Record<keyof Printed, string>

export interface PrintedGroup {
  readonly name: Name
  readonly printed: Printed
  readonly nodes: Readonly<Record<keyof Printed, JsonScalar>>
}

/** What is printed for one output class. */
export interface PrintedClass {
  readonly groups: readonly PrintedGroup[]
  readonly gaps: readonly Gap[]
  /** Ratios of selection rates of two groups, by their numbers. */
  readonly ratios: readonly {readonly one: number; readonly other: number; readonly node: JsonScalar}[]
}

/** Several attributes at once are one, and their combined groups are one group: `gender|race`, `0|1`. */
export const JOIN = '|'

/** `undefined` where something is missing of a group: that is said. */
export function readClass(node: JsonNode, list: FigureList): PrintedClass | undefined {
  const names = new Map<string, Name>()
  const values = new Map<string, Partial<Record<keyof Printed, JsonScalar>>>()
  let whole = true
  const wrong = (...[at, say]: Parameters<FigureList['problem']>) => {
    whole = false
    list.problem(at, say)
  }
  for (const key of PRINTED) {
    const metric = entry(node, METRICS[key])
    if (metric?.kind !== 'list') wrong(metric?.at ?? node.at, messages.say('not-a-list', {field: METRICS[key]}))
    for (const item of itemsOf(metric)) {
      const name = groupName(entry(item, 'group'))
      const value = scalarOf(entry(item, 'metric'))
      if (!name || !value) {
        wrong(item.at, messages.say('part-missing', {field: name ? 'metric' : 'group'}))
        continue
      }
      const known = values.get(name.written) ?? {}
      if (known[key]) wrong(item.at, messages.say('names-twice', {field: METRICS[key]}))
      if (finiteOf(value) === undefined)
        wrong(value.at, messages.say('no-value', {name: METRICS[key], group: name.written}))
      values.set(name.written, {...known, [key]: value})
      if (!names.has(name.written)) names.set(name.written, name)
    }
  }
  const groups = [...names.values()].flatMap(name => {
    const nodes = values.get(name.written) ?? {}
    const missing = PRINTED.filter(key => nodes[key] === undefined)
    for (const key of missing) wrong(name.at, messages.say('part-missing', {field: METRICS[key]}))
    return isWhole(nodes) ? [{name, nodes, printed: printedOf(nodes)}] : []
  })
  if (!whole || groups.length === 0) return undefined
  const order = new Map(groups.map(({name}, i) => [name.written, i]))
  const gaps = pairsIn(entry(node, 'Equal Selection Parity'), order, list)
  const ratios = pairsIn(entry(node, 'Disparate Impact'), order, list)
  return {groups, gaps: gaps.map(({node, ...pair}) => ({...pair, people: finiteOf(node) ?? Number.NaN})), ratios}
}

function isWhole(nodes: Partial<Record<keyof Printed, JsonScalar>>): nodes is Record<keyof Printed, JsonScalar> {
  return PRINTED.every(key => nodes[key] !== undefined)
}

function printedOf(nodes: Readonly<Record<keyof Printed, JsonScalar>>): Printed {
  const value = (key: keyof Printed) => finiteOf(nodes[key]) ?? Number.NaN
  return {
    tpr: value('tpr'),
    fnr: value('fnr'),
    fpr: value('fpr'),
    tnr: value('tnr'),
    ppv: value('ppv'),
    fdr: value('fdr'),
    npv: value('npv'),
    fomr: value('fomr'),
  }
}

/** A metric about two groups names both, one after the other. */
function pairsIn(metric: JsonNode | undefined, order: ReadonlyMap<string, number>, list: FigureList) {
  return itemsOf(metric).flatMap(item => {
    const parts = itemsOf(entry(item, 'group')).map(nameOf)
    const half = parts.length / 2
    const [one, other] = [parts.slice(0, half), parts.slice(half)].map(names => order.get(names.join(JOIN)))
    const node = scalarOf(entry(item, 'metric'))
    if (one !== undefined && other !== undefined && node) return [{one, other, node}]
    list.problem(
      item.at,
      messages.say('no-such-pair', {
        name: parts
          .map(part => part ?? '?')
          .join(', ')
          .slice(0, 60),
      }),
    )
    return []
  })
}

function groupName(node: JsonNode | undefined): Name | undefined {
  const parts = node?.kind === 'list' ? node.items.map(nameOf) : [nameOf(node)]
  const known = parts.filter(part => part !== undefined)
  return node && known.length > 0 && known.length === parts.length
    ? {written: known.join(JOIN), at: node.at}
    : undefined
}

/** Does a document look like one output class? */
export function isClass(node: JsonNode | undefined): boolean {
  const names = entriesOf(node).map(([name]) => name)
  return Object.values(METRICS).filter(name => names.includes(name)).length >= 2
}
