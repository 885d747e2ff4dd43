import type {JsonNode} from '../../../../../../text/json.ts'
import type {Message} from '../../../../../../words/message.ts'
import {byGroup} from '../../../../describe.ts'
import type {DescriptionName} from '../../../../described.ts'
import type {ResultDocument} from '../../../document.ts'
import type {Reading} from '../../../figure.ts'
import {FigureList} from '../../../figure-list.ts'
import type {Format, Given} from '../../../format.ts'
import {messages} from '../messages.ts'
import {entry, finiteOf, itemsOf, nameOf} from '../tree.ts'
import {JOIN} from './class.ts'
import {outputsIn, sayOthers} from './envelope.ts'

const ERRORS: ReadonlyMap<string, DescriptionName> = new Map([
  ['mae', 'mean-absolute-error'],
  ['mse', 'mean-squared-error'],
  ['r2', 'r-squared'],
])

/** AI Verify's fairness metrics toolbox for regression: errors for each subgroup, without how many people it has. */
export const AIVERIFY_REGRESSION: Format = {name: 'aiverify-regression', recognise, read}

function isOutput(node: JsonNode): boolean {
  const results = itemsOf(entry(node, 'results'))
  return (
    entry(node, 'sensitive_feature')?.kind === 'list' &&
    results.some(
      item => entry(item, 'subgroup') !== undefined && [...ERRORS.keys()].some(name => entry(item, name) !== undefined),
    )
  )
}

function recognise(document: ResultDocument): Message | undefined {
  return outputsIn(document).some(({output}) => isOutput(output))
    ? messages.say('is-aiverify-regression', {})
    : undefined
}

function read(document: ResultDocument, given: Given): Reading {
  const list = new FigureList(given)
  sayOthers(document, isOutput, list)
  for (const {output} of outputsIn(document)) {
    if (!isOutput(output)) continue
    list.problem(output.at, messages.say('regression-only', {}))
    readOutput(output, given, list)
  }
  return list.reading()
}

function readOutput(output: JsonNode, {names}: Given, list: FigureList): void {
  const feature = entry(output, 'sensitive_feature')
  const features = itemsOf(feature).map(nameOf)
  if (features.length === 0 || features.includes(undefined)) {
    list.problem(feature?.at ?? output.at, messages.say('name-missing', {field: 'sensitive_feature'}))
    return
  }
  const attribute = features.join(JOIN)
  const groups = new Map<string, JsonNode>()
  for (const item of itemsOf(entry(output, 'results'))) {
    // `0,18` is group 0 of the first feature and 18 of the second.
    const written = nameOf(entry(item, 'subgroup'))
    const group = features.length > 1 ? written?.split(',').join(JOIN) : written
    if (group === undefined || group === '') list.problem(item.at, messages.say('name-missing', {field: 'subgroup'}))
    else if (groups.has(group)) list.problem(item.at, messages.say('names-twice', {field: 'subgroup'}))
    else if (!names.ignores(group)) groups.set(group, item)
  }
  for (const [field, name] of ERRORS) {
    const having = [...groups].filter(([, item]) => entry(item, field) !== undefined)
    const values = new Map(having.map(([group, item]) => [group, finiteOf(entry(item, field)) ?? null]))
    for (const said of byGroup(name, {values})) {
      const item = said.of.kind === 'group' ? groups.get(said.of.group) : undefined
      list.describe({attribute}, said, (item && entry(item, field)?.at) ?? output.at)
    }
  }
}
