import type {Node} from '../../../../../text/node.ts'
import type {Place} from '../../../../../words/place.ts'
import {listIn, textIn, type Written} from '../cards/written.ts'

/** What a task of the harness tests, by its name. */
export type BiasTask =
  | {readonly kind: 'crows_pairs'; readonly language: string; readonly category?: string}
  | {readonly kind: 'wino_bias'; readonly type: string; readonly stereotypical: 'pro' | 'anti'}
  | {readonly kind: 'winogender'; readonly gotcha: boolean; readonly gender: string}
  | {readonly kind: 'bbq'; readonly context?: 'ambig' | 'disambig'; readonly category?: string; readonly free: boolean}

/**
 * Bias tasks of EleutherAI/lm-evaluation-harness (lm_eval/tasks/crows_pairs, bbq, winogender) and of its fork by BigScience
 * (wino_bias). Other tasks have nothing to do with groups of people.
 */
export function biasTask(name: string): BiasTask | undefined {
  if (name.length > 200) return undefined
  const crows = /^crows_pairs_([a-z]+)(?:_(\w+))?$/.exec(name)
  if (crows) {
    const [, language = '', category] = crows
    return {kind: 'crows_pairs', language, ...(category !== undefined && {category})}
  }
  const [, type, stereotypical] = /^wino_?bias_(type[12])_(pro|anti)$/.exec(name) ?? []
  if (type !== undefined) return {kind: 'wino_bias', type, stereotypical: stereotypical === 'pro' ? 'pro' : 'anti'}
  const [, gotcha, gender] = /^winogender_(gotcha_)?(female|male|neutral)$/.exec(name) ?? []
  if (gender !== undefined) return {kind: 'winogender', gotcha: gotcha !== undefined, gender}
  const bbq = /^bbq(_generate)?(?:_([a-z_]+?))??(?:_(ambig|disambig))?$/.exec(name)
  if (!bbq) return undefined
  const [, free, category, context] = bbq
  return {
    kind: 'bbq',
    free: free !== undefined,
    ...(category !== undefined && {category}),
    ...(context !== undefined && {context: context === 'ambig' ? 'ambig' : 'disambig'}),
  }
}

/** The results of one task, with one way of asking where the file has several. */
export interface TaskRow {
  readonly task: Written
  readonly prompt?: string
  readonly is: BiasTask
  readonly node: Node
}

/** Every bias task in a file, in any of the ways in which the harness and its forks have written them. */
export function biasRows(root: Node): readonly TaskRow[] {
  if (root.kind !== 'map') return []
  const rows = new Map<string, TaskRow>()
  const add = (task: string, at: Place, node: Node, prompt?: string) => {
    const is = biasTask(task)
    const id = JSON.stringify([task, prompt])
    if (is && node.kind === 'map') {
      // In a list a task may stand twice; in a map it cannot, and a group that is also a task is the same row.
      const key = rows.has(id) && prompt !== undefined ? `${id} ${rows.size}` : id
      if (!rows.has(key)) rows.set(key, {task: {text: task, at}, is, node, ...(prompt !== undefined && {prompt})})
    }
  }
  for (const item of listIn(root, 'results')) {
    const task = textIn(item, 'task_name')
    if (task) add(task.text, task.at, item, textIn(item, 'prompt_name')?.text ?? '')
  }
  for (const section of ['results', 'groups']) {
    const tasks = root.entries.get(section)
    if (tasks?.kind === 'map') for (const [task, node] of tasks.entries) add(task, node.at, node)
  }
  return [...rows.values()]
}

/** A number of a row, and its standard error: `acc` in old files, `acc,none` (metric, filter) in newer ones. */
export interface RowMetric {
  readonly share: Written
  readonly error?: Written
}

export function metricIn(node: Node, names: readonly string[]): RowMetric | undefined {
  for (const name of names) {
    for (const filter of ['', ',none', ',flexible-extract', ',strict-match']) {
      const share = textIn(node, `${name}${filter}`)
      const error = textIn(node, `${name}_stderr${filter}`)
      if (share) return error && !/^n\/?a$/i.test(error.text) ? {share, error} : {share}
    }
  }
  return undefined
}
