import type {ShareName} from '../../../../../../declaration/schema/figures.ts'
import type {JsonNode} from '../../../../../../text/json.ts'
import type {Message} from '../../../../../../words/message.ts'
import type {ResultDocument} from '../../../document.ts'
import type {Reading} from '../../../figure.ts'
import {FigureList, type Name} from '../../../figure-list.ts'
import type {Format, Given} from '../../../format.ts'
import type {Names} from '../../../names.ts'
import {messages} from '../messages.ts'
import {entriesOf, entry, finiteOf, isNamed, itemsOf, nameOf, scalarOf} from '../tree.ts'
import {versionsIn} from '../versions.ts'
import {type Confusion, confusion, countByBin} from './counts.ts'

/** Metrics of `fairlearn/metrics/_group_metric_set.py` (fairlearn 0.4 to 0.6) that are rates of the four counts. */
const RATES: ReadonlyMap<string, ShareName> = new Map([
  ['selection_rate', 'selection_rate'],
  ['recall_score', 'true_positive_rate'],
  ['miss_rate', 'false_negative_rate'],
  ['fallout_rate', 'false_positive_rate'],
  ['specificity_score', 'true_negative_rate'],
  ['precision_score', 'precision'],
  ['accuracy_score', 'accuracy'],
])
const CELLS = ['tp', 'fp', 'fn', 'tn'] as const

/** The dictionary from which Fairlearn's dashboard was shown: row-level labels, from which everything is counted anew. */
export const FAIRLEARN_DASHBOARD: Format = {name: 'fairlearn-dashboard', recognise, read}

function recognise(document: ResultDocument): Message | undefined {
  if (document.kind !== 'tree' || nameOf(entry(document.root, 'schemaType')) !== 'dashboardDictionary') return undefined
  return messages.say('is-fairlearn-dashboard', {})
}

function read(document: ResultDocument, given: Given): Reading {
  const list = new FigureList(given)
  if (document.kind !== 'tree') return list.reading()
  const {root} = document
  const [truth, models, bins] = ['trueY', 'predictedY', 'precomputedFeatureBins'].map(field =>
    listIn(root, field, list),
  )
  if (!truth || !models || !bins) return list.reading()
  list.note(truth.at, messages.say('row-level', {people: itemsOf(truth).length}))
  const kind = entry(root, 'predictionType')
  if (nameOf(kind) !== 'binaryClassification') {
    list.problem(kind?.at ?? root.at, messages.say('threshold-unknown', {kind: (nameOf(kind) ?? '?').slice(0, 40)}))
    return list.reading()
  }
  const names = namesOfModels(root, itemsOf(models), list)
  if (!names) return list.reading()
  const versions = versionsIn(names, {given, list, at: entry(root, 'modelNames')?.at ?? models.at})
  itemsOf(models).forEach((predicted, m) => {
    const outcomes = confusion(itemsOf(truth), {field: `predictedY/${m}`, node: predicted}, list)
    const version = versions.get(names[m] ?? '')
    if (!outcomes) return
    itemsOf(bins).forEach((bin, f) => {
      const stated = itemsOf(itemsOf(entry(root, 'precomputedMetrics'))[f])[m]
      readBins(
        bin,
        {outcomes, ...(version === undefined ? {} : {version}), names: given.names, isFirst: m === 0, stated},
        list,
      )
    })
  })
  return list.reading()
}

function listIn(root: JsonNode, field: string, list: FigureList): JsonNode | undefined {
  const node = entry(root, field)
  if (node?.kind === 'list') return node
  if (node) list.problem(node.at, messages.say('not-a-list', {field}))
  else list.problem(root.at, messages.say('part-missing', {field}))
  return undefined
}

/** A name for each model; `undefined` when they cannot be told apart. */
function namesOfModels(root: JsonNode, models: readonly JsonNode[], list: FigureList): readonly string[] | undefined {
  const given = itemsOf(entry(root, 'modelNames'))
  const at = entry(root, 'modelNames')?.at ?? root.at
  if (given.length > 0 && given.length !== models.length) {
    const lengths = {field: 'modelNames', length: given.length, other: 'predictedY', others: models.length}
    list.problem(at, messages.say('lengths-differ', lengths))
    return undefined
  }
  const names = models.map((_, m) => nameOf(given[m]) ?? String(m))
  if (new Set(names).size === names.length) return names
  list.problem(at, messages.say('names-twice', {field: 'modelNames'}))
  return undefined
}

interface Counting {
  readonly outcomes: readonly Confusion[]
  readonly version?: string
  readonly names: Names
  /** Groups without a name are told once, not for every model. */
  readonly isFirst: boolean
  /** What the file says of this feature and model: metric to values per group. */
  readonly stated: JsonNode | undefined
}

function readBins(bin: JsonNode, {outcomes, version, names, isFirst, stated}: Counting, list: FigureList): void {
  const feature = scalarOf(entry(bin, 'featureBinName'))
  const [labels, vector] = ['binLabels', 'binVector'].map(field => listIn(bin, field, list))
  if (!labels || !vector) return
  if (!feature || nameOf(feature) === undefined) {
    list.problem(bin.at, messages.say('part-missing', {field: 'featureBinName'}))
    return
  }
  const counted = countByBin(outcomes, vector, itemsOf(labels).length, list)
  if (!counted) return
  const attribute: Name = {written: feature.value, at: feature.at}
  itemsOf(labels).forEach((label, b) => {
    const written = nameOf(label)
    const counts = counted[b]
    if (written === undefined || !counts || !isNamed(written, feature.value, names)) {
      if (isFirst) list.problem(label.at, messages.say('name-missing', {field: 'binLabels'}))
      return
    }
    const of = {attribute, group: {written, at: label.at}, ...(version === undefined ? {} : {version})}
    for (const cell of CELLS) list.add(of, cell, String(counts[cell]), label.at)
    for (const [metric, values] of entriesOf(stated)) {
      const name = RATES.get(metric)
      const value = scalarOf(itemsOf(entry(values, 'bins'))[b])
      if (name && value && finiteOf(value) !== undefined) list.add(of, name, value.value, value.at)
    }
  })
}
