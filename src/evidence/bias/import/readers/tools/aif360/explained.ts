import {type JsonNode, type JsonScalar, readJson} from '../../../../../../text/json.ts'
import {entriesOf, entry, finite, nameOf, scalarOf} from '../tree.ts'
import {near} from '../two-rates.ts'

export const SIDES = ['Unprivileged', 'Privileged'] as const
export type AifSide = (typeof SIDES)[number]
/** `positives`, `negatives`: who should and should not have the outcome. `n`: all. */
export type Fact = 'tp' | 'fp' | 'fn' | 'tn' | 'positives' | 'negatives' | 'n' | 'selected'

/** A count that an explanation holds. */
export interface Counted {
  readonly side: AifSide
  readonly fact: Fact
  readonly node: JsonScalar
}

/** What `MetricJSONExplainer` says of one metric (aif360/explainers/metric_json_explainer.py in Trusted-AI/AIF360). */
export interface Explained {
  readonly metric: string
  /** The number at the end of its message. */
  readonly value: number | undefined
  readonly counted: readonly Counted[]
  /** Its positive predictions are the labels in the data: the value does not follow from them. */
  readonly labels: boolean
  readonly at: JsonNode['at']
}

/** Names of counts, with the slips of the pen that were released. */
const FACTS: ReadonlyMap<string, Fact> = new Map([
  ['numTruePositives', 'tp'],
  ['numFalsePositives', 'fp'],
  ['numFalseNegatives', 'fn'],
  ['numTrueNegatives', 'tn'],
  ['numPositives', 'positives'],
  ['numPositive', 'positives'],
  ['numPositivea', 'positives'],
  ['numNegatives', 'negatives'],
  ['numNegative', 'negatives'],
  ['numInstances', 'n'],
  ['num', 'n'],
  ['numPositivePredictions', 'selected'],
])
/** In these, positives are those who have the outcome, predicted or not, among all. */
const OF_OUTCOMES = new Set(['Statistical Parity Difference', 'Mean Difference', 'Disparate Impact'])

/** Reads an explanation, also where it stands as JSON in a text. */
export function explanation(node: JsonNode): Explained | undefined {
  const read = node.kind === 'scalar' ? inText(node) : node
  const metric = nameOf(entry(read, 'metric'))
  const message = nameOf(entry(read, 'message'))
  if (metric === undefined || message === undefined) return undefined
  const [, written = ''] = /: (\S+)\s*$/.exec(message.slice(-60)) ?? []
  const counted = entriesOf(read).flatMap(([name, value]) => {
    const found = countedAs(metric, name)
    const number = scalarOf(value)
    const at = node.kind === 'scalar' ? node.at : number?.at
    return found && number && at ? [{...found, node: {...number, at}}] : []
  })
  const value = finite(written)
  const labels = OF_OUTCOMES.has(metric) && value !== undefined && !givesValue(metric, value, counted)
  return {metric, value, counted: counted.map(each => (labels ? asLabels(each) : each)), labels, at: node.at}
}

function inText(node: JsonScalar): JsonNode | undefined {
  return node.type === 'text' && node.value.startsWith('{') ? readJson(node.at.file, node.value).root : undefined
}

function countedAs(metric: string, name: string): Pick<Counted, 'side' | 'fact'> | undefined {
  const side = SIDES.find(each => name.endsWith(each))
  const fact = side && FACTS.get(name.slice(0, -side.length))
  if (!side || !fact) return undefined
  if (OF_OUTCOMES.has(metric) && fact === 'positives') return {side, fact: 'selected'}
  // `"numPositivesPrivileged": self.metric.num_false_positives(privileged=True)`
  if (metric === 'False Positive Rate Difference' && fact === 'positives') return {side, fact: 'fp'}
  return {side, fact}
}

function givesValue(metric: string, value: number, counted: readonly Counted[]): boolean {
  const [one, other] = SIDES.map(side => {
    const of = (fact: Fact) =>
      finite(counted.find(each => each.side === side && each.fact === fact)?.node.value ?? '') ?? Number.NaN
    return of('selected') / of('n')
  })
  if (one === undefined || other === undefined) return false
  return near(metric === 'Disparate Impact' ? one / other : one - other, value)
}

function asLabels(counted: Counted): Counted {
  return counted.fact === 'selected' ? {...counted, fact: 'positives'} : counted
}
