import type {JsonNode} from '../../../../../../text/json.ts'
import type {Message} from '../../../../../../words/message.ts'
import type {ResultDocument} from '../../../document.ts'
import type {Reading} from '../../../figure.ts'
import {FigureList} from '../../../figure-list.ts'
import type {Format, Given} from '../../../format.ts'
import {messages} from '../messages.ts'
import {entry, finiteOf, itemsOf, nameOf} from '../tree.ts'
import {outputsIn, sayOthers} from './envelope.ts'

const ERRORS = ['mae', 'mse', 'r2'] as const

/** AI Verify's fairness metrics toolbox for regression: errors for each subgroup, without how many people it has. */
export const AIVERIFY_REGRESSION: Format = {name: 'aiverify-regression', recognise, read}

function isOutput(node: JsonNode): boolean {
  const results = itemsOf(entry(node, 'results'))
  return (
    entry(node, 'sensitive_feature')?.kind === 'list' &&
    results.some(item => entry(item, 'subgroup') !== undefined && ERRORS.some(name => entry(item, name) !== undefined))
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
    for (const item of itemsOf(entry(output, 'results'))) {
      const group = nameOf(entry(item, 'subgroup'))
      if (group === undefined || group === '') list.problem(item.at, messages.say('name-missing', {field: 'subgroup'}))
      else list.note(item.at, messages.say('regression-errors', {group: group.slice(0, 60), errors: errorsOf(item)}))
    }
  }
  return list.reading()
}

function errorsOf(item: JsonNode): {name: string; value: number | null}[] {
  return ERRORS.flatMap(name => {
    const node = entry(item, name)
    return node ? [{name: name.toUpperCase(), value: finiteOf(node) ?? null}] : []
  })
}
