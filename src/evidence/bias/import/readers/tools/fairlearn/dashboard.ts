import type {ShareName} from '../../../../../../declaration/schema/figures.ts'
import type {JsonNode} from '../../../../../../text/json.ts'
import type {Message} from '../../../../../../words/message.ts'
import {describeBenefits} from '../../../../describe.ts'
import type {Description} from '../../../../described.ts'
import type {ResultDocument} from '../../../document.ts'
import type {Reading} from '../../../figure.ts'
import {FigureList, type Name} from '../../../figure-list.ts'
import type {Format, Given} from '../../../format.ts'
import type {Names} from '../../../names.ts'
import {messages} from '../messages.ts'
import {entriesOf, entry, finiteOf, isNamed, itemsOf, nameOf, scalarOf} from '../tree.ts'
import {versionsIn} from '../versions.ts'
import {CELLS, type Confusion, confusion, count} from './counts.ts'
import {groupsOf, pooled} from './people.ts'
import {describeScored, type Scored, type ScoreKind, scored, scoreKind} from './scores.ts'

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
  const isBinary = nameOf(kind) === 'binaryClassification'
  const scores = scoreKind(nameOf(kind))
  if (!isBinary)
    list.problem(kind?.at ?? root.at, messages.say('threshold-unknown', {kind: (nameOf(kind) ?? '?').slice(0, 40)}))
  if (!isBinary && !scores) return list.reading()
  const names = namesOfModels(root, itemsOf(models), list)
  if (!names) return list.reading()
  const versions = versionsIn(names, {given, list, at: entry(root, 'modelNames')?.at ?? models.at})
  const features = itemsOf(bins).map(bin => featureIn(bin, itemsOf(truth).length, {names: given.names, list}))
  itemsOf(models).forEach((node, m) => {
    const predicted = {field: `predictedY/${m}`, node}
    const outcomes = scores ? undefined : confusion(itemsOf(truth), predicted, list)
    const people = scores && scored(scores, itemsOf(truth), predicted, list)
    const version = versions.get(names[m] ?? '')
    const of = version === undefined ? {} : {version}
    features.forEach((feature, f) => {
      const stated = itemsOf(itemsOf(entry(root, 'precomputedMetrics'))[f])[m]
      if (feature && outcomes) readOutcomes(feature, outcomes, {...of, names: given.names, stated}, list)
      if (feature && scores && people) readScores(feature, people, {...of, names: given.names, kind: scores}, list)
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

interface Feature {
  readonly attribute: Name
  readonly labels: readonly JsonNode[]
  /** The group of each person, counted from 0. */
  readonly groups: readonly number[]
}

/** What people are compared on; groups without a name are told here, once for all models. */
function featureIn(
  bin: JsonNode,
  people: number,
  {names, list}: {names: Names; list: FigureList},
): Feature | undefined {
  const feature = scalarOf(entry(bin, 'featureBinName'))
  const [labels, vector] = ['binLabels', 'binVector'].map(field => listIn(bin, field, list))
  if (!labels || !vector) return undefined
  if (!feature || nameOf(feature) === undefined) {
    list.problem(bin.at, messages.say('part-missing', {field: 'featureBinName'}))
    return undefined
  }
  const groups = groupsOf(vector, people, itemsOf(labels).length, list)
  if (!groups) return undefined
  for (const label of itemsOf(labels)) {
    const written = nameOf(label)
    if (written === undefined || !isNamed(written, feature.value, names))
      list.problem(label.at, messages.say('name-missing', {field: 'binLabels'}))
  }
  return {attribute: {written: feature.value, at: feature.at}, labels: itemsOf(labels), groups}
}

/** People, or what is known of them, by group. */
function byGroup<T>({labels, groups}: Feature, all: readonly T[]): readonly (readonly T[])[] {
  const people: T[][] = labels.map(() => [])
  for (const [i, group] of groups.entries()) {
    const person = all[i]
    if (person !== undefined) people[group]?.push(person)
  }
  return people
}

interface Of {
  readonly version?: string
  readonly names: Names
}

/** @param stated what the file says of this feature and model: metric to values per group */
function readOutcomes(
  feature: Feature,
  outcomes: readonly Confusion[],
  {names, stated, ...version}: Of & {readonly stated: JsonNode | undefined},
  list: FigureList,
): void {
  const {attribute, labels} = feature
  const people = byGroup(feature, outcomes)
  for (const [b, label] of labels.entries()) {
    const written = nameOf(label)
    if (written === undefined || !isNamed(written, attribute.written, names)) continue
    const of = {attribute, group: {written, at: label.at}, ...version}
    const counts = count(people[b] ?? [])
    for (const cell of CELLS) list.add(of, cell, String(counts[cell]), label.at)
    for (const [metric, values] of entriesOf(stated)) {
      const name = RATES.get(metric)
      const value = scalarOf(itemsOf(entry(values, 'bins'))[b])
      if (name && value && finiteOf(value) !== undefined) list.add(of, name, value.value, value.at)
    }
  }
  const pools = pooled(people, labels, {attribute: attribute.written, names})
  const counted = new Map([...pools].map(([group, own]) => [group, count(own)]))
  describe(feature, describeBenefits(counted), version, list)
}

function readScores(
  feature: Feature,
  people: readonly Scored[],
  {names, kind, ...version}: Of & {readonly kind: ScoreKind},
  list: FigureList,
): void {
  const {
    attribute: {written, at},
    labels,
  } = feature
  if (names.ignores(written)) return
  const pools = pooled(byGroup(feature, people), labels, {attribute: written, names})
  const {descriptions, above} = describeScored(kind, pools)
  describe(feature, descriptions, version, list)
  if (!above) return
  const {median, tied} = above
  list.note(at, messages.say('above-median', {attribute: written.slice(0, 60), median, tied}))
}

function describe(
  {attribute, labels}: Feature,
  descriptions: readonly Description[],
  version: {readonly version?: string},
  list: FigureList,
): void {
  const places = new Map(labels.map(label => [nameOf(label), label.at]))
  for (const said of descriptions) {
    const at = said.of.kind === 'group' ? places.get(said.of.group) : undefined
    list.describe({attribute: attribute.written, ...version}, said, at ?? attribute.at)
  }
}
