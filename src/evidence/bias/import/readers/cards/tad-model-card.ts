import {find, type Node} from '../../../../../text/node.ts'
import type {Message} from '../../../../../words/message.ts'
import type {Place} from '../../../../../words/place.ts'
import type {ResultDocument} from '../../document.ts'
import type {Reading} from '../../figure.ts'
import type {Format, Given} from '../../format.ts'
import {CardFigures} from './card-figures.ts'
import {messages} from './messages.ts'
import {metricOf} from './metric-name.ts'
import {frontMatterProblems, modelsIn} from './model-index.ts'
import {measuredOn} from './split.ts'
import {listIn, metricName, numberIn, textIn, type Written} from './written.ts'

/**
 * Model cards of the Dutch government's reporting standard for algorithms (MinBZK/algorithm-reporting-standard,
 * modelcard_schema.json), alone or within a system card: a model index whose metrics have labels. A label of type
 * `feature` is an attribute and its group; several of them are people in all of these groups. `!include` is a tag, and so
 * a problem of the YAML reader: no other file is ever read.
 */
export const tadModelCard: Format = {
  name: 'tad-model-card',

  recognise(document): Message | undefined {
    const isTad = modelsIn(document).some(({node, results}) => hasOwnFields(node) || results.some(hasOwnResult))
    return isTad ? messages.say('why-tad', {}) : undefined
  },

  read(document: ResultDocument, given: Given): Reading {
    const models = modelsIn(document)
    const figures = new CardFigures(given)
    for (const {at, say} of frontMatterProblems(document)) figures.problem(at, say)
    const classes = new Set(models.flatMap(({results}) => results.flatMap(classesIn)))
    const read = {figures, given, manyClasses: classes.size > 1}
    for (const {name, results} of models) {
      const version = models.length > 1 && name ? {version: name.text} : {}
      for (const result of results) {
        const splits = new Set(listIn(result, 'datasets').flatMap(dataset => textIn(dataset, 'split')?.text ?? []))
        const [split] = splits.size === 1 ? splits : []
        for (const metric of listIn(result, 'metrics')) addMetric(metric, {split, ...version}, read)
        addPlots(find(result, ['measurements']), figures)
      }
    }
    return figures.reading(models[0]?.node.at ?? given.at)
  },
}

function hasOwnFields(model: Node): boolean {
  return ['artifacts', 'parameters', 'model'].some(key => find(model, [key]) !== undefined)
}

function hasOwnResult(result: Node): boolean {
  const labelled = (metric: Node) => find(metric, ['labels']) !== undefined || find(metric, ['dtype']) !== undefined
  return (
    ['datasets', 'measurements'].some(key => find(result, [key]) !== undefined) ||
    listIn(result, 'metrics').some(labelled)
  )
}

interface Read {
  readonly figures: CardFigures
  readonly given: Given
  /** Are there numbers about more than one class that the model can give? */
  readonly manyClasses: boolean
}

interface Labels {
  readonly slice: readonly {readonly attribute: string; readonly group: string}[]
  readonly at: Place
  readonly split?: string
  readonly class?: Written
}

function addMetric(metric: Node, {split, version}: {split: string | undefined; version?: string}, read: Read): void {
  const {figures} = read
  const type = metricName(metric)
  if (!type) {
    figures.note(metric.at, messages.say('no-type', {}))
    return
  }
  const labels = labelsOf(metric, type, figures)
  const event = labels && eventOf(labels.class, read)
  if (!labels || event === 'unread') return
  const part = labels.split ?? split
  const on = part === undefined ? undefined : measuredOn(part)
  if (part !== undefined && !on) figures.note(type.at, messages.say('split-unknown', {name: part.slice(0, 80)}))
  figures.add({
    type,
    value: numberIn(metric, 'value'),
    of: labels.slice.length > 0 ? {slice: labels.slice, at: labels.at} : undefined,
    ...(event !== undefined && {event}),
    ...(on && {measuredOn: on}),
    ...(version !== undefined && {version}),
  })
}

const MOST_LABELS = 20

function labelsOf(metric: Node, type: Written, figures: CardFigures): Labels | undefined {
  let labels: Labels = {slice: [], at: type.at}
  const written = listIn(metric, 'labels')
  if (written.length > MOST_LABELS)
    return void figures.problem(type.at, messages.say('labels-many', {most: MOST_LABELS}))
  for (const label of written) {
    const [name, kind, value] = [textIn(label, 'name'), textIn(label, 'type'), textIn(label, 'value')]
    if (!name || !value) return void figures.problem(label.at, messages.say('label-incomplete', {}))
    const kindName = kind?.text.trim().toLowerCase()
    if (name.text.trim().toLowerCase() === 'split') labels = {...labels, split: value.text}
    else if (kindName === 'output_class') labels = {...labels, class: value}
    else if (kindName === 'feature') {
      const slice = [...labels.slice, {attribute: name.text, group: value.text}]
      labels = {...labels, slice, at: labels.slice.length === 0 ? value.at : labels.at}
    } else {
      const said = {name: name.text.slice(0, 80), type: kind?.text.slice(0, 80) ?? ''}
      return void figures.problem(label.at, messages.say('label-unknown', said))
    }
  }
  return labels
}

/** Positive is what the class says; which event that is, the declaration says, unless there is but one class. */
function eventOf(written: Written | undefined, {figures, given, manyClasses}: Read): string | undefined | 'unread' {
  if (!written) return undefined
  const name = written.text.slice(0, 80)
  if (given.names.event(written.text) !== written.text) return written.text
  if (given.names.ignores(written.text)) return 'unread'
  if (manyClasses) {
    figures.problem(written.at, messages.say('class-unknown', {name}))
    return 'unread'
  }
  figures.note(written.at, messages.say('class-taken', {name}))
  return undefined
}

function classesIn(result: Node): string[] {
  return listIn(result, 'metrics').flatMap(metric =>
    listIn(metric, 'labels').flatMap(label =>
      textIn(label, 'type')?.text.trim().toLowerCase() === 'output_class' ? (textIn(label, 'value')?.text ?? []) : [],
    ),
  )
}

/** A bar plot may show a figure by group; one of anything else, such as Shapley values, is no group's figure. */
function addPlots(measurements: Node | undefined, figures: CardFigures): void {
  for (const plot of listIn(measurements, 'bar_plots')) {
    const type = textIn(plot, 'type')
    if (!type || !metricOf(type.text)) {
      figures.note(plot.at, messages.say('plot-unused', {name: (type?.text ?? '').slice(0, 80)}))
      continue
    }
    for (const bar of listIn(plot, 'results'))
      figures.add({type, value: numberIn(bar, 'value'), of: textIn(bar, 'name')})
  }
  const [curve] = listIn(measurements, 'graph_plots')
  if (curve) figures.note(curve.at, messages.say('plot-unused', {name: textIn(curve, 'type')?.text.slice(0, 80) ?? ''}))
}
