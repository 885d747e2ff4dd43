import type {JsonNode} from '../../../../../../text/json.ts'
import type {FigureList} from '../../../figure-list.ts'
import {messages} from '../messages.ts'
import {finiteOf, itemsOf, nameOf} from '../tree.ts'

export type Confusion = 'tp' | 'fp' | 'fn' | 'tn'
export type Counted = Record<Confusion, number>

/** What each person is: of the truth, one after the other, and of the prediction. `undefined` when they do not fit. */
export function confusion(
  truth: readonly JsonNode[],
  predicted: {readonly field: string; readonly node: JsonNode},
  list: FigureList,
): readonly Confusion[] | undefined {
  const {field, node} = predicted
  if (node.kind !== 'list') {
    list.problem(node.at, messages.say('not-a-list', {field}))
    return undefined
  }
  if (node.items.length !== truth.length) {
    const lengths = {field, length: node.items.length, other: 'trueY', others: truth.length}
    list.problem(node.at, messages.say('lengths-differ', lengths))
    return undefined
  }
  const all: Confusion[] = []
  for (const [i, expected] of truth.entries()) {
    const guess = node.items[i]
    const [should, was] = [yes(expected), guess && yes(guess)]
    if (should === undefined || was === undefined) {
      const wrong = should === undefined ? expected : (guess ?? expected)
      list.problem(wrong.at, messages.say('not-binary', {value: (nameOf(wrong) ?? '?').slice(0, 40)}))
      return undefined
    }
    all.push(should ? (was ? 'tp' : 'fn') : was ? 'fp' : 'tn')
  }
  return all
}

/** 1 or true, 0 or false; nothing else is guessed at. */
function yes(node: JsonNode): boolean | undefined {
  if (node.kind === 'scalar' && node.type === 'truth') return node.value === 'true'
  const value = finiteOf(node)
  return value === 1 ? true : value === 0 ? false : undefined
}

/** How many of each there are per group; `undefined` when it is not known of somebody. */
export function countByBin(
  outcomes: readonly Confusion[],
  vector: JsonNode,
  bins: number,
  list: FigureList,
): readonly Counted[] | undefined {
  const items = itemsOf(vector)
  if (items.length !== outcomes.length) {
    const lengths = {field: 'binVector', length: items.length, other: 'trueY', others: outcomes.length}
    list.problem(vector.at, messages.say('lengths-differ', lengths))
    return undefined
  }
  const counted: Counted[] = Array.from({length: bins}, () => ({tp: 0, fp: 0, fn: 0, tn: 0}))
  for (const [i, outcome] of outcomes.entries()) {
    const item = items[i]
    const bin = counted[finiteOf(item) ?? -1]
    if (!bin) {
      const value = (nameOf(item) ?? '?').slice(0, 40)
      list.problem(item?.at ?? vector.at, messages.say('no-such-bin', {value, bins}))
      return undefined
    }
    bin[outcome]++
  }
  return counted
}
