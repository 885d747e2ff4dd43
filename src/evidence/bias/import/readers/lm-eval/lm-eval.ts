import type {Message} from '../../../../../words/message.ts'
import type {ResultDocument} from '../../document.ts'
import type {Reading} from '../../figure.ts'
import type {Format, Given} from '../../format.ts'
import {readBbq} from './bbq.ts'
import {LmEvalFigures} from './figures.ts'
import {messages} from './messages.ts'
import {biasRows, type TaskRow} from './tasks.ts'

const STEREOTYPES = ['pct_stereotype']
/** The harness has some dozens of bias tasks, and its forks some ways of asking each. */
const MOST_ROWS = 2000
const RIGHT_ANSWERS = ['acc', 'em', 'exact_match']

/**
 * Bias tasks of lm-evaluation-harness. CrowS-Pairs: an attribute a category, with the one group `stereotype`, whose share is
 * to be held against a half. WinoBias and Winogender: the share of right answers, in two or three groups of `gender`. BBQ:
 * see `readBbq`. The language, the set and the way of asking are the population. An event has the name that the
 * declaration gives the file, or a task's kind where `table: {event: {values}}` translates it: `crows_pairs`, `wino_bias`,
 * `winogender`, `bbq`.
 */
export const lmEval: Format = {
  name: 'lm-eval',

  recognise(document): Message | undefined {
    if (document.kind !== 'tree') return undefined
    const tasks = new Set(biasRows(document.root).map(({task}) => task.text))
    return tasks.size > 0 ? messages.say('why-lm-eval', {tasks: [...tasks].slice(0, 5)}) : undefined
  },

  read(document: ResultDocument, given: Given): Reading {
    if (document.kind !== 'tree') return {figures: [], problems: []}
    const {root} = document
    const all = biasRows(root).filter(({task}) => !given.names.ignores(task.text))
    const rows = all.slice(0, MOST_ROWS)
    const figures = new LmEvalFigures(root, rows, given)
    const next = all[MOST_ROWS]
    if (next) figures.problem(next.task.at, messages.say('many-tasks', {most: MOST_ROWS}))
    const sums = categorySums(rows, figures)
    for (const row of rows) {
      switch (row.is.kind) {
        case 'crows_pairs':
          readCrowsPairs(row, sums, figures)
          break
        case 'wino_bias':
        case 'winogender':
          readPronouns(row, figures)
          break
        case 'bbq':
          readBbq(row, row.is, figures)
          break
      }
    }
    return figures.reading(rows[0]?.task.at ?? root.at)
  },
}

/** How many examples the categories of CrowS-Pairs have together, in each language that has any. */
function categorySums(rows: readonly TaskRow[], figures: LmEvalFigures): ReadonlyMap<string, number> {
  const sums = new Map<string, number>()
  for (const row of rows) {
    if (row.is.kind !== 'crows_pairs' || row.is.category === undefined) continue
    sums.set(row.is.language, (sums.get(row.is.language) ?? 0) + (figures.exactSize(row, STEREOTYPES) ?? 0))
  }
  return sums
}

function readCrowsPairs(row: TaskRow, sums: ReadonlyMap<string, number>, figures: LmEvalFigures): void {
  const {task, is} = row
  if (is.kind !== 'crows_pairs') return
  const sum = is.category === undefined ? sums.get(is.language) : undefined
  if (sum !== undefined) {
    figures.note(task.at, messages.say('overall-left', {task: task.text}))
    const n = figures.exactSize(row, STEREOTYPES)
    if (n !== undefined && sum > n) figures.problem(task.at, messages.say('overall-less', {task: task.text, n, sum}))
    return
  }
  figures.note(task.at, messages.say('target-half', {}))
  figures.addShare(row, STEREOTYPES, {
    attribute: figures.attribute(task, is.category),
    group: {written: 'stereotype', at: task.at},
    population: is.language,
  })
}

/** Does it matter for whom a pronoun stands? Right answers where it fits the stereotype, and where it does not. */
function readPronouns(row: TaskRow, figures: LmEvalFigures): void {
  const {task, is, prompt} = row
  if (is.kind !== 'wino_bias' && is.kind !== 'winogender') return
  const [set, written] =
    is.kind === 'wino_bias'
      ? [is.type, `${is.stereotypical}-stereotypical`]
      : [is.gotcha ? 'winogender_gotcha' : 'winogender', is.gender]
  figures.note(task.at, messages.say('right-answers', {}))
  figures.addShare(row, RIGHT_ANSWERS, {
    attribute: {written: 'gender', at: task.at},
    group: {written, at: task.at},
    population: prompt ? `${set}: ${prompt.slice(0, 80)}` : set,
  })
}
