import type {ShareName} from '../../../../../../declaration/schema/figures.ts'
import type {JsonNode} from '../../../../../../text/json.ts'
import type {Message} from '../../../../../../words/message.ts'
import type {ResultDocument} from '../../../document.ts'
import type {Reading} from '../../../figure.ts'
import {FigureList, type Name} from '../../../figure-list.ts'
import type {Format, Given} from '../../../format.ts'
import {messages} from '../messages.ts'
import {decimalsOf, entry, finiteOf, inFull, itemsOf, nameOf, writtenLike} from '../tree.ts'
import {isClass, JOIN, type PrintedClass, type PrintedGroup, readClass} from './class.ts'
import {type Class, classesToRead} from './classes.ts'
import {type Cells, recoverCounts} from './counts.ts'
import {outputsIn, sayOthers} from './envelope.ts'

/**
 * AI Verify's fairness metrics toolbox for classification. Its rates are divided by everybody of all groups
 * (aiverify-foundation/aiverify issue 272), so that a small group always looks bad; counts are recovered from them.
 */
export const AIVERIFY: Format = {name: 'aiverify-classification', recognise, read}

function isOutput(node: JsonNode): boolean {
  return (
    entry(node, 'sensitive_feature')?.kind === 'list' &&
    entry(node, 'output_classes')?.kind === 'list' &&
    itemsOf(entry(node, 'results')).some(isClass)
  )
}

function recognise(document: ResultDocument): Message | undefined {
  return outputsIn(document).some(({output}) => isOutput(output)) ? messages.say('is-aiverify', {}) : undefined
}

function read(document: ResultDocument, given: Given): Reading {
  const list = new FigureList(given)
  sayOthers(document, isOutput, list)
  for (const {output} of outputsIn(document)) if (isOutput(output)) readOutput(output, given, list)
  return list.reading()
}

function readOutput(output: JsonNode, given: Given, list: FigureList): void {
  const feature = entry(output, 'sensitive_feature')
  const results = entry(output, 'results')
  const features = itemsOf(feature).map(nameOf)
  if (!feature || !results || features.length === 0 || features.includes(undefined)) {
    list.problem(feature?.at ?? output.at, messages.say('name-missing', {field: 'sensitive_feature'}))
    return
  }
  const attribute: Name = {written: features.join(JOIN), at: feature.at}
  const classes = itemsOf(entry(output, 'output_classes'))
  if (classes.length !== itemsOf(results).length) {
    const lengths = {field: 'results', length: itemsOf(results).length, other: 'output_classes', others: classes.length}
    list.problem(results.at, messages.say('lengths-differ', lengths))
    return
  }
  const all = itemsOf(results).flatMap((node, i): Class[] => {
    const name = nameOf(classes[i])
    const printed = readClass(node, list)
    if (name === undefined)
      list.problem(classes[i]?.at ?? node.at, messages.say('name-missing', {field: 'output_classes'}))
    if (name === undefined || !printed) return []
    const recovered = recoverCounts(
      printed.groups.map(group => group.printed),
      printed.gaps,
    )
    return [{name, at: node.at, printed, recovered}]
  })
  for (const {event, ...each} of classesToRead(all, {
    given,
    list,
    at: entry(output, 'output_classes')?.at ?? output.at,
  }))
    addClass(each, {attribute, ...(event === undefined ? {} : {event})}, list)
}

interface Of {
  readonly attribute: Name
  readonly event?: string
  /** The true counts of all groups are the same multiple of these. */
  readonly multiple?: true
}

function addClass({printed, recovered, at}: Class, of: Of, list: FigureList): void {
  if (areRates(printed)) {
    for (const group of printed.groups) addRates(group, ownRates(group), of, list)
  } else if (isRounded(printed)) {
    list.note(at, messages.say('shares-rounded', {}))
    for (const group of printed.groups) addRates(group, ownRates(group), of, list)
  } else if (recovered.kind === 'counts') {
    list.note(at, messages.say('counts-recovered', {}))
    for (const [g, group] of printed.groups.entries()) addCounts(group, recovered.counts[g], of, list)
  } else if (recovered.kind === 'multiple') {
    list.note(at, messages.say('proportions-recovered', {}))
    for (const [g, group] of printed.groups.entries())
      addCounts(group, recovered.counts[g], {...of, multiple: true}, list)
  } else if (recovered.kind === 'undetermined') {
    list.note(at, messages.say('counts-undetermined', {}))
    for (const group of printed.groups) addRates(group, ownRates(group), of, list)
  } else {
    list.problem(at, messages.say('shares-do-not-fit', {}))
    return
  }
  if (!areRates(printed)) for (const group of printed.groups) sayShares(group, list)
  for (const {one, other, node} of printed.ratios) {
    const [group, against] = [printed.groups[one]?.name.written, printed.groups[other]?.name.written]
    const value = finiteOf(node)
    // The tool prints 0 for what it could not divide.
    if (value === undefined || value === 0 || group === undefined || against === undefined) continue
    list.state(
      {attribute: of.attribute.written, group, against, ...(of.event === undefined ? {} : {event: of.event})},
      {metric: 'selection-rate', effect: 'ratio', value: writtenLike(value, decimalsOf(node.value)), at: node.at},
    )
  }
}

/** From so many decimals on, a number was written in full. */
const FULL = 12

function isRounded({groups}: PrintedClass): boolean {
  return groups.every(({nodes}) => Object.values(nodes).every(({value}) => decimalsOf(value) < FULL))
}

/** A version that divides by the group itself: what is right and wrong in a group add up to all of it. */
function areRates({groups}: PrintedClass): boolean {
  const near = (sum: number) => Math.abs(sum - 1) < 1e-6
  return groups.length > 1 && groups.every(({printed: {tpr, fnr, fpr, tnr}}) => near(tpr + fnr) && near(fpr + tnr))
}

function addCounts({name, nodes}: PrintedGroup, cells: Cells | undefined, of: Of, list: FigureList): void {
  const from = {tp: nodes.tpr, fp: nodes.fpr, fn: nodes.fnr, tn: nodes.tnr}
  for (const cell of ['tp', 'fp', 'fn', 'tn'] as const)
    list.add({...of, group: name}, cell, String(cells?.[cell]), from[cell].at)
}

type Rates = Readonly<Partial<Record<ShareName, {readonly share: number; readonly from: keyof PrintedGroup['nodes']}>>>

/** What a group's own rates are, whatever the shares were divided by. */
function ownRates({printed: {tpr, fnr, fpr, tnr, ppv, fdr, npv, fomr}}: PrintedGroup): Rates {
  return {
    true_positive_rate: {share: tpr / (tpr + fnr), from: 'tpr'},
    false_positive_rate: {share: fpr / (fpr + tnr), from: 'fpr'},
    precision: {share: ppv / (ppv + fdr), from: 'ppv'},
    negative_predictive_value: {share: npv / (npv + fomr), from: 'npv'},
  }
}

function addRates({name, nodes}: PrintedGroup, rates: Rates, of: Of, list: FigureList): void {
  const decimals = Math.max(...Object.values(nodes).map(({value}) => decimalsOf(value)))
  for (const [rate, found] of Object.entries(rates)) {
    // Of what was rounded, the last digit is lost in dividing.
    const {share, from} = found
    const text = decimals < FULL ? share.toFixed(Math.max(0, decimals - 1)) : inFull(share)
    if (Number.isFinite(share)) list.add({...of, group: name}, rate as ShareName, text, nodes[from].at)
  }
}

function sayShares({name, nodes, printed}: PrintedGroup, list: FigureList): void {
  const own = (share: number) => (Number.isFinite(share) ? share : null)
  const {tpr, fnr, fpr, tnr} = printed
  list.note(
    nodes.tpr.at,
    messages.say('shares-of-everybody', {
      group: name.written.slice(0, 60),
      tpr: {printed: tpr, own: own(tpr / (tpr + fnr))},
      fpr: {printed: fpr, own: own(fpr / (fpr + tnr))},
    }),
  )
}
