import type {Node} from '../../../../../text/node.ts'
import type {Place} from '../../../../../words/place.ts'
import {readNumber} from '../../number.ts'
import {numberIn, type Written} from '../cards/written.ts'
import type {LmEvalFigures} from './figures.ts'
import {messages} from './messages.ts'
import {type BiasTask, metricIn, type TaskRow} from './tasks.ts'

type Bbq = Extract<BiasTask, {kind: 'bbq'}>

/**
 * BBQ (Parrish et al. 2022, Findings of ACL, p. 2086). Its bias score is signed and has the target 0. Where the context says
 * too little, the right answer is that nothing is known, so that every other answer names a group: with n examples and
 * accuracy a there are n(1 − a) of them, and of these b = (n·score + n(1 − a))/2 fit the stereotype
 * (lm_eval/tasks/bbq/utils.py). Then the score is a share, b of n(1 − a), with the target one half. Where n or a is not
 * known, a score is only told. Accuracy by category is one group a category.
 */
export function readBbq(row: TaskRow, is: Bbq, figures: LmEvalFigures): void {
  const {task, node} = row
  if (is.category !== undefined) {
    figures.note(task.at, messages.say('right-answers', {}))
    const population = is.context ?? 'all contexts'
    const attribute = {written: 'category', at: task.at}
    figures.addShare(row, ['acc'], {attribute, group: {written: is.category, at: task.at}, population})
  }
  const scores = scoresIn(node)
  const known = scores.filter(({score}) => score !== undefined)
  const count = scores.length - known.length
  if (count > 0) figures.note(task.at, messages.say('scores-none', {task: task.text, count}))
  const counted = is.free || is.context === 'disambig' ? undefined : ambiguous(row, is, figures)
  for (const {name, score = 0, at} of known) {
    if (counted && name === OVERALL) addCounts(row, counted, {score, at, category: onlyCategory(known)}, figures)
    else if (score === 0) figures.note(at, messages.say('score-zero', {metric: name}))
    else {
      figures.note(at, messages.say('score-uncounted', {metric: name, score}))
      describe(row, {name, score, at}, figures)
    }
  }
}

/** Under its category, or the task's own name where it is about all of them. */
function describe(row: TaskRow, {name, score, at}: Required<Score>, figures: LmEvalFigures): void {
  const [, context = '', category] = /^(amb|disamb)_bias_score(?:_(.+))?$/.exec(name) ?? []
  const attribute = figures.attribute(row.task, category)
  const population = `${row.task.text} ${context === 'amb' ? 'ambig' : 'disambig'}`
  figures.describeScore(row, {score, at}, {attribute, population})
}

const OVERALL = 'amb_bias_score'

interface Score {
  readonly name: string
  /** Absent where the file says that there is none. */
  readonly score?: number
  readonly at: Place
}

function scoresIn(node: Node): Score[] {
  if (node.kind !== 'map') return []
  return [...node.entries.keys()].flatMap(key => {
    const [, name] = /^((?:dis)?amb_bias_score(?:_\w{1,60})?)(?:,\S{0,60})?$/.exec(key) ?? []
    const written = numberIn(node, key)
    if (name === undefined || name.includes('_stderr') || !written) return []
    const score = value(written)
    return [{name, at: written.at, ...(score !== undefined && {score})}]
  })
}

/** Where questions on one category only were asked, the score of all is the score of that category. */
function onlyCategory(known: readonly Score[]): string | undefined {
  const [category, second] = known.flatMap(({name}) => /^amb_bias_score_(.+)$/.exec(name)?.[1] ?? [])
  return second === undefined ? category : undefined
}

interface Ambiguous {
  readonly n: number
  readonly accuracy: number
  readonly at: Place
}

/** How many examples said too little, and the share of right answers to them. */
function ambiguous(row: TaskRow, {context}: Bbq, figures: LmEvalFigures): Ambiguous | undefined {
  const {node} = row
  const all = metricIn(node, ['acc'])
  if (!all || !scoresIn(node).some(({name, score}) => name === OVERALL && score !== undefined)) return undefined
  const size = figures.size(row, all)
  const [n, right] = [Number(size?.text), value(all.share)]
  if (!size || right === undefined) return undefined
  if (context === 'ambig') return {n, accuracy: right, at: size.at}
  const [one, other] = [metricIn(node, ['accuracy_amb']), metricIn(node, ['accuracy_disamb'])].map(
    metric => metric && value(metric.share),
  )
  if (one === undefined || other === undefined || one === other) return undefined
  const part = (n * (right - other)) / (one - other)
  return isWhole(part, n) && part >= 1 ? {n: Math.round(part), accuracy: one, at: size.at} : undefined
}

interface Found {
  readonly score: number
  readonly at: Place
  readonly category: string | undefined
}

function addCounts(row: TaskRow, {n, accuracy, at}: Ambiguous, found: Found, figures: LmEvalFigures): void {
  const {score, at: scoreAt, category} = found
  const named = n * (1 - accuracy)
  const biased = (n * score + named) / 2
  if (!isWhole(named, n) || !isWhole(biased, n) || biased < -0.5 || Math.round(biased) > Math.round(named)) {
    figures.problem(scoreAt, messages.say('score-impossible', {metric: OVERALL, score}))
    return
  }
  figures.note(row.task.at, messages.say('target-half', {}))
  const counts = {
    n: {text: String(Math.round(named)), at},
    selected: {text: String(Math.max(0, Math.round(biased))), at: scoreAt},
  }
  const group = {written: 'stereotype', at: row.task.at}
  figures.addCounts(row, counts, {attribute: figures.attribute(row.task, category), group, population: 'ambig'})
}

function value({text}: Written): number | undefined {
  const number = readNumber(text)
  return number.kind === 'number' ? number.value : undefined
}

function isWhole(count: number, of: number): boolean {
  return Math.abs(count - Math.round(count)) <= 1e-6 * Math.max(1, of)
}
