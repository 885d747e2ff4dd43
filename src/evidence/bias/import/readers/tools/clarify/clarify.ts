import type {MetricName} from '../../../../../../declaration/schema/metrics.ts'
import type {JsonScalar} from '../../../../../../text/json.ts'
import type {Message} from '../../../../../../words/message.ts'
import type {ResultDocument} from '../../../document.ts'
import type {Reading} from '../../../figure.ts'
import {FigureList, type Name} from '../../../figure-list.ts'
import type {Format, Given} from '../../../format.ts'
import {messages} from '../messages.ts'
import {decimalsOf, entry, finite, inFull, nameOf, writtenLike} from '../tree.ts'
import {type Side, shareOfGroup} from './counts.ts'
import {type Facet, readFacets} from './facets.ts'
import {type Counted, countFacet, inOneScale, type Metrics, numbersOf} from './groups.ts'

const SECTIONS = ['pre_training_bias_metrics', 'post_training_bias_metrics'] as const
/**
 * Metrics that compare a rate of the group (d) with that of everybody else (a), and with which sign d − a is had from them:
 * most are a − d (`smclarify/bias/metrics/posttraining.py` in aws/amazon-sagemaker-clarify).
 */
const STATED: ReadonlyMap<string, {metric: MetricName; effect: 'difference' | 'ratio'; sign: 1 | -1}> = new Map([
  ['DPPL', {metric: 'selection-rate', effect: 'difference', sign: -1}],
  ['DI', {metric: 'selection-rate', effect: 'ratio', sign: 1}],
  ['RD', {metric: 'true-positive-rate', effect: 'difference', sign: -1}],
  // Of specificity, d − a; so of false positives it is a − d.
  ['SD', {metric: 'false-positive-rate', effect: 'difference', sign: -1}],
  ['DAR', {metric: 'precision', effect: 'difference', sign: -1}],
  ['DRR', {metric: 'negative-predictive-value', effect: 'difference', sign: 1}],
  ['AD', {metric: 'accuracy', effect: 'difference', sign: -1}],
])
const REST = 'rest'
/** What people in no group may make of everybody by rounding of doubles. */
const NOBODY = 1e-9

/** SageMaker Clarify's `analysis.json`. */
export const CLARIFY: Format = {name: 'sagemaker-clarify', recognise, read}

function recognise(document: ResultDocument): Message | undefined {
  if (document.kind !== 'tree') return undefined
  const has = SECTIONS.some(section => entry(document.root, section, 'facets') !== undefined)
  return has ? messages.say('is-clarify', {}) : undefined
}

function read(document: ResultDocument, given: Given): Reading {
  const list = new FigureList(given)
  if (document.kind !== 'tree') return list.reading()
  const post = entry(document.root, 'post_training_bias_metrics')
  if (!post) {
    list.problem(entry(document.root, SECTIONS[0])?.at ?? document.root.at, messages.say('labels-only', {}))
    return list.reading()
  }
  const facets = readFacets(
    SECTIONS.map(section => entry(document.root, section)),
    {names: given.names, list},
  )
  const value = entry(post, 'label_value_or_threshold')
  list.note(value?.at ?? post.at, messages.say('positive-is-event', {value: (nameOf(value) ?? '1').slice(0, 60)}))
  list.note(post.at, messages.say('advantaged-first', {}))
  for (const facet of inOneScale(facets.map(countFacet), list)) readFacet(facet, list)
  return list.reading()
}

function readFacet({attribute, groups, allNamed}: Counted, list: FigureList): void {
  const whole = isWhole(groups)
  for (const {name, metrics, found, inScale} of groups) {
    const others = groups.filter(group => group.name.written !== name.written)
    const against = others.length === 0 ? REST : (others[0]?.name.written ?? REST)
    // What was worked out was held against every metric; of more than two groups, the rest is no group of the file.
    if (others.length === 0 || (others.length === 1 && whole)) state({attribute, name, against}, metrics, list)
    const from = metrics.get('DPPL') ?? metrics.get('DI')
    if (!found || !from) list.problem(name.at, messages.say('no-counts', {}))
    else addSide({attribute, group: name, inScale}, found.group, from, list)
    if (found?.unfit) sayUnfit(name, found.unfit, list)
    if (!found || !from || others.length > 0) continue
    list.note(name.at, messages.say('rest-is-rest', {}))
    addSide({attribute, group: {written: REST, at: name.at}, inScale}, found.rest, from, list)
  }
  if (groups.some(({found}) => found)) list.note(attribute.at, messages.say('rates-recovered', {}))
  if (allNamed) sayWhoIsMissing(attribute, groups, list)
  describe(attribute, groups, list)
}

/** Generalised entropy, with α = 2, is of everybody in the file: every group has the same. */
function describe({written}: Name, groups: Counted['groups'], list: FigureList): void {
  const entropy = groups.map(({metrics}) => metrics.get('GE')).find(found => found !== undefined)
  const value = entropy && finite(entropy.value)
  if (!entropy || value === undefined) return
  list.describe(
    {attribute: written},
    {of: {kind: 'everybody'}, name: 'generalised-entropy', value, n: null},
    entropy.at,
  )
}

function sayUnfit(name: Name, unfit: readonly string[], list: FigureList): void {
  const group = name.written.slice(0, 60)
  list.note(
    name.at,
    unfit.length > 0 ? messages.say('metrics-unfit', {group, names: unfit}) : messages.say('metrics-no-whole', {group}),
  )
}

interface Of {
  readonly attribute: Name
  readonly group: Name
  readonly inScale: boolean
}

function addSide({attribute, group, inScale}: Of, side: Side, {at}: JsonScalar, list: FigureList): void {
  const of = {attribute, group}
  if (inScale) {
    const counts = {n: side.n, selected: side.selected, ...side.cells}
    for (const name of ['n', 'selected', 'tp', 'fp', 'fn', 'tn'] as const)
      if (counts[name] !== undefined) list.add({...of, multiple: true}, name, String(counts[name]), at)
    return
  }
  const add = (name: Parameters<FigureList['add']>[1], part: number, whole: number) => {
    if (whole > 0) list.add(of, name, inFull(part / whole), at)
  }
  add('selection_rate', side.selected, side.n)
  if (!side.cells) return
  const {tp, fp, fn, tn} = side.cells
  add('base_rate', tp + fn, side.n)
  add('true_positive_rate', tp, tp + fn)
  add('false_positive_rate', fp, fp + tn)
}

function state(
  {attribute, name, against}: {attribute: Name; name: Name; against: string},
  metrics: Metrics,
  list: FigureList,
): void {
  const decimals = Math.max(0, ...[...metrics.values()].map(({value}) => decimalsOf(value)))
  for (const [written, {value: text, at}] of metrics) {
    const found = STATED.get(written)
    const value = finite(text)
    if (!found || value === undefined) continue
    const {metric, effect, sign} = found
    list.state(
      {attribute: attribute.written, group: name.written, against},
      {metric, effect, value: writtenLike(sign * value, decimals), at},
    )
  }
}

/** Where every group was measured against all others, their shares of everybody add up to one. */
function isWhole(groups: Facet['groups']): boolean {
  return Math.abs(shareIn(groups) - 1) <= NOBODY
}

function sayWhoIsMissing(attribute: Name, groups: Facet['groups'], list: FigureList): void {
  const share = shareIn(groups)
  if (groups.length < 2 || Number.isNaN(share) || isWhole(groups)) return
  list.problem(attribute.at, messages.say('groups-no-whole', {attribute: attribute.written.slice(0, 60), share}))
}

function shareIn(groups: Facet['groups']): number {
  return groups.reduce((sum, {metrics}) => sum + (shareOfGroup(numbersOf(metrics)) ?? Number.NaN), 0)
}
