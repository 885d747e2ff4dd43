import type {MetricName} from '../../../../../../declaration/schema/metrics.ts'
import type {JsonNode, JsonScalar} from '../../../../../../text/json.ts'
import type {Message} from '../../../../../../words/message.ts'
import type {ResultDocument} from '../../../document.ts'
import type {Reading} from '../../../figure.ts'
import {FigureList, type Name} from '../../../figure-list.ts'
import type {Format, Given} from '../../../format.ts'
import {JOIN} from '../aiverify/class.ts'
import type {Cells} from '../aiverify/counts.ts'
import {outputsIn, sayOthers} from '../aiverify/envelope.ts'
import {messages} from '../messages.ts'
import {decimalsOf, entriesOf, entry, finiteOf, itemsOf, nameOf, scalarOf, writtenLike} from '../tree.ts'
import {type Comparisons, countsOf, type RateName} from './counts.ts'

/** `<title> Parity` is privileged − unprivileged, `<title> Ratio` unprivileged / privileged (metrics/fairness_metrics.py). */
const TITLES: ReadonlyMap<string, {rate: RateName; metric?: MetricName}> = new Map([
  ['Demographic', {rate: 'selection', metric: 'selection-rate'}],
  ['Disparate Impact', {rate: 'selection', metric: 'selection-rate'}],
  ['Equal Opportunity', {rate: 'tpr', metric: 'true-positive-rate'}],
  ['False Positive Rate', {rate: 'fpr', metric: 'false-positive-rate'}],
  ['False Negative Rate', {rate: 'fnr', metric: 'false-negative-rate'}],
  ['True Negative Rate', {rate: 'tnr'}],
  ['Positive Predictive', {rate: 'ppv', metric: 'precision'}],
  ['Negative Predictive', {rate: 'npv', metric: 'negative-predictive-value'}],
  ['False Discovery Rate', {rate: 'fdr', metric: 'false-discovery-rate'}],
  ['False Omission Rate', {rate: 'for', metric: 'false-omission-rate'}],
])
const CELLS = ['tp', 'fp', 'fn', 'tn'] as const

/** The model artefact of the Veritas toolkit (stock-plugins/aiverify.stock.veritas in aiverify-foundation/aiverify). */
export const VERITAS: Format = {name: 'veritas', recognise, read}

function isOutput(node: JsonNode): boolean {
  const fairness = entry(node, 'fairness')
  return entry(fairness, 'fairness_init') !== undefined && entry(fairness, 'features')?.kind === 'map'
}

function recognise(document: ResultDocument): Message | undefined {
  return outputsIn(document).some(({output}) => isOutput(output)) ? messages.say('is-veritas', {}) : undefined
}

function read(document: ResultDocument, given: Given): Reading {
  const list = new FigureList(given)
  sayOthers(document, isOutput, list)
  for (const {output} of outputsIn(document)) {
    const fairness = entry(output, 'fairness')
    if (!fairness || !isOutput(output)) continue
    const threshold = scalarOf(entry(fairness, 'fairness_init', 'fair_threshold_input'))
    if (threshold && (finiteOf(threshold) ?? 0) > 1) {
      const value = threshold.value.slice(0, 40)
      list.note(threshold.at, messages.say('is-percent', {name: 'fair_threshold_input', value}))
    }
    const features = entriesOf(entry(fairness, 'features'))
    const verdict = features.map(([, feature]) => entry(feature, 'fairness_conclusion')).find(found => found)
    if (verdict) list.note(verdict.at, messages.say('verdicts-ignored', {names: ['fairness_conclusion']}))
    const matrix = entry(fairness, 'weighted_confusion_matrix')
    for (const [written, feature] of features) readFeature({written, at: feature.at}, feature, {fairness, matrix}, list)
  }
  return list.reading()
}

interface Whole {
  readonly fairness: JsonNode
  readonly matrix: JsonNode | undefined
}

function readFeature(attribute: Name, feature: JsonNode, {fairness, matrix}: Whole, list: FigureList): void {
  const [privileged, unprivileged] = ['privileged', 'unprivileged'].map(side => sideName(entry(feature, side), side))
  if (!privileged || !unprivileged) {
    list.problem(feature.at, messages.say('part-missing', {field: privileged ? 'unprivileged' : 'privileged'}))
    return
  }
  const values = valuesOf(entry(feature, 'fair_metric_values'))
  state({attribute: attribute.written, group: unprivileged.written, against: privileged.written}, values, list)
  const all = matrix && cellsOf(matrix)
  const share = finiteOf(entry(feature, 'feature_distribution', 'privileged_group'))
  const others = finiteOf(entry(feature, 'feature_distribution', 'unprivileged_group'))
  const complete = share !== undefined && others !== undefined && Math.abs(share + others - 1) < 1e-9
  // Of more than two classes the matrix adds up every class against the others.
  const binary = entriesOf(entry(fairness, 'class_distribution')).length === 2
  const found = all && complete && binary ? countsOf(all, share, comparisons(values)) : undefined
  if (!found || !matrix) {
    if (matrix) list.note(matrix.at, messages.say('whole-population', {}))
    list.problem(feature.at, messages.say('no-counts', {}))
    return
  }
  list.note(matrix.at, messages.say('counts-from-totals', {attribute: attribute.written.slice(0, 60)}))
  for (const cell of CELLS) {
    const at = entry(matrix, cell)?.at ?? matrix.at
    list.add({attribute, group: privileged}, cell, String(found.privileged[cell]), at)
    list.add({attribute, group: unprivileged}, cell, String(found.unprivileged[cell]), at)
  }
}

/** `[["male"]]`; several groups on one side are one: `1|2`. */
function sideName(node: JsonNode | undefined, side: string): Name | undefined {
  if (!node) return undefined
  const names = itemsOf(node)
    .flatMap(item => (item.kind === 'list' ? item.items : [item]))
    .map(nameOf)
  const known = names.filter(name => name !== undefined)
  return {written: known.length > 0 && known.length === names.length ? known.join(JOIN) : side, at: node.at}
}

interface Value {
  readonly rate: RateName
  readonly metric?: MetricName
  readonly effect: 'difference' | 'ratio'
  readonly value: number
  readonly node: JsonScalar
}

/** Each is `[value, half of its interval]`. */
function valuesOf(node: JsonNode | undefined): readonly Value[] {
  return entriesOf(node).flatMap(([written, item]) => {
    const scalar = scalarOf(item.kind === 'list' ? item.items[0] : item)
    const value = finiteOf(scalar)
    const [, title = '', suffix = ''] = /^(.*?)(?: (Parity|Ratio))?$/.exec(written) ?? []
    const found = TITLES.get(title)
    if (!found || !scalar || value === undefined) return []
    const effect = suffix === 'Ratio' || title === 'Disparate Impact' ? ('ratio' as const) : ('difference' as const)
    return [{...found, effect, value, node: scalar}]
  })
}

function comparisons(values: readonly Value[]): Comparisons {
  return new Map(values.map(({rate, effect, value}) => [rate, {[effect]: value}]))
}

function state(
  of: {attribute: string; group: string; against: string},
  values: readonly Value[],
  list: FigureList,
): void {
  for (const {metric, effect, value, node} of values) {
    if (!metric) continue
    const turned = effect === 'difference' ? -value : value
    list.state(of, {metric, effect, value: writtenLike(turned, decimalsOf(node.value)), at: node.at})
  }
}

function cellsOf(node: JsonNode): Cells | undefined {
  const [tp, fp, fn, tn] = CELLS.map(cell => finiteOf(entry(node, cell)))
  return tp === undefined || fp === undefined || fn === undefined || tn === undefined ? undefined : {tp, fp, fn, tn}
}
