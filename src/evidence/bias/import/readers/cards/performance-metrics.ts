import {find, type Node} from '../../../../../text/node.ts'
import type {Message} from '../../../../../words/message.ts'
import type {ResultDocument} from '../../document.ts'
import type {Reading} from '../../figure.ts'
import type {Format, Given} from '../../format.ts'
import {CardFigures} from './card-figures.ts'
import {messages} from './messages.ts'
import {metricOf} from './metric-name.ts'
import {isWhole, UnderscoreSlices} from './slice.ts'
import {listIn, numberIn, textIn, type Written} from './written.ts'

/** A model's numbers, in either spelling. */
interface Card {
  readonly version?: string
  readonly analysis: Node
}

/**
 * Performance metrics with a slice each: the Model Card Toolkit's `quantitative_analysis` (schemas 0.0.1 and 0.0.2;
 * tensorflow/model-card-toolkit) and `quantitativeAnalysis` of model cards in CycloneDX bills of materials (1.5 to 1.7;
 * CycloneDX/specification). A slice is free text: `sex=F`, `sex: F`, Model Analysis' `sex_F`, or a name that the
 * declaration translates.
 */
export const performanceMetrics: Format = {
  name: 'performance-metrics',

  recognise(document): Message | undefined {
    if (document.kind !== 'tree') return undefined
    if (bomCards(document.root).length > 0) return messages.say('why-cyclonedx', {})
    return toolkitCard(document.root) ? messages.say('why-toolkit', {}) : undefined
  },

  read(document: ResultDocument, given: Given): Reading {
    if (document.kind !== 'tree') return {figures: [], problems: []}
    const {root} = document
    const own = toolkitCard(root)
    const cards = own ? [own] : bomCards(root)
    const rows = cards.flatMap(({version, analysis}) =>
      metricsIn(analysis).map(metric => ({metric, slice: textIn(metric, 'slice'), ...(version && {version})})),
    )
    const underscores = new UnderscoreSlices(
      rows.flatMap(({slice}) => slice?.text ?? []),
      given.names,
    )
    const figures = new CardFigures(given)
    for (const {metric, slice, version} of rows) {
      const type = textIn(metric, 'type')
      const interval = find(metric, ['confidence_interval']) ?? find(metric, ['confidenceInterval'])
      const threshold = textIn(metric, 'threshold')?.text
      if (!type) {
        figures.note(metric.at, messages.say('no-type', {}))
        continue
      }
      figures.add(
        {
          type,
          value: numberIn(metric, 'value'),
          of: slice,
          ...(version && {version}),
          ...(threshold && {threshold}),
          low: textIn(interval, 'lower_bound') ?? textIn(interval, 'lowerBound'),
          high: textIn(interval, 'upper_bound') ?? textIn(interval, 'upperBound'),
        },
        text => underscores.read(text),
      )
    }
    if (own) zerosLeftOut(rows, figures)
    return figures.reading(cards[0]?.analysis.at ?? root.at)
  },
}

const MOST_TYPES = 50

interface Row {
  readonly metric: Node
  readonly slice: Written | undefined
}

/** The toolkit writes no number that is 0 (tfx_util.py, `if parsed_value`), so that a count can be missing for a group. */
function zerosLeftOut(rows: readonly Row[], figures: CardFigures): void {
  const types = new Map<string, Set<string>>()
  const slices = new Map<string, Written>()
  for (const {metric, slice} of rows) {
    const type = textIn(metric, 'type')?.text
    if (!slice || isWhole(slice.text) || type === undefined || !metricOf(type)) continue
    slices.set(slice.text, slices.get(slice.text) ?? slice)
    types.set(type, (types.get(type) ?? new Set()).add(slice.text))
  }
  for (const [type, having] of [...types].slice(0, MOST_TYPES)) {
    if (having.size === slices.size) continue
    const without = [...slices.values()].filter(({text}) => !having.has(text))
    const [first] = without
    const named = without.slice(0, 10).map(({text}) => text.slice(0, 80))
    if (first) figures.note(first.at, messages.say('zero-left-out', {name: type.slice(0, 80), slices: named}))
  }
}

function metricsIn(analysis: Node): readonly Node[] {
  const snake = listIn(analysis, 'performance_metrics')
  return snake.length > 0 ? snake : listIn(analysis, 'performanceMetrics')
}

function toolkitCard(root: Node): Card | undefined {
  const analysis = find(root, ['quantitative_analysis'])
  const details = find(root, ['model_details'])
  if (!analysis || find(analysis, ['performance_metrics'])?.kind !== 'list' || details?.kind !== 'map') return undefined
  const version = textIn(find(details, ['version']), 'name')?.text
  return version ? {version, analysis} : {analysis}
}

const MOST_DEPTH = 16

/** Every model of a bill of materials that says something of its performance. */
function bomCards(root: Node): Card[] {
  if (textIn(root, 'bomFormat')?.text !== 'CycloneDX') return []
  const found: {card: Card; name: string}[] = []
  const visit = (component: Node, depth: number): void => {
    const analysis = find(component, ['modelCard', 'quantitativeAnalysis'])
    const version = textIn(component, 'version')?.text
    const name = textIn(component, 'name')?.text ?? ''
    if (analysis?.kind === 'map') found.push({card: version ? {version, analysis} : {analysis}, name})
    if (depth < MOST_DEPTH) for (const inner of listIn(component, 'components')) visit(inner, depth + 1)
  }
  const main = find(root, ['metadata', 'component'])
  if (main) visit(main, 0)
  for (const component of listIn(root, 'components')) visit(component, 0)
  const versions = new Set(found.map(({card}) => card.version ?? ''))
  if (versions.size === found.length) return found.map(({card}) => card)
  // Two models with the same version are two models.
  return found.map(({card, name}) => ({...card, version: [name, card.version ?? ''].join(' ').trim()}))
}
