import {find, type Node} from '../../../../../text/node.ts'
import type {Message} from '../../../../../words/message.ts'
import type {Place} from '../../../../../words/place.ts'
import type {Reading} from '../../figure.ts'
import {type Coordinates, FigureList, type Name} from '../../figure-list.ts'
import type {Given} from '../../format.ts'
import {readNumber} from '../../number.ts'
import {textIn, type Written} from '../cards/written.ts'
import {messages} from './messages.ts'
import {countOf, errorFits, mostDecimals, type SampleSize, sizeFromError} from './sample-size.ts'
import {metricIn, type RowMetric, type TaskRow} from './tasks.ts'

/** Gathers shares of one results file of the harness, each with how many examples it is of. */
export class LmEvalFigures {
  readonly #list: FigureList
  readonly #root: Node
  readonly #given: Given
  /** The most that the file writes of any standard error. */
  readonly #decimals: number
  readonly #told = new Set<string>()

  /** @param rows every row of the file */
  constructor(root: Node, rows: readonly TaskRow[], given: Given) {
    this.#root = root
    this.#decimals = mostDecimals(rows.flatMap(({node}) => errorsIn(node)))
    this.#given = given
    this.#list = new FigureList(given)
  }

  /** @param metrics under which names the share may stand */
  addShare(row: TaskRow, metrics: readonly string[], of: Coordinates): void {
    const found = metricIn(row.node, metrics)
    if (!found) {
      this.note(row.task.at, messages.say('no-share', {task: row.task.text, metrics}))
      return
    }
    const n = this.size(row, found)
    const {text, at} = found.share
    const count = n && countOf(text, Number(n.text), this.#decimals)
    if (n && count !== undefined) this.addCounts(row, {n, selected: {text: String(count), at}}, of)
    else {
      if (n) this.#list.add({...this.#event(row), ...of}, 'n', n.text, n.at)
      this.#list.add({...this.#event(row), ...of}, 'selection_rate', text, at)
    }
  }

  addCounts(row: TaskRow, {n, selected}: {n: Written; selected: Written}, of: Coordinates): void {
    this.#list.add({...this.#event(row), ...of}, 'n', n.text, n.at)
    this.#list.add({...this.#event(row), ...of}, 'selected', selected.text, selected.at)
  }

  /** A bias score of which it is not known of how many answers it is. */
  describeScore(
    row: TaskRow,
    {score, at}: {score: number; at: Place},
    of: {attribute: Name; population: string},
  ): void {
    const {attribute, population} = of
    const said = {of: {kind: 'everybody'}, name: 'bias-score', value: score, n: null} as const
    this.#list.describe({...this.#event(row), attribute: attribute.written, population}, said, at)
  }

  /** How many examples a task was asked: as the file says, or as follows from the standard error. */
  size({task, node}: TaskRow, {share, error}: RowMetric): Written | undefined {
    const about = {task: task.text}
    const said = this.#samples(task) ?? wholeNumber(textIn(node, 'sample_len'))
    if (said) {
      const n = Number(said.text)
      if (error && !errorFits(share.text, error.text, n))
        this.problem(error.at, messages.say('error-differs', {...about, error: error.text.slice(0, 40), n}))
      return said
    }
    const size = this.#sizeOf({share, ...(error && {error})})
    const at = error?.at ?? node.at
    switch (size.kind) {
      case 'exact':
        this.note(at, messages.say('n-from-error', {}))
        return {text: String(size.n), at}
      case 'between':
        this.note(at, messages.say('n-between', {...about, low: size.low, high: size.high}))
        return undefined
      case 'none': {
        const written = {share: share.text.slice(0, 40), error: error?.text.slice(0, 40) ?? ''}
        this.problem(at, messages.say('error-impossible', {...about, ...written}))
        return undefined
      }
      case 'unknown':
        this.note(at, messages.say('n-unknown', about))
        return undefined
    }
  }

  /** The same without a word; `undefined` where it is not exactly known. */
  exactSize({task, node}: TaskRow, metrics: readonly string[]): number | undefined {
    const said = this.#samples(task) ?? wholeNumber(textIn(node, 'sample_len'))
    if (said) return Number(said.text)
    const metric = metricIn(node, metrics)
    const size = metric && this.#sizeOf(metric)
    return size?.kind === 'exact' ? size.n : undefined
  }

  /** The task's own name where the declaration translates it, or else its category. */
  attribute({text, at}: Written, category: string | undefined): Name {
    const translated = this.#given.names.attribute(text) !== text
    return {written: translated || category === undefined ? text : category, at}
  }

  /** Told once, however often it is so. */
  note(at: Place, say: Message): void {
    const what = `${say.key} ${JSON.stringify(say.with)}`
    if (this.#told.has(what)) return
    this.#told.add(what)
    this.#list.note(at, say)
  }

  problem(at: Place, say: Message): void {
    this.#list.problem(at, say)
  }

  /** @param at where the tasks stand */
  reading(at: Place): Reading {
    const limit = textIn(find(this.#root, ['config']), 'limit')
    if (limit && !/^(none|)$/i.test(limit.text))
      this.note(limit.at, messages.say('limited-run', {limit: limit.text.slice(0, 20)}))
    const {figures, problems} = this.#list.reading()
    if (figures.length === 0 && problems.length === 0) this.problem(at, messages.say('nothing-countable', {}))
    return this.#list.reading()
  }

  #event({is}: TaskRow): {event?: string} {
    return this.#given.names.event(is.kind) === is.kind ? {} : {event: is.kind}
  }

  #sizeOf({share, error}: RowMetric): SampleSize {
    return error ? sizeFromError(share.text, error.text, this.#decimals) : {kind: 'unknown'}
  }

  #samples(task: Written): Written | undefined {
    const samples = find(this.#root, ['n-samples', task.text])
    const [asked, all] = [textIn(samples, 'effective'), textIn(samples, 'original')].map(wholeNumber)
    if (asked && all && Number(asked.text) < Number(all.text)) {
      const said = {task: task.text, asked: Number(asked.text), all: Number(all.text)}
      this.note(asked.at, messages.say('limited', said))
    }
    // What was asked and cannot be read is not what there was to ask.
    return textIn(samples, 'effective') ? asked : all
  }
}

function errorsIn(node: Node): string[] {
  if (node.kind !== 'map') return []
  return [...node.entries].flatMap(([key, found]) =>
    key.includes('_stderr') && found.kind === 'scalar' ? String(found.value) : [],
  )
}

function wholeNumber(written: Written | undefined): Written | undefined {
  const number = written && readNumber(written.text)
  if (!written || number?.kind !== 'number' || number.percent) return undefined
  return Number.isSafeInteger(number.value) && number.value > 0
    ? {text: String(number.value), at: written.at}
    : undefined
}
