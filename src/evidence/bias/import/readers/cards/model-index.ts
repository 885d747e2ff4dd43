import {find, type Node} from '../../../../../text/node.ts'
import {readYaml, type YamlDocument} from '../../../../../text/yaml.ts'
import type {Message} from '../../../../../words/message.ts'
import type {Problem} from '../../../../../words/problem.ts'
import type {ResultDocument} from '../../document.ts'
import type {Reading} from '../../figure.ts'
import type {Format, Given} from '../../format.ts'
import {CardFigures} from './card-figures.ts'
import {messages} from './messages.ts'
import {explicitSlice, isTranslated} from './slice.ts'
import {measuredOn} from './split.ts'
import {listIn, metricName, numberIn, textIn, type Written} from './written.ts'

/** One model of a card, and where its list of results stands. */
export interface IndexedModel {
  readonly name: Written | undefined
  readonly results: readonly Node[]
  readonly node: Node
}

/**
 * Hugging Face's `model-index` (huggingface/hub-docs, modelcard.md), in YAML, JSON or above the text of a `README.md`. It
 * has no field for a group: one is only read where the name of a metric or a dataset says `attribute=group`, or where
 * the declaration translates that name.
 */
export const modelIndex: Format = {
  name: 'model-index',

  recognise(document): Message | undefined {
    const found = modelsIn(document).length + frontMatterProblems(document).length
    return found > 0 ? messages.say('why-model-index', {}) : undefined
  },

  read(document: ResultDocument, given: Given): Reading {
    const models = modelsIn(document)
    const figures = new CardFigures(given)
    for (const {at, say} of frontMatterProblems(document)) figures.problem(at, say)
    for (const {name, results} of models) {
      for (const result of results) {
        const dataset = find(result, ['dataset'])
        const split = textIn(dataset, 'split')
        const on = split && measuredOn(split.text)
        if (split && !on) figures.note(split.at, messages.say('split-unknown', {name: split.text.slice(0, 80)}))
        for (const metric of listIn(result, 'metrics')) {
          const type = metricName(metric)
          if (!type) {
            figures.note(metric.at, messages.say('no-type', {}))
            continue
          }
          const named = [textIn(metric, 'name'), textIn(dataset, 'config'), textIn(dataset, 'name')]
          figures.add({
            type,
            value: numberIn(metric, 'value'),
            of: sliceNamed(named, given),
            ...(on && {measuredOn: on}),
            ...(models.length > 1 && name ? {version: name.text} : {}),
          })
        }
      }
    }
    return figures.reading(models[0]?.node.at ?? given.at)
  },
}

/** The first of these names that says a group, in it or in its last brackets. */
function sliceNamed(names: readonly (Written | undefined)[], {names: translated}: Given): Written | undefined {
  for (const name of names) {
    if (!name || name.text.length > 200) continue
    const [, inner = name.text] = /[([]([^()[\]]+)[)\]]$/.exec(name.text.trim()) ?? []
    if (isTranslated(name.text, translated) || translated.ignores(name.text)) return name
    if (explicitSlice(inner)) return {text: inner, at: name.at}
  }
  return undefined
}

/** The models of a card, written as `model-index` or, as the text of the Dutch reporting standard has it, `model_index`. */
export function modelsIn(document: ResultDocument): readonly IndexedModel[] {
  const root = rootOf(document)
  if (!root) return []
  // A Dutch system card holds the cards of its models.
  return [root, ...listIn(root, 'models')].flatMap(card =>
    ['model-index', 'model_index'].flatMap(key =>
      listIn(card, key).flatMap(node =>
        node.kind === 'map' ? [{name: textIn(node, 'name'), results: listIn(node, 'results'), node}] : [],
      ),
    ),
  )
}

/** What is wrong with the front matter of a text; the problems of a tree are told by whoever read it. */
export function frontMatterProblems(document: ResultDocument): readonly Problem[] {
  return document.kind === 'text' ? (frontMatter(document)?.problems ?? []) : []
}

function rootOf(document: ResultDocument): Node | undefined {
  switch (document.kind) {
    case 'tree':
      return document.root
    case 'table':
      return undefined
    case 'text':
      return frontMatter(document)?.root
  }
}

function frontMatter({path, text}: Extract<ResultDocument, {kind: 'text'}>): YamlDocument | undefined {
  const [, front] = /^\uFEFF?(---\r?\n[\s\S]*?\r?\n)---[ \t]*(?:\r?\n|$)/.exec(text) ?? []
  if (front === undefined || !/^model[-_]index:/m.test(front)) return undefined
  return readYaml(path, new TextEncoder().encode(front))
}
