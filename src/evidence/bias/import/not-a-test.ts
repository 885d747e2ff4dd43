import type {JsonNode} from '../../../text/json.ts'
import type {Message} from '../../../words/message.ts'
import {isPar} from '../../forms/par.ts'
import {isTad} from '../../forms/tad.ts'
import {entriesOf, inside, itemsOf, said} from '../../forms/tree.ts'
import type {ResultDocument} from './document.ts'
import {messages} from './not-a-test-messages.ts'

/**
 * What a file is that cannot be compared with a threshold, and why it is no bias test: reports of drift and of data
 * quality (Evidently, deepchecks), scans (Giskard), a flat list of figures (MLflow), cards, forms, and prose. It is for
 * files that no importer recognises; `undefined` says nothing about them.
 */
export function notABiasTest(document: ResultDocument): Message | undefined {
  switch (document.kind) {
    case 'tree':
      return ofTree(document.root)
    case 'table':
      return isGiskard(document.table.headers) ? messages.say('giskard', {}) : undefined
    case 'text':
      return ofText(document.path, document.text)
  }
}

function ofTree(root: JsonNode): Message | undefined {
  const evidently = ofEvidently(root)
  if (evidently) return evidently
  if (isDeepchecks(root)) return messages.say('deepchecks', {results: itemsOf(inside(root, 'results')).length})
  if (isGiskard(keysOf(root)) || isGiskard(keysOf(itemsOf(root)[0]))) return messages.say('giskard', {})
  if (isPar(root) || isTad(root)) return messages.say('form', {})
  if (said(inside(root, 'bomFormat')) === 'CycloneDX' || inside(root, '@graph')) return messages.say('card', {})
  if (isDrift(root)) return messages.say('drift', {})
  const figures = flatFigures(root)
  return figures === undefined ? undefined : messages.say('flat', {figures})
}

/** From 0.7: `metrics[{id, metric_name, config.type}]` and `tests[]`; before: `metrics[{metric, result}]` and `timestamp`. */
function ofEvidently(root: JsonNode): Message | undefined {
  const metrics = itemsOf(inside(root, 'metrics'))
  const isOwn = (item: JsonNode) =>
    said(inside(item, 'config', 'type'))?.startsWith('evidently:') === true ||
    (inside(item, 'metric_name') !== undefined && inside(item, 'metric_id') !== undefined) ||
    (inside(item, 'metric') !== undefined && inside(item, 'result') !== undefined)
  const dated = inside(root, 'version') !== undefined && inside(root, 'timestamp') !== undefined
  const tests = inside(root, 'tests')
  if (!metrics.some(isOwn) && !(dated && tests && inside(root, 'summary'))) return undefined
  return messages.say('evidently', {metrics: metrics.length, tests: itemsOf(tests).length})
}

/** A suite holds `results` of checks, each with the outcome of its conditions; a single result is one of them. */
function isDeepchecks(root: JsonNode): boolean {
  const isResult = (item: JsonNode) =>
    inside(item, 'check') !== undefined && inside(item, 'conditions_results') !== undefined
  return isResult(root) || itemsOf(inside(root, 'results')).some(isResult)
}

/** Columns of a scan report as a data frame. */
function isGiskard(names: readonly string[]): boolean {
  return ['domain', 'slicing_fn', 'transformation_fn', 'metric', 'deviation'].every(name => names.includes(name))
}

const DRIFT =
  /^(?:dataset_?drift|data_?drift|drift_?(?:share|score|detected|by_columns)|share_of_drifted_columns|psi)$/i

/** A report that says of itself that it is about drift, at its top or one level below. */
function isDrift(root: JsonNode): boolean {
  const entries = entriesOf(root)
  return entries.some(([key, node]) => DRIFT.test(key) || keysOf(node).some(inner => DRIFT.test(inner)))
}

/** Counts that a name for a group would stand beside: such a list may well be a bias test that needs a mapping. */
const COUNTED = /(?:^|_)(?:tp|fp|tn|fn|n|count|size|selected)(?:_|$)/i

/** `{accuracy: 0.9, f1: 0.8}`: names and numbers, and nothing below them. */
function flatFigures(root: JsonNode): number | undefined {
  const entries = entriesOf(root)
  const isFlat = entries.every(([, node]) => node.kind === 'scalar')
  const numbers = entries.filter(([, node]) => node.kind === 'scalar' && isNumber(node)).length
  return isFlat && numbers > 0 && !entries.some(([key]) => COUNTED.test(key)) ? numbers : undefined
}

/** Every scalar of YAML is a text. */
function isNumber(node: Extract<JsonNode, {kind: 'scalar'}>): boolean {
  return node.type === 'number' || (node.type === 'text' && /^-?\d+(?:\.\d+)?$/.test(node.value.slice(0, 40)))
}

function keysOf(node: JsonNode | undefined): readonly string[] {
  return node?.kind === 'map' ? [...node.entries.keys()] : []
}

/** Text is for people: also where it has a table in it. */
function ofText(path: string, text: string): Message {
  const start = text.slice(0, 64 * 1024)
  if (start.startsWith('%PDF-')) return messages.say('prose', {kind: 'PDF'})
  if (/\.html?$/i.test(path) || /^\s*<(?:!doctype html|html)\b/i.test(start.slice(0, 1000)))
    return messages.say('prose', {kind: 'HTML'})
  return /^ {0,3}\|[^\n]*\n {0,3}\|[ :|-]{3,}$/m.test(start)
    ? messages.say('prose-table', {})
    : messages.say('prose', {kind: 'text'})
}
